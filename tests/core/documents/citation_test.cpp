// Works as they are cited: who is marked, where the list is cut, and what ends a sentence (DO10).
#include "core/documents/citation.h"

#include "core/words/phrases.h"
#include "tests/support/catch.h"

namespace mb::test::documents_citation_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

const PersonId own(1), leila(2), pahoua(3);

// Names in lists of references; "=" behind a name: equal.
queries::OutcomeCard cardOf(const QList<std::pair<QString, PersonId>>& authors,
                            const QString& title = u"Beds, beats and bias"_s) {
    queries::OutcomeCard card;
    card.outcome.title = title;
    for (auto [name, person] : authors) {
        const bool equal = name.endsWith(u'=');
        if (equal) name.chop(1);
        Contributor one = contributorNamed(name);
        one.personId = person;
        one.equal = equal;
        card.contributors << one;
    }
    return card;
}

queries::OutcomeCard paperOf(const QList<std::pair<QString, PersonId>>& authors) {
    queries::OutcomeCard card = cardOf(authors);
    card.outcome.venue = u"J Emerg Outcomes"_s;
    card.outcome.volume = u"14"_s;
    card.outcome.issue = u"3"_s;
    card.outcome.pages = u"201–209"_s;
    card.outcome.pmid = u"39001188"_s;
    card.outcome.doi = u"10.5555/jeo.2026.1188"_s;
    OutcomeStatus print;
    print.state = OutcomeState::InPrint;
    print.day = PartialDate::of(2026, 3);
    card.statuses = {print};
    return card;
}

CitationStyle style() {
    CitationStyle style;
    style.own = own;
    style.mentees = {leila, pahoua};
    return style;
}

// Marks as they would be typed: *bold*, _underlined_, /italics/.
std::string marked(const Text& text) {
    QString words = text.words;
    QList<std::pair<qsizetype, QChar>> signs;
    for (const Text::Mark& mark : text.marks) {
        CHECK(mark.from >= 0);
        CHECK(mark.length > 0);
        CHECK(mark.from + mark.length <= text.words.size());
        const QChar sign = mark.as == Text::Mark::As::Strong       ? u'*'
                           : mark.as == Text::Mark::As::Underlined ? u'_'
                                                                   : u'/';
        signs << std::pair(mark.from, sign) << std::pair(mark.from + mark.length, sign);
    }
    std::sort(signs.begin(), signs.end());
    for (auto it = signs.crbegin(); it != signs.crend(); ++it) words.insert(it->first, it->second);
    return words.toStdString();
}
std::string cited(const queries::OutcomeCard& card, const CitationStyle& how = style()) {
    return marked(citation(card, how));
}

std::string titled(const QString& title) { return citation(cardOf({}, title), style()).words.toStdString(); }

}  // namespace

TEST_CASE("a paper is cited with the people marked whom the reader looks for", "[citation][DO10]") {
    const auto card = paperOf({{u"Haddad L"_s, leila}, {u"{Riverside Group}"_s, {}}, {u"Okafor M"_s, own}});
    CHECK(cited(card) ==
          "_Haddad L_*, Riverside Group, *Okafor M*. Beds, beats and bias. /J Emerg Outcomes/. "
          "2026;14(3):201–209. PMID 39001188");
    CHECK(marked(authorsOf(card, style())) == "_Haddad L_*, Riverside Group, *Okafor M*");
    CitationStyle how = style();
    how.mark = MenteeMark::Strong;
    how.ownBold = false;
    how.starFirst = false;
    how.identifiers = false;
    CHECK(cited(card, how) ==
          "*Haddad L*, Riverside Group, Okafor M. Beds, beats and bias. /J Emerg Outcomes/. "
          "2026;14(3):201–209.");
    how.mark = MenteeMark::None;
    CHECK(marked(authorsOf(card, how)) == "Haddad L, Riverside Group, Okafor M");
}

TEST_CASE("marks follow the person, never a name that is merely the same", "[citation][DO10]") {
    CHECK(marked(authorsOf(cardOf({{u"Haddad L"_s, {}}, {u"Haddad L"_s, leila}, {u"Okafor M"_s, {}}}), style())) ==
          "Haddad L, _Haddad L_, Okafor M");
    // Without an owner nobody unknown is taken for one.
    CHECK(marked(authorsOf(cardOf({{u"Roy A"_s, {}}}), CitationStyle())) == "Roy A");
    // Marks stand at letters, also beyond the first plane and behind combining marks.
    CHECK(marked(authorsOf(cardOf({{u"𝒵ed 𝒜b, X"_s, {}}, {u"Ünal Z\u0308"_s, {}}, {u"Vang P"_s, pahoua}}), style()))
              .ends_with(", _Vang P_"));
}

TEST_CASE("who shares the first place is starred, and equals are marked", "[citation][DO10]") {
    CHECK(marked(authorsOf(cardOf({{u"Haddad L="_s, leila}, {u"Vang P="_s, pahoua}, {u"Okafor M"_s, own}}), style())) ==
          "_Haddad L_*†, _Vang P_*†, *Okafor M*");
    CHECK(marked(authorsOf(cardOf({{u"Roy A="_s, {}}, {u"Haddad L"_s, leila}, {u"Vang P="_s, pahoua}}), style())) ==
          "Roy A†, _Haddad L_, _Vang P_†");
}

