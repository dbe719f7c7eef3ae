// J1, a mentee's first hour: a new book in three questions, herself and three mentors, the needs that nobody covers,
// goals with steps, the agreement filled in, agreed and printed, the first meeting planned. Typed keys alone, never a
// save; then the file is read.
#include "core/documents/agreement_records.h"
#include "core/storage/check.h"
#include "tests/desktop/program.h"
#include "tests/desktop/reading.h"

#include <QFileInfo>
#include <QTabBar>

namespace mb::test::desktop_first_hour_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FirstHour {
    Program program;
    Keyboard keys;
    QString book = program.path(u"okafor.mentorbook"_s);
    QString pdf = program.path(u"agreement.pdf"_s);

    void fileName(const QString& path) {
        until("a file dialog", [] {
            return QApplication::activeModalWidget() && QApplication::activeModalWidget()->inherits("QFileDialog");
        });
        keys.type(path);
        keys.press(u"Return"_s);
    }

    void startBook() {
        program.start();
        keys.tabTo(u"welcomeOwnerLineEdit"_s);
        keys.type(u"Maya Okafor"_s);
        keys.press(u"Tab"_s);
        keys.type(u"MD, MPH"_s);
        keys.press(u"Tab"_s);
        keys.press(u"Tab"_s);
        keys.press(u"Return"_s);
        fileName(book);
        until("the new book", [this] { return program.view() && program.view()->currentKey() == u"today"; });
    }

    void addMentor(const QString& name, const QStringList& functions, const QString& inside, bool last) {
        until("the form for a mentorship", [] {
            return QApplication::focusWidget() &&
                   QApplication::focusWidget()->objectName() == u"newMentorshipNamesLineEdit";
        });
        keys.type(name);
        keys.tabTo(u"newMentorshipCadenceComboBox"_s);
        keys.choose(u"Monthly"_s);
        keys.tabTo(u"newMentorshipInsideComboBox"_s);
        keys.choose(inside);
        for (const QString& function : functions) {
            keys.tabTo(QString(u"newMentorshipFunction_"_s + function + u"CheckBox"_s));
            keys.press(u"Space"_s);
        }
        keys.press(last ? u"Return"_s : u"Ctrl+Return"_s);
    }

    void addMentors() {
        keys.tabTo(u"todayFirstStepButton"_s);
        keys.press(u"Space"_s);
        addMentor(u"Grace Adeyemi"_s, {u"research"_s, u"career"_s}, u"yes"_s, false);
        addMentor(u"Ruth Halvorsen"_s, {u"clinical"_s}, u"yes"_s, false);
        addMentor(u"Tomas Ibarra"_s, {u"personal-life"_s}, u"no"_s, true);
        until("the last mentor's page",
              [this] { return program.view()->page(u"mentorships"_s)->title().contains(u"Ibarra"); });
        keys.press(u"Alt+Left"_s);
        until("the list of mentorships",
              [this] { return program.view()->page(u"mentorships"_s)->title() == u"Mentorships"; });
    }

    QString coverage() {
        return onScreen([this] {
            QStringList words;
            const auto* card = program.view()->findChild<QWidget*>(u"mentorshipsCoverage"_s);
            for (const QLabel* label : card->findChildren<QLabel*>())
                if (label->isVisible()) words << label->text();
            return words.join(u" | "_s);
        });
    }

