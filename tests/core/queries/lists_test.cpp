#include "core/queries/lists.h"

#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::test::queries_lists_test {
namespace {

using namespace queries;
using namespace Qt::Literals::StringLiterals;

List listed(const TestBook& book, const char* key, bool withPrivate = false) {
    return listOf(book.workspace->reader(), *listNoun(key), QDate(2026, 11, 22), withPrivate);
}

bool fits(ListType type, const ListValue& value) {
    if (std::holds_alternative<std::monostate>(value)) return true;
    switch (type) {
        case ListType::Flag:
            return std::holds_alternative<bool>(value);
        case ListType::Number:
        case ListType::Id:
            return std::holds_alternative<qint64>(value);
        case ListType::Real:
            return std::holds_alternative<double>(value);
        case ListType::Text:
        case ListType::Key:
            return std::holds_alternative<QString>(value);
        case ListType::Date:
            return std::holds_alternative<QDate>(value) || std::holds_alternative<PartialDate>(value);
        case ListType::Time:
            return std::holds_alternative<QTime>(value);
        case ListType::Instant:
            return std::holds_alternative<QDateTime>(value);
        case ListType::Uuid:
            return std::holds_alternative<QUuid>(value);
        case ListType::Texts:
            return std::holds_alternative<QStringList>(value);
        case ListType::Ids:
            return std::holds_alternative<QList<qint64>>(value);
        case ListType::Uuids:
            return std::holds_alternative<QList<QUuid>>(value);
        case ListType::Parts:
            return std::holds_alternative<QList<ListPart>>(value);
    }
    return false;
}

}  // namespace

TEST_CASE("the nouns that have a list are those that say so") {
    QByteArrayList listed, declared;
    for (const ListNoun& noun : listNouns()) {
        listed << noun.key();
        CHECK(listNoun(noun.key()) == &noun);
    }
    for (const TableInfo* table : allTables())
        if (table->noun.list) declared << table->noun.list;
    std::sort(listed.begin(), listed.end());
    std::sort(declared.begin(), declared.end());
    CHECK(listed == declared);
    CHECK(!listNoun("step"));
    CHECK(!listNoun(""));
}

TEST_CASE("every value of a list is of its column's type and has its place") {
    TestBook book;
    fillWhole(*book);
    for (const ListNoun& noun : listNouns()) {
        INFO(noun.key().toStdString());
        const List list = listed(book, noun.key(), true);
        CHECK(!list.rows.isEmpty());
        for (const QList<ListValue>& row : list.rows) {
            REQUIRE(row.size() == list.columns.size());
            for (qsizetype i = 0; i < row.size(); ++i) {
                INFO(list.columns[i].key.toStdString());
                CHECK(fits(list.columns[i].type, row[i]));
                CHECK(list.indexOf(list.columns[i].key) == i);
            }
        }
        for (const QByteArray& key : noun.glance) CHECK(list.indexOf(key) >= 0);
    }
}

TEST_CASE("an empty list has the same columns") {
    TestBook full, empty;
    fillWhole(*full);
    for (const ListNoun& noun : listNouns())
        CHECK(listed(full, noun.key()).columns == listed(empty, noun.key()).columns);
}

TEST_CASE("private columns are left out with their values") {
    TestBook book;
    fillWhole(*book);
    for (const ListNoun& noun : listNouns()) {
        INFO(noun.key().toStdString());
        const List shared = listed(book, noun.key()), all = listed(book, noun.key(), true);
        for (const ColumnInfo& column : noun.table->columns) {
            INFO(column.name.toStdString());
            if (column.privacy == Privacy::Shared) continue;
            CHECK(shared.indexOf(column.name) < 0);
            CHECK(all.indexOf(column.name) >= 0);
        }
        for (qsizetype row = 0; row < shared.rows.size(); ++row)
            for (const ListColumn& column : shared.columns)
                CHECK((shared.value(row, column.key) == all.value(row, column.key)));
    }
}

TEST_CASE("lists hold what a reader needs to make sense of them") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const List goals = listed(book, "goals");
    CHECK(std::get<QString>(goals.value(0, "person")) == u"Maya Okafor"_s);
    CHECK(std::get<qint64>(goals.value(0, "steps")) == 1);
    CHECK(std::get<qint64>(goals.value(0, "steps_done")) == 0);
    CHECK(std::get<PartialDate>(goals.value(0, "target_on")) == QDate(2027, 3, 12));
    CHECK(std::holds_alternative<std::monostate>(goals.value(0, "starts_on")));
    CHECK(std::holds_alternative<std::monostate>(goals.value(0, "no such column")));
    const List meetings = listed(book, "meetings");
    CHECK(std::get<QStringList>(meetings.value(1, "people")) == QStringList{u"Lin Chen"_s});
    CHECK(std::get<QList<qint64>>(meetings.value(1, "mentorships")) == QList<qint64>{ids.mentorship.value});
    CHECK(std::get<QTime>(meetings.value(1, "time")) == QTime(14, 30));
    const List agreements = listed(book, "agreements");
    CHECK(std::get<QString>(agreements.value(0, "mentorship")) == u"Lin Chen"_s);
    // What is structured is no column.
    CHECK(agreements.indexOf("snapshot") < 0);
    CHECK(agreements.indexOf("template_body") < 0);
}

}  // namespace mb::test::queries_lists_test
