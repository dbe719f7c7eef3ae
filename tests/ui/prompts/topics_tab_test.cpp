// The map of a year, and what has not come up for long, on the page of a mentorship (PR3).
#include "ui/prompts/topics_tab.h"

#include "core/actions/meeting_parts.h"
#include "core/domain/inbox.h"
#include "tests/support/catch.h"
#include "tests/ui/meetings/planned_meetings.h"
#include "ui/paper/print_preview.h"
#include "ui/prompts/topic_gaps.h"
#include "ui/widgets/dot_grid.h"

namespace mb::test::prompts_topics_tab_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Talked : UiFixture {
    PersonId lin = book.person(u"Lin Chen"_s);
    MentorshipId mentorship = book.mentorship(lin);

    MeetingId held(QDate day, const QStringList& topics) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = day;
        wanted.people = {lin};
        const MeetingId id = actions::meetings::add(*book, wanted);
        actions::meetings::setTopics(*book, id, topics);
        return id;
    }
    void someTalks() {
        held(QDate(2026, 2, 20), {u"teaching"_s});
        held(QDate(2026, 4, 2), {u"funding"_s});
        held(QDate(2026, 9, 3), {u"research"_s});
        held(QDate(2026, 9, 24), {u"research"_s});
    }
    QString map() { return find<ui::DotGrid>("topicsDotGrid")->accessibleDescription(); }
    QStringList texts(const QWidget* in) {
        QStringList all;
        for (const auto* label : in->findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
};

}  // namespace

TEST_CASE("the map says in words what its dots say", "[topics][PR3][UX8]") {
    Talked f;
    f.someTalks();
    f.show(new ui::TopicsTab(f.context, f.mentorship));
    CHECK(f.map().startsWith(u"Research and scholarship: "));
    CHECK(f.map().contains(u"September"));
    CHECK(f.map().contains(u"Not in this year: Funding, "));
    auto* year = f.find<ui::KeyCombo>("topicsYearKeyCombo");
    CHECK(year->key() == u"2026");
    year->setFocus();
    f.press(Qt::Key_Down);
    REQUIRE(year->key() == u"2025");
    CHECK(f.map().contains(u"Teaching: "));
    CHECK(f.map().contains(u"February"));
    // A later meeting shows at once, and the chosen year stays.
    f.held(QDate(2026, 5, 5), {u"clinical"_s});
    CHECK(year->key() == u"2025");
    CHECK(f.map().contains(u"May"));
}

TEST_CASE("a year without topics says so and prints nothing", "[topics][PR3]") {
    Talked f;
    f.show(new ui::TopicsTab(f.context, f.mentorship));
    CHECK(f.texts(&f.window).contains(u"There was no meeting in 2026–27 yet."_s));
    CHECK_FALSE(f.find<QPushButton>("topicsPrintButton")->isEnabled());
    f.held(QDate(2026, 9, 3), {});
    CHECK(f.texts(&f.window).contains(u"No topic was noted for a meeting of 2026–27 yet."_s));
    f.held(QDate(2026, 9, 4), {u"teaching"_s});
    CHECK(f.find<QPushButton>("topicsPrintButton")->isEnabled());
}

TEST_CASE("the longest silence is suggested and put on the agenda or left for another day", "[topics][PR3]") {
    Talked f;
    f.someTalks();
    f.show(new ui::TopicsTab(f.context, f.mentorship));
    auto* gaps = f.window.findChild<ui::TopicGaps*>();
    REQUIRE(gaps->isVisible());
    CHECK(f.texts(gaps).contains(u"Teaching"_s));
    CHECK(f.texts(gaps).contains(u"9 months ago"_s));
    f.find<QPushButton>("topicGapsNotTodayButton")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.texts(gaps).contains(u"Funding"_s));
    CHECK_FALSE(f.texts(gaps).contains(u"Teaching"_s));
    f.find<QPushButton>("topicGapsAskButton")->setFocus();
    f.press(Qt::Key_Space);
    const auto lines = f.book->reader().all<InboxLine>();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].domain == u"funding");
    CHECK_FALSE(f.texts(gaps).contains(u"“%1”"_s.arg(lines[0].text)));
    f.book->undo();
    CHECK(f.texts(gaps).contains(u"“%1”"_s.arg(lines[0].text)));
}

TEST_CASE("a mentorship that is new or talks about everything gets no suggestion", "[topics][PR3]") {
    Talked f;
    f.held(QDate(2026, 11, 2), {u"research"_s});
    f.show(new ui::TopicsTab(f.context, f.mentorship));
    CHECK_FALSE(f.window.findChild<ui::TopicGaps*>()->isVisible());
    QStringList all;
    for (const Term& term : f.book->reader().select<Term>().where(&Term::list, u"goal-domain"_s).list())
        all << term.key;
    f.held(QDate(2026, 1, 2), all);
    CHECK(f.window.findChild<ui::TopicGaps*>()->isVisible());
    f.held(QDate(2026, 11, 3), all);
    CHECK_FALSE(f.window.findChild<ui::TopicGaps*>()->isVisible());
}

TEST_CASE("the map becomes a page", "[topics][PR3]") {
    Talked f;
    f.someTalks();
    auto* tab = f.show(new ui::TopicsTab(f.context, f.mentorship));
    f.find<QPushButton>("topicsPrintButton")->setFocus();
    f.press(Qt::Key_Space);
    ui::PrintPreview* preview = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (preview = tab->findChild<ui::PrintPreview*>()); }, 5000));
    untilLaid(*preview);
    CHECK(preview->preview()->pageCount() == 1);
    CHECK(f.said.isEmpty());
}

}  // namespace mb::test::prompts_topics_tab_test
