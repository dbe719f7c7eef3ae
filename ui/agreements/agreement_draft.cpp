#include "ui/agreements/agreement_draft.h"

#include "core/actions/agreements.h"
#include "ui/agreements/agreement_view.h"
#include "ui/support/saver.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int paperEveryMs = 300;
}

AgreementDraft::AgreementDraft(const Context& context, AgreementVersionId version, MentorshipId mentorship,
                               PaperFonts fonts, QWidget* parent)
    : QWidget(parent), m_context(context), m_version(version), m_mentorship(mentorship), m_fonts(std::move(fonts)) {
    m_content = documents::contentOf(context.reader(), version);
    m_template = documents::templateFrom(m_content.templateBody);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::m));
    m_head = makeHead();
    column->addLayout(m_head);
    makeBody(column);
    m_paperTimer.setSingleShot(true);
    connect(&m_paperTimer, &QTimer::timeout, this, [this] {
        // Put behind events that already wait, so that keys are handled first.
        QTimer::singleShot(0, this, [this] {
            updateState();
            updatePaper();
        });
    });
    arrangeHead();
}

QBoxLayout* AgreementDraft::makeHead() {
    const Theme& theme = m_context.theme;
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, space::gutter, 0);
    head->setSpacing(theme.px(space::l));
    auto* progress = new QVBoxLayout;
    progress->setSpacing(theme.px(space::xs));
    m_progressText = new PlainLabel({}, "label", this);
    m_progressText->setObjectName(u"agreementProgressLabel"_s);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Required answers"));
    progress->addWidget(m_progressText);
    progress->addWidget(m_progress);
    head->addLayout(progress, 1);
    auto* buttons = new QWidget(this);
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), buttons);
    m_next = flatButton(tr("&Next required answer"), u"agreementNextButton"_s, buttons);
    auto* voices = flatButton(tr("Ans&wer separately first…"), u"agreementVoicesButton"_s, buttons);
    voices->setToolTip(tr("Each side answers privately; then you settle the differences."));
    auto* blank = plainButton(tr("Print &blank form"), u"agreementBlankButton"_s, buttons);
    auto* exporting = plainButton(tr("E&xport PDF…"), u"agreementExportButton"_s, buttons);
    exporting->setAccessibleDescription(tr("Also as OpenDocument text or web page."));
    auto* printing = plainButton(tr("&Print"), u"agreementPrintButton"_s, buttons);
    m_agree = primaryButton(tr("&Agree"), u"agreementAgreeButton"_s, buttons);
    for (QPushButton* button : {m_next, voices, blank, exporting, printing}) flow->addWidget(forReading(button));
    flow->addWidget(m_agree);
    m_forPaper = {blank, exporting, printing};
    head->addWidget(buttons);
    connect(m_next, &QPushButton::clicked, this, &AgreementDraft::goToNext);
    connect(voices, &QPushButton::clicked, this, [this] {
        if (settle()) Q_EMIT voicesWanted();
    });
    connect(blank, &QPushButton::clicked, this, &AgreementDraft::printBlank);
    connect(exporting, &QPushButton::clicked, this, &AgreementDraft::exportIt);
    connect(printing, &QPushButton::clicked, this, &AgreementDraft::print);
    connect(m_agree, &QPushButton::clicked, this, &AgreementDraft::agree);
    return head;
}

