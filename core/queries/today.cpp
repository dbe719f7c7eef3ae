#include "core/queries/today.h"

#include "core/domain/ledger.h"
#include "core/domain/letter.h"
#include "core/domain/packet.h"
#include "core/domain/snooze.h"
#include "core/queries/owed.h"

#include <QSet>

namespace mb::queries {
namespace {

struct TodayGathering {
    const Reader& reader;
    const Book& book;
    QDate day;
    const TodayOptions& options;
    const QHash<PersonId, QString>& names;
    const QList<MentorshipCard>& cards;
    QHash<MentorshipId, QString> mentorshipNames;
    QSet<MentorshipId> resting;
    QSet<MentorshipId> spokenFor;  // mentorships with a planned meeting
    QList<TodayItem> items;

    TodayItem& add(TodayKind kind, QDate due, const char* noun, qint64 record, const QString& title) {
        TodayItem item;
        item.kind = kind;
        item.due = due;
        item.noun = noun;
        item.record = record;
        item.title = title;
        items.append(item);
        return items.last();
    }
    QString lastTitle(MentorshipId id, std::optional<QDate> on) const;
    void actions();
    void mentorships();
    void goals();
    void letters();
    void packets();
    void meetings();
    void appreciation();
};

void TodayGathering::actions() {
    const QDate until = day.addDays(options.actionsAhead);
    const auto open = reader.select<ActionItem>()
                          .where(&ActionItem::doneOn, Is::Unknown, std::nullopt)
                          .where(&ActionItem::dropped, false)
                          .where(&ActionItem::dueOn, Is::AtMost, until)
                          .list();
    for (const ActionItem& action : open) {
        if (action.dueOn->latest() > until) continue;
        // What others owe rests with the mentorship (LI8); the owner's own word stays.
        if (action.ownerId != book.ownerId && resting.contains(action.mentorshipId)) continue;
        TodayItem& item =
            add(TodayKind::ActionDue, action.dueOn->latest(), "action_item", action.id.value, action.title);
        item.mine = action.ownerId == book.ownerId;
        item.who = item.mine ? mentorshipNames.value(action.mentorshipId) : names.value(action.ownerId);
        item.since = action.promisedOn;
        item.mentorship = action.mentorshipId;
    }
}

void TodayGathering::mentorships() {
    // The first review, whenever it is held, is the first check-in.
    QSet<MentorshipId> reviewed;
    for (const AgreementReview& review : reader.all<AgreementReview>())
        reviewed << reader.get(reader.get(review.versionId).agreementId).mentorshipId;
    const auto owed = owedByMentorship(reader, book.ownerId);
    for (const MentorshipCard& card : cards) {
        const Mentorship& mentorship = card.mentorship;
        const QString name = card.nameFor(book.ownerId, names);
        mentorshipNames.insert(mentorship.id, name);
        if (card.pause) resting << mentorship.id;
        if (isOver(mentorship.stage)) continue;
        const bool rests = card.pause.has_value();  // nothing falls due while it rests (LI8)
        const auto entry = [&](TodayKind kind, QDate due) -> TodayItem& {
            TodayItem& item = add(kind, due, "mentorship", mentorship.id.value, name);
            item.who = name;
            item.mentorship = mentorship.id;
            return item;
        };
        if (const Closing closing = closingOf(mentorship, card.sessionsHeld, day);
            !rests && closing != Closing::NotYet) {
            // It has come to its end: the owner should conclude it or agree on more (LI1).
            entry(TodayKind::ClosingDue, closing == Closing::SessionsHeld ? day : mentorship.endsOn->latest());
            continue;
        }
        if (!rests && card.nextDue && *card.nextDue <= day.addDays(options.contactsAhead) &&
            card.sideOf(book.ownerId)) {
            TodayItem& item = entry(TodayKind::ContactDue, *card.nextDue);
            item.since = card.last.contact;
            const Owed between = owed.value(mentorship.id);
            item.iOwe = int(between.mine.size());
            item.theyOwe = int(between.theirs.size());
            item.uncounted = card.last.isUncounted();
            item.mode = card.last.mode;
        }
        if (!rests && mentorship.firstCheckIn && *mentorship.firstCheckIn <= day.addDays(options.contactsAhead) &&
            (!card.last.contact || *card.last.contact < *mentorship.firstCheckIn) && !reviewed.contains(mentorship.id))
            entry(TodayKind::CheckInDue, *mentorship.firstCheckIn).since = mentorship.startsOn;
        const bool restsThen =
            rests && mentorship.nextReview && (!card.pause->until || *mentorship.nextReview <= *card.pause->until);
        if (!restsThen && mentorship.nextReview && *mentorship.nextReview <= day.addDays(options.reviewsAhead))
            entry(TodayKind::ReviewDue, *mentorship.nextReview).since = mentorship.startsOn;
    }
}

// What the last contact was about.
QString TodayGathering::lastTitle(MentorshipId id, std::optional<QDate> on) const {
    if (!on) return {};
    QList<MeetingId> ids;
    for (const auto& link : reader.select<MeetingMentorship>()
                                .where(&MeetingMentorship::mentorshipId, id)
                                .newestIdFirst()
                                .limit(20)
                                .list())
        ids << link.meetingId;
    for (const Meeting& one : reader.select<Meeting>().whereIdIn(ids).where(&Meeting::day, *on).list())
        if (one.state == MeetingState::Held && !one.title.isEmpty()) return one.title;
    return {};
}

// A mentor whom the owner met often in the last year and has not thanked in it (RE1, O: appreciation).
void TodayGathering::appreciation() {
    constexpr int often = 6;
    const QDate since = day.addYears(-1);
    QSet<PersonId> thanked;
    for (const LedgerLine& line : reader.select<LedgerLine>().where(&LedgerLine::kind, LedgerKind::Thanks).list())
        if (line.day > since && line.giverId == book.ownerId) thanked << line.receiverId;
    for (const MentorshipCard& card : cards) {
        if (isOver(card.mentorship.stage) || card.pause || card.sideOf(book.ownerId) != Side::Mentee) continue;
        const QList<PersonId> others = card.others(book.ownerId);
        if (others.size() != 1 || thanked.contains(others.first()) || !card.last.contact) continue;
        QList<MeetingId> ids;
        for (const auto& link : reader.select<MeetingMentorship>()
                                    .where(&MeetingMentorship::mentorshipId, card.mentorship.id)
                                    .newestIdFirst()
                                    .limit(60)
                                    .list())
            ids << link.meetingId;
        const int times = int(reader.select<Meeting>()
                                  .whereIdIn(ids)
                                  .where(&Meeting::state, MeetingState::Held)
                                  .where(&Meeting::day, Is::AtLeast, since)
                                  .count());
        if (times < often) continue;
        TodayItem& item = add(TodayKind::Appreciation, day.addDays(14), "mentorship", card.mentorship.id.value,
                              names.value(others.first()));
        item.who = names.value(others.first());
        item.person = others.first();
        item.mentorship = card.mentorship.id;
        item.times = times;
    }
}

void TodayGathering::goals() {
    const QDate until = day.addDays(options.goalsAhead);
    QHash<GoalId, Goal> open;
    for (const Goal& goal : reader.all<Goal>()) {
        if (!isOpen(goal.status)) continue;
        open.insert(goal.id, goal);
        if (!goal.targetOn || goal.targetOn->latest() > until) continue;
        TodayItem& item = add(TodayKind::GoalDue, goal.targetOn->latest(), "goal", goal.id.value, goal.title);
        item.who = names.value(goal.personId);
        item.mine = goal.personId == book.ownerId;
        item.mentorship = goal.mentorshipId;
    }
    const auto steps = reader.select<GoalStep>()
                           .where(&GoalStep::doneOn, Is::Unknown, std::nullopt)
                           .where(&GoalStep::dueOn, Is::AtMost, until)
                           .list();
    for (const GoalStep& step : steps) {
        if (!open.contains(step.goalId) || step.dueOn->latest() > until) continue;
        // A session that is planned stands there as the meeting that it is.
        if (step.meetingId && reader.get(step.meetingId).state == MeetingState::Planned) continue;
        const Goal& goal = open[step.goalId];
        TodayItem& item = add(TodayKind::StepDue, step.dueOn->latest(), "goal_step", step.id.value, step.title);
        item.who = goal.title;
        item.mine = goal.personId == book.ownerId;
        item.mentorship = goal.mentorshipId;
    }
}

void TodayGathering::letters() {
    const QDate until = day.addDays(options.lettersAhead);
    for (const Letter& letter : reader.select<Letter>()
                                    .where(&Letter::sentOn, Is::Unknown, std::nullopt)
                                    .where(&Letter::declinedOn, Is::Unknown, std::nullopt)
                                    .where(&Letter::dueOn, Is::AtMost, until)
                                    .list()) {
        if (letter.dueOn->latest() > until) continue;
        TodayItem& item = add(TodayKind::LetterDue, letter.dueOn->latest(), "letter", letter.id.value, letter.purpose);
        item.who = names.value(letter.personId);
        item.person = letter.personId;
        item.since = letter.askedOn;
    }
}

void TodayGathering::packets() {
    const QDate until = day.addDays(options.packetAhead);
    for (const PacketDocument& document : reader.select<PacketDocument>()
                                              .where(&PacketDocument::readyOn, Is::Unknown, std::nullopt)
                                              .where(&PacketDocument::dueOn, Is::AtMost, until)
                                              .list()) {
        if (document.dueOn->latest() > until) continue;
        TodayItem& item =
            add(TodayKind::PacketDue, document.dueOn->latest(), "packet_document", document.id.value, document.title);
        item.who = reader.get(document.packetId).title;
    }
}

void TodayGathering::meetings() {
    const auto planned = reader.select<Meeting>()
                             .where(&Meeting::day, Is::AtMost, day.addDays(options.meetingsAhead))
                             .where(&Meeting::day, Is::AtLeast, day.addDays(-60))
                             .where(&Meeting::state, MeetingState::Planned)
                             .orderBy(&Meeting::day)
                             .list();
    for (const Meeting& meeting : planned) {
        QStringList with;
        for (const Attendance& attendance :
             reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).list())
            if (attendance.personId != book.ownerId) with << names.value(attendance.personId);
        const auto kind = meeting.day < day ? TodayKind::MeetingUnrecorded : TodayKind::MeetingComing;
        TodayItem& item = add(kind, meeting.day, "meeting", meeting.id.value, meeting.title);
        item.who = with.join(u", ");
        item.time = meeting.time;
        item.minutes = meeting.minutes;
        item.mode = meeting.mode;
        item.place = meeting.place;
        item.agendaItems = int(reader.select<AgendaItem>().where(&AgendaItem::meetingId, meeting.id).count());
        const auto links = reader.select<MeetingMentorship>().where(&MeetingMentorship::meetingId, meeting.id).list();
        if (!links.isEmpty()) item.mentorship = links.first().mentorshipId;
        if (kind == TodayKind::MeetingComing)
            for (const MeetingMentorship& link : links) spokenFor << link.mentorshipId;
    }
}

// What the owner does not want to see before a day.
void takePutOff(const Reader& reader, Outlook& outlook) {
    const auto snoozes = reader.select<Snooze>().where(&Snooze::until, Is::More, outlook.day).list();
    if (snoozes.isEmpty()) return;
    QList<TodayItem> left;
    for (TodayItem& item : outlook.items) {
        const auto snooze = std::find_if(snoozes.begin(), snoozes.end(), [&](const Snooze& one) {
            return one.ownerRow == item.record && one.noun.toLatin1() == item.noun && one.kind == keyOf(item.kind);
        });
        if (snooze == snoozes.end()) {
            left << item;
            continue;
        }
        item.putOff = snooze->until;
        outlook.putOff << item;
    }
    outlook.items = left;
}

}  // namespace

