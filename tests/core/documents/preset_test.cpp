// Presets of the record: every shipped one is what the reference asks for, and one that is wrong says where (DO9).
#include "core/documents/preset.h"

#include "core/words/errors.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/whole_book.h"

#include <QRegularExpression>

namespace mb::documents::test::documents_preset_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using mb::test::errorOf;

const QJsonObject smallest{{u"kind"_s, u"preset"_s},
                           {u"key"_s, u"ours"_s},
                           {u"title"_s, u"Our office"_s},
                           {u"columns"_s, QJsonArray{QJsonObject{{u"column"_s, u"mentee"_s}, {u"head"_s, u"Who"_s}}}}};

QJsonObject with(const QString& name, const QJsonValue& value) {
    QJsonObject body = smallest;
    body.insert(name, value);
    return body;
}

// "place | cause | detail" of what is wrong; empty where it is right.
std::string faultOf(const QByteArray& json) {
    const auto error = errorOf([&] { parsePreset(json, u"ours.json"_s); });
    if (!error) return "";
    REQUIRE(error->kind == ErrorKind::DefinitionInvalid);
    CHECK(error->args.value(0) == u"ours.json");
    return error->args.mid(1).join(u" | "_s).toStdString();
}
std::string faultOf(const QJsonObject& body) { return faultOf(QJsonDocument(body).toJson()); }
std::string faultOf(const QString& name, const QJsonValue& value) { return faultOf(with(name, value)); }

QStringList headsOf(const Preset& preset) {
    QStringList heads;
    for (const PresetColumn& column : preset.columns) heads << column.head;
    return heads;
}

const QHash<QString, QString>& headsWanted() {
    static const QString table5 =
        u"Trainee Name | Faculty Member | Past or Current Trainee | Training Period | "
        u"Publication"_s;
    static const QString usual =
        u"Dates | Mentee (degrees) | Level while mentored | Program or institution | "
        u"Your role | Project or focus | Outcomes | Current position"_s;
    static const QHash<QString, QString> heads{
        {u"default"_s, usual},
        {u"ohsu"_s, usual},
        {u"emory-service"_s, usual},
        {u"umass"_s, usual},
        {u"wustl"_s, usual},
        {u"harvard"_s, usual},
        {u"iowa"_s, usual},
        {u"michigan"_s, usual},
        {u"nih-5a"_s, table5},
        {u"nih-5b"_s, table5},
        {u"nih-8a"_s,
         u"Trainee | Faculty Member | Start Date | Summary of Support During Training | Terminal Degree(s) Received "
         u"and "
         u"Year(s) | Topic of Research Project | Initial Position, Department, Institution, Activity | Current "
         u"Position, Department, Institution, Activity | Subsequent Grant(s), Role, Year Awarded"_s},
        {u"nih-8c"_s,
         u"Trainee | Doctoral Degree(s) and Year(s) | Faculty Member | Start Date | Summary of Support During Training "
         u"| "
         u"Degree(s) Resulting from Postdoctoral Training and Year(s) | Topic of Research Project | Initial Position, "
         u"Department, Institution, Activity | Current Position, Department, Institution, Activity | Subsequent "
         u"Grant(s), Role, Year Awarded"_s},
        {u"nih-8a-new"_s,
         u"Trainee | Faculty Member | Start Date | Terminal Degree(s) Received and Year(s) | Topic of Research Project "
         u"| "
         u"Initial Position, Department, Institution, Activity | Current Position, Department, Institution, Activity | "
         u"Subsequent Grant(s), Role, Year Awarded"_s},
        {u"nih-8c-new"_s,
         u"Trainee | Doctoral Degree(s) and Year(s) | Faculty Member | Start Date | Degree(s) Resulting from "
         u"Postdoctoral Training and Year(s) | Topic of Research Project | Initial Position, Department, Institution, "
         u"Activity | Current Position, Department, Institution, Activity | Subsequent Grant(s), Role, Year Awarded"_s},
        {u"nih-8a-phd"_s, u"Trainee | Start Date | Terminal Degree(s) Received and Year(s)"_s},
        {u"uw-seattle"_s,
         u"Past/Current Trainee | Trainee Name (Where Training Occurred) | Pre/Post Level | Training Period | Prior "
         u"Academic Degree(s) | Prior Academic Degree Year(s) | Prior Academic Degree Institution(s) | Title of "
         u"Research Project | Current Position of Past Trainees/Source of Support of Current Trainees"_s},
        {u"ohio-state"_s, u"Name | Graduation Year | Dissertation Title | Current Position"_s},
        {u"de-identified"_s, u"Period | Level | Role | Project | Outcome"_s},
        {u"tracker"_s, u"Faculty member | Rank | Mentor to | Mentor of | Agreement signed"_s},
        {u"annual-review"_s, u"Mentee | Level | Role | Project | Counts under | Hours | Outcomes"_s},
        {u"award-nomination"_s, u"Mentee (degrees) | Dates | Level while mentored | Position today | Outcomes"_s}};
    return heads;
}

