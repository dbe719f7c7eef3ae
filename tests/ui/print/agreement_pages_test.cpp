// The agreement on paper, as others get to see it: all five kinds, blank and filled, on Letter and A4, read back from
// the PDF by other programs (AG6).
#include "core/documents/acknowledgement.h"
#include "core/words/phrases.h"
#include "tests/core/documents/document_texts.h"
#include "tests/support/agreements.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/pdf.h"
#include "ui/print/rich_document.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace mb::test::print_agreement_pages_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;
using mb::Paper;

namespace {

QString infoField(const QByteArray& pdf, const QString& name) {
    for (const QString& line : run(u"pdfinfo"_s, {u"%1"_s}, pdf).split(u'\n'))
        if (line.startsWith(QString(name + u':'))) return line.section(u':', 1).trimmed();
    return {};
}

// Only the letters, in lower case: white space depends on line breaks, capitals on the kind of text, and PDF readers
// insert marks of direction.
QString letters(QString text) {
    text = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    return text.remove(QRegularExpression(u"[\\s\u200e\u200f\u202a-\u202e\u2066-\u2069]"_s));
}

bool hasRightToLeft(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirAN;
    });
}

// In text of both directions PDF readers guess the order of words, so only the letters are compared.
QString sorted(QString text) {
    std::sort(text.begin(), text.end());
    return text;
}

QString withNumbers(QString text, const QList<char32_t>& missing) {
    for (const char32_t c : missing)
        text.replace(QString::fromUcs4(&c, 1), u"[U+%1]"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper());
    return text;
}

bool isHeading(Role role) {
    return role == Role::Section || role == Role::Part || role == Role::Number || role == Role::PartNumber;
}

QList<TextItem> bodyOf(const Page& page) {
    QList<TextItem> texts;
    for (const Item& item : page.items)
        if (const auto* text = std::get_if<TextItem>(&item);
            text && text->role != Role::Foot && text->role != Role::Draft)
            texts.append(*text);
    return texts;
}

}  // namespace

// Hidden: writes every sheet into the current folder, to be looked at.
TEST_CASE("sheets to look at", "[.][sheets]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        for (const auto& [ending, bytes] :
             {std::pair{u".pdf"_s, pdfOf(sheet.document, setup)}, {u".docx"_s, toDocx(sheet.document, setup)}}) {
            QFile file(QString(sheet.name + u'-' + mb::keyOf(setup.paper) + ending).replace(u' ', u'-'));
            REQUIRE(file.open(QIODevice::WriteOnly));
            REQUIRE(file.write(bytes) > 0);
        }
    });
}

TEST_CASE("each kind of agreement keeps its number of pages", "[print][agreement][AG6]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const int pages = infoField(pdfOf(sheet.document, setup), u"Pages"_s).toInt();
        CHECK(pages >= sheet.least);
        CHECK(pages <= sheet.most);
    });
}

TEST_CASE("what is read out of an agreement's PDF is what went in", "[print][agreement][AG6]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const Printout printout = printed(sheet.document, setup);
        const QString read =
            run(u"pdftotext"_s, {u"-raw"_s, u"-enc"_s, u"UTF-8"_s, u"%1"_s, u"-"_s}, pdfOf(sheet.document, setup));
        // Nothing more and nothing less than was laid out …
        QString laidOut, body;
        for (const Page& page : printout.pages) {
            for (const Item& item : page.items)
                if (const auto* text = std::get_if<TextItem>(&item)) laidOut += text->text();
            for (const TextItem& text : bodyOf(page)) body += text.text();
        }
        CHECK(sorted(letters(laidOut)) == sorted(letters(read)));
        // … and all that was to be said.
        const QString all = letters(read), placed = letters(body);
        for (const Block& block : sheet.document.blocks) {
            mb::documents::test::TextCollector collector;
            std::visit(collector, block);
            for (const QString& text : collector.texts) {
                const QString wanted = letters(withNumbers(text, printout.missing));
                INFO(wanted.toStdString());
                // The name under a signature line has its role behind it; a repeated head may stand within a row's
                // text.
                if (!hasRightToLeft(text) && printout.pages.size() == 1) CHECK(all.contains(wanted));
                CHECK(placed.contains(wanted));
            }
        }
    });
}

