#include "core/documents/agreement_records.h"
#include "core/documents/pieces.h"
#include "core/documents/record.h"
#include "core/documents/terms.h"
#include "core/domain/position_line.h"
#include "core/queries/mentorships.h"
#include "core/queries/topics.h"
#include "core/storage/contact_facts.h"

#include <QMap>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

using What = MissingFact::What;

constexpr int daysOfYear = 365;

bool isFresh(const mb::Position& position, QDate today) {
    return position.confirmedOn && position.confirmedOn->daysTo(today) <= daysOfYear;
}

// It came to be, whether or not it is over.
bool isMentoring(const queries::MentorshipCard& card) {
    return card.mentorship.stage != Stage::Exploring && card.mentorship.stage != Stage::Declined;
}

struct RecordGathering {
    const Reader& reader;
    Record record;
    QHash<PersonId, queries::PersonCard> people;
    QHash<QString, QString> stages, functions, domains;
    QStringList stageOrder;
    QHash<PersonId, QList<TrainingPeriod>> trainings;
    QHash<Id<TrainingPeriod>, QList<TrainingSupport>> support;
    QList<queries::MentorshipCard> cards;
    int yearStart = 7;

    void read();
    void addMentees();
    void addTrainings();
    void addTracker();
    void keepWanted();
    void addWorks();
    QList<queries::OutcomeCard> onlyCounted = {};  // works of mentees who are counted and not named
    void count();
    void countLevels(const queries::Outgoing& gate);
    void findMissing();
    void addHours();
    QMap<int, int> readingByYear(const RecordRow& row, QSet<LedgerLineId>& counted) const;

    RecordRow rowOf(PersonId person, const queries::MentorshipCard& card) const;
    Text roleIn(const queries::MentorshipCard& card) const;
    void describe(RecordRow& row) const;
    bool inPeriod(std::optional<PartialDate> since, std::optional<PartialDate> until) const;
    bool inYears(std::optional<PartialDate> since, std::optional<PartialDate> until) const;
    bool concerns(const queries::OutcomeCard& work, const RecordRow& row) const;
};

void RecordGathering::read() {
    const Book book = reader.all<Book>().value(0);
    record.owner = book.ownerId;
    yearStart = book.yearStartMonth;
    for (const queries::PersonCard& card : queries::allPeople(reader)) people.insert(card.person.id, card);
    for (const Term& term : shownTerms(reader, u"stage"_s)) stages.insert(term.key, term.label), stageOrder << term.key;
    functions = labelsWithin(reader, u"function"_s);
    for (const Term& term : shownTerms(reader, u"goal-domain"_s)) domains.insert(term.key, term.label);
    for (const TrainingPeriod& period : reader.all<TrainingPeriod>()) trainings[period.personId].append(period);
    for (const TrainingSupport& year : reader.all<TrainingSupport>()) support[year.periodId].append(year);
    cards = queries::allMentorships(reader, record.owner, record.wish.today, queries::Contacts::OfOpen);
    const queries::PersonCard owner = people.value(record.owner);
    record.name = owner.printedName();
    if (const auto position = positionOn(owner.positions, record.wish.today)) record.place = positionLine(*position);
}

bool RecordGathering::inPeriod(std::optional<PartialDate> since, std::optional<PartialDate> until) const {
    if (record.wish.from && until && until->latest() < record.wish.from->earliest()) return false;
    return !record.wish.to || !since || since->earliest() <= record.wish.to->latest();
}

// Training goes by its year of entry, as its tables ask, unless the preset says by its end; a mentee and a work by
// whether they reach into these years.
bool RecordGathering::inYears(std::optional<PartialDate> since, std::optional<PartialDate> until) const {
    const bool byEntry = record.preset.rows == RecordRows::Training && !record.preset.yearsByEnd;
    const auto day = byEntry ? since : until;
    if (record.preset.years == 0 || !day) return true;
    return day->latest() >= record.wish.to.value_or(record.wish.today).latest().addYears(-record.preset.years);
}

