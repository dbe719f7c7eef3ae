#include "ui/mentorships/mentorship_rows.h"

#include "core/domain/text.h"
#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::ui::mentorships {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(Mentorships)
};

// 0 with my mentors, 1 with my mentees, 2 peers and teams, 3 concluded
int groupOf(const queries::MentorshipCard& card, PersonId owner) {
    if (isOver(card.mentorship.stage)) return 3;
    if (card.mentorship.kind == MentorshipKind::Team || card.mentorship.kind == MentorshipKind::PeerGroup) return 2;
    const auto side = card.sideOf(owner);
    return side == Side::Mentee ? 0 : side == Side::Mentor ? 1 : 2;
}

// What sorts first is what has waited longest.
QString sortable(const std::optional<QDate>& day, const QString& none) {
    return day ? day->toString(Qt::ISODate) : none;
}

}  // namespace

QList<ListRow> goalRows(const Reader& reader, const QList<Goal>& goals,
                        const std::function<QString(const Goal&)>& who) {
    QList<GoalId> ids;
    for (const Goal& goal : goals) ids << goal.id;
    QHash<GoalId, std::pair<int, int>> steps;  // done, all
    if (!ids.isEmpty())
        for (const GoalStep& step : reader.select<GoalStep>().whereIn(&GoalStep::goalId, ids).list()) {
            auto& [done, all] = steps[step.goalId];
            done += step.doneOn ? 1 : 0;
            ++all;
        }
    QList<ListRow> rows;
    for (const Goal& goal : goals) {
        const auto [done, all] = steps.value(goal.id);
        ListRow row;
        row.noun = "goal";
        row.id = goal.id.value;
        row.title = goal.title;
        row.subtitle =
            dotted({who ? who(goal) : QString(),
                    goal.targetOn ? RowWords::tr("due %1").arg(words::partialDate(*goal.targetOn)) : QString(),
                    all ? RowWords::tr("%1 of %n steps", nullptr, all).arg(done) : QString()});
        if (row.subtitle.isEmpty()) row.subtitle = RowWords::tr("no date and no steps yet");
        row.chip = goalStatusLabel(goal.status);
        row.tone = goalTone(goal.status);
        row.progress = goal.status == GoalStatus::Achieved ? 100 : all ? done * 100 / all : 0;
        rows << row;
    }
    return rows;
}

// How urgent the next contact is, as a chip; none where nothing presses.
void setUrgency(ListRow& row, const queries::MentorshipCard& card, const std::optional<Meeting>& next, QDate today) {
    if (card.pause && !next) {
        row.chip = card.pause->until ? RowWords::tr("paused until %1").arg(words::shortDay(*card.pause->until, today))
                                     : RowWords::tr("paused");
        return;
    }
    const queries::Urgency urgency = queries::urgencyOf(card, next, today);
    const QString due = urgency.day.isValid() ? words::dueIn(urgency.day, today) : QString();
    switch (urgency.kind) {
        case queries::Urgency::Closing:
            row.chip = RowWords::tr("to conclude?");
            break;
        case queries::Urgency::Meets:
            row.chip = RowWords::tr("meets %1").arg(urgency.day == today ? due : words::shortDay(urgency.day, today));
            break;
        case queries::Urgency::Late:
            // Without any contact on record no one knows how late it is.
            row.chip = card.last.contact ? due : RowWords::tr("first contact due");
            row.tone = card.last.contact ? Tone::Bad : Tone::Warn;
            break;
        case queries::Urgency::DueSoon:
            row.chip = RowWords::tr("due %1").arg(due);
            row.tone = Tone::Warn;
            break;
        case queries::Urgency::Nothing:
            if (!isOver(card.mentorship.stage) && card.mentorship.stage != Stage::Active)
                row.chip = stageWithin(card.mentorship.stage);
            break;
    }
}

Overview Overview::from(const Reader& reader, PersonId owner, QDate today, const queries::Outlook& outlook) {
    return {owner,
            today,
            outlook.cards,
            outlook.names,
            outlook.initials,
            labelsWithin(reader, u"function"_s),
            labelsWithin(reader, u"mode"_s),
            queries::nextMeetings(reader, today)};
}

QString Overview::nameOf(const queries::MentorshipCard& card) const {
    const QString name = card.nameFor(owner, names);
    return name.isEmpty() ? RowWords::tr("No one yet") : name;
}

bool Overview::isPerson(const queries::MentorshipCard& card) const {
    return card.mentorship.title.isEmpty() && card.others(owner).size() == 1;
}

QString Overview::initialsOf(const queries::MentorshipCard& card) const {
    return isPerson(card) ? initials.value(card.others(owner).first()) : groupInitials(nameOf(card));
}

QString Overview::lastContactOf(const queries::MentorshipCard& card) const {
    if (!card.last.contact) return RowWords::tr("no contact yet");
    const QString day = words::shortDay(*card.last.contact, today);
    return card.last.isUncounted()
               ? RowWords::tr("last contact %1 (%2)").arg(day, modes.value(card.last.mode, card.last.mode))
               : RowWords::tr("last met %1").arg(day);
}

ListRow Overview::rowOf(const queries::MentorshipCard& card, const QHash<PersonId, Standing>& standings) const {
    ListRow row;
    row.noun = "mentorship";
    row.id = card.mentorship.id.value;
    row.title = nameOf(card);
    row.initials = initialsOf(card);
    const bool concluded = isOver(card.mentorship.stage);
    QString last;
    if (concluded)
        last = card.mentorship.endsOn ? RowWords::tr("until %1").arg(words::partialDate(*card.mentorship.endsOn))
                                      : QString();
    else last = lastContactOf(card);
    const QString standing = isPerson(card) ? standings.value(card.others(owner).first()).brief : QString();
    row.subtitle = dotted({roleWords(card, owner, functions), kindDetail(card, owner, names), last, standing});
    const auto planned = next.constFind(card.mentorship.id);
    setUrgency(row, card, planned == next.constEnd() ? std::nullopt : std::optional(*planned), today);
    return row;
}

