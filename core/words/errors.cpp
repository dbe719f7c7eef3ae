#include "core/words/errors.h"

#include "core/documents/pieces.h"
#include "core/domain/book.h"
#include "core/words/agreements.h"
#include "core/words/fields.h"
#include "core/words/format.h"
#include "core/words/input_files.h"
#include "core/words/locks.h"
#include "core/words/nouns.h"
#include "core/words/phrases.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(errors)
};

// A damaged file may hold anything in place of a word. What a sentence quotes is cut short and without control
// characters.
QString bounded(const QString& text) {
    constexpr qsizetype most = 400, ends = 190;
    QString shown = text.size() <= most ? text : QString(text.left(ends) + u" … "_s + text.right(ends));
    for (QChar& c : shown)
        if (c.isNull() || (c.unicode() < 0x20 && c != u'\n' && c != u'\t')) c = QChar::ReplacementCharacter;
    return shown;
}

QString fileName(const QString& path) { return QFileInfo(path).fileName(); }

QString openingSentence(ErrorKind kind, const QString& path, const QString& a, const QString& b, const QString& c) {
    switch (kind) {
        case ErrorKind::BookMissing:
            return ErrorWords::tr("There is no file “%1”.").arg(path);
        case ErrorKind::BookUnreadable:
            return ErrorWords::tr("“%1” cannot be read: %2.").arg(path, a);
        case ErrorKind::BookEmpty:
            return ErrorWords::tr("“%1” is empty (0 bytes), so it holds no book. A backup may still have it.")
                .arg(path);
        case ErrorKind::BookForeign:
            return ErrorWords::tr("“%1” is not a Mentorbook file. It was left as it is.").arg(path);
        case ErrorKind::BookNewer:
            if (!c.isEmpty() && c != QLatin1String(MENTORBOOK_VERSION))
                return ErrorWords::tr(
                           "“%1” was written by Mentorbook %2, and this is Mentorbook %3, which cannot read it. It was "
                           "left as it is; please install Mentorbook %2 or a later version.")
                    .arg(path, c, QStringLiteral(MENTORBOOK_VERSION));
            return ErrorWords::tr(
                       "“%1” was written by a newer Mentorbook (file version %2; this is Mentorbook %4, which knows up "
                       "to %3). It was left as it is; please install the newest Mentorbook.")
                .arg(path, a, b, QStringLiteral(MENTORBOOK_VERSION));
        case ErrorKind::BookCut:
            if (b.toLongLong() <= a.toLongLong())
                return ErrorWords::tr(
                           "“%1” has been cut off: nearly nothing of it is left (%2 bytes). Please restore a backup.")
                    .arg(path, a);
            // Never "0 %": something is missing.
            return ErrorWords::tr("“%1” has been cut off: the last %2% is missing. Please restore a backup.")
                .arg(path, QString::number(qMax<qint64>(1, (b.toLongLong() - a.toLongLong()) * 100 / b.toLongLong())));
        case ErrorKind::BookDamaged:
            return ErrorWords::tr("“%1” is damaged (%2). Please restore a backup.").arg(path, a.simplified());
        case ErrorKind::BookLocked:
            return lockedSentence(path, a, b, c == u"elsewhere");
        case ErrorKind::BookUnfinished:
            return unfinishedSentence(path, a, b);
        case ErrorKind::BookAltered:
            return ErrorWords::tr(
                       "“%1” was altered by another program: “%2” is not as Mentorbook makes it, and could change or "
                       "hide what is written."
                       " The file was left as it is; please restore a backup.")
                .arg(path, a);
        case ErrorKind::BookChanged:
            return ErrorWords::ErrorWords::
                tr("“%1” was changed by another program since it was read here. Nothing was written; what you typed "
                   "is still on the"
                   " screen.")
                    .arg(path);
        case ErrorKind::OutputFailed:
            return ErrorWords::tr("The output could not be written to standard output: %1.").arg(path);
        case ErrorKind::WrittenUnsure:
            return ErrorWords::tr(
                       "“%1” was written, but the disk did not confirm it (%2). Please check that it is still there "
                       "after the next start of"
                       " the computer.")
                .arg(path, a);
        case ErrorKind::DriverMissing:
            return ErrorWords::tr(
                "A part of Qt that Mentorbook needs to open books is missing: its driver for SQLite. Reinstall "
                "Mentorbook to restore it.");
        case ErrorKind::ChangeWhileTelling:
            return ErrorWords::tr("This was not saved, because another change was just being shown. Please try again.");
        case ErrorKind::OutOfMemory:
            return ErrorWords::tr("There is not enough memory for this. The book was left as it was.");
        case ErrorKind::Unexpected:
            return ErrorWords::tr("Something went wrong inside Mentorbook (%1). The book was left as it was.")
                .arg(path);
        case ErrorKind::BookReadOnly:
            if (a == path && !path.isEmpty())
                return ErrorWords::tr("“%1” can only be read: the file is protected against writing.").arg(path);
            if (!a.isEmpty())
                return ErrorWords::tr("“%1” can only be read here: nothing can be written in the folder “%2”.")
                    .arg(path, a);
            return ErrorWords::tr("“%1” is open read-only, so nothing can be changed.").arg(path);
        case ErrorKind::BookExists:
            return ErrorWords::tr("“%1” already exists and will not be overwritten. Please choose another name.")
                .arg(path);
        case ErrorKind::BookReplaced:
            return ErrorWords::tr(
                       "“%1” is no longer the file that was opened: it was moved, deleted or replaced meanwhile. "
                       "Nothing was"
                       " written; what you typed is still on the screen.")
                .arg(path);
        case ErrorKind::UpgradeFailed:
            return ErrorWords::tr("“%1” could not be brought to the present version (%2). It was left as it was.")
                .arg(path, a);
        case ErrorKind::WriteFailed:
            if (a == u"not-a-file")
                return ErrorWords::tr(
                           "“%1” is not a regular file, so nothing can be written there. Please choose another name.")
                    .arg(path);
            if (a == u"no-module")
                return ErrorWords::tr(
                    "The part of Mentorbook that makes such files is missing; reinstall Mentorbook to restore it.");
            if (path.isEmpty()) return ErrorWords::tr("The file could not be made: %1.").arg(a);
            return ErrorWords::tr("“%1” could not be written: %2.").arg(path, a);
        case ErrorKind::DiskFull:
            return ErrorWords::tr(
                       "The disk is full, so “%1” could not be written. Nothing that was saved before is lost.")
                .arg(path);
        default:
            return {};
    }
}

