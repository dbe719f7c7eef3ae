// The book itself: whose it is, and what its owner chose for it. There is one row.
#pragma once

#include "core/domain/person.h"

namespace mb {

enum class OwnerRole { Mentee, Mentor, Both };
template <>
struct EnumKeys<OwnerRole> {
    static constexpr std::array keys{"mentee", "mentor", "both"};
};

enum class Paper { Letter, A4 };
template <>
struct EnumKeys<Paper> {
    static constexpr std::array keys{"letter", "a4"};
};

struct Book : Row<Book> {
    PersonId ownerId;
    OwnerRole role = OwnerRole::Mentee;
    Paper paper = Paper::Letter;
    int yearStartMonth = 7;       // the academic year begins in July unless the owner says otherwise (ME9)
    bool personalTopics = false;  // prompts about life beyond work, once a mentee switched them on (PR3)

    static constexpr auto table = "book";
    static constexpr Noun facts{.word = "book", .namedBy = {"owner_id"}};
    static constexpr auto fields = std::tuple{
        mentions(&Book::ownerId, "owner_id"),
        field(&Book::role, "role"),
        field(&Book::paper, "paper"),
        field(&Book::yearStartMonth, "year_start_month"),
        field(&Book::personalTopics, "personal_topics", Privacy::Private),
    };
    bool operator==(const Book&) const = default;
};

// An entry of a user list (goal domain, meeting mode, mentor function, …): key for the file, label for people.
struct Term : Row<Term> {
    QString list;
    QString key;
    QString label;
    int place = 0;
    bool hidden = false;

    static constexpr auto table = "term";
    static constexpr Noun facts{.word = "term", .namedBy = {"label"}};
    static constexpr auto fields = std::tuple{
        field(&Term::list, "list"),   field(&Term::key, "key"),       field(&Term::label, "label"),
        field(&Term::place, "place"), field(&Term::hidden, "hidden"),
    };
    bool operator==(const Term&) const = default;
};

// A file kept with a record. Its bytes lie in an insert-only table under their SHA-256.
// What a kept file is: anything; an agreement's pages as frozen when it was agreed, or when all had signed; a scan of
// pages signed in ink.
enum class AttachmentKind { File, Agreed, Signed, Scan };
template <>
struct EnumKeys<AttachmentKind> {
    static constexpr std::array keys{"file", "agreed", "signed", "scan"};
};

struct Attachment : Row<Attachment> {
    QString noun;  // table of the record it belongs to
    qint64 ownerRow = 0;
    QString name;
    QString mediaType;
    qint64 size = 0;  // bytes
    QString sha256;   // lower-case hex
    bool isPrivate = true;
    AttachmentKind kind = AttachmentKind::File;

    static constexpr auto table = "attachment";
    static constexpr Noun facts{.word = "attachment", .namedBy = {"name"}, .searched = 12};
    static constexpr auto fields = std::tuple{
        keyField(&Attachment::noun, "noun", "noun"),
        partOfAny(&Attachment::ownerRow, "owner_row", "noun"),
        field(&Attachment::name, "name", Privacy::Private),
        keyField(&Attachment::mediaType, "media_type", "media-type"),
        field(&Attachment::size, "size"),
        keyField(&Attachment::sha256, "sha256", "sha256"),
        field(&Attachment::isPrivate, "is_private"),
        field(&Attachment::kind, "kind"),
    };
    bool operator==(const Attachment&) const = default;
};
using AttachmentId = Id<Attachment>;

// By what name another program or file knows a record, so that the same file again brings it up to date instead of
// adding it twice (DO15).
struct SourceId : Row<SourceId> {
    QString noun;  // table of the record
    qint64 ownerRow = 0;
    QString scheme;  // who gave the name: "orcid", "ical-uid", "sheet" …
    QString value;

    static constexpr auto table = "source_id";
    static constexpr Noun facts{.word = "source-id"};
    static constexpr auto fields = std::tuple{
        keyField(&SourceId::noun, "noun", "noun"),
        partOfAny(&SourceId::ownerRow, "owner_row", "noun"),
        keyField(&SourceId::scheme, "scheme", "scheme"),
        keyField(&SourceId::value, "value", "source-id"),
    };
    bool operator==(const SourceId&) const = default;
};

}  // namespace mb
