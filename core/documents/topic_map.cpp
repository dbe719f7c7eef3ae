#include "core/documents/topic_map.h"

#include "core/documents/agreement_records.h"
#include "core/documents/cells.h"
#include "core/documents/pieces.h"
#include "core/queries/topics.h"
#include "core/storage/contact_facts.h"

#include <numeric>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

int TopicMap::Row::total() const { return std::accumulate(counts.begin(), counts.end(), 0); }

TopicMap topicMapOf(const Reader& reader, const Book& book, MentorshipId mentorship, int year, QDate today,
                    MapFor use) {
    const OfferedPrompts offered = promptsIn(reader, book, {mentorship}, today);
    const auto talked = queries::topicYear(reader, mentorship, year, book.yearStartMonth, today);
    TopicMap map;
    map.year = yearLabel(year, book.yearStartMonth);
    map.from = talked.from;
    map.meetings = talked.meetings;
    for (const Party& party : partiesOf(reader, mentorship)) map.with << party.printName;
    for (const OfferedDomain& domain : offered.domains) {
        if (use == MapFor::Paper && domain.personal) continue;
        const auto counts = talked.counts.constFind(domain.key);
        // A domain of the other set stays away, unless it came up when the mentee was at another stage.
        const bool fits = !offered.about(domain.key, offered.stage).isEmpty() && !domain.ownOnly;
        if (!fits && counts == talked.counts.cend()) continue;
        TopicMap::Row row{domain.label, domain.personal, {}};
        if (counts != talked.counts.cend()) row.counts = *counts;
        map.rows << row;
    }
    return map;
}

Document topicMapDocument(const TopicMap& map) {
    const QString people = arg::andList(map.with);
    Document document;
    document.title = Text::of(u"topics.title"_s, {people, map.year});
    document.footer = document.title;
    document.blocks << Title{
        Text::of(u"topics.kicker"_s), Text::of(u"topics.people"_s, {people}),
        Text::of(map.meetings == 1 ? u"topics.year-one"_s : u"topics.year"_s, {map.year, arg::number(map.meetings)})};
    Table table;
    table.columns << Table::Column{Text::of(u"topics.topic"_s), 1};
    for (int i = 0; i < 12; ++i)
        table.columns << Table::Column{Text::of(u"topics.month.%1"_s.arg(map.from.addMonths(i).month())), 0, true};
    table.columns << Table::Column{Text::of(u"topics.total"_s), 0, true};
    for (const TopicMap::Row& row : map.rows) {
        QList<Cell> cells{Text::verbatim(row.label)};
        for (const int count : row.counts) cells << (count ? numberCell(count) : Cell());
        cells << (row.total() ? numberCell(row.total()) : Cell());
        table.rows << cells;
    }
    document.blocks << table << Paragraph{Text::of(u"topics.remark"_s), true};
    return document;
}

}  // namespace mb::documents
