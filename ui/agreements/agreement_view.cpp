#include "ui/agreements/agreement_view.h"

#include "core/actions/agreements.h"
#include "ui/agreements/agreement_draft.h"
#include "ui/agreements/agreement_frozen.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The form is built anew only where its labels change: template, people, words of the user's lists.
QString shapeOf(const Reader& reader, const AgreementVersion& version, MentorshipId mentorship) {
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QJsonDocument(version.templateBody.toObject()).toJson(QJsonDocument::Compact));
    for (const documents::Party& party : documents::partiesOf(reader, mentorship))
        hash.addData(QString(party.participantId + party.shortName + keyOf(party.side)).toUtf8());
    for (const Term& term : reader.select<Term>().orderBy(&Term::place).list())
        hash.addData(QString(term.list + term.key + term.label + (term.hidden ? u'-' : u'+')).toUtf8());
    return u"draft %1 %2"_s.arg(QString::number(version.id.value), QString::fromLatin1(hash.result().toHex()));
}

}  // namespace

OutgoingPaper outgoingAgreement(const Context& context, const documents::AgreementContent& content, const QString& pdfSha256) {
    OutgoingPaper paper;
    paper.document = documents::agreement(content);
    paper.fileName = fileNameFrom(AgreementView::tr("Agreement %1 version %2").arg(content.code, QString::number(content.version)));
    if (!pdfSha256.isEmpty()) paper.kept = keptBytes(context.reader(), pdfSha256);
    return paper;
}

AgreementView::AgreementView(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent)
    : QWidget(parent), m_context(context), m_mentorship(mentorship), m_fonts(std::move(fonts)) {
    m_stack = new QStackedLayout(this);
}

void AgreementView::setMentorship(MentorshipId mentorship) {
    if (m_mentorship == mentorship) return;
    m_mentorship = mentorship;
    reload(false);
}

void AgreementView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) reload(false);
}

void AgreementView::reload(bool byUndo) {
    m_stale = !isVisible();
    if (!m_stale) guarded(m_context, [&] { refresh(byUndo); });
}

void AgreementView::refresh(bool byUndo) {
    const auto version = m_mentorship ? documents::newestVersion(m_context.reader(), m_mentorship) : std::nullopt;
    if (!version) return showEmpty();
    if (version->state == AgreementState::Draft) showDraft(*version, byUndo);
    else showFrozen(*version);
}

void AgreementView::replace(QWidget* view, const QString& key) {
    // The keyboard goes along.
    const bool hadFocus = m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
    m_key = key;
    m_draft = qobject_cast<AgreementDraft*>(view);
    m_stack->setCurrentIndex(m_stack->addWidget(view));
    while (m_stack->count() > 1) {
        QWidget* old = m_stack->widget(0);
        m_stack->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_stack->setCurrentWidget(view);
    if (hadFocus && firstFocus()) firstFocus()->setFocus();
}

void AgreementView::showEmpty() {
    const QString key = u"empty"_s;
    if (m_key == key) return;
    auto* empty = new EmptyState(m_context.theme, u"agreement"_s, tr("Write down what you expect of each other"),
                                 tr("Goals, how often you meet, what stays between you, how you part: a page or two, filled in together. "
                                    "Much of it is here already."),
                                 tr("&Start the agreement"), this);
    empty->button()->setObjectName(u"agreementStartButton"_s);
    empty->button()->setEnabled(!m_context.workspace.isReadOnly());
    connect(empty->button(), &QPushButton::clicked, this, &AgreementView::start);
    replace(empty, key);
}

void AgreementView::start() {
    if (guarded(m_context, [&] { actions::agreements::start(m_context.workspace, m_mentorship); })) reload(false);
}

void AgreementView::showDraft(const AgreementVersion& version, bool byUndo) {
    const QString key = shapeOf(m_context.reader(), version, m_mentorship);
    if (m_key != key) {
        auto* draft = new AgreementDraft(m_context, version.id, m_mentorship, m_fonts, this);
        replace(draft, key);
        connect(draft, &AgreementDraft::agreed, this, [this] { reload(false); });
    }
    m_draft->refresh(byUndo);
}

void AgreementView::showFrozen(const AgreementVersion& version) {
    const QString key = u"frozen %1 %2 %3"_s.arg(QString::number(version.id.value), keyOf(version.state), version.fingerprint);
    if (m_key == key) return;
    replace(new AgreementFrozen(m_context, version, m_fonts, this), key);
}

QWidget* AgreementView::firstFocus() {
    if (m_draft) return m_draft->firstFocus();
    if (QWidget* shown = m_stack->currentWidget())
        for (QPushButton* button : shown->findChildren<QPushButton*>())
            if (button->property("primary").toBool()) return button;
    return this;
}

}  // namespace mb::ui