QString templateSentence(const QString& path, const QString& place, const QString& cause, const QString& detail) {
    const QString reason = toText(documents::Text::of(u"template."_s + cause, {documents::arg::words(detail)}));
    if (path.isEmpty())
        return place.isEmpty() ? ErrorWords::tr("The template cannot be used: %1.").arg(reason)
                               : ErrorWords::tr("The template is wrong at %1: %2.").arg(place, reason);
    return place.isEmpty() ? ErrorWords::tr("The template “%1” cannot be used: %2.").arg(fileName(path), reason)
                           : ErrorWords::tr("The template “%1” is wrong at %2: %3.").arg(fileName(path), place, reason);
}

QString definitionSentence(const QString& path, const QString& place, const QString& cause, const QString& detail) {
    const QString reason = toText(documents::Text::of(u"definition."_s + cause, {documents::arg::words(detail)}));
    return place.isEmpty() ? ErrorWords::tr("The form “%1” cannot be used: %2.").arg(fileName(path), reason)
                           : ErrorWords::tr("The form “%1” is wrong at %2: %3.").arg(fileName(path), place, reason);
}

QString expectation(const QString& key) {
    static const QHash<QString, const char*> texts{
        {u"email"_s, QT_TRANSLATE_NOOP("errors", "an address such as ada@example.org")},
        {u"orcid"_s, QT_TRANSLATE_NOOP("errors", "sixteen digits such as 0000-0002-1825-0097")},
        {u"day"_s, QT_TRANSLATE_NOOP("errors", "a date such as 2026-11-04")},
        {u"date"_s, QT_TRANSLATE_NOOP("errors", "a date such as 2026-11-04")},
        {u"year"_s, QT_TRANSLATE_NOOP("errors", "a date with its year, such as 2026-11-04")},
        {u"whole-day"_s, QT_TRANSLATE_NOOP("errors", "a day such as 2026-11-04, not only its month or year")},
        {u"time"_s, QT_TRANSLATE_NOOP("errors", "a time such as 15:00")},
        {u"minutes"_s, QT_TRANSLATE_NOOP("errors", "a number of minutes from 0 to 1440")},
        {u"months"_s, QT_TRANSLATE_NOOP("errors", "a number of months from 1 to 600")},
        {u"not-to-come"_s, QT_TRANSLATE_NOOP("errors", "a day that is not in the future")},
        {u"within-a-year"_s, QT_TRANSLATE_NOOP("errors", "a day within a year of this review")},
        {u"drawing"_s, QT_TRANSLATE_NOOP("errors", "a drawing of a few strokes")},
        {u"form"_s, QT_TRANSLATE_NOOP("errors", "a form that goes with the kind of outcome")},
        {u"doi"_s, QT_TRANSLATE_NOOP("errors", "a DOI such as 10.1000/xyz.1")},
        {u"pmid"_s, QT_TRANSLATE_NOOP("errors", "a PMID of up to nine digits")},
        {u"pmcid"_s, QT_TRANSLATE_NOOP("errors", "a PMCID such as PMC11002245")},
        {u"amount"_s, QT_TRANSLATE_NOOP("errors", "an amount such as 40,000 or USD 40,000.50")},
        {u"training-year"_s, QT_TRANSLATE_NOOP("errors", "a year of training from 1 to 20")},
        {u"limit"_s, QT_TRANSLATE_NOOP("errors", "a whole number above zero")},
        {u"sessions"_s, QT_TRANSLATE_NOOP("errors", "a number of sessions from 1 to 100")},
        {u"month"_s, QT_TRANSLATE_NOOP("errors", "a month from 1 to 12")},
        {u"number"_s, QT_TRANSLATE_NOOP("errors", "a whole number")},
        {u"table"_s, QT_TRANSLATE_NOOP("errors", "a JSON array with one object for each row")},
        {u"json"_s, QT_TRANSLATE_NOOP("errors", "a JSON array or object")},
        {u"checklist"_s, QT_TRANSLATE_NOOP("errors", "one or several of its choices, separated by commas")},
        {u"closing-quote"_s,
         QT_TRANSLATE_NOOP("errors", "a closing quotation mark; the quoted cell that begins here never ends")},
        {u"no-stray-quote"_s,
         QT_TRANSLATE_NOOP("errors", "no quotation mark inside a cell, unless it is doubled and the cell quoted")},
        {u"no-more-cells"_s, QT_TRANSLATE_NOOP("errors", "no more cells than the first line has")},
        {u"no-fault"_s, QT_TRANSLATE_NOOP("errors", "a value; the spreadsheet shows a fault here or has not kept one")},
        {u"us-date"_s, QT_TRANSLATE_NOOP("errors", "month/day/year, as in the rest of the column")},
        {u"eu-date"_s, QT_TRANSLATE_NOOP("errors", "day/month/year, as in the rest of the column")},
        {u"iso-date"_s, QT_TRANSLATE_NOOP("errors", "year-month-day, such as 2026-11-04")},
        {u"name"_s, QT_TRANSLATE_NOOP("errors", "someone's name")},
        {u"free-name"_s, QT_TRANSLATE_NOOP("errors", "a name of at most 80 letters that no template has yet")},
        {u"somebody-else"_s, QT_TRANSLATE_NOOP("errors", "someone other than the owner of this book")},
        {u"one-person"_s,
         QT_TRANSLATE_NOOP("errors",
                           "one person; several have this name, so an e-mail address, or the department in brackets "
                           "behind the name, is needed to tell them apart")},
        {u"name-order"_s,
         QT_TRANSLATE_NOOP(
             "errors",
             "the name in the order that the book has, or the family name first with a comma for someone else")},
        {u"same-person"_s,
         QT_TRANSLATE_NOOP("errors", "what the book has for this name, or an e-mail address to tell who it is")},
        {u"one-meeting"_s,
         QT_TRANSLATE_NOOP("errors", "one meeting; several of this day fit, so a time is needed to tell them apart")},
        {u"role"_s, QT_TRANSLATE_NOOP("errors", "mentor, mentee or peer")},
        {u"own-value"_s, QT_TRANSLATE_NOOP("errors", "what Mentorbook writes into this column of its lists")},
        {u"not-before-start"_s, QT_TRANSLATE_NOOP("errors", "an end that is not before the start")},
        {u"real"_s, QT_TRANSLATE_NOOP("errors", "a number")},
    };
    const char* text = texts.value(key);
    return text ? ErrorWords::tr(text) : key;
}

