#include "core/exchange/meeting_people.h"

#include "core/domain/text.h"
#include "core/domain/written_name.h"
#include "core/exchange/input_error.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

MeetingPeopleReader::MeetingPeopleReader(const Sheet& sheet, ImportDraft& draft) : m_sheet(sheet), m_draft(draft) {
    for (const Column column :
         {Column::Name, Column::Mentee, Column::Mentor, Column::Given, Column::Family, Column::Email})
        if (sheet.columns.has(column)) m_columns << sheet.columns.of(column);
}

const MeetingPeople& MeetingPeopleReader::of(int row) {
    if (m_columns.size() == 1) {
        const QStringView cell = m_sheet.table.cell(row, m_columns.first());
        if (const auto found = m_byCell.constFind(cell); found != m_byCell.cend()) return *found;
        return *m_byCell.insert(cell, read(row));
    }
    QString key;
    for (const int column : m_columns) key += m_sheet.table.cell(row, column).toString() + QChar(0x1f);
    if (const auto found = m_known.constFind(key); found != m_known.cend()) return *found;
    return *m_known.insert(key, read(row));
}

MeetingPeople MeetingPeopleReader::read(int row) {
    MeetingPeople result;
    bool named = false;
    for (const Column column : {Column::Name, Column::Mentee, Column::Mentor}) {
        const QString written = m_sheet.text(row, column).trimmed();
        if (written.isEmpty()) continue;
        named = true;
        for (const PersonId id : inCell(row, m_sheet.columns.of(column), written)) {
            if (id == m_draft.owner()) continue;
            if (!result.people.contains(id)) result.people << id;
            if (column == Column::Mentee) result.ownersSide = Side::Mentor;
            if (column == Column::Mentor) result.ownersSide = Side::Mentee;
        }
    }
    const QString parts =
        QString(m_sheet.text(row, Column::Family) + u", " + m_sheet.text(row, Column::Given)).trimmed();
    if (!named && parts != u",") {
        const int column = m_sheet.columns.of(m_sheet.columns.has(Column::Family) ? Column::Family : Column::Given);
        const PersonId id = personNamed(row, column,
                                        parts.startsWith(u',') ? parts.mid(1).trimmed()
                                        : parts.endsWith(u',') ? parts.chopped(1)
                                                               : parts,
                                        m_sheet.text(row, Column::Email));
        if (id != m_draft.owner()) result.people << id;
    }
    if (result.people.isEmpty()) {
        const int column = m_columns.value(0);
        throw m_sheet.fault(row, column, m_sheet.table.trimmedCell(row, column).left(200).toString(),
                            named || parts != u"," ? expected::somebodyElse : expected::name);
    }
    std::sort(result.people.begin(), result.people.end());
    result.number = m_draft.peopleNumber(result.people);
    return result;
}

QList<PersonId> MeetingPeopleReader::inCell(int row, int column, const QString& written) {
    const QStringList names =
        splitPeople(written, [this](const QString& name) { return !m_draft.match(name, {}).isEmpty(); });
    QString email = m_sheet.text(row, Column::Email);
    if (names.size() != 1) email.clear();
    QList<PersonId> people;
    for (const QString& name : names) people << personNamed(row, column, name, email);
    return people;
}

PersonId MeetingPeopleReader::personNamed(int row, int column, const QString& written, const QString& email) {
    const bool isAddress = written.contains(u'@') && !written.contains(u' ');
    const QList<PersonId> found = m_draft.match(written, isAddress ? written : email);
    if (found.size() == 1) return found.first();
    const auto doubt = [&](const QList<PersonId>& people, QStringView wanted) {
        const QString doubtful = written.left(200) + u": " + m_draft.describe(people);
        return m_draft.asking(m_sheet.fault(row, column, doubtful, wanted), written, people);
    };
    if (found.size() > 1) throw doubt(found, expected::onePerson);
    if (const auto turned = m_draft.turnedAround(written, email); !turned.isEmpty() && !m_draft.isSettled(written))
        throw doubt(turned, expected::nameOrder);
    const NameParts parts = readName(written);
    Person person;
    person.given = parts.given;
    person.family = parts.family;
    if (email.contains(u'@')) person.email = email;
    if (isAddress || fold(fullName(person)).isEmpty() || !validate(person).isEmpty())
        throw m_sheet.fault(row, column, written.left(200), expected::name);
    const PersonId id = m_draft.addPerson(person, written);
    m_draft.person(id).newDegrees = parts.degrees;
    ImportPlan& plan = m_draft.plan();
    plan.warnings.append({ImportWarning::PersonAdded,
                          plan.files.value(m_sheet.number),
                          m_sheet.table.lineOf(row, column),
                          {fullName(person)}});
    plan.rows.append({m_sheet.number, m_sheet.table.lineOf(row), PlannedKind::PersonAdded, fullName(person), {}});
    return id;
}

}  // namespace mb::exchange
