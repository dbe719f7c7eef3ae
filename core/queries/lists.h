// The lists of a book, one for each noun that has one (Noun::list): what the command line shows, what is sorted,
// filtered and copied, and what core/exchange writes. Each column says what its values are.
#pragma once

#include "core/storage/reader.h"

#include <variant>

namespace mb::queries {

struct ListPart;
// Empty where it is unknown.
using ListValue = std::variant<std::monostate, bool, qint64, double, QString, QDate, PartialDate, QTime, QDateTime,
                               QUuid, QStringList, QList<qint64>, QList<QUuid>, QList<ListPart>>;
// One of the records that belong to the one in the row: a position of a person, a participant of a mentorship.
struct ListPart {
    QList<ListValue> values;  // a value for each of ListColumn::parts
    bool operator==(const ListPart& other) const;
};

enum class ListType { Flag, Number, Id, Real, Text, Key, Date, Time, Instant, Uuid, Texts, Ids, Uuids, Parts };

struct ListColumn {
    QByteArray key;  // a column of the record, or a name of its own; words::columnLabel() has its label
    ListType type = ListType::Text;
    Privacy privacy = Privacy::Shared;
    QList<ListColumn> parts = {};  // what each part has, where the type is Parts

    // What a part's column is called where it stands beside the others: "position_title".
    QByteArray keyOf(const ListColumn& part) const { return key.chopped(1) + '_' + part.key; }
    bool operator==(const ListColumn& other) const;
};

struct List {
    QList<ListColumn> columns;
    QList<QList<ListValue>> rows;  // a value for each column

    qsizetype indexOf(const QByteArray& key) const;  // -1: not among the columns
    ListValue value(qsizetype row, const QByteArray& key) const;
};

struct ListNoun {
    const TableInfo* table;
    QByteArrayList glance;  // the columns of a short list, in their order
    List (*read)(const Reader& reader, QDate today);

    QByteArray key() const { return table->noun.list; }  // "people"
};
// In the order in which they are offered.
const QList<ListNoun>& listNouns();
// Nothing for a key that no list has.
const ListNoun* listNoun(const QByteArray& key);

// The record's own fields come first, and behind a reference to a person whom it means by name; then what a reader
// needs to make sense of them: of people name, degrees and positions; of mentorships who, in what function, last
// contact and when the next is due; of meetings people and mentorships; of goals their steps, and like action items
// with whom the mentorship is; of agreements, a row a version, code and mentorship. What is private stays out unless
// asked for (ME3, DO6).
List listOf(const Reader& reader, const ListNoun& noun, QDate today, bool withPrivate = false);

}  // namespace mb::queries
