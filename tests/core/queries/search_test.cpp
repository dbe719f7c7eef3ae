// Search over everything (FL5): what is found, in which order, and where the eye is led.
#include "core/queries/search.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/whole_book.h"

#include <rapidcheck.h>

namespace mb::test::queries_search_test {
namespace {

QList<queries::SearchHit> hitsFor(const Workspace& book, const char* words, int limit = 50, int offset = 0) {
    return queries::search(book.reader(), book.search(), QString::fromUtf8(words), limit, offset);
}

std::string nouns(const QList<queries::SearchHit>& hits) {
    QByteArrayList list;
    for (const auto& hit : hits) list << hit.key.noun;
    return list.join(' ').toStdString();
}

std::string painted(const queries::SearchHit& hit) {
    QStringList parts;
    for (const Match& match : hit.matches) parts << hit.excerpt.mid(match.start, match.length);
    return parts.join(u'|').toStdString();
}

MeetingId noted(TestBook& book, QDate day, const QString& text) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = day;
    wanted.meeting.title = QStringLiteral("Meeting of ") + day.toString(Qt::ISODate);
    wanted.notes = {{text, Visibility::Private}};
    return actions::meetings::add(*book, wanted);
}

}  // namespace

TEST_CASE("a word begun finds all that go on from it whether few or many") {
    TestBook book;
    for (int i = 0; i < 70; ++i) {
        const QString number = QString::number(i).rightJustified(2, u'0');
        noted(book, QDate(2026, 1, 1).addDays(i),
              QStringLiteral("resub%1 résubmission togetherness%2").arg(number).arg(i % 3));
    }
    noted(book, QDate(2026, 6, 1), QStringLiteral("resubmitted together"));
    // Prefixes of one word, of a few, of more words than are looked up one by one, and of none.
    CHECK(hitsFor(*book, "resubmi", 100).size() == 71);
    CHECK(hitsFor(*book, "Résubmissio", 100).size() == 70);
    CHECK(hitsFor(*book, "together", 100).size() == 71);
    CHECK(hitsFor(*book, "togethern resub69", 100).size() == 1);
    CHECK(hitsFor(*book, "resub", 100).size() == 71);
    CHECK(hitsFor(*book, "resubx", 100).isEmpty());
    const auto hits = hitsFor(*book, "together", 2);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].key.day == QDate(2026, 6, 1));
    CHECK(hits[1].key.day == QDate(2026, 1, 1).addDays(69));
}

TEST_CASE("people and goals come first and then the newest meeting whenever it was typed") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QStringLiteral("about sepsis"));
    noted(book, QDate(2026, 9, 1), QStringLiteral("sepsis again"));
    noted(book, QDate(2024, 1, 1), QStringLiteral("sepsis typed last but long ago"));
    Goal goal;
    goal.personId = book.owner;
    goal.title = QStringLiteral("Sepsis cohort");
    actions::goals::add(*book, goal);
    actions::people::NewPerson person;
    person.person.given = QStringLiteral("Ann");
    person.person.interests = QStringLiteral("sepsis");
    actions::people::add(*book, person);
    const auto hits = hitsFor(*book, "sepsis");
    REQUIRE(nouns(hits) == "person goal note note note");
    CHECK(hits[0].title == QStringLiteral("Ann"));
    CHECK(hits[2].key.day == QDate(2026, 9, 1));
    CHECK(hits[3].key.day == QDate(2026, 5, 1));
    CHECK(hits[4].key.day == QDate(2024, 1, 1));
    CHECK(!hits[0].key.day.isValid());
    CHECK(hits[2].isPrivate);
    CHECK(hits[2].openNoun == "meeting");
    CHECK(hits[2].title == QStringLiteral("Meeting of 2026-09-01"));
    CHECK(nouns(hitsFor(*book, "sepsis", 2)) == "person goal");
    CHECK(hitsFor(*book, "sepsis", 2, 3)[0].key == hits[3].key);
    CHECK(hitsFor(*book, "sepsis", 2, 99).isEmpty());
}

TEST_CASE("private words are shown to whoever looked for them and to no one else") {
    TestBook book;
    actions::people::NewPerson person;
    person.person.given = QStringLiteral("Ann");
    person.person.interests = QStringLiteral("sepsis");
    person.person.note = QStringLiteral("worries about the grant");
    actions::people::add(*book, person);
    const auto byInterest = hitsFor(*book, "ann sepsis");
    REQUIRE(byInterest.size() == 1);
    CHECK(!byInterest[0].excerpt.contains(QStringLiteral("worries")));
    CHECK(!byInterest[0].isPrivate);
    const auto byNote = hitsFor(*book, "ann worries");
    REQUIRE(byNote.size() == 1);
    CHECK(painted(byNote[0]) == "Ann|worries");
    CHECK(byNote[0].isPrivate);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 5, 1);
    wanted.notes = {{QStringLiteral("open talk"), Visibility::Shareable},
                    {QStringLiteral("closed talk"), Visibility::Private}};
    actions::meetings::add(*book, wanted);
    const auto notes = hitsFor(*book, "talk");
    REQUIRE(notes.size() == 2);
    for (const auto& hit : notes) CHECK(hit.isPrivate == hit.excerpt.startsWith(QStringLiteral("closed")));
}

