#include "core/queries/search.h"

#include "core/queries/belonging.h"

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype excerptBefore = 40, excerptLength = 160;
constexpr QStringView textsApart = u" · ";

void setExcerpt(SearchHit& hit, const QString& text, const QStringList& prefixes) {
    const QList<Match> all = matchesOf(text, prefixes);
    qsizetype start = all.isEmpty() ? 0 : qMax<qsizetype>(0, all.first().start - excerptBefore);
    if (start > 0) {
        const qsizetype space = text.indexOf(u' ', start);
        if (space >= 0 && space < all.first().start) start = space + 1;
        if (QStringView(text).sliced(start).startsWith(u"· ")) start += 2;
    }
    if (start > 0 && text[start].isLowSurrogate()) --start;
    qsizetype end = qMin(text.size(), start + excerptLength);
    if (end < text.size() && text[end].isLowSurrogate()) ++end;
    hit.excerpt = text.mid(start, end - start).replace(u'\n', u' ');
    if (end < text.size()) hit.excerpt += u'…';
    qsizetype shift = -start;
    if (start > 0) {
        hit.excerpt.prepend(u'…');
        ++shift;
    }
    for (const Match& match : all)
        if (match.start >= start && match.start + match.length <= end)
            hit.matches.append({match.start + shift, match.length});
}

// A row as others may see it: what is private left out.
QVariantList sharedOf(const TableInfo& table, QVariantList values) {
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].privacy != Privacy::Shared) values[qsizetype(i)] = QVariant();
    return values;
}

bool holdsAll(const QString& text, const QStringList& prefixes) {
    const QStringList words = foldedWords(text);
    return std::all_of(prefixes.begin(), prefixes.end(), [&](const QString& prefix) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(prefix); });
    });
}

// A private text is shown (and marked as private) only if the words that were searched for are in it.
void setOwnText(SearchHit& hit, const TableInfo& table, const QVariantList& values, const QStringList& prefixes) {
    const auto joined = [&](const QVariantList& of) { return proseOf(table, of).join(textsApart); };
    const bool mayLeave = table.canLeave && table.canLeave(values);
    const QString shared = mayLeave ? joined(values) : joined(sharedOf(table, values));
    hit.isPrivate = !holdsAll(shared, prefixes);
    setExcerpt(hit, hit.isPrivate ? joined(values) : shared, prefixes);
}

std::optional<SearchHit> hitAt(const Reader& reader, const SearchKey& key, const QStringList& prefixes,
                               const Wording& wording) {
    const TableInfo& table = tableNamed(key.noun);
    const QVariantList values = reader.row(table, key.row);
    if (values.isEmpty()) return std::nullopt;
    SearchHit hit;
    hit.key = key;
    if (const auto texts = wording ? wording(table, values) : std::nullopt) {
        const QString text = texts->join(textsApart);
        if (!holdsAll(text, prefixes)) return std::nullopt;
        setExcerpt(hit, text, prefixes);
    } else {
        setOwnText(hit, table, values, prefixes);
    }
    const RowOf place = shownAt(reader, {table, key.row});
    hit.openNoun = place.table->name;
    hit.openRecord = place.id;
    hit.title = nameOf(reader, place);
    return hit;
}

}  // namespace

QList<SearchHit> search(const Reader& reader, const SearchIndex& index, const QString& words, int limit, int offset,
                        const Wording& wording) {
    const QStringList prefixes = foldedWords(words);
    QList<SearchHit> hits;
    while (hits.size() < limit) {
        const int wanted = limit - int(hits.size());
        const QList<SearchKey> keys = index.find(prefixes, wanted, offset);
        for (const SearchKey& key : keys)
            if (const auto hit = hitAt(reader, key, prefixes, wording)) hits << *hit;
        if (keys.size() < wanted) break;
        offset += wanted;
    }
    return hits;
}

}  // namespace mb::queries