Text RecordGathering::roleIn(const queries::MentorshipCard& card) const {
    int mentors = 0;
    const Participant* mine = nullptr;
    for (const Participant& one : card.participants) {
        if (one.side != Side::Mentor) continue;
        ++mentors;
        if (one.personId == record.owner) mine = &one;
    }
    if (!mine) return {};
    if (mentors > 1) return Text::of(mine->lead ? u"record.role.lead"_s : u"record.role.co"_s);
    QStringList helps;
    for (const QString& function : mine->functions) helps << functions.value(function, function);
    if (helps.isEmpty()) return Text::of(u"record.role.mentor"_s);
    return Text::of(u"record.role.functions"_s, {arg::andList(helps)});
}

RecordRow RecordGathering::rowOf(PersonId person, const queries::MentorshipCard& card) const {
    RecordRow row;
    row.person = person;
    row.mentorships = {card.mentorship.id};
    for (const Participant& one : card.participants)
        if (one.personId == person && one.side == Side::Mentee) {
            row.since = one.since ? one.since : card.mentorship.startsOn;
            row.until = one.until || !isOver(card.mentorship.stage) ? one.until : card.mentorship.endsOn;
        }
    row.current = !isOver(card.mentorship.stage) && (!row.until || row.until->latest() >= record.wish.today);
    row.project = card.mentorship.project;
    row.role = roleIn(card);
    const auto positions = people.value(person).positions;
    const QDate then = row.since ? row.since->latest() : record.wish.today;
    auto position = positionOn(positions, then);
    if (!position && row.until) position = positionOn(positions, row.until->earliest());
    if (position) {
        row.levelKey = position->stage;
        // A title may say where somebody works.
        if (!position->stage.isEmpty()) row.level = stages.value(position->stage, position->stage);
        else if (!record.preset.deIdentified) row.level = position->title;
        row.program = position->department.isEmpty() ? position->institution : position->department;
    }
    row.under = card.mentorship.countUnder.value_or(usuallyUnder(row.levelKey));
    return row;
}

// What the table of people and their training says of somebody, whatever the row is about.
void RecordGathering::describe(RecordRow& row) const {
    const queries::PersonCard card = people.value(row.person);
    row.who = card.person;
    row.degrees = card.degrees;
    row.positions = card.positions;
    for (const TrainingPeriod& period : trainings.value(row.person)) {
        const bool endedBefore = row.since && period.until && period.until->latest() < row.since->earliest();
        const bool beganAfter = row.until && period.since && period.since->earliest() > row.until->latest();
        if (!row.period && !endedBefore && !beganAfter) row.period = period;
    }
    if (row.period) row.support = support.value(row.period->id);
    std::sort(row.support.begin(), row.support.end(),
              [](const TrainingSupport& a, const TrainingSupport& b) { return a.year < b.year; });
    if (row.period && !row.period->program.isEmpty()) row.program = row.period->program;
    if (row.project.isEmpty() && row.period) row.project = row.period->topic;
    for (const Goal& goal : reader.select<Goal>().where(&Goal::personId, row.person).orderBy(&Goal::place).list())
        if (row.goalDomain.isEmpty() && row.mentorships.contains(goal.mentorshipId))
            row.goalDomain = domains.value(goal.domain);
}

void RecordGathering::addMentees() {
    for (const queries::MentorshipCard& card : cards) {
        if (!isMentoring(card) || card.sideOf(record.owner) != Side::Mentor) continue;
        for (const Participant& one : card.participants) {
            if (one.side != Side::Mentee) continue;
            RecordRow row = rowOf(one.personId, card);
            const auto known = std::find_if(record.rows.begin(), record.rows.end(), [&](const RecordRow& other) {
                return other.person == row.person && other.levelKey == row.levelKey;
            });
            if (known == record.rows.end()) {
                record.rows << row;
                continue;
            }
            known->mentorships += row.mentorships;
            if (row.since && (!known->since || *row.since < *known->since)) known->since = row.since;
            if (row.current || (row.until && (!known->until || *row.until > *known->until))) known->until = row.until;
            known->current = known->current || row.current;
            if (known->current) known->until.reset();
            if (known->project.isEmpty()) known->project = row.project;
        }
    }
}

