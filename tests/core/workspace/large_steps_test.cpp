// Steps of many rows are written in another way; the book has to be the same afterwards.
#include "core/queries/search.h"
#include "core/storage/check.h"
#include "core/storage/inside.h"
#include "tests/support/catch.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::workspace_large_steps_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const Step someStep{StepKind::Import, {u"sheet.csv"_s, u"120"_s}};

std::vector<Meeting> meetings(int count) {
    std::vector<Meeting> list;
    for (int i = 0; i < count; ++i) {
        Meeting& meeting = list.emplace_back();
        meeting.day = QDate(2026, 1, 1).addDays(i);
        meeting.zone = u"America/New_York"_s;
        if (i % 3) meeting.time = QTime(8 + i % 10, 5 * (i % 12));
        if (i % 2) meeting.minutes = i;
        meeting.mode = u"video"_s;
        meeting.title = u"Überblick\r\n%1"_s.arg(i);
    }
    return list;
}

template <class R>
std::vector<Note> notesOf(const std::vector<R>& meetings) {
    std::vector<Note> list;
    for (const R& meeting : meetings) {
        Note& note = list.emplace_back();
        note.meetingId = meeting.id;
        note.text = u"Kept words "_s + meeting.title;
    }
    return list;
}

}  // namespace

TEST_CASE("many rows at once leave the book that single rows leave") {
    TestBook single, many;
    single->perform(someStep, [](Writer& writer) {
        auto list = meetings(120);
        for (Meeting& meeting : list) writer.insert(meeting);
        for (Note& note : notesOf(list)) writer.insert(note);
    });
    many->perform(
        someStep,
        [](Writer& writer) {
            auto list = meetings(120);
            writer.insertAll(std::span(list));
            auto notes = notesOf(list);
            writer.insertAll(std::span(notes));
        },
        Scale::Large);
    CHECK(contents(*single) == contents(*many));
    CHECK(many->reader().all<Meeting>().last().title == u"Überblick\n119");
    CHECK(faultsOf(*many) == "");
    CHECK(queries::search(many->reader(), many->search(), u"uberblick 77"_s, 20).size() == 2);
    CHECK(
        Inside::connection(many->reader()).scalar("SELECT count(*) FROM step_row WHERE row_count = 120").toLongLong() ==
        2);
}

TEST_CASE("a large step is undone and redone as any other") {
    TestBook book;
    provesUndo(book, StepKind::Import, [](Workspace& workspace) {
        workspace.perform(
            someStep,
            [](Writer& writer) {
                auto list = meetings(60);
                writer.insertAll(std::span(list));
                auto notes = notesOf(list);
                writer.insertAll(std::span(notes));
                Meeting changed = list.front();
                changed.place = u"Library"_s;
                writer.update(changed);
            },
            Scale::Large);
    });
}

TEST_CASE("a large step whose references lead nowhere changes nothing") {
    TestBook book;
    const QByteArray before = contents(*book);
    const auto refused = [&](const std::function<void(Writer&)>& change) {
        try {
            book->perform(someStep, change, Scale::Large);
        } catch (const Error& error) {
            return error.kind == ErrorKind::StorageFailed;
        }
        return false;
    };
    CHECK(refused([](Writer& writer) {
        auto list = meetings(60);
        writer.insertAll(std::span(list));
        auto notes = notesOf(list);
        notes.back().meetingId.value += 1;
        writer.insertAll(std::span(notes));
    }));
    CHECK(refused([&](Writer& writer) {
        Book changed = writer.all<Book>().first();
        changed.ownerId = PersonId(77);
        writer.update(changed);
    }));
    CHECK(refused([&](Writer& writer) { writer.removeRow(tableOf<Person>(), book.owner.value); }));
    CHECK(contents(*book) == before);
    // Afterwards SQLite checks each reference again.
    CHECK(Inside::connection(book->reader()).scalar("PRAGMA foreign_keys").toLongLong() == 1);
}

namespace {

template <class R>
void checkBinding(TestBook& book) {
    const auto known = book->reader().all<R>();
    for (R record : known) {
        record.uuid = {};
        const QVariantList wanted = valuesOf(record);
        R kept = record;
        book->perform(someStep, [&](Writer& writer) { writer.insert(kept); });
        INFO(R::table);
        CHECK(book->reader().row(tableOf<R>(), kept.id.value).mid(4) == wanted.mid(4));
        CHECK(kept.id != record.id);
    }
}
template <class... R>
void checkBindings(RecordList<R...>, TestBook& book) {
    (checkBinding<R>(book), ...);
}

}  // namespace

TEST_CASE("each field of each record is written as its codec says") {
    TestBook book;
    fillWhole(*book);
    checkBindings(AllRecords{}, book);
}

}  // namespace mb::test::workspace_large_steps_test
