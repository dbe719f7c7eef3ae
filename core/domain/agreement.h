// The agreement's family. An agreement has versions; a version stores the template it was written with, and its answers
// are rows: (version, participant or "agreed", field, row number, JSON value) (AG1–AG8).
#pragma once

#include "core/domain/drawing.h"
#include "core/domain/mentorship.h"

namespace mb {

// A template kept in the book: the user's own, or a shipped one as it was when first used.
struct AgreementTemplate : Row<AgreementTemplate> {
    QString name;  // "one-to-one", …
    MentorshipKind variant = MentorshipKind::OneToOne;
    QString title;
    int edition = 1;
    bool shipped = true;
    QJsonValue body;  // see docs/file-format.md

    static constexpr auto table = "agreement_template";
    static constexpr Noun facts{.word = "template", .namedBy = {"name"}};
    static constexpr auto fields = std::tuple{
        field(&AgreementTemplate::name, "name"),       field(&AgreementTemplate::variant, "variant"),
        field(&AgreementTemplate::title, "title"),     field(&AgreementTemplate::edition, "edition"),
        field(&AgreementTemplate::shipped, "shipped"), field(&AgreementTemplate::body, "body"),
    };
    bool operator==(const AgreementTemplate&) const = default;
};
using AgreementTemplateId = Id<AgreementTemplate>;

struct Agreement : Row<Agreement> {
    MentorshipId mentorshipId;
    QString code;  // "OC-7F3A", printed in the footer

    static constexpr auto table = "agreement";
    static constexpr Noun facts{.word = "agreement", .namedBy = {"code"}, .searched = 13};
    static constexpr auto fields = std::tuple{
        mentions(&Agreement::mentorshipId, "mentorship_id"),
        field(&Agreement::code, "code"),
    };
    bool operator==(const Agreement&) const = default;
};
using AgreementId = Id<Agreement>;

enum class AgreementState { Draft, Agreed, Signed, Superseded, Ended };
template <>
struct EnumKeys<AgreementState> {
    static constexpr std::array keys{"draft", "agreed", "signed", "superseded", "ended"};
};

struct AgreementVersion : Row<AgreementVersion> {
    AgreementId agreementId;
    int number = 1;
    AgreementState state = AgreementState::Draft;
    QJsonValue templateBody;
    QString snapshot;     // canonical JSON, without signatures; empty while a draft
    QString fingerprint;  // SHA-256 of the snapshot, lower-case hex
    std::optional<QDate> agreedOn;
    std::optional<QDate> signedOn;
    std::optional<QDate> endedOn;
    QString pdfSha256;        // the PDF frozen at agree
    QString signedPdfSha256;  // the PDF frozen at the last signature
    QString endReason;        // private: why it ended
    QStringList settled;      // clauses of a draft that were settled out of own answers (AG8)

    static constexpr auto table = "agreement_version";
    static constexpr Noun facts{.word = "agreement-version", .list = "agreements", .shown = Shown::Itself};
    static constexpr auto fields = std::tuple{
        partOf(&AgreementVersion::agreementId, "agreement_id"),
        field(&AgreementVersion::number, "number"),
        field(&AgreementVersion::state, "state"),
        field(&AgreementVersion::templateBody, "template_body"),
        keyField(&AgreementVersion::snapshot, "snapshot", "json"),
        keyField(&AgreementVersion::fingerprint, "fingerprint", "sha256"),
        field(&AgreementVersion::agreedOn, "agreed_on"),
        field(&AgreementVersion::signedOn, "signed_on"),
        field(&AgreementVersion::endedOn, "ended_on"),
        keyField(&AgreementVersion::pdfSha256, "pdf_sha256", "sha256"),
        keyField(&AgreementVersion::signedPdfSha256, "signed_pdf_sha256", "sha256"),
        field(&AgreementVersion::endReason, "end_reason", Privacy::Private),
        keyField(&AgreementVersion::settled, "settled", "field"),
    };
    bool operator==(const AgreementVersion&) const = default;
};
using AgreementVersionId = Id<AgreementVersion>;
// True if the version is agreed or signed.
inline bool isInForce(AgreementState state) {
    return state == AgreementState::Agreed || state == AgreementState::Signed;
}

struct Answer : Row<Answer> {
    AgreementVersionId versionId;
    ParticipantId participantId;  // none: the agreed column
    QString fieldKey;             // "section.field"
    int rowNumber = 0;            // rows of a table field; 0 for single values
    QJsonValue value;

