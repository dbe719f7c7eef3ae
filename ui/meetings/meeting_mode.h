// Meeting mode: one meeting and nothing else, while it takes place (J2). Last time's promises on top, then agenda,
// notes and promises side by side; what is typed is saved as on the page of the meeting. Page keys are off meanwhile,
// for letters are being typed.
#pragma once

#include "ui/meetings/agenda_section.h"
#include "ui/meetings/earlier_strip.h"
#include "ui/meetings/next_time.h"
#include "ui/meetings/notes_section.h"
#include "ui/meetings/promises_section.h"
#include "ui/page/view.h"

#include <QTimer>

namespace mb::ui {

class ElapsedBar;
class LengthField;
class TopicChips;
class TopicGaps;

class MeetingMode : public View {
    Q_OBJECT
public:
    explicit MeetingMode(const Context& context, QWidget* parent = nullptr);

    // By this key undo knows it, for it is no page of the sidebar.
    static QString pageKey() { return QStringLiteral("meeting-mode"); }
    // `from`: how the page is called to which it goes back.
    void begin(MeetingId meeting, const QString& from);

    QString title() const override;
    QString helpKey() const override { return QStringLiteral("In a meeting"); }
    QString place() const override { return QString::number(m_meeting.value); }
    QByteArrayList concerns() const override;
    Subject subject() const override { return {m_open.others(), m_open.mentorships.value(0), m_meeting}; }
    void reload(const Changes& changes) override;
    QWidget* firstFocus() override;
    // What stood as the next meeting when this one was closed, and was not planned.
    const std::optional<actions::meetings::NewMeeting>& proposed() const { return m_proposed; }

Q_SIGNALS:
    void left();
    void closed(mb::MeetingId meeting);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead(QBoxLayout* column, QAction* closing);
    void makeLength(QBoxLayout* tools);
    void makeBody(QBoxLayout* column);
    void makeKeys();
    QAction* makeActs();  // gives that which closes the meeting
    void arrange();
    void showTime();
    void showLength(bool force = false);
    QString factsOf(const Reader& reader) const;
    std::optional<int> elapsed() const;  // minutes
    bool finishAll();
    void leave();
    void close();
    void switchNotes();

    MeetingId m_meeting;
    OpenMeeting m_open;
    QHash<MeetingId, QDateTime> m_begun;             // when each was entered, for as long as the window is open
    QHash<MeetingId, std::optional<int>> m_lengths;  // typed here, in minutes
    std::optional<actions::meetings::NewMeeting> m_proposed;
    QTimer m_clock;
    QPushButton* m_back = nullptr;
    PlainLabel *m_title = nullptr, *m_facts = nullptr;
    QLabel *m_minutes = nullptr, *m_since = nullptr;
    ElapsedBar* m_bar = nullptr;
    PlainLabel* m_lengthLabel = nullptr;
    LengthField* m_length = nullptr;
    QBoxLayout *m_outer = nullptr, *m_scrolled = nullptr, *m_headRow = nullptr, *m_body = nullptr;
    QWidget *m_left = nullptr, *m_keys = nullptr;
    EarlierStrip* m_earlier = nullptr;
    AgendaSection* m_agenda = nullptr;
    NotesSection *m_notes = nullptr, *m_private = nullptr;
    PromisesSection* m_promises = nullptr;
    NextTime* m_next = nullptr;
    TopicGaps* m_gaps = nullptr;
    TopicChips* m_topics = nullptr;
};

// The length of a meeting as it was measured, to five minutes; nothing where that cannot be how long it took: it has
// only just begun, or was left open for hours.
std::optional<int> measuredLength(int elapsed, std::optional<int> planned);

}  // namespace mb::ui
