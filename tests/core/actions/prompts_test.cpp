#include "core/actions/prompts.h"

#include "core/actions/definitions.h"
#include "core/domain/inbox.h"
#include "tests/support/undo.h"

namespace mb::test::actions_prompts_test {
namespace {

using namespace Qt::Literals::StringLiterals;

QStringList ownTexts(const TestBook& book) {
    QStringList texts;
    const auto offered = documents::allPrompts(book.workspace->reader(), book.workspace->book());
    for (const auto& one : offered.questions)
        if (one.own) texts << one.text;
    return texts;
}

const documents::PromptSet::Domain teaching{u"teaching"_s, u"Teaching"_s, false, {u"teaching"_s}};
const documents::PromptSet::Domain career{u"career"_s, u"Career planning"_s, false, {}};

}  // namespace

TEST_CASE("a question of one's own is kept offered and taken out again", "[prompts][PR1]") {
    TestBook book;
    provesUndo(book, StepKind::PromptAdded, [](Workspace& workspace) {
        actions::prompts::addOwn(workspace, teaching, u"  What did the   learners teach you? "_s);
    });
    CHECK(ownTexts(book) == QStringList{u"What did the learners teach you?"_s});
    actions::prompts::addOwn(*book, career, u"Where to?"_s);
    CHECK(ownTexts(book).size() == 2);
    const qsizetype steps = stepCount(*book);
    actions::prompts::addOwn(*book, career, u"Where to?"_s);  // is there already
    CHECK(stepCount(*book) == steps);
    CHECK_THROWS_AS(actions::prompts::addOwn(*book, teaching, u" \n "_s), Error);

    // It is shown where its domain is, and read like any other set.
    const auto own = documents::ownDefinitions(book->reader(), DefinitionKind::Prompts);
    REQUIRE(own.size() == 1);
    CHECK(documents::promptSetFrom(own.first().body.toObject()).prompts.size() == 2);

    provesUndo(book, StepKind::PromptRemoved,
               [](Workspace& workspace) { actions::prompts::removeOwn(workspace, u"Where to?"_s); });
    CHECK(ownTexts(book) == QStringList{u"What did the learners teach you?"_s});
    actions::prompts::removeOwn(*book, u"What did the learners teach you?"_s);
    CHECK(book->reader().all<Definition>().isEmpty());
}

TEST_CASE("a question goes onto the agenda with its domain and a personal one is for its owner only",
          "[prompts][PR1][PR3]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    book.mentorship(lin);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 12, 1);
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = {lin};
    const MeetingId meeting = actions::meetings::add(*book, wanted);
    AgendaItemId id;
    provesUndo(book, StepKind::AgendaAdded, [&](Workspace& workspace) {
        id = actions::prompts::ask(workspace, {u"What now?"_s, u"teaching"_s, {}}, false, meeting);
    });
    const AgendaItem item = book->reader().get(id);
    CHECK(item.text == u"What now?");
    CHECK(item.domain == u"teaching");
    CHECK(item.fromId == book.owner);
    CHECK(item.canLeave());
    const AgendaItem mine =
        book->reader().get(actions::prompts::ask(*book, {u"And at home?"_s, u"wellbeing"_s, {}}, true, meeting));
    CHECK(!mine.canLeave());
    CHECK(mine.place == 2);
}

TEST_CASE("a question for the next talk goes to its agenda or waits for one", "[prompts][PR1][ME13]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(lin);
    const documents::Question question{u"What now?"_s, u"teaching"_s, {}};
    actions::prompts::Asked asked;
    provesUndo(book, StepKind::InboxAdded,
               [&](Workspace& workspace) { asked = actions::prompts::askNext(workspace, question, false, id); });
    CHECK(!asked.meeting);
    CHECK(asked.waitsFor == lin);
    const auto lines = book->reader().all<InboxLine>();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].domain == u"teaching");
    CHECK(lines[0].mentorshipId == id);

    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 12, 1);
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = {lin};
    const MeetingId next = actions::meetings::add(*book, wanted);
    // What waited came along, with its domain.
    CHECK(book->reader().all<AgendaItem>().first().domain == u"teaching");
    asked = actions::prompts::askNext(*book, {u"And then?"_s, u"service"_s, {}}, false, id);
    CHECK(asked.meeting == next);
    CHECK(book->reader().all<InboxLine>().size() == 1);
}

TEST_CASE("the words of a personal question stand in no step", "[prompts][PR3]") {
    TestBook book;
    const documents::PromptSet::Domain wellbeing{u"wellbeing"_s, u"Wellbeing"_s, true, {}};
    actions::prompts::addOwn(*book, wellbeing, u"Quokka: how do you sleep?"_s);
    CHECK(book->nextUndo()->args == QStringList{u"Wellbeing"_s});
    actions::prompts::removeOwn(*book, u"Quokka: how do you sleep?"_s);
    CHECK(book->nextUndo()->args == QStringList{u"Wellbeing"_s});
}

}  // namespace mb::test::actions_prompts_test
