// The commands, one function each, by noun.
#pragma once

#include "app/cli/command.h"

namespace mb::cli {

class Session;

int runNew(const QStringList& words, Session& session);
int runSample(const QStringList& words, Session& session);
int runInfo(const QStringList& words, Session& session);
int runUnlock(const QStringList& words, Session& session);
int runDiagnostics(const QStringList& words, Session& session);
int runCheck(const QStringList& words, Session& session);
int runImport(const QStringList& words, Session& session);
int runLog(const QStringList& words, Session& session);
int runList(const QStringList& words, Session& session);
int runSearch(const QStringList& words, Session& session);
int runToday(const QStringList& words, Session& session);
int runGoal(const QStringList& words, Session& session);
int runPlan(const QStringList& words, Session& session);
int runOutcome(const QStringList& words, Session& session);
int runPresets(const QStringList& words, Session& session);
int runLetter(const QStringList& words, Session& session);
int runPacket(const QStringList& words, Session& session);
// What runImport() does with a file of references.
int importReferences(const QString& path, const QString& file, Session& session, bool dryRun, bool skipFaulty);
// All outcomes as bib, ris, csl or csv.
QByteArray outcomesFile(const Reader& reader, const QString& format, QDate today);
int runMentorship(const QStringList& words, Session& session);
int runAgreement(const QStringList& words, Session& session);
int runVerify(const QStringList& words, Session& session);
int runExport(const QStringList& words, Session& session);
int runTemplates(const QStringList& words, Session& session);
int runBackup(const QStringList& words, Session& session);
int runRestore(const QStringList& words, Session& session);
int runUndo(const QStringList& words, Session& session);
int runRedo(const QStringList& words, Session& session);
int runHistory(const QStringList& words, Session& session);

}  // namespace mb::cli