void RecordGathering::addTrainings() {
    QSet<PersonId> mentees;
    for (const queries::MentorshipCard& card : cards)
        if (isMentoring(card) && card.sideOf(record.owner) == Side::Mentor)
            for (const Participant& one : card.participants)
                if (one.side == Side::Mentee) mentees.insert(one.personId);
    for (const PersonId person : std::as_const(mentees))
        for (const TrainingPeriod& period : trainings.value(person)) {
            if (record.preset.level && period.level != *record.preset.level) continue;
            if (record.preset.leastWeeks > 0 && period.since && period.until &&
                period.since->earliest().daysTo(period.until->latest()) <= record.preset.leastWeeks * 7)
                continue;
            RecordRow row;
            row.person = person;
            row.training = period.id;
            row.since = period.since;
            row.until = period.until;
            row.current = !period.until || period.until->latest() >= record.wish.today;
            row.period = period;
            for (const queries::MentorshipCard& card : cards) {
                if (!isMentoring(card) || card.sideOf(person) != Side::Mentee) continue;
                row.mentorships << card.mentorship.id;
                for (const Participant& one : card.participants)
                    if (one.side == Side::Mentor && row.faculty.size() < 2) {
                        const Person mentor = people.value(one.personId).person;
                        QString name = mentor.family;
                        if (const QString letters = initialsOf(mentor.given); !letters.isEmpty())
                            name += u", "_s + letters.left(1) + u'.';
                        if (!row.faculty.contains(name)) row.faculty << name;
                    }
            }
            const auto position =
                positionOn(people.value(person).positions, period.since ? period.since->latest() : record.wish.today);
            if (position) row.levelKey = position->stage, row.level = stages.value(position->stage, position->stage);
            record.rows << row;
        }
}

void RecordGathering::addTracker() {
    QHash<PersonId, RecordRow> rows;
    QHash<PersonId, QStringList> to, of;
    for (const queries::MentorshipCard& card : cards) {
        if (isOver(card.mentorship.stage) || card.mentorship.stage == Stage::Exploring) continue;
        const auto version = newestVersion(reader, card.mentorship.id);
        for (const Participant& one : card.participants) {
            if (!one.personId) continue;
            RecordRow& row = rows[one.personId];
            row.person = one.personId;
            row.mentorships << card.mentorship.id;
            for (const Participant& other : card.participants) {
                const QString name = people.value(other.personId).name();
                if (one.side == Side::Mentor && other.side == Side::Mentee) to[one.personId] << name;
                if (one.side == Side::Mentee && other.side == Side::Mentor) of[one.personId] << name;
            }
            if (version && version->signedOn && (!row.signedOn || *version->signedOn > *row.signedOn))
                row.signedOn = version->signedOn;
        }
    }
    for (RecordRow& row : rows) {
        if (!to.contains(row.person) && !of.contains(row.person)) continue;
        row.mentorTo = to.value(row.person).join(u"; "_s);
        row.mentorOf = of.value(row.person).join(u"; "_s);
        if (const auto position = positionOn(people.value(row.person).positions, record.wish.today))
            row.rank = position->title.isEmpty() ? stages.value(position->stage) : position->title;
        record.rows << row;
    }
}

void RecordGathering::keepWanted() {
    const RecordWish& wish = record.wish;
    record.rows.removeIf([&](const RecordRow& row) {
        const auto until = row.current ? std::optional<PartialDate>() : row.until;
        if (record.preset.onlyCompleted && row.current) return true;
        if (!inYears(row.since, until)) return true;
        if ((!wish.only || row.person == wish.only) && inPeriod(row.since, until)) return false;
        record.leftOut.insert(row.person);
        return true;
    });
    for (RecordRow& row : record.rows) describe(row);
    const bool newest = record.preset.newestFirst;
    std::stable_sort(record.rows.begin(), record.rows.end(), [&](const RecordRow& a, const RecordRow& b) {
        const auto key = [](const RecordRow& row) {
            return std::tuple(row.since.value_or(PartialDate()), row.who.family, row.who.given, row.person.value);
        };
        if (record.preset.rows == RecordRows::Tracker) return key(a) < key(b);
        return newest ? key(b) < key(a) : key(a) < key(b);
    });
}

