#include "core/storage/store.h"

#include "core/domain/step.h"
#include "core/storage/backup.h"
#include "core/storage/header.h"
#include "core/storage/platform.h"
#include "core/storage/search_index.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

QString lockPath(const QString& path) { return path + u".lock"_s; }

QString absolutePath(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

std::unique_ptr<Connection> copyInMemory(Connection& from) {
    auto copy = std::make_unique<Connection>(u":memory:"_s, Connection::Mode::ReadWrite);
    copy->execute("PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA page_size=" +
                  from.scalar("PRAGMA page_size").toString().toLatin1());
    copyPages(from, *copy);
    return copy;
}

// Empty where the lock was left behind by a program that is no more.
QString describeHolder(const QLockFile& lock) {
    qint64 pid = 0;
    QString host, program;
    if (!lock.getLockInfo(&pid, &host, &program)) return {};
    if (host == QSysInfo::machineHostName() && !platform::processRuns(pid)) return {};
    return u"%1, process %2 on %3"_s.arg(program.isEmpty() ? u"mentorbook"_s : program).arg(pid).arg(host);
}

}  // namespace

QString lockHolder(const QString& path) {
    QLockFile probe(lockPath(absolutePath(path)));
    probe.setStaleLockTime(0);
    return describeHolder(probe);
}

Store::Store(const QString& path, Access access, const Clock& clock)
    : m_path(absolutePath(path)), m_access(access), m_clock(clock) {}

Store::~Store() {
    // The connection closes before the lock is given back.
    m_connection.reset();
}

void Store::takeLock() {
    m_lock = std::make_unique<QLockFile>(lockPath(m_path));
    // A lock is stale only when its process is gone; a window may stay open for weeks.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0)) return;
    // A program that dies between making the lock file and writing its name leaves a nameless one. A live one has written
    // its name long before this wait is over, and on a live one the removal fails.
    for (int waited = 0; m_lock->error() == QLockFile::LockFailedError && describeHolder(*m_lock).isEmpty(); waited += 50) {
        if (waited >= 1000 && !m_lock->removeStaleLockFile()) break;
        if (m_lock->tryLock(50)) return;
    }
    if (m_lock->error() == QLockFile::LockFailedError) throw Error(ErrorKind::BookLocked, {m_path, describeHolder(*m_lock)});
    if (m_lock->error() != QLockFile::PermissionError && platform::lastErrorIsDiskFull()) throw Error(ErrorKind::DiskFull, {m_path});
    throw Error(ErrorKind::BookReadOnly, {m_path, QFileInfo(m_path).path()});
}

void Store::connect(Connection::Mode mode) {
    m_connection = std::make_unique<Connection>(m_path, mode);
    m_connection->execute(
        "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
        "PRAGMA cache_size=-16384;");
    if (mode == Connection::Mode::ReadOnly) return;
    m_connection->execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA cell_size_check=ON;"
        // Pages of a long write stay in memory until the commit, so that readers are not locked out meanwhile.
        "PRAGMA cache_spill=OFF;");
}

std::unique_ptr<Store> Store::create(const QString& path, const OpenOptions& options,
                                     const std::function<void(std::unique_ptr<Store>)>& fill) {
    ensureNameIsFree(path);
    // Built under a temporary name: whoever looks sees no book or a whole one.
    AtomicFile file(path);
    std::unique_ptr<Store> building(new Store(file.temporaryPath(), Access::ReadWrite, options.clock));
    const QString temporary = building->m_path;
    try {
        building->connect(Connection::Mode::ReadWrite);
        building->m_identity = platform::fileIdentity(temporary);
        building->makeTables(options.migrations);
        if (fill) fill(std::move(building));
        building.reset();
    } catch (const Error& error) {
        // Whoever asked for a book knows it by the name that it was to have.
        if (error.args.value(0) != temporary) throw;
        throw Error(error.kind, QStringList{path} + error.args.mid(1));
    }
    file.finish(Overwrite::No);
    return open(path, Access::ReadWrite, options);
}

std::unique_ptr<Store> Store::open(const QString& path, Access access, const OpenOptions& options) {
    const quint32 newest = quint32(options.migrations.size());
    std::unique_ptr<Store> store(new Store(path, access, options.clock));
    // The journal lies beside the file itself, not beside a link that leads to it.
    const bool journal = hasJournal(store->m_path);
    // Beside a writer at work, the length belongs to one moment and the header to another.
    const bool besideWriter = access == Access::ReadOnly && !lockHolder(store->m_path).isEmpty();
    readHeader(path, newest, !journal && !besideWriter);

    if (access == Access::ReadWrite) {
        if (!QFileInfo(store->m_path).isWritable()) throw Error(ErrorKind::BookReadOnly, {store->m_path, store->m_path});
        store->takeLock();
    }
    else if (journal && !besideWriter) store->recover();
    store->connect(access == Access::ReadWrite ? Connection::Mode::ReadWrite : Connection::Mode::ReadOnly);
    store->settleJournal();
    // Once more: recovery, or a writer who left a moment ago, may have changed it.
    const FileHeader header = readHeader(path, newest, !besideWriter);
    if (access == Access::ReadWrite && QFileInfo(store->m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther))
        platform::makePrivate(store->m_path);
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
    store->m_identity = platform::fileIdentity(store->m_path);
    return store;
}

