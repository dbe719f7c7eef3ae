#include "core/words/nouns.h"

#include "core/actions/people.h"
#include "core/queries/lists.h"
#include "core/words/errors.h"
#include "core/words/fields.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/whole_book.h"

namespace mb::test::words_nouns_test {
namespace {

using namespace Qt::Literals::StringLiterals;

std::string inUse(const QStringList& uses) {
    return words::sentence(Error(ErrorKind::BadValue, QStringList{u"person"_s, u"Lin Chen"_s, u"in-use"_s} + uses))
        .toStdString();
}

}  // namespace

TEST_CASE("every noun has a word") {
    for (const TableInfo* table : allTables()) {
        INFO(table->name.toStdString());
        const QString word = words::nounLabel(QString::fromLatin1(table->name));
        CHECK(!word.isEmpty());
        CHECK(!word.contains(u'_'));
        CHECK(!word.contains(u'-'));
    }
    CHECK(words::nounLabel(u"goal_step"_s) == u"step"_s);
    CHECK(words::nounLabel(u"field"_s) == u"field"_s);
}

TEST_CASE("whatever may be in the way of a removal can be counted") {
    for (const TableInfo* table : allTables())
        for (const ColumnInfo& column : table->columns) {
            if (column.meaning != Meaning::Mentions) continue;
            const TableInfo* outermost = table;
            while (outermost->whole()) outermost = &tableNamed(outermost->whole()->target);
            if (outermost == &tableOf<Book>()) continue;
            const QString name = QString::fromLatin1(outermost->name);
            INFO(outermost->name.toStdString());
            CHECK(words::counted(name, 1) == u"1 "_s + words::nounLabel(name));
            CHECK(words::counted(name, 2).startsWith(u"2 "));
            CHECK(words::counted(name, 2).mid(2) != words::nounLabel(name));
        }
}

TEST_CASE("what cannot be removed says by whom it is named") {
    CHECK(inUse({u"meeting"_s, u"3"_s, u"7"_s, u"goal"_s, u"1"_s, u"4"_s}) ==
          "“Lin Chen” cannot be removed while still named in 3 meetings and 1 goal.");
    CHECK(inUse({u"mentorship"_s, u"1"_s, u"5"_s, u"meeting"_s, u"2"_s, u"7"_s, u"action_item"_s, u"1"_s, u"9"_s}) ==
          "“Lin Chen” cannot be removed while still named in 1 mentorship, 2 meetings and 1 action item.");
    CHECK(inUse({u"agreement"_s, u"1"_s, u"2"_s}) == "“Lin Chen” cannot be removed while still named in 1 agreement.");
    TestBook book;
    const auto error = errorOf([&] { actions::people::remove(*book, book.owner); });
    REQUIRE(error);
    CHECK(words::sentence(*error).toStdString() == "“Maya Okafor” is the owner of this book and cannot be removed.");
}

TEST_CASE("every column of every list has a label") {
    TestBook book;
    for (const queries::ListNoun& noun : queries::listNouns())
        for (const queries::ListColumn& column :
             queries::listOf(book->reader(), noun, QDate(2026, 11, 22), true).columns) {
            INFO(noun.key().toStdString() << ' ' << column.key.toStdString());
            const QString label = words::columnLabel(QString::fromLatin1(column.key));
            CHECK(label != QString::fromLatin1(column.key));
            CHECK(label.front().isUpper());
        }
    CHECK(words::columnLabel(u"target_on"_s) == u"Target date"_s);
    CHECK(words::columnLabel(u"owner_id"_s) == u"Whose it is"_s);
    CHECK(words::columnLabel(u"elsewhere_id"_s) == u"elsewhere_id"_s);
    CHECK(words::fieldLabel(u"target_on"_s) == u"The target date"_s);
}

}  // namespace mb::test::words_nouns_test
