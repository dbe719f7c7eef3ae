#include "core/documents/preset.h"

#include "core/domain/language.h"

#include <QDir>
#include <QJsonDocument>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int newestFormat = 1;
constexpr int mostOfAnything = 10'000;  // years, weeks, authors, pages

// What a list without names may show: nothing that somebody wrote about a person, and no more of a day than its year.
bool namesNobody(RecordColumn column) {
    using enum RecordColumn;
    switch (column) {
        case Dates:
        case Level:
        case Role:
        case PastOrCurrent:
        case Start:
        case Graduation:
        case CountUnder:
        case Hours:
        case OutcomeKinds:
        case GoalDomain:
            return true;
        default:
            return false;
    }
}

// All that can stand in a preset; docs/presets.md describes it.
constexpr std::array properties{"format",
                                "kind",
                                "key",
                                "edition",
                                "title",
                                "kicker",
                                "heading",
                                "remark",
                                "table_head",
                                "works_head",
                                "source",
                                "source.office",
                                "source.year",
                                "source.verified",
                                "rows",
                                "columns",
                                "columns.column",
                                "columns.head",
                                "columns.weight",
                                "parts",
                                "purpose",
                                "only",
                                "only.level",
                                "only.completed",
                                "only.with_product",
                                "only.years",
                                "only.least_weeks",
                                "order",
                                "dates",
                                "names",
                                "authors",
                                "authors.cut_after",
                                "authors.own_bold",
                                "authors.mentees",
                                "authors.trainee_bold",
                                "de_identified",
                                "paper",
                                "paper.landscape",
                                "paper.margin",
                                "paper.points",
                                "paper.pages"};

// Reads strictly: whatever is not known or not of its kind is refused, with its place.
class PresetReader {
public:
    explicit PresetReader(QString path) : m_path(std::move(path)) {}

    [[noreturn]] void fail(const QString& place, const QString& cause, const QString& detail = {}) const {
        throw Error(ErrorKind::PresetInvalid, {m_path, place, cause, detail});
    }

    Preset read(const QJsonObject& body) const {
        Preset preset;
        preset.body = body;
        allow(body, {}, {});
        if (body[u"kind"].toString() != u"preset") fail(u"kind"_s, u"not-a-preset"_s, body[u"kind"].toString());
        if (number(body, {}, "format", newestFormat) != newestFormat)
            fail(u"format"_s, u"bad-value"_s, QString::number(newestFormat));
        preset.key = text(body, {}, "key", true);
        preset.title = text(body, {}, "title", true);
        preset.edition = number(body, {}, "edition", 1);
        preset.kicker = text(body, {}, "kicker");
        preset.heading = text(body, {}, "heading");
        preset.remark = text(body, {}, "remark");
        preset.tableHead = text(body, {}, "table_head");
        preset.worksHead = text(body, {}, "works_head");
        preset.rows = key<RecordRows>(body, {}, "rows", RecordRows::Mentees);
        preset.purpose = key<ConsentPurpose>(body, {}, "purpose", ConsentPurpose::PromotionFile);
        preset.deIdentified = flag(body, {}, "de_identified", false);
        preset.dates = key<DateStyle>(body, {}, "dates", preset.deIdentified ? DateStyle::Year : DateStyle::MonthYear);
        if (preset.deIdentified && preset.dates != DateStyle::Year)
            fail(u"dates"_s, u"tells-who"_s, keyOf(preset.dates));
        preset.newestFirst = choice(body, {}, "order", {"oldest-first", "newest-first"}) == u"newest-first";
        preset.familyFirst = choice(body, {}, "names", {"given-first", "family-first"}) == u"family-first";
        readSource(preset, object(body, "source"));
        readOnly(preset, object(body, "only"));
        readAuthors(preset, object(body, "authors"));
        readPaper(preset, object(body, "paper"));
        readColumns(preset, body);
        readParts(preset, body);
        return preset;
    }

private:
    void allow(const QJsonObject& json, const QString& place, const QString& family) const {
        for (const QString& name : json.keys())
            if (!presetProperties().contains(within(family, name)))
                fail(within(place, name), u"unknown-property"_s, name);
    }
    static QString within(const QString& place, const QString& name) {
        return place.isEmpty() ? name : QString(place + u'.' + name);
    }

