#include "ui/window/diagnostics.h"

#include "core/words/diagnostics.h"

#include <QAccessible>
#include <QApplication>
#include <QScreen>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(Brightness brightness) {
    switch (brightness) {
        case Brightness::Light:
            return u"light"_s;
        case Brightness::Dark:
            return u"dark"_s;
        default:
            return u"match system"_s;
    }
}

// The looks, and what the window stands on. Recent books are only counted, since their names are the user's.
QList<words::Fact> windowFacts(const Theme& theme, const Settings& settings) {
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << u"%1x%2 at %3"_s.arg(screen->size().width())
                       .arg(screen->size().height())
                       .arg(screen->devicePixelRatio());
    return {{u"windows"_s, QGuiApplication::platformName()},
            {u"screens"_s, screens.join(u", "_s)},
            {u"font of the window"_s, QApplication::font().family()},
            {u"brightness"_s,
             u"%1, now %2"_s.arg(nameOf(settings.brightness()), theme.tokens().dark ? u"dark"_s : u"light"_s)},
            {u"size of text"_s, QString::number(theme.scale())},
            {u"screen reader"_s, QAccessible::isActive() ? u"yes"_s : u"no"_s},
            {u"recent books"_s, QString::number(settings.recentBooks().size())}};
}

}  // namespace

QString diagnosticsOf(const Context* book, const Theme& theme, const Settings& settings) {
    QList<words::Fact> facts =
        words::programFacts() + windowFacts(theme, settings) + print::fontFacts(book ? book->fonts() : print::Fonts());
    if (book) facts += words::bookFacts(book->workspace);
    return words::diagnostics(facts);
}

}  // namespace mb::ui
