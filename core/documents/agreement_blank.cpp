// The empty form: lines to write on, boxes to tick, rows to fill, on two pages (AG6). Short fields stand side by side.
#include "core/documents/agreement_tables.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

constexpr qsizetype mostInARow = 5;

class BlankWriter {
public:
    BlankWriter(const Template& form, const AgreementContent& names)
        : m_form(form), m_names(names), m_answers(form, names) {}

    QList<Block> sections() {
        int number = 0;
        for (const Section& section : m_form.sections) {
            const bool says = std::any_of(section.paper.begin(), section.paper.end(),
                                          [](const PaperItem& item) { return item.kind == PaperItem::Words; });
            const bool asks = std::any_of(section.fields.begin(), section.fields.end(),
                                          [](const TemplateField& field) { return !field.hidden && !field.blankNone; });
            if (!says && !asks) continue;
            m_blocks << Heading{1, QString::number(++number), Text::verbatim(section.title)};
            for (const PaperItem& item : section.paper)
                if (item.kind == PaperItem::Words) m_blocks << Paragraph{Text::verbatim(item.words)};
            for (const TemplateField& field : section.fields)
                if (!field.hidden && !field.blankNone) add(field);
            flush();
        }
        return m_blocks;
    }

private:
    struct ShortField {
        Text label;
        int weight = 1;  // share of the width in a row of several
    };

    // One or two short fields are lines beside their labels; more of them share rows, with the labels as heads.
    void flush() {
        const QList<ShortField> fields = std::exchange(m_short, {});
        if (fields.size() <= 2) {
            Fields lines;
            lines.columns = std::max(1, int(fields.size()));
            for (const ShortField& field : fields) lines.pairs << Fields::Pair{field.label, {}, 1};
            if (!lines.pairs.isEmpty()) m_blocks << lines;
            return;
        }
        const qsizetype rows = (fields.size() + mostInARow - 1) / mostInARow;
        const qsizetype inARow = (fields.size() + rows - 1) / rows;
        for (qsizetype from = 0; from < fields.size(); from += inARow) {
            Table row;
            for (const ShortField& field : fields.mid(from, inARow))
                row.columns << Table::Column{field.label, field.weight, false};
            row.blankRows = 1;
            m_blocks << row;
        }
    }

    QString labelOf(const TemplateField& field, const QString& whose = {}) const {
        QString label = m_answers.labelFor(field, whose);
        if (!field.unitMany.isEmpty() && !label.contains(field.unitMany, Qt::CaseInsensitive))
            label += u" ("_s + field.unitMany + u')';
        if (field.required) label += u" *"_s;
        return label;
    }

    void add(const TemplateField& field) {
        if (field.perParty) {
            const QStringList asked = whomItAsks(field);
            for (const QString& whose : asked)
                addOne(field, asked.size() > 1 || field.sides.isEmpty() ? whose : QString());
        } else {
            addOne(field, {});
        }
    }

    // The parties by name, or where nobody is named yet the words for their sides.
    QStringList whomItAsks(const TemplateField& field) const {
        QStringList whose;
        for (const Party& party : m_answers.partiesOf(field)) whose << party.shortName;
        if (!whose.isEmpty()) return whose;
        for (const QString& side : allKeys<Side>())
            if (m_form.sideWords.contains(side) && (field.sides.isEmpty() || field.sides.contains(side)))
                whose << m_form.sideWords.value(side);
        return whose;
    }

    void addOne(const TemplateField& field, const QString& whose) {
        if (field.blankLine) return field.rows.isEmpty() ? addShort(field, whose) : addRowLines(field);
        switch (field.kind) {
            case FieldKind::Table:
            case FieldKind::Parties:
                return addTable(field);
            case FieldKind::Choice:
            case FieldKind::Checklist:
                return addChoices(field, whose);
            default:
                break;
        }
        if (field.lines <= 1) return addShort(field, whose);
        flush();
        m_blocks << BlankLines{Text::verbatim(labelOf(field, whose)), field.lines};
    }

    void addShort(const TemplateField& field, const QString& whose) {
        const bool narrow = field.kind == FieldKind::Date || field.kind == FieldKind::Number;
        m_short << ShortField{Text::verbatim(labelOf(field, whose)), narrow ? 2 : 3};
    }

    // A table's rows as labels with a line behind each, two side by side, for a form without room for the columns.
    void addRowLines(const TemplateField& field) {
        flush();
        Fields lines;
        lines.columns = 2;
        m_blocks << Heading{2, {}, Text::verbatim(labelOf(field))};
        for (const FixedRow& row : field.rows) lines.pairs << Fields::Pair{Text::verbatim(row.label), {}, 1};
        m_blocks << lines;
    }

    void addChoices(const TemplateField& field, const QString& whose) {
        flush();
        Choices choices;
        choices.label = Text::verbatim(labelOf(field, whose));
        const QList<Option> options = optionsOf(field, m_names.terms);
        for (const Option& option : options) {
            const bool saidBelow = field.ownWords && option.key == u"other"_s;
            if (saidBelow) continue;
            ProseFault fault;
            const QString words = option.blank.isEmpty()
                                      ? m_answers.optionLabel(options, option.key)
                                      : m_answers.label(parseProse(option.blank, fault).value_or(Prose()));
            choices.choices << Choices::Choice{Text::verbatim(words), false, words.endsWith(u':')};
        }
        if (field.ownWords) choices.choices << Choices::Choice{Text::of(u"blank.other"_s), false, true};
        m_blocks << choices;
    }

    void addTable(const TemplateField& field) {
        flush();
        const Table table = blankTable(field, m_answers);
        m_blocks << table;
    }

    const Template& m_form;
    const AgreementContent& m_names;
    Answers m_answers;
    QList<Block> m_blocks;
    QList<ShortField> m_short;
};

// A line to sign on for each party; if nobody is named yet, as many lines as the form has rows for parties.
Signatures blankSignatures(const Template& form, const QList<Party>& parties) {
    Signatures block;
    for (const Party& party : parties)
        block.lines << Signatures::Line{
            Text::verbatim(party.printName), Text::verbatim(roleWord(form.sideWords, party)), {}, {}};
    if (!block.lines.isEmpty()) return block;
    const TemplateField* field = form.boundTo(u"parties"_s);
    for (const Party& nobody : field ? blankParties(*field) : QList<Party>())
        block.lines << Signatures::Line{
            Text::of(u"blank.name"_s), Text::verbatim(roleWord(form.sideWords, nobody)), {}, {}};
    return block;
}

}  // namespace

Document blankAgreement(const Template& form, const Terms& terms, const QList<Party>& parties) {
    AgreementContent names;
    names.terms = terms;
    names.parties = parties;
    Document document;
    document.title = Text::verbatim(form.title);
    document.id = u"%1/%2"_s.arg(form.name).arg(form.edition);
    document.language = form.language;
    document.compact = true;
    document.footer = Text::of(u"agreement.footer-blank"_s, {arg::words(form.title), arg::words(form.label)});
    const Text title = parties.isEmpty() ? Text::verbatim(form.blankTitle.isEmpty() ? form.label : form.blankTitle)
                                         : titleOf(form, parties);
    document.blocks << Title{Text::verbatim(form.title), title, Text::verbatim(form.blankNote)};
    document.blocks += BlankWriter(form, names).sections();
    if (!form.closing.isEmpty()) document.blocks << Paragraph{Text::verbatim(form.closing), true};
    document.blocks << blankSignatures(form, parties);
    return document;
}

}  // namespace mb::documents
