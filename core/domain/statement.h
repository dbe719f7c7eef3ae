// A statement for a dossier, written under the headings that an office asks for and counted against its limit (DO13).
// A draft comes from the record; from then on the words are the owner's.
#pragma once

#include "core/domain/field.h"

namespace mb {

enum class LimitUnit { Characters, Words, Pages };
template <>
struct EnumKeys<LimitUnit> {
    static constexpr std::array keys{"characters", "words", "pages"};
};

struct Statement : Row<Statement> {
    QString title;
    QString form;  // key of the definition it was begun with; its headings and limit were taken from there
    std::optional<int> limit;
    LimitUnit unit = LimitUnit::Characters;
    std::optional<int> edition;  // of the form

    static constexpr auto table = "statement";
    static constexpr Noun facts{.word = "statement", .namedBy = {"title"}, .list = "statements", .searched = 23};
    static constexpr auto fields = std::tuple{
        field(&Statement::title, "title"),     keyField(&Statement::form, "form", "definition"),
        field(&Statement::limit, "most"),      field(&Statement::unit, "unit"),
        field(&Statement::edition, "edition"),
    };
    bool operator==(const Statement&) const = default;
};
using StatementId = Id<Statement>;

struct StatementPart : Row<StatementPart> {
    StatementId statementId;
    int place = 0;
    QString heading;  // may be empty: a statement of one part needs none
    QString hint;     // what the office wants to read there
    QString text;

    static constexpr auto table = "statement_part";
    static constexpr Noun facts{.word = "statement-part", .namedBy = {"heading"}, .searched = 24};
    static constexpr auto fields = std::tuple{
        partOf(&StatementPart::statementId, "statement_id"),
        field(&StatementPart::place, "place"),
        field(&StatementPart::heading, "heading"),
        field(&StatementPart::hint, "hint"),
        field(&StatementPart::text, "text"),
    };
    bool operator==(const StatementPart&) const = default;
};
using StatementPartId = Id<StatementPart>;

FieldErrors validate(const Statement& statement);

// As offices count: letters with their accents are one, a line end is one, space before and after does not count;
// parts are separated by one line end. Headings count, since they stand on the page.
int charactersIn(const QList<StatementPart>& parts);
int wordsIn(const QList<StatementPart>& parts);

}  // namespace mb
