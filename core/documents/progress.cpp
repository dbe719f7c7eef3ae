#include "core/documents/progress.h"

#include "core/documents/cells.h"
#include "core/documents/pieces.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

// A table that leaves out the columns nobody filled.
class ReportTable {
public:
    explicit ReportTable(std::initializer_list<Table::Column> columns) { m_table.columns = columns; }
    void add(const QList<Cell>& cells) { m_table.rows << cells; }
    Table build() {
        for (qsizetype c = m_table.columns.size() - 1; c > 0; --c) {
            const bool empty = std::all_of(m_table.rows.begin(), m_table.rows.end(),
                                           [c](const QList<Cell>& row) { return row[c].isEmpty(); });
            if (!empty) continue;
            m_table.columns.removeAt(c);
            for (QList<Cell>& row : m_table.rows) row.removeAt(c);
        }
        return m_table;
    }

private:
    Table m_table;
};

Table::Column wide(const char* key, int weight = 2) { return {Text::of(QString::fromLatin1(key)), weight, false}; }
Table::Column titled(const char* key, int weight) { return {Text::of(QString::fromLatin1(key)), weight, false, true}; }
Table::Column narrow(const char* key) { return {Text::of(QString::fromLatin1(key)), 0, false}; }
Table::Column figures(const char* key) { return {Text::of(QString::fromLatin1(key)), 0, true}; }

Heading section(const char* key) { return {1, {}, Text::of(QString::fromLatin1(key))}; }
Paragraph remark(const char* key) { return {Text::of(QString::fromLatin1(key)), true}; }

void addTeam(QList<Block>& blocks, const ProgressReport& report) {
    blocks << section("progress.team");
    if (report.team.isEmpty()) {
        blocks << remark("progress.no-team");
        return;
    }
    ReportTable table{wide("progress.mentor", 3), wide("progress.helps-with", 3), narrow("progress.since"),
                      narrow("progress.until"), narrow("progress.last-met")};
    for (const auto& mentor : report.team)
        table.add({Text::verbatim(mentor.name), Text::verbatim(mentor.functions.join(u", "_s)), dateCell(mentor.since),
                   dateCell(mentor.until), dayCell(mentor.lastMet)});
    blocks << table.build();
}

void addAgreements(QList<Block>& blocks, const ProgressReport& report) {
    if (report.agreements.isEmpty()) return;
    blocks << section("progress.agreements");
    ReportTable table{wide("progress.with", 3), figures("progress.version"), narrow("progress.agreed"),
                      narrow("progress.signed"), narrow("progress.next-review")};
    for (const auto& agreed : report.agreements)
        table.add({Text::verbatim(agreed.with), numberCell(agreed.version), dayCell(agreed.agreedOn),
                   dayCell(agreed.signedOn), dayCell(agreed.nextReview)});
    blocks << table.build();
}

void addMeetings(QList<Block>& blocks, const ProgressReport& report) {
    blocks << section("progress.meetings");
    if (report.years.isEmpty()) {
        blocks << remark("progress.no-meetings");
        return;
    }
    ReportTable table{narrow("progress.year"),      wide("progress.with", 3),  figures("progress.meetings-held"),
                      figures("progress.contacts"), figures("progress.hours"), figures("progress.length-unknown")};
    int unknown = 0;
    for (const auto& year : report.years) {
        table.add({Text::verbatim(year.label), Text::verbatim(year.with), numberCell(year.meetings),
                   numberCell(year.contacts), hoursCell(year.minutes), numberCell(year.lengthUnknown)});
        unknown += year.lengthUnknown;
    }
    blocks << table.build();
    blocks << remark(unknown > 0 ? "progress.hours-remark-unknown" : "progress.hours-remark");
}

// Status, and beneath it how many of the steps are done.
Text statusText(const ProgressReport::GoalLine& goal) {
    Pieces pieces{Piece::phrase(u"goal.status."_s + keyOf(goal.status), {})};
    if (goal.stepsTotal > 0)
        pieces << Piece::literal(u"\n"_s)
               << Piece::phrase(u"progress.steps-of"_s,
                                {QString::number(goal.stepsDone), QString::number(goal.stepsTotal)});
    return textOf(pieces);
}

