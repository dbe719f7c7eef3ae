// Feedback in a few lines, from anywhere (ME8): who to whom, strengths, what to improve, what was seen; and a line
// about it for the next talk, which never holds private words.
#pragma once

#include "ui/ledger/ledger_panel.h"

namespace mb::ui {

// Keeps a line about the feedback for the next talk with the other person, and says where it went (ME13).
void bringUp(const Context& context, const Feedback& feedback);

class FeedbackPanel : public QuickPanel {
    Q_OBJECT
public:
    FeedbackPanel(const Context& context, QWidget* parent);

    void openFor(const Subject& about);

protected:
    void preset() override;
    bool isTouched() const override;
    void act() override;

private:
    QList<GrowingEdit*> texts() const { return {m_strengths, m_improvement, m_specific}; }

    Subject m_about;
    FromTo m_people;
    GrowingEdit *m_strengths, *m_improvement, *m_specific;
    QCheckBox *m_share, *m_agenda;
};

}  // namespace mb::ui
