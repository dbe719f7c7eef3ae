#include "core/actions/sample.h"

#include "core/documents/agreement_records.h"
#include "core/domain/text.h"
#include "core/queries/people.h"
#include "core/queries/today.h"
#include "core/storage/check.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test::actions_sample_test {

using namespace Qt::Literals::StringLiterals;
using actions::sample::SampleOptions;
using queries::TodayItem;
using queries::TodayKind;

namespace {

struct SampleBook {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    Reader reader;
    explicit SampleBook(const SampleOptions& options = {})
        : workspace(actions::sample::create(folder.filePath(u"sample.mentorbook"_s), options)),
          reader(workspace->reader()) {}

    QList<TodayItem> today(TodayKind kind, QDate day = QDate(2026, 11, 22)) {
        QList<TodayItem> found;
        for (const TodayItem& item : queries::today(reader, workspace->book(), day))
            if (item.kind == kind) found << item;
        return found;
    }
    QStringList faults() {
        QStringList found;
        for (const Fault& fault : checkBook(workspace->store())) found << keyOf(fault.part) + u": "_s + fault.detail;
        return found;
    }
};

SampleOptions ofSize(int meetings) {
    SampleOptions options;
    options.meetings = meetings;
    return options;
}

}  // namespace

TEST_CASE("The sample book comes out the same each time") {
    CHECK(test::contents(*SampleBook().workspace) == test::contents(*SampleBook().workspace));
    CHECK(test::contents(*SampleBook(ofSize(300)).workspace) == test::contents(*SampleBook(ofSize(300)).workspace));
}

TEST_CASE("The sample book is sound, large and small") {
    SampleBook small, large(ofSize(700));
    CHECK(small.faults().isEmpty());
    CHECK(large.faults().isEmpty());
    CHECK(small.workspace->history().steps().size() == 2);
    CHECK(large.workspace->history().steps().size() == 2);
}

TEST_CASE("The sample book tells three lively years") {
    SampleBook book;
    const Reader& reader = book.reader;
    const PersonId maya = book.workspace->book().ownerId;
    CHECK(book.workspace->book().role == OwnerRole::Both);
    CHECK(queries::personCard(reader, maya).printedName() == u"Maya Okafor, MD");
    CHECK(reader.select<Mentorship>().count() == 16);
    CHECK(reader.select<Mentorship>().where(&Mentorship::stage, Stage::Concluded).count() == 3);
    CHECK(reader.select<Participant>()
              .where(&Participant::personId, maya)
              .where(&Participant::side, Side::Mentor)
              .count() >= 8);
    CHECK(reader.select<Goal>().where(&Goal::personId, maya).count() == 11);
    const qint64 meetings = reader.select<Meeting>().count();
    CHECK((meetings >= 60 && meetings <= 90));
    CHECK(reader.select<Note>().where(&Note::visibility, Visibility::Private).count() >= 15);
    for (const Meeting& meeting : reader.all<Meeting>()) {
        INFO(meeting.day.toString(Qt::ISODate).toStdString());
        CHECK(meeting.day.dayOfWeek() <= Qt::Friday);
        CHECK((meeting.state == MeetingState::Planned) == (meeting.day > QDate(2026, 11, 22)));
    }
    const auto cancelled = reader.select<Meeting>().where(&Meeting::state, MeetingState::Cancelled).list();
    REQUIRE(cancelled.size() == 1);
    CHECK(cancelled[0].noticeHours == 3);
    for (const int held : meetingsByMonth(reader, 2026).mid(0, 11)) CHECK(held >= 2);

    const auto k23 = reader.select<Goal>().where(&Goal::title, u"Submit K23 resubmission"_s).first();
    REQUIRE(k23);
    CHECK(k23->status == GoalStatus::OnTrack);
    CHECK(k23->targetOn == QDate(2027, 3, 12));
    CHECK(reader.select<GoalStep>().where(&GoalStep::goalId, k23->id).count() == 6);
    CHECK(reader.select<GoalStep>()
              .where(&GoalStep::goalId, k23->id)
              .where(&GoalStep::doneOn, Is::Known, std::nullopt)
              .count() == 4);
}

TEST_CASE("The sample's terms are all known") {
    SampleBook book;
    const auto known = [&](const QString& list, const QString& key) {
        INFO(QString(list + u'/' + key).toStdString());
        CHECK(
            (key.isEmpty() || book.reader.select<Term>().where(&Term::list, list).where(&Term::key, key).count() == 1));
    };
    for (const Meeting& meeting : book.reader.all<Meeting>()) known(u"mode"_s, meeting.mode);
    for (const Goal& goal : book.reader.all<Goal>()) known(u"goal-domain"_s, goal.domain);
    for (const GoalStep& step : book.reader.all<GoalStep>()) known(u"step-kind"_s, step.kind);
    for (const Position& position : book.reader.all<Position>()) known(u"stage"_s, position.stage);
    for (const Participant& participant : book.reader.all<Participant>())
        for (const QString& function : participant.functions) known(u"function"_s, function);
    for (const Mentorship& mentorship : book.reader.all<Mentorship>()) {
        known(u"cadence"_s, mentorship.cadence);
        known(u"mode"_s, mentorship.mode);
        known(u"confidentiality"_s, mentorship.confidentiality);
    }
}

