// What a dossier asks about people, by keys: where they are now, their training, outcomes, other forms of their names,
// and whether they may be named.
#include "core/actions/consents.h"
#include "core/actions/outcomes.h"
#include "core/actions/trainings.h"
#include "tests/support/catch.h"
#include "tests/support/ui.h"
#include "ui/people/people_page.h"
#include "ui/people/trainings.h"
#include "ui/widgets/forms.h"

#include <QMultiMap>

namespace mb::test::people_person_record_test {

using namespace mb::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 22);  // of every TestBook

struct PeopleFixture : UiFixture {
    PeoplePage* page;
    PersonId leila;
    PeopleFixture() {
        leila = book.person(u"Leila Haddad"_s);
        page = show(new PeoplePage(context));
        REQUIRE(page->showRecord("person", leila.value));
    }
    QString at() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    void to(const char* name) {
        QWidget* wanted = nullptr;
        for (QWidget* found : window.findChildren<QWidget*>(QString::fromLatin1(name)))
            if (found->isVisible()) wanted = found;
        INFO(name);
        REQUIRE(wanted);
        wanted->setFocus();
        REQUIRE(at().toLatin1() == name);
    }
    void tabTo(const char* name) {
        for (int tab = 0; tab < 40 && at().toLatin1() != name; ++tab) press(Qt::Key_Tab);
        REQUIRE(at().toLatin1() == name);
    }
    // What labels within a widget say, for screen readers too, from above to below.
    QStringList shown(QWidget* around) const {
        QMultiMap<int, QString> texts;
        for (const QLabel* label : around->findChildren<QLabel*>())
            if (label->isVisible())
                texts.insert(label->mapTo(around, QPoint()).y(),
                             (label->accessibleName().isEmpty() ? label->text() : label->accessibleName())
                                 .replace(QChar(0xa0), u' '));
        return texts.values();
    }
    Id<Position> position(const QString& title, const QString& stage) {
        Position wanted;
        wanted.personId = leila;
        wanted.title = title;
        wanted.stage = stage;
        wanted.since = QDate(2024, 7, 1);
        return actions::people::addPosition(*book, wanted);
    }
    ConsentId answer(ConsentAnswer what, QDate day, const QString& how = {}) {
        Consent consent;
        consent.personId = leila;
        consent.answer = what;
        consent.day = day;
        consent.given = how;
        return actions::consents::record(*book, consent);
    }
};

}  // namespace

TEST_CASE("a position is confirmed and told what it mostly is by keyboard", "[people]") {
    PeopleFixture f;
    const auto id = f.position(u"Instructor"_s, u"instructor"_s);
    REQUIRE(f.page->showRecord("position", id.value));
    CHECK(f.at() == u"peoplePositionStageKeyCombo");
    f.tabTo("peoplePositionActivityKeyCombo");
    f.type(u"c"_s);
    CHECK(f.book->reader().get(id).activity == Activity::Clinical);
    f.tabTo("peoplePositionHoldsPushButton");
    const auto before = contents(*f.book);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().get(id).confirmedOn == today);
    CHECK(f.find<DateField>("peoplePositionConfirmedDateField")->date() == today);
    CHECK(f.shown(f.page).contains(u"since 1 July 2024 · confirmed November 2026"_s));
    f.book->undo();
    CHECK(contents(*f.book) == before);
    CHECK_FALSE(f.find<DateField>("peoplePositionConfirmedDateField")->date());
    f.to("peoplePositionConfirmedDateField");
    f.type(u"3 mar 2025"_s);
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().get(id).confirmedOn == QDate(2025, 3, 3));
    CHECK(f.shown(f.page).contains(u"since 1 July 2024 · confirmed March 2025"_s));
    f.find<KeyCombo>("peoplePositionActivityKeyCombo")->setFocus();
    f.press(Qt::Key_Home);
    CHECK_FALSE(f.book->reader().get(id).activity);
    CHECK(f.said.isEmpty());
}

