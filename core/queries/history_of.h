// The running history of a person or a mentorship (ME14): meetings and contacts with their agendas, notes and promises,
// promises made elsewhere, lines of the ledger, feedback and stages, as they are in the book, private ones included.
// Whoever shows or prints it says what is left out.
#pragma once

#include "core/domain/long_work.h"
#include "core/storage/reader.h"

namespace mb::queries {

struct HistorySubject {
    PersonId person = {};          // with whom the owner has this history
    MentorshipId mentorship = {};  // or in which; one of the two
    bool operator==(const HistorySubject&) const = default;
};

// What happened on a day. Which of the records are filled in, its kind says.
struct HistoryEntry {
    enum Kind { Met, Promised, Passed, FedBack, StageSet } kind = Met;
    QDate day;
    Meeting meeting = {};         // of Met: a meeting or a smaller contact
    QList<PersonId> others = {};  // who else was there, without the owner and without whom the history is of
    QList<AgendaItem> agenda = {};
    QList<Note> notes = {};
    QList<ActionItem> promises = {};  // made in the meeting; of Promised: one, made outside any
    LedgerLine line = {};
    Feedback feedback = {};
    StageChange stage = {};
};

struct History {
    HistorySubject subject;
    PersonId owner;
    QString name;  // of the person or the mentorship
    QDate asOf;
    QList<HistoryEntry> entries;  // newest first
    QHash<PersonId, QString> names;
    QHash<MentorshipId, QString> mentorships;  // by name, where there are several
};

// Throws CalledOff.
History historyOf(const Reader& reader, const HistorySubject& subject, QDate today, const LongWork* work = nullptr);
// The tables that it is read from.
QByteArrayList historyTables();

}  // namespace mb::queries
