#include "core/storage/search_index.h"

namespace mb {
namespace {

// Key: 22 bits of day, 5 of table, 36 of row.
constexpr int rowBits = 36, tableBits = 5;
constexpr qint64 pinnedDay = (1 << 22) - 1;

enum class DayFrom { Pinned, Column, Meeting };

struct Indexed {
    const char* noun = nullptr;
    DayFrom dayFrom = DayFrom::Pinned;
    const char* column = nullptr;  // the column that holds the day, or that leads to the meeting
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

qint64 documentKey(qint64 day, int table, qint64 row) {
    return (day << (tableBits + rowBits)) | (qint64(table) << rowBits) | row;
}

// People before mentorships before goals …, all of them before any day.
qint64 pinned(int table) { return pinnedDay - table; }

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

SearchIndex::Place SearchIndex::placeOf(const QByteArray& noun) {
    Place place;
    place.number = tableNumber(noun);
    if (place.number < 0) return place;
    const Indexed& indexed = indexedTables[place.number];
    if (indexed.dayFrom == DayFrom::Column) place.dayColumn = indexed.column;
    if (indexed.dayFrom == DayFrom::Meeting) place.meetingColumn = indexed.column;
    return place;
}

qint64 SearchIndex::dayNumber(QDate day, int table) { return day.isValid() ? day.toJulianDay() : pinned(table); }

void SearchIndex::appendJson(QByteArray& words, qsizetype start, const QJsonValue& value) {
    QStringList texts;
    appendJsonTexts(value, texts);
    for (const QString& text : std::as_const(texts)) appendFolded(words, start, text);
}

qint64 SearchIndex::dayOfMeeting(qint64 id, int table) {
    if (const auto known = m_meetings.constFind(id); known != m_meetings.cend()) return *known;
    Loan meeting = m_connection.prepared("SELECT day FROM meeting WHERE id = ?");
    meeting->bind(1, id);
    const qint64 day = dayNumber(meeting->step() ? Codec<QDate>::in(meeting->value(0)) : QDate(), table);
    rememberDay(id, day);
    return day;
}

void SearchIndex::rememberDay(qint64 meeting, qint64 day) {
    // The rows of a meeting follow soon after it, so only the latest meetings are remembered.
    constexpr qsizetype most = 4000;
    if (m_meetings.size() >= most) m_meetings.clear();
    m_meetings.insert(meeting, day);
}

qint64 SearchIndex::dayOfRow(const TableInfo& table, int number, const QVariantList& values) {
    const Indexed& indexed = indexedTables[number];
    if (indexed.dayFrom == DayFrom::Pinned) return pinned(number);
    const QVariant& value = values[table.indexOf(indexed.column)];
    return indexed.dayFrom == DayFrom::Meeting ? dayOfMeeting(value.toLongLong(), number)
                                               : dayNumber(Codec<QDate>::in(value), number);
}

void SearchIndex::addDocument(qint64 id, int table, qint64 day, bool leaving, qsizetype start) {
    if (m_words.size() > start)
        m_pending.push_back({documentKey(day, table, id), leaving, start, m_words.size() - start});
}

void SearchIndex::add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day) {
    if (table.name == "answer" && !isSearched(recordFrom<Answer>(values))) return;
    const qsizetype start = m_words.size();
    for (const QString& text : proseOf(table, values)) appendFolded(m_words, start, text);
    addDocument(id, tableNumber(table.name), day, leaving, start);
}

void SearchIndex::rowChanged(const TableInfo& table, qint64 id, const QVariantList& before, const QVariantList& after) {
    if (table.name == "meeting") m_meetings.remove(id);
    const int number = tableNumber(table.name);
    if (number < 0) return;
    const qint64 dayBefore = before.isEmpty() ? 0 : dayOfRow(table, number, before);
    const qint64 dayAfter = after.isEmpty() ? 0 : dayOfRow(table, number, after);
    if (!before.isEmpty()) add(table, id, before, true, dayBefore);
    if (!after.isEmpty()) add(table, id, after, false, dayAfter);
    // Rows that belong to a meeting are indexed under the day of the meeting.
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

void SearchIndex::flush() { write(m_connection, "search"); }

void SearchIndex::forget() {
    m_pending.clear();
    m_words.clear();
}

void SearchIndex::write(Connection& into, const QByteArray& index) {
    // A stable sort: a removal and an insertion under the same key keep their order.
    std::stable_sort(m_pending.begin(), m_pending.end(),
                     [](const Document& a, const Document& b) { return a.key < b.key; });
    Loan entering = into.prepared("INSERT INTO " + index + "(rowid, words) VALUES(?, CAST(? AS TEXT))");
    Loan leaving =
        into.prepared("INSERT INTO " + index + "(" + index + ", rowid, words) VALUES('delete', ?, CAST(? AS TEXT))");
    for (const Document& document : m_pending) {
        Statement& statement = *(document.leaving ? leaving : entering);
        // Binds the UTF-8 bytes as text, without a copy.
        statement.bind(1, document.key)
            .bindBytes(2, QByteArray::fromRawData(m_words.constData() + document.start, document.length));
        statement.step();
        statement.reset();
    }
    forget();
}

// For a prefix without an index of its own, FTS5 would collect all documents of all words that begin with it before
// giving the newest. Asked for one word at a time, it gives the newest first at once.
QByteArray SearchIndex::anyWordWith(const QByteArray& prefix) const {
    constexpr int indexed = 3, mostWords = 60;
    const QByteArray byPrefix = '"' + prefix + "\"*";
    if (QString::fromUtf8(prefix).size() <= indexed) return byPrefix;
    m_connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)");
    Loan words = m_connection.prepared("SELECT term FROM temp.vocabulary WHERE term >= ? AND term <= ? LIMIT ?");
    words->bindText(1, QString::fromUtf8(prefix));
    words->bindText(2, QString::fromUtf8(prefix + "\xf4\x8f\xbf\xbf"));
    words->bind(3, qint64(mostWords + 1));
    QByteArrayList terms;
    while (words->step()) terms << '"' + words->text(0).toUtf8() + '"';
    if (terms.isEmpty() || terms.size() > mostWords) return byPrefix;
    return '(' + terms.join(" OR ") + ')';
}

QList<SearchKey> SearchIndex::find(const QStringList& foldedPrefixes, int limit, int offset) const {
    QList<SearchKey> keys;
    QByteArrayList terms;
    for (const QString& prefix : foldedPrefixes)
        if (!prefix.isEmpty()) terms << anyWordWith(prefix.toUtf8());
    if (terms.isEmpty()) return keys;
    Loan statement =
        m_connection.prepared("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?");
    statement->bindText(1, QString::fromUtf8(terms.join(" AND ")));
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
    source.write(into, index);
}

void SearchIndex::optimize() { m_connection.execute("INSERT INTO search(search) VALUES('optimize')"); }

void SearchIndex::rebuild() {
    m_connection.execute("INSERT INTO search(search) VALUES('delete-all')");
    fill(m_connection, m_connection, "search");
}

bool SearchIndex::matchesBook() const {
    // Lists the words of both indexes with their places, in memory.
    Connection fresh(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    fresh.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', detail=none,"
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
