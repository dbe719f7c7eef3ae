// The search index: one document for each row that holds words of people's (FL5). A document's key is made of the day it
// belongs to, its table and its row, so that "newest first" is the index's own order and no lookup table is needed.
#pragma once

#include "core/storage/reader.h"

namespace mb {

struct SearchKey {
    QByteArray noun;  // table
    qint64 row = 0;
    QDate day;        // invalid for what has no day of its own (people, mentorships, goals)
    bool operator==(const SearchKey&) const = default;
};

// The texts of a row that people wrote and may look for, keys and figures left out.
QStringList proseOf(const TableInfo& table, const QVariantList& values);

class SearchIndex {
public:
    explicit SearchIndex(Connection& connection) : m_connection(connection) {}

    // Rows as they leave and enter. Documents of one step are written together and in order of their keys, which FTS5
    // handles far quicker than single ones out of order.
    void rowChanged(const TableInfo& table, qint64 id, const QVariantList& before, const QVariantList& after);
    void flush();
    void forget() { m_pending.clear(); }
    // FTS5 keeps deleted words until then.
    void optimize();

    // The keys whose documents hold all the words (folded, as prefixes), people and goals first, then newest first.
    QList<SearchKey> find(const QStringList& foldedPrefixes, int limit, int offset = 0) const;

    void rebuild();
    // Compares the index with one made afresh; returns whether they hold the same words in the same places.
    bool matchesBook() const;

private:
    struct Document {
        qint64 key;
        bool leaving;
        QString words;
    };
    void add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day);
    void moveDay(const QByteArray& noun, qint64 meeting, qint64 fromDay, qint64 toDay);
    static void fill(Connection& from, Connection& into, const QByteArray& index);

    qint64 dayOfRow(const TableInfo& table, int number, const QVariantList& values);

    Connection& m_connection;
    QList<Document> m_pending;
    // The rows of one meeting come together: its day is asked for once.
    qint64 m_meeting = 0, m_meetingDay = 0;
};

}  // namespace mb
