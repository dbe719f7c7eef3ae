#include "core/words/steps.h"

#include <QCoreApplication>

namespace mb::words {
namespace {

struct Title {
    StepKind kind;
    const char* pattern;
};

// In the order of the kinds.
constexpr Title titles[] = {
    {StepKind::BookCreated, QT_TRANSLATE_NOOP("steps", "Start the book of %1")},
    {StepKind::Upgrade, QT_TRANSLATE_NOOP("steps", "Bring the file from version %1 to %2")},
    {StepKind::Purge, QT_TRANSLATE_NOOP("steps", "Remove for good")},
    {StepKind::BookChanged, QT_TRANSLATE_NOOP("steps", "Change the book's settings")},
    {StepKind::PersonAdded, QT_TRANSLATE_NOOP("steps", "Add %1")},
    {StepKind::PersonChanged, QT_TRANSLATE_NOOP("steps", "Edit %1")},
    {StepKind::PersonRemoved, QT_TRANSLATE_NOOP("steps", "Remove %1")},
    {StepKind::PositionAdded, QT_TRANSLATE_NOOP("steps", "Add a position of %1")},
    {StepKind::PositionChanged, QT_TRANSLATE_NOOP("steps", "Edit a position of %1")},
    {StepKind::PositionRemoved, QT_TRANSLATE_NOOP("steps", "Remove a position of %1")},
    {StepKind::DegreesSet, QT_TRANSLATE_NOOP("steps", "Set the degrees of %1")},
    {StepKind::MentorshipAdded, QT_TRANSLATE_NOOP("steps", "Add the mentorship %1")},
    {StepKind::MentorshipChanged, QT_TRANSLATE_NOOP("steps", "Edit the mentorship %1")},
    {StepKind::MentorshipRemoved, QT_TRANSLATE_NOOP("steps", "Remove the mentorship %1")},
    {StepKind::MentorshipStage, QT_TRANSLATE_NOOP("steps", "Set the stage of %1")},
    {StepKind::StageChanged, QT_TRANSLATE_NOOP("steps", "Edit a stage of %1")},
    {StepKind::MentorshipHelp, QT_TRANSLATE_NOOP("steps", "Say whom to turn to in %1")},
    {StepKind::ParticipantAdded, QT_TRANSLATE_NOOP("steps", "Add %1 to a mentorship")},
    {StepKind::ParticipantChanged, QT_TRANSLATE_NOOP("steps", "Edit the part of %1")},
    {StepKind::ParticipantRemoved, QT_TRANSLATE_NOOP("steps", "Take %1 out of a mentorship")},
    {StepKind::ParticipantLeft, QT_TRANSLATE_NOOP("steps", "Say when %1 left")},
    {StepKind::ExpectationTicked, QT_TRANSLATE_NOOP("steps", "Tick the expectation “%1”")},
    {StepKind::ExpectationDiscussed, QT_TRANSLATE_NOOP("steps", "Say when you talked about “%1”")},
    {StepKind::ExpectationAdded, QT_TRANSLATE_NOOP("steps", "Add the expectation “%1”")},
    {StepKind::ExpectationChanged, QT_TRANSLATE_NOOP("steps", "Reword the expectation “%1”")},
    {StepKind::ExpectationRemoved, QT_TRANSLATE_NOOP("steps", "Remove the expectation “%1”")},
    {StepKind::GoalAdded, QT_TRANSLATE_NOOP("steps", "Add the goal “%1”")},
    {StepKind::GoalChanged, QT_TRANSLATE_NOOP("steps", "Edit the goal “%1”")},
    {StepKind::GoalRemoved, QT_TRANSLATE_NOOP("steps", "Remove the goal “%1”")},
    {StepKind::GoalStatusSet, QT_TRANSLATE_NOOP("steps", "Report progress on “%1”")},
    {StepKind::GoalStepAdded, QT_TRANSLATE_NOOP("steps", "Add the step “%1”")},
    {StepKind::GoalStepChanged, QT_TRANSLATE_NOOP("steps", "Edit the step “%1”")},
    {StepKind::GoalStepDone, QT_TRANSLATE_NOOP("steps", "Tick the step “%1”")},
    {StepKind::GoalStepRemoved, QT_TRANSLATE_NOOP("steps", "Remove the step “%1”")},
    {StepKind::ContactLogged, QT_TRANSLATE_NOOP("steps", "Log a contact with %1")},
    {StepKind::MeetingAdded, QT_TRANSLATE_NOOP("steps", "Plan a meeting with %1")},
    {StepKind::MeetingChanged, QT_TRANSLATE_NOOP("steps", "Edit the meeting “%1”")},
    {StepKind::MeetingRemoved, QT_TRANSLATE_NOOP("steps", "Remove the meeting “%1”")},
    {StepKind::MeetingStateSet, QT_TRANSLATE_NOOP("steps", "Say whether “%1” took place")},
    {StepKind::AttendanceChanged, QT_TRANSLATE_NOOP("steps", "Change who came to “%1”")},
    {StepKind::AgendaAdded, QT_TRANSLATE_NOOP("steps", "Add “%1” to the agenda")},
    {StepKind::AgendaChanged, QT_TRANSLATE_NOOP("steps", "Edit the agenda item “%1”")},
    {StepKind::AgendaRemoved, QT_TRANSLATE_NOOP("steps", "Take “%1” off the agenda")},
    {StepKind::AgendaCarried, QT_TRANSLATE_NOOP("steps", "Carry open items over to “%1”")},
    {StepKind::NoteAdded, QT_TRANSLATE_NOOP("steps", "Add a note to “%1”")},
    {StepKind::NoteChanged, QT_TRANSLATE_NOOP("steps", "Edit a note of “%1”")},
    {StepKind::NoteRemoved, QT_TRANSLATE_NOOP("steps", "Remove a note from “%1”")},
    {StepKind::NoteShared, QT_TRANSLATE_NOOP("steps", "Change who may see a note of “%1”")},
    {StepKind::ActionAdded, QT_TRANSLATE_NOOP("steps", "Record the promise “%1”")},
    {StepKind::ActionChanged, QT_TRANSLATE_NOOP("steps", "Edit the promise “%1”")},
    {StepKind::ActionDone, QT_TRANSLATE_NOOP("steps", "Tick “%1”")},
    {StepKind::ActionRemoved, QT_TRANSLATE_NOOP("steps", "Remove the promise “%1”")},
    {StepKind::AgreementStarted, QT_TRANSLATE_NOOP("steps", "Start the agreement %1")},
    {StepKind::AgreementAnswered, QT_TRANSLATE_NOOP("steps", "Fill in “%1” in the agreement")},
    {StepKind::AgreementAgreed, QT_TRANSLATE_NOOP("steps", "Agree on %1, version %2")},
    {StepKind::AgreementSigned, QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, as %3")},
    {StepKind::AgreementRemoved, QT_TRANSLATE_NOOP("steps", "Remove the draft %1")},
    {StepKind::TemplateCopied, QT_TRANSLATE_NOOP("steps", "Make the template “%1”")},
    {StepKind::TemplateChanged, QT_TRANSLATE_NOOP("steps", "Edit the template “%1”")},
    {StepKind::TemplateRenamed, QT_TRANSLATE_NOOP("steps", "Rename a template to “%1”")},
    {StepKind::TemplateRemoved, QT_TRANSLATE_NOOP("steps", "Remove the template “%1”")},
    {StepKind::TemplateImported, QT_TRANSLATE_NOOP("steps", "Import the template “%1”")},
    {StepKind::AgreementWithdrawn, QT_TRANSLATE_NOOP("steps", "Open %1, version %2, for changes again")},
    {StepKind::AgreementVersionStarted, QT_TRANSLATE_NOOP("steps", "Start %1, version %2")},
    {StepKind::AgreementEnded, QT_TRANSLATE_NOOP("steps", "End %1, version %2")},
    {StepKind::OwnAnswered, QT_TRANSLATE_NOOP("steps", "Fill in “%2” for %1 alone")},
    {StepKind::VoiceReady, QT_TRANSLATE_NOOP("steps", "Mark the answers of %1 as ready")},
    {StepKind::VoiceUnready, QT_TRANSLATE_NOOP("steps", "Take the answers of %1 back")},
    {StepKind::AnswerSettled, QT_TRANSLATE_NOOP("steps", "Settle “%1” in the agreement")},
    {StepKind::AnswersSettled, QT_TRANSLATE_NOOP("steps", "Take over what all answered alike")},
    {StepKind::SignatureAdded, QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, as %3")},
    {StepKind::SignatureVoided, QT_TRANSLATE_NOOP("steps", "Declare the signature of %3 on %1, version %2, void")},
    {StepKind::ScanAttached, QT_TRANSLATE_NOOP("steps", "Attach a scan to %1, version %2")},
    {StepKind::ScanRemoved, QT_TRANSLATE_NOOP("steps", "Remove a scan")},
    {StepKind::ReviewAdded, QT_TRANSLATE_NOOP("steps", "Record a review of %1, version %2")},
    {StepKind::ReviewChanged, QT_TRANSLATE_NOOP("steps", "Edit a review of %1, version %2")},
    {StepKind::ReviewRemoved, QT_TRANSLATE_NOOP("steps", "Remove a review of %1, version %2")},
    {StepKind::ReviewSigned, QT_TRANSLATE_NOOP("steps", "Sign the review of %1, version %2, as %3")},
    {StepKind::AttachmentAdded, QT_TRANSLATE_NOOP("steps", "Attach a file")},
    {StepKind::AttachmentRemoved, QT_TRANSLATE_NOOP("steps", "Remove an attachment")},
    {StepKind::TermAdded, QT_TRANSLATE_NOOP("steps", "Add “%1” to a list")},
    {StepKind::TermChanged, QT_TRANSLATE_NOOP("steps", "Edit the list entry “%1”")},
    {StepKind::Import, QT_TRANSLATE_NOOP("steps", "Import %1")},
    {StepKind::Sample, QT_TRANSLATE_NOOP("steps", "Fill in the sample book")},
};

constexpr bool everyKindHasATitle() {
    if (std::size(titles) != EnumKeys<StepKind>::keys.size()) return false;
    for (size_t i = 0; i < std::size(titles); ++i)
        if (titles[i].kind != StepKind(i)) return false;
    return true;
}
static_assert(everyKindHasATitle(), "each kind of step needs a title, in the order of core/domain/step_kinds.inc");

}  // namespace

QString stepTitle(StepKind kind, const QStringList& args) {
    QString title = QCoreApplication::translate("steps", titles[size_t(kind)].pattern);
    // Arguments are the user's words: filled in one after the other, so that a "%2" in a title stays what it is.
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

}  // namespace mb::words
