#include "core/exchange/columns.h"

#include "core/domain/records.h"
#include "core/domain/text.h"
#include "core/exchange/input_error.h"

#include <QRegularExpression>
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
     u"|name|names|full name|fullname|display name|who|with|with whom|person|people|participant|participants|attendee|"
     u"attendees|trainee|trainee name|contact|contact name|met with|learner|student|resident|fellow|faculty|faculty "
     u"member|"},
    {Column::Mentee, u"|mentee|mentees|mentee name|name of mentee|my mentee|protege|advisee|supervisee|coachee|tutee|"},
    {Column::Mentor, u"|mentor|mentors|mentor name|name of mentor|my mentor|advisor|adviser|supervisor|coach|"},
    {Column::Given, u"|given|given name|given names|first name|firstname|first|forename|vorname|prenom|nombre|"},
    {Column::Family, u"|family|family name|last name|lastname|last|surname|nachname|nom|apellido|apellidos|"},
    {Column::Middle, u"|middle name|middle names|middle|middle initial|additional name|additional names|"},
    {Column::Suffix, u"|suffix|name suffix|"},
    {Column::Degrees,
     u"|degree|degrees|degree s|deg|degs|academic degree|academic degrees|credentials|credential|qualifications|"
     u"postnominals|"},
    {Column::Level,
     u"|level|rank|academic rank|stage|career stage|training level|level of training|position|job title|title|current "
     u"rank|year in training|level rank|rank level|rank position|position rank|title rank|rank title|academic level|"
     u"career level|training stage|pgy|pgy level|organization title|organization 1 title|"},
    {Column::Department,
     u"|dept|department|division|dept division|department division|section|unit|abteilung|organization department|"
     u"organization 1 department|"},
    {Column::Institution,
     u"|institution|school|university|organization|organisation|hospital|employer|affiliation|company|company name|"
     u"organization name|organization 1 name|"},
    {Column::Email,
     u"|email|e mail|email address|e mail address|mail|emailaddress|e mail addr|email addr|mail address|primary email|"
     u"secondary email|work email|contact email|e mail 1 value|e mail 2 value|e mail 3 value|e mail 2 address|e mail 3 "
     u"address|email 1|email 2|e mail 1|e mail 2|"},
    {Column::Phone,
     u"|phone|telephone|phone number|telephone number|mobile|cell|cell phone|cell number|tel|tel no|pager|mobile phone|"
     u"mobile number|work phone|business phone|business phone 2|home phone|home phone 2|primary phone|pager "
     u"number|other "
     u"phone|phone 1 value|phone 2 value|phone 3 value|phone 1|phone 2|"},
    {Column::Orcid, u"|orcid|orcid id|orcid i d|"},
    {Column::Pronouns, u"|pronouns|pronoun|"},
    {Column::Interests, u"|interests|interest|research interests|research interest|"},
    {Column::Started,
     u"|started|start|start date|started on|since|from|begin|began|beginning|date started|mentee since|mentor since|"
     u"mentoring since|start of mentorship|mentorship start|mentorship began|"},
    {Column::Ended,
     u"|ended|end|end date|ended on|until|to|finished|date ended|graduated|graduation|completed|finished on|date "
     u"finished|end of mentorship|mentorship end|mentorship ended|"},
    {Column::NowAt,
     u"|now at|now|current position|current job|present position|where now|where are they now|currently|current "
     u"role|placement|"},
    {Column::Date,
     u"|date|day|meeting date|date of meeting|date met|when|datum|date and time|date time|datetime|session date|date "
     u"of "
     u"session|contact date|date of contact|timestamp|time stamp|meeting day|met on|visit date|date of visit|event "
     u"date|appointment date|encounter date|fecha|"},
    {Column::LastMet,
     u"|last met|last met on|date last met|last meeting|last meeting date|date of last meeting|last contact|last "
     u"contact "
     u"date|date of last contact|last contacted|last seen|date last seen|last spoke|last spoke on|last talked|last "
     u"talk|"
     u"last session|last visit|last check in|last interaction|most recent meeting|most recent contact|latest meeting|"
     u"latest contact|"},
    {Column::Time, u"|time|start time|starts at|started at|time of day|at|uhrzeit|meeting time|session time|"},
    {Column::Minutes,
     u"|min|mins|minutes|minute|duration min|duration mins|duration minutes|duration in minutes|length min|length "
     u"minutes|length in minutes|time min|time spent min|time spent minutes|time in minutes|"},
    {Column::Hours,
     u"|hours|hrs|hour|hr|h|duration h|duration hours|duration hrs|duration in hours|length hours|length h|length in "
     u"hours|time spent hours|hours spent|time in hours|"},
    {Column::Length,
     u"|duration|length|length of meeting|meeting length|session length|time spent|dauer|duree|duracion|how long|"},
    {Column::Mode, u"|how|mode|type|format|medium|modality|contact type|type of contact|meeting type|kind|"},
    {Column::Place, u"|where|place|location|room|venue|ort|"},
    {Column::Topic, u"|about|topic|topics|subject|agenda|purpose|theme|re|what|thema|meeting title|"},
    {Column::Role, u"|with me as|my role|role|i was|me as|own role|"},
    {Column::Status, u"|status|state|meeting status|held|outcome|"},
    {Column::RecordId,
     u"|id|uuid|guid|record id|recordid|unique id|identifier|contact id|person id|entry id|row id|event id|meeting "
     u"id|"},
    {Column::Notes,
     u"|notes|note|private notes|private note|private|comments|comment|remarks|remark|personal notes|my notes|notes "
     u"private|meeting notes|summary|discussion|minutes of meeting|notizen|bemerkungen|"},
};

