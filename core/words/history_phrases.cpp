#include "core/words/phrase_table.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

constexpr Phrase historyTable[] = {
    {"history.kicker", QT_TRANSLATE_NOOP("documents", "Running history")},
    {"history.title", QT_TRANSLATE_NOOP("documents", "Running history: %1")},
    {"history.footer", QT_TRANSLATE_NOOP("documents", "Running history: %1 · %2")},
    {"history.footer-private", QT_TRANSLATE_NOOP("documents", "Running history, private parts included: %1 · %2")},
    {"history.without-private", QT_TRANSLATE_NOOP("documents", "What is private in the book is left out.")},
    {"history.with-private",
     QT_TRANSLATE_NOOP("documents",
                       "This copy holds what is private in the book. It was asked for; keep it to yourself.")},
    {"history.nothing", QT_TRANSLATE_NOOP("documents", "Nothing is on record yet.")},
    {"history.private", QT_TRANSLATE_NOOP("documents", "private")},
    {"history.meeting", QT_TRANSLATE_NOOP("documents", "Meeting")},
    {"history.contact", QT_TRANSLATE_NOOP("documents", "Contact")},

    {"history.state.planned", QT_TRANSLATE_NOOP("documents", "planned")},
    {"history.state.held", QT_TRANSLATE_NOOP("documents", "held")},
    {"history.state.cancelled", QT_TRANSLATE_NOOP("documents", "not held")},
    {"history.state.moved", QT_TRANSLATE_NOOP("documents", "moved to another day")},
    {"history.state.missed", QT_TRANSLATE_NOOP("documents", "not held")},
    {"history.with", QT_TRANSLATE_NOOP("documents", "With %1")},
    {"history.agenda", QT_TRANSLATE_NOOP("documents", "On the agenda: %1")},
    {"history.talked-about", QT_TRANSLATE_NOOP("documents", "Talked about: %1")},
    {"history.agenda-private", QT_TRANSLATE_NOOP("documents", "Private line of the agenda: %1")},
    {"history.note-private", QT_TRANSLATE_NOOP("documents", "Private note: %1")},
    {"history.note-private-head", QT_TRANSLATE_NOOP("documents", "Private note:")},
    {"history.reason-private", QT_TRANSLATE_NOOP("documents", "Private reason: %1")},
    {"history.promise", QT_TRANSLATE_NOOP("documents", "Promise")},
    {"history.promised", QT_TRANSLATE_NOOP("documents", "%1 promised: %2")},
    {"history.due", QT_TRANSLATE_NOOP("documents", ", by %1")},
    {"history.kept", QT_TRANSLATE_NOOP("documents", ", done on %1")},
    {"history.dropped", QT_TRANSLATE_NOOP("documents", ", dropped")},
    {"history.from-to", QT_TRANSLATE_NOOP("documents", "%1 from %2 to %3")},
    {"history.from", QT_TRANSLATE_NOOP("documents", "%1 from %2")},
    {"history.to", QT_TRANSLATE_NOOP("documents", "%1 to %2")},
    {"history.feedback", QT_TRANSLATE_NOOP("documents", "Feedback")},
    {"history.strengths", QT_TRANSLATE_NOOP("documents", "Strengths: %1")},
    {"history.improvement", QT_TRANSLATE_NOOP("documents", "To improve: %1")},
    {"history.specific", QT_TRANSLATE_NOOP("documents", "Specifically: %1")},
    {"history.fate.taken", QT_TRANSLATE_NOOP("documents", "The advice was taken")},
    {"history.fate.declined", QT_TRANSLATE_NOOP("documents", "The advice was declined")},
    {"history.fate.reconsidered", QT_TRANSLATE_NOOP("documents", "The advice was reconsidered later")},
    {"history.stage", QT_TRANSLATE_NOOP("documents", "Stage: %1")},
    {"history.stage-of", QT_TRANSLATE_NOOP("documents", "Stage of %2: %1")},
    {"history.stage.exploring", QT_TRANSLATE_NOOP("documents", "exploring")},
    {"history.stage.agreed", QT_TRANSLATE_NOOP("documents", "agreed")},
    {"history.stage.active", QT_TRANSLATE_NOOP("documents", "active")},
    {"history.stage.in-review", QT_TRANSLATE_NOOP("documents", "in review")},
    {"history.stage.concluded", QT_TRANSLATE_NOOP("documents", "concluded")},
    {"history.stage.declined", QT_TRANSLATE_NOOP("documents", "declined")},
    {"ledger.kind.advice", QT_TRANSLATE_NOOP("documents", "Advice")},
    {"ledger.kind.introduction", QT_TRANSLATE_NOOP("documents", "Introduction")},
    {"ledger.kind.recommendation", QT_TRANSLATE_NOOP("documents", "Recommendation")},
    {"ledger.kind.nomination", QT_TRANSLATE_NOOP("documents", "Nomination")},
    {"ledger.kind.spoke-up", QT_TRANSLATE_NOOP("documents", "Spoke up for")},
    {"ledger.kind.opportunity", QT_TRANSLATE_NOOP("documents", "Opportunity")},
    {"ledger.kind.unwritten-rule", QT_TRANSLATE_NOOP("documents", "Unwritten rule")},
    {"ledger.kind.thanks", QT_TRANSLATE_NOOP("documents", "Thanks")},
    {"ledger.kind.giving-back", QT_TRANSLATE_NOOP("documents", "Giving back")},
    {"ledger.kind.reading", QT_TRANSLATE_NOOP("documents", "Draft read")},
};

}  // namespace

std::span<const Phrase> historyPhrases() { return historyTable; }

}  // namespace mb::words
