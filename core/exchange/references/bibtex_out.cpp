#include "core/exchange/references/references_out.h"

#include "core/domain/text.h"
#include "core/exchange/references/written_keys.h"

#include <QHash>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// What LaTeX would take for a command, and what readers of BibTeX would take for a dash or a quotation mark.
QString texOf(const QString& text) {
    QString tex;
    tex.reserve(text.size() + 16);
    for (const QChar c : text) {
        const bool again = !tex.isEmpty() && tex.back() == c;
        switch (c.unicode()) {
            case u'\\':
                tex += u"\\textbackslash{}";
                break;
            case u'{':
                tex += u"\\textbraceleft{}";
                break;
            case u'}':
                tex += u"\\textbraceright{}";
                break;
            case u'~':
                tex += u"\\textasciitilde{}";
                break;
            case u'^':
                tex += u"\\textasciicircum{}";
                break;
            case u'$':
            case u'%':
            case u'&':
            case u'#':
            case u'_':
                tex += u'\\';
                tex += c;
                break;
            case 0xA0:
                tex += u'~';
                break;
            case u'-':
            case u'`':
            case u'\'':
                if (again) tex += u"{}";
                tex += c;
                break;
            default:
                tex += c;
        }
    }
    return tex;
}

// A part of a name that would fall apart without braces, or would be taken for another part.
QString namePart(const QString& part, bool family) {
    const bool falls = part.contains(u',') || part.contains(u';') ||
                       QString(u' ' + part + u' ').contains(u" and ", Qt::CaseInsensitive);
    const QStringList words = part.split(u' ');
    const bool other = family && words.size() > 1 && (words.first()[0].isLower() || isNameSuffix(words.last()));
    return falls || other ? QString(u'{' + texOf(part) + u'}') : texOf(part);
}

QString texName(const ReferenceName& name) {
    if (name.group) return u'{' + texOf(name.family) + u'}';
    QString text = name.particle.isEmpty() ? QString() : QString(texOf(name.particle) + u' ');
    // "de la FX" alone would be a family name with initials.
    const bool likeInitials = !name.particle.isEmpty() && name.family == name.family.toUpper();
    text += likeInitials ? QString(u'{' + texOf(name.family) + u'}') : namePart(name.family, true);
    if (!name.suffix.isEmpty()) text += QString(u", " + texOf(name.suffix));
    // The comma stays where there is no given name: "Ní Bhriain," is no given and family name.
    return text + u", " + namePart(name.given, false);
}

struct BibTexType {
    QLatin1StringView type, place, publisher;  // names of the fields for the venue and the publisher
    QLatin1StringView more = QLatin1StringView();
};
BibTexType bibTexType(const QString& kind) {
    static const QHash<QString, BibTexType> types{
        {u"article"_s, {"article"_L1, "journal"_L1, "publisher"_L1}},
        {u"preprint"_s, {"misc"_L1, "howpublished"_L1, "publisher"_L1, "Preprint"_L1}},
        {u"book"_s, {"book"_L1, "maintitle"_L1, "publisher"_L1}},
        {u"chapter"_s, {"incollection"_L1, "booktitle"_L1, "publisher"_L1}},
        {u"conference"_s, {"inproceedings"_L1, "booktitle"_L1, "publisher"_L1}},
        {u"thesis"_s, {"phdthesis"_L1, "howpublished"_L1, "school"_L1}},
        {u"report"_s, {"techreport"_L1, "howpublished"_L1, "institution"_L1}},
        {u"dataset"_s, {"dataset"_L1, "howpublished"_L1, "publisher"_L1}},
        {u"software"_s, {"software"_L1, "howpublished"_L1, "publisher"_L1}},
        {u"patent"_s, {"patent"_L1, "howpublished"_L1, "publisher"_L1}},
        {u"presentation"_s, {"misc"_L1, "eventtitle"_L1, "publisher"_L1, "Presentation"_L1}}};
    return types.value(kind, {"misc"_L1, "howpublished"_L1, "publisher"_L1});
}

