// A meeting or small contact: when, how, who came, what was on the agenda, noted and promised (ME1–ME6).
#pragma once

#include "core/domain/mentorship.h"

namespace mb {

enum class MeetingState { Planned, Held, Cancelled, Moved, Missed };  // ME5
template <>
struct EnumKeys<MeetingState> {
    static constexpr std::array keys{"planned", "held", "cancelled", "moved", "missed"};
};

// Date and time are wall time in `zone`; a time may be unknown.
struct Meeting : Row<Meeting> {
    QDate day;
    std::optional<QTime> time;
    QString zone;  // IANA
    std::optional<int> minutes;
    QString mode;  // term list "mode"
    QString place;
    QString title;
    MeetingState state = MeetingState::Held;
    PersonId askedById;
    PersonId calledOffById;  // never printed on sheets that leave (ME5)
    std::optional<int> noticeHours;
    PersonId hostId;  // in a peer group the hosts take turns (PE7)
    QString series;   // the same key for all that were planned together; empty: by itself

    static constexpr auto table = "meeting";
    static constexpr Noun facts{
        .word = "meeting", .namedBy = {"title"}, .list = "meetings", .searched = 7, .day = "day"};
    static constexpr auto fields = std::tuple{
        field(&Meeting::day, "day"),
        field(&Meeting::time, "time"),
        keyField(&Meeting::zone, "zone", "zone"),
        field(&Meeting::minutes, "minutes"),
        keyField(&Meeting::mode, "mode", "mode"),
        field(&Meeting::place, "place"),
        field(&Meeting::title, "title"),
        field(&Meeting::state, "state"),
        mentions(&Meeting::askedById, "asked_by_id"),
        mentions(&Meeting::calledOffById, "called_off_by_id", Privacy::Private),
        field(&Meeting::noticeHours, "notice_hours", Privacy::Private),
        mentions(&Meeting::hostId, "host_id"),
        keyField(&Meeting::series, "series", "series"),
    };
    bool operator==(const Meeting&) const = default;
};
using MeetingId = Id<Meeting>;
// It did not take place as it was planned.
constexpr bool isCalledOff(MeetingState state) {
    return state == MeetingState::Cancelled || state == MeetingState::Moved || state == MeetingState::Missed;
}

// A meeting belongs to zero or more mentorships.
struct MeetingMentorship : Row<MeetingMentorship> {
    MeetingId meetingId;
    MentorshipId mentorshipId;

    static constexpr auto table = "meeting_mentorship";
    static constexpr Noun facts{.word = "meeting-mentorship"};
    static constexpr auto fields = std::tuple{
        partOf(&MeetingMentorship::meetingId, "meeting_id"),
        mentions(&MeetingMentorship::mentorshipId, "mentorship_id"),
    };
    bool operator==(const MeetingMentorship&) const = default;
};

// Who was there, the owner included. Hours count once per person.
struct Attendance : Row<Attendance> {
    MeetingId meetingId;
    PersonId personId;
    bool came = true;

    static constexpr auto table = "attendance";
    static constexpr Noun facts{.word = "attendance", .namedBy = {"person_id"}};
    static constexpr auto fields = std::tuple{
        partOf(&Attendance::meetingId, "meeting_id"),
        mentions(&Attendance::personId, "person_id"),
        field(&Attendance::came, "came"),
    };
    bool operator==(const Attendance&) const = default;
};

// Notes are private unless chosen otherwise, on import and in a quick log too (ME3).
enum class Visibility { Private, Shareable };
template <>
struct EnumKeys<Visibility> {
    static constexpr std::array keys{"private", "shareable"};
};

// A line that is private is the owner's own: it stays off sheets, mails and what others see (ME2).
struct AgendaItem : Row<AgendaItem> {
    MeetingId meetingId;
    int place = 0;
    QString text;
    PersonId fromId;
    bool done = false;
    Id<AgendaItem> carriedFromId;
    Visibility visibility = Visibility::Shareable;
    QString domain;  // key of a prompt's domain, if it came from one

