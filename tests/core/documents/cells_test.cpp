#include "core/documents/cells.h"

#include "core/documents/comparison.h"
#include "core/documents/progress.h"
#include "tests/core/documents/document_texts.h"
#include "tests/core/documents/sample_content.h"
#include "tests/support/catch.h"

namespace mb::documents::test::documents_cells_test {

using namespace Qt::Literals::StringLiterals;
namespace {

// The cells with a value, in reading order.
QList<Cell> countedCells(const Document& document) {
    QList<Cell> counted;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const auto& row : table->rows)
                for (const Cell& cell : row)
                    if (cell.value != Value()) counted << cell;
    return counted;
}

// "4 Nov 2026 = 2026-11-04"
QStringList linesOf(const QList<Cell>& cells) {
    QStringList lines;
    for (const Cell& cell : cells) {
        QString value;
        if (const auto* number = std::get_if<double>(&cell.value)) value = QString::number(*number);
        if (const auto* day = std::get_if<QDate>(&cell.value)) value = day->toString(Qt::ISODate);
        lines << words::toText(cell) + u" = "_s + value;
    }
    return lines;
}

}  // namespace

TEST_CASE("a cell says the same in words and as a value") {
    const Cell day = dayCell(QDate(2026, 11, 4)), month = monthCell({2022, 7}), hours = hoursCell(90),
               cost = moneyCell({120050, u"USD"_s});
    CHECK(words::toText(day) == u"4 Nov 2026");
    CHECK(day.value == Value(QDate(2026, 11, 4)));
    CHECK(words::toText(month) == u"Jul 2022");
    CHECK(month.value == Value(YearMonth{2022, 7}));
    CHECK(words::toText(hours) == u"1 h 30 min");
    CHECK(hours.value == Value(1.5));
    CHECK(words::toText(cost) == u"USD 1,200.50");
    CHECK(cost.value == Value(Money{120050, u"USD"_s}));
    for (const Cell& nothing : {dayCell(std::nullopt), numberCell(0), hoursCell(0)}) CHECK(nothing == Cell());
}

TEST_CASE("the progress report counts in numbers and dates") {
    const QStringList lines = linesOf(countedCells(progressReport(longReport())));
    for (const QString& line :
         {u"3 Sep 2024 = 2024-09-03"_s, u"1 = 1"_s, u"30 Nov 2026 = 2026-11-30"_s, u"11 = 11"_s, u"2 h 30 min = 2.5"_s,
          u"8 h = 8"_s, u"12 Mar 2027 = 2027-03-12"_s, u"16 Nov 2026 = 2026-11-16"_s}) {
        INFO(line.toStdString());
        CHECK(lines.contains(line));
    }
}

TEST_CASE("answers in tables of an agreement keep their dates and numbers") {
    const AgreementContent before = sampleContent();
    const QStringList lines = linesOf(countedCells(agreement(before)));
    const QString day = before.goals[0][u"target_on"].toString();
    REQUIRE(QDate::fromString(day, Qt::ISODate).isValid());
    CHECK(lines.filter(u" = "_s + day).size() == 1);

    AgreementContent after = before;
    ++after.version;
    QJsonObject goal = after.goals[0].toObject();
    goal.insert(u"target_on"_s, u"2028-01-31"_s);
    after.goals[0] = goal;
    after.answers.insert(u"meetings.minutes"_s, 25);
    const QStringList changed = linesOf(countedCells(comparison(before, after)));
    CHECK(changed.contains(u"31 Jan 2028 = 2028-01-31"_s));
    CHECK(changed.filter(u" = "_s + day).size() == 1);
    CHECK(changed.contains(u"25 minutes = 25"_s));
}

}  // namespace mb::documents::test::documents_cells_test
