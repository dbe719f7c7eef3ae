#include "core/storage/store.h"

#include "core/domain/step.h"
#include "core/storage/header.h"
#include "core/storage/history.h"
#include "core/storage/inside.h"
#include "core/storage/log.h"
#include "core/storage/page_copy.h"
#include "core/storage/platform.h"
#include "core/storage/schema_check.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <chrono>
#include <mutex>

namespace mb {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(storageLog, "mentorbook.storage", QtInfoMsg)

// The state of the book after the last write of this program, shared by all its stores that write into the book. If the
// file differs from it, another program has written.
struct Store::Seen {
    std::timed_mutex writing;
    QUuid book;
    quint32 counter = 0;
    QString step;  // the newest step: it differs between two copies of one book that were both worked in
    QByteArray stamp;
};

namespace {

constexpr std::chrono::seconds patience(5);

QString absolutePath(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

QString journalOf(const QString& path) { return path + u"-journal"_s; }

std::unique_ptr<Connection> copyInMemory(Connection& from) {
    auto copy = std::make_unique<Connection>(u":memory:"_s, Connection::Mode::ReadWrite);
    copy->executeAll({"PRAGMA trusted_schema=OFF", "PRAGMA temp_store=MEMORY",
                      "PRAGMA page_size=" + from.scalar("PRAGMA page_size").toByteArray()});
    copyPages(from, *copy);
    return copy;
}

// Another program left the file in WAL mode, and all of it is in the file itself. SQLite would make two files beside
// it, even to read, and leave them there.
bool isLeftInWalMode(const QString& path) {
    constexpr int modeAt = 18;
    return QFileInfo(path + u"-wal"_s).size() == 0 &&
           Connection(path, Connection::Mode::ReadOnly).bytesAt(modeAt, 2) == "\2\2";
}

// If the file has two names (hard links), a crash may have left a journal beside the other name, where SQLite does not
// look for it.
void refuseOtherNamesJournal(const QString& path) {
    for (const QString& other : platform::otherNames(path))
        if (hasJournal(other)) throw Error(ErrorKind::BookUnfinished, {path, QString(), other});
}

QString newestStep(Connection& connection) {
    Loan step = connection.prepared("SELECT id, at FROM step ORDER BY id DESC LIMIT 1");
    return step->step() ? u"%1 %2"_s.arg(step->integer(0)).arg(step->integer(1)) : QString();
}

// A writer that came meanwhile may just be extending the file. Then the file's length does not show that it is cut off.
FileHeader headerOf(const QString& path, quint32 newest, bool whole, Access access) {
    try {
        return readHeader(path, newest, whole);
    } catch (const Error& error) {
        if (error.kind != ErrorKind::BookCut || access == Access::ReadWrite || !lockHolder(path)) throw;
        return readHeader(path, newest, false);
    }
}

}  // namespace

QString Store::engineVersion() { return QString::fromLatin1(sqlite3_libversion()); }

QUuid uuidIn(Connection& connection) {
    const QVariant uuid = connection.scalar("SELECT uuid FROM book");
    return uuid.isNull() ? QUuid() : Codec<QUuid>::in(uuid);
}

Store::Store(const QString& path, Access access, const Clock& clock)
    : m_path(absolutePath(path)), m_access(access), m_clock(clock) {}

Store::~Store() {
    // The connection has to close before the lock is released.
    m_connection.reset();
}

void Store::connect() {
    const bool reads = m_access == Access::ReadOnly;
    if (reads && isLeftInWalMode(m_path)) {
        Connection frozen(m_path, Connection::Mode::Frozen);
        m_connection = copyInMemory(frozen);
    } else {
        m_connection =
            std::make_unique<Connection>(m_path, reads ? Connection::Mode::ReadOnly : Connection::Mode::ReadWrite);
    }
    m_connection->executeAll({"PRAGMA trusted_schema=OFF", "PRAGMA foreign_keys=ON", "PRAGMA temp_store=MEMORY",
                              "PRAGMA secure_delete=ON", "PRAGMA cache_size=-16384"});
    if (reads) return;
    // EXTRA also syncs the folder after the journal is removed. With FULL the journal could be back after a power cut,
    // and SQLite would roll back a commit that was acknowledged.
    m_connection->executeAll(
        {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "PRAGMA cell_size_check=ON",
         // Pages of a long write stay in memory until the commit, so that readers are not locked out meanwhile.
         "PRAGMA cache_spill=OFF"});
}

std::unique_ptr<Store> Store::create(const QString& path, const OpenOptions& options,
                                     const std::function<void(std::unique_ptr<Store>)>& fill) {
    ensureNameIsFree(path);
    // Built under a temporary name, so that under the real name there is no book or a whole one.
    AtomicFile file(path);
    std::unique_ptr<Store> building(new Store(file.temporaryPath(), Access::ReadWrite, options.clock));
    const QString temporary = building->m_path;
    try {
        building->connect();
        building->makeTables(options.migrations);
        building->see();
        if (fill) fill(std::move(building));
        building.reset();
    } catch (const Error& error) {
        // Errors name the book by the path that was asked for, not by the temporary one.
        if (error.args.value(0) != temporary) throw;
        throw Error(error.kind, QStringList{path} + error.args.mid(1));
    }
    try {
        file.finish(Overwrite::No);
    } catch (const Error& error) {
        // The book is there and whole. The first change after this syncs the folder, or reports that it cannot.
        if (error.kind != ErrorKind::WrittenUnsure) throw;
    }
    return open(path, Access::ReadWrite, options);
}

std::unique_ptr<Store> Store::open(const QString& path, Access access, const OpenOptions& options) {
    const QElapsedTimer took = started();
    const quint32 newest = quint32(options.migrations.size());
    std::unique_ptr<Store> store(new Store(path, access, options.clock));
    // The journal lies beside the file itself, not beside a link to it.
    const bool journal = hasJournal(store->m_path);
    // While a writer is at work, length and header may be from two different moments, so the length is not checked.
    const auto writer = access == Access::ReadOnly ? lockHolder(store->m_path) : std::nullopt;
    headerOf(path, newest, !journal && !writer, access);
    refuseOtherNamesJournal(store->m_path);

    if (access == Access::ReadWrite) {
        for (const QString& other : platform::otherNames(store->m_path))
            if (const auto holder = lockHolder(other))
                throw Error(ErrorKind::BookLocked, {store->m_path, holder->text()});
        if (!platform::mayWrite(store->m_path)) throw Error(ErrorKind::BookReadOnly, {store->m_path, store->m_path});
        store->m_lock = takeLock(store->m_path, options.locking);
        removeAbandoned(QFileInfo(store->m_path).path());
    } else if (journal && !writer) store->recover();
    try {
        store->connect();
        store->settleJournal();
    } catch (const Error& error) {
        if (error.kind != ErrorKind::BookUnfinished || !writer) throw;
        throw Error(ErrorKind::BookUnfinished, {path, writer->text()});
    }
    // Read again: recovery, or a writer that has just left, may have changed the header.
    const FileHeader header = headerOf(path, newest, !writer, access);
    if (access == Access::ReadWrite && platform::isOpenToOthers(store->m_path)) platform::makePrivate(store->m_path);
    requireSchema(*store->m_connection, options.migrations, header.version);
    if (header.version < newest) {
        if (access == Access::ReadWrite) {
            store->migrate(header.version, options);
        } else {
            // A reader changes no file: it gets a copy in memory, which is upgraded instead.
            store->m_connection = copyInMemory(*store->m_connection);
            try {
                store->migrateRows(header.version, options.migrations);
            } catch (const Error& error) {
                throw Error(ErrorKind::UpgradeFailed, {path, error.args.value(error.args.size() - 1)});
            }
        }
    }
    store->see();
    qCDebug(storageLog, "opened a book of version %u, %lld bytes, %s, in %lld ms", header.version,
            QFileInfo(store->m_path).size(), access == Access::ReadOnly ? "to read" : "to write", took.elapsed());
    return store;
}

std::unique_ptr<Store> Store::beside() const {
    if (m_access == Access::ReadOnly) {
        OpenOptions options;
        options.clock = m_clock;
        return open(m_path, Access::ReadOnly, options);
    }
    ensureWritable();
    std::unique_ptr<Store> store(new Store(m_path, m_access, m_clock));
    store->connect();
    store->m_identity = m_identity;
    store->m_seen = m_seen;
    return store;
}

void Store::makeTables(const Migrations& migrations) {
    Transaction transaction(*m_connection);
    m_connection->execute("PRAGMA application_id=" + QByteArray::number(applicationId));
    for (const QByteArrayList& migration : migrations) m_connection->executeAll(migration);
    m_connection->execute("PRAGMA user_version=" + QByteArray::number(migrations.size()));
    transaction.commit();
}

// If a crash left a journal and nobody is writing, whoever opens the book next takes the writer's lock and rolls the
// journal back, even to read only.
void Store::recover() const {
    Store recovering(m_path, Access::ReadWrite, m_clock);
    try {
        recovering.m_lock = takeLock(m_path);
    } catch (const Error& error) {
        if (error.kind == ErrorKind::BookLocked) return;  // another program was quicker and recovers
        throw;
    }
    recovering.connect();
    recovering.settleJournal();
}

// The first read makes SQLite roll back a change that a crash left half written. If the journal needs no rollback,
// SQLite leaves it until the next change; since it may hold words of the user's, it is removed here.
void Store::settleJournal() {
    m_connection->scalar("SELECT count(*) FROM sqlite_schema");
    if (m_access == Access::ReadWrite && QFileInfo::exists(journalOf(m_path)))
        m_connection->executeAll({"PRAGMA journal_mode=PERSIST", "PRAGMA journal_mode=DELETE"});
}

void Store::migrate(quint32 from, const OpenOptions& options) {
    const QString folder = options.backupFolder.isEmpty() ? QFileInfo(m_path).path() : options.backupFolder;
    const QString copy = copyBefore(*m_connection, folder,
                                    QFileInfo(m_path).completeBaseName() + u"-before-upgrade-from-v%1"_s.arg(from));
    m_connection->execute("PRAGMA foreign_keys=OFF");
    try {
        migrateRows(from, options.migrations);
    } catch (const Error& error) {
        // The book is unchanged, so its copy is not needed; keeping it would leave one copy for each attempt.
        QFile::remove(copy);
        if (error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::BookLocked ||
            error.kind == ErrorKind::BookUnreadable)
            throw;
        throw Error(ErrorKind::UpgradeFailed, {m_path, error.args.value(error.args.size() - 1)});
    }
    m_connection->execute("PRAGMA foreign_keys=ON");
}

void Store::migrateRows(quint32 from, const Migrations& migrations) {
    Transaction transaction(*m_connection);
    for (quint32 version = from; version < quint32(migrations.size()); ++version)
        m_connection->executeAll(migrations[version]);
    // The index is built anew from the rows, as this version of the program does it.
    SearchIndex(*m_connection).rebuild();
    if (m_connection->scalar("SELECT count(*) FROM pragma_foreign_key_check").toLongLong() != 0)
        throw Error(ErrorKind::StorageFailed, {u"foreign_key_check"_s});
    // Undone steps hold rows of the old schema and can no longer be redone. They are marked as left behind, as after
    // any new step.
    m_connection->execute("UPDATE step SET state = 2 WHERE state = 1");
    {
        Loan step =
            m_connection->prepared("INSERT INTO step(kind, args, at, burst, uuid, state) VALUES(?, ?, ?, '', ?, 0)");
        step->bindText(1, keyOf(StepKind::Upgrade));
        step->bind(2, Codec<QStringList>::out({QString::number(from), QString::number(migrations.size()),
                                               QStringLiteral(MENTORBOOK_VERSION)}));
        step->bind(3, m_clock.now().toMSecsSinceEpoch());
        step->bind(4, Codec<QUuid>::out(QUuid::createUuid()));
        step->step();
    }
    m_connection->execute("PRAGMA user_version=" + QByteArray::number(migrations.size()));
    transaction.commit();
}

Reader Store::reader() const { return Reader(*m_connection); }
SearchIndex Store::search() const { return SearchIndex(*m_connection); }
History Store::history() const { return History(*m_connection); }
quint32 Store::version() const { return m_connection->scalar("PRAGMA user_version").toUInt(); }
// An older book that is open for reading is an upgraded copy in memory, which nobody changes.
quint32 Store::changeCounter() const { return m_connection->isInMemory() ? 0 : m_connection->changeCounter(); }

void Store::see() {
    m_identity = platform::fileIdentity(m_path);
    m_seen = std::make_shared<Seen>();
    if (m_access == Access::ReadOnly) return;
    const ReadTransaction together(*m_connection);
    m_seen->book = uuidIn(*m_connection);
    m_seen->counter = m_connection->changeCounter();
    m_seen->step = newestStep(*m_connection);
    m_seen->stamp = platform::fileStamp(m_path);
}

void Store::acceptChange(quint32 counter) {
    const std::lock_guard mine(m_seen->writing);
    const ReadTransaction together(*m_connection);
    const QByteArray stamp = platform::fileStamp(m_path);
    if (m_connection->changeCounter() != counter) throw Error(ErrorKind::BookChanged, {m_path});
    if (uuidIn(*m_connection) != m_seen->book) throw Error(ErrorKind::BookReplaced, {m_path});
    m_seen->counter = counter;
    m_seen->step = newestStep(*m_connection);
    m_seen->stamp = stamp;
}

void Store::transact(const std::function<void(Writer&)>& work, Scale scale) {
    ensureWritable();
    const QElapsedTimer took = started();
    // Another thread of this program may be writing through beside(). That is no foreign change, so wait for it.
    const std::unique_lock mine(m_seen->writing, patience);
    if (!mine) throw Error(ErrorKind::BookLocked, {m_path, QString()});
    Writer writer(*m_connection, m_clock, scale);
    std::optional<ReferencesByWriter> references;
    if (scale == Scale::Large) references.emplace(*m_connection);
    std::optional<Transaction> transaction;
    quint32 counter = 0;
    try {
        transaction.emplace(*m_connection);
        counter = m_connection->changeCounter();
        requireSameBook(counter);
    } catch (const Error& error) {
        transaction.reset();
        forgetPages();
        if (error.kind == ErrorKind::BookDamaged && platform::fileStamp(m_path) != m_seen->stamp)
            throw Error(ErrorKind::BookReplaced, {m_path});
        throw;
    }
    work(writer);
    if (writer.changes().empty()) return;
    writer.finish();
    const QString step = newestStep(*m_connection);
    std::optional<Error> doubt;
    try {
        transaction->commit();
    } catch (const Error& error) {
        if (!isCommitted(counter)) throw;
        // The change is in the file; only syncing the folder failed.
        if (!platform::syncFolder(QFileInfo(m_path).path()))
            doubt.emplace(ErrorKind::WrittenUnsure, QStringList{m_path} + error.args.mid(1));
    }
    m_seen->counter = counter + 1;
    m_seen->step = step;
    m_seen->stamp = platform::fileStamp(m_path);
    qCDebug(storageLog, "committed %zu changes in %lld ms", writer.changes().size(), took.elapsed());
    if (doubt) throw *doubt;
}

// SQLite reuses pages in memory as long as the first bytes of the file look unchanged. Another copy of the book put in
// its place may look the same.
void Store::forgetPages() {
    try {
        m_connection->execute("PRAGMA shrink_memory");
    } catch (...) {
        // Ignored: the next read reports the fault.
    }
}

std::optional<Error> Store::foreignChange() {
    if (m_access == Access::ReadOnly || !m_seen) return std::nullopt;
    try {
        ensureWritable();
        const std::unique_lock mine(m_seen->writing, std::try_to_lock);
        if (!mine || platform::fileStamp(m_path) == m_seen->stamp) return std::nullopt;
        requireSameBook(m_connection->changeCounter());
    } catch (const Error& error) {
        forgetPages();
        if (error.kind == ErrorKind::BookChanged || error.kind == ErrorKind::BookReplaced) return error;
        return Error(ErrorKind::BookReplaced, {m_path});
    }
    return std::nullopt;
}

// Called within the transaction, so that nobody writes meanwhile. Another book that was written over this one in place
// has the same name and inode and perhaps the same counter. So may a copy of this book in which somebody else worked.
void Store::requireSameBook(quint32 counter) const {
    const QByteArray stamp = platform::fileStamp(m_path);
    if (counter == m_seen->counter && stamp == m_seen->stamp) return;
    if (platform::fileIdentity(m_path) != m_identity) throw Error(ErrorKind::BookReplaced, {m_path});
    try {
        // Through a new connection: this one's pages in memory may be out of date.
        Connection fresh(m_path, Connection::Mode::ReadOnly);
        if (uuidIn(fresh) != m_seen->book) throw Error(ErrorKind::BookReplaced, {m_path});
        if (counter != m_seen->counter || newestStep(fresh) != m_seen->step)
            throw Error(ErrorKind::BookChanged, {m_path});
    } catch (const Error& error) {
        if (error.kind != ErrorKind::BookDamaged && error.kind != ErrorKind::StorageFailed) throw;
        throw Error(ErrorKind::BookReplaced, {m_path});
    }
    m_seen->stamp = stamp;
}

bool Store::isCommitted(quint32 before) const {
    try {
        return !m_connection->inTransaction() && !hasJournal(m_path) && m_connection->changeCounter() == before + 1;
    } catch (const Error&) {
        return false;
    }
}

void Store::ensureWritable() const {
    if (m_access == Access::ReadOnly) throw Error(ErrorKind::BookReadOnly, {m_path});
    if (platform::fileIdentity(m_path) != m_identity) throw Error(ErrorKind::BookReplaced, {m_path});
}

void Store::writeOut(const QString& path, const QByteArray& bytes, Overwrite overwrite) const {
    const QString target = QFileInfo(path).canonicalFilePath();  // empty if there is no such file yet
    for (const QString& own : {m_path, journalOf(m_path)})
        if (!target.isEmpty() && target == QFileInfo(own).canonicalFilePath())
            throw Error(ErrorKind::BookExists, {path});
    writeFileAtomically(path, bytes, overwrite);
}

}  // namespace mb
