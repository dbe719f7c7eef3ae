// The people whom a log of meetings names in its cells.
#pragma once

#include "core/exchange/sheet.h"

namespace mb::exchange {

struct MeetingPeople {
    QList<PersonId> people;          // besides the owner, sorted, each once
    int number = 0;                  // ImportDraft::peopleNumber()
    std::optional<Side> ownersSide;  // as a Mentee or Mentor column says
};

// Cells are read once each: in a long log the same few names come again and again.
class MeetingPeopleReader {
public:
    MeetingPeopleReader(const Sheet& sheet, ImportDraft& draft);
    // Adds people whom nobody knows yet. Throws InputFile where a name is missing or fits several people.
    const MeetingPeople& of(int row);
    PersonId personNamed(int row, int column, const QString& written, const QString& email);

private:
    MeetingPeople read(int row);
    QList<PersonId> inCell(int row, int column, const QString& written);

    const Sheet& m_sheet;
    ImportDraft& m_draft;
    QList<int> m_columns;  // that decide who is meant
    QHash<QString, MeetingPeople> m_known;
    QHash<QStringView, MeetingPeople> m_byCell;  // the plain case of a single column
};

}  // namespace mb::exchange