TEST_CASE("a period of training is added and filled in by keyboard", "[people]") {
    PeopleFixture f;
    f.position(u"Fellow"_s, u"fellow"_s);
    f.to("peopleNewTrainingLineEdit");
    f.type(u"Outcomes research, Riverside, North"_s);
    f.press(Qt::Key_Return);
    auto periods = f.book->reader().all<TrainingPeriod>();
    REQUIRE(periods.size() == 1);
    CHECK(periods[0].personId == f.leila);
    CHECK(periods[0].program == u"Outcomes research");
    CHECK(periods[0].institution == u"Riverside, North");
    CHECK(periods[0].level == TrainingLevel::Postdoctoral);
    CHECK(f.shown(f.page).contains(u"Outcomes research, Riverside, North"_s));
    REQUIRE(f.page->showRecord("training_period", periods[0].id.value));
    CHECK(f.at() == u"peopleTrainingLevelKeyCombo");
    f.type(u"s"_s);
    f.tabTo("peopleTrainingTopicLineEdit");
    f.type(u"Stroke imaging"_s);
    f.tabTo("peopleTrainingSincePartialDateField");
    f.type(u"July 2024"_s);
    f.press(Qt::Key_Tab);
    f.type(u"2023"_s);
    f.press(Qt::Key_Tab);
    // Both dates stay on the screen until they agree; the book keeps what it had.
    CHECK_FALSE(f.book->reader().get(periods[0].id).until);
    auto* until = f.find<PartialDateField>("peopleTrainingUntilPartialDateField");
    until->setFocus();
    until->selectAll();
    f.type(u"June 2026"_s);
    f.tabTo("peopleTrainingSupportGrowingEdit");
    f.type(u"TG, this grant"_s);
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Return);
    f.type(u"RA, R01, second year of it"_s);
    f.press(Qt::Key_Tab);
    const TrainingPeriod period = f.book->reader().get(periods[0].id);
    CHECK(period.level == TrainingLevel::ShortTerm);
    CHECK(period.topic == u"Stroke imaging");
    CHECK(period.since == PartialDate::of(2024, 7));
    CHECK(period.until == PartialDate::of(2026, 6));
    auto years = f.book->reader().all<TrainingSupport>();
    REQUIRE(years.size() == 2);
    CHECK(years[0].year == 1);
    CHECK(years[0].type == u"TG");
    CHECK(years[0].source == u"this grant");
    CHECK(years[1].year == 3);
    CHECK(years[1].source == u"R01, second year of it");
    CHECK(f.shown(f.page).contains(u"short-term · July 2024 to June 2026 · support: TG, RA"_s));
    // Found by search, a year of it leads to the same row.
    f.page->showList();
    REQUIRE(f.page->showRecord("training_support", years[1].id.value));
    CHECK(f.at() == u"peopleTrainingLevelKeyCombo");
    CHECK(f.find<QPlainTextEdit>("peopleTrainingSupportGrowingEdit")->toPlainText() ==
          u"TG, this grant\n\nRA, R01, second year of it");
    f.find<QPushButton>("peopleTrainingRemovePushButton")->click();
    CHECK(f.book->reader().all<TrainingPeriod>().isEmpty());
    CHECK(f.book->reader().all<TrainingSupport>().isEmpty());
    f.book->undo();
    CHECK(f.book->reader().all<TrainingSupport>().size() == 2);
    CHECK(f.said.isEmpty());
}

TEST_CASE("years of support read back as they were written") {
    for (const QString& text :
         {u"TG, this grant"_s, u"TG"_s, u"\nRA, R01 of the lab"_s, u"TG, this grant\nTG, this grant\n\nF, F32"_s}) {
        INFO(text.toStdString());
        CHECK(supportText(supportIn(text)) == text);
    }
    CHECK(supportIn(u" \n\n"_s).isEmpty());
    CHECK(supportText(supportIn(u"  TG ,this grant \n\n"_s)) == u"TG, this grant");
    // In the order of the years, however they are kept.
    TrainingSupport second, first;
    second.year = 2;
    second.type = u"RA"_s;
    first.type = u"TG"_s;
    CHECK(supportText({second, first}) == u"TG\nRA");
}

