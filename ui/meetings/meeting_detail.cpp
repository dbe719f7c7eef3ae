#include "ui/meetings/meeting_detail.h"

#include "ui/prompts/topic_chips.h"

#include <QScrollBar>

namespace mb::ui {

MeetingDetail::MeetingDetail(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(m_area);
    scroll.column->setSpacing(space::l);
    scroll.column->addWidget(m_head = new MeetingHead(context, this));
    scroll.column->addWidget(m_agenda = new AgendaSection(context, this));
    scroll.column->addWidget(m_materials = new MaterialsSection(context, this));
    scroll.column->addWidget(m_notes = new NotesSection(context, Visibility::Shareable, this));
    scroll.column->addWidget(m_private = new NotesSection(context, Visibility::Private, this));
    scroll.column->addWidget(m_promises = new PromisesSection(context, this));
    scroll.column->addWidget(m_topics = new TopicChips(context, this));
    scroll.column->addStretch(1);
    connect(m_head, &MeetingHead::markedHeld, this, [this] { m_notes->shown()->setFocus(); });
    connect(m_head, &MeetingHead::planAgainWanted, this, [this] { Q_EMIT planWanted(m_meeting); });
}

bool MeetingDetail::showMeeting(MeetingId id) {
    if (id == m_meeting) return true;
    if (m_meeting && !(m_agenda->finish() && m_materials->finish() && m_promises->finish() && Saver::flushAll(this)))
        return false;
    m_meeting = id;
    m_area->verticalScrollBar()->setValue(0);
    reload(false);
    return true;
}

QWidget* MeetingDetail::nextAct() const {
    const auto meeting = m_context.reader().find(m_meeting);
    if (!meeting) return m_head->titleLine();
    if (m_asked.first == ActionItem::table)
        if (QWidget* promise = m_promises->tickOf(m_asked.second)) return promise;
    if (m_asked.first == Note::table) {
        const auto note = m_context.reader().find(NoteId(m_asked.second));
        return (note && note->visibility == Visibility::Private ? m_private : m_notes)->shown();
    }
    if (meeting->state == MeetingState::Held) return m_notes->shown();
    const bool due = meeting->state == MeetingState::Planned && meeting->day < m_context.today();
    return due ? m_head->heldButton() : static_cast<QWidget*>(m_agenda->addLine());
}

bool MeetingDetail::reload(bool byUndo) {
    if (!m_meeting) return false;
    const auto open = readMeeting(m_context, m_meeting);
    if (!open) return false;
    m_head->show(*open, byUndo);
    m_agenda->show(*open, byUndo);
    m_materials->show(*open, byUndo);
    m_notes->show(*open, byUndo);
    m_private->show(*open, byUndo);
    m_promises->show(*open, byUndo);
    m_topics->setMeeting(m_meeting);
    m_area->widget()->layout()->activate();
    return true;
}

}  // namespace mb::ui