QByteArrayList outlookTables() {
    return {Book::table,
            Person::table,
            Mentorship::table,
            Participant::table,
            Meeting::table,
            MeetingMentorship::table,
            Attendance::table,
            AgendaItem::table,
            ActionItem::table,
            Goal::table,
            GoalStep::table,
            Letter::table,
            Packet::table,
            PacketDocument::table,
            Agreement::table,
            AgreementVersion::table,
            AgreementReview::table,
            Pause::table,
            Snooze::table,
            LedgerLine::table};
}

Outlook outlook(const Reader& reader, const Book& book, QDate day, const TodayOptions& options) {
    const ReadTogether together(reader);
    Outlook outlook;
    outlook.day = day;
    for (const Person& person : reader.all<Person>()) {
        outlook.names.insert(person.id, fullName(person));
        outlook.initials.insert(person.id, initials(person));
    }
    outlook.cards = allMentorships(reader, book.ownerId, day, Contacts::OfOpen);
    outlook.months = meetingsByMonth(reader, day.year());
    TodayGathering gathering{reader, book, day, options, outlook.names, outlook.cards, {}, {}, {}, {}};
    gathering.mentorships();
    gathering.actions();
    gathering.goals();
    gathering.letters();
    gathering.packets();
    gathering.meetings();
    gathering.appreciation();
    // Somebody with a planned meeting need not appear under "talk to …".
    gathering.items.removeIf([&](const TodayItem& item) {
        return item.kind == TodayKind::ContactDue && gathering.spokenFor.contains(item.mentorship);
    });
    for (TodayItem& item : gathering.items)
        if (item.kind == TodayKind::ContactDue)
            item.lastTitle =
                gathering.lastTitle(item.mentorship, item.since ? std::optional(item.since->earliest()) : std::nullopt);
    // Of a day the meetings come last, by their hour.
    const auto when = [](const TodayItem& item) {
        return std::pair(item.due, item.time ? item.time->msecsSinceStartOfDay() : -1);
    };
    std::stable_sort(gathering.items.begin(), gathering.items.end(),
                     [&](const TodayItem& a, const TodayItem& b) { return when(a) < when(b); });
    outlook.items = std::move(gathering.items);
    takePutOff(reader, outlook);
    return outlook;
}

