#include "tests/support/user_words.h"

namespace mb::test {

QStringList userWords(const Reader& reader) {
    constexpr qsizetype shortest = 5;
    QStringList words;
    for (const TableInfo* table : allTables())
        for (const QVariantList& row : reader.rows(*table))
            for (size_t i = 0; i < table->columns.size(); ++i) {
                const ColumnInfo& column = table->columns[i];
                if (column.kind != ColumnInfo::Text || !column.keyOf.isEmpty()) continue;
                if (column.name == "list" || column.name == "key") continue;  // of a term
                if (const QString text = row[qsizetype(i)].toString(); text.size() >= shortest) words << text;
            }
    words.removeDuplicates();
    return words;
}

QString heldOf(const QStringList& words, const QString& text) {
    for (const QString& word : words)
        if (text.contains(word, Qt::CaseInsensitive)) return word;
    return {};
}

}  // namespace mb::test
