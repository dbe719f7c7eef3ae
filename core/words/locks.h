// Who holds a book, and what that means for whoever wants it. A holder is what LockHolder::text() says.
#pragma once

#include <QString>

namespace mb::words {

QString holderWords(const QString& holder);  // "mentorbook, process 4711 on host"

// Somebody else writes, or did when their machine stopped.
QString lockedSentence(const QString& path, const QString& holding, const QString& since, bool elsewhere);
// Somebody's change was cut off; `otherName` is the one by which the file has to be opened.
QString unfinishedSentence(const QString& path, const QString& holding, const QString& otherName);

}  // namespace mb::words
