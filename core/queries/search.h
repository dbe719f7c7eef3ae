// Search over everything, as you type (FL5): people, mentorships and goals first, then the newest meeting's words.
#pragma once

#include "core/domain/text.h"
#include "core/storage/search_index.h"

#include <functional>

namespace mb::queries {

struct SearchHit {
    SearchKey key;
    QByteArray openNoun;  // the page that shows it: a note is shown with its meeting, a degree with its person
    qint64 openRecord = 0;
    QString title;
    QString excerpt;       // plain text around the first match
    QList<Match> matches;  // in the excerpt
    bool isPrivate = false;
};

// The texts of a row as people read them, where these are not the texts that it holds.
using Wording = std::function<std::optional<QStringList>(const TableInfo&, const QVariantList&)>;

// What was only found by a text that nobody reads is left out. `offset` counts what the index holds.
QList<SearchHit> search(const Reader& reader, const SearchIndex& index, const QString& words, int limit, int offset = 0,
                        const Wording& wording = {});

}  // namespace mb::queries