void AgreementDraft::makeBody(QBoxLayout* column) {
    m_sides = new BesidePaper(m_context.theme, tr("Form"), this);
    m_sides->tabs()->setObjectName(u"agreementTabBar"_s);
    m_sides->tabs()->setAccessibleName(tr("Form or paper"));
    m_form = new AgreementForm(m_context, m_version, m_mentorship, m_template, m_content, m_sides);
    m_form->setReadOnly(m_context.workspace.isReadOnly());
    auto* paperSide = new QWidget(m_sides);
    auto* side = new QVBoxLayout(paperSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(m_context.theme.px(space::xs));
    m_paper = new PaperPreview(m_context.theme, paperSide);
    m_paper->setObjectName(u"agreementPaperPreview"_s);
    m_missing = new PlainLabel({}, "help", paperSide);
    m_missing->hide();
    side->addWidget(m_paper, 1);
    side->addWidget(m_missing);
    m_sides->setSides(m_form, paperSide);
    column->addWidget(m_sides, 1);
    connect(m_sides, &BesidePaper::arranged, this, &AgreementDraft::arrangeHead);
    connect(m_sides, &BesidePaper::paperShown, this, [this] {
        if (m_paperStale) schedulePaper();
    });
    connect(m_form, &AgreementForm::edited, this, &AgreementDraft::schedulePaper);
    connect(m_form, &AgreementForm::sectionEntered, this, [this](const QString& title) {
        m_section = title;
        m_paper->showHeading(title);
    });
}

void AgreementDraft::arrangeHead() {
    const bool beside = m_sides->isBeside();
    m_head->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setSpacing(m_context.theme.px(beside ? space::l : space::s));
    // In a narrow window the buttons for the paper are shown only with the paper.
    for (QPushButton* button : std::as_const(m_forPaper))
        button->setVisible(beside || m_sides->tabs()->currentIndex() > 0);
}

void AgreementDraft::refresh(bool byUndo) {
    m_content = documents::contentOf(m_context.reader(), m_version);
    m_form->showContent(m_content, byUndo);
    updateState();
    schedulePaper();
}

void AgreementDraft::schedulePaper() {
    // A running timer is not restarted, so that the paper also follows while somebody keeps typing.
    if (!m_paperTimer.isActive()) m_paperTimer.start(m_paper->pageCount() == 0 ? 0 : paperEveryMs);
}

void AgreementDraft::updateState() {
    guarded(m_context, [&] {
        const documents::AgreementContent seen = m_form->onScreen(m_content);
        m_needs = needsOf(m_template, seen);
        m_form->showNeeds(m_needs, seen);
    });
    m_progressText->setText(tr("%1 of %n required answers", nullptr, m_needs.total).arg(m_needs.answered));
    m_progress->setRange(0, qMax(1, m_needs.total));
    m_progress->setValue(m_needs.answered);
    const bool complete = m_needs.open.isEmpty() && !m_context.workspace.isReadOnly();
    if (complete && m_next->hasFocus()) m_agree->setFocus();
    m_agree->setEnabled(complete);
    m_next->setVisible(!m_needs.open.isEmpty());
    const QString reason = m_context.workspace.isReadOnly() ? tr("This book was opened read-only.")
                           : complete ? tr("Freezes this version, ready to be printed and signed.")
                                      : tr("%n required answers are missing; the list is at the end of the form.",
                                           nullptr, int(m_needs.open.size()));
    m_agree->setToolTip(reason);
    m_agree->setAccessibleDescription(reason);
}

void AgreementDraft::updatePaper() {
    m_paperStale = !m_paper->isVisible();
    if (m_paperStale) return;
    guarded(m_context, [&] {
        const documents::Document document = documents::agreement(m_form->onScreen(m_content));
        const bool first = m_paper->pageCount() == 0;
        const int headings = int(m_paper->printout().outline.size());
        m_paper->setPrintout(
            print::paginate(document, print::setupFor(document, m_context.workspace.book().paper), m_fonts()));
        // The section may be on the paper only since it got its first answer.
        if (!first && !m_section.isEmpty() && headings != m_paper->printout().outline.size())
            m_paper->showHeading(m_section);
        m_missing->setText(missingGlyphs(m_paper->printout()));
        m_missing->setVisible(!m_missing->text().isEmpty());
    });
}

void AgreementDraft::goToNext() {
    if (!settle()) return;
    updateState();
    if (m_needs.open.isEmpty()) return m_agree->setFocus();
    // Goes to the next needed answer after the last one, and after the end to the first.
    qsizetype next = 0;
    for (qsizetype i = 0; i < m_needs.open.size(); ++i)
        if (m_needs.open[i].path == m_lastGoneTo) next = (i + 1) % m_needs.open.size();
    m_lastGoneTo = m_needs.open[next].path;
    m_sides->showSide();
    m_form->goTo(m_lastGoneTo);
}

bool AgreementDraft::settle() {
    // Dates and names are saved when their field is left, but a button's key does not move the focus.
    if (QWidget* typing = QApplication::focusWidget(); typing && m_form->isAncestorOf(typing)) typing->clearFocus();
    return Unsaved::flushAll(this);
}

void AgreementDraft::agree() {
    if (!settle()) return;
    const bool done = guarded(m_context, [&] {
        actions::agreements::agree(m_context.workspace, m_version, agreementPrinter(m_context, m_fonts));
    });
    if (done) Q_EMIT agreed();
    else updateState();
}

void AgreementDraft::print() {
    if (!settle()) return;
    guarded(m_context, [&] {
        showPaper(m_context, this, outgoingAgreement(documents::contentOf(m_context.reader(), m_version)), m_fonts);
    });
}

void AgreementDraft::exportIt() {
    if (!settle()) return;
    guarded(m_context, [&] {
        exportPaper(m_context, m_fonts, this, outgoingAgreement(documents::contentOf(m_context.reader(), m_version)),
                    m_context.workspace.book().paper);
    });
}

void AgreementDraft::printBlank() {
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const auto blank = documents::blankAgreement(m_template, documents::termsOf(reader, m_template.language),
                                                     documents::partiesOf(reader, m_mentorship));
        showPaper(m_context, this, blank, fileNameFrom(tr("Blank agreement")), m_fonts);
    });
}

}  // namespace mb::ui
