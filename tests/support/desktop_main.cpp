// One main for all tests on a desktop: the window lives in the main thread, the tests in another.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "core/words/speaking.h"
#include "tests/support/x_server.h"

#include <QApplication>

#include <cstdio>
#include <cstring>
#include <thread>

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--list", 6) == 0) return Catch::Session().run(argc, argv);
    const mb::test::XServer server;
    if (!server.fault().isEmpty()) {
        std::fprintf(stderr, "%s\n", server.fault().constData());
        return 1;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    mb::words::speak(application, {QStringLiteral("en")});
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setApplicationName(QStringLiteral("mentorbook"));
    int result = 1;
    std::thread tests([&] {
        result = Catch::Session().run(argc, argv);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QApplication::exec();
    tests.join();
    return result;
}
