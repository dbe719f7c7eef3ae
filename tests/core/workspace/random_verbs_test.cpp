// Any sequence of verbs, undo, redo and restarts: the book is always the one that a stack of snapshots remembers.
#include "core/actions/reviews.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

#include <rapidcheck.h>

namespace mb::test::workspace_random_verbs_test {
namespace {

struct Move {
    int what;
    int pick;
    int other;
};
std::ostream& operator<<(std::ostream& out, const Move& move) {
    return out << '{' << move.what << ", " << move.pick << ", " << move.other << '}';
}

// The pick-th row of a noun; nothing where there is none.
template <class R>
std::optional<R> picked(const Reader& reader, int pick) {
    const QList<R> all = reader.all<R>();
    return all.isEmpty() ? std::nullopt : std::optional(all[pick % all.size()]);
}

QString wordsFor(const Move& move) {
    static const QStringList words{QStringLiteral("aims"),       QStringLiteral("Łódź"),
                                   QStringLiteral("样本量"),     QString(),
                                   QStringLiteral("K23 budget"), QStringLiteral("a\r\nb"),
                                   QString::fromUtf8("🙂"),    QStringLiteral("x \"y\" 'z'")};
    return words[move.other % words.size()];
}
QDate dayFor(const Move& move) { return QDate(2026, 1, 1).addDays(move.other * 7 % 400); }

void movePeople(Workspace& book, const Move& move) {
    const auto person = picked<Person>(book.reader(), move.pick);
    switch (move.what % 6) {
        case 0: {
            actions::people::NewPerson wanted;
            wanted.person.given = QStringLiteral("P") + wordsFor(move);
            wanted.degrees = {QStringLiteral("MD")};
            actions::people::add(book, wanted);
            break;
        }
        case 1:
            actions::people::remove(book, person->id);
            break;
        case 2: {
            Person changed = *person;
            changed.note = wordsFor(move);
            actions::people::change(book, changed, move.other % 2 ? QStringLiteral("note") : QString());
            break;
        }
        case 3:
            actions::people::setDegrees(book, person->id, wordsFor(move).split(u' ', Qt::SkipEmptyParts));
            break;
        case 4: {
            Position position;
            position.personId = person->id;
            position.title = wordsFor(move);
            actions::people::addPosition(book, position);
            break;
        }
        default:
            if (const auto position = picked<Position>(book.reader(), move.pick))
                actions::people::removePosition(book, position->id);
    }
}

void moveMentorships(Workspace& book, const Move& move) {
    const PersonId person = picked<Person>(book.reader(), move.pick)->id;
    const auto mentorship = picked<Mentorship>(book.reader(), move.pick);
    if (move.what % 5 == 0 || !mentorship) {
        actions::mentorships::add(book,
                                  actions::mentorships::between(book.book().ownerId, Side(move.other % 3), person));
    } else if (move.what % 5 == 1) {
        actions::mentorships::remove(book, mentorship->id);
    } else if (move.what % 5 == 2) {
        actions::mentorships::setStage(book, mentorship->id, Stage(move.other % 5), dayFor(move), wordsFor(move));
    } else if (move.what % 5 == 3) {
        Participant participant;
        participant.mentorshipId = mentorship->id;
        participant.personId = person;
        actions::mentorships::addParticipant(book, participant);
    } else {
        Mentorship changed = *mentorship;
        changed.purpose = wordsFor(move);
        actions::mentorships::change(book, changed, QStringLiteral("purpose"));
    }
}

void moveGoals(Workspace& book, const Move& move) {
    const auto goal = picked<Goal>(book.reader(), move.pick);
    if (move.what % 5 == 0 || !goal) {
        Goal wanted;
        wanted.personId = picked<Person>(book.reader(), move.pick)->id;
        wanted.title = QStringLiteral("G") + wordsFor(move);
        actions::goals::add(book, wanted);
    } else if (move.what % 5 == 1) {
        actions::goals::remove(book, goal->id);
    } else if (move.what % 5 == 2) {
        actions::goals::update(book, goal->id, GoalStatus(move.other % 8), dayFor(move), wordsFor(move));
    } else if (move.what % 5 == 3) {
        GoalStep step;
        step.goalId = goal->id;
        step.title = QStringLiteral("S") + wordsFor(move);
        actions::goals::addStep(book, step);
    } else if (const auto step = picked<GoalStep>(book.reader(), move.pick)) {
        actions::goals::setStepDone(book, step->id, dayFor(move));
    }
}

void moveMeetings(Workspace& book, const Move& move) {
    const auto meeting = picked<Meeting>(book.reader(), move.pick);
    const auto note = picked<Note>(book.reader(), move.pick);
    if (move.what % 9 < 2 || !meeting) {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = dayFor(move);
        wanted.meeting.title = wordsFor(move);
        wanted.people = {picked<Person>(book.reader(), move.pick)->id};
        if (move.other % 3 == 0) wanted.newPeople = {QStringLiteral("New Person")};
        wanted.notes = {{wordsFor(move), Visibility::Private}};
        wanted.agenda = {QStringLiteral("one"), wordsFor(move)};
        actions::meetings::add(book, wanted);
        return;
    }
    switch (move.what % 9) {
        case 2:
            actions::meetings::remove(book, meeting->id);
            break;
        case 3: {
            Meeting changed = *meeting;
            changed.day = dayFor(move);
            actions::meetings::change(book, changed, move.other % 2 ? QStringLiteral("day") : QString());
            break;
        }
        case 4:
            actions::meetings::addNote(book, meeting->id, {wordsFor(move), Visibility::Shareable});
            break;
        case 5:
            if (note) actions::meetings::changeNote(book, note->id, wordsFor(move), QStringLiteral("note"));
            break;
        case 6:
            actions::meetings::setState(book, meeting->id, MeetingState(move.other % 4));
            break;
        case 7:
            actions::meetings::setPeople(book, meeting->id, {picked<Person>(book.reader(), move.other)->id});
            break;
        default: {
            ActionItem action;
            action.meetingId = meeting->id;
            action.ownerId = book.book().ownerId;
            action.title = QStringLiteral("A") + wordsFor(move);
            actions::meetings::addAction(book, action);
        }
    }
}

void moveDraft(Workspace& book, const Move& move, AgreementVersionId version, ParticipantId party) {
    using namespace actions::voices;
    const QString place = QStringLiteral("meetings.place"),
                  burst = move.other % 2 ? QStringLiteral("place") : QString();
    switch (move.what % 9) {
        case 0:
            setOwn(book, version, party, place, wordsFor(move), burst);
            break;
        case 1:
            setOwn(book, version, party, QStringLiteral("meetings.scheduler"), QStringLiteral("mentor"));
            break;
        case 2:
            setReady(book, version, party, move.other % 3 > 0);
            break;
        case 3:
            settleSame(book, version);
            break;
        case 4:
            settleFrom(book, version, place, party);
            break;
        case 5:
            settle(book, version, place, wordsFor(move));
            break;
        case 6:
            actions::agreements::set(book, version, place, wordsFor(move), burst);
            break;
        case 7:
            actions::agreements::removeDraft(book, version);
            break;
        default:
            actions::agreements::agree(book, version, paintNothing);
    }
}

void moveAgreed(Workspace& book, const Move& move, AgreementVersionId version, ParticipantId party) {
    using namespace actions::signatures;
    const auto signature = picked<Signature>(book.reader(), move.other);
    const auto review = picked<AgreementReview>(book.reader(), move.other);
    const auto paint = [](const documents::Document&) { return QByteArray("%PDF addendum"); };
    switch (move.what % 9) {
        case 0:
        case 1:
            sign(book, version, typedBy(party, "Someone"), paintNothing);
            break;
        case 2:
            declareVoid(book, signature->id, QStringLiteral("wrong"));
            break;
        case 3:
            actions::agreements::withdraw(book, version);
            break;
        case 4:
            attachScan(book, version, QStringLiteral("s.pdf"),
                       "%PDF-1.4 startxref " + QByteArray::number(move.other) + " %%EOF");
            break;
        case 5: {
            actions::reviews::NewReview wanted;
            wanted.day = qMin(dayFor(move), book.clock().today());
            actions::reviews::review(book, version, wanted);
            break;
        }
        case 6:
            if (review) signReview(book, review->id, typedBy(party, "Someone"), paint);
            break;
        case 7:
            if (review) actions::reviews::remove(book, review->id);
            break;
        default:
            actions::agreements::end(book, version, dayFor(move).addYears(1), wordsFor(move));
    }
}

// One mentorship with a signed agreement: the next version goes through its life.
void actOnAgreement(Workspace& book, const Move& move) {
    const MentorshipId mentorship = book.reader().all<Mentorship>().first().id;
    const auto parties = book.reader().select<Participant>().where(&Participant::mentorshipId, mentorship).list();
    const ParticipantId party = parties[move.pick % parties.size()].id;
    const auto version = documents::newestVersion(book.reader(), mentorship);
    if (version->state == AgreementState::Draft) return moveDraft(book, move, version->id, party);
    if (move.other % 4 == 0) actions::agreements::startNextVersion(book, mentorship);
    else moveAgreed(book, move, version->id, party);
}

using Act = void (*)(Workspace&, const Move&);

void act(Workspace& book, const Move& move) {
    if (move.pick % 4 == 0) movePeople(book, move);
    else if (move.pick % 4 == 1) moveMentorships(book, move);
    else if (move.pick % 4 == 2) moveGoals(book, move);
    else moveMeetings(book, move);
}

// The model: snapshots up to now, and those that redo can bring back.
struct Model {
    QList<QByteArray> states;
    qsizetype now = 0;
};

void check(const TestBook& book, const Model& model) {
    if (contents(*book.workspace) != model.states[model.now])
        RC_FAIL(difference(contents(*book.workspace), model.states[model.now]));
    RC_ASSERT(bool(book.workspace->nextUndo()) == (model.now > 0));
    RC_ASSERT(bool(book.workspace->nextRedo()) == (model.now + 1 < model.states.size()));
}

void play(TestBook& book, Model& model, const Move& move, Act act) {
    switch (move.what) {
        case 0:
        case 1:
        case 2:
            if (model.now == 0) {
                const auto kind = kindOf([&] { book->undo(); });
                return RC_ASSERT(kind == ErrorKind::NothingToUndo || kind == ErrorKind::UndoBarrier);
            }
            book->undo();
            --model.now;
            return;
        case 3:
        case 4:
            if (model.now + 1 == model.states.size())
                return RC_ASSERT(kindOf([&] { book->redo(); }) == ErrorKind::NothingToRedo);
            book->redo();
            ++model.now;
            return;
        case 5:
            return book.reopen();
        default:
            break;
    }
    const qint64 newest = book->history().steps(1).first().id;
    const QByteArray& before = model.states[model.now];
    // A verb may refuse; then nothing may have changed.
    const bool refused = kindOf([&] { act(*book, move); }).has_value();
    const QByteArray after = contents(*book);
    if (refused) {
        RC_ASSERT(after == before);
    } else if (after != before && isBarrier(book->history().steps(1).first().kind) &&
               book->history().steps(1).first().id != newest) {
        model = {{after}, 0};
    } else if (book->history().steps(1).first().id != newest) {
        model.states = model.states.mid(0, model.now + 1) + QList<QByteArray>{after};
        ++model.now;
    } else if (after != model.states[model.now]) {
        model.states[model.now] = after;  // more of the same burst
    }
}

}  // namespace

TEST_CASE("random verbs undo and redo like a stack of snapshots") {
    const auto moves =
        rc::gen::construct<Move>(rc::gen::inRange(0, 51), rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000));
    CHECK(rc::check("random verbs", [&] {
        const auto sequence = *rc::gen::resize(50, rc::gen::container<std::vector<Move>>(moves));
        TestBook book;
        Model model;
        model.states << contents(*book);
        for (const Move& move : sequence) {
            play(book, model, move, act);
            check(book, model);
            // Checked seldom, since building the index again takes longer than everything else.
            if (move.what % 3 == 0) RC_ASSERT(book->search().matchesBook());
        }
        book.reopen();
        check(book, model);
        const std::string faults = faultsOf(*book);
        if (!faults.empty()) RC_FAIL(faults);
    }));
}

TEST_CASE("random verbs on an agreement undo and redo down to the last signature") {
    TestBook seed;
    const WholeBook ids = fillWithWork(*seed);
    signAll(*seed, ids, agreedVersion(*seed, ids));
    seed.workspace.reset();
    const auto moves =
        rc::gen::construct<Move>(rc::gen::inRange(0, 60), rc::gen::inRange(0, 1000), rc::gen::inRange(0, 1000));
    CHECK(rc::check("random verbs on an agreement", [&] {
        const auto sequence = *rc::gen::resize(40, rc::gen::container<std::vector<Move>>(moves));
        TestBook book;
        book.workspace.reset();
        RC_ASSERT(QFile::remove(book.path));
        RC_ASSERT(QFile::copy(seed.path, book.path));
        book.reopen();
        Model model;
        model.states << contents(*book);
        for (const Move& move : sequence) {
            play(book, model, move, actOnAgreement);
            check(book, model);
        }
        const std::string faults = faultsOf(*book);
        if (!faults.empty()) RC_FAIL(faults);
    }));
}

}  // namespace mb::test::workspace_random_verbs_test