TEST_CASE("each page says what it is a page of", "[print][agreement][AG6]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const Printout printout = printed(sheet.document, setup);
        const int count = int(printout.pages.size());
        for (int i = 0; i < count; ++i) {
            QString foot;
            for (const Item& item : printout.pages[i].items)
                if (const auto* text = std::get_if<TextItem>(&item); text && text->role == Role::Foot)
                    foot += plain(text->text()) + u' ';
            CHECK(foot.contains(u"Page %1 of %2"_s.arg(i + 1).arg(count)));
            CHECK(foot.contains(mb::words::toText(sheet.document.footer)));
            if (!sheet.name.endsWith(u"blank"))
                CHECK(foot.contains(QRegularExpression(u"OC-7F3A · version 1 · fingerprint( [0-9a-f]{4}){4}"_s)));
        }
    });
}

TEST_CASE("no heading or signature line of an agreement stands alone", "[print][agreement][AG6]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const Printout printout = printed(sheet.document, setup);
        for (const Page& page : printout.pages) {
            const QList<TextItem> texts = bodyOf(page);
            REQUIRE_FALSE(texts.isEmpty());
            CHECK_FALSE(isHeading(texts.last().role));
            // Under a head that ends the text there are rows to write in.
            if (texts.last().role == Role::TableHead)
                CHECK(std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) {
                    const auto* rule = std::get_if<RuleItem>(&item);
                    return rule && rule->at.y() > texts.last().at.y() + 10 &&
                           rule->at.y() < page.size.height() - setup.margins.bottom();
                }));
            CHECK(texts.first().role != Role::Caption);
            CHECK(texts.first().role != Role::SignedAs);
            for (const TextItem& text : texts) {
                CHECK(text.at.x() + text.width() <= page.size.width() - setup.margins.right() + 0.5);
                CHECK(text.at.y() <= page.size.height() - setup.margins.bottom() + 0.5);
            }
        }
        // All sign on one page, under words that they have just read.
        const auto caption = [](const TextItem& text) { return text.role == Role::Caption; };
        const QList<TextItem> last = bodyOf(printout.pages.last());
        const qsizetype lines = std::get<Signatures>(sheet.document.blocks.last()).lines.size();
        CHECK(std::count_if(last.begin(), last.end(),
                            [](const TextItem& t) { return t.role == Role::Caption && t.text() == u"Date"; }) == lines);
        CHECK_FALSE(std::all_of(last.begin(), last.end(), caption));
    });
}

TEST_CASE("an agreement's PDF is an archive file", "[print][agreement][AG6]") {
    for (const QString& name : shippedTemplateNames()) {
        INFO(name.toStdString());
        const Document document = agreement(mb::test::longContent(name));
        const QByteArray pdf = pdfOf(document, setupFor(Paper::Letter, document.compact));
        run(u"qpdf"_s, {u"--check"_s, u"%1"_s}, pdf);
        const QString qdf = run(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s}, pdf);
        CHECK(pdf.startsWith("%PDF-1.4\n%"));
        CHECK_FALSE(qdf.contains(QRegularExpression(u"/SMask (?!/None)"_s)));
        CHECK(qdf.contains(u"/OutputIntents"));
        CHECK(qdf.contains(u"/GTS_PDFA1"));
        CHECK(qdf.contains(u"/DestOutputProfile"));
        CHECK(qdf.contains(u"<pdfaid:part>1</pdfaid:part>"));
        CHECK(qdf.contains(u"/ID ["));
        for (const QString& banned : {u"/Encrypt"_s, u"/JavaScript"_s, u"/EmbeddedFile"_s, u"/LZWDecode"_s,
                                      u"/Launch"_s, u"/ca 0"_s, u"/CA 0"_s}) {
            INFO(banned.toStdString());
            CHECK_FALSE(qdf.contains(banned));
        }
        const QStringList fonts = run(u"pdffonts"_s, {u"%1"_s}, pdf).split(u'\n', Qt::SkipEmptyParts).mid(2);
        CHECK(fonts.size() >= 3);
        for (const QString& font : fonts) CHECK(font.contains(QRegularExpression(u" yes +(yes|no) +yes "_s)));
    }
}

