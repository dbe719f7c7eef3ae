#include "app/cli/commands.h"

#include "app/cli/command.h"

namespace mb::cli {

const QList<CommandInfo>& allCommands() {
    static const QList<CommandInfo> commands{
        {"new", "FILE --owner \"Given Family\" [--degrees MD,PhD] [--role mentee|mentor|both]", runNew},
        {"sample", "FILE [--meetings N]", runSample, true},
        {"info", "FILE [--json]", runInfo},
        {"check", "FILE", runCheck},
        {"import", "FILE X.csv… [--dates us|eu|iso] [--dry-run]", runImport},
        {"log", "FILE --with \"Name\" [--date D] [--time T] [--minutes N] [--mode M] [--title T] [--place P] [--note T] [--share]", runLog},
        {"list", "FILE people|mentorships|goals|meetings|actions|agreements [--json|--csv] [--with-private]", runList},
        {"search", "FILE WORDS… [--limit N] [--json]", runSearch},
        {"today", "FILE [--on YYYY-MM-DD] [--json]", runToday},
        {"goal",
         "FILE add TITLE [--mentorship ID] [--for NAME] [--domain D] [--horizon short|medium|long] [--start D] [--target D]"
         " [--measure T] [--mentee-part T] [--mentor-part T] [--resources T]\n"
         "  mentorbook-cli goal FILE update ID --status S [--text T] [--on D]\n"
         "  mentorbook-cli goal FILE step ID TITLE [--due D] [--kind K]\n"
         "  mentorbook-cli goal FILE done STEP [--on D]",
         runGoal},
        {"agreement", "FILE [--mentorship ID] new|set FIELD VALUE|agree|fields", runAgreement, true},
        {"export",
         "FILE agreement|slip|progress [--mentorship ID] [--blank [--template NAME]] [--paper letter|a4] [--large-print]"
         " [--format pdf|odt|html] -o OUT",
         runExport, true},
        {"templates",
         "[FILE] list [--json]\n"
         "  mentorbook-cli templates FILE export NAME -o OUT\n"
         "  mentorbook-cli templates FILE import X.json\n"
         "  mentorbook-cli templates [FILE] check X.json",
         runTemplates},
        {"backup", "FILE DIR", runBackup},
        {"restore", "BACKUP FILE", runRestore},
        {"undo", "FILE", runUndo},
        {"redo", "FILE", runRedo},
        {"history", "FILE [--limit N] [--json]", runHistory},
    };
    return commands;
}

}  // namespace mb::cli
