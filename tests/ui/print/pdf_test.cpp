// PDFs, read back by the programs that others read them with.
#include "ui/print/pdf.h"
#include "tests/ui/print/print_support.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <iostream>

namespace mb::test::print_pdf_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using mb::Paper;
using namespace mb::print_test;

namespace {

QString textOfPdf(const QByteArray& pdf) {
    return plain(run(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, u"%1"_s, u"-"_s}, pdf));
}

QString infoOf(const QByteArray& pdf) { return run(u"pdfinfo"_s, {u"-isodates"_s, u"%1"_s}, pdf); }

QString field(const QString& info, const QString& name) {
    for (const QString& line : info.split(u'\n')) {
        if (line.startsWith(QString(name + u':'))) return line.section(u':', 1).trimmed();
    }
    return {};
}

struct Bookmark {
    QString title;
    int page;
    int level;
    bool operator==(const Bookmark&) const = default;
};

void collect(const QJsonArray& outlines, int level, QList<Bookmark>& found) {
    for (const QJsonValue& value : outlines) {
        const QJsonObject one = value.toObject();
        found.append({one["title"_L1].toString(), one["destpageposfrom1"_L1].toInt(), level});
        collect(one["kids"_L1].toArray(), level + 1, found);
    }
}

QList<Bookmark> bookmarksOf(const QByteArray& pdf) {
    const QString json = run(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, u"%1"_s}, pdf);
    QList<Bookmark> found;
    collect(QJsonDocument::fromJson(json.toUtf8()).object()["outlines"_L1].toArray(), 1, found);
    return found;
}

}  // namespace

TEST_CASE("PDF: what is printed can be read back", "[print][pdf]") {
    const QString text = textOfPdf(pdfOf(agreement()));
    for (const QString& part :
         {u"MENTORING AGREEMENT"_s, u"Maya Okafor, MD, and Lin Chen, PhD"_s, u"Měřítka úspěchu"_s,
          u"Bring the K23 resubmission to a fundable score, an efficient office included."_s, u"Mentor’s part"_s,
          u"Senior author; settles order before drafting"_s, u"Agreement OC-7F3A · version 2"_s,
          // Inter replaces these by other glyphs, which PDF readers cannot turn back into letters.
          u"COVID-19 and OC-7F3A -> review"_s, u"Maya Okafor, MD · mentee"_s}) {
        INFO(part.toStdString());
        INFO(text.toStdString());
        CHECK(text.contains(plain(part)));
    }
}

TEST_CASE("PDF: markup, other scripts and endless words come out as they went in", "[print][pdf]") {
    const QString latin = u"<b>markup</b> & \"quotes\", <img src='file:///etc/passwd'>, Ζωή, Жизнь, naïve"_s;
    const QString arabic = u"يلتقي الطرفان مرة كل شهر"_s;
    const QString hebrew = u"נפגשים פעם בחודש"_s;
    const QString word(300, u'w');
    Document document;
    document.blocks = {Paragraph{says(latin), false}, Paragraph{says(arabic), false}, Paragraph{says(hebrew), false},
                       Paragraph{says(word), false}, Paragraph{says(u"\U0010FFFD"_s), false}};
    QString text = textOfPdf(pdfOf(document));
    text.remove(QRegularExpression(u"[\u200e\u200f\u202a-\u202e]"_s));
    INFO(text.toStdString());
    CHECK(text.contains(plain(latin)));
    CHECK(text.contains(plain(hebrew)));
    CHECK(text.contains(u"[U+10FFFD]"_s));
    CHECK(QString(text).remove(u' ').contains(word));
    // Without an Arabic font the letters are printed by their numbers.
    if (printed(document).missing.size() == 1) CHECK(text.contains(plain(arabic)));
}

TEST_CASE("PDF: is sound, of the right size, with every font embedded", "[print][pdf]") {
    for (const auto& [paper, size] :
         {std::pair{Paper::Letter, u"612 x 792 pts (letter)"_s}, std::pair{Paper::A4, u"595 x 842 pts (A4)"_s}}) {
        const QByteArray pdf = pdfOf(longAgreement(), {paper});
        run(u"qpdf"_s, {u"--check"_s, u"%1"_s}, pdf);
        const QString info = infoOf(pdf);
        CHECK(field(info, u"Page size"_s) == size);
        CHECK(field(info, u"PDF version"_s) == u"1.4"_s);
        const QStringList fonts = run(u"pdffonts"_s, {u"%1"_s}, pdf).split(u'\n', Qt::SkipEmptyParts).mid(2);
        CHECK(fonts.size() >= 4);
        CHECK(fonts.filter(u"LiberationSerif"_s).size() >= 1);
        CHECK(fonts.filter(u"Inter"_s).size() >= 2);
        for (const QString& font : fonts) {
            INFO(font.toStdString());
            CHECK(font.contains(QRegularExpression(u" yes +(yes|no) +yes "_s)));  // embedded, subset, unicode
        }
    }
}