QString pubState(const QString& state) {
    static const QHash<QString, QString> states{{u"accepted"_s, u"inpress"_s},
                                                {u"submitted"_s, u"submitted"_s},
                                                {u"in-progress"_s, u"inpreparation"_s},
                                                {u"ahead-of-print"_s, u"prepublished"_s}};
    return states.value(state);
}

class BibTexEntryText {
public:
    BibTexEntryText(const Reference& reference, const QString& key) : m_reference(reference), m_key(key) {}

    QString write() {
        const BibTexType type = bibTexType(m_reference.kind);
        m_text = u'@' + type.type + u'{' + m_key;
        addNames();
        add("title"_L1, m_reference.title);
        add("type"_L1, type.more);
        add(type.place, m_reference.venue);
        addDate();
        add("volume"_L1, m_reference.volume);
        add("number"_L1, m_reference.issue);
        addRaw("pages"_L1, texOf(m_reference.pages).replace(u'-', u"--"_s));
        add(type.publisher, m_reference.publisher);
        add("address"_L1, m_reference.place);
        add("edition"_L1, m_reference.edition);
        add("language"_L1, m_reference.language);
        add("pubstate"_L1, pubState(m_reference.state));
        addRaw("doi"_L1, verbatim(m_reference.doi));
        addRaw("pmid"_L1, m_reference.pmid);
        addRaw("pmcid"_L1, m_reference.pmcid);
        addRaw("url"_L1, verbatim(m_reference.url));
        return m_text + u"\n}\n";
    }

private:
    // Addresses keep their signs; a brace alone would open a group.
    static QString verbatim(QString text) {
        return text.replace(u'{', u"%7B"_s).replace(u'}', u"%7D"_s).replace(u'\\', u"%5C"_s);
    }
    void addRaw(QLatin1StringView name, const QString& value) {
        if (!value.isEmpty()) m_text += QString(u",\n  " + name + u" = {" + value + u'}');
    }
    void add(QLatin1StringView name, const QString& value) { addRaw(name, texOf(value)); }

    void addNames() {
        QStringList authors, collaborators;
        for (const ReferenceName& name : m_reference.authors)
            (name.collaborator ? collaborators : authors) << texName(name);
        if (m_reference.others) authors << u"others"_s;
        addRaw("author"_L1, authors.join(u" and "_s));
        addRaw("collaborator"_L1, collaborators.join(u" and "_s));
    }

    void addDate() {
        if (!m_reference.date) return;
        static const QList<QLatin1StringView> months{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
                                                     "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
        const PartialDate date = *m_reference.date;
        addRaw("year"_L1, date.text().left(4));
        if (date.month()) m_text += QString(u",\n  month = " + months[date.month() - 1]);
        if (date.isDay()) addRaw("day"_L1, QString::number(date.day().day()));
    }

    const Reference& m_reference;
    QString m_key, m_text;
};

}  // namespace

QStringList writtenKeys(const QList<Reference>& entries) {
    QStringList keys;
    QSet<QString> taken;
    for (const Reference& reference : entries) {
        QString key;
        const QString wanted = reference.key.isEmpty() && !reference.authors.isEmpty()
                                   ? QString(fold(reference.authors.first().family) +
                                             (reference.date ? reference.date->text().left(4) : QString()))
                                   : reference.key;
        for (const QChar c : wanted.normalized(QString::NormalizationForm_KD))
            if (c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"_:.-+/").contains(c))) key += c;
        if (key.isEmpty()) key = u"ref"_s;
        QString free = key;
        for (int i = 2; taken.contains(free.toLower()); ++i) free = key + u'-' + QString::number(i);
        taken.insert(free.toLower());
        keys << free;
    }
    return keys;
}

QByteArray bibTexOf(const QList<Reference>& entries) {
    const QStringList keys = writtenKeys(entries);
    QByteArray file;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i > 0) file += '\n';
        file += BibTexEntryText(entries[i], keys[i]).write().toUtf8();
    }
    return file;
}

}  // namespace mb::exchange
