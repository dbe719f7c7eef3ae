#include "core/storage/page_copy.h"

#include "core/domain/error.h"
#include "core/storage/header.h"
#include "core/storage/platform.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pagesAStep = 256;
constexpr int copied = 600, checked = 950;  // progress of 1000 once these parts are done

bool isOfSource(ErrorKind kind) {
    return kind == ErrorKind::BookDamaged || kind == ErrorKind::BookUnreadable || kind == ErrorKind::BookLocked ||
           kind == ErrorKind::BookUnfinished;
}

// A temporary name tells nobody anything: an error names the book that could not be read, or the copy that could not be
// written.
void writeCopy(const AtomicFile& file, const QString& target, Connection& from, LongWork* progress) {
    try {
        Connection to(file.temporaryPath(), Connection::Mode::ReadWrite);
        copyPages(from, to, progress);
    } catch (const Error& error) {
        if (error.kind == ErrorKind::StorageFailed) throw;
        throw Error(error.kind, QStringList{isOfSource(error.kind) ? from.path() : target} + error.args.mid(1));
    }
}

// What SQLite finds wrong in the copy was copied: the book has it too. A copy that cannot be read back says nothing of
// the book.
void checkCopy(const AtomicFile& file, const QString& target, const QString& source, LongWork* progress) {
    QString found;
    try {
        readHeader(file.temporaryPath(), ~0u, true);
        Connection copy(file.temporaryPath(), Connection::Mode::ReadOnly);
        const Connection::Watched watched(copy, progress);
        found = copy.scalar("PRAGMA integrity_check").toString();
    } catch (const Error& error) {
        if (error.kind == ErrorKind::BookDamaged)
            throw Error(ErrorKind::BookDamaged, QStringList{source} + error.args.mid(1));
        throw Error(
            ErrorKind::WriteFailed,
            {target, error.kind == ErrorKind::BookCut ? u"it is shorter than it should be"_s : error.args.last()});
    }
    if (found != u"ok") throw Error(ErrorKind::BookDamaged, {source, found});
}

}  // namespace

void copyPages(Connection& from, Connection& to, LongWork* progress) {
    sqlite3_backup* const copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy) to.fail(sqlite3_extended_errcode(to.handle()));
    struct Ended {
        sqlite3_backup* copy;
        ~Ended() { sqlite3_backup_finish(copy); }
    };
    int code = SQLITE_OK;
    {
        const Ended ended{copy};
        // The connection has already waited for a busy book.
        while ((code = sqlite3_backup_step(copy, pagesAStep)) == SQLITE_OK)
            if (progress)
                progress->reach(0, copied, sqlite3_backup_pagecount(copy) - sqlite3_backup_remaining(copy),
                                sqlite3_backup_pagecount(copy));
    }
    if (code != SQLITE_DONE) to.fail(code);
}

void copyToFile(Connection& from, const QString& path, Overwrite overwrite, LongWork* progress) {
    AtomicFile file(path);
    writeCopy(file, path, from, progress);
    checkCopy(file, path, from.path(), progress);
    if (progress) progress->reach(checked);
    file.finish(overwrite);
}

QString copyBefore(Connection& connection, const QString& folder, const QString& name) {
    platform::makeFolder(folder);
    QString path = u"%1/%2.mentorbook"_s.arg(folder, name);
    for (int n = 2; QFileInfo::exists(path); ++n) path = u"%1/%2-%3.mentorbook"_s.arg(folder, name, QString::number(n));
    copyToFile(connection, path, Overwrite::No);
    return path;
}

}  // namespace mb
