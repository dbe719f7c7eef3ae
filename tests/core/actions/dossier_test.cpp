// Letters, statements and packets: each verb with its undo, and the rules that hold for them.
#include "core/actions/definitions.h"
#include "core/documents/record.h"
#include "core/queries/lists.h"
#include "core/queries/packets.h"
#include "core/words/packets.h"
#include "tests/support/files.h"
#include "tests/support/undo.h"
#include "tests/support/whole_book.h"

namespace mb::test::actions_dossier_test {

using namespace Qt::Literals::StringLiterals;

namespace {

documents::PacketForm listOfTwo() {
    documents::PacketForm form;
    form.key = u"ours"_s;
    form.title = u"Our packet"_s;
    form.tracks = {u"Educator"_s, u"Researcher"_s};
    form.documents = {{u"CV"_s, {}, FileWish::PdfAndWord, {}, 13, u"default"_s, {}},
                      {u"Statement"_s, {}, FileWish::Pdf, 2, 0, {}, u"mentoring"_s}};
    form.criteria = {{u"Teaching"_s, u"Learners rate it well"_s, {u"Educator"_s}},
                     {u"Scholarship"_s, u"Papers with mentees"_s, {}}};
    return form;
}

}  // namespace

TEST_CASE("letters come, change and go", "[ME12]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Letter letter;
    letter.personId = ids.leila;
    letter.purpose = u"Award"_s;
    LetterId id;
    provesUndo(book, StepKind::LetterAdded,
               [&](Workspace& workspace) { id = actions::letters::add(workspace, letter); });
    provesUndo(book, StepKind::LetterChanged, [&](Workspace& workspace) {
        Letter changed = workspace.reader().get(id);
        changed.sentOn = PartialDate(QDate(2026, 11, 20));
        changed.waived = true;
        actions::letters::change(workspace, changed);
    });
    CHECK_FALSE(book->reader().get(id).isOpen());
    provesUndo(book, StepKind::LetterRemoved, [&](Workspace& workspace) { actions::letters::remove(workspace, id); });
    Letter before = letter;
    before.askedOn = PartialDate(QDate(2026, 5, 1));
    before.sentOn = PartialDate(QDate(2026, 4, 1));
    CHECK(kindOf([&] { actions::letters::add(*book, before); }) == ErrorKind::DateOrder);
    CHECK(kindOf([&] { actions::letters::add(*book, {}); }) == ErrorKind::MissingValue);
}

TEST_CASE("a letter for a name that the book does not know adds the person, in the same step", "[ME12]") {
    TestBook book;
    const PersonId leila = book.person(u"Leila Haddad"_s);
    CHECK(book->reader().get(actions::letters::add(*book, {}, u"leila haddad"_s)).personId == leila);
    const auto people = book->reader().select<Person>().count();
    const LetterId id = actions::letters::add(*book, {}, u"Bola Adeyinka, MD"_s);
    CHECK(fullName(book->reader().get(book->reader().get(id).personId)) == u"Bola Adeyinka");
    book->undo();
    CHECK(book->reader().select<Person>().count() == people);
    CHECK_FALSE(book->reader().find(id));
    // Whoever is written for cannot be removed by mistake.
    CHECK(kindOf([&] { actions::people::remove(*book, leila); }) == ErrorKind::BadValue);
}

TEST_CASE("a statement takes headings and limit from its form, and a draft never replaces words", "[DO13]") {
    TestBook book;
    documents::StatementForm form;
    form.key = u"ours"_s;
    form.title = u"Mentoring"_s;
    form.limit = 2000;
    form.unit = LimitUnit::Words;
    form.parts = {{u"Approach"_s, u"How you mentor."_s, {}}, {u"Impact"_s, {}, {documents::DraftFact::Mentees}}};
    StatementId id;
    provesUndo(book, StepKind::StatementAdded,
               [&](Workspace& workspace) { id = actions::statements::begin(workspace, form); });
    QList<StatementPart> parts = queries::partsOf(book->reader(), id);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].heading == u"Approach");
    CHECK(book->reader().get(id).unit == LimitUnit::Words);
    provesUndo(book, StepKind::StatementChanged, [&](Workspace& workspace) {
        StatementPart part = parts[1];
        part.text = u"My own words."_s;
        actions::statements::changePart(workspace, part);
    });
    provesUndo(book, StepKind::StatementDrafted, [&](Workspace& workspace) {
        actions::statements::draft(workspace, id, {{parts[1].id, u"I have mentored 3 people."_s}});
    });
    parts = queries::partsOf(book->reader(), id);
    CHECK(parts[0].text.isEmpty());
    CHECK(parts[1].text == u"My own words.\n\nI have mentored 3 people.");
    provesUndo(book, StepKind::StatementRemoved,
               [&](Workspace& workspace) { actions::statements::remove(workspace, id); });
    CHECK(kindOf([&] { actions::statements::begin(*book, u"  "_s); }) == ErrorKind::MissingValue);
}

