// How an office wants its record, as data: columns with their heads, order, dates, names, authors, parts and paper,
// with the source and year of the rule (DO9). A preset travels as a JSON file; docs/presets.md describes it.
#pragma once

#include "core/documents/citation.h"
#include "core/documents/definitions.h"
#include "core/domain/consent.h"
#include "core/domain/training.h"

namespace mb::documents {

// What one row of the table is about: a mentee, a period of training, a mentorship as its office sees it.
enum class RecordRows { Mentees, Training, Tracker };
// What a column holds, see docs/presets.md.
enum class RecordColumn {
    Dates,
    Mentee,
    Level,
    Program,
    Role,
    Project,
    Outcomes,
    Position,
    PastOrCurrent,
    TraineeAndPlace,
    PriorDegrees,
    PriorDegreeYears,
    PriorDegreeInstitutions,
    PositionOrSupport,
    Faculty,
    Start,
    Support,
    TerminalDegrees,
    DoctoralDegrees,
    ResultingDegrees,
    Topic,
    InitialPosition,
    CurrentPosition,
    Grants,
    Publications,
    Graduation,
    CountUnder,
    Hours,
    OutcomeKinds,
    GoalDomain,
    Rank,
    MentorTo,
    MentorOf,
    AgreementSigned,
};

enum class RecordPart { Summary, Table, Works, Hours, Awards, Phd };
enum class DateStyle { MonthYear, Numeric, MonthDigits, Year };

}  // namespace mb::documents

namespace mb {
template <>
struct EnumKeys<documents::RecordRows> {
    static constexpr std::array keys{"mentees", "training", "tracker"};
};
template <>
struct EnumKeys<documents::RecordColumn> {
    static constexpr std::array keys{"dates",
                                     "mentee",
                                     "level",
                                     "program",
                                     "role",
                                     "project",
                                     "outcomes",
                                     "position",
                                     "past-or-current",
                                     "trainee-and-place",
                                     "prior-degrees",
                                     "prior-degree-years",
                                     "prior-degree-institutions",
                                     "position-or-support",
                                     "faculty",
                                     "start",
                                     "support",
                                     "terminal-degrees",
                                     "doctoral-degrees",
                                     "resulting-degrees",
                                     "topic",
                                     "initial-position",
                                     "current-position",
                                     "grants",
                                     "publications",
                                     "graduation",
                                     "count-under",
                                     "hours",
                                     "outcome-kinds",
                                     "goal-domain",
                                     "rank",
                                     "mentor-to",
                                     "mentor-of",
                                     "agreement-signed"};
};
template <>
struct EnumKeys<documents::RecordPart> {
    static constexpr std::array keys{"summary", "table", "works", "hours", "awards", "phd"};
};
template <>
struct EnumKeys<documents::DateStyle> {
    static constexpr std::array keys{"month-year", "numeric", "month-digits", "year"};
};
template <>
struct EnumKeys<documents::MenteeMark> {
    static constexpr std::array keys{"none", "underlined", "bold"};
};
}  // namespace mb

namespace mb::documents {

struct PresetColumn {
    RecordColumn column;
    QString head;
    int weight = 2;  // share of the width
};

// The title is as it is chosen: "NIH table 8A".
struct Preset : DefinitionHead {
    QString kicker;   // small line above the title of the document
    QString heading;  // the document's title; empty: the owner's name
    QString remark;   // beneath the table
    QString tableHead, worksHead;

    RecordRows rows = RecordRows::Mentees;
    QList<PresetColumn> columns;
    QList<RecordPart> parts;
    ConsentPurpose purpose = ConsentPurpose::PromotionFile;
    std::optional<TrainingLevel> level;
    bool onlyCompleted = false;
    bool onlyWithProduct = false;
    int years = 0;              // how far back, training by its entry, else by its end; 0: as far as the book goes
    bool yearsByEnd = false;    // training by its end
    int leastWeeks = 0;         // shorter training is left out
    bool deIdentified = false;  // then only columns that tell nobody who is meant are taken

    bool newestFirst = false;
    DateStyle dates = DateStyle::MonthYear;
    bool familyFirst = false;  // "Last, First M."
    int cutAfter = 0;          // authors; 0: all
    bool ownBold = true;
    MenteeMark mark = MenteeMark::Underlined;
    bool traineeBold = false;  // NIH table 5: the trainee's name, not the owner's

    bool landscape = false;
    double marginInches = 1;
    double bodyPoints = 0;
    int pageBudget = 0;  // 0: none
};

// Throw DefinitionInvalid(path, place, cause, detail): what is not as it must be, all told by its place in the file.
Preset parsePreset(const QByteArray& json, const QString& path);
Preset presetFrom(const QJsonObject& body, const QString& path = {});

// All that a file can say: "title", "paper.margin", "columns.head".
QStringList presetProperties();

QStringList shippedPresetKeys();
Preset shippedPreset(const QString& key);
// The shipped ones, then those of the book, the newest edition of each. One that this version cannot read keeps nobody
// from the others: it goes to `unreadable`.
QList<Preset> allPresets(const Reader& reader, QList<Error>* unreadable = nullptr);
// By its key, whatever its case; an own one comes before a shipped one. Throws NoSuchName, DefinitionInvalid.
Preset presetNamed(const Reader& reader, const QString& key);
// The same office's record with the rows and columns of the shipped list without names (DO6).
Preset withoutNames(Preset preset);

}  // namespace mb::documents
