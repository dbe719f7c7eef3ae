#include "core/storage/backup.h"

#include "core/storage/atomic_file.h"
#include "core/storage/header.h"
#include "core/storage/platform.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <sqlite3.h>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dailyCopies = 12, weeklyCopies = 10, monthlyCopies = 9;
constexpr int pagesAStep = 2048;

// A temporary name tells nobody anything: `target` is what could not be written, `source` what could not be read.
void copyTo(const AtomicFile& file, const QString& target, Connection& from, const QString& source) {
    try {
        Connection to(file.temporaryPath(), Connection::Mode::ReadWrite);
        copyPages(from, to);
    } catch (const Error& error) {
        const bool ofSource = error.kind == ErrorKind::BookDamaged || error.kind == ErrorKind::BookUnreadable;
        throw Error(error.kind, QStringList{ofSource ? source : target} + error.args.mid(1));
    }
}

// `source` is the file to blame for a bad copy.
void checkCopy(const QString& path, const QString& source) {
    readHeader(path, ~0u, true);
    try {
        Connection copy(path, Connection::Mode::ReadOnly);
        const QString result = copy.scalar("PRAGMA integrity_check").toString();
        if (result != u"ok") throw Error(ErrorKind::BookDamaged, {path, result});
    } catch (const Error& error) {
        throw Error(error.kind, QStringList{source} + error.args.mid(1));
    }
}

QString shortUuid(const QUuid& uuid) { return uuid.toString(QUuid::WithoutBraces).left(8); }

void ensureFolder(const QString& folder) {
    if (QDir().mkpath(folder)) return;
    if (platform::lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {folder});
    throw Error(ErrorKind::WriteFailed, {folder, platform::lastErrorText()});
}

}  // namespace

void copyPages(Connection& from, Connection& to) {
    sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy) to.fail(sqlite3_extended_errcode(to.handle()));
    int code = SQLITE_OK;
    // A busy book has been waited for already, by the connection's own patience.
    do code = sqlite3_backup_step(copy, pagesAStep);
    while (code == SQLITE_OK);
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE) to.fail(code);
}

QString defaultBackupFolder(const QUuid& book) {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/mentorbook/backups/"_s +
           book.toString(QUuid::WithoutBraces);
}

QString backUp(Store& store, const QString& folder) {
    ensureFolder(folder);
    const QUuid book = Codec<QUuid>::in(store.connection().scalar("SELECT uuid FROM book"));
    const QString name = QFileInfo(store.path()).completeBaseName();
    const QString path = u"%1/%2-%3-%4.mentorbook"_s.arg(QDir(folder).absolutePath(), name, shortUuid(book),
                                                        store.clock().today().toString(Qt::ISODate));
    AtomicFile file(path);
    copyTo(file, path, store.connection(), store.path());
    checkCopy(file.temporaryPath(), store.path());
    file.finish(Overwrite::Yes);
    // Copies of one day under several names: the book was renamed, or a restored one is kept beside it. Nobody can tell
    // here which of them may go, so the day decides for all.
    const QList<BackupEntry> entries = backupsIn(folder, book);
    QList<QDate> days;
    for (const BackupEntry& entry : entries)
        if (!days.contains(entry.day)) days << entry.day;
    const QList<QDate> kept = keptDays(days);
    // With the clock set back this copy may seem the oldest of all.
    for (const BackupEntry& entry : entries)
        if (entry.path != path && !kept.contains(entry.day)) QFile::remove(entry.path);
    return path;
}

QList<BackupEntry> backupsIn(const QString& folder, const QUuid& book) {
    static const QRegularExpression pattern(u"-([0-9a-f]{8})-(\\d{4}-\\d{2}-\\d{2})\\.mentorbook$"_s);
    QList<BackupEntry> entries;
    for (const QFileInfo& info : QDir(folder).entryInfoList({u"*.mentorbook"_s}, QDir::Files)) {
        const auto match = pattern.match(info.fileName());
        const QDate day = QDate::fromString(match.captured(2), Qt::ISODate);
        if (day.isValid() && match.captured(1) == shortUuid(book)) entries.append({info.absoluteFilePath(), day});
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
    return entries;
}

QList<QDate> keptDays(const QList<QDate>& days) {
    QList<QDate> kept = days.mid(0, dailyCopies);
    QSet<std::pair<int, int>> weeks, months;
    for (const QDate day : days) {
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        if (weeks.size() < weeklyCopies && !weeks.contains({weekYear, week})) {
            weeks.insert({weekYear, week});
            if (!kept.contains(day)) kept << day;
        }
        if (months.size() < monthlyCopies && !months.contains({day.year(), day.month()})) {
            months.insert({day.year(), day.month()});
            if (!kept.contains(day)) kept << day;
        }
    }
    return kept;
}

void restoreBackup(const QString& backup, const QString& path) {
    ensureNameIsFree(path);
    readHeader(backup, quint32(allMigrations().size()), true);
    Connection from(backup, Connection::Mode::ReadOnly);
    AtomicFile file(path);
    copyTo(file, path, from, backup);
    checkCopy(file.temporaryPath(), backup);
    file.finish(Overwrite::No);
}

QString copyBefore(Connection& connection, const QString& folder, const QString& name) {
    ensureFolder(folder);
    QString path = u"%1/%2.mentorbook"_s.arg(folder, name);
    for (int n = 2; QFileInfo::exists(path); ++n) path = u"%1/%2-%3.mentorbook"_s.arg(folder, name, QString::number(n));
    AtomicFile file(path);
    copyTo(file, path, connection, connection.path());
    checkCopy(file.temporaryPath(), connection.path());
    file.finish(Overwrite::No);
    return path;
}

}  // namespace mb
