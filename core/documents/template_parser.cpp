// Reads a template strictly: anything wrong is refused with its place and the reason; nothing is skipped.
#include "core/documents/template_checks.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

const QStringList kindKeys{u"text"_s, u"date"_s, u"choice"_s, u"checklist"_s, u"number"_s, u"table"_s, u"parties"_s};
// What a column of the parties' table may show.
const QStringList partyColumns{u"name"_s,  u"role"_s,  u"title"_s,    u"department"_s, u"institution"_s,
                               u"email"_s, u"phone"_s, u"position"_s, u"contact"_s,    u"functions"_s};
// Beside the sides: whoever leads.
const QString leadKey = u"lead"_s;

// Larger than any agreement needs, and small enough to read into memory.
constexpr qsizetype mostBytes = 1 << 20;
constexpr qsizetype mostFields = 300;

class TemplateReader {
public:
    explicit TemplateReader(QString path) : m_path(std::move(path)) {}

    [[noreturn]] void fail(const QString& place, const QString& cause, const QString& detail = {}) const {
        refuseTemplate(m_path, place, cause, detail);
    }

    QJsonDocument parsed(const QByteArray& json) const {
        if (json.size() > mostBytes) fail({}, u"too-large"_s, QString::number(mostBytes));
        QJsonParseError error;
        const QJsonDocument result = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            fail(QString::number(error.offset), u"json"_s, error.errorString());
        return result;
    }

    QJsonObject document(const QByteArray& json) const {
        const QJsonDocument result = parsed(json);
        if (!result.isObject()) fail({}, u"json"_s, u"object expected"_s);
        return result.object();
    }

    Template read(const QJsonObject& body) {
        Template t;
        t.body = body;
        allow(body, {},
              {"format", "name", "variant", "edition", "language", "label", "title", "blank_title", "blank_note",
               "everyone", "closing", "compact", "sides", "sides_within", "sections"});
        t.name = text(body, {}, u"name"_s, true);
        t.title = text(body, {}, u"title"_s, true);
        t.label = text(body, {}, u"label"_s, true);
        const QString variant = text(body, {}, u"variant"_s, true);
        const auto known = fromKey<MentorshipKind>(variant);
        if (!known) fail(u"variant"_s, u"unknown-variant"_s, variant);
        t.variant = *known;
        t.edition = number(body, {}, u"edition"_s, 1);
        t.language = text(body, {}, u"language"_s, false);
        if (t.language.isEmpty()) t.language = u"en"_s;
        t.blankTitle = text(body, {}, u"blank_title"_s, false);
        t.blankNote = text(body, {}, u"blank_note"_s, false);
        t.compact = flag(body, {}, u"compact"_s);
        t.everyone = text(body, {}, u"everyone"_s, false);
        t.closing = text(body, {}, u"closing"_s, false);
        t.sideWords = sideWords(body, u"sides"_s);
        t.sidesWithin = sideWords(body, u"sides_within"_s);
        const QJsonArray sections = list(body, {}, u"sections"_s);
        if (sections.isEmpty()) fail(u"sections"_s, u"missing"_s, u"sections"_s);
        QList<Section> all;
        for (qsizetype i = 0; i < sections.size(); ++i) all << section(sections.at(i), i);
        unique(all, {});
        qsizetype fields = 0;
        for (const Section& section : all) {
            fields += section.fields.size();
            (section.hidden ? t.hiddenSections : t.sections) << section;
        }
        if (t.sections.isEmpty()) fail(u"sections"_s, u"missing"_s, u"sections"_s);
        if (fields > mostFields) fail(u"sections"_s, u"too-large"_s, QString::number(mostFields));
        checkTemplate(t, m_path);
        return t;
    }

    Terms terms(const QByteArray& json) {
        const QJsonArray lists = parsed(json).array();
        if (lists.isEmpty()) fail({}, u"json"_s, u"array expected"_s);
        Terms result;
        for (qsizetype i = 0; i < lists.size(); ++i) {
            const QString at = u"[%1]"_s.arg(i);
            const QJsonObject list = object(lists.at(i), at);
            allow(list, at, {"list", "terms"});
            const QString name = text(list, at, u"list"_s, true);
            for (const Option& option : options(list, name, u"terms"_s)) {
                const QString source = proseSource(list.value("terms"_L1).toArray(), option.key);
                result << TermWord{name, option.key, option.label, source};
            }
        }
        return result;
    }

private:
    static QString join(const QString& place, const QString& key) {
        return place.isEmpty() ? key : QString(place + u'.' + key);
    }