// Goal and measure; what was last said about it, and the evidence.
Text goalText(const ProgressReport::GoalLine& goal) {
    QString text = goal.title;
    if (!goal.measure.isEmpty()) text += u'\n' + goal.measure;
    return Text::verbatim(text);
}

Text standText(const ProgressReport::GoalLine& goal) {
    Pieces pieces;
    if (!goal.update.isEmpty()) {
        if (goal.updatedOn) pieces << Piece::shortDate(*goal.updatedOn) << Piece::literal(u": "_s);
        pieces << Piece::user(goal.update.trimmed());
    }
    if (!goal.evidence.isEmpty()) {
        if (!pieces.isEmpty()) pieces << Piece::literal(u"\n"_s);
        pieces << Piece::phrase(u"progress.evidence"_s, {arg::words(goal.evidence.trimmed())});
    }
    return textOf(pieces);
}

void addGoals(QList<Block>& blocks, const ProgressReport& report) {
    blocks << section("progress.goals");
    const bool any = std::any_of(report.domains.begin(), report.domains.end(),
                                 [](const auto& domain) { return !domain.goals.isEmpty(); });
    if (!any) blocks << remark("progress.no-goals");
    for (const auto& domain : report.domains) {
        if (domain.goals.isEmpty()) continue;
        const Text head = domain.label.isEmpty() ? Text::of(u"progress.no-domain"_s) : Text::verbatim(domain.label);
        if (report.domains.size() > 1 || !domain.label.isEmpty()) blocks << Heading{2, {}, head};
        // The same widths in each domain, so that the eye runs down one column through all of them.
        Table table;
        table.columns = {titled("progress.goal", 18), wide("progress.status", 10), wide("progress.since", 9),
                         wide("progress.by", 9), wide("progress.stand", 22)};
        for (const auto& goal : domain.goals)
            table.rows << QList<Cell>{goalText(goal), statusText(goal), dayCell(goal.startsOn), dateCell(goal.targetOn),
                                      standText(goal)};
        blocks << table;
    }
}

void addLines(QList<Block>& blocks, const char* heading, const char* dayHead,
              const QList<ProgressReport::Line>& lines) {
    if (lines.isEmpty()) return;
    blocks << section(heading);
    ReportTable table{wide("progress.what", 4), wide("progress.detail", 3), narrow(dayHead), narrow("progress.state")};
    const bool anyDone = std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.done; });
    for (const auto& line : lines) {
        const Text state = !anyDone ? Text() : Text::of(line.done ? u"progress.done"_s : u"progress.open"_s);
        table.add({Text::verbatim(line.what), line.detail, dateCell(line.day), state});
    }
    blocks << table.build();
}

Title titleOf(const ProgressReport& report) {
    Pieces pieces;
    if (!report.position.isEmpty()) pieces << Piece::user(report.position) << Piece::literal(u" · "_s);
    if (report.from) pieces << Piece::phrase(u"agreement.term"_s, {arg::date(*report.from), arg::date(report.asOf)});
    else pieces << Piece::phrase(u"progress.as-of"_s, {arg::date(report.asOf)});
    return {Text::of(u"progress.kicker"_s), Text::verbatim(report.name), textOf(pieces)};
}

}  // namespace

Document progressReport(const ProgressReport& report) {
    Document document;
    document.title = Text::of(u"progress.title"_s, {arg::words(report.name)});
    document.author = Text::verbatim(report.name);
    document.footer = Text::of(u"progress.footer"_s, {arg::words(report.name), arg::date(report.asOf)});
    QList<Block>& blocks = document.blocks;
    blocks << titleOf(report);
    addTeam(blocks, report);
    addAgreements(blocks, report);
    addMeetings(blocks, report);
    addGoals(blocks, report);
    addLines(blocks, "progress.products", "progress.date", report.products);
    addLines(blocks, "progress.milestones", "progress.by", report.milestones);
    addLines(blocks, "progress.training", "progress.date", report.training);
    addLines(blocks, "progress.next", "progress.by", report.next);
    return document;
}

}  // namespace mb::documents