    QString text(const QJsonObject& json, const QString& place, const char* name, bool required = false) const {
        const QJsonValue value = json[QLatin1String(name)];
        const QString where = within(place, QString::fromLatin1(name));
        if (!value.isUndefined() && !value.isString()) fail(where, u"bad-value"_s, u"text"_s);
        if (required && value.toString().trimmed().isEmpty()) fail(where, u"missing"_s, QString::fromLatin1(name));
        return value.toString();
    }
    int number(const QJsonObject& json, const QString& place, const char* name, int otherwise) const {
        const QJsonValue value = json[QLatin1String(name)];
        if (value.isUndefined()) return otherwise;
        const int whole = value.toInt(-1);
        if (whole < 0 || whole > mostOfAnything)
            fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"number"_s);
        return whole;
    }
    double measure(const QJsonObject& json, const QString& place, const char* name, double otherwise, double least,
                   double most) const {
        const QJsonValue value = json[QLatin1String(name)];
        if (value.isUndefined()) return otherwise;
        const double given = value.toDouble(-1);
        if (given < least || given > most)
            fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"%1–%2"_s.arg(least).arg(most));
        return given;
    }
    bool flag(const QJsonObject& json, const QString& place, const char* name, bool otherwise) const {
        const QJsonValue value = json[QLatin1String(name)];
        if (value.isUndefined()) return otherwise;
        if (!value.isBool()) fail(within(place, QString::fromLatin1(name)), u"bad-value"_s, u"true/false"_s);
        return value.toBool();
    }
    QString choice(const QJsonObject& json, const QString& place, const char* name,
                   std::initializer_list<const char*> known) const {
        const QString value = text(json, place, name);
        if (!json.contains(QLatin1String(name)) ||
            std::any_of(known.begin(), known.end(), [&](const char* one) { return value == QLatin1String(one); }))
            return value;
        fail(within(place, QString::fromLatin1(name)), u"unknown-key"_s, value);
    }
    template <class Enum>
    Enum keyIn(const QString& where, const QString& value) const {
        if (const auto known = fromKey<Enum>(value)) return *known;
        fail(where, u"unknown-key"_s, value);
    }
    template <class Enum>
    Enum key(const QJsonObject& json, const QString& place, const char* name, Enum otherwise) const {
        const QString value = text(json, place, name);
        return json.contains(QLatin1String(name)) ? keyIn<Enum>(within(place, QString::fromLatin1(name)), value)
                                                  : otherwise;
    }
    QJsonObject object(const QJsonObject& json, const char* name) const {
        const QJsonValue value = json[QLatin1String(name)];
        if (!value.isUndefined() && !value.isObject()) fail(QString::fromLatin1(name), u"bad-value"_s, u"{ }"_s);
        return value.toObject();
    }

    void readSource(Preset& preset, const QJsonObject& source) const {
        allow(source, u"source"_s, u"source"_s);
        preset.source = text(source, u"source"_s, "office");
        preset.sourceYear = number(source, u"source"_s, "year", 0);
        preset.verified = flag(source, u"source"_s, "verified", true);
    }
    void readOnly(Preset& preset, const QJsonObject& only) const {
        allow(only, u"only"_s, u"only"_s);
        if (only.contains(u"level"))
            preset.level = key<TrainingLevel>(only, u"only"_s, "level", TrainingLevel::Predoctoral);
        preset.onlyCompleted = flag(only, u"only"_s, "completed", false);
        preset.onlyWithProduct = flag(only, u"only"_s, "with_product", false);
        preset.years = number(only, u"only"_s, "years", 0);
        preset.leastWeeks = number(only, u"only"_s, "least_weeks", 0);
    }
    void readAuthors(Preset& preset, const QJsonObject& authors) const {
        allow(authors, u"authors"_s, u"authors"_s);
        preset.cutAfter = number(authors, u"authors"_s, "cut_after", 0);
        preset.ownBold = flag(authors, u"authors"_s, "own_bold", true);
        preset.traineeBold = flag(authors, u"authors"_s, "trainee_bold", false);
        preset.mark = key<MenteeMark>(authors, u"authors"_s, "mentees", MenteeMark::Underlined);
    }
    void readPaper(Preset& preset, const QJsonObject& paper) const {
        allow(paper, u"paper"_s, u"paper"_s);
        preset.landscape = flag(paper, u"paper"_s, "landscape", false);
        preset.marginInches = measure(paper, u"paper"_s, "margin", 1, 0.25, 3);
        preset.bodyPoints = measure(paper, u"paper"_s, "points", 0, 6, 24);
        preset.pageBudget = number(paper, u"paper"_s, "pages", 0);
    }
    void readColumns(Preset& preset, const QJsonObject& body) const {
        if (!body[u"columns"].isArray()) fail(u"columns"_s, u"missing"_s, u"columns"_s);
        const QJsonArray columns = body[u"columns"].toArray();
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString place = u"columns[%1]"_s.arg(i + 1);
            if (!columns[i].isObject()) fail(place, u"bad-value"_s, u"{ }"_s);
            const QJsonObject column = columns[i].toObject();
            allow(column, place, u"columns"_s);
            const QString where = within(place, u"column"_s), name = text(column, place, "column", true);
            preset.columns.append({keyIn<RecordColumn>(where, name), text(column, place, "head", true),
                                   number(column, place, "weight", 2)});
            if (preset.deIdentified && !namesNobody(preset.columns.last().column)) fail(where, u"tells-who"_s, name);
        }
        if (preset.columns.isEmpty()) fail(u"columns"_s, u"missing"_s, u"columns"_s);
    }
    void readParts(Preset& preset, const QJsonObject& body) const {
        if (body.contains(u"parts") && !body[u"parts"].isArray()) fail(u"parts"_s, u"bad-value"_s, u"[ ]"_s);
        const QJsonArray parts = body[u"parts"].toArray();
        for (qsizetype i = 0; i < parts.size(); ++i)
            preset.parts << keyIn<RecordPart>(u"parts[%1]"_s.arg(i + 1), parts[i].toString());
        if (preset.parts.isEmpty()) preset.parts = {RecordPart::Table};
    }

    QString m_path;
};

