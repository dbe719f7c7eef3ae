// A new mentorship: of which kind, with whom, and one Enter (J1). What else belongs to it is filled in on its page.
#pragma once

#include "core/actions/mentorship_start.h"
#include "ui/listed/people_names.h"
#include "ui/mentorships/function_ticks.h"
#include "ui/support/fault_lines.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/parsed_field.h"

#include <QButtonGroup>

namespace mb::ui {

class NewMentorshipForm : public QFrame {
    Q_OBJECT
public:
    explicit NewMentorshipForm(const Context& context, QWidget* parent = nullptr);
    // Empties the form and puts the keyboard into it. Kind and the owner's side keep their last choice.
    void begin();
    // Reads people and terms again; typed text stays.
    void reload();

Q_SIGNALS:
    void created(qint64 id, bool another);  // another: the form stays for the next one
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildFields(QLayout* fields);
    QWidget* kinds();
    QWidget* buttons();
    void create(bool another);
    bool complain(const FieldErrors& faults);
    actions::mentorships::Wanted wanted() const;
    void tellWho();
    void arrange();
    QStringList namesIn(const QLineEdit& line) const;
    void proposeLead();
    Side side() const;
    MentorshipKind kind() const;

    const Context& m_context;
    QButtonGroup* m_kinds;
    PlainLabel* m_kindHelp;
    NameEdit *m_names, *m_alongside;
    QLineEdit *m_title, *m_question;
    WholeNumberField* m_sessions;
    KeyCombo *m_side, *m_lead, *m_cadence, *m_inside;
    PartialDateField *m_start, *m_until;
    mentorships::FunctionTicks* m_functions;
    FaultLines m_faults;
    QLabel* m_namesLabel;
    QWidget *m_alongsideBox, *m_titleBox, *m_questionBox, *m_sessionsBox, *m_sideBox, *m_leadBox, *m_untilBox,
        *m_cadenceBox, *m_insideBox, *m_functionsBox;
    PlainLabel *m_functionsLabel, *m_hint;
    bool m_sideChosen = false;
    bool m_kindChosen = false;
    bool m_self = false;  // the owner is among the names
};

}  // namespace mb::ui
