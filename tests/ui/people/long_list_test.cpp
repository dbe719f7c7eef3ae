#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/people/people_page.h"

#include <QClipboard>
#include <QMimeData>

namespace mb::test::people_long_list_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

// Forty mentees in two departments, every fourth of whom was met this week; the others two years ago.
struct Forty : UiFixture {
    QMap<QString, QString> memory;

    Forty() : UiFixture(OwnerRole::Mentor) {
        context.remembered = [this](const QString& key) { return memory.value(key); };
        context.remember = [this](const QString& key, const QString& value) { memory.insert(key, value); };
        for (int i = 0; i < 40; ++i) {
            const PersonId person = book.person(u"Given%1 Family%2"_s.arg(i).arg(40 - i, 2, 10, QChar(u'0')));
            actions::mentorships::add(*book, actions::mentorships::between(book.owner, Side::Mentor, person));
            Position position;
            position.personId = person;
            position.stage = i % 2 ? u"fellow"_s : u"resident"_s;
            position.department = i % 2 ? u"Pediatrics"_s : u"Emergency Medicine"_s;
            actions::people::addPosition(*book, position);
            actions::meetings::NewMeeting met;
            met.meeting.day = i % 4 == 0 ? context.today() : context.today().addYears(-2);
            met.meeting.state = MeetingState::Held;
            met.people = {person};
            actions::meetings::add(*book, met);
        }
    }
    QStringList shown(const char* list) {
        QStringList names;
        for (const ListRow& row : find<RowList>(list)->rowModel().rows())
            if (!row.header) names << row.title;
        return names;
    }
    void choose(const char* combo, const QString& label) {
        auto* box = find<KeyCombo>(combo);
        const int place = box->findText(label);
        REQUIRE(place >= 0);
        box->setFocus();
        press(Qt::Key_Home);
        for (int i = 0; i < place; ++i) press(Qt::Key_Down);
        REQUIRE(box->currentText() == label);
    }
};

}  // namespace

TEST_CASE("forty people are narrowed and put in order by keyboard, and stay so", "[people]") {
    Forty f;
    auto* page = f.show(new PeoplePage(f.context));
    CHECK(f.shown("peopleRowList").first() == u"Given39 Family01");
    f.choose("peopleWhichComboBox", u"Not met this quarter"_s);
    CHECK(f.shown("peopleRowList").size() == 30);
    f.choose("peopleWhichComboBox", u"Department: Pediatrics"_s);
    f.choose("peopleOrderComboBox", u"By last contact"_s);
    CHECK(f.shown("peopleRowList").size() == 20);
    // What is remembered does not tell what is in the book.
    CHECK_FALSE(f.memory.value(u"people"_s).contains(u"Pediatrics"));
    delete page;
    f.show(new PeoplePage(f.context));
    CHECK(f.find<KeyCombo>("peopleWhichComboBox")->currentText() == u"Department: Pediatrics");
    CHECK(f.find<KeyCombo>("peopleOrderComboBox")->currentText() == u"By last contact");
    CHECK(f.shown("peopleRowList").size() == 20);
}

TEST_CASE("whoever was met longest ago stands first among the mentees", "[mentorships]") {
    Forty f;
    f.show(new MentorshipsPage(f.context));
    CHECK(f.shown("mentorshipsRowList").first() == u"Given39 Family01");
    f.choose("mentorshipsOrderComboBox", u"By last contact"_s);
    // The ten who were met this week come last.
    for (const QString& name : f.shown("mentorshipsRowList").mid(30))
        CHECK(name.section(u' ', 0, 0).mid(5).toInt() % 4 == 0);
    f.choose("mentorshipsWhichComboBox", u"Rank: Fellow"_s);
    CHECK(f.shown("mentorshipsRowList").size() == 20);
    CHECK(f.find<RowList>("mentorshipsRowList")->rowModel().rows()[1].subtitle.contains(u"Fellow, Pediatrics"));
}

TEST_CASE("a list is copied as a table, in the order in which it is shown", "[people]") {
    Forty f;
    auto* page = f.show(new MentorshipsPage(f.context));
    f.choose("mentorshipsWhichComboBox", u"Department: Pediatrics"_s);
    page->findChild<QAction*>(u"mentorshipsCopyListAction"_s)->trigger();
    const QMimeData* clip = QApplication::clipboard()->mimeData();
    CHECK(clip->data(u"text/html"_s).count("<tr>") == 21);
    const QStringList lines = clip->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 21);
    CHECK(lines[0].startsWith(u"Name\tRole\tKind\tStage\tRank\tDepartment\t"));
    CHECK(lines[1].startsWith(u"Given39 Family01\tmentee\t"));
    CHECK(lines[1].contains(u"\tFellow\tPediatrics\t"));
}

}  // namespace mb::test::people_long_list_test