TEST_CASE("a meeting whose day changes moves its notes") {
    TestBook book;
    const MeetingId first = noted(book, QDate(2026, 5, 1), QStringLiteral("sepsis one"));
    noted(book, QDate(2026, 6, 1), QStringLiteral("sepsis two"));
    Meeting meeting = book->reader().get(first);
    meeting.day = QDate(2026, 7, 1);
    actions::meetings::change(*book, meeting);
    const auto hits = hitsFor(*book, "sepsis");
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].excerpt == QStringLiteral("sepsis one"));
    CHECK(hits[0].key.day == QDate(2026, 7, 1));
    book->undo();
    CHECK(hitsFor(*book, "sepsis")[0].excerpt == QStringLiteral("sepsis two"));
    CHECK(book->search().matchesBook());
}

TEST_CASE("words are found by prefix and all of them are wanted") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QStringLiteral("Sample size for the metabolism study"));
    for (const char* words :
         {"s", "sam", "sample size", "size sample", "meta stu", "SAMPLE", "metabolism study for the"})
        CHECK(hitsFor(*book, words).size() == 1);
    for (const char* words : {"ample", "sample cohort", "metabolisms", "sizes"}) CHECK(hitsFor(*book, words).isEmpty());
}

TEST_CASE("accents and alphabets are no obstacle") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QString::fromUtf8("Łódź café Straße Ørsted 样本量 مُحَمَّد naïve"));
    for (const char* words : {"lodz", "Łodz", "CAFE", "café", "strasse", "STRASSE", "straße", "orsted", "样本", "本量",
                              "量", "محمد", "مُحَمَّد", "naive", "NAÏVE"}) {
        INFO(words);
        CHECK(hitsFor(*book, words).size() == 1);
    }
    CHECK(hitsFor(*book, "量产").isEmpty());
}

TEST_CASE("what no one sees inside a word parts it neither in a note nor in a query") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QString::fromUtf8("her men\u00adtor\u00adship with Okon\u200bkwo"));
    for (const char* words : {"mentorship", "mentors", "okonkwo", "men\u00adtorship", "okon\ufeffkwo mentor"})
        CHECK(hitsFor(*book, words).size() == 1);
    for (const char* words : {"tor", "kwo"}) CHECK(hitsFor(*book, words).isEmpty());
}

TEST_CASE("punctuation and quotes in a query are no syntax") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QStringLiteral("He said \"AND\" or NOT near*; it's K23-ready (really) col:umn"));
    for (const char* words : {"", " ", "\"", "'", "*", "()", "-", "^", "🙂", "\"\"\"\"", "\\", "{}", ":::"}) {
        INFO(words);
        CHECK(hitsFor(*book, words).isEmpty());
    }
    for (const char* words : {"\"AND\"", "and", "OR", "NOT", "near*", "NEAR(k23 ready)", "it's", "k23-ready", "(really",
                              "col:umn", "\"said", "really\" OR \"x"}) {
        INFO(words);
        CHECK_NOTHROW(hitsFor(*book, words));
    }
    CHECK(hitsFor(*book, "\"AND\" k23-rea").size() == 1);
    CHECK(hitsFor(*book, "it's").size() == 1);
    CHECK(hitsFor(*book, "OR").size() == 1);
}

TEST_CASE("a word is one word in every script, also in those that SQLite's tables do not know") {
    TestBook book;
    // New Tai Lue vowels, which Unicode has moved from marks to letters; a letter of Unicode 14.
    noted(book, QDate(2026, 5, 1), QString::fromUtf8("\u1996\u19b1\u1996 and a\U00012f90b"));
    CHECK(hitsFor(*book, "\u1996\u19b1").size() == 1);
    CHECK(hitsFor(*book, "\u1996\u19b1\u1996").size() == 1);
    CHECK(hitsFor(*book, "a\U00012f90").size() == 1);
}

TEST_CASE("any query at all is answered") {
    TestBook book;
    noted(book, QDate(2026, 5, 1), QStringLiteral("some words"));
    CHECK(rc::check("any query", [&] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(
            rc::gen::oneOf(rc::gen::inRange<char16_t>(0, 0x80), rc::gen::arbitrary<char16_t>()));
        queries::search(book->reader(), book->search(), QString::fromUtf16(units.data(), qsizetype(units.size())), 10);
    }));
}

