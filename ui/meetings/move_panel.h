// Moves a meeting to another day: to when, and who asked for it (ME5). The notice is counted, not typed.
#pragma once

#include "ui/meetings/open_meeting.h"
#include "ui/meetings/time_fields.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class MovePanel : public QFrame {
    Q_OBJECT
public:
    explicit MovePanel(const Context& context, QWidget* parent = nullptr);
    void begin(const OpenMeeting& open);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void move();

    const Context& m_context;
    OpenMeeting m_open;
    DateField* m_day;
    TimeField* m_time;
    KeyCombo* m_by;
    PlainLabel* m_notice;
};

}  // namespace mb::ui