TEST_CASE("more years of training than there can be are refused and stay on the screen", "[people]") {
    PeopleFixture f;
    TrainingPeriod wanted;
    wanted.personId = f.leila;
    wanted.program = u"Outcomes"_s;
    const auto id = actions::trainings::add(*f.book, wanted);
    REQUIRE(f.page->showRecord("training_period", id.value));
    f.to("peopleTrainingSupportGrowingEdit");
    for (int year = 1; year <= 20; ++year) f.press(Qt::Key_Return);
    f.type(u"TG"_s);
    f.press(Qt::Key_Tab);
    CHECK(f.book->reader().all<TrainingSupport>().isEmpty());
    REQUIRE_FALSE(f.said.isEmpty());
    CHECK(f.said.last().contains(u"a year of training from 1 to 20"));
    CHECK(f.find<QPlainTextEdit>("peopleTrainingSupportGrowingEdit")->toPlainText().endsWith(u"TG"));
}

TEST_CASE("other forms of a name stand in one line", "[people]") {
    PeopleFixture f;
    f.to("peopleFormsLineEdit");
    f.type(u"Haddad L; Haddad-Bello L ;; Haddad L"_s);
    f.press(Qt::Key_Tab);
    QStringList forms;
    for (const NameForm& form : f.book->reader().all<NameForm>()) forms << form.written;
    CHECK(forms == QStringList{u"Haddad L"_s, u"Haddad-Bello L"_s});
    CHECK(f.find<QLineEdit>("peopleFormsLineEdit")->text() == u"Haddad L; Haddad-Bello L");
    // A former name that is only for matching is not shown, and stays.
    NameForm former;
    former.personId = f.leila;
    former.written = u"Bello L"_s;
    former.onlyForMatching = true;
    f.book->perform({StepKind::NameFormsSet, {}}, [&](Writer& writer) { writer.insert(former); });
    CHECK_FALSE(f.find<QLineEdit>("peopleFormsLineEdit")->text().contains(u"Bello L;"));
    f.to("peopleFormsLineEdit");
    f.find<QLineEdit>("peopleFormsLineEdit")->selectAll();
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_Tab);
    REQUIRE(f.book->reader().all<NameForm>().size() == 1);
    CHECK(f.book->reader().all<NameForm>()[0].written == u"Bello L");
    f.book->undo();
    CHECK(f.find<QLineEdit>("peopleFormsLineEdit")->text() == u"Haddad L; Haddad-Bello L");
    CHECK(f.page->showRecord("person", f.book.owner.value));
    CHECK(f.find<QLineEdit>("peopleFormsLineEdit")->text().isEmpty());
}

TEST_CASE("an answer about being named is recorded and removed by keyboard", "[people]") {
    PeopleFixture f;
    CHECK(f.shown(f.page).contains(u"Not asked yet. A promotion file names only mentees who have agreed."_s));
    f.to("peopleConsentRecordPushButton");
    f.press(Qt::Key_Return);
    CHECK(f.at() == u"peopleConsentPurposeKeyCombo");
    CHECK_FALSE(f.find<QWidget>("peopleConsentWhoKeyCombo")->isVisible());
    f.type(u"n"_s);
    f.tabTo("peopleConsentHowLineEdit");
    f.type(u"by mail"_s);
    f.press(Qt::Key_Return);
    CHECK(f.at() == u"peopleConsentRecordPushButton");
    auto consents = f.book->reader().all<Consent>();
    REQUIRE(consents.size() == 1);
    CHECK(consents[0].personId == f.leila);
    CHECK(consents[0].purpose == ConsentPurpose::Nomination);
    CHECK(consents[0].answer == ConsentAnswer::Named);
    CHECK(consents[0].day == today);
    QStringList said = f.shown(f.page);
    CHECK(said.contains(u"may be named · nomination"_s));
    CHECK(said.contains(u"22 November 2026, by mail"_s));
    f.to("peopleConsentRecordPushButton");
    f.press(Qt::Key_Return);
    f.press(Qt::Key_Escape);
    CHECK(f.at() == u"peopleConsentRecordPushButton");
    CHECK(f.book->reader().all<Consent>().size() == 1);
    f.to("peopleConsentRemovePushButton");
    f.press(Qt::Key_Return);
    CHECK(f.book->reader().all<Consent>().isEmpty());
    CHECK(f.at() == u"peopleConsentRecordPushButton");
    CHECK(f.said.isEmpty());
}

