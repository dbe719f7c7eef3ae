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

// The book as it was last seen here, shared by all stores of this program that write into it: what differs from it,
// somebody else wrote.
struct Store::Seen {
    std::timed_mutex writing;
    QUuid book;
    quint32 counter = 0;
    QString step;  // the newest, which two books of one origin do not share
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

// A file under two names: a crash under one of them left a journal that SQLite does not look for under the other.
void refuseOtherNamesJournal(const QString& path) {
    for (const QString& other : platform::otherNames(path))
        if (hasJournal(other)) throw Error(ErrorKind::BookUnfinished, {path, QString(), other});
}

QString newestStep(Connection& connection) {
    Loan step = connection.prepared("SELECT id, at FROM step ORDER BY id DESC LIMIT 1");
    return step->step() ? u"%1 %2"_s.arg(step->integer(0)).arg(step->integer(1)) : QString();
}

// A writer who came meanwhile may be in the middle of growing the file: then its length says nothing.
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
    // The connection closes before the lock is given back.
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
    // EXTRA: with FULL a power cut brings the journal back after a commit was acknowledged, and the commit is rolled
    // back.
    m_connection->executeAll(
        {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "PRAGMA cell_size_check=ON",
         // Pages of a long write stay in memory until the commit, so that readers are not locked out meanwhile.
         "PRAGMA cache_spill=OFF"});
}

std::unique_ptr<Store> Store::create(const QString& path, const OpenOptions& options,
                                     const std::function<void(std::unique_ptr<Store>)>& fill) {
    ensureNameIsFree(path);
    // Built under a temporary name: whoever looks sees no book or a whole one.
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
        // Whoever asked for a book knows it by the name that it was to have.
        if (error.args.value(0) != temporary) throw;
        throw Error(error.kind, QStringList{path} + error.args.mid(1));
    }
    try {
        file.finish(Overwrite::No);
    } catch (const Error& error) {
        // It stands there whole; the first change that follows makes sure of the folder, or says that it cannot.
        if (error.kind != ErrorKind::WrittenUnsure) throw;
    }
    return open(path, Access::ReadWrite, options);
}

std::unique_ptr<Store> Store::open(const QString& path, Access access, const OpenOptions& options) {
    const QElapsedTimer took = started();
    const quint32 newest = quint32(options.migrations.size());
    std::unique_ptr<Store> store(new Store(path, access, options.clock));
    // The journal lies beside the file itself, not beside a link that leads to it.
    const bool journal = hasJournal(store->m_path);
    // Beside a writer at work, the length belongs to one moment and the header to another.
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
    // Once more: recovery, or a writer who left a moment ago, may have changed it.
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

// A crash left a journal and nobody is writing: whoever comes takes the writer's lock and rolls it back.
void Store::recover() const {
    Store recovering(m_path, Access::ReadWrite, m_clock);
    try {
        recovering.m_lock = takeLock(m_path);
    } catch (const Error& error) {
        if (error.kind == ErrorKind::BookLocked) return;  // somebody was quicker, and recovers
        throw;
    }
    recovering.connect();
    recovering.settleJournal();
}

// The first look makes SQLite roll back what a crash left half written. A journal in which it finds nothing to do would
// stay, with words in it, until the next change.
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
        // The book is as it was: a copy for each attempt would only pile up.
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
    // Made from the rows, with this program's recipe.
    SearchIndex(*m_connection).rebuild();
    if (m_connection->scalar("SELECT count(*) FROM pragma_foreign_key_check").toLongLong() != 0)
        throw Error(ErrorKind::StorageFailed, {u"foreign_key_check"_s});
    // What was undone holds rows of the earlier shape: it is left behind, as by any newer step.
    m_connection->execute("UPDATE step SET state = 2 WHERE state = 1");
    {
        Loan step = m_connection->prepared("INSERT INTO step(kind, args, at, burst, state) VALUES(?, ?, ?, '', 0)");
        step->bindText(1, keyOf(StepKind::Upgrade));
        step->bind(2, Codec<QStringList>::out({QString::number(from), QString::number(migrations.size())}));
        step->bind(3, m_clock.now().toMSecsSinceEpoch());
        step->step();
    }
    m_connection->execute("PRAGMA user_version=" + QByteArray::number(migrations.size()));
    transaction.commit();
}

Reader Store::reader() const { return Reader(*m_connection); }
SearchIndex Store::search() const { return SearchIndex(*m_connection); }
History Store::history() const { return History(*m_connection); }
quint32 Store::version() const { return m_connection->scalar("PRAGMA user_version").toUInt(); }
// A reader's upgraded copy in memory stays as it is.
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
    // What is written beside, in another thread, is no foreign change: it is waited for.
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
        // All of it is in the file; what failed was to make sure of the folder.
        if (!platform::syncFolder(QFileInfo(m_path).path()))
            doubt.emplace(ErrorKind::WrittenUnsure, QStringList{m_path} + error.args.mid(1));
    }
    m_seen->counter = counter + 1;
    m_seen->step = step;
    m_seen->stamp = platform::fileStamp(m_path);
    qCDebug(storageLog, "committed %zu changes in %lld ms", writer.changes().size(), took.elapsed());
    if (doubt) throw *doubt;
}

// SQLite takes pages in memory for those of the file while its first bytes agree, which those of another copy may.
void Store::forgetPages() {
    try {
        m_connection->execute("PRAGMA shrink_memory");
    } catch (...) {
        // Whoever reads next is told.
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

// Within the transaction, so that nobody writes meanwhile. Another book written over this one in place has the same
// name, the same inode, and perhaps the same counter; so may a copy of this one in which somebody did something else.
void Store::requireSameBook(quint32 counter) const {
    const QByteArray stamp = platform::fileStamp(m_path);
    if (counter == m_seen->counter && stamp == m_seen->stamp) return;
    if (platform::fileIdentity(m_path) != m_identity) throw Error(ErrorKind::BookReplaced, {m_path});
    try {
        // Read anew: the pages in memory may be those of the other book.
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
    const QString target = QFileInfo(path).canonicalFilePath();  // empty where nothing stands yet
    for (const QString& own : {m_path, journalOf(m_path)})
        if (!target.isEmpty() && target == QFileInfo(own).canonicalFilePath())
            throw Error(ErrorKind::BookExists, {path});
    writeFileAtomically(path, bytes, overwrite);
}

}  // namespace mb