QString fileOf(const QString& key) { return QString(u"preset-"_s + key + u".json"_s); }

}  // namespace

QStringList presetProperties() {
    static const QStringList names = [] {
        QStringList all;
        for (const char* property : properties) all << QString::fromLatin1(property);
        return all;
    }();
    return names;
}

Preset presetFrom(const QJsonObject& body, const QString& path) { return PresetReader(path).read(body); }

Preset parsePreset(const QByteArray& bytes, const QString& path) {
    const PresetReader reader(path);
    const QByteArray json = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (json.size() > mostPresetBytes) reader.fail({}, u"too-large"_s, QString::number(mostPresetBytes));
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        const QString line = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1));
        reader.fail(u"%1:%2"_s.arg(before.count('\n') + 1).arg(line.size() + 1), u"json"_s, error.errorString());
    }
    if (!parsed.isObject()) reader.fail({}, u"not-a-preset"_s);
    return reader.read(parsed.object());
}

QByteArray presetFile(const Preset& preset) { return QJsonDocument(preset.body).toJson(QJsonDocument::Indented); }

QStringList shippedPresetKeys() {
    // In the order in which they are offered: ours, the training tables, then offices by name.
    static const QStringList keys = [] {
        QStringList found;
        for (const QString& file :
             QDir(u":/mentorbook/content/en"_s).entryList({u"preset-*.json"_s}, QDir::Files, QDir::Name))
            found << file.mid(7).chopped(5);
        std::stable_partition(found.begin(), found.end(), [](const QString& key) { return key.startsWith(u"nih"); });
        if (found.removeOne(u"default"_s)) found.prepend(u"default"_s);
        return found;
    }();
    return keys;
}

Preset shippedPreset(const QString& key) { return parsePreset(content(fileOf(key)), fileOf(key)); }

namespace {

// The newest edition of each.
QMap<QString, Definition> ownPresets(const Reader& reader) {
    QMap<QString, Definition> own;
    for (const Definition& one : reader.select<Definition>().where(&Definition::kind, DefinitionKind::Preset).list())
        if (!own.contains(one.key) || own[one.key].edition <= one.edition) own.insert(one.key, one);
    return own;
}

}  // namespace

QList<Preset> allPresets(const Reader& reader, QList<Error>* unreadable) {
    QList<Preset> presets;
    for (const QString& key : shippedPresetKeys()) presets << shippedPreset(key);
    for (const Definition& one : ownPresets(reader)) {
        try {
            presets << presetFrom(one.body.toObject(), one.title);
        } catch (const Error& error) {
            if (unreadable) unreadable->append(error);
        }
    }
    return presets;
}

Preset presetNamed(const Reader& reader, const QString& key) {
    const auto is = [&](const QString& one) { return one.compare(key, Qt::CaseInsensitive) == 0; };
    for (const Definition& one : ownPresets(reader))
        if (is(one.key)) return presetFrom(one.body.toObject(), one.title);
    for (const QString& one : shippedPresetKeys())
        if (is(one)) return shippedPreset(one);
    throw Error(ErrorKind::NoSuchName, {u"preset"_s, key});
}

Preset withoutNames(Preset preset) {
    const Preset without = shippedPreset(u"de-identified"_s);
    preset.deIdentified = true;
    preset.rows = without.rows;
    preset.columns = without.columns;
    preset.parts = without.parts;
    preset.dates = without.dates;
    preset.ownBold = without.ownBold;
    preset.mark = without.mark;
    preset.remark = without.remark;
    return preset;
}

}  // namespace mb::documents
