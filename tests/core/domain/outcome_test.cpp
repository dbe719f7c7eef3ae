// What holds of an outcome: its state among several, its day and year, names as they are typed, identifiers (DO1,
// DO17).
#include "core/domain/outcome.h"

#include "tests/support/catch.h"

namespace mb::test::domain_outcome_test {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum OutcomeState;

OutcomeStatus was(OutcomeState state, const QString& day = {}) {
    OutcomeStatus status;
    status.state = state;
    if (!day.isEmpty()) status.day = PartialDate::fromText(day);
    return status;
}

Outcome ofKind(OutcomeKind kind) {
    Outcome outcome;
    outcome.kind = kind;
    return outcome;
}
const Outcome paper = ofKind(OutcomeKind::Publication), grant = ofKind(OutcomeKind::Grant);

std::string stateOf(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    return keyOf(presentStatus(outcome, statuses).state).toStdString();
}
std::string dayOf(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    const auto day = outcomeDay(outcome, statuses);
    return day ? day->text().toStdString() : "none";
}

// "given | particle | family | suffix"
std::string parted(const char* written) {
    const Contributor one = contributorNamed(QString::fromUtf8(written));
    return QStringList{one.given, one.particle, one.family, one.suffix}.join(u'|').toStdString();
}

QStringList faultsOf(const FieldErrors& errors) {
    QStringList fields;
    for (const FieldError& error : errors) fields << error.field;
    return fields;
}

}  // namespace

TEST_CASE("every form and state belongs to its kind", "[outcome]") {
    QList<OutcomeForm> forms;
    for (const QString& key : allKeys<OutcomeKind>()) {
        const OutcomeKind kind = *fromKey<OutcomeKind>(key);
        INFO(key.toStdString());
        const QList<OutcomeState> states = statesOf(kind);
        CHECK(std::any_of(states.begin(), states.end(), isDone));
        forms += formsOf(kind);
    }
    CHECK(forms.size() == allKeys<OutcomeForm>().size());
    for (const QString& key : allKeys<OutcomeForm>()) CHECK(forms.count(*fromKey<OutcomeForm>(key)) == 1);
}

TEST_CASE("the furthest state holds, whatever the order of the rows", "[outcome][DO17]") {
    CHECK(stateOf(paper, {}) == "in-progress");
    CHECK(stateOf(paper, {was(InPrint, u"2026-03"_s), was(Preprint, u"2025-05"_s)}) == "in-print");
    CHECK(stateOf(paper, {was(Preprint, u"2025-05"_s), was(InPrint)}) == "in-print");
    // A preprint that is put up late takes nothing back.
    CHECK(stateOf(paper, {was(Accepted, u"2025-02"_s), was(Preprint, u"2025-04"_s)}) == "accepted");
    // Of two of one state the later tells the day.
    CHECK(dayOf(paper, {was(Submitted, u"2025-06-02"_s), was(Submitted, u"2025-01"_s)}) == "2025-06-02");
}

TEST_CASE("what ended holds until it goes on elsewhere", "[outcome][DO17]") {
    CHECK(stateOf(paper, {was(Submitted, u"2025-01"_s), was(NotAccepted, u"2025-03"_s)}) == "not-accepted");
    CHECK(stateOf(paper, {was(NotAccepted, u"2025-03"_s), was(Submitted, u"2025-06"_s)}) == "submitted");
    // What it had reached at the first journal is past.
    const QList<OutcomeStatus> elsewhere{was(Submitted, u"2025-01"_s), was(InRevision, u"2025-02"_s),
                                         was(NotAccepted, u"2025-03"_s), was(Submitted, u"2025-06"_s)};
    CHECK(stateOf(paper, elsewhere) == "submitted");
    CHECK(dayOf(paper, elsewhere) == "2025-06");
    CHECK(stateOf(paper, elsewhere + QList{was(NotAccepted, u"2025-08"_s)}) == "not-accepted");
    CHECK(stateOf(paper, elsewhere + QList{was(Withdrawn, u"2025-09"_s)}) == "withdrawn");
    // On one day, and where a day is not known, the end holds.
    CHECK(stateOf(paper, {was(Submitted, u"2025-03"_s), was(NotAccepted, u"2025-03"_s)}) == "not-accepted");
    CHECK(stateOf(paper, {was(Submitted), was(NotAccepted, u"2025-03"_s)}) == "not-accepted");
    CHECK(stateOf(paper, {was(Submitted, u"2025-06"_s), was(NotAccepted)}) == "not-accepted");
    // Of several ends the last.
    CHECK(stateOf(paper, {was(Withdrawn, u"2025-09"_s), was(NotAccepted, u"2025-03"_s)}) == "withdrawn");
    CHECK(stateOf(grant, {was(Awarded, u"2020-07"_s), was(Ended, u"2024-06"_s)}) == "ended");
    CHECK(stateOf(grant, {was(Ended, u"2024-06"_s), was(Awarded, u"2024-07"_s)}) == "awarded");
    CHECK(isDone(Ended));
    CHECK(!isDone(NotAccepted));
    CHECK(!isDone(Withdrawn));
}

