#include "tests/ui/print/print_support.h"

#include "core/documents/acknowledgement.h"
#include "core/documents/cells.h"
#include "tests/support/agreements.h"
#include "ui/print/pdf.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;

namespace mb::print_test {

Text says(const QString& words) { return Text::verbatim(words); }

namespace {

Block section(const QString& number, const QString& text) { return Heading{1, number, says(text)}; }
Block paragraph(const QString& text) { return Paragraph{says(text), false}; }

Table table(const QList<Table::Column>& columns, const QList<QStringList>& rows) {
    Table made{columns, {}, 0};
    for (const QStringList& row : rows) {
        QList<Cell> cells;
        for (const QString& cell : row) cells.append(says(cell));
        made.rows.append(cells);
    }
    return made;
}

}  // namespace

Document agreement() {
    Document document;
    document.title = says(u"Agreement of Maya Okafor and Lin Chen"_s);
    document.author = says(u"Lin García"_s);
    document.id = u"OC-7F3A"_s;
    document.footer = says(u"Agreement OC-7F3A · version 2"_s);
    document.blocks = {
        Title{says(u"Mentoring agreement"_s), says(u"Maya Okafor, MD, and Lin Chen, PhD"_s), says(u"One to one"_s)},
        section(u"1"_s, u"Purpose"_s),
        paragraph(u"Bring the K23 resubmission to a fundable score, an efficient office included."_s),
        section(u"2"_s, u"Goals"_s),
        table({{says(u"Goal"_s), 2}, {says(u"By"_s), 0}, {says(u"Mentor’s part"_s), 4}},
              {{u"K23 resubmission"_s, u"12 Mar 2027"_s, u"Reads aims and strategy within a week"_s},
               {u"QI paper"_s, u"30 Jun 2027"_s, u"Senior author; settles order before drafting"_s}}),
        Heading{2, u"2.1"_s, says(u"Měřítka úspěchu"_s)},
        paragraph(u"What will exist at the end, and who says so."_s),
        section(u"3"_s, u"COVID-19 and OC-7F3A -> review"_s),
        paragraph(u"We ask each other every six months what should change."_s),
        Signatures{{{says(u"Maya Okafor, MD"_s), says(u"mentee"_s), {}, {}},
                    {says(u"Lin Chen, PhD"_s), says(u"mentor"_s), says(u"Lin Chen"_s), says(u"3 Dec 2026"_s)}}},
    };
    return document;
}

Document longAgreement() {
    Document document = agreement();
    document.draft = true;
    const Signatures two = std::get<Signatures>(document.blocks.takeLast());
    Table log = table({{says(u"Date"_s), 0}, {says(u"What was discussed"_s), 4}, {says(u"Minutes"_s), 0, true}}, {});
    for (int i = 1; i <= 80; ++i) {
        const QString topic = u"Row %1: aims and approach"_s.arg(i);
        const QString more = u"; whether the registry cohort is large enough to answer the reviewers’ second point"_s;
        log.rows.append({says(u"%1 Mar 2027"_s.arg(i % 28 + 1)), says(i % 3 == 0 ? QString(topic + more) : topic),
                         numberCell(30 + i)});
    }
    document.blocks << section(u"4"_s, u"Record of meetings"_s) << log;
    const QString sentence = u"The year began with a rejected application and ended with a funded one. "_s;
    for (int i = 0; i < 24; ++i) {
        document.blocks << Heading{2, u"4.%1"_s.arg(i + 1), says(u"Remark %1"_s.arg(i + 1))}
                        << paragraph(sentence.repeated(2 + i % 7));
    }
    Signatures three = two;
    three.lines.append({says(u"Ana García, MD"_s), says(u"mentor"_s), {}, {}});
    document.blocks << three;
    return document;
}

Document blankForm() {
    Document document;
    document.compact = true;
    document.footer = says(u"Blank form"_s);
    Fields parties{{}, 2};
    for (const QString& label : {u"Mentee"_s, u"Mentor"_s, u"Degrees"_s, u"Rank"_s}) {
        parties.pairs.append({says(label), {}, 1});
    }
    Table goals{{{says(u"Goal"_s), 3}, {says(u"By"_s), 1}}, {}, 4};
    document.blocks = {section(u"1"_s, u"Parties"_s),
                       parties,
                       Choices{says(u"Helps with"_s), {{says(u"career"_s), false}, {says(u"research"_s), true}}},
                       section(u"2"_s, u"Goals"_s),
                       goals,
                       BlankLines{says(u"What else do we promise each other, and by when?"_s), 3},
                       Fields{{{says(u"We ask"_s), {}, 1}}, 1}};
    return document;
}

QList<Sheet> sheets() {
    QList<Sheet> all;
    for (const QString& name : shippedTemplateNames()) {
        const bool onePage = name == u"short-term";
        const int blank = onePage ? 1 : 2;
        all.append({name + u" blank"_s, blankAgreement(shippedTemplate(name), shippedTerms()), blank, blank});
        all.append(
            {name + u" long"_s, documents::agreement(mb::test::longContent(name)), onePage ? 1 : 3, onePage ? 1 : 4});
        all.append(
            {name + u" short"_s, documents::agreement(mb::test::shortContent(name)), onePage ? 1 : 2, onePage ? 1 : 3});
        all.append({name + u" slip"_s, acknowledgementSlip(mb::test::longContent(name), QDate(2026, 12, 3)), 1, 1});
    }
    return all;
}

print::Printout printed(const Document& document, const print::PageSetup& setup) {
    return print::paginate(document, setup, print::Fonts());
}

QByteArray pdfOf(const Document& document, const print::PageSetup& setup) {
    return print::toPdf(printed(document, setup), QDateTime(QDate(2026, 11, 4), QTime(12, 0), QTimeZone::utc()));
}

bool hasProgram(const QString& program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

QString run(const QString& program, QStringList arguments, const QByteArray& file, const QString& suffix) {
    INFO(program.toStdString());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s + suffix);
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(file) == file.size());
    out.close();
    for (QString& argument : arguments) argument.replace(u"%1"_s, path);
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString plain(const QString& text) { return text.normalized(QString::NormalizationForm_KC).simplified(); }

QStringList textsOf(const print::Page& page) {
    QStringList texts;
    for (const print::Item& item : page.items) {
        const auto* text = std::get_if<print::TextItem>(&item);
        if (text == nullptr || text->role == print::Role::Foot || text->role == print::Role::Draft) continue;
        texts.append(text->text().replace(QChar::Nbsp, u' ').trimmed());
    }
    return texts;
}

}  // namespace mb::print_test
