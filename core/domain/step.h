// What the user did, by kind: the name of an undo step and of a line in the history (FL2). core/words gives the title.
#pragma once

#include "core/domain/codec.h"

namespace mb {

enum class StepKind {
    BookCreated, Upgrade, Purge,
    BookChanged,
    PersonAdded, PersonChanged, PersonRemoved, PositionAdded, PositionChanged, PositionRemoved, DegreesSet,
    MentorshipAdded, MentorshipChanged, MentorshipRemoved, MentorshipStage, StageChanged, MentorshipHelp,
    ParticipantAdded, ParticipantChanged, ParticipantRemoved, ParticipantLeft,
    ExpectationTicked, ExpectationDiscussed, ExpectationAdded, ExpectationChanged, ExpectationRemoved,
    GoalAdded, GoalChanged, GoalRemoved, GoalStatusSet, GoalStepAdded, GoalStepChanged, GoalStepDone, GoalStepRemoved,
    ContactLogged, MeetingAdded, MeetingChanged, MeetingRemoved, MeetingStateSet, AttendanceChanged,
    AgendaAdded, AgendaChanged, AgendaRemoved, AgendaCarried, NoteAdded, NoteChanged, NoteRemoved, NoteShared,
    ActionAdded, ActionChanged, ActionDone, ActionRemoved,
    AgreementStarted, AgreementAnswered, AgreementAgreed, AgreementSigned, AgreementRemoved,
    TemplateCopied, TemplateChanged, TemplateRenamed, TemplateRemoved, TemplateImported,
    AgreementWithdrawn, AgreementVersionStarted, AgreementEnded,
    OwnAnswered, VoiceReady, VoiceUnready, AnswerSettled, AnswersSettled,
    SignatureAdded, SignatureVoided, ScanAttached, ScanRemoved,
    ReviewAdded, ReviewChanged, ReviewRemoved, ReviewSigned,
    AttachmentAdded, AttachmentRemoved,
    TermAdded, TermChanged,
    Import, Sample,
};
template <>
struct EnumKeys<StepKind> {
    static constexpr std::array keys{
        "book.create", "book.upgrade", "book.purge",
        "book.change",
        "person.add", "person.change", "person.remove", "position.add", "position.change", "position.remove", "degrees.set",
        "mentorship.add", "mentorship.change", "mentorship.remove", "mentorship.stage", "stage.change", "mentorship.help",
        "participant.add", "participant.change", "participant.remove", "participant.leave",
        "expectation.tick", "expectation.discuss", "expectation.add", "expectation.change", "expectation.remove",
        "goal.add", "goal.change", "goal.remove", "goal.status", "goal_step.add", "goal_step.change", "goal_step.done", "goal_step.remove",
        "contact.log", "meeting.add", "meeting.change", "meeting.remove", "meeting.state", "attendance.change",
        "agenda.add", "agenda.change", "agenda.remove", "agenda.carry", "note.add", "note.change", "note.remove", "note.share",
        "action.add", "action.change", "action.done", "action.remove",
        "agreement.start", "agreement.answer", "agreement.agree", "agreement.sign", "agreement.remove",
        "agreement_template.copy", "agreement_template.change", "agreement_template.rename", "agreement_template.remove",
        "agreement_template.import",
        "agreement.withdraw", "agreement.version", "agreement.end",
        "voice.answer", "voice.ready", "voice.unready", "voice.settle", "voice.settle-same",
        "signature.add", "signature.void", "scan.add", "scan.remove",
        "review.add", "review.change", "review.remove", "review.sign",
        "attachment.add", "attachment.remove",
        "term.add", "term.change",
        "import", "sample",
    };
};
static_assert(EnumKeys<StepKind>::keys.size() == size_t(StepKind::Sample) + 1);

struct Step {
    StepKind kind;
    QStringList args;  // names for the title; never text of a private note
    // Saves of one field while it keeps the focus share a burst key and become one step. Empty: a step of its own.
    QString burst = {};

    // Undo stops here and says why.
    bool isBarrier() const;
};
bool isBarrier(StepKind kind);

}  // namespace mb