TEST_CASE("PDF: has title, author and id, and nothing else of the user's", "[print][pdf]") {
    const QByteArray pdf = pdfOf(agreement());
    const QString info = infoOf(pdf);
    CHECK(field(info, u"Title"_s) == u"Agreement of Maya Okafor and Lin Chen"_s);
    CHECK(field(info, u"Author"_s) == u"Lin García"_s);
    CHECK(field(info, u"Keywords"_s) == u"OC-7F3A"_s);
    CHECK(field(info, u"Producer"_s) == u"Mentorbook"_s);
    CHECK(field(info, u"Creator"_s).isEmpty());
    CHECK(field(info, u"Subject"_s).isEmpty());
    CHECK(field(info, u"CreationDate"_s).startsWith(u"2026-11-04T12:00:00"_s));
    const QString xmp = run(u"pdfinfo"_s, {u"-meta"_s, u"%1"_s}, pdf);
    for (const QString& part : {u"<rdf:li xml:lang=\"x-default\">Agreement of Maya Okafor and Lin Chen</rdf:li>"_s,
                                u"<rdf:li>Lin García</rdf:li>"_s, u"<dc:identifier>OC-7F3A</dc:identifier>"_s,
                                u"<xmp:CreateDate>2026-11-04T12:00:00Z</xmp:CreateDate>"_s,
                                u"<pdfaid:part>1</pdfaid:part>"_s, u"<pdfaid:conformance>B</pdfaid:conformance>"_s}) {
        INFO(part.toStdString());
        CHECK(xmp.contains(part));
    }
    CHECK(pdf.contains("/Lang (en-US)"));
}

TEST_CASE("PDF: the outline names each heading, nested, with its page", "[print][pdf]") {
    const QList<Bookmark> small = bookmarksOf(pdfOf(agreement()));
    const QList<Bookmark> expected = {{u"1 Purpose"_s, 1, 1},
                                      {u"2 Goals"_s, 1, 1},
                                      {u"2.1 Měřítka úspěchu"_s, 1, 2},
                                      {u"3 COVID-19 and OC-7F3A -> review"_s, 1, 1}};
    CHECK(small == expected);

    const Printout printout = printed(longAgreement());
    const QList<Bookmark> large = bookmarksOf(pdfOf(longAgreement()));
    REQUIRE(large.size() == printout.outline.size());
    for (qsizetype i = 0; i < large.size(); ++i) {
        const OutlineEntry& entry = printout.outline[i];
        CHECK(large[i] == Bookmark{entry.text, entry.page + 1, entry.level});
        CHECK(textsOf(printout.pages[entry.page]).contains(entry.text.section(u' ', 1)));
    }
    CHECK(large.last().page > 3);
}

TEST_CASE("PDF: levels that are skipped or begin deep still nest", "[print][pdf]") {
    Document document;
    document.blocks = {Heading{3, {}, says(u"deep"_s)}, Heading{1, {}, says(u"top"_s)},
                       Heading{3, {}, says(u"below"_s)}, Heading{2, {}, says(u"beside"_s)},
                       Paragraph{says(u"text"_s), false}};
    const QList<Bookmark> found = bookmarksOf(pdfOf(document));
    const QList<Bookmark> expected = {{u"deep"_s, 1, 1}, {u"top"_s, 1, 1}, {u"below"_s, 1, 2}, {u"beside"_s, 1, 2}};
    CHECK(found == expected);
}

// Hidden: the child of the next test.
TEST_CASE("PDF: writes its own check sum", "[.][pdf-sum]") {
    const QByteArray sum = QCryptographicHash::hash(pdfOf(longAgreement()), QCryptographicHash::Sha256).toHex();
    std::cout << "sum=" << sum.constData() << std::endl;
}

TEST_CASE("PDF: the same input gives the same bytes in every run of the program", "[print][pdf]") {
    // Qt seeds its hashes differently in each process.
    const QByteArray sum = QCryptographicHash::hash(pdfOf(longAgreement()), QCryptographicHash::Sha256).toHex();
    for (int i = 0; i < 2; ++i) {
        const QString said = run(QCoreApplication::applicationFilePath(), {u"[pdf-sum]"_s}, {});
        INFO(said.toStdString());
        CHECK(said.contains(QString(u"sum="_s + QString::fromLatin1(sum))));
    }
}

TEST_CASE("PDF: the same input gives the same bytes", "[print][pdf]") {
    CHECK(pdfOf(longAgreement()) == pdfOf(longAgreement()));
    Document other = longAgreement();
    other.id = u"other"_s;
    CHECK(pdfOf(longAgreement()) != pdfOf(other));
}

}  // namespace mb::test::print_pdf_test
