#include "ui/today/today_rows.h"

#include "core/domain/letter.h"
#include "core/queries/owed.h"
#include "core/words/format.h"
#include "core/words/today.h"

#include <QCoreApplication>

namespace mb::ui::today {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TodaySay {
    Q_DECLARE_TR_FUNCTIONS(TodayPage)
};

Tone toneOf(words::Tone tone) {
    switch (tone) {
        case words::Tone::Late:
            return Tone::Bad;
        case words::Tone::Soon:
            return Tone::Warn;
        default:
            return Tone::Calm;
    }
}

const queries::MentorshipCard* cardOf(const queries::TodayItem& item, const mentorships::Overview& overview) {
    for (const queries::MentorshipCard& card : overview.cards)
        if (card.mentorship.id == item.mentorship) return &card;
    return nullptr;
}

ListRow itemRow(const queries::TodayItem& item, const mentorships::Overview& overview,
                const mentorships::Labels& modes) {
    const words::TodayText text = words::describe(item, overview.today, modes);
    ListRow row;
    row.noun = item.noun;
    row.id = item.record;
    row.title = text.title;
    row.subtitle = text.detail;
    row.chip = text.chip;
    row.tone = toneOf(text.tone);
    // The initials are those of the entry's mentorship, of its person, or of the owner.
    const queries::MentorshipCard* card = cardOf(item, overview);
    row.initials =
        card ? overview.initialsOf(*card) : overview.initials.value(item.person ? item.person : overview.owner);
    if (item.kind == queries::TodayKind::MeetingComing) {
        // A group is called by its name, not by its members.
        if (card && !card->mentorship.title.isEmpty())
            row.title = mentorships::dotted({card->mentorship.title, item.title});
        // What has an agenda is prepared, and today there is no more time for it.
        if (!item.agendaItems && item.due > overview.today) row.chip = TodaySay::tr("prepare");
        row.tone = Tone::Calm;
    }
    return row;
}

// How many of a kind are told in one row; nothing for kinds that always stand by themselves.
QString groupTitle(queries::TodayKind kind, int count) {
    switch (kind) {
        case queries::TodayKind::ContactDue:
            return TodaySay::tr("Talk to %n people", nullptr, count);
        case queries::TodayKind::MeetingUnrecorded:
            return TodaySay::tr("Did these %n meetings take place?", nullptr, count);
        case queries::TodayKind::CheckInDue:
            return TodaySay::tr("%n first check-ins", nullptr, count);
        case queries::TodayKind::ReviewDue:
            return TodaySay::tr("%n agreements to review", nullptr, count);
        case queries::TodayKind::ClosingDue:
            return TodaySay::tr("%n mentorships to conclude", nullptr, count);
        case queries::TodayKind::Appreciation:
            return TodaySay::tr("%n people to thank", nullptr, count);
        default:
            return {};
    }
}

QList<ListRow> ownGoals(const Reader& reader, PersonId owner) {
    QList<Goal> goals = reader.select<Goal>().where(&Goal::personId, owner).orderBy(&Goal::place).list();
    goals.removeIf([](const Goal& goal) { return !isOpen(goal.status); });
    return mentorships::goalRows(reader, goals);
}

bool isMentees(const queries::MentorshipCard& card, const mentorships::Overview& overview) {
    return !isOver(card.mentorship.stage) && card.sideOf(overview.owner) == Side::Mentor;
}

// "last met 4 Nov · you promised 1 · 2 goals"
QString menteeLine(const QString& last, const queries::Owed& owed, int goals, int atRisk) {
    QStringList parts{last};
    if (!owed.mine.isEmpty()) parts << TodaySay::tr("you promised %1").arg(owed.mine.size());
    if (!owed.theirs.isEmpty()) parts << TodaySay::tr("promised you %1").arg(owed.theirs.size());
    if (atRisk) parts << TodaySay::tr("%n goals at risk", nullptr, atRisk);
    else if (goals) parts << TodaySay::tr("%n goals", nullptr, goals);
    return mentorships::dotted(parts);
}

QList<ListRow> menteeRows(const Reader& reader, const mentorships::Overview& overview,
                          const QSet<MentorshipId>& already) {
    const auto owed = queries::owedByMentorship(reader, overview.owner);
    QHash<MentorshipId, std::pair<int, int>> goals;  // open, at risk
    for (const Goal& goal : reader.all<Goal>()) {
        if (!isOpen(goal.status) || goal.personId == overview.owner) continue;
        auto& [open, atRisk] = goals[goal.mentorshipId];
        ++open;
        atRisk += goal.status == GoalStatus::AtRisk ? 1 : 0;
    }
    QList<std::pair<QDate, ListRow>> sorted;
    for (const queries::MentorshipCard& card : overview.cards) {
        if (!isMentees(card, overview) || already.contains(card.mentorship.id)) continue;
        ListRow row = overview.rowOf(card);
        const auto [open, atRisk] = goals.value(card.mentorship.id);
        row.subtitle = menteeLine(overview.lastContactOf(card), owed.value(card.mentorship.id), open, atRisk);
        const QDate far(9999, 1, 1);
        sorted.append({overview.next.contains(card.mentorship.id) ? far : card.nextDue.value_or(far), row});
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<ListRow> rows;
    for (const auto& [due, row] : sorted) rows << row;
    return rows;
}

}  // namespace

TodayRows TodayRows::read(const Reader& reader, const Book& book, QDate day, const queries::Outlook& outlook) {
    TodayRows rows;
    const ReadTogether together(reader);
    const auto& overview = rows.overview = mentorships::Overview::from(reader, book.ownerId, day, outlook);
    rows.modes = mentorships::labelsWithin(reader, u"mode"_s);
    QSet<MentorshipId> talkTo;
    for (const queries::TodayItem& item : outlook.items) {
        if (item.kind == queries::TodayKind::MeetingComing) rows.coming << itemRow(item, overview, rows.modes);
        else rows.needs << item;
        if (item.kind != queries::TodayKind::ContactDue) continue;
        talkTo << item.mentorship;
        if (item.uncounted) rows.uncounted.append({item.mentorship, item.who});
    }
    rows.putOff = outlook.putOff;
    for (const queries::DoneItem& one : queries::doneOn(reader, book.ownerId, day)) {
        ListRow row;
        row.noun = one.noun;
        row.id = one.record;
        row.title = one.noun == Letter::table ? TodaySay::tr("Letter for %1").arg(one.title) : one.title;
        row.chip = one.noun == Meeting::table ? TodaySay::tr("met") : TodaySay::tr("done");
        row.tone = Tone::Ok;
        rows.done << row;
    }
    rows.goals = ownGoals(reader, book.ownerId);
    if (book.role != OwnerRole::Mentee) rows.mentees = menteeRows(reader, overview, talkTo);
    rows.anyMentee = std::any_of(overview.cards.begin(), overview.cards.end(),
                                 [&](const queries::MentorshipCard& card) { return isMentees(card, overview); });
    rows.months = outlook.months;
    rows.empty = overview.cards.isEmpty() && rows.goals.isEmpty() && rows.needs.isEmpty() && rows.coming.isEmpty() &&
                 !reader.select<Meeting>().limit(1).first();
    return rows;
}

Needs TodayRows::needRows(const QSet<QString>& opened, bool withPutOff) const {
    QHash<QString, QList<const queries::TodayItem*>> kinds;
    for (const queries::TodayItem& item : needs) kinds[keyOf(item.kind)] << &item;
    Needs found;
    QSet<QString> told;
    const auto add = [&](const queries::TodayItem& item) {
        found.rows << itemRow(item, overview, modes);
        found.meant.append({item, {}});
    };
    for (const queries::TodayItem& item : needs) {
        const QString kind = keyOf(item.kind);
        const auto& all = kinds[kind];
        const QString group = groupTitle(item.kind, int(all.size()));
        if (group.isEmpty() || all.size() <= fewEnough) {
            add(item);
            continue;
        }
        if (told.contains(kind)) continue;
        told << kind;
        ListRow row = itemRow(item, overview, modes);  // the most urgent gives the chip
        row.noun = "today";
        row.id = int(item.kind) + 1;
        row.title = group;
        row.initials = QString::number(all.size());
        QStringList names;
        for (const queries::TodayItem* one : all) names << one->who;
        names.removeDuplicates();
        row.subtitle = names.join(u", ");
        found.rows << row;
        found.meant.append({std::nullopt, kind});
        if (opened.contains(kind))
            for (const queries::TodayItem* one : all) add(*one);
    }
    if (withPutOff)
        for (const queries::TodayItem& item : putOff) add(item);
    return found;
}

QString greeting(const QString& givenName, QTime time) {
    const int hour = time.hour();
    const QString name = givenName.simplified();
    if (hour >= 4 && hour < 12)
        return name.isEmpty() ? TodaySay::tr("Good morning") : TodaySay::tr("Good morning, %1").arg(name);
    if (hour >= 12 && hour < 18)
        return name.isEmpty() ? TodaySay::tr("Good afternoon") : TodaySay::tr("Good afternoon, %1").arg(name);
    return name.isEmpty() ? TodaySay::tr("Good evening") : TodaySay::tr("Good evening, %1").arg(name);
}

}  // namespace mb::ui::today
