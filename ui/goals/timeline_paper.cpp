#include "ui/goals/timeline_paper.h"

#include "core/documents/cells.h"
#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using documents::Cell;
using documents::Text;

namespace {

struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(timelinePaper)
};

struct Period {
    QDate from, to;  // to: the first day of the next
    QString label;
};

// As many columns as a page across has room for.
QList<Period> periodsOf(const TimeScale& scale) {
    QList<Period> periods;
    const int months = scale.zoom() == Zoom::FiveYears ? 6 : scale.zoom() == Zoom::TwoYears ? 3 : 1;
    if (scale.zoom() == Zoom::Quarter) {
        for (QDate day = scale.from(); day < scale.to(); day = day.addDays(7))
            periods.append({day, day.addDays(7), words::shortDay(day, scale.from())});
        return periods;
    }
    for (QDate day = scale.from(); day < scale.to(); day = day.addMonths(months))
        periods.append({day, day.addMonths(months), words::tinyMonth(day)});
    return periods;
}

// What happens in a period: a sign for each mark, a dash where only time passes.
QString signsIn(const TimelineRow& row, const Period& period, QDate today) {
    QString signs;
    for (const TimelineMark& mark : row.marks) {
        if (mark.day < period.from || mark.day >= period.to) continue;
        signs += mark.isLate(today) ? u'!' : mark.look == TimelineMark::Milestone ? u'◆' : mark.done ? u'●' : u'○';
    }
    const bool ends = row.to.isValid() && row.to >= period.from && row.to < period.to;
    if (ends && row.kind != TimelineRow::Clock) signs += u'◆';
    if (!signs.isEmpty()) return signs;
    const QDate last = row.to.isValid() ? row.to : today;
    return row.from < period.to && last >= period.from ? u"–"_s : QString();
}

documents::Table pictureTable(const QList<TimelineRow>& rows, const TimeScale& scale, QDate today) {
    documents::Table table;
    table.columns << documents::Table::Column{Text::verbatim(PaperWords::tr("Goal")), 5, false, true};
    const QList<Period> periods = periodsOf(scale);
    for (const Period& period : periods) table.columns << documents::Table::Column{Text::verbatim(period.label), 1};
    for (const TimelineRow& row : rows) {
        QStringList about{row.title};
        if (!row.subtitle.isEmpty()) about << row.subtitle;
        QList<Cell> cells{Text::verbatim(about.join(u'\n'))};
        for (const Period& period : periods) cells << Cell(Text::verbatim(signsIn(row, period, today)));
        table.rows << cells;
    }
    return table;
}

documents::Table datesTable(const QList<TimelineRow>& rows, QDate today) {
    documents::Table table;
    table.columns << documents::Table::Column{Text::verbatim(PaperWords::tr("Date")), 0}
                  << documents::Table::Column{Text::verbatim(PaperWords::tr("What")), 4}
                  << documents::Table::Column{Text::verbatim(PaperWords::tr("Goal")), 3}
                  << documents::Table::Column{Text::verbatim(PaperWords::tr("State")), 2};
    struct Entry {
        QDate day;
        QList<Cell> cells;
    };
    QList<Entry> entries;
    for (const TimelineRow& row : rows) {
        for (const TimelineMark& mark : row.marks) {
            const QString when = mark.done || !mark.due ? words::shortDate(mark.day) : words::partialDate(*mark.due);
            const QString state =
                mark.done ? PaperWords::tr("done") : words::dueIn(mark.due.value_or(PartialDate(mark.day)), today);
            entries.append({mark.day,
                            {Cell(Text::verbatim(when)), Cell(Text::verbatim(mark.title)),
                             Cell(Text::verbatim(row.title)), Cell(Text::verbatim(state))}});
        }
        if (row.kind == TimelineRow::Clock || !row.target) continue;
        entries.append({row.to,
                        {Cell(Text::verbatim(words::partialDate(*row.target))),
                         Cell(Text::verbatim(row.kind == TimelineRow::Plan ? PaperWords::tr("Deadline")
                                                                           : PaperWords::tr("Target date"))),
                         Cell(Text::verbatim(row.title)), Cell(Text::verbatim(row.state))}});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.day < b.day; });
    for (const Entry& entry : std::as_const(entries)) table.rows << entry.cells;
    return table;
}

}  // namespace

documents::Document timelinePaper(const QList<TimelineRow>& rows, const TimeScale& scale, QDate today,
                                  const QString& owner) {
    documents::Document document;
    document.title = Text::verbatim(PaperWords::tr("Goals over time"));
    document.author = Text::verbatim(owner);
    document.landscape = true;
    document.blocks << documents::Title{
        Text::verbatim(owner), document.title,
        Text::verbatim(PaperWords::tr("%1 to %2, as of %3")
                           .arg(words::shortMonth(scale.from()), words::shortMonth(scale.to().addDays(-1)),
                                words::longDate(today)))};
    document.blocks << pictureTable(rows, scale, today);
    document.blocks << documents::Paragraph{
        Text::verbatim(
            PaperWords::tr("● done   ○ open   ! late   ◆ deadline, milestone or target   – being worked on")),
        true};
    const documents::Table all = datesTable(rows, today);
    if (!all.rows.isEmpty()) {
        document.blocks << documents::Heading{1, {}, Text::verbatim(PaperWords::tr("Dates"))};
        document.blocks << all;
    }
    document.footer = Text::verbatim(PaperWords::tr("Goals of %1").arg(owner));
    return document;
}

}  // namespace mb::ui
