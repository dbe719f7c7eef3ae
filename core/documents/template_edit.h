// Edits of a template's body, one pure function each: body in, changed body out (AG1). For a template editor and for
// scripts. Every result was parsed as a whole template, so it can be stored and printed. All throw
// TemplateInvalid(empty path, place, cause, detail), see agreement_template.h. None changes the body it is given.
//
// `path` names a section ("meetings"), a field ("meetings.place") or a table's column ("goals.goals.measure").
#pragma once

#include "core/documents/agreement_template.h"

namespace mb::documents::edit {

// What an editor lists, in the order of the body: sections with their fields behind them, hidden ones too.
struct Entry {
    QString path;
    QString label;  // a section's title or a field's label, as it stands in the body
    QString help;
    std::optional<FieldKind> kind;  // none: a section
    bool hidden = false;
    bool added = false;     // by the user; only these can be removed
    QStringList sentences;  // of a section: what its filled paper says, as stored; tables and the like are left out
    QString clause;         // of a section: text that stands on the paper as it is
};
QList<Entry> entriesOf(const QJsonObject& body);

// A word of the template itself: "label", "title", "blank_title", "blank_note", "everyone", "closing".
QJsonObject withText(const QJsonObject& body, const QString& property, const QString& text);

// A section's title, a field's label, a column's head. Labels may name the parties: "{mentor}’s part".
QJsonObject withLabel(const QJsonObject& body, const QString& path, const QString& label);
QJsonObject withHelp(const QJsonObject& body, const QString& path, const QString& help);
// The n-th of Entry::sentences; an empty text takes the sentence away.
QJsonObject withSentence(const QJsonObject& body, const QString& section, qsizetype index, const QString& sentence);
// Text that stands on the paper as typed, whatever was answered; empty takes it away.
QJsonObject withClause(const QJsonObject& body, const QString& section, const QString& clause);

struct OptionWords {
    QString label;
    std::optional<QString> prose;  // in a sentence; none: the label serves
    QString blank;                 // beside its box on the blank form; empty: the label serves
};
// The options of a choice or checklist that has options of its own (not a term list).
QJsonObject withOption(const QJsonObject& body, const QString& field, const QString& key, const OptionWords& words);

// Neither asked nor printed, but still there. Works on sections and fields.
QJsonObject withHidden(const QJsonObject& body, const QString& path, bool hidden);
// `by` places down, up if negative; stops at the ends. Fields stay in their section.
QJsonObject moved(const QJsonObject& body, const QString& path, int by);

// A section at the end. The path of what was added comes back through `path`.
QJsonObject withSection(const QJsonObject& body, const QString& title, const QString& clause, QString* path = nullptr);
struct NewField {
    FieldKind kind = FieldKind::Text;  // Text, Date, Choice, Checklist, Number
    QString label;
    QString help;
    bool required = false;
    QStringList options;  // labels, of a choice or checklist
    int lines = 1;        // of a text, on the blank form
};
// A field at the end of a section; on paper it prints as label and value.
QJsonObject withField(const QJsonObject& body, const QString& section, const NewField& field, QString* path = nullptr);
// Removes a section or field that the user added. Others are refused ("not-added"); they can be hidden instead.
QJsonObject without(const QJsonObject& body, const QString& path);

// For core/actions/templates.h, which decides on name and edition.
QJsonObject withName(const QJsonObject& body, const QString& name);
QJsonObject withEdition(const QJsonObject& body, int edition);

}  // namespace mb::documents::edit
