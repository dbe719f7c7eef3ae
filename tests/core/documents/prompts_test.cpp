// The questions that travel with the program, and which of them a mentorship is offered (PR1, PR2, PR3).
#include "core/actions/prompts.h"
#include "core/actions/agreements.h"
#include "core/actions/meeting_parts.h"
#include "core/documents/mentorship_prompts.h"
#include "core/documents/terms.h"
#include "core/documents/topic_map.h"
#include "core/domain/text.h"
#include "core/words/phrases.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/undo.h"

namespace mb::test::documents_prompts_test {
namespace {

using namespace Qt::Literals::StringLiterals;
using documents::OfferedPrompts;

QStringList keysOf(const OfferedPrompts& offered) {
    QStringList keys;
    for (const auto& domain : offered.domains) keys << domain.key;
    return keys;
}

documents::PromptSet shipped(const QString& key) {
    return documents::promptSetFrom(documents::shippedBody(DefinitionKind::Prompts, key), key);
}

QStringList termKeys(const TestBook& book, const QString& list) {
    QStringList keys;
    for (const Term& term : documents::shownTerms(book.workspace->reader(), list)) keys << term.key;
    return keys;
}

void setStage(TestBook& book, PersonId person, const QString& stage, QDate since) {
    Position position;
    position.personId = person;
    position.stage = stage;
    position.since = PartialDate(since);
    actions::people::addPosition(*book, position);
}

void switchPersonal(TestBook& book, bool on) {
    Book settings = book->book();
    settings.personalTopics = on;
    actions::books::change(*book, settings);
}

OfferedPrompts offeredIn(const TestBook& book, MentorshipId mentorship) {
    return documents::promptsIn(book.workspace->reader(), book.workspace->book(), {mentorship},
                                book.workspace->clock().today());
}

MeetingId held(TestBook& book, PersonId with, QDate day, const QStringList& topics = {}) {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = day;
    wanted.people = {with};
    const MeetingId id = actions::meetings::add(*book, wanted);
    if (!topics.isEmpty()) actions::meetings::setTopics(*book, id, topics);
    return id;
}

}  // namespace

TEST_CASE("each cell of the students' grid has two questions of its own", "[prompts][PR1]") {
    const TestBook book;
    const auto set = shipped(u"student"_s);
    CHECK(set.domains.size() == 8);
    const QStringList stages = termKeys(book, u"stage"_s);
    for (const auto& domain : set.domains) {
        for (const QString& stage : {u"student"_s, u"resident"_s, u"fellow"_s, u"postdoc"_s}) {
            INFO(domain.key.toStdString() << " × " << stage.toStdString());
            const auto count = std::count_if(set.prompts.begin(), set.prompts.end(), [&](const auto& one) {
                return one.domain == domain.key && one.stages.contains(stage) && one.open;
            });
            CHECK(count >= 2);
        }
        CHECK(domain.personal == (domain.key == u"personal" || domain.key == u"balance"));
    }
    for (const auto& prompt : set.prompts)
        for (const QString& stage : prompt.stages) CHECK(stages.contains(stage));
}

TEST_CASE("faculty have four questions for each domain of goals and the open ones come first", "[prompts][PR1][PR2]") {
    const TestBook book;
    const auto set = shipped(u"faculty"_s);
    QStringList keys;
    for (const auto& domain : set.domains) {
        INFO(domain.key.toStdString());
        keys << domain.key;
        QList<bool> open;
        for (const auto& prompt : set.prompts)
            if (prompt.domain == domain.key) open << prompt.open;
        CHECK(open.size() == 4);
        CHECK(open.count(true) >= 3);
        CHECK(std::is_sorted(open.begin(), open.end(), std::greater<>()));
        CHECK(domain.personal == (domain.key == u"wellbeing"));
    }
    CHECK(keys == termKeys(book, u"goal-domain"_s));
}

TEST_CASE("no two shipped questions are alike and each is one", "[prompts][PR2]") {
    QSet<QString> folded;
    for (const QString& key : documents::shippedKeys(DefinitionKind::Prompts)) {
        for (const auto& prompt : shipped(key).prompts) {
            INFO(prompt.text.toStdString());
            CHECK(prompt.text.endsWith(u'?'));
            CHECK(prompt.text == prompt.text.simplified());
            CHECK(!folded.contains(fold(prompt.text)));
            folded << fold(prompt.text);
            // What is said to leave the answer open cannot be answered with yes or no.
            static const QStringList closed{u"Do "_s,  u"Does "_s, u"Is "_s,  u"Are "_s,   u"Have "_s,
                                            u"Has "_s, u"Can "_s,  u"Did "_s, u"Could "_s, u"Will "_s};
            CHECK(prompt.open == std::none_of(closed.begin(), closed.end(),
                                              [&](const QString& word) { return prompt.text.startsWith(word); }));
        }
    }
    CHECK(folded.size() > 120);
}

TEST_CASE("trainees are offered their own questions and everybody else those of faculty", "[prompts][PR1]") {
    TestBook book(OwnerRole::Mentor);
    const PersonId maya = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(maya, Side::Mentor);
    CHECK(offeredIn(book, id).stage == documents::facultyStage);
    CHECK(!offeredIn(book, id).about(u"promotion"_s, documents::facultyStage).isEmpty());

    setStage(book, maya, u"resident"_s, QDate(2026, 7, 1));
    const OfferedPrompts resident = offeredIn(book, id);
    CHECK(resident.stage == u"resident");
    CHECK(resident.domains.first().key == u"concerns");
    CHECK(resident.about(u"promotion"_s, resident.stage).isEmpty());
    const auto career = resident.about(u"career"_s, resident.stage);
    CHECK(career.size() >= 2);
    for (const auto& question : career) CHECK(question.stages.contains(u"resident"_s));
    // What somebody was on the day counts.
    CHECK(documents::promptStageOf(book->reader(), book->book(), id, QDate(2026, 6, 30)) == documents::facultyStage);
}

TEST_CASE("personal domains are offered only in a mentee's own mentorships and once she wants them", "[prompts][PR3]") {
    TestBook book(OwnerRole::Both);
    const MentorshipId asMentee = book.mentorship(book.person(u"Lin Chen"_s), Side::Mentee),
                       asMentor = book.mentorship(book.person(u"Leila Haddad"_s), Side::Mentor);
    CHECK(!keysOf(offeredIn(book, asMentee)).contains(u"wellbeing"_s));
    CHECK(offeredIn(book, asMentee).mayBePersonal);
    CHECK(!offeredIn(book, asMentor).mayBePersonal);
    switchPersonal(book, true);
    CHECK(keysOf(offeredIn(book, asMentee)).contains(u"wellbeing"_s));
    CHECK(!keysOf(offeredIn(book, asMentor)).contains(u"wellbeing"_s));
    const auto together =
        documents::promptsIn(book->reader(), book->book(), {asMentee, asMentor}, book->clock().today());
    CHECK(!keysOf(together).contains(u"wellbeing"_s));
    CHECK(!keysOf(documents::promptsIn(book->reader(), book->book(), {}, book->clock().today()))
               .contains(u"wellbeing"_s));
    CHECK(keysOf(documents::allPrompts(book->reader(), book->book())).contains(u"wellbeing"_s));
}

TEST_CASE("a mentor's book never offers personal domains", "[prompts][PR3]") {
    TestBook book(OwnerRole::Mentor);
    const MentorshipId asMentee = book.mentorship(book.person(u"Lin Chen"_s), Side::Mentee);
    switchPersonal(book, true);
    CHECK(!offeredIn(book, asMentee).mayBePersonal);
    CHECK(!keysOf(offeredIn(book, asMentee)).contains(u"wellbeing"_s));
    CHECK(!keysOf(documents::allPrompts(book->reader(), book->book())).contains(u"wellbeing"_s));
}

TEST_CASE("what the agreement leaves aside is neither offered nor suggested", "[prompts][PR3]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(lin);
    held(book, lin, QDate(2026, 1, 10), {u"funding"_s, u"teaching"_s});
    const auto gapKeys = [&] {
        QStringList keys;
        for (const auto& gap : documents::topicGaps(book->reader(), offeredIn(book, id), id, {}, book->clock().today()))
            keys << gap.domain.key;
        return keys;
    };
    CHECK(gapKeys().first() == u"funding");
    const auto about = [&](const QString& word) {
        const OfferedPrompts offered = offeredIn(book, id);
        return std::any_of(offered.questions.begin(), offered.questions.end(),
                           [&](const auto& one) { return one.text.contains(word); });
    };
    CHECK(about(u"negotiation"_s));

    const AgreementVersionId version = actions::agreements::start(*book, id);
    actions::agreements::set(*book, version, u"confidentiality.off_limits"_s,
                             u"My grants; negotiations with the chair"_s);
    const OfferedPrompts offered = offeredIn(book, id);
    CHECK(!keysOf(offered).contains(u"funding"_s));
    CHECK(offered.leftAside == QStringList{u"Funding"_s});
    CHECK(gapKeys().first() == u"teaching");
    CHECK(!gapKeys().contains(u"funding"_s));
    // A question about it under another domain goes, too; the domain stays.
    CHECK(!about(u"negotiation"_s));
    CHECK(keysOf(offered).contains(u"leadership"_s));
    const auto map =
        documents::topicMapOf(book->reader(), book->book(), id, 2025, book->clock().today(), documents::MapFor::Screen);
    for (const auto& row : map.rows) CHECK(row.label != u"Funding");
}

TEST_CASE("a gap says when a domain came up last and asks what was not asked yet", "[prompts][PR3]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(lin);
    const auto gaps = [&](MeetingId meeting = {}) {
        return documents::topicGaps(book->reader(), offeredIn(book, id), id, meeting, book->clock().today());
    };
    held(book, lin, QDate(2026, 11, 2), {u"research"_s});
    CHECK(gaps().isEmpty());  // they have known each other for three weeks

    held(book, lin, QDate(2026, 2, 20), {u"research"_s, u"teaching"_s});
    held(book, lin, QDate(2026, 3, 20), {u"funding"_s});
    REQUIRE(gaps().size() > 3);
    CHECK(gaps()[0].domain.key == u"teaching");
    CHECK(gaps()[0].last == QDate(2026, 2, 20));
    CHECK(gaps()[1].domain.key == u"funding");
    CHECK(!gaps()[2].last);
    for (const auto& gap : gaps()) CHECK(gap.domain.key != u"research");

    // What was put on an agenda once is not proposed again, and not at all for the meeting that has it.
    const auto first = gaps()[0].question;
    CHECK(first.open);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 12, 1);
    wanted.meeting.state = MeetingState::Planned;
    wanted.people = {lin};
    const MeetingId next = actions::meetings::add(*book, wanted);
    actions::prompts::ask(*book, first, false, next);
    CHECK(gaps(next)[0].domain.key == u"funding");
    CHECK(gaps()[0].domain.key == u"teaching");
    CHECK(gaps()[0].question.text != first.text);
}

