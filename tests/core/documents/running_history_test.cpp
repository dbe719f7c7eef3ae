// The running history of a person and a mentorship (ME14): all that happened, newest first, and no private word on
// paper unless it was asked for.
#include "core/documents/running_history.h"

#include "core/documents/terms.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/catch.h"
#include "tests/support/whole_book.h"

namespace mb::documents::test::documents_running_history_test {
namespace {

using namespace mb::test;
using namespace Qt::Literals::StringLiterals;

struct Told {
    QStringList heads, parts, privateParts;
    QString all() const { return (heads + parts + privateParts).join(u'\n'); }
};

Told toldOf(const queries::History& history) {
    Told told;
    for (const queries::HistoryEntry& entry : history.entries) {
        const HistoryItem item = historyItem(history, entry, {});
        told.heads << item.day.toString(Qt::ISODate) + u' ' + words::toText(textOf(item.head));
        for (const HistoryPart& part : item.parts)
            (part.isPrivate ? told.privateParts : told.parts) << words::toText(part.text);
    }
    return told;
}

// Every private text of the book holds the canary.
template <class R>
void poison(Writer& writer) {
    for (R row : writer.all<R>()) {
        if constexpr (requires { row.canLeave(); })
            if (row.canLeave()) continue;
        bool changed = false;
        const auto visit = [&](const auto& field) {
            auto& value = row.*field.member;
            if constexpr (std::is_same_v<std::decay_t<decltype(value)>, QString>)
                if (field.privacy != Privacy::Shared && !field.keyOf) value = u"Quokkasecret"_s, changed = true;
        };
        std::apply([&](const auto&... fields) { (visit(fields), ...); }, R::fields);
        if (changed) writer.update(row);
    }
}
template <class... R>
void poisonAll(Writer& writer, RecordList<R...>) {
    (poison<R>(writer), ...);
}

}  // namespace

TEST_CASE("the history of a person holds meetings promises ledger feedback and stages newest first",
          "[history][ME14]") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const auto history = queries::historyOf(book->reader(), {.person = ids.lin}, QDate(2026, 11, 22));
    CHECK(history.name == fullName(book->reader().get(ids.lin)));
    QSet<int> kinds;
    for (qsizetype i = 0; i < history.entries.size(); ++i) {
        kinds << history.entries[i].kind;
        if (i > 0) CHECK(history.entries[i].day <= history.entries[i - 1].day);
    }
    for (const auto kind : {queries::HistoryEntry::Met, queries::HistoryEntry::Passed, queries::HistoryEntry::FedBack,
                            queries::HistoryEntry::StageSet})
        CHECK(kinds.contains(kind));
    const Told told = toldOf(history);
    CHECK(told.privateParts.contains(u"Write the aims first."));
    CHECK(told.privateParts.contains(u"Strengths: Clear questions."));
    CHECK(told.privateParts.contains(u"The advice was taken · 20 November 2026"));
    // Whoever took no part has none of it.
    CHECK(queries::historyOf(book->reader(), {.person = ids.unused}, QDate(2026, 11, 22)).entries.isEmpty());
}

TEST_CASE("the history of a mentorship is its own", "[history][ME14]") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    const auto of = [&](MentorshipId id) {
        return queries::historyOf(book->reader(), {.mentorship = id}, QDate(2026, 11, 22)).entries;
    };
    CHECK(of(ids.mentorship).size() > of(ids.bare).size());
    for (const queries::HistoryEntry& entry : of(ids.mentorship))
        if (entry.kind == queries::HistoryEntry::Met)
            CHECK(book->reader()
                      .select<MeetingMentorship>()
                      .where(&MeetingMentorship::meetingId, entry.meeting.id)
                      .where(&MeetingMentorship::mentorshipId, ids.mentorship)
                      .count() == 1);
}

