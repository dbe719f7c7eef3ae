#include "core/storage/sqlite.h"

#include "core/domain/long_work.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostKept = 4096;  // bytes of a value that may stay behind in a cached statement

QString uniqueName() {
    static std::atomic<quint64> made = 0;
    return u"mentorbook-%1"_s.arg(++made);
}

// The path as a URI with mode=rw, since Qt's driver would have SQLite create a file that is missing.
QString address(const QString& path, Connection::Mode mode) {
    // In a URI, two slashes would begin the name of a host.
    QString name = path;
    while (name.startsWith(u"//")) name.remove(0, 1);
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(name, "/")) +
           (mode == Connection::Mode::ReadWrite  ? u"?mode=rw"_s
            : mode == Connection::Mode::ReadOnly ? u"?mode=ro"_s
                                                 : u"?mode=ro&immutable=1"_s);
}

bool isReading(int code) {
    return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS;
}

// Of the main database file.
int lastSystemError(sqlite3* book) {
    int error = 0;
    return sqlite3_file_control(book, "main", SQLITE_FCNTL_LAST_ERRNO, &error) == SQLITE_OK ? error : 0;
}

QString systemCause(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

}  // namespace

SqlStatement::SqlStatement(Connection& connection, const QByteArray& sql)
    : m_connection(connection), m_query(connection.m_database), m_parameters(int(sql.count('?'))) {
    connection.requireThread();
    m_query.setForwardOnly(true);
    if (!m_query.prepare(QString::fromUtf8(sql))) connection.fail(m_query.lastError());
}

SqlStatement& SqlStatement::put(int parameter, const QVariant& value) {
    m_query.bindValue(parameter - 1, value);
    ++m_bound;
    return *this;
}

SqlStatement& SqlStatement::bind(int parameter, const QVariant& value) {
    if (value.typeId() == QMetaType::QString && !value.isNull()) return bindText(parameter, value.toString());
    if (value.typeId() == QMetaType::QByteArray && !value.isNull()) return bindBytes(parameter, value.toByteArray());
    if (value.isNull()) return bindNull(parameter);
    return put(parameter, value.typeId() == QMetaType::Double ? value : QVariant(value.toLongLong()));
}

// Qt's driver binds null strings and null byte arrays as NULL; here they mean empty ones.
SqlStatement& SqlStatement::bindText(int parameter, const QString& text) {
    if (text.size() * qsizetype(sizeof(QChar)) > mostKept) m_heavy << parameter;
    return put(parameter, text.isNull() ? u""_s : text);
}

SqlStatement& SqlStatement::bindBytes(int parameter, const QByteArray& bytes) {
    if (bytes.size() > mostKept) m_heavy << parameter;
    return put(parameter, bytes.isNull() ? QByteArray("") : bytes);
}

bool SqlStatement::step() {
    if (!m_ran) {
        // Without this check a parameter that was not bound would keep its value of the last run.
        if (m_bound != m_parameters)
            throw Error(ErrorKind::StorageFailed, {u"%1 of %2 parameters"_s.arg(m_bound).arg(m_parameters)});
        if (!m_query.exec()) m_connection.fail(m_query.lastError());
        m_ran = true;
    }
    if (!m_query.isSelect()) return false;
    if (m_query.next()) return true;
    // next() returns false at the end of the rows and also on an error.
    if (m_query.lastError().isValid()) m_connection.fail(m_query.lastError());
    return false;
}

void SqlStatement::reset() {
    m_query.finish();
    for (const int parameter : std::as_const(m_heavy)) m_query.bindValue(parameter - 1, QVariant());
    m_heavy.clear();
    m_bound = 0;
    m_ran = false;
}

QVariant SqlStatement::value(int column) const {
    // Qt's driver returns NULL as a typed null value; our code expects an invalid QVariant.
    QVariant value = m_query.value(column);
    return value.isNull() ? QVariant() : value;
}

Loan::Loan(SqlStatement& statement) : m_statement(&statement) {
    if (std::exchange(statement.m_lent, true))
        throw Error(ErrorKind::StorageFailed, {u"a statement was borrowed twice: "_s + statement.m_query.lastQuery()});
}

Loan::~Loan() {
    m_statement->reset();
    m_statement->m_lent = false;
}