// The rules for people in a mentorship (LI1, PE3, PE7). They are whole sentences, since there is no wrong value to
// quote.
QString ruleSentence(const QString& rule) {
    static const QHash<QString, const char*> texts{
        {u"declined"_s,
         QT_TRANSLATE_NOOP(
             "errors", "Only a mentorship that is still being explored can be declined; this one can be concluded.")},
        {u"once"_s, QT_TRANSLATE_NOOP("errors", "Someone is named twice; each person takes part once.")},
        {u"one-to-one"_s,
         QT_TRANSLATE_NOOP("errors", "One to one is one mentor and one mentee; with more people, choose a team.")},
        {u"team-size"_s,
         QT_TRANSLATE_NOOP("errors", "A team has up to five mentors; more of them seldom find a time to meet.")},
        {u"lead-missing"_s, QT_TRANSLATE_NOOP("errors", "A team of several mentors has a lead mentor: say who it is.")},
        {u"lead-elsewhere"_s,
         QT_TRANSLATE_NOOP("errors", "The lead is one of the mentors, or of the peers, who are named.")},
        {u"one-lead"_s, QT_TRANSLATE_NOOP("errors", "A team has one lead mentor, not several.")},
        {u"peers-only"_s,
         QT_TRANSLATE_NOOP("errors", "In a peer group everyone is a peer; one of them may facilitate.")},
        {u"one-facilitator"_s, QT_TRANSLATE_NOOP("errors", "A peer group has one facilitator, not several.")},
        {u"own-referee"_s, QT_TRANSLATE_NOOP("errors", "You cannot be your own referee.")},
        {u"referee-twice"_s, QT_TRANSLATE_NOOP("errors", "This person is among the referees already.")},
        {u"held-to-come"_s,
         QT_TRANSLATE_NOOP("errors",
                           "This meeting is still to come, so it cannot have been held yet; if it took place already, "
                           "change its day first.")},
        {u"not-member"_s, QT_TRANSLATE_NOOP("errors", "The host is one of the people who meet.")},
    };
    const char* text = texts.value(rule);
    return text ? ErrorWords::tr(text) : QString();
}

