// The page of one meeting: head, agenda, notes, promises. Everything saves itself.
#pragma once

#include "ui/meetings/agenda_section.h"
#include "ui/meetings/meeting_head.h"
#include "ui/meetings/notes_section.h"
#include "ui/meetings/promises_section.h"

namespace mb::ui {

class MeetingDetail : public QWidget {
    Q_OBJECT
public:
    explicit MeetingDetail(const Context& context, QWidget* parent = nullptr);

    MeetingId meeting() const { return m_meeting; }
    // False if the text that is being typed cannot be saved; the present meeting then stays.
    bool showMeeting(MeetingId id);
    // False where the meeting is gone.
    bool reload(bool byUndo);
    AgendaSection* agenda() const { return m_agenda; }
    MeetingHead* head() const { return m_head; }

Q_SIGNALS:
    void wentTo(mb::MeetingId meeting);                        // another meeting is shown now
    void planWanted(mb::MeetingId after, bool carriesAgenda);  // the next meeting is to be planned

private:
    void carry();

    const Context& m_context;
    MeetingId m_meeting;
    QScrollArea* m_area;
    MeetingHead* m_head;
    AgendaSection* m_agenda;
    NotesSection *m_notes, *m_private;
    PromisesSection* m_promises;
};

}  // namespace mb::ui
