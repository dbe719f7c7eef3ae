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
    int yearStartMonth = 7;  // the academic year begins in July unless the owner says otherwise (ME9)

    static constexpr auto table = "book";
    static constexpr auto fields = std::tuple{
        field<Book>(&Book::ownerId, "owner_id"),
        field<Book>(&Book::role, "role"),
        field<Book>(&Book::paper, "paper"),
        field<Book>(&Book::yearStartMonth, "year_start_month"),
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
    static constexpr auto fields = std::tuple{
        field<Term>(&Term::list, "list"),   field<Term>(&Term::key, "key"),       field<Term>(&Term::label, "label"),
        field<Term>(&Term::place, "place"), field<Term>(&Term::hidden, "hidden"),
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
    static constexpr auto fields = std::tuple{
        keyField<Attachment>(&Attachment::noun, "noun", "noun"),
        field<Attachment>(&Attachment::ownerRow, "owner_row"),
        field<Attachment>(&Attachment::name, "name", Privacy::Private),
        keyField<Attachment>(&Attachment::mediaType, "media_type", "media-type"),
        field<Attachment>(&Attachment::size, "size"),
        keyField<Attachment>(&Attachment::sha256, "sha256", "sha256"),
        field<Attachment>(&Attachment::isPrivate, "is_private"),
        field<Attachment>(&Attachment::kind, "kind"),
    };
    bool operator==(const Attachment&) const = default;
};
using AttachmentId = Id<Attachment>;

}  // namespace mb
