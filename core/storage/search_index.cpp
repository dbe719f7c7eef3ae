#include "core/storage/search_index.h"

namespace mb {
namespace {

// Key: 22 bits of day, 8 of table, 33 of row.
constexpr int rowBits = 33, tableBits = 8;
constexpr qint64 pinnedDay = (1 << 22) - 1;

template <class... R>
constexpr bool haveRoom(RecordList<R...>) {
    return ((R::facts.searched < (1 << tableBits)) && ...);
}
static_assert(haveRoom(AllRecords{}));

// People before mentorships before goals …, all of them before any day.
qint64 pinned(int table) { return pinnedDay - table; }

qint64 documentKey(qint64 day, int table, qint64 row) {
    return ((day ? day : pinned(table)) << (tableBits + rowBits)) | (qint64(table) << rowBits) | row;
}

// A row of any table that leads others.
qint64 leaderKey(const TableInfo& table, qint64 row) { return (qint64(table.noun.searched) << rowBits) | row; }

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

const std::vector<SearchIndex::Filed>& SearchIndex::allFiled() {
    static const auto all = [] {
        std::vector<Filed> made(1 << tableBits);
        for (const TableInfo* table : allTables()) {
            if (table->noun.searched < 0) continue;
            Filed& filed = made[size_t(table->noun.searched)];
            filed.table = table;
            const ColumnInfo* whole = table->whole();
            if (table->noun.day) {
                filed.dayColumn = table->indexOf(table->noun.day);
            } else if (whole && !whole->target.isEmpty() && tableNamed(whole->target).noun.day) {
                filed.whole = &tableNamed(whole->target);
                filed.wholeColumn = table->indexOf(whole->name);
            }
        }
        for (const Filed& part : made)
            if (part.whole) made[size_t(part.whole->noun.searched)].leads = true;
        return made;
    }();
    return all;
}

const SearchIndex::Filed* SearchIndex::filed(const TableInfo& table) {
    return table.noun.searched < 0 ? nullptr : &allFiled()[size_t(table.noun.searched)];
}

void SearchIndex::appendJson(QByteArray& words, qsizetype start, const QJsonValue& value) {
    QStringList texts;
    appendJsonTexts(value, texts);
    for (const QString& text : std::as_const(texts)) appendFolded(words, start, text);
}

qint64 SearchIndex::dayOfWhole(const TableInfo& whole, qint64 id) {
    if (const auto known = m_days.constFind(leaderKey(whole, id)); known != m_days.cend()) return *known;
    Loan row = m_connection.prepared(QByteArray("SELECT ") + whole.noun.day + " FROM " + whole.name + " WHERE id = ?");
    row->bind(1, id);
    const qint64 day = row->step() ? dayNumber(row->value(0)) : 0;
    rememberDay(whole, id, day);
    return day;
}

void SearchIndex::rememberDay(const TableInfo& whole, qint64 id, qint64 day) {
    // Parts come close behind their whole; a table of all of them would only be slow to look into.
    constexpr qsizetype most = 4000;
    if (m_days.size() >= most) m_days.clear();
    m_days.insert(leaderKey(whole, id), day);
}

qint64 SearchIndex::dayOfRow(const Filed& filed, const QVariantList& values) {
    if (filed.dayColumn >= 0) return dayNumber(values[filed.dayColumn]);
    return filed.whole ? dayOfWhole(*filed.whole, values[filed.wholeColumn].toLongLong()) : 0;
}

void SearchIndex::addDocument(const TableInfo& table, qint64 id, qint64 day, bool leaving, qsizetype start) {
    if (m_words.size() > start)
        m_pending.push_back({documentKey(day, table.noun.searched, id), leaving, start, m_words.size() - start});
}

void SearchIndex::add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day) {
    if (table.isSearched && !table.isSearched(values)) return;
    const qsizetype start = m_words.size();
    for (const QString& text : proseOf(table, values)) appendFolded(m_words, start, text);
    addDocument(table, id, day, leaving, start);
}

void SearchIndex::rowChanged(const TableInfo& table, qint64 id, const QVariantList& before, const QVariantList& after) {
    const Filed* filing = filed(table);
    if (!filing) return;
    if (filing->leads) m_days.remove(leaderKey(table, id));
    const qint64 dayBefore = before.isEmpty() ? 0 : dayOfRow(*filing, before);
    const qint64 dayAfter = after.isEmpty() ? 0 : dayOfRow(*filing, after);
    if (!before.isEmpty()) add(table, id, before, true, dayBefore);
    if (!after.isEmpty()) add(table, id, after, false, dayAfter);
    if (filing->leads && !before.isEmpty() && !after.isEmpty() && dayBefore != dayAfter)
        for (const Filed& part : allFiled())
            if (part.whole == &table) moveDay(part, id, dayBefore, dayAfter);
}

void SearchIndex::moveDay(const Filed& part, qint64 whole, qint64 fromDay, qint64 toDay) {
    RowQuery parts;
    parts.conditions.append({part.table->columns[size_t(part.wholeColumn)].name, Is::Equal, whole});
    for (const QVariantList& values : Reader(m_connection).rows(*part.table, parts)) {
        add(*part.table, values[0].toLongLong(), values, true, fromDay);
        add(*part.table, values[0].toLongLong(), values, false, toDay);
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
        SqlStatement& statement = *(document.leaving ? leaving : entering);
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
        const TableInfo* table = allFiled()[size_t(number)].table;
        if (!table) continue;
        keys.append({table->name, key & ((qint64(1) << rowBits) - 1),
                     day > pinnedDay - (1 << tableBits) ? QDate() : QDate::fromJulianDay(day)});
    }
    return keys;
}

void SearchIndex::fill(Connection& from, Connection& into, const QByteArray& index) {
    SearchIndex source(from);
    for (const Filed& filed : allFiled()) {
        if (!filed.table) continue;
        for (const QVariantList& values : Reader(from).rows(*filed.table))
            source.add(*filed.table, values[0].toLongLong(), values, false, source.dayOfRow(filed, values));
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
        SqlStatement expected(fresh, "SELECT term, doc FROM temp.words");
        SqlStatement found(m_connection, "SELECT term, doc FROM temp.words");
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
