// One open book: file, lock, connection. Opening follows a fixed order (docs/file-format.md): header and length, then the
// writer's lock, then recovery of a crash's journal, then, where due, an upgrade after a backup copy. The rest of the
// program sees a book only through this small interface, so that a sealed (encrypted) book can stand behind it later.
#pragma once

#include "core/domain/clock.h"
#include "core/domain/codec.h"
#include "core/storage/atomic_file.h"
#include "core/storage/schema.h"
#include "core/storage/sqlite.h"

#include <QLockFile>
#include <QUuid>

#include <functional>
#include <memory>

namespace mb {

enum class Access { ReadWrite, ReadOnly };

struct OpenOptions {
    Clock clock = Clock::system();
    Migrations migrations = allMigrations();
    QString backupFolder;  // where the copy before an upgrade goes; empty: beside the book
};

class Store {
public:
    // Makes a book of the newest version. `fill` puts the first records in before the file gets its name, so that nobody ever
    // finds half a book there; it closes the store it is given. Throws BookExists, WriteFailed, DiskFull, what `fill` throws.
    static std::unique_ptr<Store> create(const QString& path, const OpenOptions& options = {},
                                         const std::function<void(std::unique_ptr<Store>)>& fill = {});
    // Throws the Book… errors of ErrorKind; a refused file keeps its bytes.
    static std::unique_ptr<Store> open(const QString& path, Access access, const OpenOptions& options = {});
    // A second connection to a book that is open for writing, for work in another thread. This one keeps the lock and has to
    // outlive it.
    std::unique_ptr<Store> beside() const;
    ~Store();

    Connection& connection() { return *m_connection; }
    const Clock& clock() const { return m_clock; }
    QString path() const { return m_path; }
    Access access() const { return m_access; }
    // Of the file, see allMigrations().
    quint32 version() const;

    // Throws BookReadOnly, or BookReplaced when another file stands where the book was opened.
    void ensureWritable() const;
    // Every file that leaves the book goes through here. Throws BookExists where the book itself would be written over, and what
    // writeFileAtomically() throws.
    void writeOut(const QString& path, const QByteArray& bytes, Overwrite overwrite = Overwrite::Yes) const;

private:
    Store(const QString& path, Access access, const Clock& clock);
    void takeLock();
    void connect(Connection::Mode mode);
    void makeTables(const Migrations& migrations);
    void recover() const;
    void settleJournal();
    void migrate(quint32 from, const OpenOptions& options);
    void migrateRows(quint32 from, const Migrations& migrations);

    QString m_path;  // canonical
    Access m_access;
    Clock m_clock;
    QByteArray m_identity;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
};

// Who holds the writer's lock of a book, in words of fact: "host, process 4711"; empty if nobody.
QString lockHolder(const QString& path);

}  // namespace mb
