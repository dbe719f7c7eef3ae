// Each kind of mentorship, entered by keys and worded rightly; expectations, stages, help contact, closing.
#include "core/actions/expectations.h"
#include "core/actions/mentorship_start.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/mentorships/mentorship_rows.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/mentorships/stage_path.h"
#include "ui/support/saver.h"
#include "ui/widgets/rows.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace mb::test::mentorships_kinds_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormFixture : UiFixture {
    ui::MentorshipsPage* page;
    explicit FormFixture(OwnerRole role = OwnerRole::Mentee) : UiFixture(role) {
        page = show(new ui::MentorshipsPage(context));
        page->showRecord("mentorship", 0);
    }
    // From the names back to the kinds, and on with the arrow keys.
    void chooseKind(int arrows) {
        press(Qt::Key_Tab, Qt::ShiftModifier);
        REQUIRE(qobject_cast<QRadioButton*>(QApplication::focusWidget()));
        for (int i = 0; i < arrows; ++i) press(Qt::Key_Right);
        press(Qt::Key_Tab);
    }
    QString at() const { return QApplication::focusWidget()->objectName(); }
    void to(const char* field) {
        const QString wanted = QString::fromLatin1(field);
        for (int tab = 0; tab < 30 && at() != wanted; ++tab) press(Qt::Key_Tab);
        REQUIRE(at().toStdString() == field);
    }
    Mentorship only() {
        const auto all = book->reader().all<Mentorship>();
        for (QLabel* label : window.findChildren<QLabel*>())
            if (label->property("role") == QLatin1String("error") && label->isVisible())
                UNSCOPED_INFO(label->text().toStdString());
        UNSCOPED_INFO(said.join(u' ').toStdString());
        REQUIRE(all.size() == 1);
        return all[0];
    }
    QStringList people() {
        QStringList found;
        for (const Participant& one : book->reader().all<Participant>())
            found << fullName(book->reader().get(one.personId)) + u' ' + keyOf(one.side) +
                         (one.lead ? u" lead"_s : QString());
        return found;
    }
};

struct PageFixture : UiFixture {
    ui::MentorshipsPage* page;
    MentorshipId id;
    explicit PageFixture(const actions::mentorships::Wanted& wanted) {
        id = actions::mentorships::start(*book, wanted);
        page = show(new ui::MentorshipsPage(context));
        REQUIRE(page->showRecord("mentorship", id.value));
    }
    Mentorship now() { return book->reader().get(id); }
    std::string row() {
        const auto overview =
            ui::mentorships::Overview::from(book->reader(), book.owner, context.today(),
                                            queries::outlook(book->reader(), book->book(), context.today()));
        return overview.rowOf(overview.cards[0]).subtitle.toStdString();
    }
};

actions::mentorships::Wanted kindWith(MentorshipKind kind, const QStringList& names) {
    actions::mentorships::Wanted wanted;
    wanted.kind = kind;
    wanted.names = names;
    return wanted;
}

}  // namespace

TEST_CASE("several mentors typed at once become a team with a lead", "[mentorships]") {
    FormFixture f;
    f.type(u"Lin Chen; Rosa Perez"_s);
    CHECK(f.find<QRadioButton>("newMentorshipKind_teamRadioButton")->isChecked());
    f.to("newMentorshipLeadComboBox");
    f.press(Qt::Key_Down);
    f.to("newMentorshipTitleLineEdit");
    f.type(u"Sepsis team"_s);
    f.press(Qt::Key_Return);
    CHECK(f.only().kind == MentorshipKind::Team);
    CHECK(f.people() == QStringList{u"Maya Okafor mentee"_s, u"Lin Chen mentor"_s, u"Rosa Perez mentor lead"_s});
    CHECK(f.page->title().toStdString() == "Sepsis team · team");
    CHECK(f.page->subtitle().contains(u"team · led by Rosa Perez"));
}

TEST_CASE("a mentor enters a team with the mentee and fellow mentors", "[mentorships]") {
    FormFixture f(OwnerRole::Mentor);
    f.chooseKind(1);
    f.type(u"Hanna Berg"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.at().toStdString() == "newMentorshipAlongsideLineEdit");
    f.type(u"Lin Chen and Rosa Perez"_s);
    f.press(Qt::Key_Return);
    CHECK(f.people() == QStringList{u"Maya Okafor mentor lead"_s, u"Hanna Berg mentee"_s, u"Lin Chen mentor"_s,
                                    u"Rosa Perez mentor"_s});
    CHECK(f.page->subtitle().contains(u"led by you"));
}

