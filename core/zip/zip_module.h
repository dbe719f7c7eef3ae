// Zip files, which hold OpenDocument texts and spreadsheets, by libzip. It is a module that is loaded when the first
// one is written or read: libzip brings cryptography along, which no start of the program should wait for. Whoever
// wants a zip file asks core/exchange/zip_file.h.
#pragma once

#include <QByteArray>
#include <QList>

namespace mb::zip {

struct Entry {
    QByteArray name;  // ASCII
    QByteArray data;
    bool compressed = true;
};

struct Member {
    QByteArray name;
    qint64 size = 0, packed = 0;  // as the file says
};

// A zip file that is read, member after member.
class Archive {
public:
    virtual ~Archive() = default;
    virtual qint64 count() const = 0;
    virtual Member member(qint64 at) const = 0;
    virtual bool open(qint64 member) = 0;  // and closes the one before
    // How many bytes were read; 0 at the end, -1 where the member is damaged.
    virtual qint64 read(char* to, qint64 most) = 0;
};

}  // namespace mb::zip

// The module's two functions. The same entries give the same bytes. False, with libzip's complaint, if it refuses.
extern "C" bool mentorbookZip(const QList<mb::zip::Entry>& entries, QByteArray& bytes, QByteArray& fault);
// Null, with libzip's complaint, where the bytes are no zip file.
extern "C" mb::zip::Archive* mentorbookUnzip(const QByteArray& bytes, QByteArray& fault);
