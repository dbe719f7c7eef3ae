#include "core/documents/training_completion.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<int> phdOf(const RecordRow& row) {
    for (const Degree& degree : row.degrees)
        if (QString(degree.name).remove(u'.').remove(u' ').compare(u"phd", Qt::CaseInsensitive) == 0 && degree.year &&
            *degree.year >= row.since->year())
            return degree.year;
    return std::nullopt;
}

}  // namespace

Figures phdFigures(const Record& record) {
    const int tenYearsAgo = record.wish.to.value_or(PartialDate(record.wish.today)).year() - 10;
    int entered = 0, finished = 0, received = 0, taken = 0;
    for (const RecordRow& row : record.rows) {
        if (!row.since) continue;
        const auto phd = phdOf(row);
        entered += row.since->year() == tenYearsAgo;
        finished += row.since->year() == tenYearsAgo && phd;
        if (!phd || *phd < tenYearsAgo) continue;
        ++received;
        taken += *phd - row.since->year();
    }
    const QString mean = received ? QString::number(double(taken) / received, 'f', 1) : u"—"_s;
    return {{{Text::of(u"record.phd-share"_s),
              Text::of(u"record.of"_s, {QString::number(finished), QString::number(entered)}),
              Text::of(u"record.phd-share-words"_s, {QString::number(tenYearsAgo)})},
             {Text::of(u"record.phd-years"_s), Text::verbatim(mean),
              Text::of(u"record.phd-years-words"_s, {QString::number(received)})}}};
}

}  // namespace mb::documents