TEST_CASE("a peer group takes several names and no sides", "[mentorships]") {
    FormFixture f;
    f.chooseKind(2);
    f.type(u"Siobhan Byrne; Ama Boateng; Kenji Watanabe"_s);
    CHECK_FALSE(f.find<QComboBox>("newMentorshipSideComboBox")->isVisible());
    f.press(Qt::Key_Return);
    CHECK(f.only().kind == MentorshipKind::PeerGroup);
    REQUIRE(f.people().size() == 4);
    for (const QString& one : f.people()) CHECK(one.endsWith(u"peer"));
    CHECK(f.page->subtitle().contains(u"peer group · 4 people"));
}

TEST_CASE("a student is entered by a mentor", "[mentorships]") {
    FormFixture f(OwnerRole::Mentor);
    f.chooseKind(3);
    f.type(u"Ann Lee"_s);
    f.press(Qt::Key_Return);
    CHECK(f.only().kind == MentorshipKind::Student);
    CHECK(f.people() == QStringList{u"Maya Okafor mentor"_s, u"Ann Lee mentee"_s});
    CHECK(f.page->subtitle().contains(u"student or trainee"));
}

TEST_CASE("short-term advice asks for its question sessions and last day", "[mentorships]") {
    FormFixture f;
    f.chooseKind(4);
    f.type(u"Kavita Deshmukh"_s);
    f.to("newMentorshipQuestionLineEdit");
    f.type(u"Is my dossier ready?"_s);
    f.press(Qt::Key_Tab);
    f.type(u"0"_s);
    f.press(Qt::Key_Tab);
    f.type(u"14 May 2020"_s);
    f.press(Qt::Key_Return);
    // Two faults, each beneath its field; the keyboard is in the first.
    CHECK(f.book->reader().all<Mentorship>().isEmpty());
    CHECK(f.at().toStdString() == "newMentorshipUntilLineEdit");
    f.find<QLineEdit>("newMentorshipUntilLineEdit")->selectAll();
    f.type(u"14 May 2027"_s);
    f.find<QLineEdit>("newMentorshipSessionsLineEdit")->setFocus();
    f.find<QLineEdit>("newMentorshipSessionsLineEdit")->selectAll();
    f.type(u"3"_s);
    f.press(Qt::Key_Return);
    CHECK(f.only().purpose == u"Is my dossier ready?");
    CHECK(f.only().sessions == 3);
    CHECK(f.only().endsOn == QDate(2027, 5, 14));
    CHECK(f.page->subtitle().contains(u"short-term advice · 0 of 3 sessions, until 14 May 2027"));
}

TEST_CASE("one to one with several names says what to do instead", "[mentorships]") {
    FormFixture f(OwnerRole::Mentor);
    f.type(u"Ann Lee; Ben Ode"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Mentorship>().isEmpty());
    CHECK(f.at().toStdString() == "newMentorshipNamesLineEdit");
    CHECK(f.find<QLineEdit>("newMentorshipNamesLineEdit")->text().toStdString() == "Ann Lee; Ben Ode");
    CHECK(f.said.isEmpty());
}

TEST_CASE("whoever left stands last and is counted no more", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::PeerGroup, {u"Lin Chen"_s, u"Rosa Perez"_s}));
    CHECK(f.page->title().toStdString() == "Lin Chen, Rosa Perez · peer group");
    const auto lin = f.book->reader().all<Participant>()[1];
    auto* edit = f.window.findChild<QPushButton*>(u"participant%1EditButton"_s.arg(lin.id.value));
    edit->setFocus();
    f.press(Qt::Key_Space);
    auto* until = f.window.findChild<QLineEdit*>(u"participant%1UntilLineEdit"_s.arg(lin.id.value));
    REQUIRE(until);
    until->setFocus();
    f.type(u"4 Nov 2026"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().get(lin.id).until == QDate(2026, 11, 4));
    CHECK(f.page->title().toStdString() == "Rosa Perez · peer");
    f.book->undo();
    CHECK(f.page->title().toStdString() == "Lin Chen, Rosa Perez · peer group");
}

TEST_CASE("the facilitator of a group is named and there is one", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::PeerGroup, {u"Lin Chen"_s, u"Rosa Perez"_s}));
    const auto people = f.book->reader().all<Participant>();
    for (const Participant& one : {people[1], people[2]}) {
        auto* edit = f.window.findChild<QPushButton*>(u"participant%1EditButton"_s.arg(one.id.value));
        edit->setFocus();
        f.press(Qt::Key_Space);
        auto* lead = f.window.findChild<QCheckBox*>(u"participant%1LeadCheckBox"_s.arg(one.id.value));
        REQUIRE(lead);
        lead->setFocus();
        f.press(Qt::Key_Space);
    }
    CHECK_FALSE(f.book->reader().get(people[1].id).lead);
    CHECK(f.book->reader().get(people[2].id).lead);
    CHECK(f.page->subtitle().contains(u"3 people · Rosa Perez facilitates"));
}

