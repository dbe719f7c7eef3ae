// A thin cover over SQLite's own C interface: connection and statement that clean up after themselves and throw one
// error. Qt's driver is left out on purpose: it loads a plugin, hides error codes and cannot copy a book in steps.
#pragma once

#include "core/domain/error.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringView>
#include <QVariant>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace mb {

class Connection;

class Statement {
public:
    Statement(Connection& connection, const QByteArray& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Parameters count from 1, columns from 0.
    Statement& bind(int parameter, const QVariant& value);
    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, const QByteArray& utf8Text);
    void bindNull(int parameter);
    void bindText(int parameter, QStringView text);
    void bindLiteral(int parameter, QLatin1String ascii);  // that lives as long as the program
    void bindUtf8(int parameter, QByteArrayView text);
    void bindBytes(int parameter, QByteArrayView bytes);
    bool step();
    void reset();
    QVariant value(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    int columnCount() const;

private:
    // A copy that lasts until reset(), in one block for all: many rows bound at once would take as many allocations.
    const char* kept(QByteArrayView bytes);

    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    std::unique_ptr<char[]> m_kept;
    qsizetype m_keptSize = 0;
};

// A cached statement on loan; given back reset, so that no unfinished SELECT blocks a commit.
class Loan {
public:
    explicit Loan(Statement& statement) : m_statement(&statement) {}
    ~Loan() { m_statement->reset(); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Statement* operator->() { return m_statement; }

private:
    Statement* m_statement;
};

class Connection {
public:
    enum class Mode { ReadOnly, ReadWrite, Create };
    // path ":memory:" for a book in memory.
    Connection(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void execute(const QByteArray& sql);  // one or several statements
    Loan prepared(const QByteArray& sql);
    QVariant scalar(const QByteArray& sql);
    qint64 lastInsertId() const;
    int changes() const;
    bool inTransaction() const;
    // Throws the typed error for SQLite's last complaint.
    [[noreturn]] void fail(int code) const;

    sqlite3* handle() const { return m_handle; }
    QString path() const { return m_path; }

private:
    QString m_path;
    sqlite3* m_handle = nullptr;
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements;
};

// Many questions about one state of the book: the file is locked and let go once, not for each of them. Within a transaction it
// does nothing.
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