TEST_CASE("a validator calls every sheet PDF/A-1b", "[print][agreement][AG6]") {
    const QTemporaryDir folder;
    int count = 0;
    onBothPapers([&](const Sheet& sheet, const PageSetup& setup) {
        QFile file(folder.filePath(u"%1.pdf"_s.arg(++count)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(pdfOf(sheet.document, setup));
    });
    QStringList jars;
    for (const char* jar : {"pdfbox2", "fontbox2", "xmpbox", "preflight", "commons-logging", "commons-io",
                            "javax.activation", "jaxb-api"})
        jars << u"/usr/share/java/%1.jar"_s.arg(QLatin1String(jar));
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(u"java"_s, {u"-cp"_s, jars.join(u':'), u"org.apache.pdfbox.preflight.Validator_A1b"_s, u"batch"_s,
                                folder.path()});
    REQUIRE(validator.waitForFinished(300'000));
    const QString said = QString::fromUtf8(validator.readAll());
    INFO(said.toStdString());
    CHECK(said.count(u"is a valid PDF/A-1b file"_s) == count);
}

TEST_CASE("large print sets the text in sixteen points and loses nothing", "[print][agreement][AG6]") {
    for (const Sheet& sheet : sheets())
        for (Paper paper : {Paper::Letter, Paper::A4}) {
            INFO(sheet.name.toStdString());
            const PageSetup setup = setupFor(paper, sheet.document.compact, true);
            const Style style = styleFor(sheet.document.compact, setup.typeScale);
            CHECK(qAbs(style.of(Role::Body).size - 16) < 0.1);
            const Printout printout = printed(sheet.document, setup);
            QString body;
            for (const Page& page : printout.pages) {
                const QList<TextItem> texts = bodyOf(page);
                REQUIRE_FALSE(texts.isEmpty());
                CHECK_FALSE(isHeading(texts.last().role));
                for (const TextItem& text : texts) {
                    body += text.text();
                    const qreal width = text.width();
                    CHECK(text.at.x() + width <= page.size.width() - setup.margins.right() + 0.5);
                    CHECK(text.at.y() <= page.size.height() - setup.margins.bottom() + 0.5);
                }
            }
            for (const QString& text : mb::documents::test::textsOf(sheet.document)) {
                const QString wanted = letters(withNumbers(text, printout.missing));
                if (text == mb::words::toText(sheet.document.title) || text == mb::words::toText(sheet.document.footer))
                    continue;
                INFO(wanted.toStdString());
                CHECK(letters(body).contains(wanted));
            }
        }
}

TEST_CASE("letters that no font has are marked on every kind of agreement", "[print][agreement]") {
    mb::documents::AgreementContent content = mb::test::longContent(u"team"_s);
    content.answers.insert(u"other.terms"_s, u"Signed with \U0010FFFD and not with a seal."_s);
    const Printout printout = printed(agreement(content));
    CHECK(printout.missing.contains(char32_t(0x10FFFD)));
    QString all;
    for (const Page& page : printout.pages) all += textsOf(page).join(u' ');
    CHECK(all.contains(u"Signed with [U+10FFFD] and not with a seal."_s));
}

TEST_CASE("word processors and browsers get the same words", "[print][agreement]") {
    onBothPapers([](const Sheet& sheet, const PageSetup& setup) {
        const QByteArray odt = toOdt(sheet.document, setup);
        const QString xml = run(u"unzip"_s, {u"-p"_s, u"%1"_s, u"content.xml"_s}, odt, u".odt"_s);
        const QString html = QString::fromUtf8(toHtml(sheet.document));
        for (const Block& block : sheet.document.blocks) {
            mb::documents::test::TextCollector collector;
            std::visit(collector, block);
            for (const QString& text : collector.texts)
                for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
                    // In the PDF a heading's number and text are two items.
                    const QString words = std::holds_alternative<Heading>(block)
                                              ? line.section(QRegularExpression(u"^[0-9.]+ "_s), -1)
                                              : line;
                    INFO(words.toStdString());
                    CHECK(html.contains(words.toHtmlEscaped()));
                    CHECK(xml.contains(words.toHtmlEscaped().replace(u"&quot;"_s, u"\""_s)));
                }
        }
    });
}

}  // namespace mb::test::print_agreement_pages_test
