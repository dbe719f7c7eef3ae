#include "core/words/steps.h"

#include "core/domain/agreement.h"

#include <QCoreApplication>

namespace mb::words {
namespace {

// By kind; %1, %2 … are the step's arguments.
constexpr const char* titles[] = {
#define KIND(kind, key, title) title,
#include "core/domain/step_kinds.inc"
#undef KIND
};

// Signing says how it was done: the fourth argument is the way. Steps of earlier versions have none.
struct Way {
    StepKind kind;
    SignatureMethod method;
    const char* title;
};

constexpr Way ways[] = {
    {StepKind::SignatureAdded, SignatureMethod::Ink, QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, in ink as %3")},
    {StepKind::SignatureAdded, SignatureMethod::Typed,
     QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, by typing the name %3")},
    {StepKind::SignatureAdded, SignatureMethod::Drawn,
     QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, with a drawn signature as %3")},
    {StepKind::ReviewSigned, SignatureMethod::Ink,
     QT_TRANSLATE_NOOP("steps", "Sign the review of %1, version %2, in ink as %3")},
    {StepKind::ReviewSigned, SignatureMethod::Typed,
     QT_TRANSLATE_NOOP("steps", "Sign the review of %1, version %2, by typing the name %3")},
    {StepKind::ReviewSigned, SignatureMethod::Drawn,
     QT_TRANSLATE_NOOP("steps", "Sign the review of %1, version %2, with a drawn signature as %3")},
};

// Setting a stage says which: the second argument is its key.
constexpr std::pair<Stage, const char*> stages[] = {
    {Stage::Exploring, QT_TRANSLATE_NOOP("steps", "Set the stage of %1 to exploring")},
    {Stage::Agreed, QT_TRANSLATE_NOOP("steps", "Set the stage of %1 to agreed")},
    {Stage::Active, QT_TRANSLATE_NOOP("steps", "Set the stage of %1 to active")},
    {Stage::InReview, QT_TRANSLATE_NOOP("steps", "Set the stage of %1 to in review")},
    {Stage::Concluded, QT_TRANSLATE_NOOP("steps", "Conclude %1")},
    {Stage::Declined, QT_TRANSLATE_NOOP("steps", "Decline %1")},
};

struct Removal {
    StepKind kind;
    const char* pattern;
};

constexpr Removal removals[] = {
    {StepKind::PersonRemoved, QT_TRANSLATE_NOOP("steps", "%1 was removed.")},
    {StepKind::PositionRemoved, QT_TRANSLATE_NOOP("steps", "A position of %1 was removed.")},
    {StepKind::MentorshipRemoved, QT_TRANSLATE_NOOP("steps", "The mentorship %1 was removed.")},
    {StepKind::ParticipantRemoved, QT_TRANSLATE_NOOP("steps", "%1 was taken out of the mentorship.")},
    {StepKind::ExpectationRemoved, QT_TRANSLATE_NOOP("steps", "The expectation “%1” was removed.")},
    {StepKind::GoalRemoved, QT_TRANSLATE_NOOP("steps", "The goal “%1” was removed.")},
    {StepKind::GoalStepRemoved, QT_TRANSLATE_NOOP("steps", "The step “%1” was removed.")},
    {StepKind::MeetingRemoved, QT_TRANSLATE_NOOP("steps", "The meeting “%1” was removed.")},
    {StepKind::AgendaRemoved, QT_TRANSLATE_NOOP("steps", "“%1” was taken off the agenda.")},
    {StepKind::NoteRemoved, QT_TRANSLATE_NOOP("steps", "A note was removed from “%1”.")},
    {StepKind::ActionRemoved, QT_TRANSLATE_NOOP("steps", "The promise “%1” was removed.")},
    {StepKind::AgreementRemoved, QT_TRANSLATE_NOOP("steps", "The draft %1 was removed.")},
    {StepKind::TemplateRemoved, QT_TRANSLATE_NOOP("steps", "The template “%1” was removed.")},
    {StepKind::ScanRemoved, QT_TRANSLATE_NOOP("steps", "The scan was removed.")},
    {StepKind::ReviewRemoved, QT_TRANSLATE_NOOP("steps", "A review of %1, version %2, was removed.")},
    {StepKind::OutcomeRemoved, QT_TRANSLATE_NOOP("steps", "The outcome “%1” was removed.")},
    {StepKind::OutcomeStatusRemoved, QT_TRANSLATE_NOOP("steps", "A state of “%1” was removed.")},
    {StepKind::ContributorRemoved, QT_TRANSLATE_NOOP("steps", "%1 was taken out of “%2”.")},
    {StepKind::OutcomeUnlinked, QT_TRANSLATE_NOOP("steps", "A mentorship was taken out of “%1”.")},
    {StepKind::EvidenceRemoved, QT_TRANSLATE_NOOP("steps", "“%2” was unlinked from the goal “%1”.")},
    {StepKind::GoalMeetingUnlinked, QT_TRANSLATE_NOOP("steps", "A meeting was unlinked from the goal “%1”.")},
    {StepKind::ConsentRemoved, QT_TRANSLATE_NOOP("steps", "What %1 said about being named was removed.")},
    {StepKind::TrainingRemoved, QT_TRANSLATE_NOOP("steps", "A training period of %1 was removed.")},
    {StepKind::DefinitionRemoved, QT_TRANSLATE_NOOP("steps", "The form “%1” was removed.")},
    {StepKind::PromptRemoved, QT_TRANSLATE_NOOP("steps", "The question “%1” was removed.")},
    {StepKind::LetterRemoved, QT_TRANSLATE_NOOP("steps", "The letter for %1 was removed.")},
    {StepKind::StatementRemoved, QT_TRANSLATE_NOOP("steps", "The statement “%1” was removed.")},
    {StepKind::PacketRemoved, QT_TRANSLATE_NOOP("steps", "The packet “%1” was removed.")},
    {StepKind::PacketDocumentRemoved, QT_TRANSLATE_NOOP("steps", "“%1” was taken out of the packet.")},
    {StepKind::RefereeRemoved, QT_TRANSLATE_NOOP("steps", "%1 is no longer among the referees.")},
    {StepKind::CriterionRemoved, QT_TRANSLATE_NOOP("steps", "The criterion “%1” was removed.")},
    {StepKind::CriterionEvidenceRemoved, QT_TRANSLATE_NOOP("steps", "Evidence for “%1” was removed.")},
    {StepKind::SeriesRemoved, QT_TRANSLATE_NOOP("steps", "The planned meetings with %1 were removed.")},
    {StepKind::AgendaPrivateRemoved, QT_TRANSLATE_NOOP("steps", "A private line was taken off the agenda of “%1”.")},
    {StepKind::MaterialRemoved, QT_TRANSLATE_NOOP("steps", "“%1” was removed from what is to be read.")},
    {StepKind::InboxRemoved, QT_TRANSLATE_NOOP("steps", "The line kept for %1 was removed.")},
    {StepKind::LedgerRemoved, QT_TRANSLATE_NOOP("steps", "The line of the ledger was removed.")},
    {StepKind::FeedbackRemoved, QT_TRANSLATE_NOOP("steps", "The feedback from %1 to %2 was removed.")},
    {StepKind::NeedRemoved, QT_TRANSLATE_NOOP("steps", "A need of %1 was removed.")},
    {StepKind::MilestoneRemoved, QT_TRANSLATE_NOOP("steps", "A milestone of %1 was removed.")},
    {StepKind::ClockExtensionRemoved, QT_TRANSLATE_NOOP("steps", "An extension of the clock of %1 was removed.")},
    {StepKind::PauseRemoved, QT_TRANSLATE_NOOP("steps", "A pause of %1 was removed.")},
    {StepKind::AttachmentRemoved, QT_TRANSLATE_NOOP("steps", "The attachment was removed.")},
};

// Arguments are the user's words: filled in one after the other, so that a "%2" in a title stays what it is.
QString filled(const char* pattern, const QStringList& args) {
    const QString title = QCoreApplication::translate("steps", pattern);
    QString out;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title[i] == u'%' && i + 1 < title.size() && title[i + 1].isDigit()) {
            out += args.value(title[++i].digitValue() - 1);
        } else {
            out += title[i];
        }
    }
    return out;
}

}  // namespace

QString stepTitle(StepKind kind, const QStringList& args) {
    // The last signature is told as the others are.
    const StepKind signing = kind == StepKind::AgreementSigned ? StepKind::SignatureAdded : kind;
    for (const Way& way : ways)
        if (way.kind == signing && keyOf(way.method) == args.value(3)) return filled(way.title, args);
    if (kind == StepKind::MentorshipStage)
        for (const auto& [stage, title] : stages)
            if (keyOf(stage) == args.value(1)) return filled(title, args);
    return filled(titles[size_t(kind)], args);
}

QString removedSentence(StepKind kind, const QStringList& args) {
    for (const Removal& removal : removals)
        if (removal.kind == kind) return filled(removal.pattern, args);
    return {};
}

}  // namespace mb::words
