// Before there is an agreement: what it is for, which template it is written with, and the one next step.
#pragma once

#include "core/documents/templates.h"
#include "ui/paper/print_preview.h"

namespace mb::ui {

class AgreementStart : public QWidget {
    Q_OBJECT
public:
    AgreementStart(const Context& context, MentorshipId mentorship, PaperFonts fonts, QWidget* parent = nullptr);

    // The templates as the book has them now; a choice that was made stays.
    void refresh();
    QPushButton* button() const { return m_empty->button(); }

Q_SIGNALS:
    void startWanted(const QString& templateName);

private:
    const Context& m_context;
    MentorshipId m_mentorship;
    PaperFonts m_fonts;
    EmptyState* m_empty;
    KeyCombo* m_template;
};

}  // namespace mb::ui