// A work counts for a mentee who has part in it, with the mentor, or through one of their mentorships.
bool RecordGathering::concerns(const queries::OutcomeCard& work, const RecordRow& row) const {
    if (!work.names(row.person)) return false;
    if (record.preset.rows == RecordRows::Training) return true;
    if (work.names(record.owner)) return true;
    return std::any_of(work.mentorships.begin(), work.mentorships.end(),
                       [&](const OutcomeMentorship& part) { return row.mentorships.contains(part.mentorshipId); });
}

void RecordGathering::addWorks() {
    const queries::Outgoing gate(reader, record.preset.purpose, record.wish.recipient);
    QList<queries::OutcomeCard> works = queries::allOutcomes(reader);
    works.removeIf([&](const queries::OutcomeCard& work) {
        const OutcomeState state = work.present().state;
        if (state == OutcomeState::NotAccepted || state == OutcomeState::Withdrawn) return true;
        const auto day = work.day();
        return day && !(inPeriod(day, day) && inYears({}, day));
    });
    if (!record.preset.newestFirst) std::reverse(works.begin(), works.end());
    for (const queries::OutcomeCard& work : works) {
        // A work that only somebody who is not named had part in would tell that she was a mentee.
        const bool shared = std::any_of(record.rows.begin(), record.rows.end(), [&](const RecordRow& row) {
            return concerns(work, row) && (record.preset.deIdentified || gate.mayName(row.person));
        });
        if (work.outcome.form == OutcomeForm::MentoringAward && work.names(record.owner)) record.awards << work;
        else if (shared) record.works << work;
        else if (std::any_of(record.rows.begin(), record.rows.end(),
                             [&](const RecordRow& row) { return concerns(work, row) && !gate.hasRefused(row.person); }))
            onlyCounted << work;
    }
    for (RecordRow& row : record.rows)
        for (qsizetype i = 0; i < record.works.size(); ++i)
            if (concerns(record.works[i], row)) row.works << int(i) + 1;
    if (record.preset.onlyWithProduct) record.rows.removeIf([](const RecordRow& row) { return row.works.isEmpty(); });
}

void RecordGathering::count() {
    const queries::Outgoing gate(reader, record.preset.purpose, record.wish.recipient);
    const auto mayStand = [&](PersonId person) {
        return record.preset.deIdentified ? !gate.hasRefused(person) : gate.mayName(person);
    };
    QList<PersonId> everybody, toConfirm;
    QSet<PersonId> running;
    for (const RecordRow& row : std::as_const(record.rows)) {
        if (!everybody.contains(row.person)) everybody << row.person;
        if (row.current) running.insert(row.person);
        else if (!toConfirm.contains(row.person)) toConfirm << row.person;
        if (gate.mayName(row.person)) record.named.insert(row.person);
    }
    record.current = int(running.size());
    record.completed = int(everybody.size() - running.size());
    if (!record.preset.deIdentified)
        record.uncounted =
            int(std::count_if(everybody.begin(), everybody.end(), [&](PersonId one) { return !gate.mayName(one); }));
    record.heldBack = gate.heldBack(everybody);
    if (record.preset.deIdentified)
        record.heldBack.removeIf([](const queries::HeldBack& held) { return held.why != queries::HeldWhy::Refused; });
    for (const queries::OutcomeCard& work : record.works + onlyCounted) {
        if (!isDone(work.present().state)) continue;
        const auto first =
            std::find_if(everybody.begin(), everybody.end(), [&](PersonId person) { return work.isFirst(person); });
        if (work.outcome.kind == OutcomeKind::Publication) {
            ++record.papers;
            // Beside a list that stars the others the number would tell who may not be named, and without her it is
            // wrong.
            if (first != everybody.end() && !mayStand(*first)) record.papersFirst.reset();
            else if (record.papersFirst && first != everybody.end()) ++*record.papersFirst;
        }
        if (work.outcome.kind == OutcomeKind::Grant) ++record.grants;
        if (work.outcome.kind == OutcomeKind::Award) ++record.honors;
    }
    record.toConfirm = int(toConfirm.size());
    for (const PersonId person : std::as_const(toConfirm)) {
        const auto position = positionOn(people.value(person).positions, record.wish.today);
        record.confirmed += position && isFresh(*position, record.wish.today);
    }
    countLevels(gate);
    // Rows of those who may not be named are counted and stay out.
    record.rows.removeIf([&](const RecordRow& row) { return !mayStand(row.person); });
}

