// The catalogs, the shipped content of each language, and what of it is shown in whose language.
#include "core/actions/expectations.h"
#include "core/actions/reviews.h"
#include "core/actions/sample.h"
#include "core/actions/signatures.h"
#include "core/documents/acknowledgement.h"
#include "core/documents/agreement_life.h"
#include "core/documents/comparison.h"
#include "core/documents/progress_records.h"
#include "core/documents/review.h"
#include "core/documents/terms.h"
#include "core/documents/voices.h"
#include "core/words/checks.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/imports.h"
#include "core/words/phrases.h"
#include "core/words/speaking.h"
#include "core/words/steps.h"
#include "core/words/today.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"
#include "tests/support/pseudo.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>

namespace mb::test::words_languages_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// The sources of a catalog that lack a form of their plural.
QStringList withoutPlural(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList faults;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"source") source = xml.readElementText();
        else if (xml.name() == u"translation" && xml.attributes().hasAttribute("type"_L1)) faults << source;
        else if (xml.name() == u"numerusform" && xml.readElementText().isEmpty()) faults << source;
    }
    return faults;
}

QString withSourcesOfNow(const QString& catalog, const QTemporaryDir& folder) {
    const QString copy = folder.filePath(QFileInfo(catalog).fileName());
    REQUIRE(QFile::copy(catalog, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MENTORBOOK_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(MENTORBOOK_LUPDATE),
                  {u"-pluralonly"_s, u"-no-obsolete"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, copy});
    REQUIRE(lupdate.waitForFinished(-1));
    REQUIRE(lupdate.exitCode() == 0);
    return copy;
}

// Where two files differ in more than their words.
QStringList differencesOfShape(const QJsonValue& one, const QJsonValue& other, const QString& at) {
    if (one.type() != other.type()) return {at};
    QStringList faults;
    if (one.isObject()) {
        const QJsonObject a = one.toObject(), b = other.toObject();
        QStringList keys = a.keys() + b.keys();
        keys.removeDuplicates();
        for (const QString& key : std::as_const(keys))
            // A language may have a form of a word that English does without.
            if (key != u"sides_within" && key != u"within")
                faults << differencesOfShape(a.value(key), b.value(key), QString(at + u'/' + key));
    } else if (one.isArray()) {
        if (one.toArray().size() != other.toArray().size()) return {at};
        for (qsizetype i = 0; i < one.toArray().size(); ++i)
            faults << differencesOfShape(one.toArray()[i], other.toArray()[i], at + u'/' + QString::number(i));
    } else if (at.endsWith(u"/key") && one != other) {
        faults << at;
    }
    return faults;
}

QJsonValue contentIn(const QString& language, const QString& file) {
    const QJsonDocument json = QJsonDocument::fromJson(content(file, language));
    return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
}

void checkSaid(const QStringList& texts) {
    QStringList faults;
    for (const QString& text : texts)
        if (!plainWordsIn(text).isEmpty()) faults << text;
    CHECK(faults.join(u'\n').toStdString() == "");
}

QByteArray noPages(const documents::AgreementContent&) { return "%PDF-1.7\n"; }

}  // namespace

TEST_CASE("the English catalog has both forms of every plural") {
    const QTemporaryDir folder;
    const QString catalog = QStringLiteral(MENTORBOOK_SOURCE_DIR "/resources/translations/mentorbook_en.ts");
    CHECK(withoutPlural(withSourcesOfNow(catalog, folder)).join(u'\n').toStdString() == "");
    // The same question finds what is missing.
    const QString empty = folder.filePath(u"empty_en.ts"_s);
    QFile file(empty);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<!DOCTYPE TS><TS version=\"2.1\" language=\"en\"></TS>");
    file.close();
    const QTemporaryDir other;
    CHECK(withoutPlural(withSourcesOfNow(empty, other)).size() > 30);
}

TEST_CASE("plurals are those of the English catalog") {
    const QDate today(2026, 11, 22);
    CHECK(words::knownLanguages().contains(u"en"_s));
    CHECK(words::dueIn(today.addDays(-1), today) == u"1 day late");
    CHECK(words::dueIn(today.addDays(-2), today) == u"2 days late");
    CHECK(words::importSummary({.peopleAdded = 1, .meetingsAdded = 2}, false) == u"Added one person and 2 meetings.");
}