// Of two columns, or of two fields of an agreement under their labels.
QString orderSentence(const QStringList& args) {
    static const QHash<QString, const char*> texts{
        {u"signed_on agreed_on"_s,
         QT_TRANSLATE_NOOP("errors", "The day of signing lies before the day of the agreement.")},
        {u"signed_on review_day"_s,
         QT_TRANSLATE_NOOP("errors", "The day of signing lies before the day of the review.")},
        {u"ended_on agreed_on"_s,
         QT_TRANSLATE_NOOP("errors", "The day of the end lies before the day of the agreement.")},
        {u"review_day agreed_on"_s,
         QT_TRANSLATE_NOOP("errors", "The day of the review lies before the day of the agreement.")},
        {u"next_review review_day"_s,
         QT_TRANSLATE_NOOP("errors", "The next review lies before the day of the review.")},
        {u"period_to period_from"_s,
         QT_TRANSLATE_NOOP("errors", "The period ends before it begins: change its first or its last day.")},
        {u"until since"_s, QT_TRANSLATE_NOOP("errors", "The end lies before the beginning.")},
        {u"ends_on starts_on"_s, QT_TRANSLATE_NOOP("errors", "The end lies before the start.")},
        {u"target_on starts_on"_s, QT_TRANSLATE_NOOP("errors", "The target date lies before the start.")},
    };
    if (const char* text = texts.value(args.mid(0, 2).join(u' '))) return ErrorWords::tr(text);
    return ErrorWords::tr("“%1” lies before “%2”.")
        .arg(fieldLabel(args.value(args.size() - 2)), fieldLabel(args.value(args.size() - 1)));
}

