#include "ui/meetings/meeting_detail.h"

#include "core/actions/meetings.h"
#include "ui/meetings/meeting_rows.h"

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
    scroll.column->addWidget(m_notes = new NotesSection(context, Visibility::Shareable, this));
    scroll.column->addWidget(m_private = new NotesSection(context, Visibility::Private, this));
    scroll.column->addWidget(m_promises = new PromisesSection(context, this));
    scroll.column->addStretch(1);
    connect(m_head, &MeetingHead::carryWanted, this, &MeetingDetail::carry);
    connect(m_head, &MeetingHead::planAgainWanted, this, [this] { Q_EMIT planWanted(m_meeting, false); });
}

bool MeetingDetail::showMeeting(MeetingId id) {
    if (id == m_meeting) return true;
    if (m_meeting && !(m_agenda->finish() && m_promises->finish() && Saver::flushAll(this))) return false;
    m_meeting = id;
    m_area->verticalScrollBar()->setValue(0);
    reload(false);
    return true;
}

bool MeetingDetail::reload(bool byUndo) {
    if (!m_meeting) return false;
    const auto open = readMeeting(m_context, m_meeting);
    if (!open) return false;
    m_head->show(*open, byUndo);
    m_agenda->show(*open, byUndo);
    m_notes->show(*open, byUndo);
    m_private->show(*open, byUndo);
    m_promises->show(*open, byUndo);
    m_area->widget()->layout()->activate();
    return true;
}

void MeetingDetail::carry() {
    guarded(m_context, [this] {
        const MeetingId next = nextPlanned(m_context, m_meeting);
        if (!next) return Q_EMIT planWanted(m_meeting, true);
        actions::meetings::carryAgenda(m_context.workspace, m_meeting, next);
        Q_EMIT wentTo(next);
    });
}

}  // namespace mb::ui
