#include "core/documents/progress_records.h"

#include "core/documents/agreement_records.h"
#include "core/documents/pieces.h"
#include "core/domain/position_line.h"
#include "core/queries/mentorships.h"
#include "core/queries/outcomes.h"

#include <QMap>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProgressGathering {
    const Reader& reader;
    PersonId mentee;
    std::optional<MentorshipId> only;
    QDate asOf;
    Book book;
    QHash<QString, QString> labels;  // "list/key" → label
    QList<queries::MentorshipCard> cards;
    ProgressReport report;

    QString label(const QString& list, const QString& key) const { return labels.value(list + u'/' + key, key); }
    void head();
    void team();
    void years();
    void goals();
    void products();
    void training();
    void next();
};

void ProgressGathering::head() {
    const queries::PersonCard card = queries::personCard(reader, mentee);
    report.name = card.printedName();
    report.asOf = asOf;
    if (const auto position = positionOn(card.positions, asOf)) report.position = positionLine(*position);
}

void ProgressGathering::team() {
    for (const queries::MentorshipCard& card : cards) {
        QStringList with;
        for (const Participant& participant : card.participants) {
            if (participant.personId == mentee) continue;
            const queries::PersonCard person = queries::personCard(reader, participant.personId);
            with << person.printedName();
            ProgressReport::Mentor mentor;
            mentor.name = person.printedName();
            for (const QString& function : participant.functions) mentor.functions << label(u"function"_s, function);
            mentor.since = participant.since ? participant.since : card.mentorship.startsOn;
            mentor.until = isOver(card.mentorship.stage) ? card.mentorship.endsOn : participant.until;
            mentor.lastMet = card.last.meeting ? card.last.meeting : card.last.contact;
            // A mentor who left was not at later meetings of the mentorship.
            if (mentor.until && mentor.lastMet && *mentor.lastMet > mentor.until->latest())
                mentor.lastMet =
                    lastMet(reader, participant.personId, qMin(asOf, mentor.until->latest()), card.mentorship.id);
            report.team.append(mentor);
            if (mentor.since && (!report.from || *mentor.since < *report.from)) report.from = mentor.since;
        }
        const auto version = newestVersion(reader, card.mentorship.id);
        if (version && version->state != AgreementState::Draft)
            report.agreements.append(
                {with.join(u", "), version->number, version->agreedOn, version->signedOn, card.mentorship.nextReview});
    }
}

void ProgressGathering::years() {
    const auto held = meetingsByYear(reader, mentee, book.yearStartMonth, only, MeetingsOf::NotAsMentor);
    for (auto year = held.constEnd(); year != held.constBegin();) {
        --year;
        ProgressReport::Year line;
        line.label = yearLabel(year.key(), book.yearStartMonth);
        line.meetings = year->count - year->contacts;
        line.contacts = year->contacts;
        line.minutes = year->minutes;
        line.lengthUnknown = year->unknownLength;
        report.years.append(line);
        // The report lists whole academic years, so its period begins no later than the first of them.
        const QDate begins(year.key(), book.yearStartMonth, 1);
        if (report.from && begins.addYears(1) <= report.from->earliest()) report.from = begins;
    }
}

