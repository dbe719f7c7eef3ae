#include "ui/agreements/agreement_life.h"

#include "core/actions/agreements.h"
#include "core/documents/acknowledgement.h"
#include "core/documents/review.h"
#include "core/words/format.h"
#include "core/words/phrases.h"
#include "ui/agreements/agreement_view.h"
#include "ui/agreements/comparison_view.h"
#include "ui/agreements/reviews_card.h"
#include "ui/agreements/signatures_card.h"
#include "ui/agreements/versions_card.h"
#include "ui/paper/beside_paper.h"
#include "ui/print/page_setup.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// In fours, as on the paper: easier to compare by eye.
QString inFours(const QString& fingerprint) {
    QStringList parts;
    for (qsizetype i = 0; i < fingerprint.size(); i += 4) parts << fingerprint.mid(i, 4);
    return parts.join(u' ');
}

QString titleOf(const AgreementVersion& version) {
    const auto said = [](const QString& sentence, std::optional<QDate> day) {
        return sentence.arg(day ? words::longDate(*day) : QString());
    };
    switch (version.state) {
        case AgreementState::Signed:
            return said(AgreementLife::tr("Signed on %1"), version.signedOn);
        case AgreementState::Superseded:
            return said(AgreementLife::tr("Signed on %1, replaced since"),
                        version.signedOn ? version.signedOn : version.agreedOn);
        case AgreementState::Ended:
            return said(AgreementLife::tr("Ended on %1"), version.endedOn);
        default:
            return said(AgreementLife::tr("Agreed on %1"), version.agreedOn);
    }
}

}  // namespace

AgreementLife::AgreementLife(const Context& context, MentorshipId mentorship, AgreementVersionId version,
                             PaperFonts fonts, QWidget* parent)
    : QWidget(parent), m_context(context), m_mentorship(mentorship), m_id(version), m_fonts(std::move(fonts)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* sides = m_sides = new BesidePaper(context.theme, tr("Signing and reviews"), this);
    sides->tabs()->setObjectName(u"agreementLifeTabBar"_s);
    sides->tabs()->setAccessibleName(tr("Signing or paper"));
    const ScrollColumn cards = scrollColumn(sides);
    cards.area->setObjectName(u"agreementLifeScrollArea"_s);
    m_signatures = new SignaturesCard(context, agreementPrinter(context, m_fonts));
    m_reviews = new ReviewsCard(context, m_fonts);
    m_versions = new VersionsCard(context);
    for (QWidget* card : {makeFacts(), static_cast<QWidget*>(m_signatures), static_cast<QWidget*>(m_reviews),
                          static_cast<QWidget*>(m_versions)})
        cards.column->addWidget(card);
    cards.column->addStretch(1);
    m_paper = new PaperPreview(context.theme, sides);
    m_paper->setObjectName(u"agreementFrozenPaperPreview"_s);
    sides->setSides(cards.area, m_paper);
    column->addWidget(sides);
    connect(m_versions, &VersionsCard::chosen, this, &AgreementLife::versionChosen);
    connect(m_versions, &VersionsCard::comparisonWanted, this, &AgreementLife::compare);
    connect(m_reviews, &ReviewsCard::endWanted, this, &AgreementLife::end);
}

QWidget* AgreementLife::makeFacts() {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::s));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(space::m));
    m_title = new PlainLabel({}, "heading", card);
    m_state = new Chip(m_context.theme, {}, Tone::Calm, card);
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    column->addLayout(head);
    m_note = new PlainLabel({}, nullptr, card);
    m_facts = new PlainLabel({}, "help", card);
    m_fingerprint = new PlainLabel({}, "help", card);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fingerprint->setToolTip(tr("Computed from the whole text: as long as it is the same, not a word has changed."));
    for (PlainLabel* label : {m_note, m_facts, m_fingerprint}) column->addWidget(label);
    column->addWidget(makeButtons());
    return card;
}

