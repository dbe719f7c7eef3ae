// The page of one meeting: head, agenda, notes, promises. Everything saves itself.
#pragma once

#include "ui/meetings/agenda_section.h"
#include "ui/meetings/materials_section.h"
#include "ui/meetings/meeting_head.h"
#include "ui/meetings/notes_section.h"
#include "ui/meetings/promises_section.h"

namespace mb::ui {

class TopicChips;

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
    // A note or promise of it was asked for: nextAct() leads there.
    void setAsked(const QByteArray& noun, qint64 id) { m_asked = {noun, id}; }
    // Where the keyboard goes when the meeting is opened: to what is to be done next with it.
    QWidget* nextAct() const;

Q_SIGNALS:
    void planWanted(mb::MeetingId after);  // the next meeting is to be planned

private:
    const Context& m_context;
    MeetingId m_meeting;
    std::pair<QByteArray, qint64> m_asked;
    QScrollArea* m_area;
    MeetingHead* m_head;
    AgendaSection* m_agenda;
    MaterialsSection* m_materials;
    NotesSection *m_notes, *m_private;
    PromisesSection* m_promises;
    TopicChips* m_topics;
};

}  // namespace mb::ui