TEST_CASE("a meeting tells its mode length agenda and promises", "[history][ME14]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s), rosa = book.person(u"Rosa Perez"_s);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 4);
    wanted.meeting.title = u"Aims page"_s;
    wanted.meeting.mode = u"video"_s;
    wanted.meeting.minutes = 45;
    wanted.people = {lin, rosa};
    wanted.agenda = {u"Budget"_s};
    wanted.notes = {{u"We agreed on two aims."_s, Visibility::Shareable},
                    {u"She seemed tired."_s, Visibility::Private}};
    const MeetingId meeting = actions::meetings::add(*book, wanted);
    ActionItem promise;
    promise.meetingId = meeting;
    promise.ownerId = lin;
    promise.title = u"Read the draft"_s;
    promise.dueOn = PartialDate(QDate(2026, 11, 20));
    actions::meetings::addAction(*book, promise);
    const auto history = queries::historyOf(book->reader(), {.person = lin}, QDate(2026, 11, 22));
    REQUIRE(history.entries.size() == 1);
    const HistoryItem item = historyItem(history, history.entries[0], {{u"video"_s, u"by video"_s}});
    CHECK(words::toText(textOf(item.head)) == u"Aims page · by video · 45 min");
    const Told told = toldOf(history);
    CHECK(told.parts == QStringList{u"With Rosa Perez"_s, u"On the agenda: Budget"_s, u"We agreed on two aims."_s,
                                    u"Lin Chen promised: Read the draft, by 20 November 2026"_s});
    CHECK(told.privateParts == QStringList{u"Private note: She seemed tired."_s});
}

TEST_CASE("a printed history holds no private word unless it was asked for", "[history][ME14][private]") {
    TestBook book;
    const WholeBook ids = fillWhole(*book);
    book->perform({StepKind::NoteChanged, {}}, [](Writer& writer) { poisonAll(writer, AllRecords()); });
    for (const queries::HistorySubject& subject :
         {queries::HistorySubject{.person = ids.lin}, queries::HistorySubject{.mentorship = ids.mentorship}}) {
        const auto history = queries::historyOf(book->reader(), subject, QDate(2026, 11, 22));
        const QString without = allTextOf(runningHistory(history, {}));
        CHECK_FALSE(without.contains(u"Quokkasecret"));
        CHECK_FALSE(without.contains(u"Advice"));
        CHECK(without.contains(u"What is private in the book is left out."));
        const QString with = allTextOf(runningHistory(history, {}, WithPrivate::Yes));
        CHECK(with.contains(u"Private note: Quokkasecret"));
        CHECK(with.contains(u"Advice from Lin Chen"));
        CHECK(with.contains(u"This copy holds what is private in the book."));
        // Each of its pages says so.
        const auto footer = [&](WithPrivate which) { return words::toText(runningHistory(history, {}, which).footer); };
        CHECK(footer(WithPrivate::Yes).startsWith(u"Running history, private parts included: "));
        CHECK(footer(WithPrivate::No).startsWith(u"Running history: "));
    }
}

TEST_CASE("notes typed with Markdown are read so and private ones stay off paper",
          "[history][markdown][ME14][private]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    actions::meetings::NewMeeting wanted;
    wanted.meeting.day = QDate(2026, 11, 4);
    wanted.people = {lin};
    wanted.notes = {{u"  - one\n  - **two**\n"_s, Visibility::Shareable},
                    {u"Tired.\n- Quokkasecret"_s, Visibility::Private},
                    {u"*Quokkasecret*"_s, Visibility::Private},
                    {u"2 * 3 * 4"_s, Visibility::Shareable}};
    actions::meetings::add(*book, wanted);
    const auto history = queries::historyOf(book->reader(), {.person = lin}, QDate(2026, 11, 22));
    const Document without = runningHistory(history, {});
    CHECK_FALSE(allTextOf(without).contains(u"Quokkasecret"));
    CHECK(allTextOf(without).contains(u"•\none\n•\ntwo"));
    CHECK(without.blocks.contains(Block(Paragraph{Text::verbatim(u"2 * 3 * 4"_s)})));
    const QString with = allTextOf(runningHistory(history, {}, WithPrivate::Yes));
    CHECK(with.contains(u"Private note: Tired.\n•\nQuokkasecret"));
    CHECK(with.contains(u"Private note:\n\nQuokkasecret"));
    // What was typed stays what is in the book and what is searched.
    CHECK(toldOf(history).parts.contains(u"- one\n  - **two**"));
    CHECK(book->reader().all<Note>().first().text == u"  - one\n  - **two**\n");
}

TEST_CASE("a history with nothing in it says so on paper", "[history][ME14]") {
    TestBook book;
    const PersonId lin = book.person(u"Lin Chen"_s);
    const auto history = queries::historyOf(book->reader(), {.person = lin}, QDate(2026, 11, 22));
    CHECK(allTextOf(runningHistory(history, {})).contains(u"Nothing is on record yet."));
}

}  // namespace mb::documents::test::documents_running_history_test
