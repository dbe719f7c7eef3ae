// No noun has a real number yet: a record of the test's own, through the real row writer and SQLite.
#include "core/storage/row_json.h"
#include "core/storage/writer.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <cmath>
#include <limits>

namespace mb::test::storage_real_numbers_test {
namespace {

struct Measured : Row<Measured> {
    double value = 0;
    std::optional<double> other;

    static constexpr auto table = "measured";
    static constexpr Noun facts{.word = "measured"};
    static constexpr auto fields = std::tuple{
        field(&Measured::value, "value"),
        field(&Measured::other, "other"),
    };
    bool operator==(const Measured&) const = default;
};

}  // namespace

TEST_CASE("real numbers go through the book and its history as they were") {
    Connection connection(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    connection.execute(
        "CREATE TABLE measured (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL, created_at INTEGER NOT NULL,"
        " changed_at INTEGER NOT NULL, value REAL NOT NULL, other REAL)");
    const Clock clock = Clock::fixed(QDateTime(QDate(2026, 11, 22), QTime(9, 30), QTimeZone::utc()));
    Writer writer(connection, clock);
    using Limits = std::numeric_limits<double>;
    for (const double number :
         {0.0, -0.0, 0.1, -1.0 / 3, 3.0, 1e300, Limits::max(), Limits::denorm_min(), 9007199254740993.0}) {
        INFO(number);
        Measured record;
        record.value = number;
        if (number > 0) record.other = -number;
        writer.insert(record);
        const Measured read = writer.get(record.id);
        CHECK(read == record);
        CHECK(!(read.value == 0 && std::signbit(read.value)));
        const TableInfo& table = tableOf<Measured>();
        const QVariantList values = writer.row(table, record.id.value);
        CHECK(valuesOf(read) == values);
        const QByteArray image = QJsonDocument(rowToJson(table, values)).toJson();
        CHECK(rowFromJson(table, QJsonDocument::fromJson(image).object()) == values);
    }
    CHECK(writer.select<Measured>().where(&Measured::value, Is::AtLeast, 0.1).count() == 5);
    Measured none;
    none.value = Limits::quiet_NaN();
    CHECK(kindOf([&] { writer.insert(none); }) == ErrorKind::BadValue);
    none.value = 0;
    none.other = Limits::infinity();
    CHECK(kindOf([&] { writer.insert(none); }) == ErrorKind::BadValue);
    CHECK(writer.select<Measured>().count() == 9);
}

}  // namespace mb::test::storage_real_numbers_test
