#include "core/storage/header.h"

#include "core/domain/error.h"
#include "core/domain/step.h"
#include "core/storage/platform.h"
#include "core/storage/schema.h"
#include "core/storage/sqlite.h"

#include <QFileInfo>
#include <QtEndian>

namespace mb {

namespace {
constexpr qsizetype headSize = 100;
constexpr int pageSizeAt = 16, pagesAt = 28, versionAt = 60, applicationAt = 68;
const QByteArray magic("SQLite format 3\0", 16);

quint32 numberIn(const QByteArray& head, int offset) { return qFromBigEndian<quint32>(head.constData() + offset); }

// Reads through SQLite. If the program opened the file itself, closing it would drop the locks that SQLite holds on the
// same file elsewhere in this process.
QByteArray headOf(const QString& path, qint64 size) {
    return Connection(path, Connection::Mode::ReadOnly).bytesAt(0, int(qMin<qint64>(size, headSize)));
}
// The program that made or upgraded the book, as its step says; empty where a book of a version to come does not tell,
// or telling would leave files beside it.
QString programOf(const QString& path, const QByteArray& head) {
    constexpr int modeAt = 18;
    if (head.mid(modeAt, 2) != "\1\1" || hasJournal(path)) return {};
    try {
        Connection book(path, Connection::Mode::ReadOnly);
        book.execute("PRAGMA trusted_schema=OFF");
        Loan step = book.prepared("SELECT kind, args FROM step WHERE kind IN (?, ?) ORDER BY id DESC LIMIT 1");
        step->bindText(1, keyOf(StepKind::BookCreated));
        step->bindText(2, keyOf(StepKind::Upgrade));
        if (!step->step()) return {};
        const int place = step->text(0) == keyOf(StepKind::Upgrade) ? 2 : 1;
        return Codec<QStringList>::in(step->text(1)).value(place).left(20);
    } catch (const Error&) {
        return {};
    }
}
}  // namespace

bool hasJournal(const QString& path) { return QFileInfo(path + QStringLiteral("-journal")).size() > 0; }

void ensureNameIsFree(const QString& path) {
    // A broken link takes the name, too.
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) throw Error(ErrorKind::BookExists, {path});
    if (hasJournal(path)) throw Error(ErrorKind::BookExists, {path + QStringLiteral("-journal")});
}

bool isBook(const QString& path) {
    if (platform::fileKind(path) != platform::FileKind::Ordinary) return false;
    const QByteArray head = headOf(path, QFileInfo(path).size());
    return head.size() == headSize && head.startsWith(magic) && numberIn(head, applicationAt) == applicationId;
}

FileHeader readHeader(const QString& path, quint32 newestKnown, bool checkLength) {
    const platform::FileKind kind = platform::fileKind(path);
    if (kind == platform::FileKind::None) throw Error(ErrorKind::BookMissing, {path});
    // Not a file: a folder, or a pipe, on which reading would wait forever.
    if (kind == platform::FileKind::Other) throw Error(ErrorKind::BookForeign, {path});
    const QFileInfo info(path);
    const QByteArray head = headOf(path, info.size());
    if (head.isEmpty()) throw Error(ErrorKind::BookEmpty, {path});
    if (head.size() < headSize) {
        if (magic.startsWith(head.left(magic.size())))
            throw Error(ErrorKind::BookCut, {path, QString::number(head.size()), QString()});
        throw Error(ErrorKind::BookForeign, {path});
    }
    if (!head.startsWith(magic) || numberIn(head, applicationAt) != applicationId)
        throw Error(ErrorKind::BookForeign, {path});
    const quint32 version = numberIn(head, versionAt);
    if (version == 0) throw Error(ErrorKind::BookDamaged, {path, QStringLiteral("it has no version")});
    if (version > newestKnown)
        throw Error(ErrorKind::BookNewer,
                    {path, QString::number(version), QString::number(newestKnown), programOf(path, head)});
    if (checkLength) {
        qint64 pageSize = qFromBigEndian<quint16>(head.constData() + pageSizeAt);
        if (pageSize == 1) pageSize = 65536;
        const qint64 expected = pageSize * numberIn(head, pagesAt);
        if (info.size() < expected)
            throw Error(ErrorKind::BookCut, {path, QString::number(info.size()), QString::number(expected)});
    }
    return {version};
}

}  // namespace mb