TEST_CASE("a long list is cut, and those who are marked stay", "[citation][DO10]") {
    CitationStyle how = style();
    how.cutAfter = 2;
    const auto authors = [&](const QList<std::pair<QString, PersonId>>& list, bool others = false) {
        queries::OutcomeCard card = cardOf(list);
        card.outcome.others = others;
        return marked(authorsOf(card, how));
    };
    const std::pair<QString, PersonId> a{u"Roy A"_s, {}}, b{u"Ito B"_s, {}}, c{u"Diaz C"_s, {}}, d{u"Berg D"_s, {}},
        her{u"Vang P"_s, pahoua}, me{u"Okafor M"_s, own};
    CHECK(authors({a, b}) == "Roy A, Ito B");
    CHECK(authors({a, b, c}) == "Roy A, Ito B, et al.");
    CHECK(authors({a, b, c, d, me}) == "Roy A, Ito B, … *Okafor M*");
    CHECK(authors({a, b, c, her, d, me}) == "Roy A, Ito B, … _Vang P_, … *Okafor M*");
    CHECK(authors({a, b, her, me, c}) == "Roy A, Ito B, _Vang P_, *Okafor M*, et al.");
    CHECK(authors({a}, true) == "Roy A, et al.");
    CHECK(authors({}, true).empty());
    how.cutAfter = 0;
    CHECK(authors({a, b, c, d}) == "Roy A, Ito B, Diaz C, Berg D");
    // Collaborators are no authors.
    queries::OutcomeCard card = cardOf({a, b});
    card.contributors[1].kind = Contribution::Collaborator;
    CHECK(marked(authorsOf(card, how)) == "Roy A");
    CHECK(cited(cardOf({a, b, c, d})) == "Roy A, Ito B, Diaz C, Berg D. Beds, beats and bias.");
}

TEST_CASE("a title ends as it ends", "[citation]") {
    CHECK(titled(u"Beds"_s) == "Beds.");
    CHECK(titled(u"Beds."_s) == "Beds.");
    CHECK(titled(u"Who waits?"_s) == "Who waits?");
    CHECK(titled(u"They wait!"_s) == "They wait!");
    CHECK(titled(u"He asks “who?”"_s) == "He asks “who?”");
    CHECK(titled(u"They say “wait”"_s) == "They say “wait”.");
    CHECK(titled(u"Waiting (part 2)"_s) == "Waiting (part 2).");
    CHECK(titled(u"Waiting…"_s) == "Waiting…");
    CHECK(titled(u"  Two\nlines "_s) == "Two lines.");
    CHECK(titled({}).empty());
    queries::OutcomeCard card = cardOf({{u"Roy A"_s, {}}}, u"Who waits?"_s);
    card.outcome.kind = OutcomeKind::Award;
    card.outcome.venue = u"Academy"_s;
    CHECK(cited(card) == "Roy A. Who waits? Academy.");
    card.outcome.title = u"They say “wait”"_s;
    CHECK(cited(card) == "Roy A. They say “wait”. Academy.");
}

TEST_CASE("a grant is cited with funder, number, amount and period", "[citation][DO1]") {
    queries::OutcomeCard grant = cardOf({{u"Haddad L"_s, leila}, {u"Okafor M"_s, own}}, u"Crowding"_s);
    grant.outcome.kind = OutcomeKind::Grant;
    grant.outcome.funder = u"NIH"_s;
    grant.outcome.number = u"K23 HL000"_s;
    grant.outcome.amount = 4'000'000;
    grant.outcome.currency = u"USD"_s;
    grant.outcome.since = PartialDate::of(2024, 7);
    grant.outcome.until = PartialDate::of(2029, 6);
    grant.contributors[0].role = u"principal investigator"_s;
    CHECK(cited(grant) ==
          "_Haddad L_* (principal investigator), *Okafor M*. Crowding. NIH, K23 HL000, USD 40,000, "
          "2024–2029.");
    grant.outcome.until.reset();
    grant.outcome.amount = 4'000'050;
    CHECK(QString::fromStdString(cited(grant)).endsWith(u"USD 40,000.50, 2024."));
}

TEST_CASE("a preprint is cited where it can be read, and no year is made up", "[citation][DO17]") {
    queries::OutcomeCard card = paperOf({{u"Roy A"_s, {}}});
    card.outcome.volume.clear(), card.outcome.issue.clear(), card.outcome.pages.clear(), card.outcome.pmid.clear();
    OutcomeStatus preprint;
    preprint.state = OutcomeState::Preprint;
    preprint.day = PartialDate::of(2025, 5);
    preprint.venue = u"medRxiv"_s;
    preprint.doi = u"https://doi.org/10.1101/2025.05"_s;
    card.statuses = {preprint};
    CHECK(cited(card) == "Roy A. Beds, beats and bias. /medRxiv/. 2025. doi:10.1101/2025.05");
    OutcomeStatus print;
    print.state = OutcomeState::InPrint;
    card.statuses << print;
    CHECK(cited(card) == "Roy A. Beds, beats and bias. /J Emerg Outcomes/. doi:10.5555/jeo.2026.1188");
}

}  // namespace mb::test::documents_citation_test
