#include "core/documents/citation.h"

#include "core/domain/language.h"

#include <QLocale>

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

using As = Text::Mark::As;

struct Line {
    QString words;
    QList<Text::Mark> marks;

    void add(const QString& text, std::optional<As> as = {}) {
        if (as && !text.isEmpty()) marks.append({words.size(), text.size(), *as});
        words += text;
    }
    // Ends a sentence; a title that ends in "?" needs no full stop.
    void stop() {
        while (words.endsWith(u' ')) words.chop(1);
        if (words.isEmpty()) return;
        const QChar last = words.back();
        words += last == u'.' || last == u'?' || last == u'!' || last == u'”' ? u" "_s : u". "_s;
    }
    // Joins a part to what stands before it in the same sentence.
    void join(const QString& text, const QString& separator = u", "_s) {
        if (text.isEmpty()) return;
        if (!words.isEmpty() && !words.endsWith(u". ") && !words.endsWith(u"? ") && !words.endsWith(u"! ")) {
            while (words.endsWith(u' ')) words.chop(1);
            words += separator;
        }
        words += text;
    }
};

void addAuthor(Line& line, const Contributor& author, const queries::OutcomeCard& card, const CitationStyle& style) {
    const bool own = style.own && author.personId == style.own;
    const bool mentee = author.personId && style.mentees.contains(author.personId);
    std::optional<As> as;
    if (own && style.ownBold) as = As::Strong;
    else if (mentee && style.mark == MenteeMark::Underlined) as = As::Underlined;
    else if (mentee && style.mark == MenteeMark::Strong) as = As::Strong;
    line.add(citedName(author), as);
    if (mentee && style.starFirst && card.isFirst(author.personId)) line.add(u"*"_s);
    if (author.equal) line.add(u"†"_s);
    if (!author.role.isEmpty()) line.add(QString(u" ("_s + author.role + u')'));
}

void addAuthors(Line& line, const queries::OutcomeCard& card, const CitationStyle& style) {
    const QList<Contributor> authors = card.authors();
    bool any = false, left = false;
    for (qsizetype i = 0; i < authors.size(); ++i) {
        const bool marked =
            authors[i].personId && (authors[i].personId == style.own || style.mentees.contains(authors[i].personId));
        if (style.cutAfter > 0 && i >= style.cutAfter && !marked) {
            left = true;
            continue;
        }
        // What was left out stands as dots before somebody who is named all the same.
        if (any) line.add(left ? u", … "_s : u", "_s);
        left = false;
        any = true;
        addAuthor(line, authors[i], card, style);
    }
    if (any && (left || card.outcome.others)) line.add(u", et al."_s);
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
    if (!venue.isEmpty()) {
        line.add(venue, As::Emphasis);
        line.stop();
    }
    if (!outcome.publisher.isEmpty()) {
        line.add(outcome.publisher);
        line.stop();
    }
    const QString where = volumeOf(outcome, card.year());
    if (!where.isEmpty()) {
        line.add(where);
        line.stop();
    }
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

}  // namespace

Text authorsOf(const queries::OutcomeCard& card, const CitationStyle& style) {
    Line line;
    addAuthors(line, card, style);
    return Text::verbatim(line.words, line.marks);
}

Text citation(const queries::OutcomeCard& card, const CitationStyle& style) {
    Line line;
    addAuthors(line, card, style);
    line.stop();
    line.add(card.outcome.title);
    line.stop();
    if (card.outcome.kind == OutcomeKind::Publication) addPublication(line, card);
    else addOther(line, card);
    if (style.identifiers) {
        if (!card.outcome.pmid.isEmpty()) line.add(QString(u"PMID "_s + card.outcome.pmid));
        else if (!card.outcome.doi.isEmpty()) line.add(QString(u"doi:"_s + card.outcome.doi));
        else if (!card.outcome.url.isEmpty() && card.outcome.kind == OutcomeKind::Product) line.add(card.outcome.url);
    }
    line.words = line.words.trimmed();
    return Text::verbatim(line.words, line.marks);
}

}  // namespace mb::documents