TEST_CASE("an outcome is filed under a day that is known", "[outcome]") {
    CHECK(dayOf(paper, {}) == "none");
    CHECK(dayOf(paper, {was(InPrint)}) == "none");
    CHECK(dayOf(paper, {was(Submitted, u"2025-06-02"_s), was(InPrint, u"2026"_s)}) == "2026");
    CHECK(dayOf(paper, {was(Submitted, u"2025-06-02"_s), was(InPrint)}) == "2025-06-02");
    // The day of an end is no day of the work.
    CHECK(dayOf(paper, {was(Submitted, u"2025-01"_s), was(NotAccepted, u"2025-03"_s)}) == "2025-01");
    CHECK(dayOf(paper, {was(Withdrawn, u"2025-03"_s)}) == "none");
    CHECK(dayOf(grant, {was(Awarded, u"2020-07"_s), was(Ended, u"2024-06"_s)}) == "2020-07");
    Outcome period = grant;
    period.since = PartialDate::of(2021, 4);
    CHECK(dayOf(period, {}) == "2021-04");
    CHECK(dayOf(period, {was(Awarded)}) == "2021-04");
    CHECK(dayOf(period, {was(Awarded, u"2021-02"_s)}) == "2021-02");
}

TEST_CASE("a work is cited with a year that is its own", "[outcome][DO17]") {
    CHECK(outcomeYear(paper, {}) == 0);
    CHECK(outcomeYear(paper, {was(Submitted, u"2025-06"_s)}) == 2025);
    CHECK(outcomeYear(paper, {was(Submitted, u"2025-06"_s), was(InPrint, u"2026-03"_s)}) == 2026);
    // In which year it was printed nobody knows from when it was submitted or put up as a preprint.
    CHECK(outcomeYear(paper, {was(Submitted, u"2025-06"_s), was(InPrint)}) == 0);
    CHECK(outcomeYear(paper, {was(Preprint, u"2025-06"_s), was(AheadOfPrint)}) == 0);
    CHECK(outcomeYear(paper, {was(InProgress, u"2025"_s), was(InRevision)}) == 2025);
    CHECK(outcomeYear(grant, {was(Awarded, u"2020-07"_s), was(Ended, u"2024-06"_s)}) == 2020);
    Outcome period = grant;
    period.since = PartialDate::of(2021, 4);
    CHECK(outcomeYear(period, {was(Submitted, u"2019"_s), was(Awarded)}) == 2021);
}

TEST_CASE("names are typed as lists of references have them", "[outcome][DO1]") {
    CHECK(parted("Haddad L") == "L||Haddad|");
    CHECK(parted("Haddad L.") == "L.||Haddad|");
    CHECK(parted("  Haddad   LM ") == "LM||Haddad|");
    CHECK(parted("Hale R. J.") == "R. J.||Hale|");
    CHECK(parted("Sartre J-P") == "J-P||Sartre|");
    CHECK(parted("Sartre J.-P.") == "J.-P.||Sartre|");
    CHECK(parted("de la Cruz MJ") == "MJ|de la|Cruz|");
    CHECK(parted("van den Berg Ö") == "Ö|van den|Berg|");
    CHECK(parted("García Márquez G") == "G||García Márquez|");
    CHECK(parted("King AL Jr") == "AL||King|Jr");
    CHECK(parted("King AL Jr.") == "AL||King|Jr.");
    CHECK(parted("Hale RJ III") == "RJ||Hale|III");
    CHECK(parted("Smith JR") == "JR||Smith|");
    CHECK(parted("Petrov IV") == "IV||Petrov|");
}

