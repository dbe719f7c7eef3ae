// A template of an agreement: which sections, which fields, and the sentences that their answers make (AG1, AG3). All
// of it is data; the format is described in docs/agreement-template.md. Order and numbers of the sections come from the
// data.
#pragma once

#include "core/documents/prose.h"
#include "core/domain/mentorship.h"

#include <QJsonArray>
#include <QJsonObject>

namespace mb::documents {

// A word of a user list, with the form it takes inside a sentence ("Video" → "by video").
struct TermWord {
    QString list;
    QString key;
    QString label;
    QString prose;
    bool operator==(const TermWord&) const = default;
};
using Terms = QList<TermWord>;

enum class FieldKind { Text, Date, Choice, Checklist, Number, Table, Parties };

struct Option {
    QString key;
    QString label;
    std::optional<Prose> prose;  // none: the label is used; empty: the answer says nothing on paper
    QString blank;               // beside its box on the blank form, if not the label
};

// Kinds of a column: Text, Date, Choice, Number.
struct Column {
    QString key;
    Prose label;  // may name the parties: "{mentor}'s part"
    FieldKind kind = FieldKind::Text;
    bool required = false;
    QList<Option> options;
    QString terms;   // options come from this user list
    int weight = 2;  // share of the width, 0: as narrow as its contents
    QString under;   // not a column of its own: stands below the cell of this column
    QString offers;  // noun whose records are offered while one types (queries::offers)
};

struct FixedRow {
    QString key;
    QString label;
};

struct TemplateField {
    QString section;
    QString key;
    QString path;  // "section.field"
    Prose label;
    QString help;
    FieldKind kind = FieldKind::Text;
    bool required = false;
    QString requiredWhenField;  // path of a choice; required if its answer is one of …
    QStringList requiredWhenKeys;
    QString orField;  // satisfied as well when this field (a path) is answered
    QList<Option> options;
    QString terms;
    bool ownWords = false;      // a choice or checklist that also takes words of one's own
    QString unitOne, unitMany;  // "day", "days"
    QJsonValue fallback;        // proposed for a new agreement; dates as "+12 months" from the start
    QList<Column> columns;
    QList<FixedRow> rows;  // rows that are always asked; the first column names them
    int minRows = 0;
    int lines = 1;           // on the blank form: lines to write on, or empty rows
    QString bound;           // "mentorship.starts_on", "goals", "parties": the record is the answer
    bool perParty = false;   // one answer per party
    QStringList sides;       // with perParty or parties: only these sides
    bool blankLine = false;  // a choice that is one line to write on, on the blank form
    bool blankNone = false;  // on the blank form it is part of another field
    bool hidden = false;     // asked nowhere, printed nowhere (the kind of partnership)
    bool added = false;      // by the user, who may take it away again
};

// What stands in the section of a filled paper, in order.
struct PaperItem {
    enum Kind { Sentence, Break, FieldsOf, TableOf, Words };
    Kind kind = Sentence;
    Prose prose;         // Sentence
    QString words;       // Words: a clause that stands as it is, whatever was answered
    QStringList fields;  // FieldsOf, TableOf: paths
    bool heading = false;
};

struct Section {
    QString key;
    QString title;
    QString help;
    bool optional = false;
    bool hidden = false;
    bool added = false;
    QList<TemplateField> fields;
    QList<PaperItem> paper;
};

struct Template {
    QString name;
    MentorshipKind variant = MentorshipKind::OneToOne;
    int edition = 1;
    QString language;
    QString label;                        // "One to one"
    QString title;                        // "Mentoring Partnership Agreement"
    QString blankTitle;                   // of the blank form that names nobody
    QString blankNote;                    // a line of help on the blank form
    QString everyone;                     // "each of us"
    QString closing;                      // before the signatures
    bool compact = false;                 // small type and narrow margins when filled, too: an agreement of one page
    QHash<QString, QString> sideWords;    // side, or "lead" → the word for it where nobody is named yet: "mentee"
    QHash<QString, QString> sidesWithin;  // the same as a sentence has it: "the mentee"
    QList<Section> sections;              // that are asked and printed
    QList<Section> hiddenSections;        // that are neither; their fields are known all the same
    QJsonObject body;                     // as it was read

    // By path, or by the key alone where only one section has it; nullptr where there is none.
    const TemplateField* find(const QString& pathOrKey) const;
    // The field that shows a column of a record, e.g. "mentorship.starts_on".
    const TemplateField* boundTo(const QString& binding) const;
    // All fields whose answer is a record, in order; the caller puts their values in (AgreementContent::answers).
    // Hidden sections have none: what is not printed is not taken from the records.
    QList<const TemplateField*> boundFields() const;
};

// Throw TemplateInvalid(path, place, cause, detail). `place` is e.g. "goals.goals.target_on"; causes: json, too-large,
// missing, unknown-property, unknown-kind, unknown-variant, unknown-field, unknown-option, duplicate, empty-options,
// bad-value, bad-key, reserved-key, brackets, braces, filter, placeholder, option-placeholder, not-a-choice,
// not-a-table, circle, binding, not-added. core/words has a phrase "template.<cause>" for each (%1 is the detail).
Template parseTemplate(const QByteArray& json, const QString& path);
Template templateFrom(const QJsonObject& body, const QString& path = {});
Terms parseTerms(const QByteArray& json, const QString& path);

// Those that travel inside the program, in its language: one for each kind of mentorship, under its key. Throw
// NoSuchName for a template that is not shipped.
QStringList shippedTemplateNames();
Template shippedTemplate(const QString& name);
Terms shippedTerms(const QString& language = QStringLiteral("en"));

// The options of a field or column: its own, or the terms of its list.
QList<Option> optionsOf(const TemplateField& field, const Terms& terms);
QList<Option> optionsOf(const Column& column, const Terms& terms);

}  // namespace mb::documents
