// Lines of a file in which each field begins with its tag, "AU  - Haddad, Leila", as RIS and PubMed's nbib have them.
#pragma once

#include <QByteArray>
#include <QString>

namespace mb::exchange {

// One line without its end.
struct FileLine {
    QByteArrayView text;
    int number = 0;        // from 1
    qsizetype behind = 0;  // the place in the file behind it
};

class FileLines {
public:
    explicit FileLines(QByteArrayView file) : m_file(file) {}
    // LF, CRLF and CR end lines. False behind the last one.
    bool next(FileLine& line);

private:
    QByteArrayView m_file;
    qsizetype m_at = 0;
    int m_number = 0;
};

struct TaggedField {
    QByteArray tag;
    QByteArray value;  // UTF-8; lines that go on are joined by a space
    int line = 0;
};

}  // namespace mb::exchange
