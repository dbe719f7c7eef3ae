// What goes to a promotion committee, as a checklist: the office's documents with their forms and days, who may be
// asked for a letter, and what speaks for each of its criteria (DO14, GO8). A packet is begun with an office's form;
// its lines are copied, so that a new edition of the form leaves a begun packet alone.
#pragma once

#include "core/domain/goal.h"
#include "core/domain/outcome.h"
#include "core/domain/statement.h"

namespace mb {

struct Packet : Row<Packet> {
    QString title;
    QString form;     // key of the definition it was begun with
    int edition = 1;  // of that definition
    QString track;    // "Clinician educator"
    std::optional<PartialDate> dueOn;
    std::optional<int> refereesWanted;
    QString note;

    static constexpr auto table = "packet";
    static constexpr Noun facts{
        .word = "packet", .namedBy = {"title"}, .list = "packets", .searched = 25, .day = "due_on"};
    static constexpr auto fields = std::tuple{
        field(&Packet::title, "title"),
        keyField(&Packet::form, "form", "definition"),
        field(&Packet::edition, "edition"),
        field(&Packet::track, "track"),
        field(&Packet::dueOn, "due_on"),
        field(&Packet::refereesWanted, "referees_wanted"),
        field(&Packet::note, "note", Privacy::Private),
    };
    bool operator==(const Packet&) const = default;
};
using PacketId = Id<Packet>;

// As which kind of file an office wants a document.
enum class FileWish { Any, Pdf, Word, PdfAndWord };
template <>
struct EnumKeys<FileWish> {
    static constexpr std::array keys{"any", "pdf", "word", "pdf-and-word"};
};

struct PacketDocument : Row<PacketDocument> {
    PacketId packetId;
    int place = 0;
    QString title;
    QString hint;  // what the office says about it
    FileWish format = FileWish::Any;
    std::optional<int> pages;        // at most
    std::optional<int> weeksBefore;  // the packet's deadline, as the office's list says
    std::optional<PartialDate> dueOn;
    std::optional<QDate> readyOn;
    StatementId statementId;  // in which it is written, if it is one of the book's statements
    QString statementForm;    // the form in which it can be written
    QString preset;           // or the key of the record that it is made of
    QString note;

    static constexpr auto table = "packet_document";
    static constexpr Noun facts{.word = "packet-document", .namedBy = {"title"}, .searched = 26, .day = "due_on"};
    static constexpr auto fields = std::tuple{
        partOf(&PacketDocument::packetId, "packet_id"),
        field(&PacketDocument::place, "place"),
        field(&PacketDocument::title, "title"),
        field(&PacketDocument::hint, "hint"),
        field(&PacketDocument::format, "format"),
        field(&PacketDocument::pages, "most_pages"),
        field(&PacketDocument::weeksBefore, "weeks_before"),
        field(&PacketDocument::dueOn, "due_on"),
        field(&PacketDocument::readyOn, "ready_on"),
        cameFrom(&PacketDocument::statementId, "statement_id"),
        keyField(&PacketDocument::statementForm, "statement_form", "definition"),
        keyField(&PacketDocument::preset, "preset", "definition"),
        field(&PacketDocument::note, "note", Privacy::Private),
    };
    bool operator==(const PacketDocument&) const = default;
};
using PacketDocumentId = Id<PacketDocument>;

enum class RefereeAnswer { NotAsked, Asked, Agreed, Declined, Written };
template <>
struct EnumKeys<RefereeAnswer> {
    static constexpr std::array keys{"not-asked", "asked", "agreed", "declined", "written"};
};

// Who may write about the owner: a person of the book, or only a name. Whether the two stand at arm's length is read
// from the book (queries/packets.h); who knows better says so.
struct Referee : Row<Referee> {
    PacketId packetId;
    PersonId personId;
    QString name;   // where it is nobody of the book
    QString about;  // rank, institution, how to reach them
    std::optional<bool> armsLength;
    RefereeAnswer answer = RefereeAnswer::NotAsked;
    std::optional<PartialDate> day;  // of the answer
    QString note;

    static constexpr auto table = "referee";
    static constexpr Noun facts{.word = "referee", .namedBy = {"name", "person_id"}, .searched = 27};
    static constexpr auto fields = std::tuple{
        partOf(&Referee::packetId, "packet_id"),
        mentions(&Referee::personId, "person_id"),
        field(&Referee::name, "name", Privacy::Private),
        field(&Referee::about, "about", Privacy::Private),
        field(&Referee::armsLength, "arms_length", Privacy::Private),
        field(&Referee::answer, "answer", Privacy::Private),
        field(&Referee::day, "day"),
        field(&Referee::note, "note", Privacy::Private),
    };
    bool operator==(const Referee&) const = default;
};
using RefereeId = Id<Referee>;

enum class CriterionStanding { NotLookedAt, Gap, Partly, Met };
template <>
struct EnumKeys<CriterionStanding> {
    static constexpr std::array keys{"not-looked-at", "gap", "partly", "met"};
};

struct Criterion : Row<Criterion> {
    PacketId packetId;
    int place = 0;
    QString area;  // "Teaching"
    QString text;
    CriterionStanding standing = CriterionStanding::NotLookedAt;
    QString gap;    // what is still to come
    GoalId goalId;  // the goal that was made of the gap

    static constexpr auto table = "criterion";
    static constexpr Noun facts{.word = "criterion", .namedBy = {"text"}, .searched = 28};
    static constexpr auto fields = std::tuple{
        partOf(&Criterion::packetId, "packet_id"),
        field(&Criterion::place, "place"),
        field(&Criterion::area, "area"),
        field(&Criterion::text, "text"),
        field(&Criterion::standing, "standing", Privacy::Private),
        field(&Criterion::gap, "gap", Privacy::Private),
        cameFrom(&Criterion::goalId, "goal_id"),
    };
    bool operator==(const Criterion&) const = default;
};
using CriterionId = Id<Criterion>;

// What speaks for a criterion: an outcome of the book, or words.
struct CriterionEvidence : Row<CriterionEvidence> {
    CriterionId criterionId;
    OutcomeId outcomeId;
    QString text;

    static constexpr auto table = "criterion_evidence";
    static constexpr Noun facts{.word = "criterion-evidence", .searched = 29};
    static constexpr auto fields = std::tuple{
        partOf(&CriterionEvidence::criterionId, "criterion_id"),
        partOf(&CriterionEvidence::outcomeId, "outcome_id"),
        field(&CriterionEvidence::text, "text"),
    };
    bool operator==(const CriterionEvidence&) const = default;
};
using CriterionEvidenceId = Id<CriterionEvidence>;

FieldErrors validate(const Packet& packet);
FieldErrors validate(const PacketDocument& document);
FieldErrors validate(const Referee& referee);
FieldErrors validate(const Criterion& criterion);

}  // namespace mb
