// One open book: file, lock, connection. Opening follows a fixed order (docs/file-format.md): header and length, then
// the writer's lock, then recovery of a crash's journal, then a look at the tables, then, where due, an upgrade after a
// backup copy. The rest of the program sees a book only through this small interface, so that a sealed (encrypted) book
// can stand behind it later.
#pragma once

#include "core/domain/clock.h"
#include "core/domain/codec.h"
#include "core/storage/atomic_file.h"
#include "core/storage/lock.h"
#include "core/storage/schema.h"

#include <functional>
#include <memory>
#include <optional>

namespace mb {

class Connection;
class History;
class LongWork;
class Reader;
class SearchIndex;
class Writer;

enum class Access { ReadWrite, ReadOnly };

// How much a change writes. In a change of hundreds of thousands of rows most of the time would go into SQLite's check
// of each reference. With Large the writer checks the references itself (references.h); rows have to be written before
// the rows that refer to them.
enum class Scale { Usual, Large };

struct OpenOptions {
    Clock clock = Clock::system();
    Migrations migrations = allMigrations();
    QString backupFolder = {};  // where the copy before an upgrade goes; empty: beside the book
    Locking locking = Locking::Polite;
};

// Belongs to the thread that made it.
class Store {
public:
    // Makes a book of the newest version. `fill` puts the first records in before the file gets its name, so that
    // nobody ever finds half a book there; it closes the store it is given. Throws BookExists, WriteFailed, DiskFull,
    // what `fill` throws.
    static std::unique_ptr<Store> create(const QString& path, const OpenOptions& options = {},
                                         const std::function<void(std::unique_ptr<Store>)>& fill = {});
    // Throws the Book… errors of ErrorKind; a refused file keeps its bytes.
    static std::unique_ptr<Store> open(const QString& path, Access access, const OpenOptions& options = {});
    // A second store of the same book, for use in another thread. This store keeps the lock and has to outlive the
    // second one.
    std::unique_ptr<Store> beside() const;
    ~Store();

    Reader reader() const;
    SearchIndex search() const;
    History history() const;
    // Runs `work` in one transaction, all or nothing. Returns once the change is on the disk. If `work` throws or
    // changes no row, the book stays as it was, kept bytes included. Throws what ensureWritable() throws, BookChanged,
    // DiskFull, WriteFailed, StorageFailed; BookLocked where somebody else writes for seconds; WrittenUnsure where it
    // is done but may not outlast a power cut.
    void transact(const std::function<void(Writer&)>& work, Scale scale = Scale::Usual);

    // A copy into the folder, replacing this day's copy of the same file, read back and found whole; older copies are
    // thinned (backup.h). Returns its path. Throws WriteFailed, DiskFull, BookDamaged, CalledOff.
    QString backUp(const QString& folder, LongWork* progress = nullptr);
    // The whole book under a new name. Throws BookExists when the name is taken, and what backUp() throws.
    void copyTo(const QString& path, LongWork* progress = nullptr);

    const Clock& clock() const { return m_clock; }
    QString path() const { return m_path; }
    Access access() const { return m_access; }
    // Of the file, see allMigrations().
    quint32 version() const;
    // Of SQLite, such as "3.40.1".
    static QString engineVersion();
    // Increases with every change of the file, by this program or another.
    quint32 changeCounter() const;

    // Throws BookReadOnly, or BookReplaced when another file stands where the book was opened.
    void ensureWritable() const;
    // For use after BookChanged, once the user has seen what another program wrote up to this changeCounter(): writing
    // is allowed again. Throws BookChanged if more was written since, BookReplaced if it is another book.
    void acceptChange(quint32 counter);
    // BookChanged or BookReplaced if another program has written since; any other error counts as BookReplaced.
    std::optional<Error> foreignChange();
    // Writes a file that leaves the book; all exports go through here. Throws BookExists if it would overwrite the book
    // itself, and what writeFileAtomically() throws.
    void writeOut(const QString& path, const QByteArray& bytes, Overwrite overwrite = Overwrite::Yes) const;

private:
    friend struct Inside;
    struct Seen;
    Store(const QString& path, Access access, const Clock& clock);
    void connect();
    void makeTables(const Migrations& migrations);
    void recover() const;
    void settleJournal();
    void migrate(quint32 from, const OpenOptions& options);
    void migrateRows(quint32 from, const Migrations& migrations);
    void see();
    void requireSameBook(quint32 counter) const;
    bool isCommitted(quint32 counterBefore) const;
    void forgetPages();

    QString m_path;  // canonical
    Access m_access;
    Clock m_clock;
    QByteArray m_identity;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<Seen> m_seen;  // shared with the stores of beside()
};

}  // namespace mb
