// What belongs to a meeting beside agenda, notes and promises: what is to be read before it (ME2), what came up in it
// (PR3), its move to another day (ME5), and its end (J2).
#pragma once

#include "core/actions/meetings.h"

namespace mb::actions::meetings {

MaterialId addMaterial(Workspace& workspace, const Material& material, const QString& burst = {});
void changeMaterial(Workspace& workspace, const Material& material, const QString& burst = {});
void removeMaterial(Workspace& workspace, MaterialId id);

// Before the item that has this place; the others close up.
void moveAgenda(Workspace& workspace, AgendaItemId id, int place);
void setAgendaVisibility(Workspace& workspace, AgendaItemId id, Visibility visibility);

// The domains that came up, all of them.
void setTopics(Workspace& workspace, MeetingId id, const QStringList& domains);

// The meeting stays on record as moved, with who asked and the notice; a planned one takes its place on the new day,
// with its people, agenda and what is to be read (ME5).
MeetingId move(Workspace& workspace, MeetingId id, QDate day, std::optional<QTime> time, PersonId askedBy = {},
               std::optional<int> noticeHours = std::nullopt);

// What ends a meeting: it was held, so long; what came up; and a line for next time with each of those named (ME13).
struct Ending {
    MeetingId meeting;
    std::optional<int> minutes;
    QStringList topics;
    QString nextTime;            // empty: none
    bool withoutLength = false;  // how long it took is not known
};
void close(Workspace& workspace, const Ending& ending);

}  // namespace mb::actions::meetings
