// The one writer for files that leave the book: exports, backups, PDFs. Either the whole new file stands under its
// name, on the disk, or the old one does. (QSaveFile reports success for a cut-off file on a full disk.)
#pragma once

#include <QByteArray>
#include <QString>

namespace mb {

// A book is never overwritten, except the day's backup copy by a newer copy of the same book.
enum class Overwrite { No, Yes, OwnCopy };

// Throws Error: BookExists (where the name is taken, with Overwrite::No, or by a book), DiskFull, WriteFailed, and
// WrittenUnsure where the file stands there whole, but nothing tells whether a power cut would leave it. The file is
// readable by its owner only.
void writeFileAtomically(const QString& path, const QByteArray& bytes, Overwrite overwrite = Overwrite::Yes);

// Removes the files that killed programs left half written in a folder.
void removeAbandoned(const QString& folder);

// For writers that need a path of their own: write to temporaryPath(), then finish(). Without finish() it leaves
// nothing.
class AtomicFile {
public:
    explicit AtomicFile(const QString& path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    QString temporaryPath() const { return m_temporary; }
    void finish(Overwrite overwrite);

private:
    QString m_path;
    QString m_temporary;
    bool m_finished = false;
};

}  // namespace mb
