#include "tests/support/pseudo.h"

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QProcess>
#include <QRegularExpression>
#include <QResource>

namespace mb::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString name = u"qps"_s;

QString mapped(const QString& text, const QString& small, const QString& capital, bool longer) {
    // Left as they are: what is filled in later, and the names of what is filled in.
    static const QRegularExpression kept(u"%L?\\d+|%n|\\{[^}]*\\}"_s);
    QString result;
    auto next = kept.globalMatch(text);
    QRegularExpressionMatch keep = next.hasNext() ? next.next() : QRegularExpressionMatch();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (keep.hasMatch() && keep.capturedStart() == i) {
            result += keep.captured();
            i = keep.capturedEnd() - 1;
            keep = next.hasNext() ? next.next() : QRegularExpressionMatch();
            continue;
        }
        const char16_t c = text[i].unicode();
        const QChar letter = c >= u'a' && c <= u'z'   ? small[c - u'a']
                             : c >= u'A' && c <= u'Z' ? capital[c - u'A']
                                                      : text[i];
        result += letter;
        if (longer && u"aeiou"_s.contains(text[i])) result += letter;
    }
    return result;
}

// Of shipped content, by the names of its properties.
bool isSaid(const QString& property, const QString& text) {
    static const QStringList said{u"label"_s,      u"prose"_s,       u"within"_s, u"title"_s,    u"text"_s,
                                  u"help"_s,       u"one"_s,         u"many"_s,   u"everyone"_s, u"closing"_s,
                                  u"blank_note"_s, u"blank_title"_s, u"words"_s,  u"sentence"_s, u"hint"_s,
                                  u"heading"_s,    u"area"_s};
    if (property == u"blank") return text != u"line" && text != u"none";
    return said.contains(property);
}

QJsonValue said(const QJsonValue& value, const QString& property) {
    if (value.isString()) return isSaid(property, value.toString()) ? pseudo(value.toString()) : value.toString();
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            // The sentences of a section stand in a list.
            array << ((property == u"paper" || property == u"tracks") && item.isString() && !item.toString().isEmpty()
                          ? QJsonValue(pseudo(item.toString()))
                          : said(item, QString()));
        return array;
    }
    if (!value.isObject()) return value;
    QJsonObject object = value.toObject();
    if (object.value("sides"_L1).isObject()) object.insert(u"sides_within"_s, object.value("sides"_L1));
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == u"language") it.value() = name;
        else if (property == u"sides" || property == u"sides_within") it.value() = pseudo(it.value().toString());
        else it.value() = said(it.value(), it.key());
    }
    return object;
}

// Of the sample, which is what somebody wrote.
QJsonValue written(const QJsonValue& value, const QString& property) {
    static const QStringList keys{
        u"key"_s,         u"kind"_s,        u"stage"_s,         u"state"_s,       u"status"_s,
        u"mode"_s,        u"side"_s,        u"domain"_s,        u"horizon"_s,     u"cadence"_s,
        u"functions"_s,   u"degrees"_s,     u"email"_s,         u"orcid"_s,       u"confidentiality"_s,
        u"end_rule"_s,    u"visibility"_s,  u"time"_s,          u"absent"_s,      u"people"_s,
        u"mentorships"_s, u"cadences"_s,    u"modes"_s,         u"file"_s,        u"mentorship"_s,
        u"template"_s,    u"code"_s,        u"topic"_s,         u"written_for"_s, u"promotion_on"_s,
        u"agreed_on"_s,   u"by"_s,          u"rank"_s,          u"scheduler"_s,   u"notes_by"_s,
        u"interval"_s,    u"method"_s,      u"no_fault"_s,      u"overlap"_s,     u"dossier_use"_s,
        u"mentee_does"_s, u"mentor_does"_s, u"limits_known"_s,  u"rules"_s,       u"also"_s,
        u"channels"_s,    u"material"_s,    u"closing_steps"_s, u"form"_s,        u"pmid"_s,
        u"pmcid"_s,       u"doi"_s,         u"url"_s,           u"currency"_s,    u"level"_s,
        u"answer"_s,      u"purpose"_s,     u"issue"_s,         u"volume"_s,      u"activity"_s,
        u"goals"_s,       u"standing"_s,    u"fate"_s,          u"function"_s,    u"topics"_s};
    const QString last = property.section(u'.', -1);
    if (last == u"dossier_use") return value;
    if (value.isString()) {
        // A key has no spaces.
        const bool key =
            (keys.contains(last) || last.endsWith(u"_on") || last.endsWith(u"_id")) && !value.toString().contains(u' ');
        return key ? value.toString() : cyrillic(value.toString());
    }
    if (value.isArray()) {
        QJsonArray array;
        // Of topics there are keys, and a list of words.
        for (const QJsonValue& item : value.toArray()) array << written(item, last == u"topic" ? QString() : last);
        return array;
    }
    if (!value.isObject()) return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) it.value() = written(it.value(), it.key());
    return object;
}

