// Files that the user names are read up to a limit, and cost no more memory than they hold.
#include "core/storage/input_file.h"

#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QTemporaryDir>

namespace mb::test::storage_input_file_test {

TEST_CASE("a file is read to its end or to the limit") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.csv"));
    const QByteArray many(200'000, 'x');
    for (const QByteArray& bytes : {QByteArray(), QByteArray("Name\nAda Fox\n"), many}) {
        writeBytes(path, bytes);
        CHECK(readInputFile(path, 1'000'000) == bytes);
        CHECK(readInputFile(path, 7) == bytes.left(7));
        CHECK(readInputFile(path, 150'000) == bytes.left(150'000));
    }
}

TEST_CASE("a small file takes little memory however much would be allowed") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.csv"));
    writeBytes(path, "Name\nAda Fox\n");
    CHECK(readInputFile(path, 100 * 1024 * 1024).capacity() < 200'000);
}

TEST_CASE("what is no ordinary file is not read") {
    const QTemporaryDir folder;
    CHECK(kindOf([&] { readInputFile(QStringLiteral("/dev/zero"), 10); }) == ErrorKind::InputUnreadable);
    CHECK(kindOf([&] { readInputFile(folder.path(), 10); }) == ErrorKind::InputUnreadable);
    CHECK(kindOf([&] { readInputFile(folder.filePath(QStringLiteral("none")), 10); }) == ErrorKind::InputUnreadable);
}

}  // namespace mb::test::storage_input_file_test
