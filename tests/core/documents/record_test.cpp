// The mentor's record: its rows, its numbers, what stays out of it, and what is missing (DO4, DO6, DO9, DO11, DO12).
#include "core/documents/record.h"

#include "core/words/dossier.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/catch.h"
#include "tests/support/record_book.h"

namespace mb::documents::test::documents_record_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using mb::test::RecordBook;
using enum ConsentAnswer;
using What = MissingFact::What;

// The texts of the table, row by row.
QList<QStringList> tableOf(const Record& record) {
    QList<QStringList> rows;
    for (const Block& block : mentorsRecord(record).blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const QList<Cell>& row : table->rows) {
                QStringList cells;
                for (const Cell& cell : row) cells << words::toText(cell);
                rows << cells;
            }
            break;
        }
    return rows;
}
QStringList columnOf(const Record& record, RecordColumn column) {
    QStringList cells;
    for (qsizetype i = 0; i < record.preset.columns.size(); ++i)
        if (record.preset.columns[i].column == column)
            for (const QStringList& row : tableOf(record)) cells << row[i];
    return cells;
}
QStringList namesIn(const Record& record) {
    QStringList names;
    for (const RecordRow& row : record.rows) names << row.who.family;
    return names;
}
QStringList titlesIn(const Record& record) {
    QStringList titles;
    for (const queries::OutcomeCard& work : record.works) titles << work.outcome.title;
    return titles;
}
QStringList levelsIn(const Record& record) {
    QStringList levels;
    for (const Record::LevelCount& level : record.levels)
        levels << u"%1 %2+%3"_s.arg(level.label).arg(level.current).arg(level.completed);
    return levels;
}
bool misses(const Record& record, What what, const QByteArray& noun, qint64 id) {
    return std::any_of(record.missing.begin(), record.missing.end(), [&](const MissingFact& fact) {
        return fact.what == what && fact.noun == noun && fact.id == id;
    });
}
Preset presetWith(const QString& column) {
    Preset preset = shippedPreset(u"default"_s);
    preset.columns = {{*fromKey<RecordColumn>(column), column, 1}};
    return preset;
}
Position since(PersonId person, const QString& day, const QString& stage = {}) {
    Position position;
    position.personId = person;
    position.since = PartialDate::fromText(day);
    position.stage = stage;
    return position;
}

}  // namespace

TEST_CASE("there is one row for each person and level", "[record][DO4]") {
    RecordBook book;
    const PersonId vang = book.mentee({.name = u"Pahoua Vang"_s, .since = u"2019-07"_s, .until = QDate(2020, 6, 30)});
    // Again at the same level, and then at another.
    book.mentors(vang, u"2020-07"_s, QDate(2022, 6, 30));
    book.hold(since(vang, u"2024-07"_s, u"resident"_s));
    const MentorshipId present = book.mentors(vang, u"2024-08"_s);
    const Record record = book.record();
    REQUIRE(record.rows.size() == 2);
    CHECK(record.rows[0].levelKey == u"student");
    CHECK(record.rows[0].mentorships.size() == 2);
    CHECK(!record.rows[0].current);
    CHECK(record.rows[1].levelKey == u"resident");
    CHECK(record.rows[1].mentorships == QList{present});
    CHECK(columnOf(record, RecordColumn::Dates) == QStringList{u"Jul 2019 – Jun 2022"_s, u"Aug 2024 – present"_s});
    CHECK(columnOf(record, RecordColumn::Level) == QStringList{u"Student"_s, u"Resident"_s});
    // She is one mentee, and still is one.
    CHECK(record.current == 1);
    CHECK(record.completed == 0);
    CHECK(record.toConfirm == 1);
}

TEST_CASE("a level that nobody noted is missing and not guessed from another year", "[record][DO4]") {
    RecordBook book;
    const PersonId vang =
        book.mentee({.name = u"Pahoua Vang"_s, .stage = {}, .since = u"2018-07"_s, .until = QDate(2019, 6, 30)});
    book.hold(since(vang, u"2024-07"_s, u"fellow"_s));
    const Record record = book.record();
    CHECK(record.rows[0].level.isEmpty());
    CHECK(misses(record, What::Level, Person::table, vang.value));
}

