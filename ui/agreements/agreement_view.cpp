#include "ui/agreements/agreement_view.h"

#include "core/actions/agreements.h"
#include "core/domain/written_name.h"
#include "core/words/format.h"
#include "ui/agreements/agreement_draft.h"
#include "ui/agreements/agreement_life.h"
#include "ui/agreements/agreement_start.h"
#include "ui/agreements/agreement_voices.h"
#include "ui/print/pdf.h"
#include "ui/support/saver.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The form is built again only if its labels changed: by the template, the people or the words of user lists.
QString shapeOf(const Reader& reader, const AgreementVersion& version, MentorshipId mentorship) {
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QJsonDocument(version.templateBody.toObject()).toJson(QJsonDocument::Compact));
    for (const documents::Party& party : documents::partiesOf(reader, mentorship))
        hash.addData(QString(party.participantId + party.shortName + keyOf(party.side)).toUtf8());
    for (const Term& term : reader.select<Term>().orderBy(&Term::place).list())
        hash.addData(QString(term.list + term.key + term.label + (term.hidden ? u'-' : u'+')).toUtf8());
    return u"draft %1 %2"_s.arg(QString::number(version.id.value), QString::fromLatin1(hash.result().toHex()));
}

QString inForceWords(const AgreementVersion& version) {
    const QString number = QString::number(version.number);
    if (version.signedOn)
        return AgreementView::tr("Version %1, signed on %2, is in force.")
            .arg(number, words::longDate(*version.signedOn));
    return AgreementView::tr("Version %1, agreed on %2, is in force.")
        .arg(number, version.agreedOn ? words::longDate(*version.agreedOn) : QString());
}

}  // namespace

OutgoingPaper outgoingAgreement(const documents::AgreementContent& content) {
    OutgoingPaper paper;
    paper.document = documents::agreement(content);
    // Who and what: "Mentoring agreement Okafor–Chen v1 2026-12-01". In a large group the code says whose it is.
    constexpr qsizetype named = 4;
    QStringList families;
    for (const documents::Party& party : content.parties) {
        const NameParts parts = readName(party.name);
        families << (parts.family.isEmpty() ? parts.given : parts.family);
    }
    QStringList words{AgreementView::tr("Mentoring agreement"),
                      families.size() > named ? content.code : families.join(u'–'),
                      AgreementView::tr("v%1", "version of an agreement").arg(content.version)};
    if (content.agreedOn) words << content.agreedOn->toString(Qt::ISODate);
    paper.fileName = fileNameFrom(words.join(u' '));
    return paper;
}

actions::agreements::Printer agreementPrinter(const Context& context, const PaperFonts& fonts) {
    const auto page = pagePrinter(context, fonts);
    return [page](const documents::AgreementContent& content) { return page(documents::agreement(content)); };
}

actions::signatures::PagePrinter pagePrinter(const Context& context, const PaperFonts& fonts) {
    return [&context, fonts](const documents::Document& document) {
        const print::PageSetup setup = print::setupFor(document, context.workspace.book().paper);
        return print::toPdf(print::paginate(document, setup, fonts()), context.workspace.clock().now());
    };
}

TabInfo AgreementView::tab() {
    return {"agreement", tr("Agreement"),
            [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new AgreementView(context, mentorship, context.fonts, parent);
            },
            nouns<Agreement, AgreementVersion, Answer, Signature, AgreementReview>()};
}

