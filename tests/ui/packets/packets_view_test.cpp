// The packet by keyboard: begun, ticked, referees marked, a gap made a goal.
#include "ui/packets/packets_view.h"

#include "core/actions/packets.h"
#include "core/queries/packets.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "tests/support/whole_book.h"
#include "ui/packets/packet_rows.h"

namespace mb::test::packets_view_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

queries::PacketCard onlyPacket(UiFixture& f) {
    const auto all = queries::allPackets(f.book->reader());
    REQUIRE(all.size() == 1);
    return queries::packetCard(f.book->reader(), all.first().id, f.book->book().ownerId, f.context.today());
}

}  // namespace

TEST_CASE("a packet is begun with an office's list, and its documents are ticked", "[packets][DO14]") {
    UiFixture f;
    auto* page = f.show(new PacketsView(f.context));
    f.find<KeyCombo>("packetsNewFormKeyCombo")->setKey(u"default"_s);
    f.find<PartialDateField>("packetsNewDuePartialDateField")->setFocus();
    f.type(u"31 Aug 2027"_s);
    f.press(Qt::Key_Return);
    CHECK(onlyPacket(f).packet.dueOn == PartialDate(QDate(2027, 8, 31)));
    CHECK(onlyPacket(f).documents.size() > 5);
    CHECK_FALSE(onlyPacket(f).criteria.isEmpty());
    const auto rows = page->findChildren<DocumentRow*>();
    REQUIRE(rows.size() == onlyPacket(f).documents.size());
    f.find<QCheckBox>("packetsReadyCheckBox")->click();
    CHECK(onlyPacket(f).ready() == 1);
    f.book->undo();
    CHECK(onlyPacket(f).ready() == 0);
    CHECK(f.said.isEmpty());
}

TEST_CASE("a document that is a statement is begun where it is wanted", "[packets][DO13]") {
    UiFixture f;
    documents::PacketForm form;
    form.key = u"ours"_s;
    form.title = u"Ours"_s;
    form.documents = {{u"Mentoring statement"_s, {}, FileWish::Pdf, 2, 0, {}, u"mentoring"_s}};
    actions::packets::begin(*f.book, form, {}, {});
    f.show(new PacketsView(f.context));
    f.find<QAbstractButton>("packetsMakePushButton")->click();
    const StatementId written = onlyPacket(f).documents.first().statementId;
    REQUIRE(written);
    CHECK(f.book->reader().get(written).form == u"mentoring");
    // A second time leads to the same.
    f.find<QAbstractButton>("packetsMakePushButton")->click();
    CHECK(f.book->reader().all<Statement>().size() == 1);
}

TEST_CASE("a referee whom the book knows is marked, and another name stays a name", "[packets][DO14]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    const auto packets = queries::allPackets(f.book->reader());
    REQUIRE(packets.size() == 1);
    auto* page = f.show(new PacketsView(f.context));
    auto* add = f.find<QLineEdit>("packetsNewRefereeNameEdit");
    add->setFocus();
    f.type(u"Ingrid Solheim"_s);
    f.press(Qt::Key_Return);
    const auto people = f.book->reader().select<Person>().count();
    const auto card = onlyPacket(f);
    REQUIRE(card.referees.size() == 2);
    CHECK(card.referees[0].notAtArmsLength());  // her mentor
    CHECK(card.referees[0].referee.personId == ids.lin);
    CHECK_FALSE(card.referees[1].referee.personId);
    CHECK(f.book->reader().select<Person>().count() == people);
    QStringList chips;
    for (const RefereeRow* row : page->findChildren<RefereeRow*>())
        for (const Chip* chip : row->findChildren<Chip*>())
            if (!chip->isHidden()) chips << chip->text();
    CHECK(chips.contains(u"not at arm’s length"_s));
    CHECK(chips.contains(u"arm’s length unknown"_s));
}