Connection::Connection(const QString& path, Mode mode)
    : m_path(path), m_name(uniqueName()), m_thread(QThread::currentThreadId()) {
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    if (!m_database.isValid()) {
        close();
        throw Error(ErrorKind::DriverMissing);
    }
    m_database.setConnectOptions(mode == Mode::ReadWrite
                                     ? u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s
                                     : u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    m_database.setDatabaseName(isInMemory() ? path : address(path, mode));
    errno = 0;
    if (!m_database.open()) {
        const int system = errno;
        const QString cause = system ? systemCause(system) : m_database.lastError().databaseText();
        close();
        throw Error(ErrorKind::BookUnreadable, {path, cause});
    }
    m_handle = *static_cast<sqlite3* const*>(m_database.driver()->handle().constData());
    // The driver has to use the same SQLite library as this program: two copies in one process would break each other's
    // file locks.
    static const bool same = scalar("SELECT sqlite_source_id()").toString() == QLatin1String(sqlite3_sourceid());
    if (!same) {
        close();
        throw Error(ErrorKind::DriverMissing);
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // SQLite opens a file that cannot be written for reading only, without an error.
    if (mode == Mode::ReadWrite && sqlite3_db_readonly(m_handle, "main") == 1) {
        close();
        throw Error(ErrorKind::BookUnreadable, {path, u"it could not be opened for writing just now"_s});
    }
}

Connection::~Connection() { close(); }

void Connection::close() {
    m_statements.clear();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::requireThread() const {
    if (QThread::currentThreadId() != m_thread)
        throw Error(ErrorKind::StorageFailed, {u"a connection was used in another thread"_s});
}

void Connection::execute(const QByteArray& sql) {
    SqlStatement statement(*this, sql);
    while (statement.step()) {
    }
}

void Connection::executeAll(const QByteArrayList& statements) {
    for (const QByteArray& sql : statements) execute(sql);
}

Loan Connection::prepared(const QByteArray& sql) {
    requireThread();
    auto& statement = m_statements[sql];
    if (!statement) {
        try {
            statement = std::make_shared<SqlStatement>(*this, sql);
        } catch (...) {
            m_statements.remove(sql);
            throw;
        }
    }
    return Loan(*statement);
}

QVariant Connection::scalar(const QByteArray& sql) {
    Loan statement = prepared(sql);
    return statement->step() ? statement->value(0) : QVariant();
}

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

sqlite3_file& Connection::file() const {
    sqlite3_file* file = nullptr;
    if (const int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file); code != SQLITE_OK)
        fail(code);
    if (!file || !file->pMethods) throw Error(ErrorKind::StorageFailed, {u"a book in memory has no file"_s});
    return *file;
}

QByteArray Connection::bytesAt(qint64 offset, int count) const {
    QByteArray bytes(count, Qt::Uninitialized);
    errno = 0;
    const int code = count ? file().pMethods->xRead(&file(), bytes.data(), count, offset) : SQLITE_OK;
    if (code != SQLITE_OK)
        throw Error(ErrorKind::BookUnreadable, {m_path, errno ? systemCause(errno) : u"it ends too early"_s});
    return bytes;
}

quint32 Connection::changeCounter() const {
    constexpr int counterAt = 24;
    return qFromBigEndian<quint32>(bytesAt(counterAt, sizeof(quint32)).constData());
}

void Connection::fail(const QSqlError& error) const { fail(error.nativeErrorCode().toInt(), error.databaseText()); }

void Connection::fail(int code) const { fail(code, QString::fromUtf8(sqlite3_errmsg(m_handle))); }

void Connection::fail(int code, const QString& cause) const {
    const int systemError = sqlite3_system_errno(m_handle);
    switch (code & 0xff) {
        case SQLITE_INTERRUPT:
            throw CalledOff();
        case SQLITE_NOMEM:
            throw std::bad_alloc();
        case SQLITE_FULL:
            throw Error(ErrorKind::DiskFull, {m_path});
        case SQLITE_IOERR:
            if (code == SQLITE_IOERR_NOMEM) throw std::bad_alloc();
            if (systemError == ENOSPC || systemError == EDQUOT) throw Error(ErrorKind::DiskFull, {m_path});
            throw Error(isReading(code) ? ErrorKind::BookUnreadable : ErrorKind::WriteFailed,
                        {m_path, systemError ? systemCause(systemError) : cause});
        case SQLITE_CANTOPEN:
            if (systemError == ENOSPC || systemError == EDQUOT) throw Error(ErrorKind::DiskFull, {m_path});
            // The error is about the journal, not about the book.
            if (inTransaction())
                throw Error(ErrorKind::WriteFailed, {m_path, systemError ? systemCause(systemError) : cause});
            throw Error(ErrorKind::BookUnreadable, {m_path, systemError ? systemCause(systemError) : cause});
        case SQLITE_READONLY:
            if (code == SQLITE_READONLY_DIRECTORY)
                throw Error(ErrorKind::BookReadOnly, {m_path, QFileInfo(m_path).path()});
            if (code == SQLITE_READONLY_DBMOVED) throw Error(ErrorKind::BookReplaced, {m_path});
            if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
                throw Error(ErrorKind::BookUnfinished, {m_path});
            throw Error(ErrorKind::BookReadOnly, {m_path});
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(ErrorKind::BookLocked, {m_path, QString()});
        case SQLITE_CORRUPT:
            // SQLite reports a damaged file when the disk cannot be read.
            if (const int disk = lastSystemError(m_handle); disk == EIO || disk == ENXIO)
                throw Error(ErrorKind::BookUnreadable, {m_path, systemCause(disk)});
            [[fallthrough]];
        case SQLITE_NOTADB:
            throw Error(ErrorKind::BookDamaged, {m_path, cause});
        default:
            throw Error(ErrorKind::StorageFailed, {cause});
    }
}

Connection::Watched::Watched(Connection& connection, LongWork* progress) : m_connection(connection) {
    constexpr int instructions = 10'000;
    if (progress)
        sqlite3_progress_handler(
            connection.handle(), instructions,
            [](void* asked) { return static_cast<LongWork*>(asked)->isCalledOff() ? 1 : 0; }, progress);
}

Connection::Watched::~Watched() { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }

ReadTransaction::ReadTransaction(Connection& connection)
    : m_connection(connection), m_open(!connection.inTransaction()) {
    if (m_open) m_connection.prepared("BEGIN")->step();
}

ReadTransaction::~ReadTransaction() {
    if (!m_open) return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (...) {
        // Nothing was written; SQLite has already ended the transaction.
    }
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    connection.prepared("BEGIN IMMEDIATE")->step();
}

Transaction::~Transaction() {
    if (!m_open || !m_connection.inTransaction()) return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (...) {
        // SQLite has already rolled back, as it does when the disk is full.
    }
}

void Transaction::commit() {
    m_connection.prepared("COMMIT")->step();
    m_open = false;
}

}  // namespace mb
