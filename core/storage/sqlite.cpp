#include "core/storage/sqlite.h"

#include <sqlite3.h>

#include <cerrno>

namespace mb {

Statement::Statement(Connection& connection, const QByteArray& sql) : m_connection(connection) {
    const int code = sqlite3_prepare_v3(connection.handle(), sql.constData(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK) connection.fail(code);
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement& Statement::bind(int parameter, const QVariant& value) {
    int code = SQLITE_OK;
    if (value.isNull()) {
        code = sqlite3_bind_null(m_statement, parameter);
    } else if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        code = sqlite3_bind_blob64(m_statement, parameter, bytes.isEmpty() ? "" : bytes.constData(),
                                   sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    } else if (value.typeId() == QMetaType::QString) {
        // Qt turns UTF-16 into UTF-8 far quicker than SQLite would.
        const QByteArray utf8 = value.toString().toUtf8();
        code = sqlite3_bind_text64(m_statement, parameter, utf8.isEmpty() ? "" : utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    } else {
        code = sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    }
    if (code != SQLITE_OK) m_connection.fail(code);
    return *this;
}

Statement& Statement::bind(int parameter, qint64 value) {
    sqlite3_bind_int64(m_statement, parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QByteArray& utf8Text) {
    sqlite3_bind_text64(m_statement, parameter, utf8Text.isEmpty() ? "" : utf8Text.constData(),
                        sqlite3_uint64(utf8Text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

void Statement::bindNull(int parameter) { sqlite3_bind_null(m_statement, parameter); }

void Statement::bindText(int parameter, QStringView text) {
    // Most texts are short and plain: no string on the heap for them.
    char plain[256];
    if (text.size() <= qsizetype(sizeof plain)) {
        qsizetype length = 0;
        while (length < text.size() && text[length].unicode() < 0x80) {
            plain[length] = char(text[length].unicode());
            ++length;
        }
        if (length == text.size()) return bindUtf8(parameter, QByteArrayView(plain, length));
    }
    bindUtf8(parameter, text.toUtf8());
}

void Statement::bindLiteral(int parameter, QLatin1String ascii) {
    sqlite3_bind_text(m_statement, parameter, ascii.data(), int(ascii.size()), SQLITE_STATIC);
}

const char* Statement::kept(QByteArrayView bytes) {
    constexpr qsizetype room = 32 * 1024;
    if (bytes.size() > room - m_keptSize) return nullptr;
    if (!m_kept) m_kept = std::make_unique_for_overwrite<char[]>(room);
    char* const copy = m_kept.get() + m_keptSize;
    std::copy(bytes.begin(), bytes.end(), copy);
    m_keptSize += bytes.size();
    return copy;
}

void Statement::bindUtf8(int parameter, QByteArrayView text) {
    const char* const copy = kept(text);
    const int code = sqlite3_bind_text64(m_statement, parameter, copy ? copy : text.data(), sqlite3_uint64(text.size()),
                                         copy ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) m_connection.fail(code);
}

void Statement::bindBytes(int parameter, QByteArrayView bytes) {
    const char* const copy = kept(bytes);
    const int code = sqlite3_bind_blob64(m_statement, parameter, copy ? copy : bytes.data(), sqlite3_uint64(bytes.size()),
                                         copy ? SQLITE_STATIC : SQLITE_TRANSIENT);
    if (code != SQLITE_OK) m_connection.fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    // The caller's Loan resets; fail() reads the message first.
    m_connection.fail(code);
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_keptSize = 0;
}

QVariant Statement::value(int column) const {
    switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER: return qlonglong(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT: return sqlite3_column_double(m_statement, column);
        case SQLITE_TEXT: return text(column);
        case SQLITE_BLOB:
            return QByteArray(static_cast<const char*>(sqlite3_column_blob(m_statement, column)),
                              sqlite3_column_bytes(m_statement, column));
        default: return {};
    }
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString Statement::text(int column) const {
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return utf8 ? QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column)) : QString();
}

int Statement::columnCount() const { return sqlite3_column_count(m_statement); }

Connection::Connection(const QString& path, Mode mode) : m_path(path) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::ReadOnly) flags |= SQLITE_OPEN_READONLY;
    else flags |= SQLITE_OPEN_READWRITE;
    if (mode == Mode::Create) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const QString cause = QString::fromUtf8(sqlite3_errmsg(m_handle));
        sqlite3_close(m_handle);
        throw Error(ErrorKind::BookUnreadable, {path, cause});
    }
    sqlite3_busy_timeout(m_handle, 5000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

Connection::~Connection() {
    m_statements.clear();
    sqlite3_close(m_handle);
}

void Connection::execute(const QByteArray& sql) {
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

Loan Connection::prepared(const QByteArray& sql) {
    auto& statement = m_statements[sql];
    if (!statement) {
        try {
            statement = std::make_shared<Statement>(*this, sql);
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

qint64 Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
int Connection::changes() const { return sqlite3_changes(m_handle); }
bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

void Connection::fail(int code) const {
    const QString cause = QString::fromUtf8(sqlite3_errmsg(m_handle));
    const int systemError = sqlite3_system_errno(m_handle);
    switch (code & 0xff) {
        case SQLITE_FULL: throw Error(ErrorKind::DiskFull, {m_path});
        case SQLITE_IOERR:
            if (systemError == ENOSPC || systemError == EDQUOT) throw Error(ErrorKind::DiskFull, {m_path});
            if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ) throw Error(ErrorKind::BookUnreadable, {m_path, cause});
            throw Error(ErrorKind::WriteFailed, {m_path, cause});
        case SQLITE_CANTOPEN: throw Error(ErrorKind::BookUnreadable, {m_path, cause});
        case SQLITE_READONLY: throw Error(ErrorKind::BookReadOnly, {m_path});
        case SQLITE_BUSY:
        case SQLITE_LOCKED: throw Error(ErrorKind::BookLocked, {m_path, QString()});
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: throw Error(ErrorKind::BookDamaged, {m_path, cause});
        default: throw Error(ErrorKind::StorageFailed, {cause});
    }
}

ReadTransaction::ReadTransaction(Connection& connection) : m_connection(connection), m_open(!connection.inTransaction()) {
    if (m_open) m_connection.prepared("BEGIN")->step();
}

ReadTransaction::~ReadTransaction() {
    if (!m_open) return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const Error&) {
        // Nothing was written; SQLite has let go by itself.
    }
}

Transaction::Transaction(Connection& connection) : m_connection(connection) {
    connection.prepared("BEGIN IMMEDIATE")->step();
}

Transaction::~Transaction() {
    if (!m_open || !m_connection.inTransaction()) return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const Error&) {
        // SQLite has rolled back by itself, as after a full disk.
    }
}

void Transaction::commit() {
    m_connection.prepared("COMMIT")->step();
    m_open = false;
}

}  // namespace mb
