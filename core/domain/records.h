// All nouns that have a table (records.inc), and what is the same for all.
#pragma once

#include "core/domain/agreement.h"
#include "core/domain/book.h"
#include "core/domain/consent.h"
#include "core/domain/definition.h"
#include "core/domain/expectation.h"
#include "core/domain/goal.h"
#include "core/domain/inbox.h"
#include "core/domain/ledger.h"
#include "core/domain/letter.h"
#include "core/domain/meeting.h"
#include "core/domain/mentorship.h"
#include "core/domain/milestone.h"
#include "core/domain/need.h"
#include "core/domain/outcome.h"
#include "core/domain/packet.h"
#include "core/domain/pause.h"
#include "core/domain/person.h"
#include "core/domain/snooze.h"
#include "core/domain/statement.h"
#include "core/domain/training.h"

namespace mb {

template <class... R>
struct RecordList {};

namespace detail {
template <class None, class... R>
struct RecordsAfter {
    using List = RecordList<R...>;
};
}  // namespace detail

#define RECORD(R) , R
using AllRecords = detail::RecordsAfter<void
#include "core/domain/records.inc"
                                        >::List;
#undef RECORD

// What the compiler makes of a record's fields is made once, in records.cpp, not in each file that reads one.
#define RECORD(R)                                      \
    extern template const TableInfo& tableOf<R>();     \
    extern template QVariantList valuesOf(const R& r); \
    extern template R recordFrom(const QVariantList& values);
#include "core/domain/records.inc"
#undef RECORD

const std::vector<const TableInfo*>& allTables();
// Nothing for a name that is no table.
const TableInfo* findTable(const QByteArray& name);
// Throws NoSuchRecord for it.
const TableInfo& tableNamed(const QByteArray& name);

// A column whose rows may refer to a table.
struct Referring {
    const TableInfo* table;
    const ColumnInfo* column;
};
// All columns that may refer to the table, with those that may refer to any.
const std::vector<Referring>& referringTo(const TableInfo& table);

}  // namespace mb
