#include "app/cli/command.h"

#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/queries/mentorships.h"
#include "core/queries/named_people.h"
#include "core/words/errors.h"
#include "core/words/written_dates.h"
#include "ui/print/paper_formats.h"

#include <QDir>
#include <QTextStream>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

QString usageOf(const CommandInfo& command) {
    return u"mentorbook-cli %1 %2"_s.arg(QLatin1String(command.name),
                                         Cli::tr(command.usage)
                                             .replace(u"FORMATS"_s, print::paperFormatKeys().join(u'|'))
                                             .replace(u"LISTS"_s, listKeys().join(u'|')));
}

Arguments::Arguments(const QStringList& words, const QStringList& options) {
    for (const QString& option : options) {
        const QStringList parts = option.split(u'=');
        QStringList names = parts[0].split(u'|');
        QCommandLineOption entry(names);
        if (parts.size() > 1) entry.setValueName(parts[1]);
        m_parser.addOption(entry);
    }
    if (!m_parser.parse(QStringList{u"mentorbook-cli"_s} + words)) throw UsageError{m_parser.errorText()};
}

QString Arguments::positional(int place, const QString& what) const {
    const QStringList words = m_parser.positionalArguments();
    if (place >= words.size() || words[place].isEmpty()) throw UsageError{Cli::tr("%1 is missing.").arg(what)};
    return words[place];
}

QStringList Arguments::positionals(int from) const { return m_parser.positionalArguments().mid(from); }

QString Arguments::out() const {
    const QString path = value(u"o"_s);
    if (path.isEmpty()) throw UsageError{Cli::tr("-o is missing: where should it go?")};
    return path;
}

void Arguments::refuseMoreThan(int count) const {
    const QStringList words = m_parser.positionalArguments();
    if (words.size() > count) throw UsageError{Cli::tr("“%1” is one argument too many.").arg(words[count])};
}

void Arguments::refuseOptionsBut(const QStringList& options) const {
    for (const QString& option : m_parser.optionNames())
        if (!options.contains(option)) throw UsageError{Cli::tr("--%1 does not belong here.").arg(option)};
}

std::optional<QDate> Arguments::date(const QString& option, QDate today) const {
    const auto known = dated(option, words::dateHabits(today), true);
    return known ? std::optional(known->day()) : std::nullopt;
}

std::optional<QDate> Arguments::pastDate(const QString& option, QDate today) const {
    DateHabits habits = words::dateHabits(today);
    habits.past = true;
    const auto known = dated(option, habits, true);
    return known ? std::optional(known->day()) : std::nullopt;
}

std::optional<PartialDate> Arguments::partialDate(const QString& option, QDate today) const {
    return dated(option, words::dateHabits(today), false);
}

std::optional<PartialDate> Arguments::dated(const QString& option, const DateHabits& habits, bool wantsDay) const {
    if (!has(option)) return std::nullopt;
    const QString text = value(option);
    const WrittenDate date = DateReader(habits).read(text);
    if (wantsDay ? date.date.isDay() : date.kind == WrittenDate::Certain && date.date.isValid()) return date.date;
    const QString fault = words::dateFault(date, wantsDay);
    throw UsageError{fault.isEmpty() ? Cli::tr("--%1 %2: expected a date such as 2026-11-04.").arg(option, text)
                                     : Cli::tr("--%1 %2: %3").arg(option, text, fault)};
}

std::optional<QTime> Arguments::time(const QString& option) const {
    if (!has(option)) return std::nullopt;
    const QTime time = QTime::fromString(value(option), u"H:mm"_s);
    if (!time.isValid())
        throw UsageError{Cli::tr("--%1 %2: expected a time such as 15:00.").arg(option, value(option))};
    return time;
}

std::optional<int> Arguments::number(const QString& option) const {
    if (!has(option)) return std::nullopt;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < 0) throw UsageError{Cli::tr("--%1 %2: expected a whole number.").arg(option, value(option))};
    return number;
}

qint64 idArgument(const Arguments& arguments, int place, const QString& what) {
    bool ok = false;
    const qint64 id = arguments.positional(place, what).toLongLong(&ok);
    if (!ok) throw UsageError{Cli::tr("%1 must be a number.").arg(what)};
    return id;
}

std::unique_ptr<Workspace> Session::openToRead(const QString& path) const {
    return std::make_unique<Workspace>(Store::open(path, Access::ReadOnly));
}

std::unique_ptr<Workspace> Session::openToWrite(const QString& path) {
    auto workspace = std::make_unique<Workspace>(Store::open(path, Access::ReadWrite));
    workspace->listen(&m_listening, [this](const Changes&) { m_saved = true; });
    workspace->whenDoneBut([](const std::exception_ptr& cause) { warn(words::sentence(asError(cause))); });
    return workspace;
}

namespace {

// If the output was cut off, as on a full disk, the command has failed.
void must(bool written) {
    if (!written) throw Error(ErrorKind::OutputFailed, {QString::fromLocal8Bit(std::strerror(errno))});
}

// Texts from the book or from files may contain control characters, which would control the terminal.
QString plainText(QString text) {
    for (QChar& c : text)
        if ((c.unicode() < 0x20 && c != u'\n') || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            c = QChar::ReplacementCharacter;
    return text;
}

void printBytes(const QByteArray& bytes) {
    must(std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()));
}

}  // namespace

void printRaw(const QString& text) { printBytes(text.toUtf8()); }

void print(const QString& text) { printRaw(plainText(text) + u'\n'); }

void printJson(const QJsonValue& value) {
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    printBytes(document.toJson(QJsonDocument::Indented));
}

void finishOutput() { must(std::fflush(stdout) == 0); }

void warn(const QString& text) {
    const QByteArray bytes = plainText(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

MentorshipId chosenMentorship(const Workspace& workspace, const Arguments& arguments) {
    const Reader reader = workspace.reader();
    if (const auto id = arguments.number(u"mentorship"_s)) return reader.get(MentorshipId(*id)).id;
    const auto mentorships = reader.all<Mentorship>();
    if (mentorships.size() == 1) return mentorships.first().id;
    if (const auto agreement = reader.select<Agreement>().newestIdFirst().first()) return agreement->mentorshipId;
    const auto names = queries::names(reader);
    QStringList choices;
    for (const auto& card : queries::allMentorships(reader, workspace.book().ownerId, workspace.clock().today()))
        choices << u"%1 (%2)"_s.arg(card.mentorship.id.value).arg(card.nameFor(workspace.book().ownerId, names));
    throw UsageError{choices.isEmpty() ? Cli::tr("This book holds no mentorship yet.")
                                       : Cli::tr("Please say which with --mentorship: %1.").arg(choices.join(u", "))};
}

PersonId knownPerson(const Reader& reader, const QString& name) {
    const auto person = queries::personNamed(reader, name);
    if (!person) throw Error(ErrorKind::NoSuchName, {u"person"_s, name});
    return *person;
}

QString termKey(const Reader& reader, const QString& list, const QString& written) {
    QStringList allowed;
    for (const Term& term : documents::shownTerms(reader, list)) {
        if (fold(term.key) == fold(written) || fold(term.label) == fold(written)) return term.key;
        allowed << term.key;
    }
    throw Error(ErrorKind::UnknownKey, {list, written, allowed.join(u", ")});
}

}  // namespace mb::cli
