// A letter that the owner writes for somebody, from the request to the day it went out (ME12). What it is for may tell
// of plans that nobody else knows yet, so all but the person and the days is private.
#pragma once

#include "core/domain/person.h"

namespace mb {

struct Letter : Row<Letter> {
    PersonId personId;           // for whom
    QString purpose;             // "Fellowship in toxicology"
    QString addressee;           // who will read it: a committee, an office
    QString portal;              // where it is handed in, if not by mail: a web address, the name of a portal
    std::optional<bool> waived;  // the right to read it; none: not said
    QString material;            // what came to write it from: CV, statement, list of programs
    std::optional<PartialDate> askedOn;
    std::optional<PartialDate> dueOn;
    std::optional<PartialDate> sentOn;
    std::optional<PartialDate> declinedOn;
    QString note;

    static constexpr auto table = "letter";
    static constexpr Noun facts{
        .word = "letter", .namedBy = {"person_id"}, .list = "letters", .searched = 22, .day = "due_on"};
    static constexpr auto fields = std::tuple{
        mentions(&Letter::personId, "person_id"),
        field(&Letter::purpose, "purpose", Privacy::Private),
        field(&Letter::addressee, "addressee", Privacy::Private),
        field(&Letter::portal, "portal", Privacy::Private),
        field(&Letter::waived, "waived", Privacy::Private),
        field(&Letter::material, "material", Privacy::Private),
        field(&Letter::askedOn, "asked_on"),
        field(&Letter::dueOn, "due_on"),
        field(&Letter::sentOn, "sent_on"),
        field(&Letter::declinedOn, "declined_on", Privacy::Private),
        field(&Letter::note, "note", Privacy::Private),
    };
    bool isOpen() const { return !sentOn && !declinedOn; }
    bool operator==(const Letter&) const = default;
};
using LetterId = Id<Letter>;

FieldErrors validate(const Letter& letter);

}  // namespace mb
