#include "ui/style/theme.h"

#include <QApplication>
#include <QDBusInterface>
#include <QDBusReply>
#include <QFile>
#include <QKeyEvent>
#include <QPainter>
#include <QProxyStyle>
#include <QSvgRenderer>
#include <QWidget>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Draws a shipped SVG in the given colour.
QPixmap drawn(const QString& path, int pixels, const QColor& color, qreal ratio) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    if (color.isValid()) svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(pixels, pixels) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

// As the style sheet: there is one for the whole program.
bool covering = false;

void cover(QWidget& widget) {
    const bool covered = covering && widget.property("private").toBool();
    if (widget.property("covered").toBool() == covered) return;
    widget.setProperty("covered", covered);
    restyle(widget);
}

void coverShown(QWidget& widget) {
    if (!widget.isVisible()) return;
    cover(widget);
    const QObjectList children = widget.children();
    for (QObject* child : children)
        if (child->isWidgetType()) coverShown(static_cast<QWidget&>(*child));
}

// The Fusion style, but mnemonics are underlined only while Alt is held.
class QuietStyle : public QProxyStyle {
public:
    QuietStyle() : QProxyStyle(u"Fusion"_s) { qApp->installEventFilter(this); }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override {
        if (hint == SH_UnderlineShortcut) return m_underlined;
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
    // The sign in a field grows with its text.
    int pixelMetric(PixelMetric which, const QStyleOption* option, const QWidget* widget) const override {
        if (which != PM_LineEditIconSize) return QProxyStyle::pixelMetric(which, option, widget);
        return qRound(QApplication::font().pixelSize() * 16 / 13.0);
    }
    // Every control of the style sheet shows the keyboard by a ring or a bar of its own.
    void drawPrimitive(PrimitiveElement which, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        if (which != PE_FrameFocusRect) QProxyStyle::drawPrimitive(which, option, painter, widget);
    }
    // Every menu bar asks for this icon when it is made. Fusion's is a PNG, and loading the first PNG makes Qt look for
    // all image plugins on the disk.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override {
        if (which != SP_ToolBarHorizontalExtensionButton) return QProxyStyle::standardIcon(which, option, widget);
        return QIcon(drawn(u":/mentorbook/style/right.svg"_s, 12, {}, 2));
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool pressed = event->type() == QEvent::KeyPress, released = event->type() == QEvent::KeyRelease;
        if ((pressed || released) && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) underline(pressed);
        if (event->type() == QEvent::ApplicationStateChange) underline(false);
        // It comes before the widget is painted.
        if (event->type() == QEvent::Show && watched->isWidgetType()) cover(static_cast<QWidget&>(*watched));
        return QProxyStyle::eventFilter(watched, event);
    }

private:
    void underline(bool on) {
        if (m_underlined == on) return;
        m_underlined = on;
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (!window->isVisible()) continue;
            window->update();
            for (QWidget* widget : window->findChildren<QWidget*>()) widget->update();
        }
    }
    bool m_underlined = false;
};

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent) {}

bool Theme::systemIsDark() const {
    // Qt 6.4 has no question for this; the desktop's portal does. Without a desktop there is no bus and no answer.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return false;
    QDBusMessage ask =
        QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                                       u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    ask << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    const QDBusMessage answer = QDBusConnection::sessionBus().call(ask, QDBus::Block, 100);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return false;
    QVariant value = answer.arguments().first();
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

void setPrivate(QWidget& widget, bool isPrivate) {
    if (widget.property("private").toBool() == isPrivate) return;
    widget.setProperty("private", isPrivate);
    widget.setProperty("covered", isPrivate && covering);
    restyle(widget);
}

void restyle(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

void Theme::setBrightness(Brightness brightness) { set(brightness, m_scale); }
void Theme::setScale(qreal scale) { set(m_brightness, scale); }

void Theme::setHidesPrivate(bool hides) {
    if (m_hidesPrivate == hides) return;
    covering = m_hidesPrivate = hides;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) coverShown(*window);
    Q_EMIT coverChanged();
}

void Theme::set(Brightness brightness, qreal scale) {
    m_brightness = brightness;
    m_scale = qBound(0.8, scale, 2.0);
    apply();
}

void Theme::apply() {
    const bool dark = m_brightness == Brightness::Dark || (m_brightness == Brightness::System && systemIsDark());
    m_tokens = dark ? darkTokens() : lightTokens();
    if (!m_styled) QApplication::setStyle(new QuietStyle);
    m_styled = true;
    QApplication::setPalette(paletteOf(m_tokens));
    QApplication::setFont(font(Type::Body));
    covering = m_hidesPrivate;
    qApp->setStyleSheet(styleSheetOf(m_tokens, m_scale));
    Q_EMIT changed();
}

QIcon Theme::icon(const QString& name) const {
    QIcon icon;
    for (const int ratio : {1, 2}) {
        icon.addPixmap(pixmap(name, px(18), m_tokens.text, ratio), QIcon::Normal, QIcon::Off);
        icon.addPixmap(pixmap(name, px(18), m_tokens.accent, ratio), QIcon::Normal, QIcon::On);
        icon.addPixmap(pixmap(name, px(18), m_tokens.muted, ratio), QIcon::Disabled);
    }
    return icon;
}

QPixmap Theme::pixmap(const QString& name, int pixels, const QColor& color, qreal ratio) const {
    return drawn(u":/mentorbook/icons/%1.svg"_s.arg(name), pixels, color, ratio);
}

}  // namespace mb::ui
