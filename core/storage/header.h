// Reads the first hundred bytes before anything else of the file is trusted: is it a book, is it complete, and is its
// version known to this program?
#pragma once

#include <QString>

namespace mb {

struct FileHeader {
    quint32 version = 0;
};

// Throws BookMissing, BookUnreadable, BookEmpty, BookForeign, BookNewer. `checkLength` also throws BookCut: leave it
// out while a crash's journal waits, since the file's length means nothing until it is recovered.
FileHeader readHeader(const QString& path, quint32 newestKnown, bool checkLength);
// Whether a book of any version stands there, as far as its first bytes tell. Throws BookUnreadable where they cannot
// be read.
bool isBook(const QString& path);
// A crash left a journal that has to be rolled back before reading.
bool hasJournal(const QString& path);
// For making a file under a new name. Throws BookExists when the name is taken, or when a journal lies beside it:
// SQLite would mix what a lost book left there into the new one.
void ensureNameIsFree(const QString& path);

}  // namespace mb
