#include "core/words/locks.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QDateTime>

namespace mb::words {

namespace {

struct LockWords {
    Q_DECLARE_TR_FUNCTIONS(locks)
};

}  // namespace

QString holderWords(const QString& holder) {
    const QStringList parts = holder.split(u'\n');
    if (parts.size() < 3) return holder;
    return LockWords::tr("%1, process %2 on %3").arg(parts[0], parts[1], parts[2]);
}

QString lockedSentence(const QString& path, const QString& holding, const QString& since, bool elsewhere) {
    const QString holder = holderWords(holding);
    const QDateTime when = QDateTime::fromString(since, Qt::ISODate);
    if (holder.isEmpty()) return LockWords::tr("“%1” is being written to at this moment. Please try again.").arg(path);
    if (!elsewhere)
        return LockWords::tr("“%1” is already open: %2. Close it there, or open it read-only.").arg(path, holder);
    return LockWords::tr(
               "“%1” was opened for writing on another computer (%2, since %3) and was not closed "
               "there. Close it there, open it read-only, or, if that computer no longer has it open, "
               "take the lock over.")
        .arg(path, holder, longDate(when.date()));
}

QString unfinishedSentence(const QString& path, const QString& holding, const QString& otherName) {
    const QString holder = holderWords(holding);
    if (!otherName.isEmpty())
        return LockWords::tr(
                   "“%1” and “%2” are two names of one file. A change was interrupted under the "
                   "other name: please open “%2”, which completes it.")
            .arg(path, otherName);
    if (holder.isEmpty())
        return LockWords::tr(
                   "A change to “%1” was interrupted, and it can only be put right where the file "
                   "may be written.")
            .arg(path);
    return LockWords::tr(
               "A change to “%1” was interrupted while %2 was writing, so it cannot be read just "
               "now. Opening it there puts it right.")
        .arg(path, holder);
}

}  // namespace mb::words