TEST_CASE("whoever is only looked at, or declined, is no mentee", "[record][DO4]") {
    RecordBook book;
    const PersonId maybe = book.person(u"Maybe Later"_s), no = book.person(u"No Thanks"_s);
    for (const auto& [person, stage] : {std::pair{maybe, Stage::Exploring}, {no, Stage::Declined}}) {
        auto pair = actions::mentorships::between(book.owner, Side::Mentor, person);
        pair.mentorship.stage = Stage::Exploring;
        const MentorshipId id = actions::mentorships::add(*book, pair);
        if (stage == Stage::Declined) actions::mentorships::setStage(*book, id, stage, QDate(2026, 1, 1));
        book.says(person, Named);
        book.trains(person, TrainingLevel::Predoctoral, u"2024-07"_s);
    }
    // Nor is the owner's own mentor.
    const PersonId lin = book.person(u"Lin Chen"_s);
    book.mentorship(lin, Side::Mentee);
    book.says(lin, Named);
    CHECK(book.record().rows.isEmpty());
    CHECK(book.record("nih-8a").rows.isEmpty());
    CHECK(allTextOf(mentorsRecord(book.record())).contains(u"There is no one to list."));
}

TEST_CASE("numbers count everybody, rows name those who agreed", "[record][DO6][DO11]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s});
    const PersonId ben = book.mentee({.name = u"Ben Bound"_s, .until = QDate(2025, 6, 30)});
    book.mentee({.name = u"Cleo Notyet"_s, .answer = {}});
    book.mentee({.name = u"Dov Askedonly"_s, .answer = Asked});
    book.mentee({.name = u"Eva Onlyplain"_s, .answer = DeIdentified});
    const PersonId finn = book.mentee({.name = u"Finn Refuser"_s, .answer = Refused});
    book.work(u"Both of us"_s, {ada, book.owner});
    book.work(u"Second author"_s, {book.owner, ben});
    book.work(u"A grant"_s, {ada, book.owner}, u"2025"_s, OutcomeKind::Grant);
    book.work(u"Not yet printed"_s, {ada, book.owner}, u"2026"_s, OutcomeKind::Award);
    const Record record = book.record();
    CHECK(namesIn(record) == QStringList{u"Bound"_s, u"Named"_s});
    CHECK(record.current == 5);
    CHECK(record.completed == 1);
    CHECK(record.uncounted == 4);
    CHECK(record.papers == 2);
    CHECK(record.papersFirst == 1);
    CHECK(record.grants == 1);
    CHECK(record.honors == 1);
    REQUIRE(record.heldBack.size() == 3);
    CHECK(record.heldBack[0].count == 2);
    CHECK(record.heldBack[2].people.isEmpty());
    const QString text = allTextOf(mentorsRecord(record));
    CHECK(text.contains(u"4 mentees are counted here and not named."));
    for (const QString& name : {u"Notyet"_s, u"Askedonly"_s, u"Onlyplain"_s, u"Refuser"_s}) CHECK(!text.contains(name));
    CHECK(!record.named.contains(finn));
}

TEST_CASE("a number would tell who refused: such levels are merged, and so are first places", "[record][DO6]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s});
    book.mentee({.name = u"Ben Bound"_s, .stage = u"resident"_s});
    const PersonId finn = book.mentee({.name = u"Finn Refuser"_s, .stage = u"fellow"_s, .answer = Refused});
    book.work(u"Hers first"_s, {finn, ada, book.owner});
    const Record record = book.record();
    // A level of which she is the only one, and one more, so that nobody is alone in what is left.
    CHECK(levelsIn(record) == QStringList{u"Student 1+0"_s, u" 2+0"_s});
    CHECK(record.papers == 1);
    CHECK_FALSE(record.papersFirst);
    // With company the level stands.
    book.mentee({.name = u"Gil Goodcompany"_s, .stage = u"fellow"_s});
    CHECK(levelsIn(book.record()) == QStringList{u"Student 1+0"_s, u"Resident 1+0"_s, u"Fellow 2+0"_s});
}

