// Search over everything, as you type (FL5): people, mentorships and goals first, then the newest meeting's words.
#pragma once

#include "core/domain/text.h"
#include "core/storage/search_index.h"

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

QList<SearchHit> search(const Reader& reader, const SearchIndex& index, const QString& words, int limit,
                        int offset = 0);

}  // namespace mb::queries