TEST_CASE("names are typed as people write them", "[outcome][DO1]") {
    CHECK(parted("Haddad, Leila") == "Leila||Haddad|");
    CHECK(parted("Haddad, L") == "L||Haddad|");
    CHECK(parted("Leila Haddad") == "Leila||Haddad|");
    CHECK(parted("María José de la Cruz") == "María José|de la|Cruz|");
    CHECK(parted("de la Cruz, María José") == "María José|de la|Cruz|");
    CHECK(parted("Robert Hale III") == "Robert||Hale|III");
    CHECK(parted("Robert Hale, Jr.") == "Robert||Hale|Jr.");
    CHECK(parted("Robert Hale IV") == "Robert||Hale|IV");
    CHECK(parted("Siobhán Ní Bhriain") == "Siobhán||Ní Bhriain|");
    CHECK(parted("ليلى حداد") == "ليلى||حداد|");
    CHECK(parted("Plato") == "||Plato|");
    CHECK(parted("Hale III") == "||Hale|III");
    CHECK(parted("孫") == "||孫|");
    CHECK(parted("") == "|||");
}

TEST_CASE("a group is one name, and every name comes back as it is cited", "[outcome][DO1]") {
    const Contributor group = contributorNamed(u" {Riverside Crowding Group, and Friends} "_s);
    CHECK(group.kind == Contribution::Group);
    CHECK(group.family == u"Riverside Crowding Group, and Friends");
    CHECK(group.given.isEmpty());
    CHECK(citedName(group) == group.family);
    CHECK(printedName(group) == group.family);
    CHECK(contributorNamed(u"Haddad L"_s).kind == Contribution::Author);
    CHECK(citedName(contributorNamed(u"María José de la Cruz"_s)) == u"de la Cruz MJ");
    CHECK(printedName(contributorNamed(u"de la Cruz, María José"_s)) == u"María José de la Cruz");
    CHECK(printedName(contributorNamed(u"Robert Hale, Jr."_s)) == u"Robert Hale, Jr.");
    for (const QString& cited : {u"Haddad L"_s, u"de la Cruz MJ"_s, u"King AL Jr"_s, u"Hale RJ III"_s, u"Petrov IV"_s})
        CHECK(citedName(contributorNamed(cited)) == cited);
}

TEST_CASE("an outcome is held to its rules, field by field", "[outcome]") {
    Outcome good = paper;
    good.title = u"Beds, beats and bias"_s;
    good.form = OutcomeForm::Article;
    good.pmid = u"39001188"_s;
    good.pmcid = u"PMC11001188"_s;
    good.doi = u"10.5555/jeo.2026.1188"_s;
    CHECK(validate(good).isEmpty());
    const auto with = [&](auto change) {
        Outcome outcome = good;
        change(outcome);
        return faultsOf(validate(outcome)).join(u',').toStdString();
    };
    CHECK(with([](Outcome& one) { one.title = u"  "_s; }) == "");  // an identifier will do
    CHECK(with([](Outcome& one) { one.title.clear(), one.doi.clear(), one.pmid.clear(); }) == "title");
    CHECK(with([](Outcome& one) { one.form = OutcomeForm::Poster; }) == "form");
    CHECK(with([](Outcome& one) { one.doi = u"soon"_s; }) == "doi");
    CHECK(with([](Outcome& one) { one.pmid = u"39001188x"_s; }) == "pmid");
    CHECK(with([](Outcome& one) { one.pmid = u"1234567890"_s; }) == "pmid");
    CHECK(with([](Outcome& one) { one.pmcid = u"11001188"_s; }) == "pmcid");
    const auto period = [&](const char* since, const char* until) {
        return with([&](Outcome& one) {
            one.since = PartialDate::fromText(QString::fromLatin1(since));
            one.until = PartialDate::fromText(QString::fromLatin1(until));
        });
    };
    CHECK(period("2025-06", "2024") == "until");
    CHECK(period("2024-06", "2024") == "");  // may be later in that year
    OutcomeStatus status = was(Preprint);
    CHECK(validate(status).isEmpty());
    status.doi = u"none"_s;
    CHECK(faultsOf(validate(status)) == QStringList{u"doi"_s});
    CHECK(faultsOf(validate(Contributor())) == QStringList{u"family"_s});
    CHECK(validate(contributorNamed(u"Plato"_s)).isEmpty());
}

}  // namespace mb::test::domain_outcome_test
