#include "core/documents/training_completion.h"

#include <QRegularExpression>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<int> phdOf(const RecordRow& row) {
    for (const Degree& degree : row.degrees) {
        const QStringList names =
            degree.name.toLower().remove(u'.').remove(u' ').split(QRegularExpression(u"[/,+-]"_s));
        const bool phd = names.contains(u"phd"_s) || names.contains(u"dphil"_s);
        if (phd && degree.year && *degree.year >= row.since->year()) return degree.year;
    }
    return std::nullopt;
}

}  // namespace

Figures phdFigures(const Record& record) {
    const int tenYearsAgo = record.wish.to.value_or(PartialDate(record.wish.today)).year() - 10;
    int entered = 0, finished = 0, received = 0, taken = 0;
    // Somebody with several periods counts once, from the first entry on.
    QHash<PersonId, RecordRow> firsts;
    for (const RecordRow& row : record.rows)
        if (row.since && (!firsts.contains(row.person) || *row.since < *firsts[row.person].since))
            firsts.insert(row.person, row);
    for (const RecordRow& row : std::as_const(firsts)) {
        const auto phd = phdOf(row);
        entered += row.since->year() == tenYearsAgo;
        finished += row.since->year() == tenYearsAgo && phd;
        if (!phd || *phd < tenYearsAgo || *phd > tenYearsAgo + 10) continue;
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
