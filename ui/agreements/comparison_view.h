// What changed from one version to another, clause by clause, with the changed words marked (AG4).
#pragma once

#include "core/documents/comparison.h"
#include "ui/paper/print_preview.h"

namespace mb::ui {

class ComparisonView : public QDialog {
    Q_OBJECT
public:
    ComparisonView(const Context& context, PaperFonts fonts, const documents::AgreementContent& before,
                   const documents::AgreementContent& after, QWidget* parent = nullptr);

private:
    QWidget* makeClause(const documents::ClauseChange& change);
    void print();

    const Context& m_context;
    PaperFonts m_fonts;
    documents::AgreementContent m_before, m_after;
};

}  // namespace mb::ui