TEST_CASE("works of those alone who are not named stay out, others keep their authors", "[record][DO6]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s});
    const PersonId finn = book.mentee({.name = u"Finn Refuser"_s, .answer = Refused});
    const PersonId cleo = book.mentee({.name = u"Cleo Notyet"_s, .answer = {}});
    book.work(u"Hers alone"_s, {finn, book.owner});
    book.work(u"Not asked either"_s, {cleo, book.owner});
    book.work(u"Of several"_s, {finn, ada, book.owner});
    book.work(u"Without a mentee"_s, {book.owner});
    book.work(u"Without me"_s, {ada});
    const Record record = book.record();
    CHECK(titlesIn(record) == QStringList{u"Of several"_s});
    const Document document = mentorsRecord(record);
    const QString text = allTextOf(document);
    CHECK(text.contains(u"Refuser F, Named A, Okafor M. Of several."));
    CHECK(!text.contains(u"Refuser F*"));
    CHECK(!text.contains(u"Hers alone"));
    for (const Block& block : document.blocks)
        if (const auto* works = std::get_if<Entries>(&block)) {
            QStringList marked;
            for (const Text::Mark& mark : works->entries[0].text.marks)
                marked << works->entries[0].text.words.mid(mark.from, mark.length);
            CHECK(marked == QStringList{u"Named A"_s, u"Okafor M"_s});
        }
    // A work without the owner counts where their mentorship had part in it.
    const MentorshipId theirs = record.rows[0].mentorships.first();
    for (const queries::OutcomeCard& card : queries::allOutcomes(book->reader()))
        if (card.outcome.title == u"Without me") actions::outcomes::link(*book, card.outcome.id, theirs);
    CHECK(titlesIn(book.record()).contains(u"Without me"_s));
}

TEST_CASE("what was not accepted or withdrawn is no work, and what is not done says so", "[record][DO4]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s});
    const auto came = [&](const QString& title, OutcomeState state) {
        const OutcomeId id = book.work(title, {ada, book.owner});
        OutcomeStatus status = queries::outcomeCard(book->reader(), id).statuses.first();
        status.state = state;
        actions::outcomes::changeStatus(*book, status);
    };
    came(u"Refused one"_s, OutcomeState::NotAccepted);
    came(u"Taken back"_s, OutcomeState::Withdrawn);
    came(u"On its way"_s, OutcomeState::Submitted);
    const Record record = book.record();
    CHECK(titlesIn(record) == QStringList{u"On its way"_s});
    CHECK(record.papers == 0);
    CHECK(allTextOf(mentorsRecord(record)).contains(u"On its way. 2026. (submitted)"));
}

TEST_CASE("filters leave out what the office does not ask for", "[record][DO9]") {
    RecordBook book;
    const PersonId old = book.mentee({.name = u"Ada Longago"_s, .since = u"2012-07"_s, .until = QDate(2014, 6, 30)});
    const PersonId late = book.mentee({.name = u"Ben Lately"_s, .since = u"2018-07"_s, .until = QDate(2023, 6, 30)});
    const PersonId now = book.mentee({.name = u"Cleo Now"_s, .since = u"2015-07"_s});
    book.work(u"Old work"_s, {old, book.owner}, u"2013"_s);
    book.work(u"New work"_s, {now, book.owner}, u"2026"_s);
    Preset preset = shippedPreset(u"default"_s);
    CHECK(namesIn(book.record(preset)) == QStringList{u"Longago"_s, u"Now"_s, u"Lately"_s});
    preset.years = 5;
    // Whoever was mentored in these years, whenever it began.
    CHECK(namesIn(book.record(preset)) == QStringList{u"Now"_s, u"Lately"_s});
    CHECK(titlesIn(book.record(preset)) == QStringList{u"New work"_s});
    preset.years = 0;
    preset.onlyCompleted = true;
    CHECK(namesIn(book.record(preset)) == QStringList{u"Longago"_s, u"Lately"_s});
    preset.onlyCompleted = false;
    preset.onlyWithProduct = true;
    CHECK(namesIn(book.record(preset)) == QStringList{u"Longago"_s, u"Now"_s});
    preset.onlyWithProduct = false;
    preset.newestFirst = true;
    CHECK(namesIn(book.record(preset)) == QStringList{u"Lately"_s, u"Now"_s, u"Longago"_s});
    CHECK(titlesIn(book.record(preset)) == QStringList{u"New work"_s, u"Old work"_s});
    RecordWish wish;
    wish.from = PartialDate::of(2015);
    wish.to = PartialDate::of(2017);
    CHECK(namesIn(book.record("default", wish)) == QStringList{u"Now"_s});
    wish = {};
    wish.only = late;
    CHECK(namesIn(book.record("default", wish)) == QStringList{u"Lately"_s});
    CHECK(!book.record("default", wish).incomplete());
}

