#include "ui/print/zip_writer.h"

#include <array>

namespace mb::print {

namespace {

constexpr std::array<quint32, 256> crcTable() {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crcOf(const QByteArray& data) {
    static constexpr std::array<quint32, 256> kTable = crcTable();
    quint32 crc = 0xFFFFFFFFu;
    for (char byte : data) crc = kTable[(crc ^ static_cast<uchar>(byte)) & 0xFF] ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFu;
}

// qCompress gives a length, a zlib head of two bytes, the deflated data and a check sum; zip wants the data alone.
QByteArray deflated(const QByteArray& data) {
    const QByteArray packed = qCompress(data, 9);
    return packed.mid(6, packed.size() - 10);
}

void put(QByteArray& out, std::initializer_list<quint16> shorts) {
    for (quint16 value : shorts) {
        out.append(static_cast<char>(value & 0xFF));
        out.append(static_cast<char>(value >> 8));
    }
}

void put32(QByteArray& out, quint32 value) {
    put(out, {static_cast<quint16>(value & 0xFFFF), static_cast<quint16>(value >> 16)});
}

}  // namespace

QByteArray zipped(const QList<ZipEntry>& entries) {
    constexpr quint16 kVersion = 20, kNoTime = 0, kFirstDay = (1 << 5) | 1;  // 1 January 1980
    QByteArray out, directory;
    for (const ZipEntry& entry : entries) {
        const QByteArray stored = entry.compressed ? deflated(entry.data) : entry.data;
        QByteArray head;
        put(head, {kVersion, 0, static_cast<quint16>(entry.compressed ? 8 : 0), kNoTime, kFirstDay});
        put32(head, crcOf(entry.data));
        put32(head, static_cast<quint32>(stored.size()));
        put32(head, static_cast<quint32>(entry.data.size()));
        put(head, {static_cast<quint16>(entry.name.size()), 0});
        directory += "PK\x01\x02";
        put(directory, {kVersion});
        directory += head;
        put(directory, {0, 0, 0, 0, 0});  // comment, disk, attributes
        put32(directory, static_cast<quint32>(out.size()));
        directory += entry.name;
        out += "PK\x03\x04" + head + entry.name + stored;
    }
    const auto start = static_cast<quint32>(out.size());
    const auto count = static_cast<quint16>(entries.size());
    out += directory + "PK\x05\x06";
    put(out, {0, 0, count, count});
    put32(out, static_cast<quint32>(directory.size()));
    put32(out, start);
    put(out, {0});
    return out;
}

}  // namespace mb::print
