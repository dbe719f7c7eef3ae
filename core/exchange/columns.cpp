#include "core/exchange/columns.h"

#include "core/domain/text.h"
#include "core/exchange/input_error.h"

#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Synonyms {
    Column column;
    const char16_t* names;  // folded, between bars
};

constexpr Synonyms synonyms[] = {
    {Column::Name,
     u"|name|full name|fullname|who|with|with whom|person|people|participant|participants|attendees|trainee|trainee "
     u"name"
     u"|contact|met with|learner|student|resident|fellow|faculty|faculty member|"},
    {Column::Mentee, u"|mentee|mentees|mentee name|name of mentee|my mentee|protege|"},
    {Column::Mentor, u"|mentor|mentors|mentor name|name of mentor|my mentor|"},
    {Column::Given, u"|given|given name|given names|first name|firstname|first|forename|vorname|prenom|nombre|"},
    {Column::Family, u"|family|family name|last name|lastname|last|surname|nachname|nom|apellido|apellidos|"},
    {Column::Degrees, u"|degree|degrees|degree s|credentials|credential|qualifications|postnominals|"},
    {Column::Level,
     u"|level|rank|academic rank|stage|career stage|training level|level of training|position|job title|title|current "
     u"rank|year in training|"},
    {Column::Department, u"|dept|department|division|dept division|department division|section|unit|abteilung|"},
    {Column::Institution, u"|institution|school|university|organization|organisation|hospital|employer|affiliation|"},
    {Column::Email, u"|email|e mail|email address|e mail address|mail|emailaddress|"},
    {Column::Phone, u"|phone|telephone|phone number|mobile|cell|cell phone|tel|pager|"},
    {Column::Orcid, u"|orcid|orcid id|orcid i d|"},
    {Column::Pronouns, u"|pronouns|pronoun|"},
    {Column::Interests, u"|interests|interest|research interests|research interest|"},
    {Column::Started,
     u"|started|start|start date|started on|since|from|begin|began|beginning|date started|mentee since|mentor since|"},
    {Column::Ended, u"|ended|end|end date|ended on|until|to|finished|date ended|graduated|graduation|"},
    {Column::NowAt,
     u"|now at|now|current position|current job|present position|where now|where are they now|currently|current "
     u"role|placement|"},
    {Column::Date, u"|date|day|meeting date|date of meeting|date met|when|datum|date and time|date time|datetime|"},
    {Column::Time, u"|time|start time|time of day|at|uhrzeit|meeting time|"},
    {Column::Minutes,
     u"|min|mins|minutes|minute|duration min|duration mins|duration minutes|duration in minutes|duration|length|length "
     u"min|length minutes"
     u"|time spent|time min|time spent min|dauer|how long|"},
    {Column::Hours,
     u"|hours|hrs|h|duration h|duration hours|duration hrs|duration in hours|length hours|length h|time spent "
     u"hours|hours spent|"},
    {Column::Mode, u"|how|mode|type|format|medium|modality|contact type|type of contact|meeting type|kind|"},
    {Column::Place, u"|where|place|location|room|venue|ort|"},
    {Column::Topic, u"|about|topic|topics|subject|agenda|purpose|theme|re|what|thema|meeting title|"},
    {Column::Role, u"|with me as|my role|role|i was|me as|own role|"},
    {Column::Status, u"|status|state|meeting status|held|outcome|"},
    {Column::Notes,
     u"|notes|note|private notes|private note|private|comments|comment|remarks|remark|personal notes|my notes|notes "
     u"private|meeting notes|"
     u"summary|discussion|minutes of meeting|notizen|bemerkungen|"},
};

Column columnNamed(const QString& header) {
    const QString name = fold(header);
    if (name.isEmpty()) return Column::Unknown;
    const QString key = u'|' + name + u'|';
    for (const Synonyms& entry : synonyms)
        if (QStringView(entry.names).contains(key)) return entry.column;
    return Column::Unknown;
}

bool namesSomebody(Column column) {
    return column == Column::Name || column == Column::Mentee || column == Column::Mentor || column == Column::Given ||
           column == Column::Family;
}

// A word can mean one thing in a log of meetings and another in a list of people.
Column inMeetings(Column column, const QString& header, const QSet<Column>& present) {
    const QString name = fold(header);
    if (column == Column::Level && name == u"title")
        return present.contains(Column::Topic) ? Column::Unknown : Column::Topic;
    if (column == Column::Started && (name == u"start" || name == u"from" || name == u"started"))
        return present.contains(Column::Time) ? Column::Unknown : Column::Time;
    static const QSet<Column> known{Column::Name,    Column::Mentee, Column::Mentor, Column::Given,
                                    Column::Family,  Column::Email,  Column::Date,   Column::Time,
                                    Column::Minutes, Column::Hours,  Column::Mode,   Column::Place,
                                    Column::Topic,   Column::Role,   Column::Status, Column::Notes};
    return known.contains(column) ? column : Column::Unknown;
}

Column inPeople(Column column, const QString& header, const QSet<Column>& present) {
    if (column == Column::Level && fold(header) == u"title" && present.contains(Column::Level)) return Column::Unknown;
    static const QSet<Column> known{Column::Name,        Column::Mentee,    Column::Mentor,  Column::Given,
                                    Column::Family,      Column::Degrees,   Column::Level,   Column::Department,
                                    Column::Institution, Column::Email,     Column::Phone,   Column::Orcid,
                                    Column::Pronouns,    Column::Interests, Column::Started, Column::Ended,
                                    Column::NowAt,       Column::Role,      Column::Notes};
    return known.contains(column) ? column : Column::Unknown;
}

// A sheet may have both "Title" and "Rank". Then "Rank" is the level, and "Title" is not.
QSet<Column> presentIn(const QList<Column>& found, const QStringList& header) {
    QSet<Column> present;
    for (qsizetype i = 0; i < found.size(); ++i)
        if (!(found[i] == Column::Level && fold(header[i]) == u"title")) present << found[i];
    return present;
}

}  // namespace

SheetColumns recognise(const CsvTable& table) {
    QList<Column> found;
    for (const QString& header : table.header()) found << columnNamed(header);
    const bool somebody = std::any_of(found.begin(), found.end(), namesSomebody);
    if (!somebody) throw Error(ErrorKind::InputUnknownKind, {table.path(), table.header().join(u", ")});
    SheetColumns columns;
    columns.kind = found.contains(Column::Date) ? SheetKind::Meetings : SheetKind::People;
    const QSet<Column> present = presentIn(found, table.header());
    for (int i = 0; i < found.size(); ++i) {
        const Column column = columns.kind == SheetKind::Meetings ? inMeetings(found[i], table.header()[i], present)
                                                                  : inPeople(found[i], table.header()[i], present);
        if (column == Column::Notes) {
            columns.notes << i;
        } else if (column == Column::Unknown) {
            columns.unknown << i;
        } else if (columns.has(column)) {
            const QString both = table.header()[columns.of(column)] + u", " + table.header()[i];
            throw inputError(table.path(), table.headerLine(), table.columnName(i), both, expected::oneColumn);
        } else {
            columns.at.insert(column, i);
        }
    }
    if (columns.has(Column::Minutes) && columns.has(Column::Hours)) {
        const int hours = columns.of(Column::Hours);
        throw inputError(table.path(), table.headerLine(), table.columnName(hours),
                         QString(table.header()[columns.of(Column::Minutes)] + u", " + table.header()[hours]),
                         expected::oneColumn);
    }
    return columns;
}

}  // namespace mb::exchange