QByteArray inOurLanguage(const QString& file, const QByteArray& json) {
    const QJsonDocument english = QJsonDocument::fromJson(json);
    const QJsonValue whole = english.isArray() ? QJsonValue(english.array()) : QJsonValue(english.object());
    const QJsonValue ours = file.startsWith(u"sample") ? written(whole, {}) : said(whole, {});
    return (ours.isArray() ? QJsonDocument(ours.toArray()) : QJsonDocument(ours.toObject())).toJson();
}

}  // namespace

QString pseudo(const QString& text) {
    // Keys are pressed in every language.
    static const QRegularExpression keys(u"^(Ctrl|Alt|Shift|F\\d+)(\\+.*)?$"_s);
    if (text.trimmed().isEmpty() || keys.match(text).hasMatch()) return text;
    // Spaces and line breaks at the ends belong to what stands around.
    qsizetype begin = 0, end = text.size();
    while (text[begin].isSpace()) ++begin;
    while (text[end - 1].isSpace()) --end;
    return text.left(begin) + u'‹' +
           mapped(text.mid(begin, end - begin), u"āƀčđēƒğĥīĵķłṁñōṗɋřšţūṽŵẋýž"_s, u"ĀɃČĐĒƑĞĤĪĴĶŁṀÑŌṖɊŘŠŢŪṼŴẊÝŽ"_s,
                  true) +
           u'›' + text.mid(end);
}

QString cyrillic(const QString& text) {
    return mapped(text, u"абцдефгхийклмнопярстувшъыз"_s, u"АБЦДЕФГХИЙКЛМНОПЯРСТУВШЪЫЗ"_s, false);
}

QStringList plainWordsIn(const QString& text, const QStringList& own) {
    static const QRegularExpression same(
        u"\\S+@\\S*|example\\.org|</?qt>|\\{[^}]*\\}"                           // addresses
        "|\\S*\\.(mentorbook|csv|pdf|docx|odt|html|json|png|ini)\\b|\\S*/\\S+"  // files, time zones
        "|\\b(Ctrl|Alt|Shift|Del|Esc|Home|End|PgUp|PgDown|Return|Enter|Tab|Left|Right|Up|Down|F\\d+)\\b"  // keys
        "|\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September"
        "|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
        "|Sunday)\\b"
        "|\\b(MD|PhD|MPH|DO|BS|MS|RN|MBBCh|MBBS|MHPE|MEd|MSc|BSc|MBA)\\b"
        "|\\b[A-Z]{1,3}-[0-9A-F]{4}\\b|\\b[0-9a-f]{4}\\b|\\b[0-9a-f]{16,}\\b|%\\d"_s);  // codes, fingerprints
    static const QRegularExpression word(u"[A-Za-z][A-Za-z']+"_s);
    QStringList words;
    QString rest = text;
    for (const QString& one : own) rest.replace(one, u" "_s);
    rest.replace(same, u" "_s);
    for (auto it = word.globalMatch(rest); it.hasNext();) words << it.next().captured();
    return words;
}

class PseudoLanguage::Translator : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString place = QString::fromUtf8(context), text = QString::fromUtf8(source);
        if (place == u"language") return name;
        {
            const QMutexLocker lock(&m_mutex);
            if (!place.startsWith(u'Q')) m_said.insert({place, text});
        }
        if (place == u"date patterns") return {};
        return pseudo(text);
    }
    bool isEmpty() const override { return false; }

    mutable QMutex m_mutex;
    mutable QSet<std::pair<QString, QString>> m_said;
};

PseudoLanguage::PseudoLanguage() : m_translator(std::make_unique<Translator>()) {
    const QDir english(u":/mentorbook/content/en"_s);
    QFile list(m_folder.filePath(u"content.qrc"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("<RCC><qresource prefix=\"/mentorbook/content/qps\">\n");
    for (const QString& file : english.entryList()) {
        QFile source(english.filePath(file)), ours(m_folder.filePath(file));
        REQUIRE((source.open(QIODevice::ReadOnly) && ours.open(QIODevice::WriteOnly)));
        ours.write(inOurLanguage(file, source.readAll()));
        list.write("<file>" + file.toUtf8() + "</file>\n");
    }
    list.write("</qresource></RCC>\n");
    list.close();
    m_content = m_folder.filePath(u"content.rcc"_s);
    REQUIRE(QProcess::execute(QStringLiteral(MENTORBOOK_RCC), {u"--binary"_s, u"-o"_s, m_content, list.fileName()}) ==
            0);
    REQUIRE(QResource::registerResource(m_content));
    QCoreApplication::installTranslator(m_translator.get());
}

PseudoLanguage::~PseudoLanguage() {
    QCoreApplication::removeTranslator(m_translator.get());
    QResource::unregisterResource(m_content);
}

QSet<std::pair<QString, QString>> PseudoLanguage::said() const {
    const QMutexLocker lock(&m_translator->m_mutex);
    return m_translator->m_said;
}

}  // namespace mb::test
