// The real program in a temporary folder, with nobody's home and no display.
#pragma once

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace mb::test {

struct Ran {
    int code = -1;
    QString out, err;
    QJsonArray json() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
};

struct Cli {
    QTemporaryDir folder;
    QString path(const QString& name) const { return folder.filePath(name); }
    QString book() const { return path(QStringLiteral("b.mentorbook")); }

    // `language` as the environment names it, such as de_DE.UTF-8.
    Ran run(const QStringList& arguments, const QString& language = QStringLiteral("C.UTF-8")) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.insert(QStringLiteral("LC_ALL"), language);
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(MENTORBOOK_CLI), arguments);
        REQUIRE(process.waitForFinished(300000));
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    // Expects success.
    Ran ok(const QStringList& arguments) const {
        const Ran ran = run(arguments);
        INFO(qPrintable(arguments.join(u' ')) << "\n" << qPrintable(ran.err));
        REQUIRE(ran.code == 0);
        return ran;
    }
    void newBook(const QString& role = QStringLiteral("mentor")) const {
        ok({QStringLiteral("new"), book(), QStringLiteral("--owner"), QStringLiteral("Grace Whitfield"),
            QStringLiteral("--degrees"), QStringLiteral("MD,MPH"), QStringLiteral("--role"), role});
    }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    QByteArray read(const QString& name) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

// What another program says of a file.
inline QString toolOutput(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace mb::test
