// What search shows of an agreement: the words of its form and of the book's lists, never their keys (FL5).
#include "core/documents/answer_wording.h"
#include "core/actions/agreements.h"
#include "core/actions/books.h"
#include "tests/support/whole_book.h"

#include "tests/support/catch.h"

namespace mb::test::documents_answer_wording_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList excerptsFor(const TestBook& book, const QString& words, int limit = 50) {
    const Reader reader = book.workspace->reader();
    QStringList found;
    for (const auto& hit :
         queries::search(reader, book.workspace->search(), words, limit, 0, documents::wordingOfAnswers(reader)))
        if (hit.key.noun == Answer::table) found << hit.excerpt;
    return found;
}

}  // namespace

TEST_CASE("search shows what an answer's keys stand for and does not find by the keys", "[FL5]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const AgreementVersionId version = actions::agreements::start(*book, ids.mentorship);
    const auto set = [&](const QString& field, const QJsonValue& value) {
        actions::agreements::set(*book, version, field, value);
    };
    set(u"meetings.channels"_s, QJsonArray{u"email"_s, u"message"_s, u"By carrier pigeon"_s});
    CHECK(excerptsFor(book, u"email"_s) == QStringList{u"Email · Text message · By carrier pigeon"_s});
    CHECK(excerptsFor(book, u"message pigeon"_s) == QStringList{u"Email · Text message · By carrier pigeon"_s});

    // "No mail or phone" is kept as "undivided", which nobody reads.
    set(u"confidentiality.rules"_s, QJsonArray{u"undivided"_s});
    CHECK(excerptsFor(book, u"undivided"_s).isEmpty());
    set(u"meetings.scheduler"_s, u"mentee"_s);
    CHECK(excerptsFor(book, u"mentee"_s).contains(u"Mentee"_s));

    // The book's own lists are shown as they are called there.
    Term mode;
    for (const Term& term : book->reader().all<Term>())
        if (term.list == u"mode" && term.key == u"video") mode = term;
    REQUIRE(mode.id);
    mode.label = u"Video, with the camera on"_s;
    actions::books::changeTerm(*book, mode);
    set(u"meetings.also"_s, QJsonArray{u"in-person"_s, u"video"_s});
    CHECK(excerptsFor(book, u"in-person"_s) == QStringList{u"In person · Video, with the camera on"_s});
}

TEST_CASE("what is left out of a search leaves room for what is not", "[FL5]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const AgreementVersionId version = actions::agreements::start(*book, ids.mentorship);
    actions::agreements::set(*book, version, u"confidentiality.off_limits"_s, u"Undivided attention"_s);
    actions::agreements::set(*book, version, u"confidentiality.rules"_s, QJsonArray{u"undivided"_s});
    const auto first = book->search().find({u"undivided"_s}, 1);
    REQUIRE(first.size() == 1);
    REQUIRE(book->reader().get(Id<Answer>(first[0].row)).fieldKey == u"confidentiality.rules");
    CHECK(excerptsFor(book, u"undivided"_s, 1) == QStringList{u"Undivided attention"_s});
}

}  // namespace mb::test::documents_answer_wording_test