QWidget* AgreementLife::makeButtons() {
    const Theme& theme = m_context.theme;
    auto* box = new QWidget;
    auto* flow = new FlowLayout(theme.px(space::m), theme.px(space::s), box);
    m_print = primaryButton(tr("&Print for signing"), u"agreementSignButton"_s, box);
    auto* exporting = plainButton(tr("E&xport PDF…"), u"agreementExportButton"_s, box);
    exporting->setAccessibleDescription(tr("Also as OpenDocument text or web page."));
    m_change = plainButton(tr("Ch&ange…"), u"agreementChangeButton"_s, box);
    m_change->setToolTip(
        tr("Starts the next version with what was agreed; this one stays in force until the next is signed."));
    m_withdraw = plainButton(tr("Bac&k to draft"), u"agreementWithdrawButton"_s, box);
    m_withdraw->setToolTip(tr("Possible until someone has signed."));
    m_end = flatButton(tr("En&d agreement…"), u"agreementEndButton"_s, box);
    auto* blank = flatButton(tr("Print &blank form"), u"agreementBlankButton"_s, box);
    auto* slip = flatButton(tr("Print acknowledgment sl&ip"), u"agreementSlipButton"_s, box);
    slip->setToolTip(tr("For a chair or program: names and dates, and nothing of what was agreed."));
    for (QPushButton* button : {m_print, exporting, blank, slip}) forReading(button);
    for (QPushButton* button : {m_print, exporting, m_withdraw, m_change, blank, slip, m_end}) flow->addWidget(button);
    connect(slip, &QPushButton::clicked, this, &AgreementLife::printSlip);
    connect(m_print, &QPushButton::clicked, this, &AgreementLife::print);
    connect(exporting, &QPushButton::clicked, this, &AgreementLife::exportIt);
    connect(m_change, &QPushButton::clicked, this, &AgreementLife::changeIt);
    connect(m_withdraw, &QPushButton::clicked, this, &AgreementLife::withdraw);
    connect(m_end, &QPushButton::clicked, this, &AgreementLife::end);
    connect(blank, &QPushButton::clicked, this, &AgreementLife::printBlank);
    return box;
}