TEST_CASE("every language has the same keys in its content") {
    const PseudoLanguage pseudo;
    const QDir all(u":/mentorbook/content"_s), english(u":/mentorbook/content/en"_s);
    REQUIRE(all.entryList().size() >= 2);
    for (const QString& language : all.entryList())
        for (const QString& file : english.entryList()) {
            INFO(language.toStdString() << " " << file.toStdString());
            CHECK(
                differencesOfShape(contentIn(u"en"_s, file), contentIn(language, file), {}).join(u'\n').toStdString() ==
                "");
        }
    QJsonArray shorter = contentIn(u"en"_s, u"terms.json"_s).toArray();
    shorter.removeLast();
    CHECK_FALSE(differencesOfShape(contentIn(u"en"_s, u"terms.json"_s), shorter, {}).isEmpty());
}

TEST_CASE("a shipped label is shown in the language of the program and the user's own as it stands") {
    TestBook book;
    Term own = book->reader().select<Term>().where(&Term::list, u"mode"_s).list().first();
    own.label = u"At the bench"_s;
    actions::books::changeTerm(*book, own);
    const auto labels = [&] {
        QStringList all;
        for (const Term& term : documents::shownTerms(book->reader(), u"mode"_s)) all << term.label;
        return all;
    };
    CHECK(labels().mid(0, 2) == QStringList{u"At the bench"_s, u"Video"_s});
    CHECK(documents::labelsWithin(book->reader(), u"mode"_s).value(u"video"_s) == u"video");
    const PseudoLanguage language;
    CHECK(labels().mid(0, 2) == QStringList{u"At the bench"_s, pseudo(u"Video"_s)});
    CHECK(documents::labelsWithin(book->reader(), u"mode"_s).value(u"video"_s) == pseudo(u"video"_s));
    CHECK(documents::labelsWithin(book->reader(), u"mode"_s).value(own.key) == u"At the bench");
}

TEST_CASE("a book made in another language is an English one to an English reader") {
    std::unique_ptr<TestBook> book;
    MentorshipId mentorship;
    {
        const PseudoLanguage language;
        book = std::make_unique<TestBook>();
        mentorship = book->mentorship(book->person(u"Lin Chen"_s));
        const auto line = queries::expectationsOf((*book)->reader(), (*book)->reader().get(mentorship)).first();
        CHECK(line.record.text.startsWith(u'‹'));
        actions::expectations::setTicked(**book, line, true);
        CHECK(queries::expectationsOf((*book)->reader(), (*book)->reader().get(mentorship)).first().record.text ==
              line.record.text);
    }
    for (const Term& term : documents::shownTerms((*book)->reader())) CHECK_FALSE(term.label.startsWith(u'‹'));
    const auto line = queries::expectationsOf((*book)->reader(), (*book)->reader().get(mentorship)).first();
    CHECK(line.record.ticked);
    CHECK_FALSE(line.record.text.startsWith(u'‹'));
}

TEST_CASE("an agreement keeps the language in which it was begun") {
    const QTemporaryDir folder;
    const auto book = actions::sample::create(folder.filePath(u"sample.mentorbook"_s));
    const auto version = book->reader().select<AgreementVersion>().list().first().id;
    const auto paper = [&] {
        const documents::Document document = documents::agreement(documents::contentOf(book->reader(), version));
        const words::Speaking speaking(document.language);
        return documents::test::allTextOf(document);
    };
    const QString english = paper();
    CHECK(english.contains(u"November 2027"));
    const PseudoLanguage language;
    CHECK(paper().toStdString() == english.toStdString());
    CHECK(words::numberInWords(3) == pseudo(u"three"_s));
}