    static QString proseSource(const QJsonArray& options, const QString& key) {
        for (const QJsonValue& option : options)
            if (option["key"_L1].toString() == key) return option["prose"_L1].toString();
        return {};
    }

    QJsonObject object(const QJsonValue& value, const QString& place) const {
        if (!value.isObject()) fail(place, u"bad-value"_s, u"object expected"_s);
        return value.toObject();
    }

    void allow(const QJsonObject& object, const QString& place, const std::initializer_list<const char*>& keys) const {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool known =
                std::any_of(keys.begin(), keys.end(), [&](const char* k) { return it.key() == QLatin1String(k); });
            if (!known) fail(place, u"unknown-property"_s, it.key());
        }
    }

    QJsonArray list(const QJsonObject& object, const QString& place, const QString& key) const {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isArray()) fail(join(place, key), u"bad-value"_s, u"list expected"_s);
        return value.toArray();
    }

    QJsonObject dictionary(const QJsonObject& object, const QString& place, const QString& key) const {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isObject()) fail(join(place, key), u"bad-value"_s, u"object expected"_s);
        return value.toObject();
    }

    QStringList texts(const QJsonObject& object, const QString& place, const QString& key) const {
        QStringList result;
        for (const QJsonValue& value : list(object, place, key)) {
            if (!value.isString()) fail(join(place, key), u"bad-value"_s, u"text expected"_s);
            result << value.toString();
        }
        return result;
    }

    QString text(const QJsonObject& object, const QString& place, const QString& key, bool required) const {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isString()) fail(join(place, key), u"bad-value"_s, u"text expected"_s);
        const QString result = value.toString();
        if (required && result.trimmed().isEmpty()) fail(join(place, key), u"missing"_s, key);
        return result;
    }

    int number(const QJsonObject& object, const QString& place, const QString& key, int fallback) const {
        const QJsonValue value = object.value(key);
        if (value.isUndefined()) return fallback;
        if (!value.isDouble() || value.toInt(-1) < 0) fail(join(place, key), u"bad-value"_s, u"number expected"_s);
        return value.toInt();
    }

    bool flag(const QJsonObject& object, const QString& place, const QString& key) const {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isBool())
            fail(join(place, key), u"bad-value"_s, u"true or false expected"_s);
        return value.toBool();
    }

    QString keyIn(const QJsonObject& object, const QString& place) const {
        const QString key = text(object, place, u"key"_s, true);
        for (const QChar c : key)
            if (!(c.unicode() < 128 && (c.isLower() || c.isDigit())) && c != u'_' && c != u'-')
                fail(place, u"bad-key"_s, key);
        return key;
    }

    FieldKind kind(const QJsonObject& object, const QString& place, const QStringList& allowed) const {
        const QString key = text(object, place, u"kind"_s, true);
        if (!allowed.contains(key)) fail(join(place, u"kind"_s), u"unknown-kind"_s, key);
        return FieldKind(kindKeys.indexOf(key));
    }

    Prose prose(const QString& source, const QString& place) const {
        ProseFault fault;
        const auto parsed = parseProse(source, fault);
        if (!parsed) fail(place, fault.cause, fault.detail);
        return *parsed;
    }

    template <class T>
    void unique(const QList<T>& things, const QString& place) const {
        QSet<QString> seen;
        for (const T& thing : things) {
            if (seen.contains(thing.key)) fail(join(place, thing.key), u"duplicate"_s, thing.key);
            seen.insert(thing.key);
        }
    }

    static bool isSide(const QString& key) { return fromKey<Side>(key) || key == leadKey; }

    QStringList sides(const QJsonObject& source, const QString& place) const {
        const QStringList keys = texts(source, place, u"sides"_s);
        for (const QString& key : keys)
            if (!isSide(key)) fail(join(place, u"sides"_s), u"bad-value"_s, key);
        return keys;
    }

    QHash<QString, QString> sideWords(const QJsonObject& body, const QString& property) const {
        const QJsonObject words = dictionary(body, {}, property);
        QHash<QString, QString> read;
        for (auto it = words.begin(); it != words.end(); ++it) {
            if (!isSide(it.key())) fail(property, u"bad-value"_s, it.key());
            read.insert(it.key(), text(words, property, it.key(), true));
        }
        return read;
    }

    QList<Option> options(const QJsonObject& owner, const QString& place, const QString& property) const {
        const QJsonArray array = list(owner, place, property);
        if (array.isEmpty()) fail(join(place, property), u"empty-options"_s);
        QList<Option> result;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString at = u"%1[%2]"_s.arg(join(place, property)).arg(i);
            const QJsonObject source = object(array.at(i), at);
            allow(source, at, {"key", "label", "prose", "blank", property == u"terms" ? "within" : "key"});
            Option option{keyIn(source, at), text(source, at, u"label"_s, true), std::nullopt,
                          text(source, at, u"blank"_s, false)};
            prose(option.label, at);
            prose(option.blank, at);
            if (source.contains("prose"_L1)) option.prose = prose(text(source, at, u"prose"_s, false), at);
            result << option;
        }
        unique(result, place);
        return result;
    }

    template <class T>
    void readOptions(const QJsonObject& source, const QString& at, T& target) const {
        const bool wanted = target.kind == FieldKind::Choice || target.kind == FieldKind::Checklist;
        if (!wanted) return;
        const QJsonValue value = source.value("options"_L1);
        if (value.isObject()) {
            allow(value.toObject(), join(at, u"options"_s), {"terms"});
            target.terms = text(value.toObject(), join(at, u"options"_s), u"terms"_s, true);
            return;
        }
        target.options = options(source, at, u"options"_s);
    }

    Column column(const QJsonValue& value, const QString& at, bool ofParties) const {
        const QJsonObject source = object(value, at);
        allow(source, at, {"key", "label", "kind", "required", "options", "weight", "under", "offers"});
        Column column;
        column.key = keyIn(source, at);
        column.label = prose(text(source, at, u"label"_s, true), at);
        if (ofParties) {
            if (!partyColumns.contains(column.key)) fail(at, u"unknown-field"_s, column.key);
        } else {
            column.kind = kind(source, at, {u"text"_s, u"date"_s, u"choice"_s, u"number"_s});
        }
        column.required = flag(source, at, u"required"_s);
        readOptions(source, at, column);
        column.weight = number(source, at, u"weight"_s, column.kind == FieldKind::Text ? 2 : 0);
        column.under = text(source, at, u"under"_s, false);
        column.offers = text(source, at, u"offers"_s, false);
        return column;
    }

    void readTable(const QJsonObject& source, TemplateField& field) const {
        const bool ofParties = field.kind == FieldKind::Parties;
        if (!ofParties && field.kind != FieldKind::Table) return;
        const QJsonArray columns = list(source, field.path, u"columns"_s);
        if (columns.isEmpty()) fail(join(field.path, u"columns"_s), u"missing"_s, u"columns"_s);
        for (qsizetype i = 0; i < columns.size(); ++i)
            field.columns << column(columns.at(i), u"%1.columns[%2]"_s.arg(field.path).arg(i), ofParties);
        unique(field.columns, field.path);
        for (const Column& column : field.columns) {
            const bool known = column.under.isEmpty() ||
                               std::any_of(field.columns.begin(), field.columns.end(), [&](const Column& other) {
                                   return other.key == column.under && other.under.isEmpty();
                               });
            if (!known) fail(join(field.path, column.key), u"unknown-field"_s, column.under);
        }
        for (const QJsonValue& value : list(source, field.path, u"rows"_s)) {
            const QJsonObject row = object(value, join(field.path, u"rows"_s));
            allow(row, join(field.path, u"rows"_s), {"key", "label"});
            field.rows << FixedRow{keyIn(row, field.path), text(row, field.path, u"label"_s, true)};
        }
        unique(field.rows, field.path);
    }

    TemplateField field(const QJsonValue& value, const QString& sectionKey, qsizetype index) const {
        const QString at = u"%1.fields[%2]"_s.arg(sectionKey).arg(index);
        const QJsonObject source = object(value, at);
        TemplateField field;
        field.section = sectionKey;
        field.key = keyIn(source, at);
        field.path = sectionKey + u'.' + field.key;
        allow(source, field.path,
              {"key",     "label",     "help",      "kind",    "required", "required_when", "or",
               "options", "own_words", "unit",      "default", "columns",  "rows",          "min_rows",
               "lines",   "bound",     "per_party", "sides",   "blank",    "hidden",        "added"});
        field.label = prose(text(source, field.path, u"label"_s, true), field.path);
        field.help = text(source, field.path, u"help"_s, false);
        field.kind = kind(source, field.path, kindKeys);
        // Only a field of the kind "parties" may be called "parties".
        if (isPartyName(field.key) && field.kind != FieldKind::Parties) fail(at, u"reserved-key"_s, field.key);
        field.required = flag(source, field.path, u"required"_s);
        field.orField = text(source, field.path, u"or"_s, false);
        field.ownWords = flag(source, field.path, u"own_words"_s);
        field.fallback = source.value("default"_L1);
        field.minRows = number(source, field.path, u"min_rows"_s, 0);
        field.lines = number(source, field.path, u"lines"_s, 1);
        field.bound = text(source, field.path, u"bound"_s, false);
        field.perParty = flag(source, field.path, u"per_party"_s);
        field.hidden = flag(source, field.path, u"hidden"_s);
        field.added = flag(source, field.path, u"added"_s);
        const QString blank = text(source, field.path, u"blank"_s, false);
        if (!QStringList{QString(), u"line"_s, u"none"_s}.contains(blank))
            fail(join(field.path, u"blank"_s), u"bad-value"_s, blank);
        field.blankLine = blank == u"line"_s;
        field.blankNone = blank == u"none"_s;
        field.sides = sides(source, field.path);
        readUnit(source, field);
        readWhen(source, field);
        readOptions(source, field.path, field);
        readTable(source, field);
        return field;
    }

    void readUnit(const QJsonObject& source, TemplateField& field) const {
        const QString at = join(field.path, u"unit"_s);
        const QJsonObject unit = dictionary(source, field.path, u"unit"_s);
        allow(unit, at, {"one", "many"});
        field.unitOne = text(unit, at, u"one"_s, !unit.isEmpty());
        field.unitMany = text(unit, at, u"many"_s, !unit.isEmpty());
    }

    void readWhen(const QJsonObject& source, TemplateField& field) const {
        const QString at = join(field.path, u"required_when"_s);
        const QJsonObject when = dictionary(source, field.path, u"required_when"_s);
        allow(when, at, {"field", "is"});
        field.requiredWhenField = text(when, at, u"field"_s, !when.isEmpty());
        field.requiredWhenKeys = texts(when, at, u"is"_s);
    }

    Section section(const QJsonValue& value, qsizetype index) const {
        const QString at = u"sections[%1]"_s.arg(index);
        const QJsonObject source = object(value, at);
        allow(source, at, {"key", "title", "help", "optional", "hidden", "added", "fields", "paper"});
        Section section;
        section.key = keyIn(source, at);
        section.title = text(source, section.key, u"title"_s, true);
        section.help = text(source, section.key, u"help"_s, false);
        section.optional = flag(source, section.key, u"optional"_s);
        section.hidden = flag(source, section.key, u"hidden"_s);
        section.added = flag(source, section.key, u"added"_s);
        const QJsonArray fields = list(source, section.key, u"fields"_s);
        for (qsizetype i = 0; i < fields.size(); ++i) section.fields << field(fields.at(i), section.key, i);
        if (section.hidden)
            for (TemplateField& field : section.fields) field.hidden = true;
        unique(section.fields, section.key);
        const QJsonArray items = list(source, section.key, u"paper"_s);
        for (qsizetype i = 0; i < items.size(); ++i)
            section.paper << paperItem(items.at(i), u"%1.paper[%2]"_s.arg(section.key).arg(i));
        // A section needs fields or a paper.
        if (fields.isEmpty() && items.isEmpty()) fail(join(section.key, u"fields"_s), u"missing"_s, u"fields"_s);
        return section;
    }

    PaperItem paperItem(const QJsonValue& value, const QString& at) const {
        PaperItem item;
        if (value.isString()) {
            item.prose = prose(value.toString(), at);
            if (value.toString().isEmpty()) item.kind = PaperItem::Break;
            return item;
        }
        const QJsonObject source = object(value, at);
        allow(source, at, {"fields", "table", "heading", "text"});
        item.heading = flag(source, at, u"heading"_s);
        if (source.contains("text"_L1)) {
            item.kind = PaperItem::Words;
            item.words = text(source, at, u"text"_s, true);
        } else if (source.contains("table"_L1)) {
            item.kind = PaperItem::TableOf;
            item.fields << text(source, at, u"table"_s, true);
        } else {
            item.kind = PaperItem::FieldsOf;
            item.fields = texts(source, at, u"fields"_s);
            if (item.fields.isEmpty()) fail(join(at, u"fields"_s), u"missing"_s, u"fields"_s);
        }
        return item;
    }

    QString m_path;
};

}  // namespace

Template parseTemplate(const QByteArray& json, const QString& path) {
    TemplateReader reader(path);
    return reader.read(reader.document(json));
}
Template templateFrom(const QJsonObject& body, const QString& path) { return TemplateReader(path).read(body); }
Terms parseTerms(const QByteArray& json, const QString& path) { return TemplateReader(path).terms(json); }

}  // namespace mb::documents
