// Books: a file whose header, length or pages are not as they should be is opened, read from end to end and checked. It
// never crashes, and reading leaves its bytes alone.
//
// An input says what becomes of a whole book: the bits to turn over in its header of 100 bytes, the length to cut it to
// (0: none), then changes: where, how many bytes, the bytes. So a few bytes reach any place of a much larger file.
#include "core/actions/sample.h"
#include "core/storage/check.h"
#include "core/words/checks.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/books.h"
#include "tests/support/files.h"

#include <QCoreApplication>

using namespace mb;

namespace {

constexpr qsizetype headerSize = 100;

struct Place {
    int argc = 0;
    QCoreApplication application{argc, nullptr};
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("b.mentorbook"));
    QByteArray whole;
    Place() {
        actions::sample::create(file).reset();
        whole = test::bytesOf(file);
    }
};
Place& place() {
    static Place only;
    return only;
}

class Input {
public:
    explicit Input(const QByteArray& bytes) : m_bytes(bytes) {}
    bool isEmpty() const { return m_at >= m_bytes.size(); }
    QByteArray take(qsizetype size) {
        const QByteArray taken = m_bytes.mid(m_at, size);
        m_at += size;
        return taken;
    }
    qsizetype number(int bytes) {
        qsizetype number = 0;
        for (const char byte : take(bytes)) number = number * 256 + uchar(byte);
        return number;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
};

QByteArray madeFrom(const QByteArray& bytes) {
    Input input(bytes);
    QByteArray file = place().whole;
    const QByteArray header = input.take(headerSize);
    for (qsizetype i = 0; i < header.size(); ++i) file[i] = char(file[i] ^ header[i]);
    const qsizetype length = input.number(3);
    while (!input.isEmpty()) {
        const qsizetype at = input.number(3) % file.size();
        const QByteArray change = input.take(input.number(1));
        file.replace(at, qMin(change.size(), file.size() - at), change.left(file.size() - at));
    }
    return length > 0 ? file.left(length) : file;
}

void readAll(const QString& path) {
    const auto store = Store::open(path, Access::ReadOnly, test::standingStill());
    fuzz::accepted([&] { test::contents(store->reader()); });
    for (const Fault& fault : checkBook(*store))
        fuzz::require(!words::sentence(fault).isEmpty(), "what a check finds is said");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray made = madeFrom(fuzz::bytesOf(data, size));
    const QString& path = place().file;
    test::writeBytes(path, made);
    fuzz::accepted([&] { readAll(path); });
    fuzz::require(test::bytesOf(path) == made, "reading leaves the bytes alone");
    fuzz::require(test::namesIn(place().folder.path()).size() == 1, "reading leaves no other file");
    fuzz::accepted([&] {
        Workspace workspace(Store::open(path, Access::ReadWrite, test::standingStill()));
        if (workspace.nextUndo()) workspace.undo();
    });
    for (const QString& name : test::namesIn(place().folder.path())) QFile::remove(place().folder.filePath(name));
    return 0;
}
