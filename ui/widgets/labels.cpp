#include "ui/widgets/labels.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace mb::ui {

QString plainTip(const QString& text) {
    if (text.isEmpty()) return {};
    const QString lines = text.toHtmlEscaped().replace(QStringLiteral("\n"), QStringLiteral("<br>"));
    return u"<qt>" + lines + u"</qt>";
}

QString isolated(const QString& text) {
    const auto fromRight = [](QChar::Direction way) { return way == QChar::DirR || way == QChar::DirAL; };
    QString all;
    qsizetype begin = -1, end = 0, written = 0;  // of the run, behind its last letter
    const auto close = [&] {
        if (begin < 0) return;
        all += QStringView(text).sliced(written, begin - written);
        all += u'\u2068' + QStringView(text).sliced(begin, end - begin).toString() + u'\u2069';
        written = end;
        begin = -1;
    };
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype next = i + (pair ? 2 : 1);
        const QChar::Direction way = QChar::direction(letter);
        if (way == QChar::DirFSI) return text;  // they stand apart already
        if (fromRight(way)) {
            if (begin < 0) begin = i;
            end = next;
        } else if (way == QChar::DirNSM && end == i) {
            end = next;
        } else if (way == QChar::DirL || letter == u'·' || letter == u'\n') {
            close();
        }
        i = next;
    }
    close();
    return all + QStringView(text).sliced(written);
}

PlainLabel::PlainLabel(const QString& text, const char* role, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setText(text);
    setWordWrap(true);
    if (role) setProperty("role", QLatin1String(role));
}

void PlainLabel::setText(const QString& text) {
    QLabel::setText(isolated(text).replace(QStringLiteral(" · "), QStringLiteral("\u00a0· ")));
}

void PlainLabel::setRole(const char* role) {
    if (property("role").toString() == QLatin1String(role)) return;
    setProperty("role", QLatin1String(role));
    restyle(*this);
}

ElidedLabel::ElidedLabel(const QString& text, const char* role, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    if (role) setProperty("role", QLatin1String(role));
    setWholeText(text);
}

void ElidedLabel::setWholeText(const QString& text, const QString& shorter) {
    m_whole = QString(text).replace(u'\n', u' ');
    m_shorter = shorter;
    setAccessibleName(m_whole);
    elide();
}

QSize ElidedLabel::minimumSizeHint() const { return QSize(24, QLabel::minimumSizeHint().height()); }

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide() {
    const QString whole = isolated(m_whole);
    QString shown = whole;
    if (width() > 30 && fontMetrics().horizontalAdvance(whole) > width())
        shown = fontMetrics().elidedText(m_shorter.isEmpty() ? whole : isolated(m_shorter), Qt::ElideRight, width());
    if (shown != text()) setText(shown);
    setToolTip(shown == whole ? QString() : plainTip(m_whole));
}

namespace {
constexpr int chipPadding = 9, chipHeight = 20;
}

int chipWidth(const Theme& theme, const QString& text) {
    return text.isEmpty() ? 0
                          : QFontMetrics(theme.font(Type::Chip)).horizontalAdvance(text) + 2 * theme.px(chipPadding);
}

void paintLine(QPainter& painter, const QRect& area, QString text) {
    for (const QChar breaking : {QChar(u'\n'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(breaking, u' ');
    text = isolated(text);
    // One layout serves for measuring and drawing, since shaping letters takes time.
    QTextLayout layout(text, painter.font());
    layout.setTextOption(QTextOption(Qt::AlignLeft | Qt::AlignAbsolute));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1 << 20);
    layout.endLayout();
    if (line.naturalTextWidth() <= area.width()) {
        // Letters of another font may make the line higher; it stands where all others stand.
        const QFontMetrics metrics = painter.fontMetrics();
        const int baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent();
        line.draw(&painter, QPointF(area.left(), baseline - line.ascent()));
        return;
    }
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void paintCover(QPainter& painter, const Theme& theme, const QRect& area, const QString& words) {
    const int width = qMin(area.width(), painter.fontMetrics().horizontalAdvance(words));
    const int height = painter.fontMetrics().ascent();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tokens().line);
    painter.drawRoundedRect(QRect(area.left(), area.center().y() - height / 2, width, height), 3, 3);
    painter.restore();
}

int paintChip(QPainter& painter, const Theme& theme, const QRect& area, const QString& text, Tone tone, On on) {
    if (text.isEmpty()) return 0;
    const int wanted = chipWidth(theme, text), width = qMin(wanted, area.width()), height = theme.px(chipHeight);
    const QRect chip(area.right() - width + 1, area.center().y() - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on == On::Selection ? theme.tokens().surface : theme.tokens().weak(tone));
    painter.drawRoundedRect(chip, height / 2.0, height / 2.0);
    painter.setPen(theme.tokens().strong(tone));
    painter.setFont(theme.font(Type::Chip));
    const QString words = isolated(text);
    painter.drawText(chip, Qt::AlignCenter,
                     width < wanted ? painter.fontMetrics().elidedText(words, Qt::ElideRight, width - 8) : words);
    painter.restore();
    return width;
}

void paintAvatar(QPainter& painter, const Theme& theme, const QRect& circle, const QString& initials, On on) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(on == On::Selection ? theme.tokens().surface : theme.tokens().accentWeak);
    painter.drawEllipse(circle);
    painter.setPen(theme.tokens().accent);
    painter.setFont(theme.font(Type::Chip));
    QString letters = initials;  // apart: Arabic ones would join, and lam and alef be a word
    if (letters.size() == 2 && letters[1].direction() == QChar::DirAL) letters.insert(1, QChar(0x200c));
    painter.drawText(circle, Qt::AlignCenter, letters);
    painter.restore();
}

Chip::Chip(Theme& theme, const QString& text, Tone tone, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::set(const QString& text, Tone tone) {
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return {qMax(1, chipWidth(m_theme, text())), m_theme.px(chipHeight)}; }

void Chip::paintEvent(QPaintEvent*) {
    // A sign from another font, "✓" say, may measure a pixel more once that font is loaded.
    if (width() != sizeHint().width()) updateGeometry();
    QPainter painter(this);
    paintChip(painter, m_theme, rect(), text(), m_tone);
}

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("role", QLatin1String("card"));
    return card;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("role", QLatin1String("rule"));
    rule->setFixedHeight(1);
    return rule;
}

}  // namespace mb::ui