TEST_CASE("training tables hold everybody by year of entry, and say when somebody is left out", "[record][DO12]") {
    RecordBook book;
    const auto trainee = [&](const QString& name, const QString& from, const QString& until = {},
                             TrainingLevel level = TrainingLevel::Predoctoral) {
        const PersonId id = book.mentee({.name = name, .answer = Refused});
        book.trains(id, level, from, until);
        return id;
    };
    trainee(u"Ada Long"_s, u"2024-01"_s);
    trainee(u"Ben Short"_s, u"2024-06-01"_s, u"2024-08-24"_s);    // twelve weeks
    trainee(u"Cleo Longer"_s, u"2024-06-01"_s, u"2024-08-25"_s);  // and a day
    trainee(u"Dov Maybe"_s, u"2024-06"_s, u"2024-08"_s);          // may have been longer
    trainee(u"Eva Early"_s, u"2016-06"_s, u"2021-06"_s);          // entered before these ten years
    trainee(u"Finn Post"_s, u"2024-02"_s, {}, TrainingLevel::Postdoctoral);
    trainee(u"Gil Year"_s, u"2016"_s, u"2020"_s);  // nobody knows in which month: kept
    const Record table = book.record("nih-5a");
    CHECK(namesIn(table) == QStringList{u"Year"_s, u"Long"_s, u"Maybe"_s, u"Longer"_s});
    CHECK(table.heldBack.isEmpty());
    CHECK(!table.incomplete());
    CHECK(namesIn(book.record("nih-5b")) == QStringList{u"Post"_s});
    CHECK(namesIn(book.record("nih-8a")).contains(u"Early"_s));
    RecordWish wish;
    wish.only = table.rows[0].person;
    const QString incomplete = u"Incomplete: this table has to hold every eligible trainee"_s;
    CHECK(book.record("nih-5a", wish).incomplete());
    CHECK(allTextOf(mentorsRecord(book.record("nih-5a", wish))).contains(incomplete));
    wish = {};
    wish.from = PartialDate::of(2023);
    CHECK(book.record("nih-5a", wish).incomplete());
    CHECK(!allTextOf(mentorsRecord(table)).contains(incomplete));
}

TEST_CASE("a trainee of table 5 has publications, or a reason why not", "[record][DO12]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Ngozi Author"_s});
    const PersonId ben = book.mentee({.name = u"Ben Leaver"_s});
    const PersonId cleo = book.mentee({.name = u"Cleo Newcomer"_s});
    const PersonId dov = book.mentee({.name = u"Dov Silent"_s});
    book.trains(ada, TrainingLevel::Predoctoral, u"2020-07"_s, u"2025-06"_s);
    TrainingPeriod left = book->reader().get(book.trains(ben, TrainingLevel::Predoctoral, u"2021-07"_s, u"2023-06"_s));
    left.noPublications = NoPublications::LeftProgram;
    actions::trainings::change(*book, left);
    book.trains(cleo, TrainingLevel::Predoctoral, u"2026-08"_s);
    book.trains(dov, TrainingLevel::Predoctoral, u"2022-07"_s);
    book.work(u"With others"_s, {book.owner, ada}, u"2023"_s);
    const Record record = book.record("nih-5a");
    CHECK(columnOf(record, RecordColumn::Mentee).first() == u"Author, Ada N.");
    CHECK(columnOf(record, RecordColumn::Faculty).first() == u"Okafor, M.");
    CHECK(columnOf(record, RecordColumn::Dates) ==
          QStringList{u"07/2020 – 06/2025"_s, u"07/2021 – 06/2023"_s, u"07/2022 – present"_s, u"08/2026 – present"_s});
    CHECK(columnOf(record, RecordColumn::Publications) ==
          QStringList{u"Okafor M, Author AN. With others. 2023."_s, u"No Publications: Left Program"_s,
                      u"No Publications"_s, u"No Publications: New Entrant"_s});
    // The trainee's name stands out, not the owner's.
    for (const Block& block : mentorsRecord(record).blocks)
        if (const auto* table = std::get_if<Table>(&block)) {
            const Text& cell = table->rows[0].last().text;
            REQUIRE(cell.marks.size() == 1);
            CHECK(cell.words.mid(cell.marks[0].from, cell.marks[0].length) == u"Author AN");
            CHECK(cell.marks[0].as == Text::Mark::As::Strong);
        }
    CHECK(misses(record, What::NoPublication, Person::table, dov.value));
    CHECK(record.missing.size() == 1);
}

