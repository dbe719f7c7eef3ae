// Copies of a book, made by Store::backUp(): at most one a day for each file, thinned to 12 daily, 10 weekly and 9
// monthly ones, each opened and checked after it is written (FL4). They are called
// `<name>-<book>-<place>-YYYY-MM-DD.mentorbook`: book is the first part of its UUID, place tells the files apart that
// hold the same book.
#pragma once

#include "core/storage/store.h"

#include <QDate>

namespace mb {

struct BackupEntry {
    QString path;
    QDate day;
    QString place;  // empty in names of earlier versions

    bool isOf(const QString& bookPath) const;
};

// The copies of one book in a folder, of whatever file, newest first.
QList<BackupEntry> backupsIn(const QString& folder, const QUuid& book);
// When this file of the book was last copied there.
std::optional<QDate> lastBackup(const QString& folder, const QUuid& book, const QString& bookPath);

// Which of the days are kept. A pure function, so that a test can go through years of backups. Days come newest first.
QList<QDate> keptDays(const QList<QDate>& days);

// Copies a backup to a new name. Throws BookExists when the name is taken, and the Book… errors for a bad backup.
void restoreBackup(const QString& backup, const QString& path);

// $XDG_DATA_HOME/mentorbook/backups, and in it <uuid>, where the daily copies of a book go.
QString backupsFolder();
QString defaultBackupFolder(const QUuid& book);

}  // namespace mb
