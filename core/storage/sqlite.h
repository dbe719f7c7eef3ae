// A thin cover over Qt Sql: connection and statement that clean up after themselves and throw one error. Qt's driver
// for SQLite binds by place, takes one statement at a time and tells errors by return values; here each of these is a
// rule that throws where it is broken (docs/adr/qt-sql.md). For this folder alone.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>

class QSqlError;
struct sqlite3;
struct sqlite3_file;

namespace mb {

class Connection;
class LongWork;

class SqlStatement {
public:
    // Every question mark in the text is a parameter; literals must not hold any.
    SqlStatement(Connection& connection, const QByteArray& sql);
    ~SqlStatement() = default;
    SqlStatement(const SqlStatement&) = delete;
    SqlStatement& operator=(const SqlStatement&) = delete;

    // Parameters count from 1 in the order of their question marks, columns from 0. Every parameter is bound before
    // each run.
    SqlStatement& bind(int parameter, const QVariant& value);
    SqlStatement& bind(int parameter, qint64 value) { return put(parameter, QVariant(value)); }
    SqlStatement& bind(int parameter, const QByteArray& bytes) = delete;  // ambiguous: say bindText or bindBytes
    SqlStatement& bindText(int parameter, const QString& text);
    SqlStatement& bindBytes(int parameter, const QByteArray& bytes);
    SqlStatement& bindNull(int parameter) { return put(parameter, QVariant()); }
    bool step();
    void reset();
    QVariant value(int column) const;
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

private:
    friend class Loan;
    SqlStatement& put(int parameter, const QVariant& value);

    Connection& m_connection;
    QSqlQuery m_query;
    int m_parameters;    // in the text
    int m_bound = 0;     // since the last reset
    QList<int> m_heavy;  // parameters whose values are too large to stay behind
    bool m_ran = false;
    bool m_lent = false;
};

// A cached statement on loan. It is reset when it is given back, so that no unfinished SELECT blocks a commit.
class Loan {
public:
    explicit Loan(SqlStatement& statement);
    ~Loan();
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    SqlStatement* operator->() { return m_statement; }
    SqlStatement& operator*() { return *m_statement; }

private:
    SqlStatement* m_statement;
};

// Belongs to the thread that made it, and throws in any other.
class Connection {
public:
    // Frozen: SQLite reads the file as it is, locks nothing and makes no file beside it. Only for a moment, since it
    // would not notice that somebody writes.
    enum class Mode { ReadOnly, ReadWrite, Frozen };
    // The file has to exist: opening never creates one. Path ":memory:" for a book in memory.
    Connection(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void execute(const QByteArray& sql);  // one statement
    void executeAll(const QByteArrayList& statements);
    Loan prepared(const QByteArray& sql);
    QVariant scalar(const QByteArray& sql);
    bool inTransaction() const;
    // Read from the file on the disk, not from pages in memory. They go through SQLite: opening and closing the file
    // here would drop the locks that SQLite holds. Throw BookUnreadable.
    QByteArray bytesAt(qint64 offset, int count) const;
    quint32 changeCounter() const;  // SQLite counts each transaction that changed the file
    // Throws the typed error for a code of SQLite's.
    [[noreturn]] void fail(int code, const QString& cause) const;
    [[noreturn]] void fail(int code) const;  // with SQLite's own words

    // For what Qt Sql cannot do: copying page by page, hardening, the change counter, calling off, the system's error
    // number.
    sqlite3* handle() const { return m_handle; }
    QString path() const { return m_path; }
    bool isInMemory() const { return m_path == u":memory:"; }

    // While it lives, statements of the connection throw CalledOff once the progress is called off.
    class Watched {
    public:
        Watched(Connection& connection, LongWork* progress);
        ~Watched();
        Watched(const Watched&) = delete;
        Watched& operator=(const Watched&) = delete;

    private:
        Connection& m_connection;
    };

private:
    friend class SqlStatement;
    void close();
    void requireThread() const;
    sqlite3_file& file() const;
    [[noreturn]] void fail(const QSqlError& error) const;

    const QString m_path;
    const QString m_name;  // among Qt's connections
    const Qt::HANDLE m_thread;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    QHash<QByteArray, std::shared_ptr<SqlStatement>> m_statements;
};

// While it lives, all questions see the same state of the book, and the file is locked once instead of for each
// question. Inside a transaction it does nothing.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Connection& m_connection;
    bool m_open;
};

// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

}  // namespace mb
