#include "core/documents/agreement_tables.h"

#include "core/domain/text.h"

using namespace Qt::Literals::StringLiterals;

namespace mb::documents {

namespace {

void addOnNewLine(Pieces& cell, const Pieces& more) {
    if (more.isEmpty()) return;
    if (!cell.isEmpty()) cell << Piece::literal(u"\n"_s);
    cell << more;
}

// The cell of a column with all that stands below it: short choices on one line, own words on a line of their own.
Cell cellOf(const TemplateField& field, const Column& column, const QJsonObject& row, const Answers& answers) {
    Pieces cell = answers.shortForm(column, row.value(column.key));
    if (&column == &field.columns.first()) {
        for (const FixedRow& fixed : field.rows)
            if (fixed.key == row.value(column.key).toString()) cell = {Piece::literal(fixed.label)};
    }
    Pieces choices;
    QList<Pieces> own;
    for (const Column& under : field.columns) {
        if (under.under != column.key) continue;
        Pieces value = answers.shortForm(under, row.value(under.key));
        if (value.isEmpty()) continue;
        if (under.kind == FieldKind::Choice) {
            if (!choices.isEmpty())
                choices << Piece::literal(u" ·\u00a0"_s);  // keeps the dot on the line of the next choice
            choices << value;
        } else {
            own << Pieces{Piece::literal(answers.label(under.label) + u": "_s)} + value;
        }
    }
    const bool alone = choices.isEmpty() && own.isEmpty();
    addOnNewLine(cell, choices);
    for (const Pieces& line : own) addOnNewLine(cell, line);
    return {textOf(cell), alone ? valueOf(column.kind, row.value(column.key)) : Value()};
}

// Anything in the row besides the name of a fixed row?
bool saysSomething(const TemplateField& field, QJsonObject row) {
    if (!field.rows.isEmpty()) row.remove(field.columns.first().key);
    return !isEmptyAnswer(row);
}

void dropEmptyColumns(Table& table) {
    for (qsizetype c = table.columns.size() - 1; c >= 0; --c) {
        const bool empty =
            std::all_of(table.rows.begin(), table.rows.end(), [c](const QList<Cell>& row) { return row[c].isEmpty(); });
        if (!empty) continue;
        table.columns.removeAt(c);
        for (QList<Cell>& row : table.rows) row.removeAt(c);
    }
}

QString joinedLines(std::initializer_list<QString> lines, const QString& separator) {
    QStringList kept;
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty()) kept << line.trimmed();
    return kept.join(separator);
}

// `dense` puts on one line what the filled paper spreads over several.
QString partyCell(const QString& column, const Party& party, const Answers& answers, bool dense) {
    const QString newLine = dense ? u", "_s : u"\n"_s;
    if (column == u"name"_s) return readFromLeft(party.printName);
    if (column == u"role"_s) return answers.sideWord(party);
    if (column == u"functions"_s) return answers.functionsOf(party);
    if (column == u"title"_s) return party.title;
    if (column == u"department"_s) return party.department;
    if (column == u"institution"_s) return party.institution;
    if (column == u"email"_s) return party.email;
    if (column == u"phone"_s) return party.phone;
    if (column == u"position"_s)
        return joinedLines({party.title, joinedLines({party.department, party.institution}, u", "_s)}, newLine);
    if (column == u"contact"_s) return joinedLines({party.email, party.phone}, newLine);
    return {};
}

Table headOf(const TemplateField& field, const Answers& answers, bool withUnder) {
    Table table;
    for (const Column& column : field.columns) {
        if (!column.under.isEmpty()) continue;
        QString head = answers.label(column.label);
        if (withUnder) {
            for (const Column& under : field.columns)
                if (under.under == column.key) head += u" · "_s + answers.labelUnder(under);
        }
        if (withUnder && field.required && &column == &field.columns.first()) head += u" *"_s;
        // A date written by hand needs more room than a printed one.
        const int weight = withUnder ? std::max(2, column.weight) : column.weight;
        const bool titled = std::any_of(field.columns.begin(), field.columns.end(),
                                        [&](const Column& under) { return under.under == column.key; });
        table.columns << Table::Column{Text::verbatim(head), weight, column.kind == FieldKind::Number, titled};
    }
    return table;
}

QList<Cell> partyRow(const TemplateField& field, const Party& party, const Answers& answers, bool dense) {
    QList<Cell> cells;
    for (const Column& column : field.columns) cells << Text::verbatim(partyCell(column.key, party, answers, dense));
    return cells;
}

}  // namespace

QList<Party> blankParties(const TemplateField& field) {
    QList<Party> nobodies;
    for (int i = 0; i < std::max(int(field.sides.size()), field.lines); ++i) {
        const QString side =
            field.sides.isEmpty() ? QString() : field.sides[std::min(qsizetype(i), field.sides.size() - 1)];
        Party nobody;
        nobody.lead = side == u"lead"_s;
        nobody.side = fromKey<Side>(side).value_or(nobody.lead ? Side::Mentor : Side::Mentee);
        nobodies << nobody;
    }
    return nobodies;
}

Table filledTable(const TemplateField& field, const Answers& answers) {
    Table table = headOf(field, answers, false);
    const QJsonArray rows = answers.value(field).toArray();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        if (!saysSomething(field, row)) continue;
        QList<Cell> cells;
        for (const Column& column : field.columns)
            if (column.under.isEmpty()) cells << cellOf(field, column, row, answers);
        table.rows << cells;
    }
    dropEmptyColumns(table);
    return table;
}

Table partiesTable(const TemplateField& field, const Answers& answers) {
    Table table = headOf(field, answers, false);
    for (const Party& party : answers.parties()) table.rows << partyRow(field, party, answers, false);
    dropEmptyColumns(table);
    return table;
}

Table blankTable(const TemplateField& field, const Answers& answers) {
    Table table = headOf(field, answers, true);
    table.toWriteIn = true;
    for (const FixedRow& fixed : field.rows) {
        QList<Cell> cells{Text::verbatim(fixed.label)};
        while (cells.size() < table.columns.size()) cells << Cell();
        table.rows << cells;
    }
    if (field.kind == FieldKind::Parties)
        for (const Party& party : answers.parties().isEmpty() ? blankParties(field) : answers.parties())
            table.rows << partyRow(field, party, answers, true);
    table.blankRows = field.rows.isEmpty() ? std::max(0, field.lines - int(table.rows.size())) : 0;
    return table;
}

}  // namespace mb::documents