// `uses`: table and number, by turns.
QString inUseSentence(const QString& name, const QStringList& uses) {
    QStringList records;
    for (qsizetype i = 0; i + 2 < uses.size(); i += 3) {
        if (uses[i] == QLatin1String(Book::table))
            return ErrorWords::tr("“%1” is the owner of this book and cannot be removed.").arg(name);
        records << counted(uses[i], uses[i + 1].toLongLong());
    }
    return ErrorWords::tr("“%1” cannot be removed while still named in %2.").arg(name, andList(records));
}

QString valueSentence(ErrorKind kind, const QStringList& args) {
    const QString label = fieldLabel(args.value(0)), value = args.value(1);
    switch (kind) {
        case ErrorKind::NoSuchRecord:
            return ErrorWords::tr("There is no %1 with the number %2 in this book.")
                .arg(nounLabel(args.value(0)), value);
        case ErrorKind::NoSuchName:
            return ErrorWords::tr("There is no %1 called “%2” in this book.").arg(nounLabel(args.value(0)), value);
        case ErrorKind::AmbiguousName:
            if (!args.value(2).isEmpty())
                return ErrorWords::tr(
                           "“%1” may be %2 with the names turned around. Please write it that way, or “%3” for someone "
                           "else.")
                    .arg(args.value(0), value, args.value(2));
            return ErrorWords::tr("“%1” could be several people: %2. Please give the whole name.")
                .arg(args.value(0), value);
        case ErrorKind::UnknownKey:
            if (args.value(0).isEmpty())
                return ErrorWords::tr(
                           "The book is damaged: it holds “%1” where one of a few known words belongs. Run a check to "
                           "see where.")
                    .arg(value);
            return ErrorWords::tr("“%1” is not known here. Choose from: %2.").arg(value, args.value(2));
        case ErrorKind::BadValue:
            if (args.value(2) == u"in-use") return inUseSentence(value, args.mid(3));
            if (const QString rule = ruleSentence(args.value(2)); !rule.isEmpty()) return rule;
            return ErrorWords::tr("%1: “%2” is not valid; expected %3.").arg(label, value, expectation(args.value(2)));
        case ErrorKind::MissingValue:
            return ErrorWords::tr("%1 is missing.").arg(label);
        case ErrorKind::UnknownEnding:
            return ErrorWords::tr("“%1” ends in .%2, so nothing was written; expected %3.")
                .arg(fileName(args.value(0)), value, orList(args.mid(2)));
        case ErrorKind::DateOrder:
            return orderSentence(args);
        default:
            return {};
    }
}

