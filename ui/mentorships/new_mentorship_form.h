// A new mentorship in one line and one Enter (J1): who, what I am to them, what it is about.
#pragma once

#include "ui/mentorships/function_ticks.h"
#include "ui/mentorships/people_names.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class NewMentorshipForm : public QFrame {
    Q_OBJECT
public:
    explicit NewMentorshipForm(const Context& context, QWidget* parent = nullptr);
    // Empties the form and puts the keyboard into it. The owner's side stays what it was last.
    void begin();
    // People and terms anew; what is typed stays.
    void reload();

Q_SIGNALS:
    void created(qint64 id, bool another);  // another: the form stays for the next one
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buttons();
    void create(bool another);
    void tellWho();
    void arrange();
    Side side() const;

    const Context& m_context;
    mentorships::NameEdit* m_names;
    KeyCombo* m_side;
    DateField* m_start;
    KeyCombo* m_cadence;
    KeyCombo* m_inside;
    mentorships::FunctionTicks* m_functions;
    QWidget *m_functionsBox, *m_insideBox;
    PlainLabel *m_functionsLabel, *m_hint;
    bool m_sideChosen = false;
    bool m_self = false;  // the owner is among the names
};

}  // namespace mb::ui
