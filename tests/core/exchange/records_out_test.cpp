#include "core/exchange/records_out.h"

#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

namespace mb::test::exchange_records_out_test {

using namespace mb::exchange;

namespace {

queries::List listed(const ImportFixture& book, const char* key, bool withPrivate = false) {
    return queries::listOf(book.workspace->reader(), *queries::listNoun(key), book.workspace->clock().today(),
                           withPrivate);
}

}  // namespace

TEST_CASE("records: people and meetings as JSON and CSV, private text left out") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    const QJsonArray people = toJson(listed(book, "people"));
    CHECK(people.size() == 6);
    const QJsonObject leila = people[2].toObject();
    CHECK(leila[u"name"_s] == u"Leila Haddad"_s);
    CHECK(leila[u"given"_s] == u"Leila"_s);
    CHECK(leila[u"degrees"_s] == QJsonArray{u"MD"_s});
    CHECK(leila[u"positions"_s].toArray()[0][u"institution"_s] == u"Riverside Medical School"_s);
    CHECK_FALSE(leila.contains(u"note"_s));
    CHECK(toJson(listed(book, "people", true))[2].toObject().contains(u"note"_s));
    const QJsonArray meetings = toJson(listed(book, "meetings"));
    CHECK(meetings[0][u"day"_s] == u"2026-11-04"_s);
    CHECK(meetings[0][u"people"_s] == QJsonArray{u"Pao Vang"_s});
    CHECK(meetings[0][u"mentorships"_s].toArray().size() == 1);
    for (const queries::ListNoun& noun : queries::listNouns()) {
        const queries::List list = listed(book, noun.key());
        const QString json = QString::fromUtf8(QJsonDocument(toJson(list)).toJson());
        for (const QString& text : {json, toCsv(list)})
            for (const char16_t* canary : {u"overloaded", u"QI project", u"too broad"})
                CHECK_FALSE(text.contains(canary));
        CHECK(toCsv(list).startsWith(u"id,uuid,created_at,changed_at,"));
        CHECK(toCsv(list).count(u"\r\n"_s) == list.rows.size() + 1);
    }
}

TEST_CASE("records: mentorships say who and when") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    QJsonObject leila;
    for (const QJsonValue& row : toJson(listed(book, "mentorships")))
        if (row[u"name"_s] == u"Leila Haddad"_s) leila = row.toObject();
    CHECK(leila[u"mentors"_s].toArray() == QJsonArray{u"Ruth Ellery"_s});
    CHECK(leila[u"mentees"_s].toArray() == QJsonArray{u"Leila Haddad"_s});
    CHECK(leila[u"last_contact"_s] == u"2026-08-26"_s);
    CHECK(leila[u"next_due"_s].isNull());
    CHECK(leila[u"formal"_s] == false);
    CHECK(leila[u"stage"_s] == u"concluded"_s);
}

TEST_CASE("records: formulas are defused") {
    ImportFixture book;
    book.import("Name,Interests\nPao Vang,=1+1\n");
    CHECK(toCsv(listed(book, "people")).contains(u"'=1+1"));
    CHECK(toJson(listed(book, "people")).last()[u"interests"_s] == u"=1+1"_s);
}

TEST_CASE("records: each type of value has its text and its JSON") {
    using queries::ListType;
    const QDateTime instant(QDate(2026, 1, 2), QTime(3, 4, 5, 6), QTimeZone::utc());
    const std::string at = instant.toString(Qt::ISODateWithMs).toStdString();
    const queries::List list{{{"flag", ListType::Flag},
                              {"number", ListType::Number},
                              {"real", ListType::Real},
                              {"text", ListType::Text},
                              {"day", ListType::Date},
                              {"time", ListType::Time},
                              {"at", ListType::Instant},
                              {"texts", ListType::Texts},
                              {"ids", ListType::Ids},
                              {"positions",
                               ListType::Parts,
                               Privacy::Shared,
                               {{"title", ListType::Text}, {"since", ListType::Date}, {"words", ListType::Texts}}},
                              {"unknown", ListType::Date}},
                             {{true,
                               qint64(9007199254740991),
                               0.1,
                               u"two\nlines"_s,
                               QDate(2028, 2, 29),
                               QTime(9, 5),
                               instant,
                               QStringList{u"a"_s, u"b; c"_s},
                               QList<qint64>{1, 22},
                               QList<queries::ListPart>{{{u"Dean; a.i."_s, PartialDate::of(2019, 7), QStringList{}}},
                                                        {{QString(), {}, QStringList{u"a"_s, u"b"_s}}}},
                               {}}}};
    CHECK(toCsv(list).toStdString() ==
          "flag,number,real,text,day,time,at,texts,ids,position_title,position_since,position_words,unknown\r\n"
          "true,9007199254740991,0.1,\"two\nlines\",2028-02-29,09:05," +
              at + ",\"a; b\\; c\",\"1; 22\",\"Dean\\; a.i.; \",\"2019-07; \",\"; a, b\",\r\n");
    CHECK(
        QJsonDocument(toJson(list)).toJson(QJsonDocument::Compact).toStdString() ==
        "[{\"at\":\"" + at +
            "\",\"day\":\"2028-02-29\",\"flag\":true,\"ids\":[1,22],"
            "\"number\":9007199254740991,\"positions\":[{\"since\":\"2019-07\",\"title\":\"Dean; a.i.\",\"words\":[]},"
            "{\"since\":null,\"title\":\"\",\"words\":[\"a\",\"b\"]}],"
            "\"real\":0.1,\"text\":\"two\\nlines\",\"texts\":[\"a\",\"b; c\"],\"time\":\"09:05\",\"unknown\":null}]");
}

}  // namespace mb::test::exchange_records_out_test
