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

// The texts of a row that people wrote and may look for, keys and figures left out.
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
    // A table whose rows are indexed, and where the day comes from that they are filed under: from a column of their
    // own, or from what they are part of. A day of 0 is none.
    struct Filed {
        const TableInfo* table = nullptr;
        int dayColumn = -1, wholeColumn = -1;
        const TableInfo* whole = nullptr;
        bool leads = false;  // other rows are filed under its day
    };
    static const std::vector<Filed>& allFiled();  // by their numbers; without a table where there is none
    static const Filed* filed(const TableInfo& table);
    // Of a date of which only the month or the year is known, the first day that it can be.
    static qint64 dayNumber(PartialDate date) { return date.isValid() ? date.earliest().toJulianDay() : 0; }
    static qint64 dayNumber(const QVariant& kept) { return dayNumber(Codec<PartialDate>::in(kept)); }
    static void appendJson(QByteArray& words, qsizetype start, const QJsonValue& value);
    qint64 dayOfWhole(const TableInfo& whole, qint64 id);
    void rememberDay(const TableInfo& whole, qint64 id, qint64 day);
    qint64 dayOfRow(const Filed& filed, const QVariantList& values);
    void addDocument(const TableInfo& table, qint64 id, qint64 day, bool leaving, qsizetype start);
    void add(const TableInfo& table, qint64 id, const QVariantList& values, bool leaving, qint64 day);
    void write(Connection& into, const QByteArray& index);
    void moveDay(const Filed& part, qint64 whole, qint64 fromDay, qint64 toDay);
    QByteArray anyWordWith(const QByteArray& prefix) const;
    static void fill(Connection& from, Connection& into, const QByteArray& index);

    Connection& m_connection;
    std::vector<Document> m_pending;
    QByteArray m_words;            // of all pending documents, in UTF-8
    QHash<qint64, qint64> m_days;  // of rows that lead others and came by lately
};

template <class R>
void SearchIndex::inserted(std::span<const R> records) {
    if constexpr (R::facts.searched >= 0) {
        static const TableInfo& table = tableOf<R>();
        static const bool leads = filed(table)->leads;
        for (const R& record : records) {
            if constexpr (requires { record.isSearched(); })
                if (!record.isSearched()) continue;
            const qsizetype start = m_words.size();
            qint64 day = 0;
            const auto take = [&]<class T>(const Field<R, T>& field) {
                const T& value = record.*(field.member);
                if constexpr (std::is_same_v<T, QString>) {
                    if (!field.keyOf) appendFolded(m_words, start, value);
                } else if constexpr (std::is_same_v<T, QJsonValue>) {
                    appendJson(m_words, start, value);
                } else if constexpr (isOneOf<typename Known<T>::Type, QDate, PartialDate> && R::facts.day) {
                    if (std::string_view(field.column) == R::facts.day)
                        if (const std::optional<typename Known<T>::Type> known = value)
                            day = dayNumber(PartialDate(*known));
                } else if constexpr (IsReference<T> && !R::facts.day) {
                    using Whole = typename ReferenceTo<T>::Record;
                    if constexpr (Whole::facts.day)
                        if (field.meaning == Meaning::PartOf) day = dayOfWhole(tableOf<Whole>(), value.value);
                }
            };
            std::apply([&](const auto&... field) { (take(field), ...); }, R::fields);
            if (leads) rememberDay(table, record.id.value, day);
            addDocument(table, record.id.value, day, false, start);
        }
    }
}

}  // namespace mb
