// Copies of a book: at most one a day, thinned to 12 daily, 10 weekly and 9 monthly ones, each opened and checked after it
// is written (FL4).
#pragma once

#include "core/storage/store.h"

namespace mb {

struct BackupEntry {
    QString path;
    QDate day;
};

// Writes `<name>-<first part of the book's uuid>-YYYY-MM-DD.mentorbook` into the folder, replacing this day's copy of the
// same book under the same name, checks it, and thins; what it wrote stays. Returns the path. Throws WriteFailed, DiskFull, BookDamaged.
QString backUp(Store& store, const QString& folder);

// The copies of one book in a folder, newest first.
QList<BackupEntry> backupsIn(const QString& folder, const QUuid& book);

// Which of the days are kept: pure, so that it can be tested for years in a moment. Days come newest first.
QList<QDate> keptDays(const QList<QDate>& days);

// Copies a backup to a new name. Throws BookExists when the name is taken, and the Book… errors for a bad backup.
void restoreBackup(const QString& backup, const QString& path);

// Everything of one book over whatever the other held.
void copyPages(Connection& from, Connection& to);

// A copy before something that cannot be undone; never replaces an earlier one. Returns its path.
QString copyBefore(Connection& connection, const QString& folder, const QString& name);

// $XDG_DATA_HOME/mentorbook/backups/<uuid>, where the daily copies go.
QString defaultBackupFolder(const QUuid& book);

}  // namespace mb
