// All that the program says can be said in another language: its pages, dialogs, menus and states are walked in one
// that nobody speaks, and whatever stands there in plain letters came past the translation (see
// tests/support/pseudo.h).
#include "app/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/pseudo.h"
#include "tests/support/visible_texts.h"

#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>

namespace mb::test::window_second_language_test {

using namespace Qt::Literals::StringLiterals;

namespace {

QSet<std::pair<QString, QString>> inCatalog(const QString& path) {
    QSet<std::pair<QString, QString>> known;
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        else if (xml.name() == u"source") known.insert({context, xml.readElementText()});
    }
    return known;
}

}  // namespace

TEST_CASE("every page and dialog can be said in another language") {
    PseudoLanguage language;
    ui::Theme theme;
    // What the pictures write into books and fields, and what people chose to call their files.
    const QStringList own{u"The library café, away from the pager"_s, u"My office, Room 4B"_s,
                          u"Room 4B, and the library café in exam weeks"_s, u"Room 4B"_s, u"Maya Okafor"_s, u"Maya"_s,
                          u"Okafor"_s, u"Bola Adeyinka"_s, u"Minh Tran"_s, u"Niamh O'Dowd"_s, u"Sara Lindqvist"_s,
                          u"zzzz"_s, u"gui-tests,"_s, QSysInfo::machineHostName(), u"Mentorbook"_s, u"MO"_s,
                          // Identifiers, a currency and the number of a letter are the same everywhere.
                          u"PMID"_s, u"doi"_s, u"10.5555/jeo.2026.1188"_s, u"USD"_s, u"U+1F9EC"_s, u"PDF"_s,
                          // So are offices.
                          u"National Institutes of Health, NOT-OD-26-018"_s, u"National Institutes of"_s, u"Health,"_s,
                          u"NOT-OD-25-044"_s, u"Mentor’s record"_s};
    const QStringList files{u"crowded"_s, u"empty"_s, u"last-year"_s, u"okafor"_s, u"me"_s};
    // What stands in the spreadsheet of the pictures.
    const QStringList sheet{u"Adeyinka, Bola"_s, u"Fellow, Lakeside Children's"_s,
                            u"Degree(s)"_s,      u"Level"_s,
                            u"Dept"_s,           u"Email"_s,
                            u"Started"_s,        u"Ended"_s,
                            u"Now at"_s,         u"Notes"_s,
                            u"Name"_s,           u"QI project"_s,
                            u"Resident"_s,       u"Pediatrics"_s};
    // And in the references, whose longer titles may be cut short.
    const QStringList titles{u"Beds, beats and bias: mixed models of emergency crowding"_s,
                             u"Teaching bedside ultrasound to first-year students: a year of ten-minute lessons"_s,
                             u"Risk & reward on night shifts"_s, u"Études of a crowded waiting room"_s};
    const QStringList references = titles + QStringList{u"Haddad L"_s,         u"Okafor M"_s,     u"Vang P"_s,
                                                        u"de la Cruz MJ"_s,    u"de"_s,           u"la Cruz MJ"_s,
                                                        u"leila-and-me.bib"_s, u"J Emerg Flow"_s, u"BibTeX"_s,
                                                        u"odowd2024"_s,        u"title"_s,        u"me"_s,
                                                        u"leila-and-me.bib"_s};
    const auto isCutTitle = [&](const QString& text) {
        return text.endsWith(u'…') && std::any_of(titles.begin(), titles.end(), [&](const QString& title) {
                   return title.startsWith(text.chopped(1));
               });
    };
    QMap<QString, QString> plain;  // text → where it was first seen
    app::PictureOptions options;
    options.folder = qEnvironmentVariable("MENTORBOOK_PSEUDO_PICTURES");
    options.brightness = {ui::Brightness::Light};
    options.spelled = cyrillic;
    options.look = [&](const QString& name, QWidget& shown) {
        for (const QString& text : visibleTextsOf(shown))
            if (const bool ofReferences = name.contains(u"import-references");
                !plainWordsIn(text, name.contains(u"import-preview") ? own + sheet
                                    : ofReferences                   ? own + references
                                                                     : own)
                     .isEmpty() &&
                !plain.contains(text) && !files.contains(text.section(u',', 0, 0)) &&
                !(ofReferences && isCutTitle(text)))
                plain.insert(text, name);
    };
    REQUIRE(app::paintPictures(theme, options) == 0);
    QStringList faults;
    for (auto it = plain.begin(); it != plain.end(); ++it) faults << QString(it.value() + u": "_s + it.key());
    CHECK(faults.join(u'\n').toStdString() == "");

    // What was said is in what a translator gets to see.
    const QTemporaryDir folder;
    const QString catalog = folder.filePath(u"all.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(MENTORBOOK_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(MENTORBOOK_LUPDATE),
                  {u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, catalog});
    REQUIRE(lupdate.waitForFinished(-1));
    const auto known = inCatalog(catalog);
    QStringList missing;
    for (const auto& [context, source] : language.said())
        if (!known.contains({context, source})) missing << QString(context + u": "_s + source);
    missing.sort();
    CHECK(missing.join(u'\n').toStdString() == "");
}

}  // namespace mb::test::window_second_language_test
