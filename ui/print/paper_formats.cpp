#include "ui/print/paper_formats.h"

#include "core/domain/error.h"
#include "core/exchange/xlsx_out.h"
#include "core/words/phrases.h"
#include "core/words/speaking.h"
#include "ui/print/paginator.h"
#include "ui/print/pdf.h"
#include "ui/print/rich_document.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace mb::print {

using namespace Qt::Literals::StringLiterals;

namespace {

PaperFile toPages(const PaperSource& source) {
    if (!source.kept.isEmpty()) return {source.kept};
    const Printout printout = paginate(source.document, source.setup, source.fonts());
    return {toPdf(printout, source.now), printout.missing};
}

QString say(const documents::Text& text) { return words::toText(text); }

PaperFile toWorkbook(const PaperSource& source) {
    const words::Speaking speaking(source.document.language);
    const exchange::WorkbookPaper paper{source.setup.paper == Paper::A4, source.document.landscape,
                                        source.document.marginInches};
    return {exchange::xlsxOf(source.document, source.now.date(), say, paper)};
}

// Excel takes a file without a byte order mark for another encoding than it is in.
PaperFile toCommaSeparated(const PaperSource& source) {
    const words::Speaking speaking(source.document.language);
    return {exchange::csvOf(source.document, say, exchange::Bom::Yes)};
}

}  // namespace

const QList<PaperFormat>& paperFormats() {
    static const QList<PaperFormat> all{
        {u"pdf"_s, {u"pdf"_s}, QT_TRANSLATE_NOOP("paper", "PDF"), toPages},
        {u"docx"_s,
         {u"docx"_s},
         QT_TRANSLATE_NOOP("paper", "Word document"),
         [](const PaperSource& source) { return PaperFile{toDocx(source.document, source.setup)}; }},
        {u"odt"_s,
         {u"odt"_s},
         QT_TRANSLATE_NOOP("paper", "OpenDocument text"),
         [](const PaperSource& source) { return PaperFile{toOdt(source.document, source.setup)}; }},
        {u"html"_s,
         {u"html"_s, u"htm"_s},
         QT_TRANSLATE_NOOP("paper", "Web page"),
         [](const PaperSource& source) { return PaperFile{toHtml(source.document)}; }},
    };
    return all;
}

const QList<PaperFormat>& recordFormats() {
    static const QList<PaperFormat> all =
        paperFormats() +
        QList<PaperFormat>{
            {u"xlsx"_s, {u"xlsx"_s}, QT_TRANSLATE_NOOP("paper", "Excel workbook"), toWorkbook},
            {u"csv"_s, {u"csv"_s}, QT_TRANSLATE_NOOP("paper", "Comma-separated text"), toCommaSeparated},
        };
    return all;
}

const PaperFormat* paperFormatCalled(const QString& key, const QList<PaperFormat>& among) {
    const auto found =
        std::find_if(among.begin(), among.end(), [&](const PaperFormat& format) { return format.key == key; });
    return found == among.end() ? nullptr : &*found;
}

QStringList paperFormatKeys(const QList<PaperFormat>& among) {
    QStringList keys;
    for (const PaperFormat& format : among) keys << format.key;
    return keys;
}

QString paperFilter(const QList<PaperFormat>& among, const PaperFormat* first) {
    QStringList filters;
    for (const PaperFormat& format : among) {
        const QString filter =
            u"%1 (*.%2)"_s.arg(QCoreApplication::translate("paper", format.label), format.suffixes.join(u" *."_s));
        if (first && format.key == first->key) filters.prepend(filter);
        else filters << filter;
    }
    return filters.join(u";;"_s);
}

QString paperEnding(const QString& path) {
    const QString suffix = QFileInfo(path.trimmed()).suffix();
    const bool isWord = std::none_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isSpace(); }) &&
                        std::any_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetter(); });
    return isWord ? suffix.toLower() : QString();
}

const PaperFormat& paperFormatFor(const QString& path, const PaperFormat* wanted, const QList<PaperFormat>& among) {
    const QString ending = paperEnding(path);
    if (ending.isEmpty()) return wanted ? *wanted : among.first();
    QStringList expected;
    for (const PaperFormat& format : among) {
        if (wanted && format.key != wanted->key) continue;
        if (format.suffixes.contains(ending)) return format;
        for (const QString& suffix : format.suffixes) expected << u'.' + suffix;
    }
    throw Error(ErrorKind::UnknownEnding, QStringList{path, ending} + expected);
}

}  // namespace mb::print
