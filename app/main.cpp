// mentorbook: the window. Everything is made here and handed down.
#include "app/instance.h"
#include "app/pictures.h"
#include "ui/shell/main_window.h"
#include "ui/support/dialogs.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#include <cstdio>
#include <thread>

#include <fontconfig/fontconfig.h>

using namespace Qt::Literals::StringLiterals;
using namespace mb;

int main(int argc, char** argv) {
    // Pictures need no display.
    for (int i = 1; i < argc; ++i)
        if (QByteArrayView(argv[i]) == "--pictures") qputenv("QT_QPA_PLATFORM", "offscreen");
    // Two that take their time: the fonts are looked for while the window system is asked. (Qt takes one variable out of the
    // environment meanwhile, of which Fontconfig reads others.)
    std::thread fonts([] { FcInit(); });
    QApplication application(argc, argv);
    fonts.join();
    QCoreApplication::setApplicationName(u"mentorbook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MENTORBOOK_VERSION));
    QGuiApplication::setDesktopFileName(u"mentorbook"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Keeps the record of mentoring relationships in one local file."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, u"The book to open."_s, u"[FILE]"_s);
    const QCommandLineOption pictures(u"pictures"_s, u"Paint every page of FILE, or of the sample, light and dark, into a folder."_s, u"DIR"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the painted window, such as 1024x700."_s, u"WxH"_s, u"1280x800"_s);
    const QCommandLineOption scale(u"scale"_s, u"Size of the painted text, 0.8 to 2."_s, u"FACTOR"_s, u"1"_s);
    parser.addOptions({pictures, size, scale});
    parser.process(application);
    const QString path = parser.positionalArguments().value(0);

    ui::Theme theme;
    if (parser.isSet(pictures)) {
        const QStringList sides = parser.value(size).split(u'x');
        const QSize window(sides.value(0).toInt(), sides.value(1).toInt());
        return app::paintPictures(theme, {parser.value(pictures), path, window, parser.value(scale).toDouble()});
    }

    app::Instance instance;
    if (!instance.isFirst() && instance.handOver(path)) return 0;
    if (!instance.isFirst()) {
        std::fputs("mentorbook: a window of Mentorbook is open already, but does not answer.\n", stderr);
        return 1;
    }
    ui::Settings settings;
    ui::RealDialogs dialogs;
    theme.set(settings.brightness(), settings.scale());
    ui::MainWindow window(theme, dialogs, settings);
    QObject::connect(&instance, &app::Instance::asked, &window, [&](const QString& wanted) {
        window.raiseWindow();
        if (!wanted.isEmpty()) window.openBook(wanted);
    });
    if (!path.isEmpty()) window.openBook(path);
    window.show();
    // After the first paint: a second start waits.
    QTimer::singleShot(300, &instance, &app::Instance::listen);
    return QApplication::exec();
}
