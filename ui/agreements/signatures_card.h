// Who has signed a version and who is still to sign; signatures that do not count, and scans of what was signed in ink
// (AG4, AG5).
#pragma once

#include "core/actions/agreements.h"
#include "core/documents/agreement_life.h"
#include "ui/agreements/sign_form.h"

namespace mb::ui {

class SignaturesCard : public QFrame {
    Q_OBJECT
public:
    SignaturesCard(const Context& context, actions::agreements::Printer printer, QWidget* parent = nullptr);

    // A form that is being filled in stays open until its party has signed.
    void show(const documents::VersionLine& line, const documents::Template& form);
    QPushButton* firstToSign() const { return m_firstToSign; }

private:
    void addSigner(const documents::Signer& signer, bool last);
    void addVoided(const Signature& signature);
    void addScan(const Attachment& scan);
    QPushButton* actButton(const QString& text, const QString& name, const QString& accessibleName);
    void openForm(const documents::Signer& signer, bool last, int place);
    void closeForm();
    void declareVoid(const documents::Signer& signer);
    void attachScan();
    void saveScan(const Attachment& scan);

    const Context& m_context;
    actions::agreements::Printer m_printer;
    QVBoxLayout* m_rows;
    QPushButton *m_scan, *m_firstToSign = nullptr;
    SignForm* m_form = nullptr;
    ParticipantId m_signing;
    documents::VersionLine m_line;
    documents::Template m_template;
};

// "signed in ink on 3 December 2026"
QString howSigned(const Signature& signature);

}  // namespace mb::ui
