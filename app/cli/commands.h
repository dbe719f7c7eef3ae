// The commands, one function each, by noun.
#pragma once

#include <QStringList>

namespace mb::cli {

int runNew(const QStringList& words);
int runSample(const QStringList& words);
int runInfo(const QStringList& words);
int runCheck(const QStringList& words);
int runImport(const QStringList& words);
int runLog(const QStringList& words);
int runList(const QStringList& words);
int runSearch(const QStringList& words);
int runToday(const QStringList& words);
int runGoal(const QStringList& words);
int runMentorship(const QStringList& words);
int runAgreement(const QStringList& words);
int runVerify(const QStringList& words);
int runExport(const QStringList& words);
int runTemplates(const QStringList& words);
int runBackup(const QStringList& words);
int runRestore(const QStringList& words);
int runUndo(const QStringList& words);
int runRedo(const QStringList& words);
int runHistory(const QStringList& words);

}  // namespace mb::cli
