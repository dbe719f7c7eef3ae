// The connection behind a store or a reader, for the files of this folder only. All other code reads through Reader,
// History and SearchIndex and writes through Store::transact(); the layer test sees to that.
#pragma once

#include "core/storage/reader.h"
#include "core/storage/store.h"

namespace mb {

struct Inside {
    static Connection& connection(const Reader& reader) { return reader.m_connection; }
    static Connection& connection(const Store& store) { return *store.m_connection; }
};

// Of the book; null where it has no row yet.
QUuid uuidIn(Connection& connection);

}  // namespace mb