TEST_CASE("a statement keeps the edition of the form it was begun with", "[DO13]") {
    TestBook book;
    const auto form = [&](const QString& key) { return documents::statementFormNamed(book->reader(), key); };
    const auto begin = [&](const QString& key) {
        StatementId id;
        provesUndo(book, StepKind::StatementAdded,
                   [&](Workspace& workspace) { id = actions::statements::begin(workspace, form(key)); });
        return book->reader().get(id);
    };
    CHECK(begin(u"mentoring"_s).edition == form(u"mentoring"_s).edition);
    // The office's own changes twice under one key: each is an edition more, whatever the file says.
    const auto comes = [&](const QByteArray& most) {
        const QByteArray json = R"({"kind": "statement", "key": "ours", "title": "Ours", "limit": {"most": )" + most +
                                R"(}, "parts": [{"heading": "All"}]})";
        actions::definitions::importFile(*book, json, u"ours.json"_s);
    };
    comes("1000");
    const Statement first = begin(u"ours"_s);
    CHECK(first.edition == 1);
    comes("800");
    CHECK(form(u"ours"_s).edition == 2);
    CHECK(begin(u"ours"_s).edition == 2);
    CHECK(begin(u"ours"_s).limit == 800);
    CHECK(book->reader().get(first.id).edition == 1);
    CHECK(book->reader().get(first.id).limit == 1000);
    CHECK_FALSE(book->reader().get(actions::statements::begin(*book, u"Free"_s)).edition);
}

TEST_CASE("characters and words are counted as offices count them", "[DO13]") {
    const auto part = [](const QString& heading, const QString& text) {
        StatementPart made;
        made.heading = heading;
        made.text = text;
        return made;
    };
    CHECK(charactersIn({}) == 0);
    CHECK(charactersIn({part({}, u"  abc \n"_s)}) == 3);
    // A letter with its accent is one, and so is a picture of several characters.
    CHECK(charactersIn({part({}, QString::fromUtf8("e\xcc\x81 👩‍⚕️"))}) == 3);
    CHECK(charactersIn({part(u"Aims"_s, u"two words"_s), part({}, {})}) == 14);
    CHECK(wordsIn({part(u"Aims"_s, u"two  words\nand more"_s), part({}, u"end"_s)}) == 6);
}