void AgreementLife::refresh() {
    const QList<documents::VersionLine> versions = documents::versionsOf(m_context.reader(), m_mentorship);
    const auto at = std::find_if(versions.begin(), versions.end(),
                                 [this](const documents::VersionLine& line) { return line.version.id == m_id; });
    if (at == versions.end()) return;
    const QStringList still = documents::namesOfUnsigned(at->signers);
    // The result of a signature is shown at the top.
    if (m_line.version.id == m_id && documents::namesOfUnsigned(m_line.signers).size() != still.size())
        bringIntoView(m_title->parentWidget());
    m_line = *at;
    const AgreementVersion& version = m_line.version;
    const documents::AgreementContent content = documents::contentOf(m_context.reader(), m_id);
    const documents::Template form = documents::templateFrom(version.templateBody.toObject());
    m_title->setText(titleOf(version));
    m_state->set(stateWords(version.state), stateTone(version.state));
    const bool started = still.size() < m_line.signers.size();
    m_note->setText(version.state == AgreementState::Agreed && started
                        ? tr("Still to sign: %1").arg(words::andList(still))
                        : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    m_facts->setText(tr("Agreement %1 · version %2").arg(content.code, QString::number(content.version)));
    m_fingerprint->setText(tr("Fingerprint %1").arg(inFours(content.fingerprint)));
    const bool writable = !m_context.workspace.isReadOnly(), inForce = isInForce(version.state);
    const bool newest = versions.first().version.id == m_id;
    m_print->setText(version.state == AgreementState::Agreed ? tr("&Print for signing") : tr("&Print"));
    m_withdraw->setVisible(version.state == AgreementState::Agreed && !started && newest);
    m_change->setVisible(inForce && newest && !m_withdraw->isVisibleTo(this));
    m_end->setVisible(inForce && (started || version.state == AgreementState::Signed));
    for (QPushButton* button : {m_change, m_withdraw, m_end}) button->setEnabled(writable);
    m_signatures->show(m_line, form);
    const auto holding = documents::versionThatHolds(m_context.reader(), version.agreementId);
    const bool holds = holding && holding->id == m_id;
    m_reviews->setVisible(holds || !m_line.reviews.isEmpty());
    m_reviews->show(m_line, form, holds);
    m_versions->show(versions, m_id);
    showPaperOf(content);
}

void AgreementLife::showPaperOf(const documents::AgreementContent& content) {
    const AgreementVersion& version = m_line.version;
    const QString wanted = version.signedPdfSha256.isEmpty() ? version.pdfSha256 : version.signedPdfSha256;
    if (wanted == m_painted) return;
    m_painted = wanted;
    const documents::Document document = documents::agreement(content);
    if (auto kept = keptPages(documents::frozenPages(m_context.reader(), version), words::toText(document.title)))
        return m_paper->setPages(std::move(*kept));
    m_paper->setPrintout(
        print::paginate(document, print::setupFor(document, m_context.workspace.book().paper), m_fonts()));
}

void AgreementLife::showClause(const QString& path) {
    const documents::Template form = documents::templateFrom(m_line.version.templateBody.toObject());
    m_sides->showPaper();
    for (const documents::Section& section : form.sections)
        if (section.key == path.section(u'.', 0, 0)) m_paper->showHeading(section.title);
}

OutgoingPaper AgreementLife::outgoing() const {
    OutgoingPaper paper = outgoingAgreement(documents::contentOf(m_context.reader(), m_id));
    paper.kept = documents::frozenPages(m_context.reader(), m_line.version);
    paper.enclosed = documents::addendaOf(m_context.reader(), m_id);
    paper.enclosedLabel = tr("With its &reviews");
    return paper;
}

void AgreementLife::changeIt() {
    guarded(m_context,
            [&] { Q_EMIT versionChosen(actions::agreements::startNextVersion(m_context.workspace, m_mentorship)); });
}

void AgreementLife::withdraw() {
    guarded(m_context, [&] { actions::agreements::withdraw(m_context.workspace, m_id); });
}

void AgreementLife::end() {
    if (!m_context.dialogs.confirm(
            this, tr("End this agreement today?"),
            tr("It is kept with all its pages, and says from today on that it has ended. No reason is required."),
            tr("End agreement")))
        return;
    guarded(m_context, [&] { actions::agreements::end(m_context.workspace, m_id, m_context.today()); });
}

void AgreementLife::print() {
    guarded(m_context, [&] { showPaper(m_context, this, outgoing(), m_fonts); });
}

void AgreementLife::exportIt() {
    guarded(m_context, [&] { exportPaper(m_context, m_fonts, this, outgoing(), m_context.workspace.book().paper); });
}

void AgreementLife::printBlank() {
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const documents::Template form = documents::templateFrom(m_line.version.templateBody.toObject());
        const auto blank = documents::blankAgreement(form, documents::termsOf(reader, form.language),
                                                     documents::partiesOf(reader, m_mentorship));
        showPaper(m_context, this, blank, fileNameFrom(tr("Blank agreement")), m_fonts);
    });
}

void AgreementLife::printSlip() {
    guarded(m_context, [&] {
        const documents::AgreementContent content = documents::contentOf(m_context.reader(), m_id);
        OutgoingPaper paper = outgoingAgreement(content);
        paper.document = documents::acknowledgementSlip(content, m_line.version.signedOn);
        paper.fileName = fileNameFrom(tr("Slip for %1").arg(paper.fileName));
        showPaper(m_context, this, paper, m_fonts);
    });
}

void AgreementLife::compare(AgreementVersionId before, AgreementVersionId after) {
    guarded(m_context, [&] {
        auto* view = new ComparisonView(m_context, m_fonts, documents::contentOf(m_context.reader(), before),
                                        documents::contentOf(m_context.reader(), after), this);
        view->setAttribute(Qt::WA_DeleteOnClose);
        view->open();
    });
}

}  // namespace mb::ui
