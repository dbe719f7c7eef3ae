#include "ui/agreements/reviews_card.h"

#include "core/documents/review.h"
#include "core/words/format.h"
#include "ui/agreements/agreement_view.h"
#include "ui/agreements/review_form.h"
#include "ui/agreements/signatures_card.h"
#include "ui/support/dialogs.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ReviewsCard::ReviewsCard(const Context& context, PaperFonts fonts, QWidget* parent)
    : QFrame(parent), m_context(context), m_fonts(std::move(fonts)), m_rows(new QVBoxLayout) {
    const Theme& theme = context.theme;
    setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(space::l), theme.px(space::m), theme.px(space::l), theme.px(space::m));
    column->setSpacing(theme.px(space::m));
    column->addWidget(new PlainLabel(tr("Reviews"), "heading", this));
    m_rows->setSpacing(theme.px(space::m));
    column->addLayout(m_rows);
    m_add = flatButton(tr("&Record a review…"), u"agreementReviewButton"_s, this);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] { openForm(); });
}

void ReviewsCard::show(const documents::VersionLine& line, const documents::Template& form, bool holds) {
    const bool same = m_form && line.version.id == m_line.version.id && line.reviews == m_line.reviews && holds;
    m_line = line;
    m_template = form;
    m_holds = holds;
    m_add->setEnabled(!m_context.workspace.isReadOnly());
    m_add->setVisible(holds);
    if (same) return;  // somebody is writing
    closeForm();
    clearLayout(m_rows);
    if (line.reviews.isEmpty())
        m_rows->addWidget(new PlainLabel(tr("Check in after a month, then review at least once a year. Each review is "
                                            "kept here and printed after the agreement."),
                                         "help", this));
    for (qsizetype i = 0; i < line.reviews.size(); ++i) addReview(line.reviews[i], int(i) + 1);
}

void ReviewsCard::addReview(const AgreementReview& review, int number) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::m));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(
        new ElidedLabel(tr("%1: %2").arg(words::longDate(review.day), outcomeWords(review.outcome)), nullptr, this));
    if (!review.changes.isEmpty()) names->addWidget(new PlainLabel(review.changes, "help", this));
    if (review.nextReview)
        names->addWidget(
            new PlainLabel(tr("Next review by %1").arg(words::longDate(*review.nextReview)), "help", this));
    row->addLayout(names, 1);
    row->addWidget(new Chip(m_context.theme, review.signedOn ? tr("signed") : tr("to be signed"),
                            review.signedOn ? Tone::Ok : Tone::Warn, this));
    auto* print = flatButton(tr("Print"), u"agreementReview%1PrintButton"_s.arg(number), this);
    forReading(print)->setAccessibleName(tr("Print the review of %1").arg(words::longDate(review.day)));
    connect(print, &QPushButton::clicked, this, [this, review] { this->print(review); });
    row->addWidget(print);
    const QList<documents::Signer> signers = documents::signersOf(m_context.reader(), review.id);
    const QStringList unsignedNames = documents::namesOfUnsigned(signers);
    if (unsignedNames.size() == signers.size()) {
        auto* edit = flatButton(tr("Edit…"), u"agreementReview%1EditButton"_s.arg(number), this);
        edit->setAccessibleName(tr("Edit the review of %1").arg(words::longDate(review.day)));
        edit->setEnabled(!m_context.workspace.isReadOnly());
        connect(edit, &QPushButton::clicked, this, [this, review] { openForm(review); });
        row->addWidget(edit);
        auto* remove = flatButton(tr("Remove"), u"agreementReview%1RemoveButton"_s.arg(number), this);
        remove->setAccessibleName(tr("Remove the review of %1").arg(words::longDate(review.day)));
        remove->setEnabled(!m_context.workspace.isReadOnly());
        connect(remove, &QPushButton::clicked, this, [this, id = review.id] {
            guarded(m_context, [&] { actions::reviews::remove(m_context.workspace, id); });
        });
        row->addWidget(remove);
    }
    m_rows->addLayout(row);
    if (review.signedOn) return;
    int place = 0;
    for (const documents::Signer& signer : signers)
        addSigner(review, signer, unsignedNames.size() == 1, number * 10 + ++place);
}

void ReviewsCard::addSigner(const AgreementReview& review, const documents::Signer& signer, bool last, int number) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::m));
    row->addSpacing(m_context.theme.px(space::l));
    const QString name = signer.party.printName;
    row->addWidget(new ElidedLabel(signer.signature ? QString(name + u" · "_s + howSigned(*signer.signature)) : name,
                                   "help", this),
                   1);
    if (!signer.signature) {
        auto* sign = flatButton(tr("Sign…"), u"agreementReviewSign%1Button"_s.arg(number), this);
        sign->setAccessibleName(tr("Sign the review as %1").arg(name));
        sign->setEnabled(!m_context.workspace.isReadOnly());
        const int place = m_rows->count() + 1;
        connect(sign, &QPushButton::clicked, this,
                [this, id = review.id, signer, last, place] { openSigning(id, signer, last, place); });
        row->addWidget(sign);
    }
    m_rows->addLayout(row);
}

void ReviewsCard::openForm(const std::optional<AgreementReview>& known) {
    closeForm();
    auto* form = new ReviewForm(m_context, m_line, known, this);
    m_form = form;
    m_rows->addWidget(form);
    form->setFocus();
    bringIntoView(form);
    connect(form, &ReviewForm::cancelled, this, &ReviewsCard::closeForm);
    connect(form, &ReviewForm::done, this, [this](ReviewOutcome outcome) {
        closeForm();
        m_add->setFocus();
        if (outcome == ReviewOutcome::Concluded) Q_EMIT endWanted();
    });
}

void ReviewsCard::openSigning(AgreementReviewId review, const documents::Signer& signer, bool last, int place) {
    closeForm();
    auto* form = new SignForm(
        m_context, signer, m_template.sideWords.value(keyOf(signer.party.side)), last,
        [this, review](const actions::signatures::SignatureWish& wish) {
            actions::signatures::signReview(m_context.workspace, review, wish, pagePrinter(m_context, m_fonts));
        },
        this);
    m_form = form;
    m_rows->insertWidget(qMin(place, m_rows->count()), form);
    form->setFocus();
    connect(form, &SignForm::cancelled, this, &ReviewsCard::closeForm);
    connect(form, &SignForm::done, this, [this] {
        closeForm();
        show(std::exchange(m_line, {}), m_template, m_holds);
    });
}

void ReviewsCard::closeForm() {
    if (!m_form) return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
}

void ReviewsCard::print(const AgreementReview& review) {
    guarded(m_context, [&] {
        OutgoingPaper paper;
        paper.document = documents::addendum(documents::reviewContentOf(m_context.reader(), review.id));
        paper.fileName = fileNameFrom(tr("Review of %1").arg(review.day.toString(Qt::ISODate)));
        if (!review.pdfSha256.isEmpty()) paper.kept = keptBytes(m_context.reader(), review.pdfSha256);
        showPaper(m_context, this, paper, m_fonts);
    });
}

}  // namespace mb::ui
