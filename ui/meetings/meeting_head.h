// The top of a meeting's page: title, state, the line of facts, and the fields that line is made of.
#pragma once

#include "ui/meetings/open_meeting.h"
#include "ui/meetings/people_field.h"
#include "ui/meetings/time_fields.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class MovePanel;

// A line that is as wide as its text, so that its neighbour stands close to the text.
class TitleLine : public QLineEdit {
    Q_OBJECT
public:
    explicit TitleLine(Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    Theme& m_theme;
};

class MeetingHead : public QWidget {
    Q_OBJECT
public:
    MeetingHead(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    QLineEdit* titleLine() const { return m_title; }
    QWidget* heldButton() const { return m_held; }
    bool setState(MeetingState state);  // false: refused, and said why
    void editDetails();

Q_SIGNALS:
    void planAgainWanted();
    void markedHeld();
    void removed();

private:
    void makeTitleRow(QBoxLayout* column);
    QMenu* makeMenu();
    void makeFields(QBoxLayout* column);
    void makeCalledOff(QBoxLayout* column);
    void connectFields();
    QString factsOf(const OpenMeeting& open) const;
    void showFields(const OpenMeeting& open, bool byUndo);
    void write(const std::function<void(Meeting&)>& how, const QString& burst = {});  // throws
    void change(const std::function<void(Meeting&)>& how);
    void saveCalledOff(PersonId by, std::optional<int> hours);  // throws
    void savePeople();
    void moveNotes(Visibility to);
    void tellWhatGoesOn();
    void exportCalendar(bool telling);
    void offerSeries(const Meeting& before);
    void removeSeries();
    void copyMail(bool recap);
    void remove();

    const Context& m_context;
    OpenMeeting m_open;
    TitleLine* m_title = nullptr;
    Saver *m_titleSaver = nullptr, *m_placeSaver = nullptr;
    Chip* m_chip = nullptr;
    QPushButton *m_held = nullptr, *m_start = nullptr, *m_more = nullptr;
    PlainLabel* m_facts = nullptr;
    QPushButton* m_details = nullptr;
    MovePanel* m_move = nullptr;
    QDate m_seriesDay;  // on which the meeting stood when the others of its series were last like it
    PlainLabel* m_shortNotice = nullptr;
    QAction *m_moveAct = nullptr, *m_alike = nullptr, *m_removeSeries = nullptr;
    QWidget *m_fields = nullptr, *m_calledOff = nullptr;
    PeopleField* m_people = nullptr;
    DateField* m_day = nullptr;
    TimeField* m_time = nullptr;
    LengthField* m_length = nullptr;
    KeyCombo *m_mode = nullptr, *m_askedBy = nullptr, *m_host = nullptr, *m_calledOffBy = nullptr;
    QLineEdit* m_place = nullptr;
    NoticeField* m_notice = nullptr;
    QMap<MeetingState, QAction*> m_states;
    QAction *m_share = nullptr, *m_unshare = nullptr;
};

}  // namespace mb::ui
