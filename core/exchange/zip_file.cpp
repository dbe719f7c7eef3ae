#include "core/exchange/zip_file.h"

#include "core/exchange/input_error.h"
#include "core/storage/platform.h"

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostMembers = 10'000, mostUnpacked = qint64(2) * 1024 * 1024 * 1024;
// Spreadsheets shrink to a tenth, monotonous ones to a hundredth; zip files can be made that shrink to a thousandth.
constexpr qint64 mostRatio = 300, smallEnough = qint64(32) * 1024 * 1024;

template <class Function>
Function moduleFunction(const char* name) {
    return reinterpret_cast<Function>(platform::moduleFunction(u"mentorbook-zip"_s, name));
}

Error unreadableZip(const QString& path, QStringView cause, const QString& detail = {}) {
    QStringList args{path, cause.toString()};
    if (!detail.isEmpty()) args << detail;
    return Error(ErrorKind::InputUnreadable, args);
}

}  // namespace

QByteArray zipped(const QList<zip::Entry>& entries) {
    QByteArray bytes, fault;
    if (!moduleFunction<decltype(&mentorbookZip)>("mentorbookZip")(entries, bytes, fault))
        throw Error(ErrorKind::WriteFailed, {QString(), QString::fromLocal8Bit(fault)});
    return bytes;
}

ZipReader::ZipReader(const QByteArray& bytes, const QString& path) : m_path(path) {
    QByteArray fault;
    m_archive.reset(moduleFunction<decltype(&mentorbookUnzip)>("mentorbookUnzip")(bytes, fault));
    if (!m_archive) throw unreadableZip(path, unreadable::brokenSpreadsheet, QString::fromLocal8Bit(fault));
    if (m_archive->count() > mostMembers) throw unreadableZip(path, unreadable::swollen);
    for (qint64 i = 0; i < m_archive->count(); ++i) m_members.insert(m_archive->member(i).name, i);
}

void ZipReader::read(const QByteArray& name, const std::function<bool(QByteArrayView)>& take) {
    const auto found = m_members.constFind(name);
    if (found == m_members.cend()) return;
    const zip::Member member = m_archive->member(*found);
    if (!m_archive->open(*found)) throw unreadableZip(m_path, unreadable::brokenSpreadsheet, QString::fromUtf8(name));
    QByteArray piece(qsizetype(64) * 1024, Qt::Uninitialized);
    qint64 unpacked = 0;
    for (;;) {
        const qint64 size = m_archive->read(piece.data(), piece.size());
        if (size < 0) throw unreadableZip(m_path, unreadable::brokenSpreadsheet, QString::fromUtf8(name));
        if (size == 0) return;
        unpacked += size;
        m_unpacked += size;
        if (m_unpacked > mostUnpacked || (unpacked > smallEnough && unpacked / mostRatio > member.packed))
            throw unreadableZip(m_path, unreadable::swollen);
        if (!take(QByteArrayView(piece).first(size))) return;
    }
}

QByteArray ZipReader::whole(const QByteArray& name, qsizetype most) {
    QByteArray bytes;
    read(name, [&](QByteArrayView piece) {
        bytes += piece.first(qMin(piece.size(), most - bytes.size()));
        return bytes.size() < most;
    });
    return bytes;
}

}  // namespace mb::exchange
