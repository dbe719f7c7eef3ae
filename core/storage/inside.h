// For the files of this folder alone: the connection behind a store or a reader. Everybody else asks through Reader,
// Writer, History and SearchIndex, and changes through Store::transact(); a test of the layers sees to it.
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