TEST_CASE("degrees stand before or behind the training by their years, line by line", "[record][DO12]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Doctor"_s});
    book->perform({StepKind::PersonChanged, {}}, [&](Writer& writer) {
        for (const auto& [name, year, place] : {std::tuple{u"BS"_s, 2015, u"Delta College"_s},
                                                {u"MPH"_s, 2018, u""_s},
                                                {u"PhD"_s, 2024, u"Riverside"_s}}) {
            Degree degree;
            degree.personId = ada;
            degree.name = name;
            degree.year = year;
            degree.institution = place;
            writer.insert(degree);
        }
    });
    book.trains(ada, TrainingLevel::Predoctoral, u"2019-07"_s, u"2024-06"_s);
    const Record washington = book.record("uw-seattle");
    CHECK(columnOf(washington, RecordColumn::PriorDegrees) == QStringList{u"BS\nMPH"_s});
    CHECK(columnOf(washington, RecordColumn::PriorDegreeYears) == QStringList{u"2015\n2018"_s});
    CHECK(columnOf(washington, RecordColumn::PriorDegreeInstitutions) == QStringList{u"Delta College\n—"_s});
    CHECK(columnOf(washington, RecordColumn::Level) == QStringList{u"predoctoral"_s});
    CHECK(columnOf(book.record("nih-8a"), RecordColumn::TerminalDegrees) == QStringList{u"PhD 2024"_s});
    // One whose year nobody knows is told as missing, and goes for what was there before.
    book->perform({StepKind::PersonChanged, {}}, [&](Writer& writer) {
        Degree degree = writer.select<Degree>().where(&Degree::name, u"PhD"_s).first().value();
        degree.year.reset();
        writer.update(degree);
    });
    CHECK(columnOf(book.record("uw-seattle"), RecordColumn::PriorDegreeYears) == QStringList{u"2015\n2018\n—"_s});
    CHECK(misses(book.record("uw-seattle"), What::DegreeYear, Person::table, ada.value));
    CHECK_FALSE(misses(book.record("uw-seattle"), What::Degree, Person::table, ada.value));
    const QList<MissingFact> missing = book.record("uw-seattle").missing;
    const auto undated = std::find_if(missing.begin(), missing.end(),
                                      [](const MissingFact& fact) { return fact.what == What::DegreeYear; });
    CHECK(words::missingTitle(*undated).endsWith(u": year of the PhD"));
    CHECK(columnOf(book.record("nih-8a"), RecordColumn::TerminalDegrees) == QStringList{u"PhD"_s});
    // Whoever left without one has none.
    const PersonId ben = book.mentee({.name = u"Ben Leaver"_s});
    book.trains(ben, TrainingLevel::Predoctoral, u"2021-07"_s, u"2022-06"_s);
    CHECK(columnOf(book.record("nih-8a"), RecordColumn::TerminalDegrees).last() == u"None");
}

