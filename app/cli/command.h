// What every command of the command line is made of: its arguments, its exit code, and the book it works on.
// Results go to standard output, messages to standard error.
#pragma once

#include "core/domain/written_date.h"
#include "core/workspace/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace mb::cli {

// What people read goes through Cli::tr(); keys, names of columns and JSON stay as they are in every language.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

enum ExitCode { Done = 0, FaultFound = 1, WrongUsage = 2, WrongInput = 3, BookNotOpened = 4 };

struct UsageError {
    QString message;
};

// One command's arguments. Throws UsageError for unknown options, and through positional() for missing ones.
class Arguments {
public:
    // `options`: "json", or with a value "date=D".
    Arguments(const QStringList& words, const QStringList& options);

    QString positional(int place, const QString& what) const;
    QStringList positionals(int from) const;
    void refuseMoreThan(int count) const;
    // For commands of several verbs, each with options of its own.
    void refuseOptionsBut(const QStringList& options) const;
    bool has(const QString& option) const { return m_parser.isSet(option); }
    QString value(const QString& option) const { return m_parser.value(option); }
    // Where -o wants it to go. Throws UsageError where it is missing.
    QString out() const;
    QStringList values(const QString& option) const { return m_parser.values(option); }
    // Typed values; throw UsageError naming the option and what was expected.
    std::optional<QDate> date(const QString& option, QDate today) const;
    std::optional<QDate> pastDate(const QString& option, QDate today) const;  // unless it says the year, see DateHabits
    std::optional<PartialDate> partialDate(const QString& option, QDate today) const;  // a month or a year will do
    std::optional<QTime> time(const QString& option) const;
    std::optional<int> number(const QString& option) const;

private:
    std::optional<PartialDate> dated(const QString& option, const DateHabits& habits, bool wantsDay) const;
    QCommandLineParser m_parser;
};

// The one who is meant by a part of the name. Throws NoSuchName.
PersonId knownPerson(const Reader& reader, const QString& name);
// The key of a choice under an option. Throws UnknownKey with all there are.
template <class Enum>
Enum keyArgument(const Arguments& arguments, const QString& option, Enum fallback) {
    if (!arguments.has(option)) return fallback;
    const auto value = fromKey<Enum>(arguments.value(option));
    if (!value)
        throw Error(ErrorKind::UnknownKey,
                    {option, arguments.value(option), allKeys<Enum>().join(QStringLiteral(", "))});
    return *value;
}
// The key of an entry of one of the book's lists, by its key or label. Throws UnknownKey with all there are.
QString termKey(const Reader& reader, const QString& list, const QString& written);
// The number of a record. Throws UsageError.
qint64 idArgument(const Arguments& arguments, int place, const QString& what);

// One run of the command line: it opens the book, and knows whether something was saved in it.
class Session {
public:
    std::unique_ptr<Workspace> openToRead(const QString& path) const;
    std::unique_ptr<Workspace> openToWrite(const QString& path);
    // Something was saved, so running the command again would do it twice.
    bool hasSaved() const { return m_saved; }

private:
    QObject m_listening;
    bool m_saved = false;
};

using Command = int (*)(const QStringList& words, Session& session);
struct CommandInfo {
    const char* name = nullptr;
    const char* usage = nullptr;  // FORMATS stands for the formats of paper, LISTS for the lists
    Command run = nullptr;
    bool paints = false;  // needs fonts
};
const QList<CommandInfo>& allCommands();
QString usageOf(const CommandInfo& command);
QStringList listKeys();  // "people", "mentorships", …
void printHelp();

// Throw OutputFailed; everything is written once finishOutput() has returned.
void print(const QString& text);     // for a terminal: without control characters, and with a line end
void printRaw(const QString& text);  // as it is
void printJson(const QJsonValue& value);
void finishOutput();
void warn(const QString& text);

// The mentorship named by --mentorship, else the only one, or the one with the newest agreement.
MentorshipId chosenMentorship(const Workspace& workspace, const Arguments& arguments);

}  // namespace mb::cli
