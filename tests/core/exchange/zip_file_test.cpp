#include "core/exchange/zip_file.h"

#include "core/domain/error.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QProcess>
#include <QTemporaryDir>

namespace mb::test::exchange_zip_file_test {

using namespace Qt::Literals::StringLiterals;
namespace {

quint16 shortAt(const QByteArray& bytes, qsizetype at) {
    return quint16(quint8(bytes[at]) | quint8(bytes[at + 1]) << 8);
}

QByteArray unzip(const QStringList& arguments) {
    QProcess process;
    process.start(u"unzip"_s, arguments);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

}  // namespace

TEST_CASE("a zip file gives back what went in, and in that order") {
    QByteArray large;
    for (int i = 0; i < 200000; ++i) large += char('a' + i / 7 % 23);
    const QList<zip::Entry> entries{{"mimetype", "application/x-test", false},
                                    {"content.xml", large, true},
                                    {"META-INF/manifest.xml", "<manifest/>", true},
                                    {"nothing", "", true}};
    const QByteArray bytes = exchange::zipped(entries);
    CHECK(bytes.size() < large.size() / 2);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.zip"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    unzip({u"-tq"_s, path});
    CHECK(unzip({u"-Z1"_s, path}) == "mimetype\ncontent.xml\nMETA-INF/manifest.xml\nnothing\n");
    for (const zip::Entry& entry : entries)
        CHECK((unzip({u"-p"_s, path, QString::fromLatin1(entry.name)}) == entry.data));
}

TEST_CASE("a zip file begins with what its first entry says, and has no time of its own") {
    const QList<zip::Entry> entries{{"mimetype", "application/x-test", false}, {"content.xml", "<x/>", true}};
    const QByteArray bytes = exchange::zipped(entries);
    // The head of an entry: signature, version, flags, method, time, day, checksum, two sizes, two lengths.
    CHECK(bytes.startsWith("PK\x03\x04"));
    CHECK(shortAt(bytes, 6) == 0);  // no sizes that follow the data
    CHECK(shortAt(bytes, 8) == 0);  // not compressed
    CHECK(shortAt(bytes, 10) == 0);
    CHECK(shortAt(bytes, 12) == 33);  // 1 January 1980
    CHECK(shortAt(bytes, 28) == 0);   // no extra fields
    CHECK(bytes.mid(30, 26) == "mimetypeapplication/x-test");
    CHECK(exchange::zipped(entries) == bytes);
}

TEST_CASE("what cannot be zipped is one error with its cause") {
    try {
        exchange::zipped({{"twice", "a", true}, {"twice", "b", true}});
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::WriteFailed);
        CHECK_FALSE(error.args.value(1).isEmpty());
        CHECK(error.args.value(1) != u"no-module");
    }
}

}  // namespace mb::test::exchange_zip_file_test
