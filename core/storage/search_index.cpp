#include "core/storage/search_index.h"

#include "core/domain/text.h"

namespace mb {
namespace {

// Key: 22 bits of day, 5 of table, 36 of row.
constexpr int rowBits = 36, tableBits = 5;
constexpr qint64 pinnedDay = (1 << 22) - 1;

enum class DayFrom { Pinned, Column, Meeting };

struct Indexed {
    const char* noun;
    DayFrom dayFrom;
    const char* column = nullptr;  // the day's column, or the one that leads to the meeting
};

// The place in this list is part of the key: append only.
constexpr Indexed indexedTables[] = {
    {"person", DayFrom::Pinned},
    {"mentorship", DayFrom::Pinned},
    {"goal", DayFrom::Pinned},
    {"position", DayFrom::Pinned},
    {"degree", DayFrom::Pinned},
    {"goal_step", DayFrom::Pinned},
    {"goal_update", DayFrom::Column, "day"},
    {"meeting", DayFrom::Column, "day"},
    {"note", DayFrom::Meeting, "meeting_id"},
    {"agenda_item", DayFrom::Meeting, "meeting_id"},
    {"action_item", DayFrom::Column, "promised_on"},
    {"answer", DayFrom::Pinned},
    {"attachment", DayFrom::Pinned},
    {"agreement", DayFrom::Pinned},
    {"expectation", DayFrom::Pinned},
    {"stage_change", DayFrom::Column, "day"},
};
static_assert(std::size(indexedTables) < (1 << tableBits));

int tableNumber(const QByteArray& noun) {
    for (size_t i = 0; i < std::size(indexedTables); ++i)
        if (noun == indexedTables[i].noun) return int(i);
    return -1;
}

qint64 documentKey(qint64 day, int table, qint64 row) { return (day << (tableBits + rowBits)) | (qint64(table) << rowBits) | row; }

// People before mentorships before goals …, all of them before any day.
qint64 pinned(int table) { return pinnedDay - table; }

qint64 dayNumber(const QVariant& date, int table) {
    const QString text = date.toString();
    if (text.size() != 10) return pinned(table);
    const QDate day(QStringView(text).left(4).toInt(), QStringView(text).mid(5, 2).toInt(), QStringView(text).mid(8).toInt());
    return day.isValid() ? day.toJulianDay() : pinned(table);
}

void appendJsonTexts(const QJsonValue& value, QStringList& texts) {
    if (value.isString()) texts << value.toString();
    else if (value.isArray())
        for (const QJsonValue& item : value.toArray()) appendJsonTexts(item, texts);
    else if (value.isObject())
        for (const QJsonValue& item : value.toObject()) appendJsonTexts(item, texts);
}

}  // namespace

QStringList proseOf(const TableInfo& table, const QVariantList& values) {
    QStringList texts;
    for (size_t i = 4; i < table.columns.size(); ++i) {
        const ColumnInfo& column = table.columns[i];
        if (column.kind == ColumnInfo::Text && column.keyOf.isEmpty()) texts << values[qsizetype(i)].toString();
        else if (column.kind == ColumnInfo::Json) appendJsonTexts(Codec<QJsonValue>::in(values[qsizetype(i)]), texts);
    }
    texts.removeAll(QString());
    return texts;
}

qint64 SearchIndex::dayOfRow(const TableInfo& table, int number, const QVariantList& values) {
    const Indexed& indexed = indexedTables[number];
    switch (indexed.dayFrom) {
        case DayFrom::Pinned: return pinned(number);
        case DayFrom::Column: return dayNumber(values[table.indexOf(indexed.column)], number);
        case DayFrom::Meeting: {
            const qint64 id = values[table.indexOf(indexed.column)].toLongLong();
            if (id != m_meeting) {
                Loan meeting = m_connection.prepared("SELECT day FROM meeting WHERE id = ?");
                meeting->bind(1, id);
                m_meetingDay = meeting->step() ? dayNumber(meeting->value(0), number) : pinned(number);
                m_meeting = id;
            }
            return m_meetingDay;
        }
    }
    return pinned(number);
}

void SearchIndex::add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day) {
    // What a party answered alone is for that party until it is shared, and then for the comparison (AG8).
    static const int party = tableOf<Answer>().indexOf("participant_id");
    if (table.name == "answer" && !values[party].isNull()) return;
    const QString words = fold(proseOf(table, values).join(u' '));
    if (!words.isEmpty()) m_pending.append({documentKey(day, tableNumber(table.name), id), leaving, words});
}

void SearchIndex::rowChanged(const TableInfo& table, qint64 id, const QVariantList& before, const QVariantList& after) {
    if (table.name == "meeting") m_meeting = 0;
    const int number = tableNumber(table.name);
    if (number < 0) return;
    const qint64 dayBefore = before.isEmpty() ? 0 : dayOfRow(table, number, before);
    const qint64 dayAfter = after.isEmpty() ? 0 : dayOfRow(table, number, after);
    if (!before.isEmpty()) add(table, id, before, true, dayBefore);
    if (!after.isEmpty()) add(table, id, after, false, dayAfter);
    // What hangs on a meeting is filed under the meeting's day.
    if (table.name == "meeting" && !before.isEmpty() && !after.isEmpty() && dayBefore != dayAfter)
        for (const Indexed& indexed : indexedTables)
            if (indexed.dayFrom == DayFrom::Meeting) moveDay(indexed.noun, id, dayBefore, dayAfter);
}

