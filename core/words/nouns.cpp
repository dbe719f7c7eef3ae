#include "core/words/nouns.h"

#include "core/domain/records.h"
#include "core/words/speaking.h"

namespace mb::words {

namespace {

// Nouns that others can be named in can be counted.
struct NounWord {
    const char* key;
    const char* word;
    const char* counted = nullptr;
};

constexpr NounWord nounWords[] = {
    {"person", QT_TRANSLATE_NOOP("errors", "person"), QT_TRANSLATE_N_NOOP("errors", "%n people")},
    {"position", QT_TRANSLATE_NOOP("errors", "position")},
    {"degree", QT_TRANSLATE_NOOP("errors", "degree")},
    {"mentorship", QT_TRANSLATE_NOOP("errors", "mentorship"), QT_TRANSLATE_N_NOOP("errors", "%n mentorships")},
    {"participant", QT_TRANSLATE_NOOP("errors", "participant")},
    {"stage-change", QT_TRANSLATE_NOOP("errors", "stage change")},
    {"expectation", QT_TRANSLATE_NOOP("errors", "expectation")},
    {"goal", QT_TRANSLATE_NOOP("errors", "goal"), QT_TRANSLATE_N_NOOP("errors", "%n goals")},
    {"step", QT_TRANSLATE_NOOP("errors", "step")},
    {"progress-note", QT_TRANSLATE_NOOP("errors", "progress note")},
    {"meeting", QT_TRANSLATE_NOOP("errors", "meeting"), QT_TRANSLATE_N_NOOP("errors", "%n meetings")},
    {"meeting-mentorship", QT_TRANSLATE_NOOP("errors", "mentorship of a meeting")},
    {"attendance", QT_TRANSLATE_NOOP("errors", "attendance")},
    {"agenda-item", QT_TRANSLATE_NOOP("errors", "agenda item")},
    {"note", QT_TRANSLATE_NOOP("errors", "note")},
    {"action-item", QT_TRANSLATE_NOOP("errors", "action item"), QT_TRANSLATE_N_NOOP("errors", "%n action items")},
    {"template", QT_TRANSLATE_NOOP("errors", "template")},
    {"agreement", QT_TRANSLATE_NOOP("errors", "agreement"), QT_TRANSLATE_N_NOOP("errors", "%n agreements")},
    {"agreement-version", QT_TRANSLATE_NOOP("errors", "version of an agreement")},
    {"answer", QT_TRANSLATE_NOOP("errors", "answer")},
    {"voice", QT_TRANSLATE_NOOP("errors", "set of answers")},
    {"signature", QT_TRANSLATE_NOOP("errors", "signature")},
    {"review", QT_TRANSLATE_NOOP("errors", "review")},
    {"outcome", QT_TRANSLATE_NOOP("errors", "outcome"), QT_TRANSLATE_N_NOOP("errors", "%n outcomes")},
    {"outcome-status", QT_TRANSLATE_NOOP("errors", "state of an outcome")},
    {"contributor", QT_TRANSLATE_NOOP("errors", "contributor")},
    {"outcome-mentorship", QT_TRANSLATE_NOOP("errors", "mentorship of an outcome")},
    {"outcome-goal", QT_TRANSLATE_NOOP("errors", "goal of an outcome")},
    {"consent", QT_TRANSLATE_NOOP("errors", "answer about being named")},
    {"training-period", QT_TRANSLATE_NOOP("errors", "training period")},
    {"training-support", QT_TRANSLATE_NOOP("errors", "year of training")},
    {"name-form", QT_TRANSLATE_NOOP("errors", "form of a name")},
    {"definition", QT_TRANSLATE_NOOP("errors", "office’s form")},
    {"letter", QT_TRANSLATE_NOOP("errors", "letter"), QT_TRANSLATE_N_NOOP("errors", "%n letters")},
    {"statement", QT_TRANSLATE_NOOP("errors", "statement")},
    {"statement-part", QT_TRANSLATE_NOOP("errors", "part of a statement")},
    {"packet", QT_TRANSLATE_NOOP("errors", "packet"), QT_TRANSLATE_N_NOOP("errors", "%n packets")},
    {"packet-document", QT_TRANSLATE_NOOP("errors", "document of a packet")},
    {"referee", QT_TRANSLATE_NOOP("errors", "referee")},
    {"criterion", QT_TRANSLATE_NOOP("errors", "criterion")},
    {"criterion-evidence", QT_TRANSLATE_NOOP("errors", "evidence for a criterion")},
    {"material", QT_TRANSLATE_NOOP("errors", "something to be read")},
    {"meeting-topic", QT_TRANSLATE_NOOP("errors", "topic of a meeting")},
    {"goal-meeting", QT_TRANSLATE_NOOP("errors", "meeting of a goal")},
    {"inbox-line", QT_TRANSLATE_NOOP("errors", "line for the next talk"),
     QT_TRANSLATE_N_NOOP("errors", "%n lines for the next talk")},
    {"ledger-line", QT_TRANSLATE_NOOP("errors", "line of the ledger"),
     QT_TRANSLATE_N_NOOP("errors", "%n lines of the ledger")},
    {"feedback", QT_TRANSLATE_NOOP("errors", "piece of feedback"),
     QT_TRANSLATE_N_NOOP("errors", "%n pieces of feedback")},
    {"need", QT_TRANSLATE_NOOP("errors", "need")},
    {"milestone", QT_TRANSLATE_NOOP("errors", "milestone")},
    {"clock-extension", QT_TRANSLATE_NOOP("errors", "extension of the promotion clock")},
    {"pause", QT_TRANSLATE_NOOP("errors", "pause")},
    {"snooze", QT_TRANSLATE_NOOP("errors", "entry of Today put off")},
    {"attachment", QT_TRANSLATE_NOOP("errors", "attachment")},
    {"source-id", QT_TRANSLATE_NOOP("errors", "name in another file")},
    {"book", QT_TRANSLATE_NOOP("errors", "book")},
    {"term", QT_TRANSLATE_NOOP("errors", "term")},
    {"field", QT_TRANSLATE_NOOP("errors", "field")},
    {"scan", QT_TRANSLATE_NOOP("errors", "scan")},
};

QString keyOfWord(const QString& table) {
    const TableInfo* info = findTable(table.toLatin1());
    return info ? QString::fromLatin1(info->noun.word) : table;
}

const NounWord* nounWord(const QString& table) {
    const QString key = keyOfWord(table);
    for (const NounWord& word : nounWords)
        if (key == QLatin1String(word.key)) return &word;
    return nullptr;
}

}  // namespace

QString nounLabel(const QString& table) {
    const NounWord* word = nounWord(table);
    return word ? say("errors", word->word) : table;
}

QString counted(const QString& table, qint64 count) {
    const NounWord* word = nounWord(table);
    if (!word || !word->counted) return QString(QString::number(count) + u' ' + nounLabel(table));
    return say("errors", word->counted, nullptr, int(count));
}

}  // namespace mb::words