    static constexpr auto table = "answer";
    static constexpr Noun facts{.word = "answer", .searched = 11};
    static constexpr auto fields = std::tuple{
        partOf(&Answer::versionId, "version_id"),          mentions(&Answer::participantId, "participant_id"),
        keyField(&Answer::fieldKey, "field_key", "field"), field(&Answer::rowNumber, "row_number"),
        field(&Answer::value, "value", Privacy::Private),
    };
    // What a party answered alone is for that party until it is shared, and then for the comparison (AG8).
    bool isSearched() const { return !participantId; }
    bool canLeave() const { return true; }  // it stands in an agreement that its parties read
    bool operator==(const Answer&) const = default;
};

// One party's own answers to a draft, before the agreed text is settled (AG8). The answers are rows of Answer.
struct Voice : Row<Voice> {
    AgreementVersionId versionId;
    ParticipantId participantId;
    std::optional<QDate> readyOn;
    bool shared =
        false;  // the other parties may see the answers; answers that were not shared are deleted at the last signature

    static constexpr auto table = "voice";
    static constexpr Noun facts{.word = "voice", .namedBy = {"participant_id"}};
    static constexpr auto fields = std::tuple{
        partOf(&Voice::versionId, "version_id"),
        mentions(&Voice::participantId, "participant_id"),
        field(&Voice::readyOn, "ready_on"),
        field(&Voice::shared, "shared"),
    };
    bool operator==(const Voice&) const = default;
};

enum class SignatureMethod { Ink, Typed, Drawn };
template <>
struct EnumKeys<SignatureMethod> {
    static constexpr std::array keys{"ink", "typed", "drawn"};
};

struct AgreementReview;

struct Signature : Row<Signature> {
    AgreementVersionId versionId;
    ParticipantId participantId;
    QString printedName;
    QString role;
    SignatureMethod method = SignatureMethod::Ink;
    std::optional<QDate> signedOn;
    QJsonValue strokes;  // of a drawn one, see drawing.h
    QString voidReason;
    bool voided = false;
    Id<AgreementReview> reviewId;  // stands under a review, not under the agreement itself

    static constexpr auto table = "signature";
    static constexpr Noun facts{.word = "signature", .namedBy = {"printed_name"}};
    static constexpr auto fields = std::tuple{
        partOf(&Signature::versionId, "version_id"),
        mentions(&Signature::participantId, "participant_id"),
        field(&Signature::printedName, "printed_name"),
        field(&Signature::role, "role"),
        field(&Signature::method, "method"),
        field(&Signature::signedOn, "signed_on"),
        field(&Signature::strokes, "strokes"),
        field(&Signature::voidReason, "void_reason", Privacy::Private),
        field(&Signature::voided, "voided"),
        partOf(&Signature::reviewId, "review_id"),
    };
    bool operator==(const Signature&) const = default;
};
using SignatureId = Id<Signature>;

enum class ReviewOutcome { Unchanged, Changed, Concluded };
template <>
struct EnumKeys<ReviewOutcome> {
    static constexpr std::array keys{"unchanged", "changed", "concluded"};
};

// The addendum of a review, dated and kept (AG7).
struct AgreementReview : Row<AgreementReview> {
    AgreementVersionId versionId;
    QDate day;
    QStringList present;
    ReviewOutcome outcome = ReviewOutcome::Unchanged;
    QString changes;
    std::optional<QDate> nextReview;
    bool goalsReviewed = false;
    std::optional<QDate> signedOn;  // by all
    QString pdfSha256;              // the addendum, frozen at the last signature

    static constexpr auto table = "agreement_review";
    static constexpr Noun facts{.word = "review"};
    static constexpr auto fields = std::tuple{
        partOf(&AgreementReview::versionId, "version_id"),
        field(&AgreementReview::day, "day"),
        field(&AgreementReview::present, "present"),
        field(&AgreementReview::outcome, "outcome"),
        field(&AgreementReview::changes, "changes"),
        field(&AgreementReview::nextReview, "next_review"),
        field(&AgreementReview::goalsReviewed, "goals_reviewed"),
        field(&AgreementReview::signedOn, "signed_on"),
        keyField(&AgreementReview::pdfSha256, "pdf_sha256", "sha256"),
    };
    bool operator==(const AgreementReview&) const = default;
};
using AgreementReviewId = Id<AgreementReview>;

// A name and a day are needed, and a drawing where it was drawn. `today`: nobody has signed after tomorrow.
FieldErrors validate(const Signature& signature, QDate today);
// The next review has to be within a year, unless the mentorship is concluded (AG7); the outcome "changed" needs a
// text.
FieldErrors validate(const AgreementReview& review);

}  // namespace mb
