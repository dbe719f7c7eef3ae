#include "core/exchange/references/references_out.h"

#include <QHash>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView risType(const QString& kind) {
    static const QHash<QString, QLatin1StringView> types{
        {u"article"_s, "JOUR"_L1}, {u"preprint"_s, "PPRINT"_L1},   {u"book"_s, "BOOK"_L1},
        {u"chapter"_s, "CHAP"_L1}, {u"conference"_s, "CPAPER"_L1}, {u"thesis"_s, "THES"_L1},
        {u"report"_s, "RPRT"_L1},  {u"dataset"_s, "DATA"_L1},      {u"software"_s, "COMP"_L1},
        {u"patent"_s, "PAT"_L1},   {u"presentation"_s, "SLIDE"_L1}};
    return types.value(kind, "GEN"_L1);
}

// RIS parts a name by commas, and has none for a group: one at the end says so.
QString risName(const ReferenceName& name) {
    if (name.group) return name.family + u',';
    const QString family = QString(name.particle + u' ' + name.family).trimmed();
    QString text = family;
    if (!name.given.isEmpty() || !name.suffix.isEmpty()) text += QString(u", " + name.given);
    if (!name.suffix.isEmpty()) text += QString(u", " + name.suffix);
    return text;
}

QString risState(const QString& state) {
    static const QHash<QString, QString> states{
        {u"accepted"_s, u"in press"_s}, {u"submitted"_s, u"submitted"_s}, {u"in-progress"_s, u"in preparation"_s}};
    return states.value(state);
}

class RisText {
public:
    explicit RisText(const Reference& reference) : m_reference(reference) {}

    QString write() {
        const bool part = m_reference.kind == u"chapter" || m_reference.kind == u"conference";
        m_text = u"TY  - " + risType(m_reference.kind) + u"\r\n";
        add("ID"_L1, m_reference.key);
        for (const ReferenceName& name : m_reference.authors) add(name.collaborator ? "A4"_L1 : "AU"_L1, risName(name));
        if (m_reference.others) add("AU"_L1, u"others"_s);
        add("TI"_L1, m_reference.title);
        add(part ? "T2"_L1 : "JF"_L1, m_reference.venue);
        addDate();
        add("VL"_L1, m_reference.volume);
        add("IS"_L1, m_reference.issue);
        addPages();
        add("PB"_L1, m_reference.publisher);
        add("CY"_L1, m_reference.place);
        add("ET"_L1, m_reference.edition);
        add("LA"_L1, m_reference.language);
        add("DO"_L1, m_reference.doi);
        if (!m_reference.pmid.isEmpty()) add("DB"_L1, u"PubMed"_s);
        add("AN"_L1, m_reference.pmid);
        add("C2"_L1, m_reference.pmcid);
        add("UR"_L1, m_reference.url);
        return m_text + u"ER  - \r\n";
    }

private:
    void add(QLatin1StringView tag, const QString& value) {
        if (!value.isEmpty()) m_text += QString(tag + u"  - " + QString(value).replace(u'\n', u' ') + u"\r\n");
    }

    void addDate() {
        if (!m_reference.date) return add("PY"_L1, risState(m_reference.state));
        const PartialDate date = *m_reference.date;
        add("PY"_L1, date.text().left(4));
        if (!date.isYear())
            add("DA"_L1, QString(date.text().replace(u'-', u'/') + (date.isMonth() ? u"//"_s : u"/"_s)));
    }

    void addPages() {
        const QStringList ends = m_reference.pages.split(u'-');
        const bool span = ends.size() == 2 && !ends[0].isEmpty() && !ends[1].isEmpty() && ends[0] != ends[1];
        add("SP"_L1, span ? ends[0] : m_reference.pages);
        if (span) add("EP"_L1, ends[1]);
    }

    const Reference& m_reference;
    QString m_text;
};

}  // namespace

QByteArray risOf(const QList<Reference>& entries) {
    QByteArray file;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i > 0) file += "\r\n";
        file += RisText(entries[i]).write().toUtf8();
    }
    return file;
}

}  // namespace mb::exchange
