// What passed between people beside goals and promises: advice with what became of it, introductions, opportunities,
// thanks (ME7), and time spent reading drafts (DO7). The words are the owner's own and private.
#pragma once

#include "core/domain/meeting.h"

namespace mb {

enum class LedgerKind {
    Advice,
    Introduction,
    Recommendation,
    Nomination,
    SpokeUp,
    Opportunity,
    UnwrittenRule,
    Thanks,
    GivingBack,
    Reading,  // a draft, with the minutes it took
};
template <>
struct EnumKeys<LedgerKind> {
    static constexpr std::array keys{"advice",      "introduction",   "recommendation", "nomination",  "spoke-up",
                                     "opportunity", "unwritten-rule", "thanks",         "giving-back", "reading"};
};

enum class AdviceFate { Taken, Declined, Reconsidered };
template <>
struct EnumKeys<AdviceFate> {
    static constexpr std::array keys{"taken", "declined", "reconsidered"};
};

struct LedgerLine : Row<LedgerLine> {
    QDate day;
    LedgerKind kind = LedgerKind::Advice;
    PersonId giverId;     // who advised, introduced, thanked
    PersonId receiverId;  // whom it was for
    MentorshipId mentorshipId;
    MeetingId meetingId;  // in which it was said, if in one
    QString text;
    std::optional<AdviceFate> fate;  // of advice; none: still open
    std::optional<QDate> fateOn;
    QString fateText;            // what became of it, in the owner's words
    std::optional<int> minutes;  // of reading

    static constexpr auto table = "ledger_line";
    static constexpr Noun facts{.word = "ledger-line", .list = "ledger", .searched = 31, .day = "day"};
    static constexpr auto fields = std::tuple{
        field(&LedgerLine::day, "day"),
        field(&LedgerLine::kind, "kind"),
        mentions(&LedgerLine::giverId, "giver_id"),
        mentions(&LedgerLine::receiverId, "receiver_id"),
        mentions(&LedgerLine::mentorshipId, "mentorship_id"),
        cameFrom(&LedgerLine::meetingId, "meeting_id"),
        field(&LedgerLine::text, "text", Privacy::Private),
        field(&LedgerLine::fate, "fate", Privacy::Private),
        field(&LedgerLine::fateOn, "fate_on"),
        field(&LedgerLine::fateText, "fate_text", Privacy::Private),
        field(&LedgerLine::minutes, "minutes"),
    };
    bool operator==(const LedgerLine&) const = default;
};
using LedgerLineId = Id<LedgerLine>;

FieldErrors validate(const LedgerLine& line);

// Feedback from one to the other (ME8). It may be put on an agenda, and leaves only if it may be shared.
struct Feedback : Row<Feedback> {
    QDate day;
    PersonId giverId;
    PersonId receiverId;
    MentorshipId mentorshipId;
    MeetingId meetingId;
    QString strengths;
    QString improvement;
    QString specific;  // what was seen, when and where
    Visibility visibility = Visibility::Private;

    static constexpr auto table = "feedback";
    static constexpr Noun facts{.word = "feedback", .list = "feedback", .searched = 32, .day = "day"};
    static constexpr auto fields = std::tuple{
        field(&Feedback::day, "day"),
        mentions(&Feedback::giverId, "giver_id"),
        mentions(&Feedback::receiverId, "receiver_id"),
        mentions(&Feedback::mentorshipId, "mentorship_id"),
        cameFrom(&Feedback::meetingId, "meeting_id"),
        field(&Feedback::strengths, "strengths", Privacy::Private),  // shareable rows may leave, see canLeave()
        field(&Feedback::improvement, "improvement", Privacy::Private),
        field(&Feedback::specific, "specific", Privacy::Private),
        field(&Feedback::visibility, "visibility"),
    };
    bool canLeave() const { return visibility == Visibility::Shareable; }
    bool operator==(const Feedback&) const = default;
};
using FeedbackId = Id<Feedback>;

FieldErrors validate(const Feedback& feedback);

}  // namespace mb
