// Text of references out of HTML, which publishers put into every format.
#include "core/domain/text.h"
#include "core/exchange/references/reading.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

// From U+00A0 on, in order.
constexpr auto latinEntities =
    u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    u"micro "
    u"para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
    u"Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    u"Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    u"igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
    u"yacute "
    u"thorn yuml";
// From U+0391 on and from U+03B1 on; U+03A2 is no letter.
constexpr auto greekEntities =
    u"alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon "
    u"phi chi psi omega";

QHash<QString, char32_t> entityTable() {
    QHash<QString, char32_t> table{
        {u"amp"_s, U'&'},      {u"lt"_s, U'<'},       {u"gt"_s, U'>'},       {u"quot"_s, U'"'},
        {u"apos"_s, U'\''},    {u"ndash"_s, 0x2013},  {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018},
        {u"rsquo"_s, 0x2019},  {u"sbquo"_s, 0x201A},  {u"ldquo"_s, 0x201C},  {u"rdquo"_s, 0x201D},
        {u"bdquo"_s, 0x201E},  {u"hellip"_s, 0x2026}, {u"bull"_s, 0x2022},   {u"prime"_s, 0x2032},
        {u"Prime"_s, 0x2033},  {u"euro"_s, 0x20AC},   {u"trade"_s, 0x2122},  {u"minus"_s, 0x2212},
        {u"le"_s, 0x2264},     {u"ge"_s, 0x2265},     {u"ne"_s, 0x2260},     {u"asymp"_s, 0x2248},
        {u"sim"_s, 0x223C},    {u"infin"_s, 0x221E},  {u"rarr"_s, 0x2192},   {u"larr"_s, 0x2190},
        {u"harr"_s, 0x2194},   {u"uarr"_s, 0x2191},   {u"darr"_s, 0x2193},   {u"Scaron"_s, 0x160},
        {u"scaron"_s, 0x161},  {u"OElig"_s, 0x152},   {u"oelig"_s, 0x153},   {u"Yuml"_s, 0x178},
        {u"ensp"_s, U' '},     {u"emsp"_s, U' '},     {u"thinsp"_s, U' '},   {u"dagger"_s, 0x2020},
        {u"Dagger"_s, 0x2021}, {u"permil"_s, 0x2030}, {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203A},
        {u"inodot"_s, 0x131},  {u"Lstrok"_s, 0x141},  {u"lstrok"_s, 0x142},  {u"ccaron"_s, 0x10D},
        {u"Ccaron"_s, 0x10C},  {u"cacute"_s, 0x107},  {u"nacute"_s, 0x144},  {u"sacute"_s, 0x15B},
        {u"zcaron"_s, 0x17E},  {u"Zcaron"_s, 0x17D},  {u"rcaron"_s, 0x159},  {u"ecaron"_s, 0x11B},
        {u"gbreve"_s, 0x11F},  {u"scedil"_s, 0x15F},  {u"hyphen"_s, 0x2010}, {u"lpar"_s, U'('},
        {u"rpar"_s, U')'},     {u"lsqb"_s, U'['},     {u"rsqb"_s, U']'},     {u"percnt"_s, U'%'}};
    char32_t c = 0xA0;
    for (const QString& name : QStringView(latinEntities).toString().split(u' ')) table.insert(name, c++);
    char32_t small = 0x3B1;
    for (QString name : QStringView(greekEntities).toString().split(u' ')) {
        table.insert(name, small);
        name[0] = name[0].toUpper();
        if (small != 0x3C2) table.insert(name, small - 0x20);
        ++small;
    }
    return table;
}

// 0 where it is none.
char32_t entityCharacter(QStringView name) {
    static const QHash<QString, char32_t> table = entityTable();
    if (!name.startsWith(u'#')) return table.value(name.toString());
    const bool hex = name.size() > 1 && name[1].toLower() == u'x';
    bool ok = false;
    const uint code = hex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
    const bool character = ok && code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    return character ? code : 0;
}

QString withoutEntities(const QString& text) {
    static const QRegularExpression entity(u"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const char32_t c = entityCharacter(match.capturedView(1));
        if (!c) continue;
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        out += QChar::fromUcs4(c);
        from = match.capturedEnd();
    }
    return out + QStringView(text).sliced(from);
}

// Only what is markup for certain: "p<0.05 and n>3" is text.
QString withoutTags(QString text) {
    static const QSet<QString> breaks{u"br"_s, u"p"_s, u"div"_s, u"jats:p"_s, u"li"_s, u"title"_s, u"jats:title"_s};
    static const QRegularExpression tag(
        u"</?((?:jats:|mml:)?(?:i|b|u|em|strong|sub|sup|scp|sc|small|span|font|tt|p|br|div|li|ul|ol|a|inf|italic|bold|"
        "title|math|mi|mo|mn|mrow|msub|msup|mtext|ovl|under|style))(?:\\s[^<>]*)?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString out;
    qsizetype from = 0;
    for (auto it = tag.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(from, match.capturedStart() - from);
        if (breaks.contains(match.captured(1).toLower())) out += u' ';
        from = match.capturedEnd();
    }
    return from ? QString(out + QStringView(text).sliced(from)) : text;
}

bool isGap(QChar c) { return c.isSpace() && c.unicode() != 0xA0 && c.unicode() != 0x202F; }

bool isSimple(QStringView text) {
    bool gap = true;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u > 0x17F || u < 0x20 || u == u'&' || u == u'<' || (u == u' ' && gap)) return false;
        gap = u == u' ';
    }
    return !gap || text.isEmpty();
}

}  // namespace

QString plainText(const QString& written) {
    if (isSimple(written)) return written;
    QString text = cleaned(written);
    if (text.contains(u'<')) text = withoutTags(text);
    // What was turned into entities twice is turned back twice, and no more.
    for (int i = 0; i < 2 && text.contains(u'&'); ++i) {
        text = withoutEntities(text);
        if (text.contains(u'<')) text = withoutTags(text);
    }
    QString out;
    out.reserve(text.size());
    bool gap = false;
    for (const QChar c : std::as_const(text)) {
        if (isGap(c) || c.unicode() < 0x20) {
            gap = true;
            continue;
        }
        if (gap && !out.isEmpty()) out += u' ';
        gap = false;
        if (c.unicode() != 0xAD && c.unicode() != 0xFEFF && c.unicode() != 0x200B) out += c;
    }
    return out.normalized(QString::NormalizationForm_C);
}

}  // namespace mb::exchange