AgreementView::AgreementView(const Context& viewContext, MentorshipId mentorship, PaperFonts fonts, QWidget* parent)
    : View(viewContext, parent), m_mentorship(mentorship), m_fonts(std::move(fonts)), m_strip(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(viewContext.theme.px(space::m));
    auto* strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(0, 0, space::gutter, 0);
    strip->setSpacing(viewContext.theme.px(space::s));
    m_stripWords = new PlainLabel({}, "help", m_strip);
    m_stripWords->setObjectName(u"agreementInForceLabel"_s);
    m_other = addAct({.key = u"agreementOtherVersion"_s,
                      .label = {},
                      .run = [this] { choose(m_otherVersion); },
                      .words = tr("earlier version, newest version, draft"),
                      .forReading = true});
    m_discard = addAct({.key = u"agreementDiscard"_s,
                        .label = tr("Discard this draft"),
                        .run = [this] { discardDraft(); },
                        .words = tr("delete draft, remove version")});
    strip->addWidget(m_stripWords, 1);
    strip->addWidget(bind(flatButton({}, {}, m_strip), m_other));
    strip->addWidget(bind(flatButton({}, {}, m_strip), m_discard));
    m_strip->hide();
    column->addWidget(m_strip);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);
}

QByteArrayList AgreementView::concerns() const {
    return nouns<Book, Person, Position, Degree, Term, Mentorship, Participant, Goal, AgreementTemplate, Agreement,
                 AgreementVersion, Answer, Voice, Signature, AgreementReview, Attachment>();
}

void AgreementView::reload(const Changes& changes) {
    const auto newest = m_mentorship ? documents::newestVersion(context().reader(), m_mentorship) : std::nullopt;
    if (!newest) {
        m_strip->hide();
        return showEmpty();
    }
    if (m_chosen == newest->id) m_chosen = {};
    const auto chosen = m_chosen ? context().reader().find(m_chosen) : std::nullopt;
    const AgreementVersion shown = chosen.value_or(*newest);
    showStrip(shown, *newest);
    if (shown.state != AgreementState::Draft) showLife(shown);
    else if (m_alone) showVoices(shown, changes.byUndo);
    else showDraft(shown, changes.byUndo);
}

// Leads to the version, and in it to the clause that an answer stands in.
void AgreementView::showWithin(const QByteArray& noun, qint64 id) {
    const Reader reader = context().reader();
    const auto answer = noun == Answer::table ? reader.find(Id<Answer>(id)) : std::nullopt;
    const AgreementVersionId version = answer                            ? answer->versionId
                                       : noun == AgreementVersion::table ? AgreementVersionId(id)
                                                                         : AgreementVersionId();
    if (version) choose(version);
    if (!answer) return;
    if (m_draft) m_draft->goTo(answer->fieldKey);
    if (m_life) m_life->showClause(answer->fieldKey);
}

// What holds between the parties is said first; then what is shown here, if that is something else.
void AgreementView::showStrip(const AgreementVersion& shown, const AgreementVersion& newest) {
    const auto holds = documents::versionThatHolds(context().reader(), newest.agreementId);
    const bool earlier = shown.id != newest.id, draft = shown.state == AgreementState::Draft;
    const bool inForce = holds && holds->id == shown.id, beside = holds && !inForce;
    const bool further = draft && shown.number > 1;
    m_strip->setVisible(earlier || further || beside);
    m_discard->setVisible(!earlier && further && !context().workspace.isReadOnly());
    m_other->setVisible(earlier || beside);
    m_otherVersion = earlier ? newest.id : beside ? holds->id : AgreementVersionId();
    const bool written = newest.state == AgreementState::Draft;
    if (earlier) m_other->setText(written ? tr("Show the draft") : tr("Show the newest"));
    else if (beside) m_other->setText(tr("Show version %1").arg(holds->number));
    const QString number = QString::number(shown.number), newestNumber = QString::number(newest.number);
    QString words;
    if (inForce && earlier)
        words = written ? tr("A draft of version %1 is being written.").arg(newestNumber)
                        : tr("Version %1 replaces it once everyone has signed.").arg(newestNumber);
    else if (earlier) words = tr("You are looking at version %1; the newest is version %2.").arg(number, newestNumber);
    else if (draft && beside) words = tr("This is the draft of version %1, which replaces it once signed.").arg(number);
    else if (draft) words = tr("This is the draft of version %1.").arg(number);
    else words = tr("Version %1, shown here, replaces it once everyone has signed.").arg(number);
    m_stripWords->setText(holds ? QString(inForceWords(*holds) + u' ' + words) : words);
}

