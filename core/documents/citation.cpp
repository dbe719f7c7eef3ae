#include "core/documents/citation.h"

#include "core/domain/language.h"

#include <QLocale>
#include <QRegularExpression>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

using As = Text::Mark::As;

// Words on one line, whatever line ends and spaces were typed into them.
struct Line {
    QString words;
    QList<Text::Mark> marks;
    bool begins = true;  // a sentence

    void add(const QString& text, std::optional<As> as = {}) {
        const QString clean = text.simplified();
        if (clean.isEmpty()) return;
        if (begins && !words.isEmpty()) words += u' ';
        begins = false;
        if (as) marks.append({words.size(), clean.size(), *as});
        words += clean;
    }
    // To what stands before it in the same sentence.
    void join(const QString& text, std::optional<As> as = {}) {
        if (text.simplified().isEmpty()) return;
        if (!begins) words += u", "_s;
        add(text, as);
    }
    // Ends the sentence. A title that ends in "?" needs no full stop, not even where a quotation ends with it.
    void stop() {
        if (begins) return;
        begins = true;
        static const QRegularExpression ended(u"[.?!\u2026][”’\"'»]*$"_s);
        if (!ended.match(words).hasMatch()) words += u'.';
    }
    Text text() const { return Text::verbatim(words, marks); }
};

void addAuthor(Line& line, const Contributor& author, const queries::OutcomeCard& card, const CitationStyle& style) {
    const bool own = style.own && author.personId == style.own;
    const bool mentee = author.personId && style.mentees.contains(author.personId);
    std::optional<As> as;
    if (own && style.ownBold) as = As::Strong;
    else if (mentee && style.mark == MenteeMark::Underlined) as = As::Underlined;
    else if (mentee && style.mark == MenteeMark::Strong) as = As::Strong;
    line.join(citedName(author), as);
    if (mentee && style.starFirst && card.isFirst(author.personId)) line.words += u'*';
    if (author.equal) line.words += u'†';
    if (const QString role = author.role.simplified(); !role.isEmpty()) line.words += u" ("_s + role + u')';
}

void addAuthors(Line& line, const queries::OutcomeCard& card, const CitationStyle& style) {
    const QList<Contributor> authors = card.authors();
    bool left = false;
    for (qsizetype i = 0; i < authors.size(); ++i) {
        const bool marked =
            authors[i].personId && (authors[i].personId == style.own || style.mentees.contains(authors[i].personId));
        if (style.cutAfter > 0 && i >= style.cutAfter && !marked) {
            left = true;
            continue;
        }
        // What was left out stands as dots before somebody who is named all the same.
        if (left) line.join(u"…"_s), line.begins = true;
        left = false;
        addAuthor(line, authors[i], card, style);
    }
    if (!line.begins && (left || card.outcome.others)) line.join(u"et al."_s);
}

QString periodOf(const Outcome& grant) {
    if (!grant.since && !grant.until) return {};
    if (!grant.until) return QString::number(grant.since->year());
    if (!grant.since || grant.since->year() == grant.until->year()) return QString::number(grant.until->year());
    return u"%1–%2"_s.arg(grant.since->year()).arg(grant.until->year());
}

QString amountOf(const Outcome& outcome) {
    if (!outcome.amount) return {};
    const Money money{*outcome.amount, outcome.currency};
    const QLocale locale(language());
    const double value = decimal(money).toDouble();
    const bool whole = value == qint64(value);
    return QString((money.currency.isEmpty() ? QString() : QString(money.currency + u' ')) +
                   locale.toString(value, 'f', whole ? 0 : minorDigits(money.currency)));
}

// "2026;14(3):201–209"
QString volumeOf(const Outcome& outcome, int year) {
    QString text = year ? QString::number(year) : QString();
    if (!outcome.volume.isEmpty() || !outcome.issue.isEmpty()) {
        if (!text.isEmpty()) text += u';';
        text += outcome.volume;
        if (!outcome.issue.isEmpty()) text += u'(' + outcome.issue + u')';
    }
    if (!outcome.pages.isEmpty()) text += (text.isEmpty() ? u""_s : u":"_s) + outcome.pages;
    return text;
}

void addPublication(Line& line, const queries::OutcomeCard& card) {
    const Outcome& outcome = card.outcome;
    const OutcomeStatus present = card.present();
    // Before it is printed, a preprint stands where it can be read.
    const QString venue =
        present.state == OutcomeState::Preprint && !present.venue.isEmpty() ? present.venue : outcome.venue;
    line.add(venue, As::Emphasis);
    line.stop();
    line.add(outcome.publisher);
    line.stop();
    line.add(volumeOf(outcome, card.year()));
    line.stop();
}

void addOther(Line& line, const queries::OutcomeCard& card) {
    const Outcome& outcome = card.outcome;
    line.join(outcome.venue);
    line.join(outcome.funder);
    line.join(outcome.number);
    line.join(amountOf(outcome));
    line.join(outcome.place);
    const QString period = periodOf(outcome);
    line.join(!period.isEmpty() ? period : card.year() ? QString::number(card.year()) : QString());
    line.stop();
}

QString identifierOf(const queries::OutcomeCard& card) {
    const Outcome& outcome = card.outcome;
    const OutcomeStatus present = card.present();
    if (present.state == OutcomeState::Preprint && !present.doi.isEmpty()) return u"doi:"_s + canonicalDoi(present.doi);
    if (!outcome.pmid.isEmpty()) return u"PMID "_s + outcome.pmid;
    if (!outcome.doi.isEmpty()) return u"doi:"_s + canonicalDoi(outcome.doi);
    return outcome.kind == OutcomeKind::Product ? outcome.url : QString();
}

}  // namespace

Text authorsOf(const queries::OutcomeCard& card, const CitationStyle& style) {
    Line line;
    addAuthors(line, card, style);
    return line.text();
}

Text citation(const queries::OutcomeCard& card, const CitationStyle& style) {
    Line line;
    addAuthors(line, card, style);
    line.stop();
    line.add(card.outcome.title);
    line.stop();
    if (card.outcome.kind == OutcomeKind::Publication) addPublication(line, card);
    else addOther(line, card);
    if (style.identifiers) line.add(identifierOf(card));
    return line.text();
}

}  // namespace mb::documents
