// Why a file that comes in was not read; args as ErrorKind says.
#pragma once

#include <QStringList>

namespace mb::words {

QString tooLargeSentence(const QStringList& args);
QString unreadableSentence(const QStringList& args);
QString encodingSentence(const QStringList& args);

}  // namespace mb::words