TEST_CASE("a packet has its office's documents, days and the criteria of its track", "[DO14][GO8]") {
    TestBook book;
    PacketId id;
    provesUndo(book, StepKind::PacketAdded, [&](Workspace& workspace) {
        id = actions::packets::begin(workspace, listOfTwo(), u"Educator"_s, PartialDate(QDate(2027, 8, 31)));
    });
    const auto card = [&] {
        return queries::packetCard(book->reader(), id, book->book().ownerId, QDate(2026, 11, 30));
    };
    REQUIRE(card().documents.size() == 2);
    CHECK(card().documents[0].dueOn == PartialDate(QDate(2027, 6, 1)));
    CHECK(card().documents[1].dueOn == PartialDate(QDate(2027, 8, 31)));
    CHECK(card().documents[1].pages == 2);
    CHECK(card().criteria.size() == 2);
    CHECK(actions::packets::begin(*book, listOfTwo(), u"Researcher"_s, {}).value > 0);
    CHECK(queries::allPackets(book->reader()).size() == 2);

    // What is ready stays where it is; what is open moves along.
    provesUndo(book, StepKind::PacketDocumentReady, [&](Workspace& workspace) {
        actions::packets::setReady(workspace, card().documents[1].id, QDate(2026, 11, 29));
    });
    provesUndo(book, StepKind::PacketChanged,
               [&](Workspace& workspace) { actions::packets::setDue(workspace, id, PartialDate(QDate(2027, 9, 14))); });
    CHECK(card().documents[0].dueOn == PartialDate(QDate(2027, 6, 15)));
    CHECK(card().documents[1].dueOn == PartialDate(QDate(2027, 8, 31)));
    CHECK(card().ready() == 1);
    CHECK(card().late(QDate(2027, 7, 1)) == 1);

    PacketDocument document;
    document.packetId = id;
    document.title = u"Letters"_s;
    PacketDocumentId added;
    provesUndo(book, StepKind::PacketDocumentAdded,
               [&](Workspace& workspace) { added = actions::packets::addDocument(workspace, document); });
    CHECK(card().documents.last().id == added);
    provesUndo(book, StepKind::PacketDocumentChanged, [&](Workspace& workspace) {
        PacketDocument changed = workspace.reader().get(added);
        changed.pages = 6;
        actions::packets::changeDocument(workspace, changed);
    });
    provesUndo(book, StepKind::PacketDocumentRemoved,
               [&](Workspace& workspace) { actions::packets::removeDocument(workspace, added); });
    document.pages = 0;
    CHECK(kindOf([&] { actions::packets::addDocument(*book, document); }) == ErrorKind::BadValue);
    provesUndo(book, StepKind::PacketRemoved, [&](Workspace& workspace) { actions::packets::remove(workspace, id); });
}

TEST_CASE("criteria have evidence, and a gap becomes a goal once", "[GO8]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const PacketId packet = actions::packets::begin(*book, listOfTwo(), u"Educator"_s, PartialDate(QDate(2027, 8, 31)));
    Criterion wanted;
    wanted.packetId = packet;
    wanted.text = u"A talk outside the state"_s;
    CriterionId id;
    provesUndo(book, StepKind::CriterionAdded,
               [&](Workspace& workspace) { id = actions::packets::addCriterion(workspace, wanted); });
    provesUndo(book, StepKind::CriterionChanged, [&](Workspace& workspace) {
        Criterion changed = workspace.reader().get(id);
        changed.standing = CriterionStanding::Gap;
        changed.gap = u"Ask Lin for an invitation"_s;
        actions::packets::changeCriterion(workspace, changed);
    });
    CriterionEvidence evidence;
    evidence.criterionId = id;
    evidence.outcomeId = ids.outcome;
    CriterionEvidenceId shown;
    provesUndo(book, StepKind::CriterionEvidenceAdded,
               [&](Workspace& workspace) { shown = actions::packets::addEvidence(workspace, evidence); });
    CHECK(actions::packets::addEvidence(*book, evidence) == shown);
    evidence.outcomeId = {};
    CHECK(kindOf([&] { actions::packets::addEvidence(*book, evidence); }) == ErrorKind::MissingValue);
    GoalId goal;
    provesUndo(book, StepKind::GapMadeGoal,
               [&](Workspace& workspace) { goal = actions::packets::makeGoal(workspace, id); });
    CHECK(book->reader().get(goal).title == u"A talk outside the state");
    CHECK(book->reader().get(goal).barriers == u"Ask Lin for an invitation");
    CHECK(book->reader().get(goal).targetOn == PartialDate(QDate(2027, 8, 31)));
    CHECK(actions::packets::makeGoal(*book, id) == goal);
    // The goal may go; the criterion stays.
    actions::goals::remove(*book, goal);
    CHECK_FALSE(book->reader().get(id).goalId);
    // Evidence goes with its outcome.
    actions::outcomes::remove(*book, ids.outcome);
    CHECK_FALSE(book->reader().find(shown));
    provesUndo(book, StepKind::CriterionRemoved,
               [&](Workspace& workspace) { actions::packets::removeCriterion(workspace, id); });
}