TEST_CASE("a request that was declined says whom else to ask", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    auto* stage = f.find<QComboBox>("mentorshipStageComboBox");
    auto* referral = f.find<QLineEdit>("mentorshipReferralLineEdit");
    CHECK(stage->findData(keyOf(Stage::Declined)) < 0);
    CHECK_FALSE(referral->isVisible());
    QApplication::setKeyboardInputInterval(0);  // each letter chooses by itself
    stage->setFocus();
    f.type(u"e"_s);
    REQUIRE(QTest::qWaitFor([&] { return f.now().stage == Stage::Exploring; }));
    f.type(u"d"_s);
    REQUIRE(QTest::qWaitFor([&] { return f.now().stage == Stage::Declined; }));
    REQUIRE(referral->isVisible());
    referral->setFocus();
    f.type(u"Rosa Perez"_s);
    ui::Unsaved::flushAll(&f.window);
    const auto stages = queries::stagesOf(f.book->reader(), f.id);
    REQUIRE(stages.last().referredToId);
    CHECK(fullName(f.book->reader().get(stages.last().referredToId)) == u"Rosa Perez");
    CHECK(f.find<ui::StagePath>("mentorshipStagePath")->accessibleDescription().contains(u"Declined"));
}

TEST_CASE("a stage that the arrow keys pass is no part of the history", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    const qsizetype before = queries::stagesOf(f.book->reader(), f.id).size();
    auto* stage = f.find<QComboBox>("mentorshipStageComboBox");
    stage->setFocus();
    f.press(Qt::Key_Up);
    CHECK(stage->view()->isVisible());
    QTest::keyClick(stage->view(), Qt::Key_Home);
    CHECK(queries::stagesOf(f.book->reader(), f.id).size() == before);
    QTest::keyClick(stage->view(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return f.now().stage == Stage::Exploring; }));
    CHECK(queries::stagesOf(f.book->reader(), f.id).size() == before + 1);
}

TEST_CASE("stages keep day and reason and tell them", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    auto* stage = f.find<QComboBox>("mentorshipStageComboBox");
    stage->setFocus();
    f.type(u"in"_s);
    REQUIRE(QTest::qWaitFor([&] { return f.now().stage == Stage::InReview; }));
    auto* since = f.find<QLineEdit>("mentorshipStageSinceLineEdit");
    since->setFocus();
    since->selectAll();
    f.type(u"4 Nov 2026"_s);
    f.press(Qt::Key_Tab);
    auto* reason = f.find<QPlainTextEdit>("mentorshipStageReasonPlainTextEdit");
    CHECK(reason->hasFocus());
    f.type(u"A year is over"_s);
    ui::Saver::flushAll(&f.window);
    const auto stages = queries::stagesOf(f.book->reader(), f.id);
    REQUIRE(stages.size() == 1);
    CHECK(stages[0].day == QDate(2026, 11, 4));
    CHECK(stages[0].reason == u"A year is over");
    const QString told = f.find<ui::StagePath>("mentorshipStagePath")->accessibleDescription();
    CHECK(told.contains(u"In review since 4 Nov (now)"));
    CHECK(f.page->showTab(f.id, "history"));
    const auto rows = f.find<ui::RowList>("mentorshipHistoryRowList")->rowModel().rows();
    REQUIRE(rows.size() > 2);
    CHECK(rows[1].title == u"In review");
    CHECK(rows[1].subtitle.contains(u"A year is over"));
    f.page->showTab(f.id, "overview");
    f.book->undo();
    CHECK(reason->toPlainText().isEmpty());
}

TEST_CASE("a term of which only the month is known keeps it", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    auto* start = f.find<QLineEdit>("mentorshipStartLineEdit");
    start->setFocus();
    start->selectAll();
    f.type(u"May 2022"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.now().startsOn == PartialDate::of(2022, 5));
    CHECK(start->text() == u"May 2022");
    CHECK(f.find<ui::StagePath>("mentorshipStagePath")->accessibleDescription().contains(u"Active since May 2022"));
    Mentorship over = f.now();
    over.stage = Stage::Concluded;
    over.endsOn = PartialDate::of(2024);
    actions::mentorships::change(*f.book, over);
    CHECK(f.row() == "mentor · until 2024");
}