TEST_CASE("evidence is an outcome or words, and a gap becomes a goal", "[packets][GO8]") {
    UiFixture f;
    const WholeBook ids = fillWithWork(*f.book);
    auto* page = f.show(new PacketsView(f.context));
    page->showRecord(Criterion::table, onlyPacket(f).criteria.first().criterion.id.value);
    auto* add = f.find<QLineEdit>("packetsNewEvidenceOfferingEdit");
    add->setFocus();
    f.type(u"Letters of thanks from three learners"_s);
    f.press(Qt::Key_Return);
    auto evidence = onlyPacket(f).criteria.first().evidence;
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].outcomeId == ids.outcome);
    CHECK(evidence[1].text == u"Letters of thanks from three learners");
    // The same outcome twice is one.
    add->setText(f.book->reader().get(ids.outcome).title);  // letters that no key of the test's has
    f.press(Qt::Key_Return);
    CHECK(onlyPacket(f).criteria.first().evidence.size() == 2);
    const auto goals = f.book->reader().select<Goal>().count();
    f.find<QAbstractButton>("packetsGoalPushButton")->click();
    CHECK(f.book->reader().select<Goal>().count() == goals + 1);
    CHECK(onlyPacket(f).criteria.first().criterion.goalId);
}

TEST_CASE("a deadline that comes later dates the documents as the office's list says", "[packets][DO14]") {
    UiFixture f;
    const auto form = documents::packetFormNamed(f.book->reader(), u"default"_s);
    actions::packets::begin(*f.book, form, {}, {});
    f.show(new PacketsView(f.context));
    for (const PacketDocument& one : onlyPacket(f).documents) CHECK_FALSE(one.dueOn);
    f.find<PartialDateField>("packetsDuePartialDateField")->setFocus();
    f.type(u"31 Aug 2027"_s);
    f.press(Qt::Key_Return);
    const auto documents = onlyPacket(f).documents;
    REQUIRE(documents.size() == form.documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i)
        CHECK(documents[i].dueOn == PartialDate(QDate(2027, 8, 31).addDays(-7 * form.documents[i].weeksBefore)));
    CHECK(onlyPacket(f).packet.refereesWanted == form.referees);
    f.book->undo();
    for (const PacketDocument& one : onlyPacket(f).documents) CHECK_FALSE(one.dueOn);
}

TEST_CASE("no one is her own referee, or a referee twice", "[packets][DO14]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new PacketsView(f.context));
    auto* add = f.find<QLineEdit>("packetsNewRefereeNameEdit");
    const auto tries = [&](const QString& name) {
        f.said.clear();
        add->clear();
        add->setFocus();
        f.type(name);
        f.press(Qt::Key_Return);
        return f.said;
    };
    const auto before = onlyPacket(f).referees.size();
    CHECK(tries(u"Maya Okafor"_s) == QStringList{u"You cannot be your own referee."_s});
    CHECK(tries(u"Lin Chen"_s) == QStringList{u"This person is among the referees already."_s});
    CHECK(onlyPacket(f).referees.size() == before);
    CHECK(tries(u"Ingrid Solheim"_s).isEmpty());
    CHECK(tries(u"ingrid  solheim"_s) == QStringList{u"This person is among the referees already."_s});
    CHECK(onlyPacket(f).referees.size() == before + 1);
}

TEST_CASE("an emptied title stands again when it is left, and what a packet holds can be reworded", "[packets]") {
    UiFixture f;
    fillWithWork(*f.book);
    auto* page = f.show(new PacketsView(f.context));
    auto* title = f.find<QPlainTextEdit>("packetsTitleGrowingEdit");
    const QString before = onlyPacket(f).packet.title;
    title->setFocus();
    title->selectAll();
    f.press(Qt::Key_Delete);
    CHECK(title->toPlainText().isEmpty());
    f.press(Qt::Key_Tab);
    CHECK(title->toPlainText() == before);
    CHECK(onlyPacket(f).packet.title == before);
    REQUIRE(f.said.size() == 1);
    CHECK(f.said.first().contains(u"cannot be empty"));

    page->findChild<CriterionRow*>()->open();
    auto* text = f.find<QPlainTextEdit>("packetsCriterionTextGrowingEdit");
    text->setFocus();
    text->selectAll();
    f.type(u"Residents rate it well"_s);
    f.press(Qt::Key_Tab);
    CHECK(onlyPacket(f).criteria.first().criterion.text == u"Residents rate it well");
}

