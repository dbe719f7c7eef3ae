#include "app/cli/commands.h"

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

const QList<CommandInfo>& allCommands() {
    static const QList<CommandInfo> commands{
        {"new",
         QT_TRANSLATE_NOOP("cli", "FILE --owner \"Given Family\" [--degrees MD,PhD] [--role mentee|mentor|both]"),
         runNew},
        {"sample", QT_TRANSLATE_NOOP("cli", "FILE [--meetings N]"), runSample, true},
        {"info", QT_TRANSLATE_NOOP("cli", "FILE [--json]"), runInfo},
        {"diagnostics", QT_TRANSLATE_NOOP("cli", "[FILE]"), runDiagnostics, true},
        {"check", QT_TRANSLATE_NOOP("cli", "FILE"), runCheck},
        {"import",
         QT_TRANSLATE_NOOP("cli",
                           "FILE SHEET… [--sheet NAME] [--dates us|eu|iso] [--lengths hours|minutes] "
                           "[--encoding NAME] [--map COLUMN=FIELD]… [--skip-faulty] [--dry-run]\n"
                           "  mentorbook-cli import FILE X.bib|X.ris|X.nbib|X.xml|X.json [--skip-faulty] [--dry-run]\n"
                           "  mentorbook-cli import FILE X.ics [--cancel] [--skip-faulty] [--dry-run]"),
         runImport},
        {"log",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE --with \"Name\" [--date D] [--time T] [--minutes N] [--mode M] [--title T] [--place P] [--note T] "
             "[--share]"),
         runLog},
        {"meeting",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE add --with \"Name\"… --date D [--time T] [--minutes N] [--mode M] [--title T] [--place P]\n"
             "  mentorbook-cli meeting FILE series --with \"Name\"… --date D --weeks N|--months N --until D [as add]\n"
             "  mentorbook-cli meeting FILE move ID --date D [--time T] [--by NAME]\n"
             "  mentorbook-cli meeting FILE cancel ID [--by NAME] [--notice HOURS] [--missed]\n"
             "  mentorbook-cli meeting FILE close ID [--minutes N] [--topic KEY]… [--next T]\n"
             "  mentorbook-cli meeting FILE agenda ID LINE [--private]\n"
             "  mentorbook-cli meeting FILE action ID PROMISE [--by NAME] [--due D]"),
         runMeeting},
        {"list", QT_TRANSLATE_NOOP("cli", "FILE LISTS [--json|--csv] [--with-private]"), runList},
        {"search", QT_TRANSLATE_NOOP("cli", "FILE WORDS… [--limit N] [--json]"), runSearch},
        {"today", QT_TRANSLATE_NOOP("cli", "FILE [--on YYYY-MM-DD] [--put-off] [--json]"), runToday},
        {"remind", QT_TRANSLATE_NOOP("cli", "FILE [--on YYYY-MM-DD] [--put-off] [--json]"), runRemind},
        {"inbox",
         QT_TRANSLATE_NOOP("cli",
                           "FILE NAME \"LINE\"\n"
                           "  mentorbook-cli inbox FILE [--json] [--with-private]"),
         runInbox},
        {"ledger",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE add TEXT [--kind advice|introduction|recommendation|nomination|spoke-up|opportunity|unwritten-rule|"
             "thanks|giving-back|reading] [--from NAME] [--to NAME] [--on D] [--minutes N]\n"
             "  mentorbook-cli ledger FILE list [--json] [--with-private]"),
         runLedger},
        {"goal",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE add TITLE [--mentorship ID] [--for NAME] [--domain D] [--horizon short|medium|long] [--start D] "
             "[--target D]"
             " [--measure T] [--mentee-part T] [--mentor-part T] [--resources T]\n"
             "  mentorbook-cli goal FILE update ID --status S [--text T] [--on D]\n"
             "  mentorbook-cli goal FILE step ID TITLE [--due D] [--kind K]\n"
             "  mentorbook-cli goal FILE done STEP [--on D]"),
         runGoal},
        {"plan", QT_TRANSLATE_NOOP("cli", "FILE --deadline D [--plan NAME] [--for PERSON] [--with NAME] [--title T]"),
         runPlan},
        {"mentorship",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE add --kind one-to-one|team|peer-group|student|short-term --with \"Name\"… [--as mentee|mentor|peer] "
             "[--lead NAME]"
             " [--beside NAME]… [--title T] [--purpose T] [--sessions N] [--start D] [--until D]\n"
             "  mentorbook-cli mentorship FILE stage ID exploring|agreed|active|in-review|concluded|declined [--on D] "
             "[--reason "
             "T]\n"
             "  mentorbook-cli mentorship FILE help ID NAME [--role R]\n"
             "  mentorbook-cli mentorship FILE leave ID NAME --on D"),
         runMentorship},
        {"outcome",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE add TITLE [--kind publication|grant|presentation|award|product] [--form F] [--authors NAMES] "
             "[--state S] [--on D] [--where T] [--pmid N] [--doi T] [--funder T] [--number T] [--amount T] "
             "[--mentorship ID]\n"
             "  mentorbook-cli outcome FILE show ID [--json]\n"
             "  mentorbook-cli outcome FILE state ID STATE [--on D]\n"
             "  mentorbook-cli outcome FILE link ID [--mentorship ID [--mentee-part T] [--mentor-part T]] [--goal ID]"),
         runOutcome},
        {"agreement",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE [--mentorship ID] new [--template NAME]|version [--template NAME]|fields|status [--json]\n"
             "  mentorbook-cli agreement FILE set FIELD VALUE [--as NAME]\n"
             "  mentorbook-cli agreement FILE ready --as NAME [--not]\n"
             "  mentorbook-cli agreement FILE differences|settle [FIELD [VALUE|--from NAME]]\n"
             "  mentorbook-cli agreement FILE agree|withdraw|end [--on D] [--reason T]\n"
             "  mentorbook-cli agreement FILE sign --as NAME [--method ink|typed|drawn] [--on D] [--name N] [--role R] "
             "[--drawing FILE] [--review]\n"
             "  mentorbook-cli agreement FILE void --as NAME --reason T [--review]\n"
             "  mentorbook-cli agreement FILE scan SCAN [--as NAME]\n"
             "  mentorbook-cli agreement FILE review [--on D] [--outcome unchanged|changed|concluded] [--present "
             "NAMES] "
             "[--goals] [--changes T] [--next D]\n"
             "  mentorbook-cli agreement FILE compare [A B] [--json]"),
         runAgreement, true},
        {"verify", QT_TRANSLATE_NOOP("cli", "FILE AGREEMENT.pdf [--json]"), runVerify},
        {"export",
         QT_TRANSLATE_NOOP(
             "cli",
             "FILE agreement|slip|progress|worksheet|comparison|addendum|record [--mentorship ID] [--version N] "
             "[--with N] "
             "[--as "
             "NAME]"
             " [--blank [--template NAME]] [--paper letter|a4] [--large-print] "
             "[--with-reviews] [--format FORMATS] -o OUT\n"
             "  mentorbook-cli export FILE record [--preset NAME] [--from D] [--to D] [--for NAME] [--recipient NAME] "
             "[--order "
             "newest-first|oldest-first] [--dates month-year|numeric|month-digits|year] [--authors all|N] "
             "[--deidentify] [--format FORMATS] -o OUT\n"
             "  mentorbook-cli export FILE history --for NAME|--mentorship ID [--private] [--paper letter|a4] "
             "[--format FORMATS] -o OUT\n"
             "  mentorbook-cli export FILE topics [--mentorship ID] [--from D] [--format FORMATS] -o OUT\n"
             "  mentorbook-cli export FILE outcomes [--format bib|ris|csl|csv] -o OUT\n"
             "  mentorbook-cli export FILE calendar [--from D] [--to D] [--names] -o X.ics"),
         runExport, true},
        {"templates",
         QT_TRANSLATE_NOOP("cli",
                           "[FILE] list [--json]\n"
                           "  mentorbook-cli templates FILE export NAME -o OUT\n"
                           "  mentorbook-cli templates FILE import X.json\n"
                           "  mentorbook-cli templates [FILE] check X.json"),
         runTemplates},
        {"presets",
         QT_TRANSLATE_NOOP("cli",
                           "[FILE] list [--json]\n"
                           "  mentorbook-cli presets FILE export NAME -o OUT\n"
                           "  mentorbook-cli presets FILE import X.json\n"
                           "  mentorbook-cli presets [FILE] check X.json"),
         runPresets},
        {"letter",
         QT_TRANSLATE_NOOP("cli",
                           "FILE add --for NAME [--purpose T] [--due D] [--asked D] [--to T] [--portal T]\n"
                           "  mentorbook-cli letter FILE list [--json] [--with-private]\n"
                           "  mentorbook-cli letter FILE sent ID [--on D]"),
         runLetter},
        {"packet", QT_TRANSLATE_NOOP("cli", "FILE [--json]"), runPacket},
        {"prompts", QT_TRANSLATE_NOOP("cli", "FILE [--domain D] [--stage S] [--json]"), runPrompts},
        {"unlock", QT_TRANSLATE_NOOP("cli", "FILE"), runUnlock},
        {"backup", QT_TRANSLATE_NOOP("cli", "FILE DIR"), runBackup},
        {"restore", QT_TRANSLATE_NOOP("cli", "BACKUP FILE"), runRestore},
        {"undo", QT_TRANSLATE_NOOP("cli", "FILE"), runUndo},
        {"redo", QT_TRANSLATE_NOOP("cli", "FILE"), runRedo},
        {"history", QT_TRANSLATE_NOOP("cli", "FILE [--limit N] [--json]"), runHistory},
    };
    return commands;
}

void printHelp() {
    print(Cli::tr("mentorbook-cli keeps the record of mentoring relationships in one local file.\n"));
    for (const CommandInfo& command : allCommands()) print(u"  "_s + usageOf(command));
    print(
        Cli::tr("\nExit codes: 0 done, 1 check found a fault, 2 wrong usage, 3 an input file is wrong, 4 the book "
                "cannot be opened."));
}

}  // namespace mb::cli
