#include "app/cli/commands.h"

#include "app/cli/command.h"

namespace mb::cli {

const QList<CommandInfo>& allCommands() {
    static const QList<CommandInfo> commands{
        {"new", "FILE --owner \"Given Family\" [--degrees MD,PhD] [--role mentee|mentor|both]", runNew},
        {"sample", "FILE [--meetings N]", runSample, true},
        {"info", "FILE [--json]", runInfo},
        {"diagnostics", "[FILE]", runDiagnostics, true},
        {"check", "FILE", runCheck},
        {"import", "FILE X.csv… [--dates us|eu|iso] [--dry-run]", runImport},
        {"log",
         "FILE --with \"Name\" [--date D] [--time T] [--minutes N] [--mode M] [--title T] [--place P] [--note T] "
         "[--share]",
         runLog},
        {"list", listUsage(), runList},
        {"search", "FILE WORDS… [--limit N] [--json]", runSearch},
        {"today", "FILE [--on YYYY-MM-DD] [--json]", runToday},
        {"goal",
         "FILE add TITLE [--mentorship ID] [--for NAME] [--domain D] [--horizon short|medium|long] [--start D] "
         "[--target D]"
         " [--measure T] [--mentee-part T] [--mentor-part T] [--resources T]\n"
         "  mentorbook-cli goal FILE update ID --status S [--text T] [--on D]\n"
         "  mentorbook-cli goal FILE step ID TITLE [--due D] [--kind K]\n"
         "  mentorbook-cli goal FILE done STEP [--on D]",
         runGoal},
        {"mentorship",
         "FILE add --kind one-to-one|team|peer-group|student|short-term --with \"Name\"… [--as mentee|mentor|peer] "
         "[--lead NAME]"
         " [--beside NAME]… [--title T] [--purpose T] [--sessions N] [--start D] [--until D]\n"
         "  mentorbook-cli mentorship FILE stage ID exploring|agreed|active|in-review|concluded [--on D] [--reason T]\n"
         "  mentorbook-cli mentorship FILE help ID NAME [--role R]\n"
         "  mentorbook-cli mentorship FILE leave ID NAME --on D",
         runMentorship},
        {"agreement",
         "FILE [--mentorship ID] new [--template NAME]|version [--template NAME]|fields|status [--json]\n"
         "  mentorbook-cli agreement FILE set FIELD VALUE [--as NAME]\n"
         "  mentorbook-cli agreement FILE ready --as NAME [--not]\n"
         "  mentorbook-cli agreement FILE differences|settle [FIELD [VALUE|--from NAME]]\n"
         "  mentorbook-cli agreement FILE agree|withdraw|end [--on D] [--reason T]\n"
         "  mentorbook-cli agreement FILE sign --as NAME [--method ink|typed|drawn] [--on D] [--name N] [--role R] "
         "[--drawing FILE] [--review]\n"
         "  mentorbook-cli agreement FILE void --as NAME --reason T [--review]\n"
         "  mentorbook-cli agreement FILE scan SCAN [--as NAME]\n"
         "  mentorbook-cli agreement FILE review [--on D] [--outcome unchanged|changed|concluded] [--present NAMES] "
         "[--goals] [--changes T] [--next D]\n"
         "  mentorbook-cli agreement FILE compare [A B] [--json]",
         runAgreement, true},
        {"verify", "FILE AGREEMENT.pdf [--json]", runVerify},
        {"export",
         "FILE agreement|slip|progress|worksheet|comparison|addendum [--mentorship ID] [--version N] [--with N] [--as "
         "NAME]"
         " [--blank [--template NAME]] [--paper letter|a4] [--large-print] [--format FORMATS] -o OUT",
         runExport, true},
        {"templates",
         "[FILE] list [--json]\n"
         "  mentorbook-cli templates FILE export NAME -o OUT\n"
         "  mentorbook-cli templates FILE import X.json\n"
         "  mentorbook-cli templates [FILE] check X.json",
         runTemplates},
        {"unlock", "FILE", runUnlock},
        {"backup", "FILE DIR", runBackup},
        {"restore", "BACKUP FILE", runRestore},
        {"undo", "FILE", runUndo},
        {"redo", "FILE", runRedo},
        {"history", "FILE [--limit N] [--json]", runHistory},
    };
    return commands;
}

}  // namespace mb::cli