TEST_CASE("The sample's agreement is a complete draft") {
    SampleBook book;
    const auto agreements = book.reader.all<Agreement>();
    REQUIRE(agreements.size() == 1);
    const auto version = documents::newestVersion(book.reader, agreements[0].mentorshipId);
    REQUIRE(version);
    CHECK(version->number == 1);
    CHECK(version->state == AgreementState::Draft);
    const auto content = documents::contentOf(book.reader, version->id);
    CHECK(documents::missing(content).isEmpty());
    CHECK(documents::contradictions(content).isEmpty());
    REQUIRE(content.parties.size() == 2);
    CHECK(content.parties[0].printName == u"Maya Okafor, MD");
    CHECK(content.parties[1].printName == u"Lin Chen, PhD");
    CHECK(content.goals.size() == 2);
    CHECK(content.answers[u"review.help_contact"].toString() == u"Amara Diallo");
}

TEST_CASE("On its anchor day the sample has something to do of each kind") {
    SampleBook book;
    const auto actions = book.today(TodayKind::ActionDue);
    REQUIRE(!actions.isEmpty());
    CHECK(actions[0].title == u"Send Lin Chen the aims page");
    CHECK(actions[0].due == QDate(2026, 11, 16));
    CHECK(actions[0].since == QDate(2026, 11, 4));
    const auto coming = book.today(TodayKind::MeetingComing);
    REQUIRE(coming.size() == 2);
    CHECK(coming[0].due == QDate(2026, 11, 24));
    CHECK(coming[0].agendaItems == 3);
    CHECK(coming[1].due == QDate(2026, 12, 3));
    QStringList talkTo;
    for (const TodayItem& item : book.today(TodayKind::ContactDue)) talkTo << item.who;
    CHECK(talkTo == QStringList{u"Thảo Nguyễn"_s, u"Rosa Pérez"_s});
    const auto reviews = book.today(TodayKind::ReviewDue);
    REQUIRE(reviews.size() == 1);
    CHECK(reviews[0].who == u"Tom Adeyemi");
    CHECK(reviews[0].due == QDate(2026, 12, 1));
    CHECK(!book.today(TodayKind::StepDue).isEmpty());
}

TEST_CASE("The sample moves with its anchor day") {
    SampleOptions options;
    options.anchor = QDate(2031, 3, 4);
    SampleBook book(options);
    CHECK(book.faults().isEmpty());
    for (const Meeting& meeting : book.reader.all<Meeting>()) CHECK(meeting.day.dayOfWeek() <= Qt::Friday);
    CHECK(book.today(TodayKind::ActionDue, options.anchor).value(0).due == options.anchor.addDays(-6));
    CHECK(book.today(TodayKind::MeetingComing, options.anchor).size() == 2);
    const auto version = documents::newestVersion(book.reader, book.reader.all<Agreement>().value(0).mentorshipId);
    CHECK(documents::missing(documents::contentOf(book.reader, version->id)).isEmpty());
}

TEST_CASE("A large sample holds exactly as many meetings as asked, each with a note") {
    SampleBook none, book(ofSize(1000));
    CHECK(none.reader.select<Meeting>().count() == SampleBook(ofSize(3)).reader.select<Meeting>().count());
    CHECK(book.reader.select<Meeting>().count() == 1000);
    CHECK(book.reader.select<Mentorship>().count() == 40);
    const qint64 written = none.reader.select<Note>().count();
    const auto notes = book.reader.all<Note>();
    const qsizetype generated = notes.size() - written;
    CHECK((generated > 1200 && generated < 1600));
    int hidden = 0;
    for (const Note& note : notes.mid(written)) {
        CHECK(foldedWords(note.text).contains(u"together"_s));
        hidden += note.visibility == Visibility::Private ? 1 : 0;
    }
    CHECK((hidden > generated * 4 / 10 && hidden < generated * 6 / 10));
    const auto oldest = book.reader.select<Meeting>().orderBy(&Meeting::day).first();
    CHECK(oldest->day == QDate(2016, 11, 22));
    const QHash<PersonId, QString> names = queries::names(book.reader);
    const QStringList all = names.values();
    CHECK(QSet<QString>(all.begin(), all.end()).size() == all.size());
}

TEST_CASE("The sample is one step, and comes back as it was") {
    SampleBook book(ofSize(150));
    const QByteArray before = test::contents(*book.workspace);
    CHECK(book.workspace->undo().kind == StepKind::Sample);
    CHECK(book.reader.select<Meeting>().count() == 0);
    book.workspace->redo();
    CHECK(test::contents(*book.workspace) == before);
}

}  // namespace mb::test::actions_sample_test
