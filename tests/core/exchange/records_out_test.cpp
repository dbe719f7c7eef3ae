#include "core/exchange/records_out.h"

#include "tests/core/exchange/import_fixture.h"
#include "tests/support/catch.h"

using namespace mb;
using namespace mb::exchange;
using namespace mb::test;

TEST_CASE("records: people and meetings as JSON and CSV, private text left out") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    const Records people = records(*book.workspace, ListNoun::People);
    CHECK(people.rows.size() == 6);
    const QJsonObject leila = people.rows[2];
    CHECK(leila[u"name"_s] == u"Leila Haddad"_s);
    CHECK(leila[u"given"_s] == u"Leila"_s);
    CHECK(leila[u"degrees"_s] == QJsonArray{u"MD"_s});
    CHECK(leila[u"positions"_s].toArray()[0][u"institution"_s] == u"Riverside Medical School"_s);
    CHECK_FALSE(leila.contains(u"note"_s));
    CHECK(records(*book.workspace, ListNoun::People, true).rows[2].contains(u"note"_s));
    const Records meetings = records(*book.workspace, ListNoun::Meetings);
    CHECK(meetings.rows[0][u"day"_s] == u"2026-11-04"_s);
    CHECK(meetings.rows[0][u"people"_s] == QJsonArray{u"Pao Vang"_s});
    CHECK(meetings.rows[0][u"mentorships"_s].toArray().size() == 1);
    for (const ListNoun noun : {ListNoun::People, ListNoun::Mentorships, ListNoun::Goals, ListNoun::Meetings,
                                ListNoun::Actions, ListNoun::Agreements}) {
        const Records list = records(*book.workspace, noun);
        const QString json = QString::fromUtf8(QJsonDocument(list.toJson()).toJson());
        for (const QString& text : {json, list.toCsv()})
            for (const char16_t* canary : {u"overloaded", u"QI project", u"too broad"})
                CHECK_FALSE(text.contains(canary));
        CHECK(list.columns.contains(u"id"_s));
        CHECK(list.toCsv().count(u"\r\n"_s) == list.rows.size() + 1);
    }
}

TEST_CASE("records: mentorships say who and when") {
    ImportFixture book;
    book.import(QStringList{book.write("mentees.csv", menteesCsv), book.write("log.csv", meetingLogCsv)});
    const Records list = records(*book.workspace, ListNoun::Mentorships);
    QJsonObject leila;
    for (const QJsonObject& row : list.rows)
        if (row[u"name"_s] == u"Leila Haddad"_s) leila = row;
    CHECK(leila[u"mentors"_s].toArray() == QJsonArray{u"Ruth Ellery"_s});
    CHECK(leila[u"mentees"_s].toArray() == QJsonArray{u"Leila Haddad"_s});
    CHECK(leila[u"last_contact"_s] == u"2026-08-26"_s);
    CHECK(leila[u"next_due"_s].isNull());
    CHECK(leila[u"formal"_s] == false);
    CHECK(leila[u"stage"_s] == u"concluded"_s);
}

TEST_CASE("records: formulas are defused, nouns are known by name") {
    ImportFixture book;
    book.import("Name,Interests\nPao Vang,=1+1\n");
    CHECK(records(*book.workspace, ListNoun::People).toCsv().contains(u"'=1+1"));
    CHECK(records(*book.workspace, ListNoun::People).rows.last()[u"interests"_s] == u"=1+1"_s);
    CHECK(listNounFrom(u"agreements"_s) == ListNoun::Agreements);
    CHECK_FALSE(listNounFrom(u"step"_s));
}