TEST_CASE("short-term advice proposes to conclude and never does so by itself", "[mentorships]") {
    auto wanted = kindWith(MentorshipKind::ShortTerm, {u"Kavita Deshmukh"_s});
    wanted.sessions = 1;
    PageFixture f(wanted);
    auto* card = f.find<QWidget>("mentorshipClosingCard");
    CHECK_FALSE(card->isVisible());
    actions::meetings::NewMeeting held;
    held.meeting.day = QDate(2026, 11, 20);
    held.mentorships = {f.id};
    actions::meetings::add(*f.book, held);
    CHECK(card->isVisible());
    CHECK(f.now().stage == Stage::Active);
    CHECK(f.row() == "mentor · 1 of 1 session · last met 20 Nov");
    held.meeting.day = QDate(2026, 11, 21);
    held.meeting.mode = u"email"_s;
    actions::meetings::add(*f.book, held);
    CHECK(f.row() == "mentor · 1 of 1 session · last contact 21 Nov (email)");
    f.book->undo();
    auto* more = f.find<QPushButton>("mentorshipGoOnButton");
    more->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.now().sessions == 2);
    CHECK_FALSE(card->isVisible());
    f.book->undo();
    CHECK(card->isVisible());
    f.find<QPushButton>("mentorshipConcludeButton")->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.now().stage == Stage::Concluded);
    CHECK(f.now().endsOn == f.context.today());
    CHECK_FALSE(card->isVisible());
}

TEST_CASE("a help contact is proposed or typed and advised on", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    Position office;
    office.personId = f.book.person(u"Amara Diallo"_s);
    office.title = u"Vice chair"_s;
    actions::people::addPosition(*f.book, office);
    auto* proposal = f.window.findChild<QPushButton*>(u"mentorshipHelp%1Button"_s.arg(office.personId.value));
    REQUIRE(proposal);
    proposal->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.now().helpContactId == office.personId);
    CHECK(f.now().helpRole == u"Vice chair");
    auto* name = f.find<QLineEdit>("mentorshipHelpLineEdit");
    CHECK(name->text().toStdString() == "Amara Diallo");
    name->setFocus();
    name->selectAll();
    f.type(u"Lin Chen"_s);
    f.press(Qt::Key_Tab);
    CHECK(fullName(f.book->reader().get(f.now().helpContactId)) == u"Lin Chen");
    CHECK(f.said.isEmpty());  // advice, not a failure
    f.book->undo();
    CHECK(f.now().helpContactId == office.personId);
}

TEST_CASE("expectations are ticked discussed and added by keys", "[mentorships]") {
    PageFixture f(kindWith(MentorshipKind::OneToOne, {u"Lin Chen"_s}));
    f.page->showTab(f.id, "expectations");
    auto* tick = f.find<QCheckBox>("expectation_mentee_grows-independentCheckBox");
    REQUIRE(tick);
    tick->setFocus();
    f.press(Qt::Key_Space);
    CHECK(tick->hasFocus());
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Space);
    const auto kept = f.book->reader().all<Expectation>();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].ticked);
    CHECK(kept[0].discussedOn == f.context.today());
    f.find<QLineEdit>("expectationAdd_mentorLineEdit")->setFocus();
    f.type(u"Laughs with me"_s);
    f.press(Qt::Key_Return);
    REQUIRE(f.book->reader().all<Expectation>().size() == 2);
    const auto own = f.book->reader().all<Expectation>()[1];
    CHECK(own.side == Side::Mentor);
    auto* edit = f.window.findChild<QPushButton*>(u"expectation_own%1EditButton"_s.arg(own.id.value));
    REQUIRE(edit);
    edit->setFocus();
    f.press(Qt::Key_Space);
    f.window.findChild<QLineEdit*>(u"expectation_own%1LineEdit"_s.arg(own.id.value))->setFocus();
    f.press(Qt::Key_End);
    f.type(u" often"_s);
    ui::Saver::flushAll(&f.window);
    CHECK(f.book->reader().get(own.id).text == u"Laughs with me often");
    f.find<QPushButton>(u"expectation_own%1RemoveButton"_s.arg(own.id.value).toLatin1().constData())->setFocus();
    f.press(Qt::Key_Space);
    CHECK(f.book->reader().all<Expectation>().size() == 1);
    f.book->undo();
    CHECK(f.book->reader().all<Expectation>().size() == 2);
}

}  // namespace mb::test::mentorships_kinds_test
