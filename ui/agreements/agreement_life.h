// A version that was agreed, and what comes after: the frozen paper with its code and fingerprint, who signs, reviews,
// further versions, the end (AG4–AG7).
#pragma once

#include "core/documents/agreement_life.h"
#include "ui/paper/print_preview.h"

namespace mb::ui {

class BesidePaper;
class ReviewsCard;
class SignaturesCard;
class VersionsCard;

class AgreementLife : public QWidget {
    Q_OBJECT
public:
    AgreementLife(const Context& context, MentorshipId mentorship, AgreementVersionId version, PaperFonts fonts,
                  QWidget* parent = nullptr);

    // What the book says now.
    void refresh();
    QWidget* firstFocus() const { return m_print; }
    // Brings the clause into sight that a field stands in; `path` is "section.field".
    void showClause(const QString& path);

Q_SIGNALS:
    void versionChosen(mb::AgreementVersionId version);

private:
    QWidget* makeFacts();
    QWidget* makeButtons();
    void showPaperOf(const documents::AgreementContent& content);
    void changeIt();
    void withdraw();
    void end();
    void print();
    void exportIt();
    void printBlank();
    void printSlip();
    void compare(AgreementVersionId before, AgreementVersionId after);
    OutgoingPaper outgoing() const;

    const Context& m_context;
    MentorshipId m_mentorship;
    AgreementVersionId m_id;
    PaperFonts m_fonts;
    documents::VersionLine m_line;
    BesidePaper* m_sides;
    PaperPreview* m_paper;
    PlainLabel *m_title, *m_facts, *m_fingerprint, *m_note;
    Chip* m_state;
    QPushButton *m_print, *m_change, *m_withdraw, *m_end;
    SignaturesCard* m_signatures;
    ReviewsCard* m_reviews;
    VersionsCard* m_versions;
    QString m_painted;  // the pages that the paper shows, by their SHA-256
};

}  // namespace mb::ui
