#include "core/actions/books.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"

#include <QSet>

namespace mb::test::actions_books_test {

TEST_CASE("a new book has its owner with degrees and the shipped lists") {
    QTemporaryDir folder;
    const auto book = actions::books::create(
        folder.filePath(QStringLiteral("b.mentorbook")),
        {QStringLiteral("Okafor, Maya Ada"), QStringLiteral("MD/PhD"), OwnerRole::Mentor}, standingStill());
    const Reader reader = book->reader();
    CHECK(book->book().role == OwnerRole::Mentor);
    CHECK(book->book().yearStartMonth == 7);
    CHECK(fullName(reader.get(book->book().ownerId)) == QStringLiteral("Maya Ada Okafor"));
    CHECK(reader.all<Degree>().size() == 2);
    QSet<QString> lists;
    for (const Term& term : reader.all<Term>()) {
        lists.insert(term.list);
        CHECK(!term.key.isEmpty());
        CHECK(!term.label.isEmpty());
    }
    for (const char* list : {"goal-domain", "mode", "function", "cadence", "confidentiality"})
        CHECK(lists.contains(QLatin1String(list)));
    CHECK(!book->nextUndo());
}

TEST_CASE("two books made alike are alike") {
    TestBook one, other;
    CHECK(difference(contents(*one), contents(*other)) == "");
}

TEST_CASE("the owner's choices change") {
    TestBook book;
    provesUndo(book, StepKind::BookChanged, [&](Workspace& workspace) {
        Book changed = workspace.book();
        changed.paper = Paper::A4;
        changed.yearStartMonth = 9;
        actions::books::change(workspace, changed);
    });
    for (const int month : {0, 13}) {
        Book wrong = book->book();
        wrong.yearStartMonth = month;
        CHECK(kindOf([&] { actions::books::change(*book, wrong); }) == ErrorKind::BadValue);
    }
}

TEST_CASE("user lists grow under keys of their own") {
    TestBook book;
    const QString list = QStringLiteral("goal-domain");
    QString key, again;
    provesUndo(book, StepKind::TermAdded, [&](Workspace& workspace) {
        key = actions::books::addTerm(workspace, list, QString::fromUtf8(" Öffentliche Gesundheit "));
    });
    CHECK(key == QStringLiteral("offentliche-gesundheit"));
    const auto term = book->reader().select<Term>().where(&Term::list, list).where(&Term::key, key).first();
    REQUIRE(term);
    CHECK(term->label == QString::fromUtf8("Öffentliche Gesundheit"));
    provesUndo(book, StepKind::TermAdded, [&](Workspace& workspace) {
        again = actions::books::addTerm(workspace, list, QStringLiteral("offentliche gesundheit"));
    });
    CHECK(again == QStringLiteral("offentliche-gesundheit-2"));
    provesUndo(book, StepKind::TermChanged, [&](Workspace& workspace) {
        Term changed = *term;
        changed.label = QStringLiteral("Public health");
        changed.hidden = true;
        actions::books::changeTerm(workspace, changed);
    });
    CHECK(kindOf([&] { actions::books::addTerm(*book, list, QStringLiteral("!?")); }) == ErrorKind::MissingValue);
}

}  // namespace mb::test::actions_books_test