void RecordGathering::countLevels(const queries::Outgoing& gate) {
    QMap<std::pair<qsizetype, QString>, Record::LevelCount> counts;  // in the order of the list of stages
    QHash<QString, QSet<PersonId>> members;
    QHash<QString, bool> tells;  // a level that only somebody who refused has would tell who it is
    for (const RecordRow& row : std::as_const(record.rows)) {
        const QString level = row.level.isEmpty() ? QString() : row.level;
        if (members[level].contains(row.person)) continue;
        members[level].insert(row.person);
        Record::LevelCount& count = counts[{stageOrder.indexOf(row.levelKey), level}];
        count.label = level;
        (row.current ? count.current : count.completed) += 1;
    }
    for (auto it = members.constBegin(); it != members.constEnd(); ++it)
        tells[it.key()] = std::all_of(it->begin(), it->end(), [&](PersonId one) { return gate.hasRefused(one); });
    Record::LevelCount others;
    for (const Record::LevelCount& count : std::as_const(counts)) {
        if (!count.label.isEmpty() && !tells.value(count.label)) {
            record.levels << count;
            continue;
        }
        others.current += count.current;
        others.completed += count.completed;
    }
    // What is merged needs company, or it still tells.
    if (others.current + others.completed == 0) return;
    if (others.current + others.completed == 1 && !record.levels.isEmpty()) {
        const Record::LevelCount last = record.levels.takeLast();
        others.current += last.current;
        others.completed += last.completed;
    }
    record.levels << others;
}

void RecordGathering::findMissing() {
    if (record.preset.deIdentified) return;
    const auto shows = [&](RecordColumn column) {
        return std::any_of(record.preset.columns.begin(), record.preset.columns.end(),
                           [&](const PresetColumn& one) { return one.column == column; });
    };
    const auto showsSome = [&](What what) {
        const QList<RecordColumn> columns = columnsOf(what);
        return std::any_of(columns.begin(), columns.end(), shows);
    };
    for (qsizetype i = 0; i < record.rows.size(); ++i) {
        const RecordRow& row = record.rows[i];
        const auto miss = [&](What what, const QByteArray& noun, qint64 id, std::optional<QDate> day = {}) {
            if (showsSome(what)) record.missing.append({what, row.person, fullName(row.who), noun, id, day, i});
        };
        const auto missOfPerson = [&](What what) { miss(what, Person::table, row.person.value); };
        const auto missOfTraining = [&](What what) { miss(what, TrainingPeriod::table, row.training.value); };
        const qint64 mentorship = row.mentorships.isEmpty() ? 0 : row.mentorships.first().value;
        const bool noEnd = !row.current && !row.until && shows(RecordColumn::Dates);
        if (noEnd || !row.since) {
            if (row.training) missOfTraining(What::Dates);
            else miss(What::Dates, Mentorship::table, mentorship);
        }
        if (row.level.isEmpty() && !row.training) missOfPerson(What::Level);
        if (row.project.isEmpty())
            miss(What::Project, mentorship ? QByteArray(Mentorship::table) : QByteArray(Person::table),
                 mentorship ? mentorship : row.person.value);
        if (row.training && row.period && row.period->topic.isEmpty()) missOfTraining(What::Topic);
        if (row.training && row.support.isEmpty()) missOfTraining(What::Support);
        // Without its year nobody can tell whether a degree came before the training or of it.
        for (const Degree& degree : row.degrees)
            if (!degree.year && showsSome(What::DegreeYear))
                record.missing.append({What::DegreeYear, row.person, fullName(row.who), Person::table, row.person.value,
                                       std::nullopt, i, degree.name});
        const bool doctors = shows(RecordColumn::PriorDegrees) || shows(RecordColumn::DoctoralDegrees);
        if (row.degrees.isEmpty() && doctors) missOfPerson(What::Degree);
        if (!hasPublication(record, row) && !isNewEntrant(record, row) && (!row.period || !row.period->noPublications))
            missOfPerson(What::NoPublication);
        if (row.current || !showsSome(What::Position)) continue;
        const auto position = positionOn(row.positions, record.wish.today);
        if (!position) missOfPerson(What::Position);
        else if (!isFresh(*position, record.wish.today))
            miss(What::PositionOld, mb::Position::table, position->id.value, position->confirmedOn);
        else if (!position->activity) miss(What::Activity, mb::Position::table, position->id.value);
    }
    for (const queries::OutcomeCard& work : std::as_const(record.works))
        if (!work.year() && isDone(work.present().state))
            record.missing.append(
                {What::Year, {}, work.outcome.title, Outcome::table, work.outcome.id.value, std::nullopt});
}

