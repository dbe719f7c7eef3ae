#include "ui/print/fonts.h"

#include <QFontDatabase>

using namespace Qt::Literals::StringLiterals;

namespace mb::print {

namespace {

struct ShippedFont {
    const char16_t* file;
    const char16_t* family;  // as the system knows it, should the shipped file be missing
    QFont::Weight weight;
    bool italic;
};

// In the order of Face.
constexpr ShippedFont kShippedFonts[] = {
    {u"LiberationSerif-Regular.ttf", u"Liberation Serif", QFont::Normal, false},
    {u"LiberationSerif-Italic.ttf", u"Liberation Serif", QFont::Normal, true},
    {u"Inter-Regular.otf", u"Inter", QFont::Normal, false},
    {u"Inter-Medium.otf", u"Inter", QFont::Medium, false},
    {u"Inter-SemiBold.otf", u"Inter", QFont::DemiBold, false},
    {u"LiberationSerif-Bold.ttf", u"Liberation Serif", QFont::Bold, false},
    {u"LiberationSerif-BoldItalic.ttf", u"Liberation Serif", QFont::Bold, true},
};

}  // namespace

Fonts::Fonts() {
    QStringList all;
    for (size_t i = 0; i < kFaces; ++i) {
        const ShippedFont& shipped = kShippedFonts[i];
        const QString path = u":/mentorbook/fonts/"_s + QString::fromUtf16(shipped.file);
        const int id = QFontDatabase::addApplicationFont(path);
        if (id < 0) m_complete = false;
        // A cut may be filed under the family and under a name of its own ("Inter Medium"); the family comes first.
        m_families[i] = {QString::fromUtf16(shipped.family)};
        if (id >= 0) m_families[i] += QFontDatabase::applicationFontFamilies(id);
        all += m_families[i];
    }
    for (QStringList& families : m_families) {
        families += all;
        families += u"Noto Naskh Arabic"_s;  // the one serif among the usual Arabic fonts
        families.removeDuplicates();
    }
}

QStringList Fonts::families() const {
    QStringList families;
    for (const QStringList& ofFace : m_families) families += ofFace;
    families.removeDuplicates();
    return families;
}

QFont Fonts::font(Face face, qreal size) const {
    const ShippedFont& shipped = kShippedFonts[static_cast<size_t>(face)];
    QFont font;
    font.setFamilies(m_families[static_cast<size_t>(face)]);
    font.setPixelSize(qMax(1, qRound(size * kUnitsPerPoint)));
    font.setWeight(shipped.weight);
    font.setItalic(shipped.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferAntialias));
    return font;
}

QList<words::Fact> fontFacts(const Fonts& fonts) {
    return {{u"fonts for paper"_s, fonts.families().join(u", "_s)},
            {u"shipped fonts"_s, fonts.complete() ? u"all there"_s : u"some are missing"_s}};
}

}  // namespace mb::print
