#include "core/documents/group_year.h"

#include "core/documents/cells.h"
#include "core/documents/pieces.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

Table attendance(const queries::GroupYear& year) {
    Table table;
    table.columns << Table::Column{Text::of(u"group.member"_s), 3, false};
    // A year of weekly meetings has no room for a column each: then the totals have to do.
    constexpr qsizetype mostColumns = 14;
    const bool each = year.meetings.size() <= mostColumns;
    if (each)
        for (const auto& one : year.meetings)
            table.columns << Table::Column{Text::of(u"text.joined"_s, {arg::shortDate(one.meeting.day)}), 1, false};
    table.columns << Table::Column{Text::of(u"group.came"_s), 0, true}
                  << Table::Column{Text::of(u"group.hosted"_s), 0, true};
    for (const auto& member : year.members) {
        QList<Cell> row{Text::verbatim(member.name)};
        if (each)
            for (const auto& one : year.meetings) {
                const auto came = one.came.constFind(member.person);
                const bool hosted = one.meeting.hostId == member.person;
                row << (hosted                    ? Text::of(u"group.host"_s)
                        : came == one.came.cend() ? Text()
                        : *came                   ? Text::of(u"group.yes"_s)
                                                  : Text::of(u"group.no"_s));
            }
        row << Text::of(u"group.of"_s, {QString::number(member.came), QString::number(member.invited)})
            << numberCell(member.hosted);
        table.rows << row;
    }
    return table;
}

}  // namespace

Document groupYearPage(const queries::GroupYear& year, const QString& group, const QHash<QString, QString>& topics,
                       QDate asOf) {
    Document page;
    page.title = Text::of(u"group.document"_s, {arg::words(group)});
    page.language = language();
    page.footer = Text::of(u"group.footer"_s, {arg::words(group), arg::date(asOf)});
    page.blocks << Title{Text::of(u"group.kicker"_s), Text::verbatim(group),
                         Text::of(u"group.period"_s, {arg::date(year.from), arg::date(year.until)})};
    if (year.meetings.isEmpty()) {
        page.blocks << Paragraph{Text::of(u"group.none"_s), true};
        return page;
    }
    page.blocks << Heading{1, {}, Text::of(u"group.attendance"_s)} << attendance(year);
    if (year.calledOff) page.blocks << Paragraph{Text::of(u"group.not-held"_s, {arg::number(year.calledOff)}), true};
    Table themes;
    themes.columns = {{Text::of(u"group.day"_s), 0, false},
                      {Text::of(u"group.about"_s), 4, false},
                      {Text::of(u"group.topics"_s), 3, false}};
    for (const auto& one : year.meetings) {
        QStringList labels;
        for (const QString& key : one.topics)
            if (topics.contains(key)) labels << topics.value(key);
        themes.rows << QList<Cell>{dayCell(one.meeting.day), Text::verbatim(one.meeting.title),
                                   Text::verbatim(labels.join(u", "_s))};
    }
    page.blocks << Heading{1, {}, Text::of(u"group.themes"_s)} << themes;
    return page;
}

}  // namespace mb::documents