TEST_CASE("an answer for one recipient says so and leaves the one for all as it is", "[people][DO6]") {
    PeopleFixture f;
    f.answer(ConsentAnswer::Refused, QDate(2025, 3, 1));
    f.to("peopleConsentRecordPushButton");
    f.press(Qt::Key_Return);
    f.tabTo("peopleConsentRecipientLineEdit");
    f.type(u"Tenure committee"_s);
    f.press(Qt::Key_Return);
    CHECK(f.at() == u"peopleConsentRecordPushButton");
    const auto consents = f.book->reader().all<Consent>();
    REQUIRE(consents.size() == 2);
    CHECK(consents[1].recipient == u"Tenure committee");
    turnOfLoop();  // laid out
    const QStringList said = f.shown(f.page);
    CHECK(said.contains(u"22 November 2026 · for Tenure committee"_s));
    CHECK(said.contains(u"1 March 2025"_s));
    CHECK_FALSE(said.join(u' ').contains(u"a later answer counts"));
    // The next one begins empty: nothing is meant that was not said.
    f.press(Qt::Key_Return);
    CHECK(f.find<QLineEdit>("peopleConsentRecipientLineEdit")->text().isEmpty());
}

TEST_CASE("answers stand newest first and say which no longer counts", "[people]") {
    PeopleFixture f;
    f.answer(ConsentAnswer::Refused, QDate(2025, 3, 1));
    f.answer(ConsentAnswer::Named, QDate(2026, 9, 3), u"by mail"_s);
    f.answer(ConsentAnswer::NamedWithoutAsking, QDate(2024, 1, 2));
    turnOfLoop();  // laid out
    QStringList said = f.shown(f.page);
    const auto place = [&](const QString& text) { return said.indexOf(text); };
    REQUIRE(place(u"3 September 2026, by mail"_s) > 0);
    CHECK(place(u"3 September 2026, by mail"_s) < place(u"1 March 2025 · a later answer counts"_s));
    CHECK(place(u"1 March 2025 · a later answer counts"_s) < place(u"2 January 2024"_s));
    // The owner is asked by no one.
    CHECK(f.page->showRecord("person", f.book.owner.value));
    CHECK_FALSE(f.find<QWidget>("peopleConsentRecordPushButton")->isVisible());
}

TEST_CASE("students are protected by a law that the form recalls", "[people]") {
    PeopleFixture f;
    const auto recalled = [&] { return f.shown(f.page).join(u' ').contains(u"FERPA"); };
    CHECK_FALSE(recalled());
    const auto id = f.position(u"PhD student"_s, u"student"_s);
    CHECK(recalled());
    Position over = f.book->reader().get(id);
    over.until = QDate(2025, 6, 30);
    actions::people::changePosition(*f.book, over);
    CHECK_FALSE(recalled());
}

TEST_CASE("a person shows what they had part in and Enter opens it", "[people]") {
    PeopleFixture f;
    CHECK_FALSE(f.find<RowList>("peopleOutcomesRowList")->isVisible());
    actions::outcomes::NewOutcome wanted;
    wanted.outcome.title = u"Sepsis alerts"_s;
    wanted.contributors << contributorNamed(u"Haddad L"_s);
    wanted.contributors[0].personId = f.leila;
    const OutcomeId id = actions::outcomes::add(*f.book, wanted);
    auto* list = f.find<RowList>("peopleOutcomesRowList");
    REQUIRE(list->isVisible());
    REQUIRE(list->rowModel().rows().size() == 1);
    CHECK(list->rowModel().rows()[0].title == u"Sepsis alerts");
    f.to("peopleOutcomesRowList");
    f.press(Qt::Key_Return);
    REQUIRE(f.opened.size() == 1);
    CHECK(f.opened[0] == std::pair<QByteArray, qint64>("outcome", id.value));
}

}  // namespace mb::test::people_person_record_test