    void addGoal(const QString& line, const QStringList& steps) {
        keys.tabTo(u"goalsNewTitleLineEdit"_s);
        keys.type(line);
        keys.tabTo(u"goalsNewWhoseKeyCombo"_s);
        keys.choose(u"My goal, with Grace Adeyemi"_s);
        keys.press(u"Ctrl+Return"_s);
        until("the line for a step", [] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"goalsNewStepLineEdit";
        });
        for (const QString& step : steps) {
            keys.type(step);
            keys.press(u"Return"_s);
        }
    }

    void addGoals() {
        keys.press(u"Alt+4"_s);
        addGoal(u"Lead a clinic for rare kidney disease by 1 Jul 2031"_s, {u"Visit two such clinics"_s});
        addGoal(u"Become associate professor by 1 Jul 2032"_s,
                {u"Read the criteria with Grace by 15 jan"_s, u"Ask for two outside letters"_s});
        addGoal(u"Submit the K23 application by 12 Mar 2027"_s, {u"Draft aims by 15 jan"_s, u"Budget"_s});
        addGoal(u"Publish the cohort paper by 30 Jun 2027"_s, {u"Settle authorship"_s});
        addGoal(u"Give grand rounds by 1 Oct 2027"_s, {u"Choose the case"_s});
    }

    void openMentorship(const QString& name) {
        keys.press(u"Alt+2"_s);
        keys.tabTo(u"mentorshipsFilterLineEdit"_s);
        keys.type(name);
        keys.press(u"Return"_s);
        until("the mentorship's page",
              [this] { return program.view()->page(u"mentorships"_s)->title().contains(u"Adeyemi"); });
    }

    void openTab(const QString& label) {
        const auto there = [&] {
            const auto* tabs = program.view()->findChild<QTabBar*>(u"mentorshipTabBar"_s);
            return tabs->tabText(tabs->currentIndex()) == label;
        };
        for (int i = 0; i < 8 && !onScreen(there); ++i) keys.press(u"Ctrl+PageDown"_s);
        REQUIRE(onScreen(there));
    }

    void tick(const QString& name) {
        keys.tabTo(name);
        keys.press(u"Space"_s);
    }
    void fillAgreement() {
        openTab(u"Agreement"_s);
        keys.tabTo(u"agreementStartButton"_s);
        keys.press(u"Space"_s);
        until("the whole form",
              [this] { return program.view()->findChild<QWidget*>(u"agreementOtherTermsPlainTextEdit"_s) != nullptr; });
        tick(u"agreementWhoOverlapNoneRadioButton"_s);
        keys.tabTo(u"agreementPurposePurposePlainTextEdit"_s);
        keys.type(u"An independent research program, and a clinic that is known for it."_s);
        keys.press(u"Tab"_s);
        keys.choose(u"When the goals are met"_s);
        keys.tabTo(u"agreementMeetingsSchedulerComboBox"_s);
        keys.choose(u"Together, at the end of each meeting"_s);
        tick(u"agreementCommitmentsMenteeDoesPreparedCheckBox"_s);
        tick(u"agreementCommitmentsMentorDoesDoorsCheckBox"_s);
        keys.tabTo(u"agreementScholarshipAuthorshipPlainTextEdit"_s);
        keys.type(u"Whoever writes the first draft is first author."_s);
        tick(u"agreementConfidentialityScopeBetweenUsRadioButton"_s);
        keys.tabTo(u"agreementConfidentialityDossierUseMenteeComboBox"_s);
        keys.choose(u"By name, with outcomes"_s);
        keys.tabTo(u"agreementConfidentialityDossierUseMentor2ComboBox"_s);
        keys.choose(u"By name, with outcomes"_s);
        tick(u"agreementReviewNoFaultAnyTimeRadioButton"_s);
    }

    void agreeAndPrint() {
        until("a complete agreement",
              [this] { return program.view()->findChild<QWidget*>(u"agreementAgreeButton"_s)->isEnabled(); });
        tick(u"agreementAgreeButton"_s);
        until("the agreed version",
              [this] { return program.view()->findChild<QWidget*>(u"agreementSignButton"_s) != nullptr; });
        tick(u"agreementSignButton"_s);
        until("the print preview", [] {
            return QApplication::activeWindow() && QApplication::activeWindow()->objectName() == u"printPreviewDialog";
        });
        tick(u"printPreviewSaveButton"_s);
        fileName(pdf);
        until("the file", [this] { return QFileInfo::exists(pdf); });
        keys.press(u"Escape"_s);
        until("the window again", [this] { return program.window().isActiveWindow(); });
    }

    void planMeeting() {
        openTab(u"Meetings"_s);
        tick(u"meetingsPlanFirstButton"_s);
        until("the day of the meeting", [] {
            return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"planDayLineEdit";
        });
        keys.type(u"+1"_s);
        keys.press(u"Tab"_s);
        keys.type(u"15:00"_s);
        keys.tabTo(u"planTitleLineEdit"_s);
        keys.type(u"Where to begin"_s);
        keys.press(u"Return"_s);
        until("the planned meeting",
              [this] { return program.view()->context().reader().select<Meeting>().count() == 1; });
    }

    void quit() {
        keys.press(u"Ctrl+Q"_s);
        until("the window to close", [this] { return !program.window().isVisible(); });
        program.end();
    }
};

QStringList stepsOf(const Reader& reader, GoalId goal) {
    QStringList steps;
    for (const GoalStep& step :
         reader.select<GoalStep>().where(&GoalStep::goalId, goal).orderBy(&GoalStep::place).list())
        steps << (step.dueOn ? QString(step.title + u" by "_s + step.dueOn->text()) : step.title);
    return steps;
}