void SearchIndex::moveDay(const QByteArray& noun, qint64 meeting, qint64 fromDay, qint64 toDay) {
    const TableInfo& table = tableNamed(noun);
    RowQuery ofMeeting;
    ofMeeting.conditions.append({indexedTables[tableNumber(noun)].column, Is::Equal, meeting});
    for (const QVariantList& values : Reader(m_connection).rows(table, ofMeeting)) {
        add(table, values[0].toLongLong(), values, true, fromDay);
        add(table, values[0].toLongLong(), values, false, toDay);
    }
}

void SearchIndex::flush() {
    // Stable: what leaves and enters under one key keeps its order.
    std::stable_sort(m_pending.begin(), m_pending.end(), [](const Document& a, const Document& b) { return a.key < b.key; });
    for (const Document& document : std::as_const(m_pending)) {
        Loan statement = m_connection.prepared(document.leaving
                                                   ? "INSERT INTO search(search, rowid, words) VALUES('delete', ?1, ?2)"
                                                   : "INSERT INTO search(rowid, words) VALUES(?1, ?2)");
        statement->bind(1, document.key);
        statement->bind(2, document.words.toUtf8());
        statement->step();
    }
    m_pending.clear();
}

QList<SearchKey> SearchIndex::find(const QStringList& foldedPrefixes, int limit, int offset) const {
    QList<SearchKey> keys;
    QByteArrayList terms;
    for (const QString& prefix : foldedPrefixes)
        if (!prefix.isEmpty()) terms << '"' + prefix.toUtf8() + "\"*";
    if (terms.isEmpty()) return keys;
    Loan statement = m_connection.prepared("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2 OFFSET ?3");
    statement->bind(1, terms.join(" AND "));
    statement->bind(2, qint64(limit));
    statement->bind(3, qint64(offset));
    while (statement->step()) {
        const qint64 key = statement->integer(0);
        const int number = int((key >> rowBits) & ((1 << tableBits) - 1));
        const qint64 day = key >> (tableBits + rowBits);
        if (number >= int(std::size(indexedTables))) continue;
        keys.append({indexedTables[number].noun, key & ((qint64(1) << rowBits) - 1),
                     day > pinnedDay - (1 << tableBits) ? QDate() : QDate::fromJulianDay(day)});
    }
    return keys;
}

void SearchIndex::fill(Connection& from, Connection& into, const QByteArray& index) {
    SearchIndex source(from);
    for (const Indexed& indexed : indexedTables) {
        const QByteArray noun(indexed.noun);
        const TableInfo& table = tableNamed(noun);
        for (const QVariantList& values : Reader(from).rows(table)) {
            const int number = tableNumber(table.name);
            source.add(table, values[0].toLongLong(), values, false, source.dayOfRow(table, number, values));
        }
    }
    std::sort(source.m_pending.begin(), source.m_pending.end(), [](const auto& a, const auto& b) { return a.key < b.key; });
    for (const Document& document : std::as_const(source.m_pending)) {
        Loan statement = into.prepared("INSERT INTO " + index + "(rowid, words) VALUES(?1, ?2)");
        statement->bind(1, document.key);
        statement->bind(2, document.words.toUtf8());
        statement->step();
    }
}

void SearchIndex::optimize() { m_connection.execute("INSERT INTO search(search) VALUES('optimize')"); }

void SearchIndex::rebuild() {
    m_connection.execute("INSERT INTO search(search) VALUES('delete-all')");
    fill(m_connection, m_connection, "search");
}

bool SearchIndex::matchesBook() const {
    // The vocabulary of both, word by word with its places, in memory beside the book.
    Connection fresh(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    fresh.execute("CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none,"
                  " tokenize='ascii')");
    fresh.execute("BEGIN");
    fill(m_connection, fresh, "search");
    fresh.execute("COMMIT");
    const QByteArray vocabulary = "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)";
    fresh.execute(vocabulary);
    m_connection.execute("DROP TABLE IF EXISTS temp.words");
    m_connection.execute(vocabulary);
    bool same = true;
    {
        Statement expected(fresh, "SELECT term, doc FROM temp.words");
        Statement found(m_connection, "SELECT term, doc FROM temp.words");
        for (;;) {
            const bool more = expected.step(), moreFound = found.step();
            if (more != moreFound) same = false;
            if (!more || !moreFound || !same) break;
            same = expected.text(0) == found.text(0) && expected.integer(1) == found.integer(1);
        }
    }
    m_connection.execute("DROP TABLE temp.words");
    return same;
}

}  // namespace mb