TEST_CASE("a position is told for those who left and for faculty, trainees are in training", "[record][DO8]") {
    RecordBook book;
    const PersonId gone = book.mentee({.name = u"Ada Gone"_s, .since = u"2018-07"_s, .until = QDate(2020, 6, 30)});
    Position position = since(gone, u"2021-07"_s, u"assistant"_s);
    position.title = u"Assistant professor"_s;
    position.institution = u"Delta University"_s;
    position.activity = Activity::Teaching;
    position.confirmedOn = QDate(2026, 2, 1);
    book.hold(position);
    const PersonId colleague =
        book.mentee({.name = u"Ben Colleague"_s, .stage = u"assistant"_s, .since = u"2019-07"_s});
    position = since(colleague, u"2020-07"_s, u"associate"_s);
    position.title = u"Associate professor"_s;
    book.hold(position);
    book.mentee({.name = u"Cleo Student"_s, .since = u"2022-07"_s});
    CHECK(columnOf(book.record(), RecordColumn::Position) ==
          QStringList{u"Assistant professor, Delta University (2026)"_s, u"Associate professor"_s, u"In training"_s});
    book.trains(gone, TrainingLevel::Predoctoral, u"2018-07"_s, u"2020-06"_s);
    const Record table = book.record("nih-8a");
    CHECK(columnOf(table, RecordColumn::InitialPosition) ==
          QStringList{u"Assistant professor, Delta University, teaching"_s});
    CHECK(columnOf(table, RecordColumn::CurrentPosition) == columnOf(table, RecordColumn::InitialPosition));
}

TEST_CASE("dates are written as the office writes them", "[record][DO9]") {
    RecordBook book;
    book.mentee({.name = u"Ada Months"_s, .since = u"2023-05"_s, .until = QDate(2025, 6, 30)});
    book.mentee({.name = u"Ben Year"_s, .since = u"2024"_s});
    book.mentee({.name = u"Cleo One"_s, .since = u"2025-02"_s, .until = QDate(2025, 2, 27)});
    Preset preset = presetWith(u"dates"_s);
    const auto dates = [&](DateStyle style) {
        preset.dates = style;
        return columnOf(book.record(preset), RecordColumn::Dates).join(u'|').toStdString();
    };
    CHECK(dates(DateStyle::MonthYear) == "May 2023 – Jun 2025|2024 – present|Feb 2025");
    CHECK(dates(DateStyle::Numeric) == "5/2023-6/2025|2024-present|2/2025");
    CHECK(dates(DateStyle::MonthDigits) == "05/2023 – 06/2025|2024 – present|02/2025");
    CHECK(dates(DateStyle::Year) == "2023 – 2025|2024 – present|2025");
}

TEST_CASE("what an office would miss leads to the record that lacks it", "[record][DO9][DO12]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Bare"_s, .stage = {}, .until = QDate(2025, 6, 30)});
    const MentorshipId hers = book->reader().select<Mentorship>().first()->id;
    Mentorship mentorship = book->reader().get(hers);
    mentorship.startsOn.reset();
    actions::mentorships::change(*book, mentorship);
    const OutcomeId undated = book.work(u"When?"_s, {ada, book.owner}, {});
    Record record = book.record();
    CHECK(misses(record, What::Dates, Mentorship::table, hers.value));
    CHECK(misses(record, What::Level, Person::table, ada.value));
    CHECK(misses(record, What::Project, Mentorship::table, hers.value));
    CHECK(misses(record, What::Position, Person::table, ada.value));
    CHECK(misses(record, What::Year, Outcome::table, undated.value));
    CHECK(record.missing.size() == 5);
    // A position has to be confirmed within a year, and for tables its activity known.
    Position position = since(ada, u"2025-07"_s, u"assistant"_s);
    position.confirmedOn = QDate(2025, 11, 21);
    book.hold(position);
    const auto held = book->reader().select<Position>().where(&Position::personId, ada).first().value();
    CHECK(misses(book.record(), What::PositionOld, Position::table, held.id.value));
    Position confirmed = held;
    confirmed.confirmedOn = QDate(2025, 11, 22);
    book->perform({StepKind::PositionChanged, {}}, [&](Writer& writer) { writer.update(confirmed); });
    CHECK(!misses(book.record(), What::PositionOld, Position::table, held.id.value));
    const TrainingPeriodId training = book.trains(ada, TrainingLevel::Predoctoral, u"2020-07"_s, u"2025-06"_s);
    record = book.record("nih-8a");
    CHECK(misses(record, What::Topic, TrainingPeriod::table, training.value));
    CHECK(misses(record, What::Support, TrainingPeriod::table, training.value));
    CHECK(misses(record, What::Activity, Position::table, held.id.value));
    CHECK(!misses(record, What::Level, Person::table, ada.value));
    // A list without names asks for nothing.
    CHECK(book.record("de-identified").missing.isEmpty());
}

