#include "ui/agreements/agreement_frozen.h"

#include "core/words/format.h"
#include "ui/agreements/agreement_view.h"
#include "ui/print/page_setup.h"
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

}  // namespace

AgreementFrozen::AgreementFrozen(const Context& context, const AgreementVersion& version, PaperFonts fonts, QWidget* parent)
    : QWidget(parent), m_context(context), m_version(version), m_fonts(std::move(fonts)) {
    const documents::AgreementContent content = documents::contentOf(context.reader(), version.id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::m));
    column->addWidget(makeFacts(content));
    m_paper = new PaperPreview(context.theme, this);
    m_paper->setObjectName(u"agreementFrozenPaperPreview"_s);
    const documents::Document document = documents::agreement(content);
    m_paper->setPrintout(print::paginate(document, print::setupFor(context.workspace.book().paper, document.compact), m_fonts()));
    column->addWidget(m_paper, 1);
}

QWidget* AgreementFrozen::makeFacts(const documents::AgreementContent& content) {
    const Theme& theme = m_context.theme;
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::s));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(space::m));
    const bool isSigned = m_version.signedOn.has_value();
    const std::optional<QDate> day = isSigned ? m_version.signedOn : m_version.agreedOn;
    const QString when = day ? words::longDate(*day) : QString();
    auto* title = new PlainLabel(isSigned ? tr("Signed on %1").arg(when) : tr("Agreed on %1").arg(when), "heading", card);
    auto* state = new Chip(m_context.theme, isSigned ? tr("signed") : tr("to be signed"), isSigned ? Tone::Ok : Tone::Warn, card);
    head->addWidget(title, 1);
    head->addWidget(state);
    column->addLayout(head);
    auto* facts = new PlainLabel(tr("Agreement %1 · version %2").arg(content.code, QString::number(content.version)), "help", card);
    auto* print = new PlainLabel(tr("Fingerprint %1").arg(inFours(content.fingerprint)), "help", card);
    print->setTextInteractionFlags(Qt::TextSelectableByMouse);
    print->setToolTip(tr("Computed from the whole text: as long as it is the same, not a word has changed."));
    column->addWidget(facts);
    column->addWidget(print);
    column->addWidget(makeButtons());
    return card;
}

QWidget* AgreementFrozen::makeButtons() {
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(theme.px(space::s), theme.px(space::s), box);
    auto* print = primaryButton(tr("&Print to sign"), u"agreementSignButton"_s, box);
    auto* exporting = plainButton(tr("E&xport PDF…"), u"agreementExportButton"_s, box);
    exporting->setAccessibleDescription(tr("Also as OpenDocument text or web page."));
    auto* blank = plainButton(tr("Print &blank form"), u"agreementBlankButton"_s, box);
    for (QPushButton* button : {print, exporting, blank}) flow->addWidget(forReading(button));
    connect(print, &QPushButton::clicked, this, &AgreementFrozen::print);
    connect(exporting, &QPushButton::clicked, this, &AgreementFrozen::exportIt);
    connect(blank, &QPushButton::clicked, this, &AgreementFrozen::printBlank);
    return box;
}

void AgreementFrozen::print() {
    guarded(m_context, [&] {
        const auto content = documents::contentOf(m_context.reader(), m_version.id);
        showPaper(m_context, this, outgoingAgreement(m_context, content, m_version.pdfSha256), m_fonts);
    });
}

void AgreementFrozen::exportIt() {
    guarded(m_context, [&] {
        const auto content = documents::contentOf(m_context.reader(), m_version.id);
        exportPaper(m_context, m_fonts, this, outgoingAgreement(m_context, content, m_version.pdfSha256), m_context.workspace.book().paper);
    });
}

void AgreementFrozen::printBlank() {
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const documents::Template form = documents::templateFrom(m_version.templateBody.toObject());
        const MentorshipId mentorship = reader.get(m_version.agreementId).mentorshipId;
        const auto blank = documents::blankAgreement(form, documents::termsOf(reader), documents::partiesOf(reader, mentorship));
        showPaper(m_context, this, blank, fileNameFrom(tr("Blank agreement")), m_fonts);
    });
}

}  // namespace mb::ui
