// Zip files, which hold OpenDocument texts and spreadsheets, by libzip. It is a module that is loaded when the first
// one is written: libzip brings cryptography along, which no start of the program should wait for. Whoever wants a zip
// file asks core/exchange/zip_file.h.
#pragma once

#include <QByteArray>
#include <QList>

namespace mb::zip {

struct Entry {
    QByteArray name;  // ASCII
    QByteArray data;
    bool compressed = true;
};

}  // namespace mb::zip

// The module's one function. The same entries give the same bytes. False, with libzip's complaint, if it refuses.
extern "C" bool mentorbookZip(const QList<mb::zip::Entry>& entries, QByteArray& bytes, QByteArray& fault);