TEST_CASE("every paper can be said in another language") {
    const PseudoLanguage language;
    const QTemporaryDir folder;
    const auto book = actions::sample::create(folder.filePath(u"sample.mentorbook"_s));
    const Reader reader = book->reader();
    QStringList texts;
    const auto add = [&](const documents::Document& document) {
        CHECK(document.language == u"qps");
        texts << documents::test::textsOf(document);
    };
    for (const QString& name : documents::shippedTemplateNames()) {
        const documents::Template form = documents::shippedTemplate(name);
        add(documents::blankAgreement(form, documents::termsOf(reader, form.language)));
    }
    const auto draft = reader.select<AgreementVersion>().list().first();
    const MentorshipId mentorship = reader.get(draft.agreementId).mentorshipId;
    const documents::AgreementContent content = documents::contentOf(reader, draft.id);
    add(documents::agreement(content));
    add(documents::worksheet(content, content.parties.first().participantId));
    add(documents::progressReport(
        documents::progressOf(reader, book->book().ownerId, std::nullopt, book->clock().today())));
    actions::agreements::agree(*book, draft.id, noPages);
    const QDate today = book->clock().today();
    const QList<documents::Signer> signers = documents::versionsOf(reader, mentorship).first().signers;
    for (const documents::Signer& signer : signers)
        actions::signatures::sign(
            *book, draft.id,
            {signer.participant, signer.party.printName, cyrillic(u"mentor"_s), SignatureMethod::Typed, today, {}},
            noPages);
    const documents::AgreementContent before = documents::contentOf(reader, draft.id);
    add(documents::agreement(before));
    add(documents::acknowledgementSlip(before, today));
    actions::reviews::review(*book, draft.id, {today, {}, ReviewOutcome::Changed, true, cyrillic(u"weekly"_s), {}});
    add(documents::addendum(documents::reviewContentOf(reader, reader.select<AgreementReview>().list().first().id)));
    const AgreementVersionId next = actions::agreements::startNextVersion(*book, mentorship);
    actions::agreements::set(*book, next, u"meetings.frequency"_s, u"weekly"_s);
    add(documents::comparison(before, documents::contentOf(reader, next)));
    checkSaid(texts);
}

TEST_CASE("every sentence about faults and steps can be said in another language") {
    const PseudoLanguage language;
    const QString user = cyrillic(u"words"_s);
    QStringList texts;
    const auto say = [&](ErrorKind kind, const QStringList& args) {
        QString said = words::sentence(Error(kind, args));
        // What is quoted is a key here, where it would be somebody's words.
        QStringList keys = args;
        std::sort(keys.begin(), keys.end(), [](const QString& x, const QString& y) { return x.size() > y.size(); });
        for (const QString& key : std::as_const(keys))
            if (!key.isEmpty()) said.remove(key);
        texts << said;
    };
    const QStringList first{u"email"_s,      u"until"_s, u"agreement.sign"_s, u"review.sign"_s,
                            u"book.purge"_s, u"sign"_s,  u"person"_s},
        second{u""_s,
               u"draft"_s,
               u"agreed"_s,
               u"password-protected"_s,
               u"old-excel"_s,
               u"no-spreadsheet"_s,
               u"no-references"_s,
               u"web-page"_s,
               u"swollen"_s,
               u"broken-spreadsheet"_s,
               u"no-such-encoding"_s,
               u"no-such-sheet"_s,
               u"bytes"_s,
               u"columns"_s,
               u"rows"_s,
               u"cells"_s,
               u"cell"_s,
               u"nothing-in-it"_s,
               u"not-text"_s,
               u"not-a-file"_s,
               u"no-module"_s,
               u"since"_s,
               u"cut"_s,
               u"size"_s,
               u"empty"_s},
        third{u""_s, u"in-use"_s, u"team-size"_s, u"day"_s, u"elsewhere"_s};
    for (int kind = 0; kind < int(ErrorKind::TemplateInvalid); ++kind) {
        say(ErrorKind(kind), {});
        for (const QString& one : first)
            for (const QString& two : second)
                for (const QString& three : third)
                    for (const QString& four : {user, u"elsewhere"_s})
                        say(ErrorKind(kind), {one, two, three, four, u"day"_s});
    }
    for (const QString& key : words::phraseKeys())
        if (key.startsWith(u"template."_s))
            for (const QString& place : {QString(), user})
                say(ErrorKind::TemplateInvalid, {place, place, key.mid(9), user});
    for (const QString& key : allKeys<StepKind>())
        texts << words::stepTitle(*fromKey<StepKind>(key), {user, user, user});
    for (const QString& key : allKeys<CheckPart>()) texts << words::sentence(Fault{*fromKey<CheckPart>(key), user});
    for (int kind = 0; kind <= int(exchange::ImportWarning::RepeatedHead); ++kind)
        texts << words::sentence(exchange::ImportNotice{exchange::ImportWarning(kind), user, 1, {u"mentor"_s, user}})
                     .remove(u"mentor"_s);
    texts << words::importSummary({3, 2, 1, 1, 1, 4, 1, 0, 1}, true) << words::importSummary({}, false);
    texts.removeDuplicates();
    checkSaid(texts);
}

}  // namespace mb::test::words_languages_test
