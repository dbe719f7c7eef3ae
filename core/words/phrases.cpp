#include "core/words/phrases.h"

#include "core/documents/pieces.h"
#include "core/words/format.h"
#include "core/words/phrase_table.h"
#include "core/words/speaking.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace mb::words {

namespace {

constexpr Phrase phraseTable[] = {
    {"paper.page", QT_TRANSLATE_NOOP("documents", "Page %1 of %2")},
    {"paper.date", QT_TRANSLATE_NOOP("documents", "Date")},
    {"paper.draft", QT_TRANSLATE_NOOP("documents", "Draft")},
    // How somebody signed, under the date of it.
    {"paper.signed-ink", QT_TRANSLATE_NOOP("documents", "signed in ink")},
    {"paper.ink-elsewhere", QT_TRANSLATE_NOOP("documents", "signed in ink, original on file")},
    {"paper.signed-typed", QT_TRANSLATE_NOOP("documents", "typed")},
    {"paper.signed-drawn", QT_TRANSLATE_NOOP("documents", "drawn")},
    {"paper.signed-by-hand", QT_TRANSLATE_NOOP("documents", "signed by hand")},
    // Said by whatever reads a PDF aloud, in place of what is drawn.
    {"paper.untitled", QT_TRANSLATE_NOOP("documents", "Untitled document")},
    {"paper.line", QT_TRANSLATE_NOOP("documents", "line to write on")},
    {"paper.box", QT_TRANSLATE_NOOP("documents", "box, not ticked")},
    {"paper.box-ticked", QT_TRANSLATE_NOOP("documents", "box, ticked")},
    {"paper.removed", QT_TRANSLATE_NOOP("documents", "[removed: %1]")},
    {"paper.added", QT_TRANSLATE_NOOP("documents", "[added: %1]")},

    {"agreement.title-team", QT_TRANSLATE_NOOP("documents", "Mentoring team of %1")},
    {"agreement.title-group", QT_TRANSLATE_NOOP("documents", "%1: %2")},
    {"agreement.term", QT_TRANSLATE_NOOP("documents", "%1 to %2")},
    {"agreement.term-from", QT_TRANSLATE_NOOP("documents", "from %1")},
    {"agreement.version", QT_TRANSLATE_NOOP("documents", "version %1")},
    {"agreement.version-replaces", QT_TRANSLATE_NOOP("documents", "version %1, replaces the one signed on %2")},
    {"agreement.footer", QT_TRANSLATE_NOOP("documents", "Agreement %1 · version %2 · fingerprint %3")},
    {"agreement.footer-draft", QT_TRANSLATE_NOOP("documents", "Agreement %1 · version %2")},
    {"agreement.footer-blank", QT_TRANSLATE_NOOP("documents", "%1 · %2")},

    {"group.kicker", QT_TRANSLATE_NOOP("documents", "A year of the group")},
    {"group.document", QT_TRANSLATE_NOOP("documents", "A year of %1")},
    {"group.period", QT_TRANSLATE_NOOP("documents", "%1 to %2")},
    {"group.footer", QT_TRANSLATE_NOOP("documents", "%1 · %2")},
    {"group.attendance", QT_TRANSLATE_NOOP("documents", "Who came")},
    {"group.member", QT_TRANSLATE_NOOP("documents", "Member")},
    {"group.came", QT_TRANSLATE_NOOP("documents", "Came")},
    {"group.hosted", QT_TRANSLATE_NOOP("documents", "Hosted")},
    {"group.host", QT_TRANSLATE_NOOP("documents", "host")},
    {"group.yes", QT_TRANSLATE_NOOP("documents", "came")},
    {"group.no", QT_TRANSLATE_NOOP("documents", "–")},
    {"group.of", QT_TRANSLATE_NOOP("documents", "%1 of %2")},
    {"group.not-held", QT_TRANSLATE_NOOP("documents", "Planned and not held: %1.")},
    {"group.themes", QT_TRANSLATE_NOOP("documents", "What it was about")},
    {"group.day", QT_TRANSLATE_NOOP("documents", "Date")},
    {"group.about", QT_TRANSLATE_NOOP("documents", "Subject")},
    {"group.topics", QT_TRANSLATE_NOOP("documents", "Areas")},
    {"group.none", QT_TRANSLATE_NOOP("documents", "No meeting of this year is on record.")},
    {"slip.kicker", QT_TRANSLATE_NOOP("documents", "Acknowledgment")},
    {"slip.document", QT_TRANSLATE_NOOP("documents", "Acknowledgment of agreement %1")},
    {"slip.subtitle", QT_TRANSLATE_NOOP("documents", "that a mentoring partnership agreement has been made")},
    {"slip.who", QT_TRANSLATE_NOOP("documents", "Between")},
    {"slip.name", QT_TRANSLATE_NOOP("documents", "Name")},
    {"slip.role", QT_TRANSLATE_NOOP("documents", "Role")},
    {"slip.when", QT_TRANSLATE_NOOP("documents", "Dates")},
    {"slip.agreed", QT_TRANSLATE_NOOP("documents", "Agreed on")},
    {"slip.signed", QT_TRANSLATE_NOOP("documents", "Signed by all on")},
    {"slip.starts", QT_TRANSLATE_NOOP("documents", "Begins on")},
    {"slip.ends", QT_TRANSLATE_NOOP("documents", "Ends on")},
    {"slip.review", QT_TRANSLATE_NOOP("documents", "Review by")},
    {"slip.remark",
     QT_TRANSLATE_NOOP("documents",
                       "By signing, you acknowledge that this agreement exists. Its contents belong to those who made "
                       "it and are not part of this slip; signing does not make you a party to it.")},
    {"slip.signer", QT_TRANSLATE_NOOP("documents", "chair, program director or faculty affairs")},
    {"blank.name", QT_TRANSLATE_NOOP("documents", "Signature and printed name")},
    {"blank.other", QT_TRANSLATE_NOOP("documents", "Other:")},

    {"worksheet.title", QT_TRANSLATE_NOOP("documents", "Worksheet of %1")},
    {"worksheet.note", QT_TRANSLATE_NOOP("documents",
                                         "Answer on your own first: what matters to you, as you see it. Then compare "
                                         "your answers and settle what you all agree to.")},
    {"worksheet.footer", QT_TRANSLATE_NOOP("documents", "Agreement %1 · worksheet of %2")},

    {"review.title", QT_TRANSLATE_NOOP("documents", "Review of %1")},
    {"review.to", QT_TRANSLATE_NOOP("documents", "addendum to agreement %1, version %2")},
    {"review.to-agreed", QT_TRANSLATE_NOOP("documents", "addendum to agreement %1, version %2, of %3")},
    {"review.footer", QT_TRANSLATE_NOOP("documents", "Agreement %1 · version %2 · review of %3 · fingerprint %4")},
    {"review.day", QT_TRANSLATE_NOOP("documents", "Date")},
    {"review.present", QT_TRANSLATE_NOOP("documents", "Present")},
    {"review.goals", QT_TRANSLATE_NOOP("documents", "Goals")},
    {"review.goals-yes", QT_TRANSLATE_NOOP("documents", "We went through the goals one by one.")},
    {"review.goals-no", QT_TRANSLATE_NOOP("documents", "The goals were left for another time.")},
    {"review.outcome", QT_TRANSLATE_NOOP("documents", "Outcome")},
    {"review.outcome.unchanged", QT_TRANSLATE_NOOP("documents", "We continue as agreed.")},
    {"review.outcome.changed", QT_TRANSLATE_NOOP("documents", "We continue, with the changes below.")},
    {"review.outcome.concluded", QT_TRANSLATE_NOOP("documents", "We bring the partnership to a close.")},
    {"review.next", QT_TRANSLATE_NOOP("documents", "Next review")},
    {"review.changes", QT_TRANSLATE_NOOP("documents", "Changes and remarks")},
    {"review.closing",
     QT_TRANSLATE_NOOP("documents",
                       "This page belongs to the agreement named above. What it does not change stays as agreed.")},

    {"comparison.heading", QT_TRANSLATE_NOOP("documents", "What changed from version %1 to version %2")},
    {"comparison.footer", QT_TRANSLATE_NOOP("documents", "Agreement %1 · versions %2 and %3 compared")},
    {"comparison.nothing", QT_TRANSLATE_NOOP("documents", "Nothing changed: both versions say the same.")},
    {"comparison.clause", QT_TRANSLATE_NOOP("documents", "Clause")},
    {"comparison.version", QT_TRANSLATE_NOOP("documents", "Version %1, agreed %2")},
    {"comparison.version-draft", QT_TRANSLATE_NOOP("documents", "Version %1, a draft")},
    {"comparison.none", QT_TRANSLATE_NOOP("documents", "—")},
    {"comparison.cell", QT_TRANSLATE_NOOP("documents", "%1: %2")},
    {"comparison.title", QT_TRANSLATE_NOOP("documents", "Title")},
    {"comparison.closing", QT_TRANSLATE_NOOP("documents", "Closing remark")},
    {"comparison.section", QT_TRANSLATE_NOOP("documents", "Heading")},
    {"comparison.label", QT_TRANSLATE_NOOP("documents", "Question")},
    {"comparison.sentence", QT_TRANSLATE_NOOP("documents", "Wording")},

    {"progress.kicker", QT_TRANSLATE_NOOP("documents", "Progress report")},
    {"progress.title", QT_TRANSLATE_NOOP("documents", "Progress report: %1")},
    {"progress.footer", QT_TRANSLATE_NOOP("documents", "Progress report of %1 · %2")},
    {"progress.as-of", QT_TRANSLATE_NOOP("documents", "as of %1")},
    {"progress.team", QT_TRANSLATE_NOOP("documents", "Mentoring team")},
    {"progress.mentor", QT_TRANSLATE_NOOP("documents", "Mentor or peer")},
    {"progress.helps-with", QT_TRANSLATE_NOOP("documents", "Helps with")},
    {"progress.since", QT_TRANSLATE_NOOP("documents", "Since")},
    {"progress.until", QT_TRANSLATE_NOOP("documents", "Until")},
    {"progress.last-met", QT_TRANSLATE_NOOP("documents", "Last met")},
    {"progress.no-team", QT_TRANSLATE_NOOP("documents", "No mentor is on record yet.")},
    {"progress.agreements", QT_TRANSLATE_NOOP("documents", "Agreements")},
    {"progress.with", QT_TRANSLATE_NOOP("documents", "With")},
    {"progress.version", QT_TRANSLATE_NOOP("documents", "Version")},
    {"progress.agreed", QT_TRANSLATE_NOOP("documents", "Agreed")},
    {"progress.signed", QT_TRANSLATE_NOOP("documents", "Signed")},
    {"progress.next-review", QT_TRANSLATE_NOOP("documents", "Next review")},
    {"progress.meetings", QT_TRANSLATE_NOOP("documents", "Meetings")},
    {"progress.year", QT_TRANSLATE_NOOP("documents", "Academic year")},
    {"progress.meetings-held", QT_TRANSLATE_NOOP("documents", "Meetings")},
    {"progress.contacts", QT_TRANSLATE_NOOP("documents", "Short contacts")},
    {"progress.hours", QT_TRANSLATE_NOOP("documents", "Hours")},
    {"progress.length-unknown", QT_TRANSLATE_NOOP("documents", "Length not noted")},
    {"progress.no-meetings", QT_TRANSLATE_NOOP("documents", "No meeting is on record yet.")},
    {"progress.hours-remark",
     QT_TRANSLATE_NOOP("documents", "An hour spent with several mentors at once counts once.")},
    {"progress.hours-remark-unknown",
     QT_TRANSLATE_NOOP(
         "documents",
         "An hour spent with several mentors at once counts once. Meetings whose length was not noted are "
         "counted, but add no hours.")},
    {"progress.goals", QT_TRANSLATE_NOOP("documents", "Goals")},
    {"progress.goal", QT_TRANSLATE_NOOP("documents", "Goal")},
    {"progress.status", QT_TRANSLATE_NOOP("documents", "Status")},
    {"progress.by", QT_TRANSLATE_NOOP("documents", "By")},
    {"progress.steps-of", QT_TRANSLATE_NOOP("documents", "%1 of %2 steps")},
    {"progress.stand", QT_TRANSLATE_NOOP("documents", "Where it stands")},
    {"progress.evidence", QT_TRANSLATE_NOOP("documents", "Evidence: %1")},
    {"progress.no-goals", QT_TRANSLATE_NOOP("documents", "No goal is on record yet.")},
    {"progress.no-domain", QT_TRANSLATE_NOOP("documents", "Other goals")},
    {"progress.products", QT_TRANSLATE_NOOP("documents", "What came of it")},
    {"progress.milestones", QT_TRANSLATE_NOOP("documents", "Milestones")},
    {"progress.training", QT_TRANSLATE_NOOP("documents", "Training")},
    {"progress.next", QT_TRANSLATE_NOOP("documents", "What is next")},
    {"progress.what", QT_TRANSLATE_NOOP("documents", "What")},
    {"progress.detail", QT_TRANSLATE_NOOP("documents", "Detail")},
    {"progress.date", QT_TRANSLATE_NOOP("documents", "Date")},
    {"progress.state", QT_TRANSLATE_NOOP("documents", "State")},
    {"progress.done", QT_TRANSLATE_NOOP("documents", "done")},
    {"progress.open", QT_TRANSLATE_NOOP("documents", "open")},

    {"goal.status.not-started", QT_TRANSLATE_NOOP("documents", "not started")},
    {"goal.status.on-track", QT_TRANSLATE_NOOP("documents", "on track")},
    {"goal.status.at-risk", QT_TRANSLATE_NOOP("documents", "at risk")},
    {"goal.status.paused", QT_TRANSLATE_NOOP("documents", "paused")},
    {"goal.status.achieved", QT_TRANSLATE_NOOP("documents", "achieved")},
    {"goal.status.partly-achieved", QT_TRANSLATE_NOOP("documents", "partly achieved")},
    {"goal.status.revised", QT_TRANSLATE_NOOP("documents", "revised")},
    {"goal.status.dropped", QT_TRANSLATE_NOOP("documents", "dropped")},

    // Why a template is refused; %1 is what was found.
    {"template.json", QT_TRANSLATE_NOOP("documents", "this is not readable JSON (%1)")},
    {"template.missing", QT_TRANSLATE_NOOP("documents", "something that is required is missing: %1")},
    {"template.unknown-property", QT_TRANSLATE_NOOP("documents", "“%1” is not known here")},
    {"template.unknown-kind", QT_TRANSLATE_NOOP("documents", "“%1” is not a kind of field")},
    {"template.unknown-variant", QT_TRANSLATE_NOOP("documents", "“%1” is not a kind of agreement")},
    {"template.unknown-field", QT_TRANSLATE_NOOP("documents", "there is no field “%1”")},
    {"template.duplicate", QT_TRANSLATE_NOOP("documents", "the key “%1” is there twice")},
    {"template.empty-options", QT_TRANSLATE_NOOP("documents", "there is nothing to choose from")},
    {"template.too-large", QT_TRANSLATE_NOOP("documents", "this is more than an agreement can hold (at most %1)")},
    {"template.unknown-option", QT_TRANSLATE_NOOP("documents", "“%1” is not among the answers to choose from")},
    {"template.not-a-choice", QT_TRANSLATE_NOOP("documents", "only a choice can be waited for, and “%1” is none")},
    {"template.not-a-table", QT_TRANSLATE_NOOP("documents", "“%1” is not a table")},
    {"template.circle", QT_TRANSLATE_NOOP("documents", "this runs in a circle: “%1” leads back to it")},
    {"template.binding", QT_TRANSLATE_NOOP("documents", "“%1” cannot be filled in from the book here")},
    {"template.reserved-key", QT_TRANSLATE_NOOP("documents", "“%1” stands for the parties and cannot name a field")},
    {"template.not-added",
     QT_TRANSLATE_NOOP("documents", "“%1” came with the template: it can be hidden, but not removed")},
    {"template.bad-value", QT_TRANSLATE_NOOP("documents", "the value is not of the right kind (%1)")},
    {"template.bad-key",
     QT_TRANSLATE_NOOP("documents", "a key has small letters, digits, - and _ only, and “%1” has something else")},
    {"template.brackets", QT_TRANSLATE_NOOP("documents", "a square bracket is not opened or not closed in “%1”")},
    {"template.braces", QT_TRANSLATE_NOOP("documents", "a curly bracket is not opened, not closed or empty in “%1”")},
    {"template.filter", QT_TRANSLATE_NOOP("documents", "what follows the | is not known in “%1”")},
    {"template.placeholder", QT_TRANSLATE_NOOP("documents", "{%1} stands for no field and no party")},
    {"template.option-placeholder",
     QT_TRANSLATE_NOOP("documents",
                       "an option can speak of texts, dates and numbers only, and {%1} is something else")},
};

const Phrase* phraseFor(const QString& key) {
    for (const std::span<const Phrase> part :
         {std::span<const Phrase>(phraseTable), outcomePhrases(), historyPhrases()})
        for (const Phrase& phrase : part)
            if (key == QLatin1String(phrase.key)) return &phrase;
    return nullptr;
}

QString filledPhrase(const QString& key, const QStringList& args);

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString argumentText(const QString& argument) {
    const qsizetype colon = argument.indexOf(u':');
    const QString kind = colon < 0 ? QString() : argument.left(colon);
    const QString value = argument.mid(colon + 1);
    const PartialDate date = PartialDate::fromText(value);
    constexpr QChar unit(0x1f);
    constexpr QChar record(0x1e);
    if (kind == u"words") return value;
    if (kind == u"date" && date.isValid()) return longDate(date);
    if (kind == u"short-date" && date.isValid()) return partialDate(date);
    if (kind == u"month") return shortMonth(QDate::fromString(QString(value + u"-01"_s), Qt::ISODate));
    if (kind == u"money") return money({value.section(u' ', 0, 0).toLongLong(), value.section(u' ', 1)});
    if (kind == u"number") return numberInWords(value.toInt());
    if (kind == u"Number") return capitalised(numberInWords(value.toInt()));
    if (kind == u"hours") return hours(value.toInt());
    if (kind == u"and") return andList(value.split(unit));
    if (kind == u"or") return orList(value.split(unit));
    if (kind == u"phrase") return filledPhrase(value.split(record).first(), value.split(record).mid(1));
    return argument;
}

// Fills %1 … %9 in one go, so that a % in a user's words stays a %.
QString withArguments(const QString& pattern, const QStringList& args) {
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place < 1) {
            result += pattern[i];
            continue;
        }
        result += argumentText(args.value(place - 1));
        ++i;
    }
    return result;
}

QString filledPhrase(const QString& key, const QStringList& args) {
    if (key == u"text.joined") {
        QString result;
        for (const QString& argument : args) result += argumentText(argument);
        return result;
    }
    const Phrase* phrase = phraseFor(key);
    if (!phrase) return u'«' + key + u'»';
    return withArguments(say("documents", phrase->words), args);
}

}  // namespace

QString toText(const documents::Text& text) {
    if (!text.phrase.isEmpty()) return filledPhrase(text.phrase, text.args);
    if (text.after.isEmpty()) return text.words;
    return QString(text.words + u' ' + filledPhrase(u"text.in-brackets"_s, {documents::arg::phrase(text.after)}));
}

QStringList phraseKeys() {
    QStringList keys{u"text.joined"_s};
    for (const std::span<const Phrase> part :
         {std::span<const Phrase>(phraseTable), outcomePhrases(), historyPhrases()})
        for (const Phrase& phrase : part) keys << QString::fromLatin1(phrase.key);
    return keys;
}

}  // namespace mb::words
