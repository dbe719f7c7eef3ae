#include "ui/people/people_page.h"
#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

#include <QAbstractItemModelTester>

namespace mb::test::people_page_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList peopleShown(UiFixture& f) {
    QStringList names;
    for (const ListRow& row : f.find<RowList>("peopleRowList")->rowModel().rows()) names << row.title;
    return names;
}

QLineEdit* line(UiFixture& f, const char* name) { return f.find<QLineEdit>(name); }

}  // namespace

TEST_CASE("People are entered by keyboard", "[people]") {
    UiFixture f(OwnerRole::Mentee);
    auto* page = f.show(new PeoplePage(f.context));
    page->firstFocus()->setFocus();
    f.type(u"Maria Jose de la Cruz"_s);
    f.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == u"peopleNewPersonLineEdit");
    f.type(u"Amara Diallo, MPH"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Degree>().last().name == u"MPH");
    f.type(u"Haddad, Leila"_s);
    f.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName() == u"peopleDegreesLineEdit");
    f.type(u"MD, PhD"_s);
    f.press(Qt::Key_Tab);
    const PersonId leila = f.book->reader().all<Person>().last().id;
    CHECK(queries::personCard(f.book->reader(), leila).printedName() == u"Leila Haddad, MD, PhD");
    line(f, "peopleNewPositionLineEdit")->setFocus();
    f.type(u"Associate professor, Emergency Medicine, Riverside, North"_s);
    f.press(Qt::Key_Return);
    const auto positions = f.book->reader().all<Position>();
    REQUIRE(positions.size() == 1);
    CHECK(positions[0].stage == u"associate");
    CHECK(positions[0].title == u"Associate professor");
    CHECK(positions[0].institution == u"Riverside, North");
    CHECK(peopleShown(f) ==
          QStringList{u"Maria Jose de la Cruz"_s, u"Amara Diallo"_s, u"Leila Haddad"_s, u"Maya Okafor"_s});
    CHECK(page->subtitle() == u"4 people");
    CHECK(f.said.isEmpty());
}

TEST_CASE("A wrong ORCID stays on the screen and out of the book", "[people]") {
    UiFixture f;
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    auto* page = f.show(new PeoplePage(f.context));
    REQUIRE(page->showRecord("person", lin.value));
    auto* orcid = line(f, "peopleOrcidLineEdit");
    orcid->setFocus();
    f.type(u"0000-0002"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().get(lin).orcid.isEmpty());
    CHECK(orcid->text() == u"0000-0002");
    CHECK(orcid->property("invalid").toBool());
    CHECK(orcid->accessibleDescription().contains(u"0000-0002-1825-0097"_s));

    SECTION("also after other changes and other people") {
        f.book.person(u"Rosa Pérez"_s);
        CHECK(orcid->text() == u"0000-0002");
        CHECK(page->showRecord("person", f.book.owner.value));
        CHECK(orcid->text().isEmpty());
        CHECK_FALSE(orcid->property("invalid").toBool());
        CHECK(page->showRecord("person", lin.value));
        CHECK(orcid->text() == u"0000-0002");
        CHECK(orcid->property("invalid").toBool());
    }
    SECTION("until it is right") {
        orcid->setFocus();
        f.press(Qt::Key_End);
        f.type(u"-1825-0097"_s);
        f.press(Qt::Key_Tab);
        CHECK(f.book->reader().get(lin).orcid == u"0000-0002-1825-0097");
        CHECK_FALSE(orcid->property("invalid").toBool());
    }
    SECTION("and a pasted address is understood") {
        orcid->setFocus();
        orcid->selectAll();
        f.type(u"https://orcid.org/0000-0002-1825-0097"_s);
        f.press(Qt::Key_Tab);
        CHECK(f.book->reader().get(lin).orcid == u"0000-0002-1825-0097");
    }
    CHECK(f.said.isEmpty());
}

TEST_CASE("A burst of typing about a person is one step to undo", "[people]") {
    UiFixture f;
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    auto* page = f.show(new PeoplePage(f.context));
    page->showRecord("person", lin.value);
    const auto before = f.book->history().steps().size();
    auto* note = f.find<QPlainTextEdit>("peopleNoteGrowingEdit");
    note->setFocus();
    f.type(u"Prefers"_s);
    Saver::flushAll(page);
    f.type(u" mornings"_s);
    Saver::flushAll(page);
    CHECK(f.book->reader().get(lin).note == u"Prefers mornings");
    CHECK(f.book->history().steps().size() == before + 1);
    f.book->undo();
    CHECK(note->toPlainText().isEmpty());
    f.book->redo();
    CHECK(note->toPlainText() == u"Prefers mornings");
}