// What stands in exports of address books and says nothing about a person.
bool isOfAddressBook(const QString& folded) {
    static const QRegularExpression pattern(
        u"^(?:(?:e mail|phone|address|organization|website|relation|event|custom field|im) \\d (?:label|type)|e mail "
        u"(?:\\d )?(?:type|display name)|priority|sensitivity|group membership|labels|photo|file as|initials|screen "
        u"name|birth (?:year|month|day)|gender|private|name prefix)$"_s);
    return pattern.match(folded).hasMatch();
}

bool isAddressBook(const QStringList& header) {
    QSet<QString> heads;
    for (const QString& head : header) heads << fold(head);
    const auto has = [&](const char16_t* head) { return heads.contains(QString::fromUtf16(head)); };
    const bool outlook = has(u"e mail address") && (has(u"e mail 2 address") || has(u"sensitivity"));
    return outlook || has(u"e mail 1 value") || has(u"e mail display name") ||
           (has(u"display name") && has(u"primary email"));
}

// The list whose record has most of these heads; empty where it is none of which records are made.
QByteArray ownListOf(const QStringList& header) {
    static const QByteArrayList readable{Person::facts.list, Mentorship::facts.list, Meeting::facts.list,
                                         Goal::facts.list, ActionItem::facts.list};
    QByteArray list;
    qsizetype most = 0;
    for (const TableInfo* table : allTables()) {
        if (!table->noun.list) continue;
        const auto named = std::count_if(table->columns.begin() + 4, table->columns.end(), [&](const ColumnInfo& one) {
            return header.contains(QString::fromLatin1(one.name));
        });
        if (named <= most) continue;
        most = named;
        list = table->noun.list;
    }
    return readable.contains(list) ? list : QByteArray();
}

// Only what other sheets have, too, is told here; own_sheet.cpp reads each column for what it is.
SheetColumns ownColumns(const QStringList& header, const QString& path) {
    SheetColumns columns;
    columns.kind = SheetKind::OwnList;
    columns.ownList = ownListOf(header);
    if (columns.ownList.isEmpty()) throw Error(ErrorKind::InputUnknownKind, {path, header.join(u", "), u"own"_s});
    columns.at.insert(Column::RecordId, 1);
    if (const auto email = header.indexOf(u"email"_s); email >= 0) columns.at.insert(Column::Email, int(email));
    if (const auto day = header.indexOf(u"day"_s); day >= 0) columns.at.insert(Column::Date, int(day));
    return columns;
}

bool isDay(QStringView text) {
    static const QRegularExpression day(
        u"^(?:[a-z]{3,9},? )?(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}\\.? "
        u"[a-z]{3,9}\\.?,? "
        u"\\d{4}|[a-z]{3,9}\\.? \\d{1,2},? \\d{4})"_s,
        QRegularExpression::CaseInsensitiveOption);
    return day.match(text.left(60).toString()).hasMatch();
}

// A date is one whatever the head calls the column: "Start Time" over 11/4/2026 15:00.
bool holdsDays(const CellTable& table, int column) {
    for (int row = 0; row < table.rowCount(); ++row)
        if (const QStringView text = table.trimmedCell(row, column); !text.isEmpty()) return isDay(text);
    return false;
}

bool isTimestamp(const QString& head) { return fold(head) == u"timestamp" || fold(head) == u"time stamp"; }

