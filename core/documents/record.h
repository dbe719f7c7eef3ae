// The mentor's record (DO4, DO11, DO12): who was mentored, from when to when, at which level, and what came of it, in
// an office's own form. Everything in it has passed the gate (core/queries/outgoing.h); what did not pass is told by
// its reason, and what the office would miss is told by where to fill it in.
#pragma once

#include "core/documents/block.h"
#include "core/documents/preset.h"
#include "core/queries/outgoing.h"

namespace mb::documents {

// What the user chose beside the preset.
struct RecordWish {
    std::optional<PartialDate> from, to;  // none: as far as the book goes, until today
    PersonId only;                        // one mentee alone
    QString recipient = {};               // the committee or office that it goes to, if it is said
    QDate today;
};
// Throws DateOrder where the period ends before it begins.
void checkPeriod(const RecordWish& wish);

// One row: a person at one level. Several mentorships of the same level are one row.
struct RecordRow {
    PersonId person;
    QList<MentorshipId> mentorships;
    Id<TrainingPeriod> training;
    Person who;
    QList<Degree> degrees;
    QList<Position> positions;  // latest first
    std::optional<PartialDate> since, until;
    bool current = true;
    QString levelKey, level;  // of the list of stages, and its label
    QString program, project;
    Text role;
    QList<int> works;  // numbers in Record::works, from 1
    CountUnder under = CountUnder::Teaching;
    int minutes = 0;  // in the period
    QString goalDomain;
    QStringList faculty;
    std::optional<TrainingPeriod> period;
    QList<TrainingSupport> support;
    QString rank, mentorTo, mentorOf;
    std::optional<QDate> signedOn;
};

// A cell that would stay empty, or something that cannot be put in order without.
struct MissingFact {
    enum class What {
        Dates,
        Level,
        Project,
        Position,
        PositionOld,
        Activity,
        Topic,
        Support,
        Year,
        Degree,
        DegreeYear,
        NoPublication
    } what;
    PersonId person;  // whom it concerns; none: an outcome
    QString name;     // of the person or the outcome
    QByteArray noun;  // the record in which it is filled in
    qint64 id = 0;
    std::optional<QDate> confirmedOn;  // of PositionOld
    qsizetype row = -1;                // of Record::rows, if it is missing there
    QString detail = {};               // of DegreeYear: the degree
};
// The columns that a fact stands in; it is missing in the first of them that a table has.
QList<RecordColumn> columnsOf(MissingFact::What what);

struct Record {
    Preset preset;
    RecordWish wish;
    PersonId owner;
    QString name;   // as it should print
    QString place;  // position, department, institution
    QList<RecordRow> rows;
    QList<queries::OutcomeCard> works;   // numbered by their places, from 1
    QList<queries::OutcomeCard> awards;  // of the owner, for mentoring
    QSet<PersonId> named;                // who may be named and marked
    QList<queries::HeldBack> heldBack;
    QList<MissingFact> missing;
    int uncounted = 0;  // mentees who are counted and not named
    int current = 0, completed = 0;
    int papers = 0, grants = 0, honors = 0, confirmed = 0, toConfirm = 0;
    std::optional<int> papersFirst = 0;  // none where it would leave out, or tell, who may not be named
    struct LevelCount {
        QString label;
        int current = 0, completed = 0;
    };
    QList<LevelCount> levels;
    struct Hours {
        QString name;
        int minutes = 0;  // in all
        int reading = 0;  // of these, spent on drafts (DO7)
        bool operator==(const Hours&) const = default;
    };
    QList<std::pair<QString, QList<Hours>>> hours;  // by academic year
    QSet<PersonId> leftOut;                         // by what the user chose beside the preset
    bool incomplete() const { return preset.purpose == ConsentPurpose::TrainingTable && !leftOut.isEmpty(); }
};

// Throws what checkPeriod() does; what is not there is told as missing.
Record recordOf(const Reader& reader, const Preset& preset, const RecordWish& wish);
// The cells that something is missing in carry a remark: its place in Record::missing, from 1.
Document mentorsRecord(const Record& record);

// Of table 5: whether the trainee has a publication, or came too lately to have one.
bool hasPublication(const Record& record, const RecordRow& row);
bool isNewEntrant(const Record& record, const RecordRow& row);

// Whether a level of the list of stages is one of training, not of a rank.
bool isInTraining(const QString& levelKey);
// By which heading trainees of a level usually count.
CountUnder usuallyUnder(const QString& levelKey);

}  // namespace mb::documents