// What docs/presets.md names in its tables: the first cells of their rows, between backticks.
QStringList namedIn(const QString& chapter) {
    QFile file(QStringLiteral(MENTORBOOK_SOURCE_DIR "/docs/presets.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const auto from = text.indexOf(QString(u"\n## "_s + chapter + u'\n'));
    INFO(chapter.toStdString());
    REQUIRE(from >= 0);
    const QString part = text.mid(from + 4).section(u"\n## "_s, 0, 0).section(u"\n# "_s, 0, 0);
    QStringList names;
    static const QRegularExpression row(u"^\\| (`[^|]*)\\|"_s, QRegularExpression::MultilineOption),
        name(u"`([^`]+)`"_s);
    for (auto rows = row.globalMatch(part); rows.hasNext();)
        for (auto found = name.globalMatch(rows.next().captured(1)); found.hasNext();)
            names << found.next().captured(1);
    names.sort();
    return names;
}
QStringList sorted(QStringList names) {
    names.sort();
    return names;
}

// A value of the right kind for a property, so that only an unknown name is refused.
bool isKnown(const QString& path) {
    QJsonObject body = smallest;
    const QString outer = path.section(u'.', 0, 0), inner = path.section(u'.', 1);
    if (inner.isEmpty() && !body.contains(outer)) body.insert(outer, QJsonArray());
    if (outer == u"columns" && !inner.isEmpty()) body.insert(outer, QJsonArray{QJsonObject{{inner, QJsonArray()}}});
    else if (!inner.isEmpty()) body.insert(outer, QJsonObject{{inner, QJsonArray()}});
    const auto error = errorOf([&] { presetFrom(body); });
    return !error || error->args.value(2) != u"unknown-property";
}

}  // namespace

TEST_CASE("every shipped preset is read and its heads are those of the reference", "[preset][DO9]") {
    CHECK(sorted(shippedPresetKeys()) == sorted(headsWanted().keys()));
    CHECK(shippedPresetKeys().first() == u"default");
    for (const QString& key : shippedPresetKeys()) {
        INFO(key.toStdString());
        const Preset preset = shippedPreset(key);
        CHECK(preset.key == key);
        CHECK(headsOf(preset).join(u" | "_s).toStdString() == headsWanted().value(key).toStdString());
        CHECK(!preset.title.isEmpty());
        CHECK(!preset.source.office.isEmpty());
        CHECK((preset.source.year >= 2009 && preset.source.year <= 2026));
        CHECK((preset.parts.contains(RecordPart::Table) || key == u"nih-8a-phd"));
        for (const PresetColumn& column : preset.columns) CHECK(column.weight > 0);
        // Written out and read again it is the same.
        CHECK(parsePreset(fileOf(preset), key).body == preset.body);
    }
}

TEST_CASE("shipped presets follow the rules of their offices", "[preset][DO9][DO12]") {
    for (const QString& key : {u"nih-5a"_s, u"nih-5b"_s, u"nih-8a"_s, u"nih-8c"_s}) {
        INFO(key.toStdString());
        const Preset preset = shippedPreset(key);
        CHECK(preset.rows == RecordRows::Training);
        CHECK(preset.purpose == ConsentPurpose::TrainingTable);
        CHECK(preset.familyFirst);
        CHECK(preset.dates == DateStyle::MonthDigits);
        const bool table5 = key.startsWith(u"nih-5");
        CHECK(preset.years == (table5 ? 10 : 15));
        CHECK(preset.leastWeeks == (table5 ? 12 : 0));
        CHECK(preset.traineeBold == table5);
        const bool pre = key.endsWith(u'a');
        CHECK(preset.level == (pre ? TrainingLevel::Predoctoral : TrainingLevel::Postdoctoral));
    }
    CHECK(shippedPreset(u"harvard"_s).onlyWithProduct);
    CHECK(!shippedPreset(u"harvard"_s).newestFirst);
    CHECK(shippedPreset(u"ohio-state"_s).onlyCompleted);
    CHECK(shippedPreset(u"umass"_s).newestFirst);
    CHECK(shippedPreset(u"umass"_s).cutAfter == 0);
    CHECK(!shippedPreset(u"wustl"_s).newestFirst);
    CHECK(!shippedPreset(u"iowa"_s).newestFirst);
    CHECK(shippedPreset(u"michigan"_s).dates == DateStyle::Numeric);
    CHECK(!shippedPreset(u"ohsu"_s).source.verified);
    const Preset without = shippedPreset(u"de-identified"_s);
    CHECK(without.deIdentified);
    CHECK(without.years == 5);
    CHECK(without.dates == DateStyle::Year);
    CHECK(!without.parts.contains(RecordPart::Works));
}

TEST_CASE("a small preset takes what is usual for the rest", "[preset][DO9]") {
    const Preset preset = presetFrom(smallest);
    CHECK(preset.rows == RecordRows::Mentees);
    CHECK(preset.purpose == ConsentPurpose::PromotionFile);
    CHECK(preset.parts == QList{RecordPart::Table});
    CHECK(preset.dates == DateStyle::MonthYear);
    CHECK(!preset.newestFirst);
    CHECK(preset.columns[0].weight == 2);
    CHECK(preset.marginInches == 1);
    CHECK(preset.bodyPoints == 0);
    // A mark of the byte order is no fault.
    CHECK(faultOf("\xef\xbb\xbf" + QJsonDocument(smallest).toJson()) == "");
}

TEST_CASE("a preset that is no JSON is refused with line and column", "[preset][DO9]") {
    CHECK(faultOf("{\n  \"kind\": \"preset\",\n  \"key\": ours\n}").substr(0, 11) == "3:10 | json");
    // Letters are counted, not bytes.
    CHECK(faultOf("{\n\"title\": \"Über\" \"key\"}").substr(0, 4) == "2:18");
    CHECK(faultOf("").substr(0, 10) == "1:1 | json");
    CHECK(faultOf("[]") == " | not-a-form | ");
    CHECK(faultOf(QByteArray(mostDefinitionBytes + 1, ' ')).substr(0, 12) == " | too-large");
}

TEST_CASE("a fault in a preset is told by its place", "[preset][DO9]") {
    CHECK(faultOf(smallest) == "");
    CHECK(faultOf(u"kind"_s, u"packet"_s) == "kind | not-a-preset | packet");
    CHECK(faultOf(u"format"_s, 2) == "format | bad-value | 1");
    CHECK(faultOf(u"key"_s, u" "_s) == "key | missing | key");
    CHECK(faultOf(u"title"_s, 7) == "title | bad-value | text");
    CHECK(faultOf(u"colums"_s, 7) == "colums | unknown-property | colums");
    CHECK(faultOf(u"rows"_s, u"people"_s) == "rows | unknown-key | people");
    CHECK(faultOf(u"rows"_s, u""_s) == "rows | unknown-key | ");
    CHECK(faultOf(u"order"_s, u"random"_s) == "order | unknown-key | random");
    CHECK(faultOf(u"names"_s, u""_s) == "names | unknown-key | ");
    CHECK(faultOf(u"dates"_s, u"roman"_s) == "dates | unknown-key | roman");
    CHECK(faultOf(u"purpose"_s, true) == "purpose | bad-value | text");
    CHECK(faultOf(u"edition"_s, -1) == "edition | bad-value | number");
    CHECK(faultOf(u"edition"_s, 1.5) == "edition | bad-value | number");
    CHECK(faultOf(u"de_identified"_s, u"yes"_s) == "de_identified | bad-value | true/false");
    CHECK(faultOf(u"source"_s, u"OHSU"_s) == "source | bad-value | { }");
    CHECK(faultOf(u"source"_s, QJsonObject{{u"yaer"_s, 2026}}) == "source.yaer | unknown-property | yaer");
    CHECK(faultOf(u"only"_s, QJsonObject{{u"level"_s, u"doctor"_s}}) == "only.level | unknown-key | doctor");
    CHECK(faultOf(u"only"_s, QJsonObject{{u"level"_s, u""_s}}) == "only.level | unknown-key | ");
    CHECK(faultOf(u"only"_s, QJsonObject{{u"least_weeks"_s, 1e12}}) == "only.least_weeks | bad-value | number");
    CHECK(faultOf(u"authors"_s, QJsonObject{{u"mentees"_s, u"red"_s}}) == "authors.mentees | unknown-key | red");
    CHECK(faultOf(u"paper"_s, QJsonObject{{u"margin"_s, u"wide"_s}}) == "paper.margin | bad-value | 0.25–3");
    CHECK(faultOf(u"paper"_s, QJsonObject{{u"margin"_s, 3.5}}) == "paper.margin | bad-value | 0.25–3");
    CHECK(faultOf(u"paper"_s, QJsonObject{{u"points"_s, 5}}) == "paper.points | bad-value | 6–24");
    CHECK(faultOf(u"parts"_s, u"table"_s) == "parts | bad-value | [ ]");
    CHECK(faultOf(u"parts"_s, QJsonArray{u"table"_s, u"letters"_s}) == "parts[2] | unknown-key | letters");
    CHECK(faultOf(u"columns"_s, u"all"_s) == "columns | missing | columns");
    CHECK(faultOf(u"columns"_s, QJsonArray()) == "columns | missing | columns");
    CHECK(faultOf(u"columns"_s, QJsonArray{u"mentee"_s}) == "columns[1] | bad-value | { }");
}

TEST_CASE("a column that there is not, or no more, is named with its place", "[preset][DO9]") {
    const QJsonObject good{{u"column"_s, u"dates"_s}, {u"head"_s, u"When"_s}};
    const auto second = [&](const QJsonObject& column) { return faultOf(u"columns"_s, QJsonArray{good, column}); };
    CHECK(second({{u"column"_s, u"shoe-size"_s}, {u"head"_s, u"Shoes"_s}}) ==
          "columns[2].column | unknown-key | shoe-size");
    CHECK(second({{u"head"_s, u"Shoes"_s}}) == "columns[2].column | missing | column");
    CHECK(second({{u"column"_s, u"mentee"_s}}) == "columns[2].head | missing | head");
    CHECK(second({{u"column"_s, u"mentee"_s}, {u"head"_s, u"Who"_s}, {u"width"_s, 3}}) ==
          "columns[2].width | unknown-property | width");
    const Error error = *errorOf([&] {
        parsePreset(QJsonDocument(with(u"columns"_s, QJsonArray{QJsonObject{{u"column"_s, u"shoe-size"_s}}})).toJson(),
                    u"/home/x/ours.json"_s);
    });
    CHECK(words::sentence(error).toStdString() ==
          "The form “ours.json” is wrong at columns[1].column: “shoe-size” is not among what can stand here.");
}

TEST_CASE("a list without names takes no column that tells who is meant", "[preset][DO6]") {
    const QSet<QString> harmless{u"dates"_s,      u"level"_s,       u"role"_s,  u"past-or-current"_s, u"start"_s,
                                 u"graduation"_s, u"count-under"_s, u"hours"_s, u"outcome-kinds"_s,   u"goal-domain"_s};
    for (const QString& key : allKeys<RecordColumn>()) {
        INFO(key.toStdString());
        QJsonObject body = with(u"columns"_s, QJsonArray{QJsonObject{{u"column"_s, key}, {u"head"_s, u"Head"_s}}});
        CHECK(faultOf(body) == "");
        body.insert(u"de_identified"_s, true);
        const QString fault = QString(u"columns[1].column | tells-who | "_s + key);
        CHECK(faultOf(body) == (harmless.contains(key) ? "" : fault.toStdString()));
    }
    QJsonObject dated = smallest;
    dated.insert(u"de_identified"_s, true);
    dated.insert(u"dates"_s, u"month-year"_s);
    CHECK(faultOf(dated) == "dates | tells-who | month-year");
    for (const QString& key : shippedPresetKeys()) {
        const Preset without = withoutNames(shippedPreset(key));
        CHECK(without.deIdentified);
        CHECK(headsOf(without) == headsOf(shippedPreset(u"de-identified"_s)));
    }
}

TEST_CASE("presets of the book stand beside the shipped ones, the newest edition of each", "[preset][DO9]") {
    mb::test::TestBook book;
    const auto keep = [&](QJsonObject body, int edition, const QString& title) {
        body.insert(u"title"_s, title);
        book->perform({StepKind::Import, {}}, [&](Writer& writer) {
            Definition one;
            one.key = body[u"key"].toString();
            one.edition = edition;
            one.title = title;
            one.body = body;
            writer.insert(one);
        });
    };
    keep(smallest, 2, u"Second"_s);
    keep(smallest, 1, u"First"_s);
    CHECK(presetNamed(book->reader(), u"OURS"_s).title == u"Second");
    CHECK(allPresets(book->reader()).size() == shippedPresetKeys().size() + 1);
    // An own one of a shipped key comes first.
    QJsonObject tracker = smallest;
    tracker.insert(u"key"_s, u"tracker"_s);
    keep(tracker, 1, u"Our tracker"_s);
    CHECK(presetNamed(book->reader(), u"tracker"_s).title == u"Our tracker");
    // One that cannot be read keeps nobody from the others.
    QJsonObject broken = smallest;
    broken.insert(u"key"_s, u"broken"_s);
    broken.insert(u"columns"_s, QJsonArray{QJsonObject{{u"column"_s, u"shoe-size"_s}, {u"head"_s, u"Shoes"_s}}});
    keep(broken, 1, u"Broken"_s);
    QList<Error> unreadable;
    CHECK(allPresets(book->reader(), &unreadable).size() == shippedPresetKeys().size() + 2);
    REQUIRE(unreadable.size() == 1);
    CHECK(unreadable[0].args.value(1) == u"columns[1].column");
    CHECK(mb::test::kindOf([&] { presetNamed(book->reader(), u"broken"_s); }) == ErrorKind::DefinitionInvalid);
    CHECK(presetNamed(book->reader(), u"ours"_s).title == u"Second");
    CHECK(mb::test::kindOf([&] { presetNamed(book->reader(), u"nowhere"_s); }) == ErrorKind::NoSuchName);
}

TEST_CASE("docs/presets.md names every property and key, and nothing else", "[preset][DO9]") {
    // Properties: what the document names is known, and every one that a shipped preset uses is named.
    QStringList documented = namedIn(u"Properties"_s);
    for (const QString& outer : {u"source"_s, u"columns"_s, u"only"_s, u"authors"_s, u"paper"_s})
        for (const QString& name : namedIn(outer)) documented << QString(outer + u'.' + name);
    for (const QString& path : std::as_const(documented)) {
        INFO(path.toStdString());
        CHECK(isKnown(path));
    }
    CHECK(!isKnown(u"colums"_s));
    CHECK(!isKnown(u"paper.color"_s));
    for (const QString& path : presetProperties()) {
        INFO(path.toStdString());
        CHECK(documented.contains(path));
        CHECK(isKnown(path));
    }
    CHECK(namedIn(u"What a column holds"_s) == sorted(allKeys<RecordColumn>()));
    CHECK(namedIn(u"parts"_s) == sorted(allKeys<RecordPart>()));
    CHECK(namedIn(u"rows"_s) == sorted(allKeys<RecordRows>()));
    CHECK(namedIn(u"dates"_s) == sorted(allKeys<DateStyle>()));
    CHECK(namedIn(u"purpose"_s) == sorted(allKeys<ConsentPurpose>()));
    CHECK(namedIn(u"authors.mentees"_s) == sorted(allKeys<MenteeMark>()));
    CHECK(namedIn(u"only.level"_s) == sorted(allKeys<TrainingLevel>()));
    for (const QString& property : {u"order"_s, u"names"_s}) {
        const QStringList keys = namedIn(property);
        CHECK(keys.size() == 2);
        for (const QString& key : keys) CHECK(faultOf(property, key) == "");
    }
}

TEST_CASE("the example of docs/presets.md is a preset", "[preset][DO9]") {
    const QString text = QString::fromUtf8(mb::test::bytesOf(QStringLiteral(MENTORBOOK_SOURCE_DIR "/docs/presets.md")));
    const QString example = text.section(u"```json\n"_s, 1, 1).section(u"```"_s, 0, 0);
    REQUIRE(!example.isEmpty());
    CHECK(faultOf(example.toUtf8()) == "");
}

}  // namespace mb::documents::test::documents_preset_test