TEST_CASE("a list without names shows years and kinds, and warns where it is short", "[record][DO6]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s, .since = u"2023-05"_s});
    const PersonId finn = book.mentee({.name = u"Finn Refuser"_s, .since = u"2023-05"_s, .answer = Refused});
    const PersonId cleo =
        book.mentee({.name = u"Cleo Notyet"_s, .since = u"2022-05"_s, .until = QDate(2024, 4, 30), .answer = {}});
    book.hold(since(cleo, u"2010"_s));
    book.work(u"Telling title"_s, {ada, book.owner}, u"2025-04"_s);
    book.work(u"A grant"_s, {finn, cleo, book.owner}, u"2024"_s, OutcomeKind::Grant);
    const Record record = book.record("de-identified");
    CHECK(record.heldBack.size() == 1);
    CHECK(tableOf(record) ==
          QList{QStringList{u"2022 – 2024"_s, u"Student"_s, u"Mentor"_s, u""_s, u"Grant 2024"_s},
                QStringList{u"2023 – present"_s, u"Student"_s, u"Mentor"_s, u""_s, u"Publication 2025"_s}});
    CHECK(allTextOf(mentorsRecord(record)).contains(u"Fewer than five rows"));
    // Whatever is chosen beside it.
    Preset preset = record.preset;
    preset.dates = DateStyle::MonthYear;
    preset.parts << RecordPart::Works << RecordPart::Awards << RecordPart::Hours;
    book.work(u"Mentor of the year"_s, {book.owner}, u"2025"_s, OutcomeKind::Award, OutcomeForm::MentoringAward);
    const QString text = allTextOf(mentorsRecord(book.record(preset)));
    for (const QString& told : {u"May 20"_s, u"Telling"_s, u"Named"_s, u"of the year"_s}) CHECK(!text.contains(told));
    for (const QString& name : {u"x1"_s, u"x2"_s, u"x3"_s}) book.mentee({.name = name});
    CHECK(!allTextOf(mentorsRecord(book.record("de-identified"))).contains(u"Fewer than"));
}

TEST_CASE("a level without names is never a title", "[record][DO6]") {
    RecordBook book;
    const PersonId ada = book.mentee({.name = u"Ada Named"_s, .stage = {}, .since = u"2023-05"_s});
    Position position = since(ada, u"2022"_s);
    position.title = u"Chief of Riverside"_s;
    book.hold(position);
    CHECK(columnOf(book.record(), RecordColumn::Level) == QStringList{u"Chief of Riverside"_s});
    CHECK(!allTextOf(mentorsRecord(book.record("de-identified"))).contains(u"Riverside"));
}

TEST_CASE("every phrase of every record has words", "[record][words]") {
    RecordBook book;
    for (int i = 0; i < 6; ++i) {
        const PersonId one =
            book.mentee({.name = u"Mentee Number%1"_s.arg(i), .until = i % 2 ? QDate(2025, 1, 2) : QDate()});
        book.trains(one, i % 2 ? TrainingLevel::Predoctoral : TrainingLevel::Postdoctoral, u"2022-07"_s);
        book.work(u"Work %1"_s.arg(i), {one, book.owner}, u"2024"_s, OutcomeKind(i % 5));
    }
    for (const QString& key : shippedPresetKeys()) {
        INFO(key.toStdString());
        const Record record = book.record(shippedPreset(key));
        // Nobody has completed a training, and nobody was asked about a nomination.
        CHECK(record.rows.isEmpty() == (key == u"ohio-state" || key == u"award-nomination" || key.endsWith(u"-new")));
        CHECK_FALSE(allTextOf(mentorsRecord(record)).contains(u"«"));
    }
}

}  // namespace mb::documents::test::documents_record_test