    static constexpr auto table = "agenda_item";
    static constexpr Noun facts{.word = "agenda-item", .namedBy = {"text"}, .searched = 9};
    static constexpr auto fields = std::tuple{
        partOf(&AgendaItem::meetingId, "meeting_id"),
        field(&AgendaItem::place, "place"),
        field(&AgendaItem::text, "text", Privacy::Private),  // shareable rows may leave, see canLeave()
        mentions(&AgendaItem::fromId, "from_id"),
        field(&AgendaItem::done, "done"),
        cameFrom(&AgendaItem::carriedFromId, "carried_from_id"),
        field(&AgendaItem::visibility, "visibility"),
        keyField(&AgendaItem::domain, "domain", "topic"),
    };
    bool canLeave() const { return visibility == Visibility::Shareable; }
    bool operator==(const AgendaItem&) const = default;
};
using AgendaItemId = Id<AgendaItem>;

struct Note : Row<Note> {
    MeetingId meetingId;
    Visibility visibility = Visibility::Private;
    QString text;
    std::optional<QDate> sentOn;  // when it was sent on, if it was; the label of the note says so

    static constexpr auto table = "note";
    static constexpr Noun facts{.word = "note", .searched = 8};
    static constexpr auto fields = std::tuple{
        partOf(&Note::meetingId, "meeting_id"),
        field(&Note::visibility, "visibility"),
        field(&Note::text, "text", Privacy::Private),  // shareable rows may leave, see canLeave()
        field(&Note::sentOn, "sent_on"),
    };
    bool canLeave() const { return visibility == Visibility::Shareable; }
    bool operator==(const Note&) const = default;
};
using NoteId = Id<Note>;

// A promise with an owner, carried along until it is done (ME4).
struct ActionItem : Row<ActionItem> {
    MeetingId meetingId;  // where it was promised, if in a meeting
    MentorshipId mentorshipId;
    PersonId ownerId;
    QString title;
    std::optional<QDate> promisedOn;
    std::optional<PartialDate> dueOn;
    std::optional<QDate> doneOn;
    bool dropped = false;

    static constexpr auto table = "action_item";
    static constexpr Noun facts{
        .word = "action-item", .namedBy = {"title"}, .list = "actions", .searched = 10, .day = "promised_on"};
    static constexpr auto fields = std::tuple{
        cameFrom(&ActionItem::meetingId, "meeting_id"), mentions(&ActionItem::mentorshipId, "mentorship_id"),
        mentions(&ActionItem::ownerId, "owner_id"),     field(&ActionItem::title, "title"),
        field(&ActionItem::promisedOn, "promised_on"),  field(&ActionItem::dueOn, "due_on"),
        field(&ActionItem::doneOn, "done_on"),          field(&ActionItem::dropped, "dropped"),
    };
    bool operator==(const ActionItem&) const = default;
};
using ActionItemId = Id<ActionItem>;
inline bool isOpen(const ActionItem& item) { return !item.doneOn && !item.dropped; }

// Something to be read before a meeting, by the day it was due (ME2); a file of it is an attachment.
struct Material : Row<Material> {
    MeetingId meetingId;
    QString title;
    std::optional<QDate> dueOn;
    std::optional<QDate> receivedOn;

    static constexpr auto table = "material";
    static constexpr Noun facts{.word = "material", .namedBy = {"title"}, .searched = 36};
    static constexpr auto fields = std::tuple{
        partOf(&Material::meetingId, "meeting_id"),
        field(&Material::title, "title"),
        field(&Material::dueOn, "due_on"),
        field(&Material::receivedOn, "received_on"),
    };
    bool operator==(const Material&) const = default;
};
using MaterialId = Id<Material>;

// A domain that came up in a meeting, for the map of what was talked about (PR3).
struct MeetingTopic : Row<MeetingTopic> {
    MeetingId meetingId;
    QString domain;

    static constexpr auto table = "meeting_topic";
    static constexpr Noun facts{.word = "meeting-topic"};
    static constexpr auto fields = std::tuple{
        partOf(&MeetingTopic::meetingId, "meeting_id"),
        keyField(&MeetingTopic::domain, "domain", "topic"),
    };
    bool operator==(const MeetingTopic&) const = default;
};

// Whether a mode is a meeting in any form, or a smaller contact (e-mail, coffee, a chance talk at an event) that counts
// towards the cadence only where the agreement says so (ME6).
bool isSmallContact(const QString& mode);

FieldErrors validate(const Meeting& meeting);
// Hours between now and the meeting, in its own zone: the notice with which it is called off. None once it has begun.
int noticeFor(const Meeting& meeting, const QDateTime& now);
constexpr int expectedNotice = 24;  // ME5
FieldErrors validate(const ActionItem& item);
FieldErrors validate(const Material& material);

}  // namespace mb
