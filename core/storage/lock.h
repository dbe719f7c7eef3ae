// The one writer's lock of a book: a small file beside it that says who writes, on which machine and since when.
#pragma once

#include "core/domain/error.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>
#include <optional>

namespace mb {

struct LockHolder {
    qint64 process = 0;
    QString program, host;
    QDateTime since;
    // The holder is on another machine; it cannot be told from here whether it still runs.
    bool elsewhere = false;

    QString text() const;  // program, process and host, a line each: words::holderWords() makes a phrase of them
};

// Nothing if the book is free, or if the program that took the lock ran on this machine and has ended.
std::optional<LockHolder> lockHolder(const QString& path);

enum class Locking { Polite, TakeOver };

// Throws BookLocked (args: path, holder, since, "elsewhere" or nothing), BookReadOnly where no lock can be made,
// DiskFull. TakeOver sets aside the lock of another machine, and only that.
std::unique_ptr<QLockFile> takeLock(const QString& path, Locking locking = Locking::Polite);

}  // namespace mb