void AgreementView::choose(AgreementVersionId version) {
    if (m_draft && !Unsaved::flushAll(m_draft)) return;
    m_chosen = version;
    m_alone = false;
    readAgain();
}

void AgreementView::discardDraft() {
    const auto newest = documents::newestVersion(context().reader(), m_mentorship);
    if (!newest || newest->state != AgreementState::Draft) return;
    m_chosen = {};
    guarded(context(), [&] { actions::agreements::removeDraft(context().workspace, newest->id); });
}

void AgreementView::leaveVoices(const QString& path) {
    m_alone = false;
    readAgain();
    if (!m_draft) return;
    if (path.isEmpty()) m_draft->firstFocus()->setFocus();
    else m_draft->goTo(path);
}

void AgreementView::replace(QWidget* view, const QString& key) {
    // The keyboard goes along.
    const bool hadFocus =
        m_stack->currentWidget() && m_stack->currentWidget()->isAncestorOf(QApplication::focusWidget());
    m_key = key;
    m_draft = qobject_cast<AgreementDraft*>(view);
    m_voices = qobject_cast<AgreementVoices*>(view);
    m_life = qobject_cast<AgreementLife*>(view);
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
    const QString key = u"empty %1"_s.arg(m_mentorship.value);
    if (m_key == key) {
        if (auto* start = qobject_cast<AgreementStart*>(m_stack->currentWidget())) start->refresh();
        return;
    }
    auto* empty = new AgreementStart(context(), m_mentorship, m_fonts, this);
    connect(empty, &AgreementStart::startWanted, this, &AgreementView::start);
    replace(empty, key);
}

void AgreementView::start(const QString& templateName) {
    if (guarded(context(), [&] { actions::agreements::start(context().workspace, m_mentorship, templateName); }))
        readAgain();
}

void AgreementView::showDraft(const AgreementVersion& version, bool byUndo) {
    const QString key = shapeOf(context().reader(), version, m_mentorship);
    if (m_key != key) {
        auto* draft = new AgreementDraft(context(), version.id, m_mentorship, m_fonts, this);
        replace(draft, key);
        connect(draft, &AgreementDraft::agreed, this, [this] { readAgain(); });
        connect(draft, &AgreementDraft::voicesWanted, this, [this] {
            m_alone = true;
            readAgain();
        });
    }
    m_draft->refresh(byUndo);
}

void AgreementView::showVoices(const AgreementVersion& version, bool byUndo) {
    const QString key = u"voices "_s + shapeOf(context().reader(), version, m_mentorship);
    if (m_key == key) return m_voices->refresh(byUndo);
    auto* voices = new AgreementVoices(context(), version.id, m_mentorship, m_fonts, this);
    voices->refresh(byUndo);  // tells what can be done there, and so where the keyboard goes
    replace(voices, key);
    connect(voices, &AgreementVoices::left, this, [this] { leaveVoices(); });
    connect(voices, &AgreementVoices::formWanted, this, &AgreementView::leaveVoices);
}

void AgreementView::showLife(const AgreementVersion& version) {
    const QString key = u"life %1"_s.arg(version.id.value);
    if (m_key != key) {
        auto* life = new AgreementLife(context(), m_mentorship, version.id, m_fonts, this);
        replace(life, key);
        connect(life, &AgreementLife::versionChosen, this, &AgreementView::choose);
    }
    m_life->refresh();
}

QWidget* AgreementView::firstFocus() {
    if (m_draft) return m_draft->firstFocus();
    if (m_voices) return m_voices->firstFocus();
    if (m_life) return m_life->firstFocus();
    if (auto* start = qobject_cast<AgreementStart*>(m_stack->currentWidget())) return start->button();
    return this;
}

}  // namespace mb::ui
