// Light, dark or as the system is; and the size of text. Tells everybody when it changes.
#pragma once

#include "ui/style/tokens.h"

#include <QIcon>
#include <QObject>

namespace mb::ui {

enum class Brightness { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    const Tokens& tokens() const { return m_tokens; }
    qreal scale() const { return m_scale; }
    Brightness brightness() const { return m_brightness; }
    // Pixels at 100 % → pixels at the user's size.
    int px(int pixels) const { return qRound(pixels * m_scale); }
    QFont font(Type type) const { return fontOf(type, m_scale); }

    void setBrightness(Brightness brightness);
    void setScale(qreal scale);  // 0.8 to 2.0
    void set(Brightness brightness, qreal scale);
    // What is private is covered on the screen, for shared screens and passers-by (UX12): fields and labels that say so
    // (markPrivate), and the private lines of lists. What is seen is covered at once, the rest when it is shown.
    bool hidesPrivate() const { return m_hidesPrivate; }
    void setHidesPrivate(bool hides);
    // Colours the whole application.
    void apply();

    // One of our own icons, crisp at any size, in the colour of text or in the given one.
    QIcon icon(const QString& name) const;
    QPixmap pixmap(const QString& name, int pixels, const QColor& color, qreal ratio = 1) const;

Q_SIGNALS:
    void changed();
    void coverChanged();  // of what is private, for those who paint or choose it themselves

private:
    bool systemIsDark() const;

    Tokens m_tokens = lightTokens();
    Brightness m_brightness = Brightness::System;
    qreal m_scale = 1.0;
    bool m_styled = false;
    bool m_hidesPrivate = false;
};

// Before the widget is first shown.
template <class Widget>
Widget* markPrivate(Widget* widget) {
    widget->setProperty("private", true);
    return widget;
}

// The same for a widget that shows one record and then another, of which some are private.
void setPrivate(QWidget& widget, bool isPrivate);

// Call after a property that the style sheet asks for has changed.
void restyle(QWidget& widget);

}  // namespace mb::ui
