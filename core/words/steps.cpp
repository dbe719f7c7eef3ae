#include "core/words/steps.h"

#include <QCoreApplication>

namespace mb::words {
namespace {

const char* pattern(StepKind kind) {
    switch (kind) {
        case StepKind::BookCreated:
            return QT_TRANSLATE_NOOP("steps", "Start the book of %1");
        case StepKind::Upgrade:
            return QT_TRANSLATE_NOOP("steps", "Bring the file from version %1 to %2");
        case StepKind::Purge:
            return QT_TRANSLATE_NOOP("steps", "Remove for good");
        case StepKind::BookChanged:
            return QT_TRANSLATE_NOOP("steps", "Change the book's settings");
        case StepKind::PersonAdded:
            return QT_TRANSLATE_NOOP("steps", "Add %1");
        case StepKind::PersonChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit %1");
        case StepKind::PersonRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove %1");
        case StepKind::PositionAdded:
            return QT_TRANSLATE_NOOP("steps", "Add a position of %1");
        case StepKind::PositionChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit a position of %1");
        case StepKind::PositionRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove a position of %1");
        case StepKind::DegreesSet:
            return QT_TRANSLATE_NOOP("steps", "Set the degrees of %1");
        case StepKind::MentorshipAdded:
            return QT_TRANSLATE_NOOP("steps", "Add the mentorship %1");
        case StepKind::MentorshipChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the mentorship %1");
        case StepKind::MentorshipRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the mentorship %1");
        case StepKind::MentorshipStage:
            return QT_TRANSLATE_NOOP("steps", "Set the stage of %1");
        case StepKind::StageChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit a stage of %1");
        case StepKind::MentorshipHelp:
            return QT_TRANSLATE_NOOP("steps", "Say whom to turn to in %1");
        case StepKind::ParticipantAdded:
            return QT_TRANSLATE_NOOP("steps", "Add %1 to a mentorship");
        case StepKind::ParticipantChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the part of %1");
        case StepKind::ParticipantRemoved:
            return QT_TRANSLATE_NOOP("steps", "Take %1 out of a mentorship");
        case StepKind::ParticipantLeft:
            return QT_TRANSLATE_NOOP("steps", "Say when %1 left");
        case StepKind::ExpectationTicked:
            return QT_TRANSLATE_NOOP("steps", "Tick the expectation “%1”");
        case StepKind::ExpectationDiscussed:
            return QT_TRANSLATE_NOOP("steps", "Say when you talked about “%1”");
        case StepKind::ExpectationAdded:
            return QT_TRANSLATE_NOOP("steps", "Add the expectation “%1”");
        case StepKind::ExpectationChanged:
            return QT_TRANSLATE_NOOP("steps", "Reword the expectation “%1”");
        case StepKind::ExpectationRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the expectation “%1”");
        case StepKind::GoalAdded:
            return QT_TRANSLATE_NOOP("steps", "Add the goal “%1”");
        case StepKind::GoalChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the goal “%1”");
        case StepKind::GoalRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the goal “%1”");
        case StepKind::GoalStatusSet:
            return QT_TRANSLATE_NOOP("steps", "Report progress on “%1”");
        case StepKind::GoalStepAdded:
            return QT_TRANSLATE_NOOP("steps", "Add the step “%1”");
        case StepKind::GoalStepChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the step “%1”");
        case StepKind::GoalStepDone:
            return QT_TRANSLATE_NOOP("steps", "Tick the step “%1”");
        case StepKind::GoalStepRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the step “%1”");
        case StepKind::ContactLogged:
            return QT_TRANSLATE_NOOP("steps", "Log a contact with %1");
        case StepKind::MeetingAdded:
            return QT_TRANSLATE_NOOP("steps", "Plan a meeting with %1");
        case StepKind::MeetingChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the meeting “%1”");
        case StepKind::MeetingRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the meeting “%1”");
        case StepKind::MeetingStateSet:
            return QT_TRANSLATE_NOOP("steps", "Say whether “%1” took place");
        case StepKind::AttendanceChanged:
            return QT_TRANSLATE_NOOP("steps", "Change who came to “%1”");
        case StepKind::AgendaAdded:
            return QT_TRANSLATE_NOOP("steps", "Add “%1” to the agenda");
        case StepKind::AgendaChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the agenda item “%1”");
        case StepKind::AgendaRemoved:
            return QT_TRANSLATE_NOOP("steps", "Take “%1” off the agenda");
        case StepKind::AgendaCarried:
            return QT_TRANSLATE_NOOP("steps", "Carry open items over to “%1”");
        case StepKind::NoteAdded:
            return QT_TRANSLATE_NOOP("steps", "Add a note to “%1”");
        case StepKind::NoteChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit a note of “%1”");
        case StepKind::NoteRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove a note from “%1”");
        case StepKind::NoteShared:
            return QT_TRANSLATE_NOOP("steps", "Change who may see a note of “%1”");
        case StepKind::ActionAdded:
            return QT_TRANSLATE_NOOP("steps", "Record the promise “%1”");
        case StepKind::ActionChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the promise “%1”");
        case StepKind::ActionDone:
            return QT_TRANSLATE_NOOP("steps", "Tick “%1”");
        case StepKind::ActionRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the promise “%1”");
        case StepKind::AgreementStarted:
            return QT_TRANSLATE_NOOP("steps", "Start the agreement %1");
        case StepKind::AgreementAnswered:
            return QT_TRANSLATE_NOOP("steps", "Fill in “%1” in the agreement");
        case StepKind::AgreementAgreed:
            return QT_TRANSLATE_NOOP("steps", "Agree on %1, version %2");
        case StepKind::AgreementSigned:
            return QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, as %3");
        case StepKind::AgreementRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the draft %1");
        case StepKind::TemplateCopied:
            return QT_TRANSLATE_NOOP("steps", "Make the template “%1”");
        case StepKind::TemplateChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the template “%1”");
        case StepKind::TemplateRenamed:
            return QT_TRANSLATE_NOOP("steps", "Rename a template to “%1”");
        case StepKind::TemplateRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove the template “%1”");
        case StepKind::TemplateImported:
            return QT_TRANSLATE_NOOP("steps", "Import the template “%1”");
        case StepKind::AgreementWithdrawn:
            return QT_TRANSLATE_NOOP("steps", "Open %1, version %2, for changes again");
        case StepKind::AgreementVersionStarted:
            return QT_TRANSLATE_NOOP("steps", "Start %1, version %2");
        case StepKind::AgreementEnded:
            return QT_TRANSLATE_NOOP("steps", "End %1, version %2");
        case StepKind::OwnAnswered:
            return QT_TRANSLATE_NOOP("steps", "Fill in “%2” for %1 alone");
        case StepKind::VoiceReady:
            return QT_TRANSLATE_NOOP("steps", "Mark the answers of %1 as ready");
        case StepKind::VoiceUnready:
            return QT_TRANSLATE_NOOP("steps", "Take the answers of %1 back");
        case StepKind::AnswerSettled:
            return QT_TRANSLATE_NOOP("steps", "Settle “%1” in the agreement");
        case StepKind::AnswersSettled:
            return QT_TRANSLATE_NOOP("steps", "Take over what all answered alike");
        case StepKind::SignatureAdded:
            return QT_TRANSLATE_NOOP("steps", "Sign %1, version %2, as %3");
        case StepKind::SignatureVoided:
            return QT_TRANSLATE_NOOP("steps", "Declare the signature of %3 on %1, version %2, void");
        case StepKind::ScanAttached:
            return QT_TRANSLATE_NOOP("steps", "Attach a scan to %1, version %2");
        case StepKind::ScanRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove a scan");
        case StepKind::ReviewAdded:
            return QT_TRANSLATE_NOOP("steps", "Record a review of %1, version %2");
        case StepKind::ReviewChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit a review of %1, version %2");
        case StepKind::ReviewRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove a review of %1, version %2");
        case StepKind::ReviewSigned:
            return QT_TRANSLATE_NOOP("steps", "Sign the review of %1, version %2, as %3");
        case StepKind::AttachmentAdded:
            return QT_TRANSLATE_NOOP("steps", "Attach a file");
        case StepKind::AttachmentRemoved:
            return QT_TRANSLATE_NOOP("steps", "Remove an attachment");
        case StepKind::TermAdded:
            return QT_TRANSLATE_NOOP("steps", "Add “%1” to a list");
        case StepKind::TermChanged:
            return QT_TRANSLATE_NOOP("steps", "Edit the list entry “%1”");
        case StepKind::Import:
            return QT_TRANSLATE_NOOP("steps", "Import %1");
        case StepKind::Sample:
            return QT_TRANSLATE_NOOP("steps", "Fill in the sample book");
    }
    return "";
}

}  // namespace

QString stepTitle(StepKind kind, const QStringList& args) {
    QString title = QCoreApplication::translate("steps", pattern(kind));
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
