// What needs the owner now (RE1): each entry names the record that deals with it. Words and dates for people come
// later, in core/words.
#pragma once

#include "core/queries/mentorships.h"

namespace mb::queries {

enum class TodayKind {
    ActionDue,
    MeetingUnrecorded,
    ContactDue,
    CheckInDue,
    ReviewDue,
    ClosingDue,
    GoalDue,
    StepDue,
    LetterDue,
    PacketDue,
    Appreciation,
    MeetingComing
};

}  // namespace mb::queries

namespace mb {
template <>
struct EnumKeys<queries::TodayKind> {
    static constexpr std::array keys{"action-due", "meeting-unrecorded", "contact-due",  "check-in-due",
                                     "review-due", "closing-due",        "goal-due",     "step-due",
                                     "letter-due", "packet-due",         "appreciation", "meeting-coming"};
};
}  // namespace mb

namespace mb::queries {

struct TodayItem {
    TodayKind kind = TodayKind::ActionDue;
    QDate due;
    QByteArray noun;  // table of the record it leads to
    qint64 record = 0;
    QString title;                     // of the record; a person's or mentorship's name for contacts and reviews
    PersonId person;                   // whose initials stand beside it, where it is of no mentorship
    QString who;                       // whose it is, or with whom
    bool mine = true;                  // the owner's to do; otherwise the owner waits for it
    std::optional<PartialDate> since;  // promised on, last contact, agreed on
    MentorshipId mentorship;
    std::optional<QTime> time;  // of a meeting
    std::optional<int> minutes;
    QString mode, place;     // or the mode of the last contact
    bool uncounted = false;  // the last contact was too small to count towards the cadence (ME6)
    int agendaItems = 0;
    // What is needed to act (RE5): what the last meeting was about, and how much is owed either way.
    QString lastTitle;
    int iOwe = 0, theyOwe = 0;
    int times = 0;                // of appreciation: how often they met in the last year
    std::optional<QDate> putOff;  // until then, by the owner's wish
};

struct TodayOptions {
    int actionsAhead = 7;  // days
    int contactsAhead = 7;
    int reviewsAhead = 30;
    int goalsAhead = 30;
    int lettersAhead = 14;
    int packetAhead = 30;
    int meetingsAhead = 14;
};

// What several parts of a window show, read once for all of them.
struct Outlook {
    QDate day;
    QHash<PersonId, QString> names, initials;
    QList<MentorshipCard> cards;  // of all mentorships; last contacts only of those not concluded
    QList<TodayItem> items;       // sorted by due date; what is late comes first
    QList<TodayItem> putOff;      // what would stand there, but was put off
    QList<int> months;            // held meetings and contacts of each month of the day's year
};
// The tables that an outlook is read from.
QByteArrayList outlookTables();
Outlook outlook(const Reader& reader, const Book& book, QDate day, const TodayOptions& options = {});
// What was dealt with on that day, for the pleasure of seeing it: promises, steps, letters and documents, and the
// meetings that were held.
struct DoneItem {
    QByteArray noun;
    qint64 record = 0;
    QString title;  // of a meeting: with whom, and its title
};
QList<DoneItem> doneOn(const Reader& reader, PersonId owner, QDate day);
QList<TodayItem> today(const Reader& reader, const Book& book, QDate day, const TodayOptions& options = {});

}  // namespace mb::queries