QString stateSentence(const QString& verb, const QString& state) {
    const auto known = fromKey<AgreementState>(state);
    const QString is = known                  ? stateLabel(*known)
                       : state == u"reviewed" ? ErrorWords::tr("reviewed already")
                                              : ErrorWords::tr("followed by a newer one");
    static const QHash<QString, const char*> texts{
        {u"sign"_s, QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so it cannot be signed.")},
        {u"void"_s,
         QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so its signatures stay as they are.")},
        {u"scan"_s,
         QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so there is nothing signed to scan yet.")},
        {u"review"_s,
         QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so there is nothing to review.")},
        {u"end"_s, QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so it cannot be ended.")},
        {u"withdraw"_s,
         QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so it cannot be opened for changes again.")},
        {u"version"_s, QT_TRANSLATE_NOOP("errors", "The newest version of the agreement is %1: change that one.")},
    };
    const char* text =
        texts.value(verb, QT_TRANSLATE_NOOP("errors", "This version of the agreement is %1, so it cannot be changed."));
    return ErrorWords::tr(text).arg(is);
}

QString scanSentence(const QString& file, const QString& cause) {
    if (cause == u"empty") return ErrorWords::tr("“%1” is empty, so it was not attached.").arg(file);
    if (cause == u"large") return ErrorWords::tr("“%1” is larger than 25 MB, so it was not attached.").arg(file);
    if (cause == u"size")
        return ErrorWords::tr("“%1” is larger than 25 MB, so it was not attached. Try scanning with fewer colors.")
            .arg(file);
    if (cause == u"cut")
        return ErrorWords::tr(
                   "“%1” is not all there: its end is missing, so it was not attached. Please scan or copy it again.")
            .arg(file);
    return ErrorWords::tr("“%1” is neither a PDF nor a PNG or JPEG picture, so it was not attached.").arg(file);
}

QString agreementSentence(ErrorKind kind, const QStringList& args) {
    switch (kind) {
        case ErrorKind::AgreementState:
            return stateSentence(args.value(0), args.value(1));
        case ErrorKind::AgreementIncomplete:
            return ErrorWords::tr("Before you can agree, please fill in: %1.").arg(args.join(u", "));
        case ErrorKind::AgreementBound:
            return ErrorWords::tr("“%1” is kept with the mentorship's own records and is changed there: %2.")
                .arg(args.value(0), args.value(1));
        case ErrorKind::AgreementExists:
            return ErrorWords::tr("This mentorship has an agreement already: version %1.").arg(args.value(0));
        case ErrorKind::AgreementLocked:
            return ErrorWords::tr(
                       "%1 has already signed, so nothing can be changed anymore; a wrong signature is declared void "
                       "first.")
                .arg(args.join(u", "));
        case ErrorKind::SignatureGiven:
            return ErrorWords::tr("%1 has signed already.").arg(args.value(0));
        case ErrorKind::SignatureVoid:
            return ErrorWords::tr("The signature of %1 is void already.").arg(args.value(0));
        case ErrorKind::VoicesNotReady:
            return ErrorWords::tr(
                       "The answers can be compared once everyone who started is ready; still waiting for: %1.")
                .arg(args.join(u", "));
        case ErrorKind::NotAParty:
            return ErrorWords::tr("“%1” is not a party to this agreement.").arg(args.value(0));
        case ErrorKind::ScanRefused:
            return scanSentence(args.value(0), args.value(1));
        case ErrorKind::DefinitionInvalid:
            return definitionSentence(args.value(0), args.value(1), args.value(2), args.value(3));
        case ErrorKind::TemplateInvalid:
            return templateSentence(args.value(0), args.value(1), args.value(2), args.value(3));
        default:
            return {};
    }
}

QString inputSentence(ErrorKind kind, const QStringList& args) {
    const QString file = fileName(args.value(0));
    switch (kind) {
        case ErrorKind::InputFile:
            return ErrorWords::tr("%1, line %2, column %3: found “%4”, expected %5. Nothing was imported.")
                .arg(file, args.value(1), args.value(2), args.value(3).left(80), expectation(args.value(4)));
        case ErrorKind::InputTooLarge:
            return tooLargeSentence(args);
        case ErrorKind::InputUnreadable:
            return unreadableSentence(args);
        case ErrorKind::InputNoDate:
            return ErrorWords::
                tr("%1 looks like a log of meetings, but none of its columns is known as a date (%2). Say which one "
                   "is, or set the columns about meetings to notes if this is a list of people. Nothing was imported.")
                    .arg(file, args.value(1));
        case ErrorKind::InputUnknownKind:
            if (args.value(2) == u"own")
                return ErrorWords::tr(
                           "%1: Mentorbook wrote this list, but it reads back only lists of people, mentorships, "
                           "meetings, goals and action items. Nothing was imported.")
                    .arg(file);
            return ErrorWords::tr(
                       "%1: the first line names no columns that are known here (%2). Expected: a name, or a name "
                       "and a date."
                       " Nothing was imported.")
                .arg(file, args.value(1).left(200));
        case ErrorKind::PlanOutdated:
            return ErrorWords::tr(
                "The book changed while the import was being prepared. Nothing was imported; please begin the import "
                "again.");
        case ErrorKind::InputAmbiguousDate:
            return ErrorWords::ErrorWords::
                tr("%1, line %2, column %3: “%4” can be read as month/day or as day/month, and no other date in the "
                   "column"
                   " settles it. Please say which with --dates us or --dates eu. Nothing was imported.")
                    .arg(file, args.value(1), args.value(2), args.value(3));
        case ErrorKind::InputAmbiguousLength:
            return ErrorWords::tr(
                       "%1, line %2, column %3: “%4” may be hours or minutes, and the column does not tell. "
                       "Please say which with --lengths hours or --lengths minutes. Nothing was imported.")
                .arg(file, args.value(1), args.value(2), args.value(3));
        case ErrorKind::InputAmbiguousEncoding:
            return encodingSentence(args);
        default:
            return {};
    }
}

QString undoSentence(ErrorKind kind, const QStringList& args) {
    switch (kind) {
        case ErrorKind::NothingToUndo:
            return ErrorWords::tr("There is nothing to undo.");
        case ErrorKind::NothingToRedo:
            return ErrorWords::tr("There is nothing to redo.");
        case ErrorKind::UndoBarrier:
            if (args.value(0) == u"review.sign")
                return ErrorWords::tr("A signed review cannot be undone; a wrong signature is declared void instead.");
            if (args.value(0) == u"agreement.sign")
                return ErrorWords::tr(
                    "A signed agreement cannot be undone; a wrong signature is declared void instead.");
            if (args.value(0) == u"book.purge")
                return ErrorWords::tr("What was removed for good cannot be brought back.");
            return ErrorWords::tr(
                "The book was brought to a newer version here; what was done before cannot be undone anymore.");
        case ErrorKind::UndoMismatch:
            return ErrorWords::tr("This step cannot be undone, because a %1 is no longer as the step left it.")
                .arg(nounLabel(args.value(0)));
        default:
            return {};
    }
}

}  // namespace

QString foundInstead(const Error& fault) {
    return ErrorWords::tr("found “%1”, expected %2")
        .arg(fault.args.value(3).left(80), expectation(fault.args.value(4)));
}

QString sentence(const Error& thrown) {
    QStringList args;
    for (const QString& arg : thrown.args) args << bounded(arg);
    for (const QString& text :
         {openingSentence(thrown.kind, args.value(0), args.value(1), args.value(2), args.value(3)),
          valueSentence(thrown.kind, args), agreementSentence(thrown.kind, args), inputSentence(thrown.kind, args),
          undoSentence(thrown.kind, args)})
        if (!text.isEmpty()) return text;
    return ErrorWords::tr("The book could not be used: %1.").arg(args.join(u", "));
}

QString sentence(const FieldError& error) { return sentence(Error(error.kind, QStringList{error.field} + error.args)); }

}  // namespace mb::words