// Some names mean one thing in a list of people and another in a log of meetings.
Column inMeetings(Column column, const QString& header, const QSet<Column>& present) {
    const QString name = fold(header);
    if (column == Column::Level && name == u"title")
        return present.contains(Column::Topic) ? Column::Unknown : Column::Topic;
    if (column == Column::Started && (name == u"start" || name == u"from" || name == u"started"))
        return present.contains(Column::Time) ? Column::Unknown : Column::Time;
    static const QSet<Column> known{Column::Name,   Column::Mentee, Column::Mentor,  Column::Given,   Column::Family,
                                    Column::Email,  Column::Date,   Column::Time,    Column::Minutes, Column::Hours,
                                    Column::Length, Column::Mode,   Column::Place,   Column::Topic,   Column::Role,
                                    Column::Status, Column::Notes,  Column::Nothing, Column::RecordId};
    return known.contains(column) ? column : Column::Unknown;
}

Column inPeople(Column column, const QString& header, const QSet<Column>& present) {
    if (column == Column::Level && fold(header) == u"title" && present.contains(Column::Level)) return Column::Unknown;
    static const QSet<Column> known{
        Column::Name,     Column::Mentee,     Column::Mentor,      Column::Given, Column::Family,  Column::Degrees,
        Column::Level,    Column::Department, Column::Institution, Column::Email, Column::Phone,   Column::Orcid,
        Column::Pronouns, Column::Interests,  Column::Started,     Column::Ended, Column::NowAt,   Column::Role,
        Column::Middle,   Column::Suffix,     Column::LastMet,     Column::Notes, Column::Nothing, Column::RecordId};
    return known.contains(column) ? column : Column::Unknown;
}

// A sheet may have both "Title" and "Rank". Then "Rank" is the level, and "Title" is not.
QSet<Column> presentIn(const QList<Column>& found, const QStringList& header) {
    QSet<Column> present;
    for (qsizetype i = 0; i < found.size(); ++i)
        if (!(found[i] == Column::Level && fold(header[i]) == u"title")) present << found[i];
    return present;
}

// Which columns hold the day of a meeting. The time stamp of a form is one only where no other column is; of two that
// are left the first counts.
void settleDates(const CellTable& table, QList<Column>& found) {
    const QStringList& header = table.header();
    const auto isDate = [&](qsizetype i) { return found[i] == Column::Date && !isTimestamp(header[i]); };
    bool dated = false;
    for (qsizetype i = 0; i < found.size(); ++i)
        if (isDate(i) && std::exchange(dated, true)) found[i] = Column::Unknown;
    for (qsizetype i = 0; i < found.size() && !dated; ++i)
        if (found[i] == Column::Time && holdsDays(table, int(i))) {
            found[i] = Column::Date;
            dated = true;
        }
    // A calendar's export has "Start Date" and "Start Time".
    const auto named = [&](const char16_t* head) {
        for (qsizetype i = 0; i < found.size(); ++i)
            if (fold(header[i]) == QStringView(head)) return i;
        return qsizetype(-1);
    };
    if (const qsizetype day = named(u"start date"); !dated && day >= 0 && named(u"start time") >= 0) {
        found[day] = Column::Date;
        dated = true;
    }
    for (qsizetype i = 0; i < found.size(); ++i)
        if (found[i] == Column::Date && isTimestamp(header[i]) && std::exchange(dated, true))
            found[i] = Column::Unknown;
}

}  // namespace

bool isOwnList(const QStringList& header) {
    return header.mid(0, 4) == QStringList{u"id"_s, u"uuid"_s, u"created_at"_s, u"changed_at"_s};
}

bool namesSomebody(Column column) {
    return column == Column::Name || column == Column::Mentee || column == Column::Mentor || column == Column::Given ||
           column == Column::Family;
}

Column columnNamed(const QString& head) {
    static const QRegularExpression aside(u"\\s*[(\\[][^)\\]]*[)\\]]\\s*"_s);
    if (head.size() > 100) return Column::Unknown;
    for (const QString& name : {fold(head), fold(QString(head).replace(aside, u" "_s))}) {
        if (name.isEmpty()) continue;
        const QString key = u'|' + name + u'|';
        for (const Synonyms& entry : synonyms)
            if (QStringView(entry.names).contains(key)) return entry.column;
    }
    return Column::Unknown;
}

namespace {

// Names of rows are no two alike; a column that repeats them tells of something else, of the mentee in a log.
bool namesRows(const CellTable& table, qsizetype column) {
    QSet<QStringView> seen;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QStringView cell = table.trimmedCell(row, int(column));
        if (!cell.isEmpty() && seen.contains(cell)) return false;
        seen.insert(cell);
    }
    return true;
}

}  // namespace