ListPlan listPlan() {
    const QString stage = RowWords::tr("Stage"), kind = RowWords::tr("Kind"), department = RowWords::tr("Department"),
                  rank = RowWords::tr("Rank");
    return {u"mentorships"_s,
            RowWords::tr("All"),
            {RowWords::tr("By name"), RowWords::tr("By last contact"), RowWords::tr("By next contact due"),
             RowWords::tr("By stage"), RowWords::tr("By rank")},
            {{}, stage, kind, department, rank},
            {RowWords::tr("Name"), RowWords::tr("Role"), kind, stage, rank, department, RowWords::tr("Last contact"),
             RowWords::tr("Next contact due")}};
}

QList<ListEntry> Overview::entries(const Reader& reader) const {
    const ListPlan plan = listPlan();
    const auto people = queries::allPeople(reader);
    const auto standing = standings(reader, people, today);
    QHash<PersonId, QString> family;
    for (const queries::PersonCard& one : people)
        family.insert(one.person.id, fold(QString(one.person.family + u' ' + one.person.given)));
    const QStringList groups{RowWords::tr("With my mentors"), RowWords::tr("With my mentees"),
                             RowWords::tr("Peers and teams"), RowWords::tr("Concluded")};
    QList<ListEntry> entries;
    for (const queries::MentorshipCard& card : cards) {
        ListEntry entry;
        entry.row = rowOf(card, standing);
        QStringList words{entry.row.title, entry.row.subtitle};
        QStringList ranks, departments;
        for (const PersonId id : card.others(owner)) {
            const Standing& one = standing.value(id);
            words << names.value(id) << one.rank << one.department << one.institution;
            if (!one.rank.isEmpty() && !ranks.contains(one.rank)) ranks << one.rank;
            if (!one.department.isEmpty() && !departments.contains(one.department)) departments << one.department;
        }
        entry.folded = fold(words.join(u' '));
        const bool open = !isOver(card.mentorship.stage);
        const QString never = u"0"_s, last = u"~"_s;  // before all days, after all days
        const PersonId other = isPerson(card) ? card.others(owner).first() : PersonId();
        const QString rankOrder = standing.value(other).rankOrder;
        entry.order = {other ? family.value(other) : fold(entry.row.title), sortable(card.last.contact, never),
                       sortable(card.nextDue, last), QString::number(int(card.mentorship.stage)),
                       rankOrder.isEmpty() ? last : rankOrder};
        // Whatever the order, those who are the same to the owner stay together.
        const int group = groupOf(card, owner);
        for (QString& order : entry.order) {
            order.prepend(QString::number(group));
            entry.headers << groups.value(group);
        }
        if (open && !queries::metThisQuarter(card)) entry.facets << Facet{{}, RowWords::tr("Not met this quarter")};
        entry.facets << Facet{plan.headings[1], stageWithin(card.mentorship.stage)}
                     << Facet{plan.headings[2], kindLabel(card.mentorship.kind)};
        for (const QString& department : std::as_const(departments))
            entry.facets << Facet{plan.headings[3], department};
        for (const QString& rank : std::as_const(ranks)) entry.facets << Facet{plan.headings[4], rank};
        entry.cells = {entry.row.title,
                       roleWords(card, owner, functions),
                       kindLabel(card.mentorship.kind),
                       stageWithin(card.mentorship.stage),
                       ranks.join(u"; "),
                       departments.join(u"; "),
                       card.last.contact ? words::shortDate(*card.last.contact) : QString(),
                       card.nextDue && open ? words::shortDate(*card.nextDue) : QString()};
        entries << entry;
    }
    return entries;
}

QString Overview::countLine() const {
    int counts[4] = {};
    for (const queries::MentorshipCard& card : cards) ++counts[groupOf(card, owner)];
    QStringList parts;
    // The first of them begins the line.
    if (counts[0]) parts << RowWords::tr("With %n mentors", nullptr, counts[0]);
    if (counts[1])
        parts << (parts.isEmpty() ? RowWords::tr("With %n mentees", nullptr, counts[1])
                                  : RowWords::tr("with %n mentees", nullptr, counts[1]));
    if (counts[2])
        parts << (parts.isEmpty() ? RowWords::tr("In %n groups", nullptr, counts[2])
                                  : RowWords::tr("in %n groups", nullptr, counts[2]));
    if (counts[3]) parts << RowWords::tr("%n concluded", nullptr, counts[3]);
    return dotted(parts);
}

QString sentence(queries::TeamAdvice advice) {
    switch (advice) {
        case queries::TeamAdvice::InsideUnknown:
            return RowWords::tr(
                "Is one of your mentors inside your department? Ideally one is: that person knows how things are "
                "decided there. You can note it with each mentor.");
        case queries::TeamAdvice::NoneInside:
            return RowWords::tr(
                "None of your mentors is inside your department. Ideally one is: that person knows how things are "
                "decided there.");
        case queries::TeamAdvice::NoneInField:
            return RowWords::tr(
                "No one seems to work in your own field yet. At least one mentor there can judge the work itself.");
    }
    return {};
}

}  // namespace mb::ui::mentorships
