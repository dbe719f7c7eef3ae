// A version that was agreed: the paper as it is, its code and fingerprint, and the way to sign it.
#pragma once

#include "core/documents/agreement_records.h"
#include "ui/shell/print_preview.h"

namespace mb::ui {

class AgreementFrozen : public QWidget {
    Q_OBJECT
public:
    AgreementFrozen(const Context& context, const AgreementVersion& version, PaperFonts fonts, QWidget* parent = nullptr);
    PaperPreview* paper() const { return m_paper; }

private:
    QWidget* makeFacts(const documents::AgreementContent& content);
    QWidget* makeButtons();
    void print();
    void exportIt();
    void printBlank();

    const Context& m_context;
    AgreementVersion m_version;
    PaperFonts m_fonts;
    PaperPreview* m_paper;
};

}  // namespace mb::ui
