// A draft: the form, and beside it the paper, laid out anew at most every 300 ms while somebody types, when nothing
// else waits.
#pragma once

#include "ui/agreements/agreement_form.h"
#include "ui/paper/beside_paper.h"
#include "ui/paper/print_preview.h"

#include <QProgressBar>
#include <QTimer>

namespace mb::ui {

class AgreementDraft : public QWidget {
    Q_OBJECT
public:
    AgreementDraft(const Context& context, AgreementVersionId version, MentorshipId mentorship, PaperFonts fonts,
                   QWidget* parent = nullptr);

    // What the book says now.
    void refresh(bool byUndo);
    QWidget* firstFocus() const { return m_form->firstControl(); }

    void goTo(const QString& path) { m_form->goTo(path); }

Q_SIGNALS:
    void agreed();
    void voicesWanted();  // each side answers alone first

private:
    QBoxLayout* makeHead();
    void makeBody(QBoxLayout* column);
    void arrangeHead();
    void schedulePaper();
    void updateState();
    void updatePaper();
    void goToNext();
    bool settle();  // saves what is being typed
    void agree();
    void print();
    void exportIt();
    void printBlank();

    const Context& m_context;
    AgreementVersionId m_version;
    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    documents::Template m_template;
    documents::AgreementContent m_content;  // as the book has it
    AgreementNeeds m_needs;
    AgreementForm* m_form = nullptr;
    PaperPreview* m_paper = nullptr;
    BesidePaper* m_sides = nullptr;
    QBoxLayout* m_head = nullptr;
    PlainLabel *m_progressText = nullptr, *m_missing = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton *m_next = nullptr, *m_agree = nullptr;
    QList<QPushButton*> m_forPaper;
    QTimer m_paperTimer{this};
    bool m_paperStale = false;
    QString m_section;  // whose heading the paper should show
    QString m_lastGoneTo;
};

}  // namespace mb::ui