void checkPeople(const Reader& reader, PersonId owner) {
    CHECK(fullName(reader.get(owner)) == u"Maya Okafor");
    QStringList team;
    for (const Participant& one : reader.all<Participant>())
        if (one.personId != owner)
            team << u"%1: %2, %3, %4"_s.arg(fullName(reader.get(one.personId)), keyOf(one.side),
                                            one.functions.join(u' '),
                                            one.insideDepartment.value_or(false) ? u"inside"_s : u"outside"_s);
    CHECK(team.join(u'\n').toStdString() ==
          "Grace Adeyemi: mentor, career research, inside\nRuth Halvorsen: mentor, clinical, inside\nTomas Ibarra: "
          "mentor, personal-life, outside");
}

void checkGoals(const Reader& reader, PersonId owner, MentorshipId with) {
    QStringList goals;
    for (const Goal& goal : reader.select<Goal>().orderBy(&Goal::targetOn).list()) {
        CHECK(goal.personId == owner);
        CHECK(goal.mentorshipId == with);
        goals << u"%1, %2 %3: %4"_s.arg(goal.title, keyOf(goal.horizon), goal.targetOn->text(),
                                        stepsOf(reader, goal.id).join(u"; "));
    }
    CHECK(goals.join(u'\n').toStdString() ==
          "Submit the K23 application, short 2027-03-12: Draft aims by 2027-01-15; Budget\n"
          "Publish the cohort paper, short 2027-06-30: Settle authorship\n"
          "Give grand rounds, short 2027-10-01: Choose the case\n"
          "Lead a clinic for rare kidney disease, long 2031-07-01: Visit two such clinics\n"
          "Become associate professor, long 2032-07-01: Read the criteria with Grace by 2027-01-15; Ask for two "
          "outside letters");
}

void checkPaper(const QString& pdf, const Reader& reader, const AgreementVersion& version) {
    const QString text = wordsOf(pdf);
    for (const QString& words :
         {u"Mentoring Partnership Agreement"_s, u"Maya Okafor"_s, u"Grace Adeyemi"_s, u"Submit the K23 application"_s,
          u"An independent research program, and a clinic that is known for it."_s, u"once a month"_s,
          u"Whoever writes the first draft is first author."_s}) {
        INFO(words.toStdString() << " in " << text.left(4000).toStdString());
        CHECK(text.contains(words, Qt::CaseInsensitive));  // the small head is set in capitals
    }
    const int pages = pagesOf(pdf);
    CHECK(pages >= 2);
    CHECK(pages <= 4);
    CHECK(text.contains(u"of %1"_s.arg(pages)));
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == keptBytes(reader, version.pdfSha256));
}

}  // namespace

TEST_CASE("J1 a mentee's first hour") {
    FirstHour hour;
    hour.startBook();
    hour.addMentors();
    const std::string uncovered = hour.coverage().toStdString();
    CHECK(uncovered.find("Needs no one covers yet") != std::string::npos);
    CHECK(uncovered.find("Teaching | Promotion and tenure") != std::string::npos);
    CHECK(uncovered.find("Clinical") == std::string::npos);
    hour.addGoals();
    hour.openMentorship(u"grace"_s);
    hour.fillAgreement();
    hour.agreeAndPrint();
    hour.planMeeting();
    CHECK(hour.program.banner().toStdString() == "");
    hour.quit();

    const auto store = Store::open(hour.book, Access::ReadOnly);
    CHECK(checkBook(*store).isEmpty());
    const Reader reader = store->reader();
    const Book book = reader.all<Book>().first();
    CHECK(book.role == OwnerRole::Mentee);
    checkPeople(reader, book.ownerId);
    const MentorshipId grace = reader.all<Mentorship>().first().id;
    CHECK(reader.get(grace).cadence == u"monthly");
    checkGoals(reader, book.ownerId, grace);
    const auto version = documents::newestVersion(reader, grace);
    REQUIRE(version);
    CHECK(version->state == AgreementState::Agreed);
    checkPaper(hour.pdf, reader, *version);
    const Meeting meeting = reader.all<Meeting>().first();
    CHECK(meeting.day == QDate(2026, 11, 24));
    CHECK(meeting.time == QTime(15, 0));
    CHECK(meeting.title == u"Where to begin");
    CHECK(meeting.state == MeetingState::Planned);
    CHECK(reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, grace).count() == 1);
    CHECK(reader.select<Attendance>().where(&Attendance::meetingId, meeting.id).count() == 2);
}

}  // namespace mb::test::desktop_first_hour_test
