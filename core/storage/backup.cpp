#include "core/storage/backup.h"

#include "core/storage/header.h"
#include "core/storage/inside.h"
#include "core/storage/log.h"
#include "core/storage/page_copy.h"
#include "core/storage/platform.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dailyCopies = 12, weeklyCopies = 10, monthlyCopies = 9;

QString shortUuid(const QUuid& uuid) { return uuid.toString(QUuid::WithoutBraces).left(8); }

QString placeOf(const QString& path) {
    const QFileInfo info(path);
    const QString whole = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    return QString::fromLatin1(QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(6));
}

bool isSameFile(const QString& one, const QString& other) {
    return QFileInfo(one).canonicalFilePath() == QFileInfo(other).canonicalFilePath();
}

// Whether the copy is an earlier state of the book. If somebody worked in the copy, it has a step that the book does
// not have. A copy that cannot be read counts as work of somebody's, so it is kept.
bool isEarlierState(Connection& book, const QString& copy) {
    try {
        Connection earlier(copy, Connection::Mode::ReadOnly);
        Loan newest = earlier.prepared("SELECT id, at FROM step ORDER BY id DESC LIMIT 1");
        if (!newest->step()) return true;
        Loan same = book.prepared("SELECT 1 FROM step WHERE id = ? AND at = ?");
        same->bind(1, newest->integer(0)).bind(2, newest->integer(1));
        return same->step();
    } catch (const Error&) {
        return false;
    }
}

// A day may have copies under several names, if the book was renamed or exists twice. They are kept or removed by their
// day, and only earlier states of the book are removed.
void thin(Connection& book, const QString& newest, const QList<BackupEntry>& entries) {
    QList<QDate> days;
    for (const BackupEntry& entry : entries)
        if (!days.contains(entry.day)) days << entry.day;
    const QList<QDate> kept = keptDays(days);
    for (const BackupEntry& entry : entries) {
        // If the clock was set back, the copy just made may look like the oldest.
        if (kept.contains(entry.day) || entry.path == newest) continue;
        // The open book may itself be one of the copies, or another window may have one open.
        if (isSameFile(entry.path, book.path()) || lockHolder(entry.path)) continue;
        if (isEarlierState(book, entry.path)) QFile::remove(entry.path);
    }
}

}  // namespace

QString backupsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/mentorbook/backups"_s;
}

QString defaultBackupFolder(const QUuid& book) { return backupsFolder() + u'/' + book.toString(QUuid::WithoutBraces); }

QString Store::backUp(const QString& folder, LongWork* progress) {
    const QElapsedTimer took = started();
    platform::makeFolder(folder);
    const QUuid book = uuidIn(*m_connection);
    const QString path =
        u"%1/%2-%3-%4-%5.mentorbook"_s.arg(QDir(folder).absolutePath(), QFileInfo(m_path).completeBaseName(),
                                           shortUuid(book), placeOf(m_path), m_clock.today().toString(Qt::ISODate));
    if (isSameFile(path, m_path)) throw Error(ErrorKind::BookExists, {path});
    copyToFile(*m_connection, path, Overwrite::OwnCopy, progress);
    thin(*m_connection, path, backupsIn(folder, book));
    qCDebug(storageLog, "backed up %lld bytes in %lld ms", QFileInfo(path).size(), took.elapsed());
    return path;
}

void Store::copyTo(const QString& path, LongWork* progress) {
    ensureNameIsFree(path);
    copyToFile(*m_connection, path, Overwrite::No, progress);
}

bool BackupEntry::isOf(const QString& bookPath) const { return place == placeOf(bookPath); }

QList<BackupEntry> backupsIn(const QString& folder, const QUuid& book) {
    static const QRegularExpression pattern(
        u"-([0-9a-f]{8})(?:-([0-9a-f]{6}))?-(\\d{4}-\\d{2}-\\d{2})\\.mentorbook$"_s);
    QList<BackupEntry> entries;
    for (const QFileInfo& info : QDir(folder).entryInfoList({u"*.mentorbook"_s}, QDir::Files)) {
        const auto match = pattern.match(info.fileName());
        const QDate day = QDate::fromString(match.captured(3), Qt::ISODate);
        if (day.isValid() && match.captured(1) == shortUuid(book))
            entries.append({info.absoluteFilePath(), day, match.captured(2)});
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.day > b.day; });
    return entries;
}

std::optional<QDate> lastBackup(const QString& folder, const QUuid& book, const QString& bookPath) {
    for (const BackupEntry& entry : backupsIn(folder, book))
        if (entry.isOf(bookPath)) return entry.day;
    return std::nullopt;
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
    copyToFile(from, path, Overwrite::No);
}

}  // namespace mb
