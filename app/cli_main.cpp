// mentorbook-cli: everything that can be done with a book without a window (UX5).
#include "app/cli/command.h"
#include "core/storage/platform.h"
#include "core/words/errors.h"
#include "core/words/speaking.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <cstring>

using namespace Qt::Literals::StringLiterals;
using namespace mb;

namespace {

int exitCodeOf(const Error& error) {
    if (error.kind == ErrorKind::BookExists) return cli::WrongUsage;  // the user can choose another name
    // A fault of the book or the disk, or an unexpected exception.
    if (isFaultOfFile(error.kind)) return cli::BookNotOpened;
    switch (error.kind) {
        case ErrorKind::InputFile:
        case ErrorKind::InputTooLarge:
        case ErrorKind::InputUnreadable:
        case ErrorKind::InputUnknownKind:
        case ErrorKind::InputAmbiguousDate:
        case ErrorKind::InputAmbiguousLength:
        case ErrorKind::InputAmbiguousEncoding:
        case ErrorKind::PlanOutdated:
        case ErrorKind::TemplateInvalid:
        case ErrorKind::DefinitionInvalid:
        case ErrorKind::ScanRefused:
            return cli::WrongInput;
        // Without a field the unknown key is in the book itself.
        case ErrorKind::UnknownKey:
            return error.args.value(0).isEmpty() ? cli::BookNotOpened : cli::WrongUsage;
        default:
            return cli::WrongUsage;
    }
}

const cli::CommandInfo* commandNamed(const char* name) {
    for (const cli::CommandInfo& command : cli::allCommands())
        if (std::strcmp(command.name, name) == 0) return &command;
    return nullptr;
}

// The work is done once its output is written. If something was saved, it counts as done even when the output failed.
template <class Work>
int finished(const cli::Session& session, Work work) {
    try {
        const int code = work();
        cli::finishOutput();
        return code;
    } catch (...) {
        const Error error = caught();
        if (error.kind == ErrorKind::OutputFailed && session.hasSaved()) {
            cli::warn(cli::Cli::tr("It was done and is saved in the book. %1").arg(words::sentence(error)));
            return cli::Done;
        }
        cli::warn(words::sentence(error));
        if (error.kind == ErrorKind::BookLocked && error.args.value(3) == u"elsewhere")
            cli::warn(cli::Cli::tr("“mentorbook-cli unlock FILE” takes the lock over."));
        return error.kind == ErrorKind::WrittenUnsure ? cli::Done : exitCodeOf(error);
    }
}

int run(const cli::CommandInfo& command, const QStringList& words) {
    cli::Session session;
    return finished(session, [&] {
        try {
            return command.run(words, session);
        } catch (const cli::UsageError& error) {
            cli::warn(error.message);
            cli::warn(cli::Cli::tr("Usage: %1").arg(cli::usageOf(command)));
            return int(cli::WrongUsage);
        }
    });
}

}  // namespace

int main(int argc, char** argv) {
    platform::keepNewFilesPrivate();
    // Qt's remarks about locale and runtime folders would only confuse. Our own debug messages are printed if the
    // environment asks for them.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& context, const QString& message) {
        const bool ours = QByteArrayView(context.category).startsWith("mentorbook.");
        if (type == QtFatalMsg || (ours && type == QtDebugMsg)) cli::warn(message);
    });
    const char* wanted = argc < 2 ? "" : argv[1];
    const auto asked = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return !std::strcmp(wanted, name); });
    };
    const cli::CommandInfo* command = commandNamed(wanted);
    // Only paper needs fonts, and never a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (command && command->paints) application = std::make_unique<QGuiApplication>(argc, argv);
    else application = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(u"mentorbook"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MENTORBOOK_VERSION));
    words::speak(*application, QLocale().uiLanguages());
    if (command) return run(*command, QCoreApplication::arguments().mid(2));
    return finished({}, [&] {
        if (argc < 2 || asked({"help", "--help", "-h"})) {
            cli::printHelp();
            return argc < 2 ? cli::WrongUsage : cli::Done;
        }
        if (asked({"--version"})) {
            cli::print(u"mentorbook-cli %1"_s.arg(QLatin1String(MENTORBOOK_VERSION)));
            return cli::Done;
        }
        cli::warn(cli::Cli::tr("There is no command “%1”. “mentorbook-cli help” lists them.")
                      .arg(QString::fromLocal8Bit(wanted)));
        return cli::WrongUsage;
    });
}
