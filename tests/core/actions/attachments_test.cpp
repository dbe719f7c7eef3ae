// Files that stand with what is to be read before a meeting: kept, moved along, removed, and in no export (ME2).
#include "core/actions/attachments.h"
#include "core/actions/meeting_parts.h"
#include "core/exchange/records_out.h"
#include "core/queries/lists.h"
#include "core/words/calendar.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_attachments_test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray aims = "%PDF-1.7 zanahoria\n%%EOF\n";

struct Desk : TestBook {
    PersonId lin = person(u"Lin Chen"_s);
    MeetingId meeting = plan();
    MaterialId material = add();

    MeetingId plan() {
        actions::meetings::NewMeeting wanted;
        wanted.meeting.day = QDate(2026, 12, 9);
        wanted.meeting.title = u"Aims"_s;
        wanted.meeting.state = MeetingState::Planned;
        wanted.people = {lin};
        return actions::meetings::add(*workspace, wanted);
    }
    MaterialId add() {
        Material wanted;
        wanted.meetingId = meeting;
        wanted.title = u"Aims page"_s;
        return actions::meetings::addMaterial(*workspace, wanted);
    }
    AttachmentId attach() {
        return actions::attachments::add(*workspace, material, u"/home/maya/zanahoria.pdf"_s, aims);
    }
    QList<Attachment> files(MaterialId id) { return queries::filesOf(workspace->reader(), id); }
};

}  // namespace

TEST_CASE("a file is kept with what is to be read, whole and private, and removed again", "[ME2]") {
    Desk book;
    provesUndo(book, StepKind::AttachmentAdded, [&](Workspace& workspace) {
        actions::attachments::add(workspace, book.material, u"/home/maya/zanahoria.pdf"_s, aims);
    });
    const QList<Attachment> files = book.files(book.material);
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == u"zanahoria.pdf");
    CHECK(files[0].mediaType == u"application/pdf");
    CHECK(files[0].size == aims.size());
    CHECK(files[0].isPrivate);
    CHECK(keptBytes(book->reader(), files[0].sha256) == aims);
    CHECK(book->history().steps(1)[0].args.isEmpty());
    provesUndo(book, StepKind::AttachmentRemoved,
               [&](Workspace& workspace) { actions::attachments::remove(workspace, files[0].id); });
    CHECK(book.files(book.material).isEmpty());
    book->undo();
    CHECK(keptBytes(book->reader(), book.files(book.material).value(0).sha256) == aims);
    CHECK(faultsOf(*book) == "");
}

TEST_CASE("a file goes along with its meeting, to another day or out of the book", "[ME2][ME5]") {
    Desk book;
    book.attach();
    MeetingId moved;
    provesUndo(book, StepKind::MeetingMoved, [&](Workspace& workspace) {
        moved = actions::meetings::move(workspace, book.meeting, QDate(2026, 12, 16), {});
    });
    const auto material = book->reader().select<Material>().where(&Material::meetingId, moved).first();
    REQUIRE(material);
    REQUIRE(book.files(material->id).size() == 1);
    CHECK(keptBytes(book->reader(), book.files(material->id)[0].sha256) == aims);
    provesUndo(book, StepKind::MaterialRemoved,
               [&](Workspace& workspace) { actions::meetings::removeMaterial(workspace, material->id); });
    CHECK(book->reader().all<Attachment>().size() == 1);
    provesUndo(book, StepKind::MeetingRemoved,
               [&](Workspace& workspace) { actions::meetings::remove(workspace, book.meeting); });
    CHECK(book->reader().all<Attachment>().isEmpty());
}

TEST_CASE("what cannot be attached is said and nothing is kept", "[ME2]") {
    Desk book;
    const auto cause = [&](const QByteArray& bytes) {
        try {
            actions::attachments::add(*book, book.material, u"big.bin"_s, bytes);
        } catch (const Error& error) {
            CHECK(error.kind == ErrorKind::ScanRefused);
            return error.args.value(1);
        }
        return QString();
    };
    CHECK(cause({}) == u"empty");
    CHECK(cause(QByteArray(actions::attachments::largest + 1, 'x')) == u"large");
    CHECK(book->reader().all<Attachment>().isEmpty());
    CHECK(cause("x") == QString());
    CHECK(book->reader().all<Attachment>().value(0).mediaType == u"application/octet-stream");
    CHECK_THROWS_AS(actions::attachments::add(*book, MaterialId(99), u"a"_s, "x"), Error);
}

TEST_CASE("neither a file nor its name is in what leaves the book", "[ME2][private]") {
    Desk book;
    book.attach();
    QByteArray all;
    for (const queries::ListNoun& noun : queries::listNouns())
        all +=
            QJsonDocument(exchange::toJson(queries::listOf(book->reader(), noun, QDate(2026, 11, 22), true))).toJson();
    exchange::CalendarWish wish = exchange::comingYear(QDate(2026, 11, 22));
    wish.telling = true;
    all += exchange::calendarOf(book->reader(), wish, words::calendarSay(), instant);
    CHECK(all.contains("Lin Chen"));
    CHECK_FALSE(all.contains("zanahoria"));
}

}  // namespace mb::test::actions_attachments_test
