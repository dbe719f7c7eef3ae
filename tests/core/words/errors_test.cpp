// Every error is one plain sentence, whatever its kind and variant, and also where a damaged book leaves it without
// arguments.
#include "core/words/errors.h"
#include "core/words/nouns.h"

#include "core/actions/books.h"
#include "core/documents/pieces.h"
#include "core/exchange/input_error.h"
#include "core/words/phrases.h"
#include "tests/core/words/whole.h"

namespace mb::test::words_errors_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString said(ErrorKind kind, const QStringList& args = {}) { return words::sentence(Error(kind, args)); }

// One of each kind at least, and of each variant that reads differently.
const QList<Error> everyError{
    {ErrorKind::BookMissing, {u"b.mentorbook"_s}},
    {ErrorKind::BookUnreadable, {u"b.mentorbook"_s, u"Permission denied"_s}},
    {ErrorKind::BookEmpty, {u"b.mentorbook"_s}},
    {ErrorKind::BookForeign, {u"b.mentorbook"_s}},
    {ErrorKind::BookNewer, {u"b.mentorbook"_s, u"9"_s, u"4"_s}},
    {ErrorKind::BookNewer, {u"b.mentorbook"_s, u"9"_s, u"4"_s, u"7.5"_s}},
    {ErrorKind::BookCut, {u"b.mentorbook"_s, u"100"_s, u"200"_s}},
    {ErrorKind::BookCut, {u"b.mentorbook"_s, u"100"_s, u"0"_s}},
    {ErrorKind::BookDamaged, {u"b.mentorbook"_s, u"page 3"_s}},
    {ErrorKind::BookLocked, {u"b.mentorbook"_s, {}}},
    {ErrorKind::BookLocked, {u"b.mentorbook"_s, u"mentorbook, process 12"_s}},
    {ErrorKind::BookLocked, {u"b.mentorbook"_s, u"mentorbook on lab-pc"_s, u"2026-11-04T10:00:00"_s, u"elsewhere"_s}},
    {ErrorKind::BookReadOnly, {u"b.mentorbook"_s}},
    {ErrorKind::BookReadOnly, {u"b.mentorbook"_s, u"b.mentorbook"_s}},
    {ErrorKind::BookReadOnly, {u"b.mentorbook"_s, u"/media/stick"_s}},
    {ErrorKind::BookExists, {u"b.mentorbook"_s}},
    {ErrorKind::BookChanged, {u"b.mentorbook"_s}},
    {ErrorKind::BookUnfinished, {u"b.mentorbook"_s}},
    {ErrorKind::BookUnfinished, {u"b.mentorbook"_s, u"mentorbook on lab-pc"_s}},
    {ErrorKind::BookUnfinished, {u"b.mentorbook"_s, {}, u"other.mentorbook"_s}},
    {ErrorKind::BookAltered, {u"b.mentorbook"_s, u"a trigger"_s}},
    {ErrorKind::BookReplaced, {u"b.mentorbook"_s}},
    {ErrorKind::UpgradeFailed, {u"b.mentorbook"_s, u"no such table"_s}},
    {ErrorKind::WriteFailed, {u"b.mentorbook"_s, u"Input/output error"_s}},
    {ErrorKind::WriteFailed, {u"b.mentorbook"_s, u"not-a-file"_s}},
    {ErrorKind::WriteFailed, {{}, u"no-module"_s}},
    {ErrorKind::DiskFull, {u"b.mentorbook"_s}},
    {ErrorKind::ChangeWhileTelling, {}},
    {ErrorKind::OutputFailed, {u"Broken pipe"_s}},
    {ErrorKind::WrittenUnsure, {u"b.mentorbook"_s, u"Input/output error"_s}},
    {ErrorKind::DriverMissing, {}},
    {ErrorKind::StorageFailed, {u"unknown"_s}},
    {ErrorKind::OutOfMemory, {}},
    {ErrorKind::Unexpected, {u"bad cast"_s}},
    {ErrorKind::NoSuchRecord, {u"goal_step"_s, u"7"_s}},
    {ErrorKind::NoSuchName, {u"person"_s, u"Lin"_s}},
    {ErrorKind::AmbiguousName, {u"Lin"_s, u"Lin Chen, Lin Ito"_s}},
    {ErrorKind::UnknownKey, {u"status"_s, u"startled"_s, u"open, done"_s}},
    {ErrorKind::UnknownKey, {{}, u"startled"_s}},
    {ErrorKind::BadValue, {u"email"_s, u"x"_s, u"email"_s}},
    {ErrorKind::BadValue, {u"person"_s, u"Lin Chen"_s, u"in-use"_s}},
    {ErrorKind::MissingValue, {u"title"_s}},
    {ErrorKind::UnknownEnding, {u"/home/ada/Report.docx"_s, u"docx"_s, u"PDF"_s, u"ODT"_s}},
    {ErrorKind::DateOrder, {u"ends_on"_s, u"starts_on"_s}},
    {ErrorKind::NothingToUndo, {}},
    {ErrorKind::NothingToRedo, {}},
    {ErrorKind::UndoBarrier, {u"agreement.sign"_s}},
    {ErrorKind::UndoBarrier, {u"review.sign"_s}},
    {ErrorKind::UndoBarrier, {u"book.purge"_s}},
    {ErrorKind::UndoBarrier, {u"book.upgrade"_s}},
    {ErrorKind::UndoMismatch, {u"action_item"_s, u"7"_s}},
    {ErrorKind::AgreementIncomplete, {u"What it is for"_s, u"How often"_s}},
    {ErrorKind::AgreementBound, {u"Goals"_s, u"on the page of goals"_s}},
    {ErrorKind::AgreementExists, {u"2"_s}},
    {ErrorKind::AgreementLocked, {u"Maya Okafor"_s}},
    {ErrorKind::SignatureGiven, {u"Maya Okafor"_s}},
    {ErrorKind::SignatureVoid, {u"Maya Okafor"_s}},
    {ErrorKind::VoicesNotReady, {u"Maya Okafor"_s}},
    {ErrorKind::NotAParty, {u"Maya Okafor"_s}},
    {ErrorKind::ScanRefused, {u"scan.pdf"_s, u"empty"_s}},
    {ErrorKind::ScanRefused, {u"scan.pdf"_s, u"size"_s}},
    {ErrorKind::ScanRefused, {u"scan.pdf"_s, u"kind"_s}},
    {ErrorKind::ScanRefused, {u"scan.pdf"_s, u"cut"_s}},
    {ErrorKind::InputFile, {u"/home/ada/Log.csv"_s, u"3"_s, u"2 (Date)"_s, u"soon"_s, u"date"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"bytes"_s, u"104857600"_s, u"204857600"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"columns"_s, u"2000"_s, u"16384"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"rows"_s, u"1000000"_s, u"1000006"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"cells"_s, u"20000000"_s, u"20000001"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"text"_s, u"100000000"_s, u"100000001"_s}},
    {ErrorKind::InputTooLarge, {u"Log.csv"_s, u"cell"_s, u"100000"_s, u"100001"_s, u"3"_s, u"2"_s}},
    {ErrorKind::InputUnreadable, {u"Log.csv"_s, u"Permission denied"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xlsx"_s, u"password-protected"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xls"_s, u"old-excel"_s}},
    {ErrorKind::InputUnreadable, {u"Log.docx"_s, u"no-spreadsheet"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xls"_s, u"web-page"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xlsx"_s, u"swollen"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xlsx"_s, u"broken-spreadsheet"_s, u"xl/workbook.xml"_s}},
    {ErrorKind::InputUnreadable, {u"Log.csv"_s, u"no-such-encoding"_s, u"klingon"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xlsx"_s, u"no-such-sheet"_s, u"Lgo"_s, u"Log"_s, u"Lists"_s}},
    {ErrorKind::InputUnreadable, {u"Log.xlsx"_s, u"no-such-sheet"_s, u"Lgo"_s}},
    {ErrorKind::InputUnreadable, {u"Log.csv"_s, u"nothing-in-it"_s}},
    {ErrorKind::InputUnreadable, {u"Log.csv"_s, u"not-a-file"_s}},
    {ErrorKind::InputUnreadable, {u"Log.csv"_s, u"not-text"_s}},
    {ErrorKind::InputUnknownKind, {u"Log.csv"_s, u"Cats, Dogs"_s}},
    {ErrorKind::InputUnknownKind, {u"Goals.csv"_s, u"id, uuid"_s, u"own"_s}},
    {ErrorKind::PlanOutdated, {}},
    {ErrorKind::InputAmbiguousDate, {u"Log.csv"_s, u"3"_s, u"2 (Date)"_s, u"1/2/2026"_s}},
    {ErrorKind::InputAmbiguousLength, {u"Log.csv"_s, u"3"_s, u"2 (Duration)"_s, u"1"_s}},
    {ErrorKind::InputAmbiguousEncoding, {u"Log.csv"_s, u"3"_s, u"JosŽ"_s, u"macintosh"_s, u"José"_s}},
    {ErrorKind::InputAmbiguousEncoding, {u"Log.csv"_s, u"3"_s, u"JosŽ"_s, {}, {}}},
    {ErrorKind::InputAmbiguousEncoding, {u"Log.csv"_s, u"1"_s, {}, u"utf-16le"_s, u"Name"_s}},
    {ErrorKind::InputNoDate, {u"Log.csv"_s, u"Who, Talk, Length"_s}},
    {ErrorKind::TemplateInvalid, {u"mine.json"_s, u"sections[2]"_s, u"duplicate"_s, u"goals"_s}},
    {ErrorKind::TemplateInvalid, {{}, {}, u"json"_s, u"unterminated string"_s}},
};

}  // namespace

TEST_CASE("every error is one whole sentence") {
    QSet<ErrorKind> seen{ErrorKind::AgreementState};  // below
    for (const Error& error : everyError) {
        seen << error.kind;
        checkSentence(words::sentence(error));
        // Quoted words appear unchanged, even if they look like a placeholder.
        for (qsizetype i = 0; i < error.args.size(); ++i)
            if (words::sentence(error).contains(QString(u'“' + error.args[i] + u'”'))) {
                QStringList args = error.args;
                args[i] = u"100 %1 %2 %n"_s;
                INFO(words::sentence(error).toStdString());
                CHECK(words::sentence(Error(error.kind, args)).contains(u"100 %1 %2 %n"));
            }
    }
    for (int kind = 0; kind <= int(ErrorKind::TemplateInvalid); ++kind) {
        INFO("kind " << kind);
        CHECK(seen.contains(ErrorKind(kind)));
        const QString bare = said(ErrorKind(kind));
        INFO(bare.toStdString());
        CHECK(bare.endsWith(u'.'));
    }
}

TEST_CASE("what cannot be done with an agreement is said with the reason why") {
    for (const QString& verb :
         {u"sign"_s, u"void"_s, u"scan"_s, u"review"_s, u"end"_s, u"withdraw"_s, u"version"_s, u"change"_s})
        for (const QString& state :
             {u"draft"_s, u"agreed"_s, u"signed"_s, u"superseded"_s, u"ended"_s, u"reviewed"_s, u"followed"_s})
            checkSentence(said(ErrorKind::AgreementState, {verb, state}));
}

TEST_CASE("what was expected said in words") {
    namespace expected = exchange::expected;
    const QStringList inForms{u"email"_s,       u"orcid"_s,         u"day"_s,     u"date"_s,     u"time"_s,
                              u"minutes"_s,     u"months"_s,        u"month"_s,   u"sessions"_s, u"number"_s,
                              u"not-to-come"_s, u"within-a-year"_s, u"drawing"_s, u"json"_s,     u"table"_s,
                              u"checklist"_s,   u"free-name"_s};
    QStringList inSheets;
    for (const QStringView key : {QStringView(expected::closingQuote), QStringView(expected::noStrayQuote),
                                  QStringView(expected::noMoreCells),  QStringView(expected::noFault),
                                  QStringView(expected::date),         QStringView(expected::year),
                                  QStringView(expected::wholeDay),     QStringView(expected::usDate),
                                  QStringView(expected::euDate),       QStringView(expected::isoDate),
                                  QStringView(expected::time),         QStringView(expected::minutes),
                                  QStringView(expected::name),         QStringView(expected::somebodyElse),
                                  QStringView(expected::onePerson),    QStringView(expected::nameOrder),
                                  QStringView(expected::samePerson),   QStringView(expected::oneMeeting),
                                  QStringView(expected::role),         QStringView(expected::notBeforeStart),
                                  QStringView(expected::email),        QStringView(expected::orcid)})
        inSheets << key.toString();
    for (const QString& key : inForms) {
        const QString sentence = said(ErrorKind::BadValue, {u"text"_s, u"7"_s, key});
        checkSentence(sentence);
        INFO(key.toStdString());
        CHECK(!sentence.endsWith(QString(u"expected "_s + key + u'.')));
    }
    for (const QString& key : inSheets) {
        const QString sentence = said(ErrorKind::InputFile, {u"Log.csv"_s, u"3"_s, u"2 (Date)"_s, u"7"_s, key});
        checkSentence(sentence);
        INFO(key.toStdString());
        CHECK(!sentence.contains(QString(u"expected "_s + key + u'.')));
    }
}

TEST_CASE("rules about who takes part are sentences of their own") {
    for (const QString& rule : {u"once"_s, u"one-to-one"_s, u"team-size"_s, u"lead-missing"_s, u"lead-elsewhere"_s,
                                u"one-lead"_s, u"peers-only"_s, u"one-facilitator"_s, u"not-member"_s}) {
        const QString sentence = said(ErrorKind::BadValue, {u"participant"_s, {}, rule});
        checkSentence(sentence);
        CHECK(!sentence.startsWith(u"participant"));
    }
}

TEST_CASE("a fault of a field names the field") {
    for (const QString& column :
         {u"given"_s,     u"family"_s,    u"email"_s,        u"orcid"_s,       u"title"_s,           u"name"_s,
          u"text"_s,      u"label"_s,     u"day"_s,          u"time"_s,        u"minutes"_s,         u"months"_s,
          u"sessions"_s,  u"since"_s,     u"until"_s,        u"starts_on"_s,   u"ends_on"_s,         u"target_on"_s,
          u"person_id"_s, u"signed_on"_s, u"agreed_on"_s,    u"ended_on"_s,    u"review_day"_s,      u"next_review"_s,
          u"changes"_s,   u"strokes"_s,   u"printed_name"_s, u"void_reason"_s, u"year_start_month"_s}) {
        checkSentence(words::sentence(FieldError{column, ErrorKind::MissingValue, {}}));
        checkSentence(words::sentence(FieldError{column, ErrorKind::DateOrder, {u"starts_on"_s}}));
        checkSentence(words::sentence(FieldError{column, ErrorKind::BadValue, {u"x"_s, u"date"_s}}));
    }
    CHECK(words::sentence(FieldError{u"ends_on"_s, ErrorKind::DateOrder, {u"starts_on"_s}}) ==
          u"The end lies before the start.");
}

TEST_CASE("one missing answer and several are told in the same clear way") {
    CHECK(said(ErrorKind::AgreementIncomplete, {u"How often"_s}) ==
          u"Before you can agree, please fill in: How often.");
    CHECK(said(ErrorKind::AgreementIncomplete, {u"How often"_s, u"Where"_s}) ==
          u"Before you can agree, please fill in: How often, Where.");
}

TEST_CASE("what a damaged file brings into a sentence is short and can be read") {
    const QString sentence =
        said(ErrorKind::NoSuchName, {u"person"_s, QString(u"a\u0000b\u001b[31m"_s + QString(100000, u'x'))});
    CHECK(sentence.size() < 600);
    CHECK(!sentence.contains(QChar(0)));
    CHECK(!sentence.contains(QChar(0x1b)));
}

TEST_CASE("each record that an error can name has a word") {
    for (const TableInfo* table : allTables()) {
        const QString word = words::nounLabel(QString::fromLatin1(table->name));
        checkFilled(word);
        CHECK(!word.contains(u'_'));
    }
}

}  // namespace mb::test::words_errors_test