TEST_CASE("The filter narrows the list and keeps the chosen person", "[people]") {
    UiFixture f;
    const PersonId rosa = f.book.person(u"Rosa Pérez"_s);
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    f.book.mentorship(lin, Side::Mentee);
    auto* page = f.show(new PeoplePage(f.context));
    auto* list = f.find<RowList>("peopleRowList");
    QAbstractItemModelTester tester(&list->rowModel(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page->showRecord("person", rosa.value);
    line(f, "peopleFilterLineEdit")->setFocus();
    f.type(u"perez"_s);
    CHECK(peopleShown(f) == QStringList{u"Rosa Pérez"_s});
    CHECK(list->selectedRow()->id == rosa.value);
    f.press(Qt::Key_Escape);
    f.type(u"mentor"_s);
    CHECK(peopleShown(f) == QStringList{u"Lin Chen"_s});
    CHECK(line(f, "peopleGivenLineEdit")->text() == u"Rosa");
    f.press(Qt::Key_Return);
    CHECK(line(f, "peopleGivenLineEdit")->text() == u"Lin");
    f.press(Qt::Key_Escape);
    line(f, "peopleFilterLineEdit")->clear();
    f.book.person(u"Aaron Aardvark"_s);
    CHECK(list->selectedRow()->id == lin.value);
}

TEST_CASE("Someone's last contact is a meeting that they came to", "[people]") {
    UiFixture f;
    const PersonId kenji = f.book.person(u"Kenji Watanabe"_s), rosa = f.book.person(u"Rosa Pérez"_s);
    const MentorshipId group = f.book.mentorship(kenji, Side::Peer);
    const auto hold = [&](QDate day, const QList<PersonId>& people) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.meeting.state = MeetingState::Held;
        wanted.people = people;
        wanted.mentorships = {group};
        actions::meetings::add(*f.book, wanted);
    };
    const QDate today = f.book->clock().today();
    hold(today.addDays(-400), {kenji, rosa});
    hold(today.addDays(-2), {rosa});
    auto* page = f.show(new PeoplePage(f.context));
    const auto said = [&] {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->text().startsWith(u"Last contact"_s)) return label->text();
        return QString();
    };
    page->showRecord("person", kenji.value);
    CHECK(said() == u"Last contact "_s + words::longDate(today.addDays(-400)));
    page->showRecord("person", rosa.value);
    CHECK(said().endsWith(words::ago(today.addDays(-2), today)));
}

TEST_CASE("Someone who is referred to is not removed, and the reason is said", "[people]") {
    UiFixture f;
    const PersonId lin = f.book.person(u"Lin Chen"_s), rosa = f.book.person(u"Rosa Pérez"_s);
    const MentorshipId mentorship = f.book.mentorship(lin);
    auto* page = f.show(new PeoplePage(f.context));
    page->showRecord("person", lin.value);
    f.find<QPushButton>("peopleRemovePushButton")->click();
    REQUIRE(f.said.size() == 1);
    CHECK(f.said[0].contains(u"Lin Chen"_s));
    CHECK(f.book->reader().find(lin));

    auto* mentorships = f.find<RowList>("peopleMentorshipsRowList");
    REQUIRE(mentorships->rowModel().rowCount() == 1);
    Q_EMIT mentorships->activated(mentorships->rowModel().index(0));
    CHECK(f.opened == QList<std::pair<QByteArray, qint64>>{{"mentorship", mentorship.value}});

    page->showRecord("person", rosa.value);
    f.find<QPushButton>("peopleRemovePushButton")->click();
    CHECK_FALSE(f.book->reader().find(rosa));
    CHECK_FALSE(peopleShown(f).contains(u"Rosa Pérez"_s));
    CHECK(f.find<RowList>("peopleRowList")->selectedRow());
    f.book->undo();
    CHECK(peopleShown(f).contains(u"Rosa Pérez"_s));
}

TEST_CASE("Positions are edited and removed in their row", "[people]") {
    UiFixture f;
    const PersonId lin = f.book.person(u"Lin Chen"_s);
    Position wanted;
    wanted.personId = lin;
    wanted.title = u"Instructor"_s;
    wanted.since = QDate(2020, 7, 1);
    const auto id = actions::people::addPosition(*f.book, wanted);
    auto* page = f.show(new PeoplePage(f.context));
    REQUIRE(page->showRecord("position", id.value));
    CHECK(line(f, "peopleGivenLineEdit")->text() == u"Lin");
    line(f, "peoplePositionDepartmentLineEdit")->setFocus();
    f.type(u"Neurology"_s);
    auto* until = f.find<PartialDateField>("peoplePositionUntilDateField");
    until->setFocus();
    CHECK(f.book->reader().get(id).department == u"Neurology");
    f.type(u"2019-01-01"_s);
    f.press(Qt::Key_Return);
    CHECK_FALSE(f.book->reader().get(id).until);
    CHECK(until->date() == QDate(2019, 1, 1));
    until->selectAll();
    f.type(u"2024-06-30"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().get(id).until == QDate(2024, 6, 30));
    // A month stays a month.
    until->selectAll();
    f.type(u"May 2022"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().get(id).until == PartialDate::of(2022, 5));
    f.find<QPushButton>("peoplePositionRemovePushButton")->click();
    CHECK(f.book->reader().all<Position>().isEmpty());
    f.book->undo();
    CHECK(f.book->reader().all<Position>().size() == 1);
    CHECK(f.said.isEmpty());
}

TEST_CASE("Long names and markup stay plain", "[people]") {
    UiFixture f;
    actions::people::NewPerson wanted;
    wanted.person.given = u"<b>"_s + QString(300, u'W');
    wanted.person.family = u"محمد"_s;
    const PersonId id = actions::people::add(*f.book, wanted);
    auto* page = f.show(new PeoplePage(f.context));
    page->showRecord("person", id.value);
    for (const QLabel* label : page->findChildren<QLabel*>()) CHECK(label->textFormat() != Qt::RichText);
    CHECK(page->minimumSizeHint().width() < 700);
}

}  // namespace mb::test::people_page_test
