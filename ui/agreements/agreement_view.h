// The agreement of one mentorship (AG1–AG6): nothing yet, the form beside the paper that grows with the typing, or the paper
// as it was agreed. It lives inside the mentorship's page, which calls reload() after each change of the book.
#pragma once

#include "core/documents/agreement_records.h"
#include "ui/shell/print_preview.h"

#include <QStackedLayout>

namespace mb::ui {

class AgreementDraft;

// The paper of an agreement on its way out; a frozen version goes out as it was frozen.
OutgoingPaper outgoingAgreement(const Context& context, const documents::AgreementContent& content, const QString& pdfSha256 = {});

class AgreementView : public QWidget {
    Q_OBJECT
public:
    AgreementView(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent = nullptr);

    MentorshipId mentorship() const { return m_mentorship; }
    // Another mentorship from now on.
    void setMentorship(MentorshipId mentorship);
    // Asks the book again; while hidden it only remembers to.
    void reload(bool byUndo);
    QWidget* firstFocus();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh(bool byUndo);
    void showEmpty();
    void showDraft(const AgreementVersion& version, bool byUndo);
    void showFrozen(const AgreementVersion& version);
    void replace(QWidget* view, const QString& key);
    void start();

    const Context& m_context;
    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    QStackedLayout* m_stack;
    QString m_key;  // what is shown: state, version, names in it
    AgreementDraft* m_draft = nullptr;
    bool m_stale = true;
};

}  // namespace mb::ui
