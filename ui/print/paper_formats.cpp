#include "ui/print/paper_formats.h"

#include "core/domain/error.h"
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

const PaperFormat* paperFormatCalled(const QString& key) {
    const auto found = std::find_if(paperFormats().begin(), paperFormats().end(),
                                    [&](const PaperFormat& format) { return format.key == key; });
    return found == paperFormats().end() ? nullptr : &*found;
}

QStringList paperFormatKeys() {
    QStringList keys;
    for (const PaperFormat& format : paperFormats()) keys << format.key;
    return keys;
}

QString paperFilter() {
    QStringList filters;
    for (const PaperFormat& format : paperFormats())
        filters << u"%1 (*.%2)"_s.arg(QCoreApplication::translate("paper", format.label),
                                      format.suffixes.join(u" *."_s));
    return filters.join(u";;"_s);
}

QString paperEnding(const QString& path) {
    const QString suffix = QFileInfo(path.trimmed()).suffix();
    const bool isWord = std::none_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isSpace(); }) &&
                        std::any_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetter(); });
    return isWord ? suffix.toLower() : QString();
}

const PaperFormat& paperFormatFor(const QString& path, const PaperFormat* wanted) {
    const QString ending = paperEnding(path);
    if (ending.isEmpty()) return wanted ? *wanted : paperFormats().first();
    QStringList expected;
    for (const PaperFormat& format : paperFormats()) {
        if (wanted && &format != wanted) continue;
        if (format.suffixes.contains(ending)) return format;
        for (const QString& suffix : format.suffixes) expected << u'.' + suffix;
    }
    throw Error(ErrorKind::UnknownEnding, QStringList{path, ending} + expected);
}

}  // namespace mb::print