// Minutes that the owner spent on drafts of the mentee, by academic year (DO7). Each line counts in one row: that of
// its mentorship, or without one the first of the person.
QMap<int, int> RecordGathering::readingByYear(const RecordRow& row, QSet<LedgerLineId>& counted) const {
    QMap<int, int> minutes;
    for (const LedgerLine& line : reader.select<LedgerLine>()
                                      .where(&LedgerLine::kind, LedgerKind::Reading)
                                      .where(&LedgerLine::giverId, record.owner)
                                      .where(&LedgerLine::receiverId, row.person)
                                      .list()) {
        if (!line.minutes || counted.contains(line.id)) continue;
        if (line.mentorshipId && !row.mentorships.contains(line.mentorshipId)) continue;
        counted << line.id;
        minutes[queries::yearOf(line.day, yearStart)] += *line.minutes;
    }
    return minutes;
}

void RecordGathering::addHours() {
    QMap<int, QList<Record::Hours>> byYear;
    QSet<LedgerLineId> counted;
    for (RecordRow& row : record.rows) {
        QMap<int, Record::Hours> years;
        for (const MentorshipId mentorship : row.mentorships) {
            const auto held = meetingsByYear(reader, row.person, yearStart, mentorship);
            for (auto year = held.constBegin(); year != held.constEnd(); ++year)
                years[year.key()].minutes += year->minutes;
        }
        const auto reading = readingByYear(row, counted);
        for (auto year = reading.constBegin(); year != reading.constEnd(); ++year) {
            years[year.key()].minutes += year.value();
            years[year.key()].reading += year.value();
        }
        for (auto year = years.begin(); year != years.end(); ++year) {
            if (!inPeriod(PartialDate::of(year.key()), PartialDate::of(year.key() + 1))) continue;
            row.minutes += year->minutes;
            year->name = fullName(row.who);
            if (year->minutes > 0) byYear[year.key()].append(*year);
        }
    }
    for (auto year = byYear.constBegin(); year != byYear.constEnd(); ++year) {
        record.hours.append({yearLabel(year.key(), yearStart), year.value()});
    }
}

}  // namespace

Record recordOf(const Reader& reader, const Preset& preset, const RecordWish& wish) {
    checkPeriod(wish);
    RecordGathering gathering{reader, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    gathering.record.preset = preset;
    gathering.record.wish = wish;
    gathering.read();
    if (preset.rows == RecordRows::Training) gathering.addTrainings();
    else if (preset.rows == RecordRows::Tracker) gathering.addTracker();
    else gathering.addMentees();
    gathering.keepWanted();
    if (preset.rows != RecordRows::Tracker) gathering.addWorks();
    gathering.count();
    gathering.findMissing();
    gathering.addHours();
    return gathering.record;
}

}  // namespace mb::documents
