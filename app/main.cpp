// mentorbook: the window. Everything is made here and handed down.
#include "app/ending.h"
#include "app/instance.h"
#include "app/pictures.h"
#include "core/storage/platform.h"
#include "core/words/errors.h"
#include "core/words/speaking.h"
#include "ui/support/dialogs.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <future>
#include <thread>

#include <fontconfig/fontconfig.h>

using namespace Qt::Literals::StringLiterals;
using namespace mb;

namespace {

struct Main {
    Q_DECLARE_TR_FUNCTIONS(main)
};

bool needsNoDisplay(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](const QByteArrayView one) {
        return one == "--pictures" || one == "--help" || one == "-h" || one == "--version" || one == "-v";
    });
}

// An exception that nobody else caught is shown as a sentence, and the program goes on: text that is being typed must
// not be lost.
class Application : public QApplication {
public:
    using QApplication::QApplication;
    std::function<void(const QString& sentence)> say;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (...) {
            const QString sentence = words::sentence(caught());
            if (say) say(sentence);
            else std::fprintf(stderr, "mentorbook: %s\n", qPrintable(sentence));
            return true;
        }
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (needsNoDisplay(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"mentorbook"_s);
    platform::keepNewFilesPrivate();
    // Fontconfig needs a while to look for fonts, so it starts in another thread while Qt connects to the window
    // system. (Qt removes one environment variable meanwhile; Fontconfig reads only others.)
    std::thread fonts([] { FcInit(); });
    Application application(argc, argv);
    fonts.join();
    QCoreApplication::setApplicationVersion(QStringLiteral(MENTORBOOK_VERSION));
    QGuiApplication::setDesktopFileName(u"mentorbook"_s);
    words::speak(application, QLocale().uiLanguages());

    QCommandLineParser parser;
    parser.setApplicationDescription(Main::tr("Keeps the record of mentoring relationships in one local file."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, Main::tr("The book to open."), u"[FILE]"_s);
    const QCommandLineOption pictures(
        u"pictures"_s, Main::tr("Paint every page of FILE, or of the sample, light and dark, into a folder."),
        u"DIR"_s);
    const QCommandLineOption size(u"size"_s, Main::tr("Size of the painted window, such as 1024x700."), u"WxH"_s,
                                  u"1280x800"_s);
    const QCommandLineOption scale(u"scale"_s, Main::tr("Size of the painted text, 0.8 to 2."), u"FACTOR"_s, u"1"_s);
    parser.addOptions({pictures, size, scale});
    parser.process(application);  // --help and --version end the program here
    // Qt lists all fonts before it shows the first letter. It may do so in any thread, so it need not keep the window
    // waiting.
    const auto listed = std::async(std::launch::async, [] { QFontDatabase::styles({}); });
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
        std::fprintf(stderr, "mentorbook: %s\n",
                     qPrintable(Main::tr("a window of Mentorbook is open already, but does not answer.")));
        return 1;
    }
    app::Ending ending;  // before a book is open: it is closed in order, whenever that is asked
    ui::Settings settings;
    const QString book = path.isEmpty() ? settings.bookToReopen() : path;
    // The data of the first page is read while the window is being made.
    std::future<std::optional<ui::Foreseen>> early;
    if (!book.isEmpty()) early = std::async(std::launch::async, [book] { return ui::foresee(book); });
    std::optional<ui::Opening> opening;
    if (early.valid()) opening = ui::Opening::of(book, Access::ReadWrite, {}, [&] { return early.get(); });
    ui::RealDialogs dialogs;
    theme.set(settings.brightness(), settings.scale());
    ui::MainWindow window(theme, dialogs, settings);
    QObject::connect(&instance, &app::Instance::asked, &window, [&](const QString& wanted) {
        window.raiseWindow();
        if (!wanted.isEmpty()) window.openWhenFree(wanted);
    });
    QObject::connect(&ending, &app::Ending::asked, &window, &ui::MainWindow::leave);
    application.say = [&](const QString& sentence) { window.say(sentence); };
    if (opening) window.open(std::move(*opening));
    window.show();
    // Listening begins after the first paint; until then a second start waits.
    QTimer::singleShot(300, &instance, &app::Instance::listen);
    const int code = QApplication::exec();
    application.say = {};
    return code;
}