void ProgressGathering::goals() {
    QMap<int, ProgressReport::Domain> domains;
    QStringList order;
    for (const Term& term : reader.select<Term>().where(&Term::list, u"goal-domain"_s).orderBy(&Term::place).list())
        order << term.key;
    for (const Goal& goal : reader.select<Goal>().where(&Goal::personId, mentee).orderBy(&Goal::place).list()) {
        if (only && goal.mentorshipId != *only) continue;
        ProgressReport::GoalLine line;
        line.title = goal.title;
        line.status = goal.status;
        line.measure = goal.measure;
        line.startsOn = goal.startsOn;
        line.targetOn = goal.targetOn;
        line.evidence = goal.evidence;
        for (const GoalStep& step :
             reader.select<GoalStep>().where(&GoalStep::goalId, goal.id).orderBy(&GoalStep::place).list()) {
            ++line.stepsTotal;
            if (step.doneOn) ++line.stepsDone;
            else if (isOpen(goal.status) && step.dueOn)
                report.next.append({step.title, Text::verbatim(goal.title), step.dueOn, false});
        }
        if (const auto update =
                reader.select<GoalUpdate>().where(&GoalUpdate::goalId, goal.id).newestFirst(&GoalUpdate::day).first()) {
            line.update = update->text;
            line.updatedOn = update->day;
        }
        const qsizetype place = order.indexOf(goal.domain);
        auto& domain = domains[place < 0 ? int(order.size()) : int(place)];
        domain.label = goal.domain.isEmpty() ? QString() : label(u"goal-domain"_s, goal.domain);
        domain.goals.append(line);
    }
    report.domains = domains.values();
}

// Kind, then where: "Article · J Emerg Med".
Text withKind(const QString& kind, const QStringList& others) {
    Pieces pieces{Piece::phrase(kind)};
    for (const QString& other : others)
        if (!other.isEmpty()) pieces << Piece::literal(u" · "_s) << Piece::user(other);
    return textOf(pieces);
}

void ProgressGathering::products() {
    for (const queries::OutcomeCard& card : queries::outcomesOf(reader, mentee)) {
        const OutcomeStatus present = card.present();
        if (!isDone(present.state)) continue;
        const Outcome& outcome = card.outcome;
        const bool linked = std::any_of(card.mentorships.begin(), card.mentorships.end(),
                                        [&](const OutcomeMentorship& part) { return part.mentorshipId == only; });
        if (only && !linked) continue;
        ProgressReport::Line line;
        line.what = outcome.title.isEmpty() ? outcome.doi : outcome.title;
        const QString kind = outcome.form ? u"outcome.form."_s + keyOf(*outcome.form)
                                          : QString(u"outcome.kind."_s + keyOf(outcome.kind));
        line.detail = withKind(kind, {outcome.kind == OutcomeKind::Grant ? outcome.funder : outcome.venue});
        line.day = card.day();
        report.products << line;
    }
}

void ProgressGathering::training() {
    QList<TrainingPeriod> periods =
        reader.select<TrainingPeriod>().where(&TrainingPeriod::personId, mentee).newestIdFirst().list();
    std::stable_sort(periods.begin(), periods.end(),
                     [](const TrainingPeriod& a, const TrainingPeriod& b) { return b.since < a.since; });
    for (const TrainingPeriod& period : std::as_const(periods)) {
        ProgressReport::Line line;
        QStringList where{period.program, period.institution};
        where.removeAll(QString());
        line.what = where.join(u", ");
        line.detail = withKind(QString(u"training.level."_s + keyOf(period.level)), {period.topic});
        line.day = period.since;
        report.training << line;
    }
}

void ProgressGathering::next() {
    std::stable_sort(report.next.begin(), report.next.end(),
                     [](const auto& a, const auto& b) { return *a.day < *b.day; });
}

}  // namespace

ProgressReport progressOf(const Reader& reader, PersonId mentee, std::optional<MentorshipId> mentorship, QDate asOf) {
    ProgressGathering gathering{reader, mentee, mentorship, asOf, reader.all<Book>().value(0), {}, {}, {}};
    for (const Term& term : shownTerms(reader)) gathering.labels.insert(term.list + u'/' + term.key, term.label);
    for (const queries::MentorshipCard& card : queries::allMentorships(reader, mentee, asOf))
        if (card.sideOf(mentee) && card.sideOf(mentee) != Side::Mentor &&
            (!mentorship || card.mentorship.id == *mentorship))
            gathering.cards.append(card);
    gathering.head();
    gathering.team();
    gathering.years();
    gathering.goals();
    gathering.products();
    gathering.training();
    gathering.next();
    return gathering.report;
}

}  // namespace mb::documents
