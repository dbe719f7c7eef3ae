#include "core/documents/preset.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

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

// What can stand in a preset beside what every definition has; docs/presets.md describes it.
constexpr std::array inPreset{"kicker",
                              "heading",
                              "remark",
                              "table_head",
                              "works_head",
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
                              "only.years_by",
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

class PresetReader : DefinitionReader {
public:
    explicit PresetReader(const QString& path) : DefinitionReader(path, DefinitionKind::Preset, presetProperties()) {}

    Preset read(const QJsonObject& body) const {
        Preset preset;
        static_cast<DefinitionHead&>(preset) = head(body);
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
        readOnly(preset, object(body, "only"));
        readAuthors(preset, object(body, "authors"));
        readPaper(preset, object(body, "paper"));
        readColumns(preset, body);
        readParts(preset, body);
        return preset;
    }

private:
    void readOnly(Preset& preset, const QJsonObject& only) const {
        allow(only, u"only"_s, u"only"_s);
        if (only.contains(u"level"))
            preset.level = key<TrainingLevel>(only, u"only"_s, "level", TrainingLevel::Predoctoral);
        preset.onlyCompleted = flag(only, u"only"_s, "completed", false);
        preset.onlyWithProduct = flag(only, u"only"_s, "with_product", false);
        preset.years = number(only, u"only"_s, "years", 0);
        preset.yearsByEnd = choice(only, u"only"_s, "years_by", {"entry", "end"}) == u"end";
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
        each(body, "columns", [&](const QJsonObject& column, const QString& place) {
            const QString where = within(place, u"column"_s), name = text(column, place, "column", true);
            preset.columns.append({keyIn<RecordColumn>(where, name), text(column, place, "head", true),
                                   number(column, place, "weight", 2)});
            if (preset.deIdentified && !namesNobody(preset.columns.last().column)) fail(where, u"tells-who"_s, name);
        });
        if (preset.columns.isEmpty()) fail(u"columns"_s, u"missing"_s, u"columns"_s);
    }
    void readParts(Preset& preset, const QJsonObject& body) const {
        const QStringList parts = texts(body, {}, "parts");
        for (qsizetype i = 0; i < parts.size(); ++i)
            preset.parts << keyIn<RecordPart>(u"parts[%1]"_s.arg(i + 1), parts[i]);
        if (preset.parts.isEmpty()) preset.parts = {RecordPart::Table};
    }
};

}  // namespace

QStringList presetProperties() {
    static const QStringList names = propertiesWith(inPreset);
    return names;
}

Preset presetFrom(const QJsonObject& body, const QString& path) { return PresetReader(path).read(body); }

Preset parsePreset(const QByteArray& bytes, const QString& path) { return presetFrom(jsonOf(bytes, path), path); }

QStringList shippedPresetKeys() {
    // In the order in which they are offered: ours, the training tables, then offices by name.
    static const QStringList keys = [] {
        QStringList found = shippedKeys(DefinitionKind::Preset);
        std::stable_partition(found.begin(), found.end(), [](const QString& key) { return key.startsWith(u"nih"); });
        if (found.removeOne(u"default"_s)) found.prepend(u"default"_s);
        return found;
    }();
    return keys;
}

Preset shippedPreset(const QString& key) { return presetFrom(shippedBody(DefinitionKind::Preset, key), key); }

QList<Preset> allPresets(const Reader& reader, QList<Error>* unreadable) {
    return allDefinitions(reader, DefinitionKind::Preset, shippedPresetKeys(), presetFrom, unreadable);
}

Preset presetNamed(const Reader& reader, const QString& key) {
    return definitionNamed(reader, DefinitionKind::Preset, key, presetFrom);
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
