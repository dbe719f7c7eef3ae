// The reviews of a version: when, with which outcome, signed or not; each prints as an addendum (AG7).
#pragma once

#include "core/actions/signatures.h"
#include "core/documents/agreement_life.h"
#include "ui/agreements/sign_form.h"
#include "ui/paper/print_preview.h"

namespace mb::ui {

class ReviewForm;

class ReviewsCard : public QFrame {
    Q_OBJECT
public:
    ReviewsCard(const Context& context, PaperFonts fonts, QWidget* parent = nullptr);

    // Only the version that holds is reviewed.
    void show(const documents::VersionLine& line, const documents::Template& form, bool holds);

Q_SIGNALS:
    void endWanted();  // a review concluded the partnership

private:
    void addReview(const AgreementReview& review, int number);
    void addSigner(const AgreementReview& review, const documents::Signer& signer, bool last, int number);
    void openForm(const std::optional<AgreementReview>& known = {});
    void openSigning(AgreementReviewId review, const documents::Signer& signer, bool last, int place);
    void closeForm();
    void print(const AgreementReview& review);

    const Context& m_context;
    PaperFonts m_fonts;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    QFrame* m_form = nullptr;
    documents::VersionLine m_line;
    documents::Template m_template;
    bool m_holds = false;
};

}  // namespace mb::ui
