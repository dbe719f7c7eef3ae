// The search index: one document for each row that holds words of people's (FL5). A document's key is made of the day
// it belongs to, its table and its row, so that "newest first" is the index's own order and no lookup table is needed.
#pragma once

#include "core/domain/text.h"
#include "core/storage/reader.h"

#include <span>

namespace mb {

struct SearchKey {
    QByteArray noun;  // table
    qint64 row = 0;
    QDate day;  // invalid for what has no day of its own (people, mentorships, goals)
    bool operator==(const SearchKey&) const = default;
};

// Answers that a party gave alone are not indexed (AG8).
template <class R>
bool isSearched(const R& record) {
    if constexpr (std::is_same_v<R, Answer>) return !record.participantId;
    else return true;
}

// The texts of a row that people wrote; keys and numbers are left out.
QStringList proseOf(const TableInfo& table, const QVariantList& values);

class SearchIndex {
public:
    explicit SearchIndex(Connection& connection) : m_connection(connection) {}

    // Rows as they leave and enter. Documents of one step are written together and in order of their keys, which FTS5
    // handles far quicker than single ones out of order.
    template <class R>
    void inserted(std::span<const R> records);
    void rowChanged(const TableInfo& table, qint64 id, const QVariantList& before, const QVariantList& after);
    void flush();
    void forget();
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
        qsizetype start, length;  // in m_words
    };
    // The day that a row is filed under comes from a column of its own or from its meeting; not at all where both are
    // absent.
    struct Place {
        int number = -1;  // of the table; -1: its rows are not indexed
        QByteArray dayColumn, meetingColumn;
    };
    static Place placeOf(const QByteArray& noun);
    static qint64 dayNumber(QDate day, int table);
    static void appendJson(QByteArray& words, qsizetype start, const QJsonValue& value);
    qint64 dayOfMeeting(qint64 meeting, int table);
    void rememberDay(qint64 meeting, qint64 day);
    void addDocument(qint64 id, int table, qint64 day, bool leaving, qsizetype start);
    void add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day);
    void write(Connection& into, const QByteArray& index);
    void moveDay(const QByteArray& noun, qint64 meeting, qint64 fromDay, qint64 toDay);
    QByteArray anyWordWith(const QByteArray& prefix) const;
    static void fill(Connection& from, Connection& into, const QByteArray& index);

    qint64 dayOfRow(const TableInfo& table, int number, const QVariantList& values);

    Connection& m_connection;
    std::vector<Document> m_pending;
    QByteArray m_words;                // of all pending documents, in UTF-8
    QHash<qint64, qint64> m_meetings;  // the days of meetings that came by lately
};

template <class R>
void SearchIndex::inserted(std::span<const R> records) {
    static const Place place = placeOf(R::table);
    if (place.number < 0) return;
    for (const R& record : records) {
        if (!isSearched(record)) continue;
        const qsizetype start = m_words.size();
        qint64 day = dayNumber({}, place.number);
        const auto take = [&]<class T>(const Field<R, T>& field) {
            const T& value = record.*(field.member);
            if constexpr (std::is_same_v<T, QString>) {
                if (!field.keyOf) appendFolded(m_words, start, value);
            } else if constexpr (std::is_same_v<T, QJsonValue>) {
                appendJson(m_words, start, value);
            } else if constexpr (std::is_same_v<T, QDate>) {
                if (place.dayColumn == field.column) day = dayNumber(value, place.number);
            } else if constexpr (std::is_same_v<T, std::optional<QDate>>) {
                if (place.dayColumn == field.column) day = dayNumber(value.value_or(QDate()), place.number);
            } else if constexpr (std::is_same_v<T, MeetingId>) {
                if (place.meetingColumn == field.column) day = dayOfMeeting(value.value, place.number);
            }
        };
        std::apply([&](const auto&... field) { (take(field), ...); }, R::fields);
        if constexpr (std::is_same_v<R, Meeting>) rememberDay(record.id.value, day);
        addDocument(record.id.value, place.number, day, false, start);
    }
}

}  // namespace mb