QList<DoneItem> doneOn(const Reader& reader, PersonId owner, QDate day) {
    QList<DoneItem> done;
    for (const Meeting& one : reader.select<Meeting>().where(&Meeting::day, day).list()) {
        if (one.state != MeetingState::Held) continue;
        QStringList with;
        for (const Attendance& row : reader.select<Attendance>().where(&Attendance::meetingId, one.id).list())
            if (row.personId != owner) with << fullName(reader.get(row.personId));
        QStringList parts{with.join(u", ")};
        if (!one.title.isEmpty()) parts << one.title;
        done.append({Meeting::table, one.id.value, parts.join(QStringLiteral(" · "))});
    }
    for (const ActionItem& one : reader.select<ActionItem>().where(&ActionItem::doneOn, day).list())
        done.append({ActionItem::table, one.id.value, one.title});
    for (const GoalStep& one : reader.select<GoalStep>().where(&GoalStep::doneOn, day).list())
        done.append({GoalStep::table, one.id.value, one.title});
    for (const Letter& one : reader.select<Letter>().where(&Letter::sentOn, PartialDate(day)).list())
        done.append({Letter::table, one.id.value, fullName(reader.get(one.personId))});
    for (const PacketDocument& one : reader.select<PacketDocument>().where(&PacketDocument::readyOn, day).list())
        done.append({PacketDocument::table, one.id.value, one.title});
    return done;
}

QList<TodayItem> today(const Reader& reader, const Book& book, QDate day, const TodayOptions& options) {
    return outlook(reader, book, day, options).items;
}

}  // namespace mb::queries