QList<Column> takenFor(const CellTable& table, const ChosenColumns& chosen) {
    const QStringList& header = table.header();
    const bool addressBook = isAddressBook(header);
    const auto isChosen = [&](qsizetype i) { return chosen.contains(fold(header[i])); };
    QList<Column> found;
    // "Dr.", where the job has a title of its own.
    const bool titlesNames = addressBook && std::any_of(header.begin(), header.end(),
                                                        [](const QString& head) { return fold(head) == u"job title"; });
    for (const QString& head : header) {
        const QString name = fold(head);
        const bool nothing = addressBook && (isOfAddressBook(name) || (titlesNames && name == u"title"));
        found << (nothing ? Column::Nothing : columnNamed(head));
    }
    if (!addressBook) settleDates(table, found);
    for (qsizetype i = 0; i < found.size(); ++i)
        if (found[i] == Column::RecordId && !namesRows(table, i)) found[i] = Column::Unknown;
    for (qsizetype i = 0; i < found.size(); ++i) found[i] = chosen.value(fold(header[i]), found[i]);
    const bool meetings = found.contains(Column::Date);
    const QSet<Column> present = presentIn(found, header);
    for (qsizetype i = 0; i < found.size(); ++i)
        if (!isChosen(i))
            found[i] = meetings ? inMeetings(found[i], header[i], present) : inPeople(found[i], header[i], present);
    return found;
}

namespace {

// Somebody in two rows is a namesake, or one of whom several things are told.
bool repeatsNames(const CellTable& table, const QList<Column>& taken) {
    QSet<QString> seen;
    for (int row = 0; row < table.rowCount(); ++row) {
        QString name;
        for (qsizetype i = 0; i < taken.size(); ++i)
            if (namesSomebody(taken[i])) name += table.trimmedCell(row, int(i)).toString() + u'\n';
        if (name.simplified().isEmpty()) continue;
        if (seen.contains(name)) return true;
        seen.insert(name);
    }
    return false;
}

// Three of four cells, of the first hundred that say something.
bool isMostlyDays(const CellTable& table, int column) {
    int filled = 0, days = 0;
    for (int row = 0; row < table.rowCount() && filled < 100; ++row) {
        const QStringView text = table.trimmedCell(row, column);
        filled += !text.isEmpty();
        days += !text.isEmpty() && isDay(text);
    }
    return filled > 0 && 4 * days >= 3 * filled;
}

// A list of people says nothing about lengths, topics or ways of meeting, and names nobody twice. A length or a time of
// day is enough; of what else may stand in such a list, too, it takes two signs. What the user says of a column counts.
bool looksLikeALog(const CellTable& table, const QList<Column>& taken, const ChosenColumns& chosen) {
    static const QSet<Column> lengths{Column::Minutes, Column::Hours, Column::Length, Column::Time},
        others{Column::Topic, Column::Mode};
    QSet<Column> found;
    bool dated = false;
    for (qsizetype i = 0; i < taken.size(); ++i) {
        const QString& head = table.header()[i];
        const bool said = chosen.contains(fold(head));
        found << (said ? taken[i] : columnNamed(head));
        dated = dated || (!said && taken[i] == Column::Unknown && isMostlyDays(table, int(i)));
    }
    if (found.intersects(lengths)) return true;
    const auto signs = (found & others).size() + dated;
    return signs >= 2 || (signs == 1 && repeatsNames(table, taken));
}

}  // namespace

SheetColumns recognise(const CellTable& table, const ChosenColumns& chosen) {
    const QStringList& header = table.header();
    if (isOwnList(header)) return ownColumns(header, table.path());
    SheetColumns columns;
    columns.taken = takenFor(table, chosen);
    const QList<Column>& taken = columns.taken;
    if (std::none_of(taken.begin(), taken.end(), namesSomebody))
        throw Error(ErrorKind::InputUnknownKind, {table.path(), header.join(u", ")});
    columns.addressBook = isAddressBook(header);
    columns.kind = taken.contains(Column::Date) ? SheetKind::Meetings : SheetKind::People;
    if (columns.kind == SheetKind::People && !columns.addressBook && looksLikeALog(table, taken, chosen))
        throw Error(ErrorKind::InputNoDate, {table.path(), header.join(u", ")});
    static const QSet<Column> days{Column::Started, Column::Ended, Column::LastMet};
    for (int i = 0; i < taken.size(); ++i) {
        const Column column = taken[i];
        if (column == Column::Notes) columns.notes << i;
        else if (column == Column::Unknown || (columns.has(column) && days.contains(column))) columns.unknown << i;
        else if (columns.has(column)) columns.further.insert(column, i);
        else if (column != Column::Nothing) columns.at.insert(column, i);
    }
    return columns;
}

}  // namespace mb::exchange