TEST_CASE("referees who mentor, are mentored or published with the owner are not at arm's length", "[DO14]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    const PersonId owner = book->book().ownerId;
    const auto ties = [&](PersonId person, QDate today = QDate(2026, 11, 30)) {
        return queries::tiesBetween(book->reader(), owner, person, today);
    };
    CHECK(ties(ids.lin).mentor);
    CHECK_FALSE(ties(ids.lin).mentee);
    CHECK(ties(ids.leila).mentee);
    CHECK(ties(ids.leila).coauthor == PartialDate::of(2026, 3));
    // Works of long ago no longer tie.
    CHECK_FALSE(ties(ids.leila, QDate(2031, 5, 1)).coauthor);
    CHECK_FALSE(ties(ids.unused).any());
    CHECK(words::tiesLine(ties(ids.leila)) == u"your mentee, published with you in 2026");

    const PacketId packet = actions::packets::begin(*book, listOfTwo(), {}, {});
    Referee referee;
    referee.packetId = packet;
    referee.personId = ids.unused;
    RefereeId id;
    provesUndo(book, StepKind::RefereeAdded,
               [&](Workspace& workspace) { id = actions::packets::addReferee(workspace, referee); });
    const auto line = [&] {
        return queries::packetCard(book->reader(), packet, owner, QDate(2026, 11, 30)).referees.first();
    };
    CHECK_FALSE(line().notAtArmsLength());
    provesUndo(book, StepKind::RefereeChanged, [&](Workspace& workspace) {
        Referee changed = workspace.reader().get(id);
        changed.armsLength = false;
        actions::packets::changeReferee(workspace, changed);
    });
    CHECK(line().notAtArmsLength());
    provesUndo(book, StepKind::RefereeRemoved,
               [&](Workspace& workspace) { actions::packets::removeReferee(workspace, id); });
    referee.personId = {};
    CHECK(kindOf([&] { actions::packets::addReferee(*book, referee); }) == ErrorKind::MissingValue);
}

TEST_CASE("a draft tells the record's numbers and names only who agreed to it", "[DO13][DO6]") {
    TestBook book;
    const WholeBook ids = fillWithWork(*book);
    Id<Position> position;
    {
        Position now;
        now.personId = ids.leila;
        now.title = u"Instructor"_s;
        now.institution = u"Northgate University"_s;
        position = actions::people::addPosition(*book, now);
    }
    Mentorship done = book->reader().get(ids.bare);
    done.stage = Stage::Concluded;
    done.startsOn = QDate(2023, 7, 1);
    done.endsOn = PartialDate(QDate(2026, 6, 30));
    actions::mentorships::change(*book, done);
    documents::RecordWish wish;
    wish.today = QDate(2026, 11, 30);
    const auto record = [&] {
        return documents::recordOf(book->reader(), documents::presetNamed(book->reader(), u"default"_s), wish);
    };
    using enum documents::DraftFact;
    CHECK(words::draftOf(record(), Mentees).startsWith(u"I have mentored 1 person"));
    CHECK(words::draftOf(record(), Works) ==
          u"Our work together has led to 1 paper; in 1 of them the mentee is the first author.");
    CHECK(words::draftOf(record(), Positions).contains(u"Leila Haddad (Instructor, Northgate University)"));
    Consent no;
    no.personId = ids.leila;
    no.day = QDate(2026, 11, 29);
    no.answer = ConsentAnswer::Refused;
    actions::consents::record(*book, no);
    for (const documents::DraftFact fact : {Mentees, Works, Honors, Positions, Hours, Awards})
        CHECK_FALSE(words::draftOf(record(), fact).contains(u"Leila"));
}

TEST_CASE("what a packet and letters hold back never reaches a list that leaves", "[ME12][DO14]") {
    TestBook book;
    fillWithWork(*book);
    for (const char* key : {"letters", "packets", "statements"}) {
        INFO(key);
        const queries::List list = queries::listOf(book->reader(), *queries::listNoun(key), QDate(2026, 11, 30), false);
        for (const char* column : {"purpose", "addressee", "portal", "material", "note", "waived"})
            CHECK(list.indexOf(column) == -1);
        CHECK(list.rows.size() == 1);
    }
}

}  // namespace mb::test::actions_dossier_test