std::unique_ptr<Store> Store::beside() const {
    ensureWritable();
    std::unique_ptr<Store> store(new Store(m_path, m_access, m_clock));
    store->connect(Connection::Mode::ReadWrite);
    store->m_identity = m_identity;
    return store;
}

void Store::makeTables(const Migrations& migrations) {
    Transaction transaction(*m_connection);
    m_connection->execute("PRAGMA application_id=" + QByteArray::number(applicationId));
    for (const QByteArray& migration : migrations) m_connection->execute(migration);
    m_connection->execute("PRAGMA user_version=" + QByteArray::number(migrations.size()));
    transaction.commit();
}

// A crash left a journal and nobody is writing: whoever comes takes the writer's lock and rolls it back.
void Store::recover() const {
    Store recovering(m_path, Access::ReadWrite, m_clock);
    try {
        recovering.takeLock();
    } catch (const Error& error) {
        if (error.kind == ErrorKind::BookLocked) return;  // somebody was quicker, and recovers
        throw;
    }
    recovering.connect(Connection::Mode::ReadWrite);
    recovering.settleJournal();
}

// The first look makes SQLite roll back what a crash left half written. A journal in which it finds nothing to do would
// stay, with words in it, until the next change.
void Store::settleJournal() {
    m_connection->scalar("SELECT count(*) FROM sqlite_schema");
    if (m_access == Access::ReadWrite && QFileInfo::exists(m_path + u"-journal"_s))
        m_connection->execute("PRAGMA journal_mode=PERSIST; PRAGMA journal_mode=DELETE");
}

void Store::migrate(quint32 from, const OpenOptions& options) {
    const QString folder = options.backupFolder.isEmpty() ? QFileInfo(m_path).path() : options.backupFolder;
    const QString copy =
        copyBefore(*m_connection, folder, QFileInfo(m_path).completeBaseName() + u"-before-upgrade-from-v%1"_s.arg(from));
    m_connection->execute("PRAGMA foreign_keys=OFF");
    try {
        migrateRows(from, options.migrations);
    } catch (const Error& error) {
        // The book is as it was: a copy for each attempt would only pile up.
        QFile::remove(copy);
        if (error.kind == ErrorKind::DiskFull) throw;
        throw Error(ErrorKind::UpgradeFailed, {m_path, error.args.value(error.args.size() - 1)});
    }
    m_connection->execute("PRAGMA foreign_keys=ON");
}

void Store::migrateRows(quint32 from, const Migrations& migrations) {
    Transaction transaction(*m_connection);
    for (quint32 version = from; version < quint32(migrations.size()); ++version) m_connection->execute(migrations[version]);
    // Made from the rows, with this program's recipe.
    SearchIndex(*m_connection).rebuild();
    if (m_connection->scalar("SELECT count(*) FROM pragma_foreign_key_check").toLongLong() != 0)
        throw Error(ErrorKind::StorageFailed, {u"foreign_key_check"_s});
    // What was undone holds rows of the earlier shape: it is left behind, as by any newer step.
    m_connection->execute("UPDATE step SET state = 2 WHERE state = 1");
    Loan step = m_connection->prepared("INSERT INTO step(kind, args, at, burst, state) VALUES(?1, ?2, ?3, '', 0)");
    step->bind(1, QVariant(keyOf(StepKind::Upgrade)));
    step->bind(2, Codec<QStringList>::out({QString::number(from), QString::number(migrations.size())}));
    step->bind(3, m_clock.now().toMSecsSinceEpoch());
    step->step();
    m_connection->execute("PRAGMA user_version=" + QByteArray::number(migrations.size()));
    transaction.commit();
}

quint32 Store::version() const { return m_connection->scalar("PRAGMA user_version").toUInt(); }

void Store::ensureWritable() const {
    if (m_access == Access::ReadOnly) throw Error(ErrorKind::BookReadOnly, {m_path});
    if (platform::fileIdentity(m_path) != m_identity) throw Error(ErrorKind::BookReplaced, {m_path});
}

void Store::writeOut(const QString& path, const QByteArray& bytes, Overwrite overwrite) const {
    const QString target = QFileInfo(path).canonicalFilePath();  // empty where nothing stands yet
    for (const QString& own : {m_path, QString(m_path + QStringLiteral("-journal"))})
        if (!target.isEmpty() && target == QFileInfo(own).canonicalFilePath()) throw Error(ErrorKind::BookExists, {path});
    writeFileAtomically(path, bytes, overwrite);
}

}  // namespace mb
