// A line for the next talk with somebody, from wherever it came to mind; it waits until a meeting takes it onto its
// agenda, and is private until then (ME13). What is left for "next time" at the end of a meeting waits here too.
#pragma once

#include "core/domain/meeting.h"

namespace mb {

struct InboxLine : Row<InboxLine> {
    PersonId personId;          // with whom it is to be talked about
    MentorshipId mentorshipId;  // in which of several, if that matters
    QString text;
    QDate day;                       // when it was written
    QString domain;                  // key of a prompt's domain, if it came from one
    AgendaItemId agendaItemId;       // where it went; without that item it waits again
    std::optional<QDate> settledOn;  // no longer to be talked about

    static constexpr auto table = "inbox_line";
    static constexpr Noun facts{
        .word = "inbox-line", .namedBy = {"person_id"}, .list = "inbox", .searched = 30, .day = "day"};
    static constexpr auto fields = std::tuple{
        mentions(&InboxLine::personId, "person_id"),
        mentions(&InboxLine::mentorshipId, "mentorship_id"),
        field(&InboxLine::text, "text", Privacy::Private),
        field(&InboxLine::day, "day"),
        keyField(&InboxLine::domain, "domain", "topic", Privacy::Private),
        cameFrom(&InboxLine::agendaItemId, "agenda_item_id"),
        field(&InboxLine::settledOn, "settled_on"),
    };
    bool isWaiting() const { return !agendaItemId && !settledOn; }
    bool operator==(const InboxLine&) const = default;
};
using InboxLineId = Id<InboxLine>;

FieldErrors validate(const InboxLine& line);

}  // namespace mb