TEST_CASE("the excerpt leads the eye to the words") {
    TestBook book;
    const QString before = QStringLiteral("word ").repeated(60), after = QStringLiteral(" more").repeated(60);
    noted(book, QDate(2026, 5, 1), before + QString::fromUtf8("the José sample\nof josé") + after);
    const auto hits = hitsFor(*book, "jose samp");
    REQUIRE(hits.size() == 1);
    CHECK(painted(hits[0]) == "José|sample|josé");
    CHECK(hits[0].excerpt.startsWith(QString::fromUtf8("…word ")));
    CHECK(hits[0].excerpt.endsWith(QString::fromUtf8("…")));
    CHECK(hits[0].excerpt.size() < 200);
    CHECK(!hits[0].excerpt.contains(u'\n'));
}

TEST_CASE("no excerpt cuts a character in two") {
    TestBook book;
    for (int shift = 0; shift < 4; ++shift) {
        const MeetingId id = noted(book, QDate(2026, 5, 1),
                                   QString(shift, u'a') + QString::fromUtf8("🙂").repeated(40) +
                                       QStringLiteral(" needle ") + QString::fromUtf8("🙂").repeated(100));
        const auto hits = hitsFor(*book, "needle");
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].excerpt.isValidUtf16());
        CHECK(painted(hits[0]) == "needle");
        actions::meetings::remove(*book, id);
    }
}

TEST_CASE("every noun with words is found and leads to a page") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const auto found = [&](const char* words, const char* noun, const char* opens, qint64 record) {
        INFO(words);
        for (const auto& hit : hitsFor(*book, words))
            if (hit.key.noun == noun && hit.openNoun == opens && hit.openRecord == record) return true;
        return false;
    };
    CHECK(found("lin chen", "person", "person", ids.lin.value));
    CHECK(found("professor", "position", "person", ids.lin.value));
    CHECK(found("phd", "degree", "person", ids.lin.value));
    CHECK(found("lab move", "mentorship", "mentorship", ids.mentorship.value));
    CHECK(found("resubmission", "goal", "goal", ids.goal.value));
    CHECK(found("aims page", "goal_step", "goal", ids.goal.value));
    CHECK(found("aims agreed", "goal_update", "goal", ids.goal.value));
    CHECK(found("authorship", "meeting", "meeting", ids.meeting.value));
    CHECK(found("biostatistician", "note", "meeting", ids.meeting.value));
    CHECK(found("budget", "agenda_item", "meeting", ids.meeting.value));
    CHECK(found("biostatistics core", "action_item", "action_item", ids.action.value));
    CHECK(hitsFor(*book, "funding").isEmpty());  // a key is not searched
}

TEST_CASE("an answer's excerpt is words and not their wrapping") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const auto id = actions::agreements::start(*book, ids.mentorship);
    book->perform({StepKind::AgreementAnswered, {}}, [&](Writer& writer) {
        Answer answer;
        answer.versionId = id;
        answer.fieldKey = QStringLiteral("x.y");
        answer.value = QJsonArray{QStringLiteral("Say \"zebra\" first\nthen go"),
                                  QJsonObject{{QStringLiteral("k"), QStringLiteral("zebras")}}};
        writer.insert(answer);
    });
    const auto hits = hitsFor(*book, "zebra");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].excerpt.toStdString() == "Say \"zebra\" first then go · zebras");
    CHECK(painted(hits[0]) == "zebra|zebras");
    CHECK(hits[0].openNoun == "agreement_version");
}

TEST_CASE("a note of a million letters is kept found and undone") {
    TestBook book;
    QString text;
    for (int i = 0; text.size() < 1000000; ++i) text += QStringLiteral("word%1 ").arg(i % 5000);
    text += QStringLiteral("needle");
    const MeetingId id = noted(book, QDate(2026, 5, 1), text);
    CHECK(book->reader().select<Note>().where(&Note::meetingId, id).first()->text == text);
    const auto hits = hitsFor(*book, "needle");
    REQUIRE(hits.size() == 1);
    CHECK(painted(hits[0]) == "needle");
    CHECK(hitsFor(*book, "word4999 needle").size() == 1);
    CHECK(book->search().matchesBook());
    book->undo();
    CHECK(hitsFor(*book, "needle").isEmpty());
    book->redo();
    CHECK(hitsFor(*book, "needle").size() == 1);
    CHECK(book->search().matchesBook());
}

TEST_CASE("rebuilding the index gives the same answers") {
    TestBook book;
    fillWhole(*book);
    const std::string before = nouns(hitsFor(*book, "a"));
    CHECK(before.size() > 10);
    book->search().rebuild();
    CHECK(nouns(hitsFor(*book, "a")) == before);
    CHECK(book->search().matchesBook());
}

}  // namespace mb::test::queries_search_test