TEST_CASE("a deadline that is cleared, or known to the month, dates what is open anew", "[packets][DO14]") {
    UiFixture f;
    const auto form = documents::packetFormNamed(f.book->reader(), u"default"_s);
    const PacketId id = actions::packets::begin(*f.book, form, {}, PartialDate(QDate(2027, 8, 31)));
    const PacketDocumentId ready = onlyPacket(f).documents.first().id;
    const auto readyDay = onlyPacket(f).documents.first().dueOn;
    actions::packets::setReady(*f.book, ready, QDate(2026, 11, 20));
    REQUIRE(form.documents[1].weeksBefore == 13);
    const auto second = [&] { return onlyPacket(f).documents[1].dueOn; };
    actions::packets::setDue(*f.book, id, PartialDate::of(2028, 6));
    CHECK(second() == PartialDate::of(2028, 3));
    actions::packets::setDue(*f.book, id, PartialDate(QDate(2028, 6, 15)));
    CHECK(second() == PartialDate(QDate(2028, 6, 15).addDays(-91)));
    actions::packets::setDue(*f.book, id, {});
    actions::packets::setDue(*f.book, id, PartialDate(QDate(2029, 1, 31)));
    CHECK(second() == PartialDate(QDate(2029, 1, 31).addDays(-91)));
    CHECK(onlyPacket(f).documents.first().dueOn == readyDay);
}

TEST_CASE("several referees go in one line, and Delete removes a packet", "[packets]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new PacketsView(f.context));
    const auto before = onlyPacket(f).referees.size();
    f.find<QLineEdit>("packetsNewRefereeNameEdit")->setFocus();
    f.type(u"Ingrid Solheim; Tomas Ferreira"_s);
    f.press(Qt::Key_Return);
    REQUIRE(onlyPacket(f).referees.size() == before + 2);
    CHECK(onlyPacket(f).referees.last().name == u"Tomas Ferreira");
    f.find<QAbstractItemView>("packetsRowList")->setFocus();
    f.press(Qt::Key_Delete);
    CHECK(queries::allPackets(f.book->reader()).isEmpty());
    f.book->undo();
    CHECK(queries::allPackets(f.book->reader()).size() == 1);
}

TEST_CASE("Enter ends a title instead of breaking it", "[packets]") {
    UiFixture f;
    fillWithWork(*f.book);
    f.show(new PacketsView(f.context));
    auto* title = f.find<QPlainTextEdit>("packetsTitleGrowingEdit");
    title->setFocus();
    title->selectAll();
    f.type(u"Promotion 2027"_s);
    f.press(Qt::Key_Return);
    CHECK_FALSE(title->hasFocus());
    CHECK(onlyPacket(f).packet.title == u"Promotion 2027");
}

TEST_CASE("dates of a packet that cannot be read are kept, or told when they go with their row", "[packets][DO14]") {
    UiFixture f;
    documents::PacketForm form;
    form.key = form.title = u"Ours"_s;
    form.documents = {{u"Curriculum vitae"_s, {}, FileWish::Pdf, 2, 0, {}, {}}};
    const PacketId first = actions::packets::begin(*f.book, form, {}, {}),
                   second = actions::packets::begin(*f.book, form, {}, PartialDate::of(2020));
    auto* page = f.show(new PacketsView(f.context));
    auto* list = f.find<RowList>("packetsRowList");
    list->select(Packet::table, second.value);
    auto* due = f.find<PartialDateField>("packetsDuePartialDateField");
    CHECK(due->remark() == u"This day has passed already.");
    list->select(Packet::table, first.value);
    CHECK(due->remark().isEmpty());
    page->findChild<DocumentRow*>()->open();
    f.find<PartialDateField>("packetsDocumentDuePartialDateField")->setFocus();
    f.find<PartialDateField>("packetsDocumentDuePartialDateField")->selectAll();
    f.type(u"soonish"_s);
    f.press(Qt::Key_Tab);
    due->setFocus();
    f.type(u"whenever"_s);
    f.press(Qt::Key_Tab);
    list->select(Packet::table, second.value);
    CHECK(f.said.join(u'\n').toStdString() == "“soonish” could not be read, so it was not saved.");
    list->select(Packet::table, first.value);
    CHECK(due->text() == u"whenever");
    CHECK_FALSE(due->isValid());
}

}  // namespace mb::test::packets_view_test