TEST_CASE("the page of what was talked about holds domains and counts and nothing personal", "[prompts][PR3]") {
    TestBook book(OwnerRole::Mentee);
    switchPersonal(book, true);
    const PersonId lin = book.person(u"Lin Chen"_s);
    const MentorshipId id = book.mentorship(lin);
    const MeetingId one = held(book, lin, QDate(2026, 9, 3), {u"research"_s, u"wellbeing"_s});
    held(book, lin, QDate(2026, 9, 17), {u"research"_s});
    AgendaItem item;
    item.meetingId = one;
    item.text = u"CANARY question"_s;
    item.domain = u"teaching"_s;
    item.done = true;
    actions::meetings::addAgenda(*book, item);

    const auto mapFor = [&](documents::MapFor use) {
        return documents::topicMapOf(book->reader(), book->book(), id, 2026, book->clock().today(), use);
    };
    const auto rowOf = [](const documents::TopicMap& map, const QString& label) {
        for (const auto& row : map.rows)
            if (row.label == label) return row;
        return documents::TopicMap::Row();
    };
    const auto screen = mapFor(documents::MapFor::Screen);
    CHECK(screen.year == u"2026–27");
    CHECK(screen.meetings == 2);
    CHECK(rowOf(screen, u"Research and scholarship"_s).counts[2] == 2);  // the year begins in July
    CHECK(rowOf(screen, u"Teaching"_s).total() == 1);
    CHECK(rowOf(screen, u"Work-life integration and wellbeing"_s).personal);
    CHECK(rowOf(screen, u"Work-life integration and wellbeing"_s).total() == 1);
    CHECK(rowOf(screen, u"Funding"_s).label == u"Funding");

    const QString page = documents::test::allTextOf(documents::topicMapDocument(mapFor(documents::MapFor::Paper)));
    CHECK(page.contains(u"Research and scholarship"_s));
    CHECK(page.contains(u"2026–27 · two meetings held"_s));
    CHECK(page.contains(u"Lin Chen"_s));
    CHECK(!page.contains(u"CANARY"_s));
    CHECK(!page.contains(u"wellbeing"_s, Qt::CaseInsensitive));
    CHECK(!page.contains(u"«"_s));
}

}  // namespace mb::test::documents_prompts_test
