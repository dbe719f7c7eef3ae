#include "ui/agreements/table_editor.h"

#include "core/documents/agreement_answers.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype mostBeside = 3;  // more columns than that stand in two lines, each under its name
}

TableEditor::TableEditor(const AnswerSpec& spec, const QList<ColumnSpec>& columns,
                         const QList<documents::FixedRow>& fixedRows, const Context& context, Save save,
                         QWidget* parent)
    : AnswerEditor(parent),
      m_spec(spec),
      m_columns(columns),
      m_fixed(fixedRows),
      m_context(context),
      m_save(std::move(save)) {
    setAccessibleName(spec.label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::xs));
    m_rowsColumn = new QVBoxLayout;
    m_rowsColumn->setSpacing(context.theme.px(space::s));
    column->addLayout(m_rowsColumn);
    if (isFixed()) {
        addHeads();
        for (const documents::FixedRow& fixed : m_fixed) m_rows.append(makeRow(&fixed));
        return;
    }
    m_add = flatButton(tr("Add a row"), QString(spec.name + u"AddButton"_s), this);
    m_add->setAccessibleName(tr("Add a row to “%1”").arg(spec.label));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &TableEditor::addRow);
}

void TableEditor::addHeads() {
    auto* grid = new QGridLayout;
    grid->setSpacing(m_context.theme.px(space::s));
    for (qsizetype c = 0; c < m_columns.size(); ++c) {
        grid->addWidget(new PlainLabel(m_columns[c].cell.label, "label", this), 0, int(c));
        grid->setColumnStretch(int(c), m_columns[c].weight);
        grid->setColumnMinimumWidth(int(c), 1);
    }
    m_rowsColumn->addLayout(grid);
}

TableEditor::Row TableEditor::makeRow(const documents::FixedRow* fixed) {
    Row row;
    ++m_made;
    row.fixedKey = fixed ? fixed->key : QString();
    row.box = new QWidget(this);
    auto* grid = new QGridLayout(row.box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_context.theme.px(space::s));
    grid->setVerticalSpacing(m_context.theme.px(space::xs));
    const QString rowName = fixed ? fixed->label : tr("%1, row %2").arg(m_spec.label, QString::number(m_made));
    if (fixed) {
        auto* name = new PlainLabel(fixed->label, nullptr, row.box);
        name->setContentsMargins(0, m_context.theme.px(7), 0, 0);  // level with the first line written beside it
        grid->addWidget(name, 0, 0, Qt::AlignTop);
        grid->setColumnStretch(0, m_columns.first().weight);
    }
    layCells(row, grid, rowName);
    m_rowsColumn->addWidget(row.box);
    return row;
}

void TableEditor::layCells(Row& row, QGridLayout* grid, const QString& rowName) {
    const qsizetype beside = m_columns.size() <= mostBeside ? m_columns.size() : 2;
    int last = 0;
    for (qsizetype c = isFixed() ? 1 : 0; c < m_columns.size(); ++c) {
        AnswerSpec cell = m_columns[c].cell;
        cell.name = m_spec.name + QString::number(m_made) + camelCase(m_columns[c].key);
        const QString head = cell.label;
        cell.label = rowName + u": "_s + head;
        auto* editor = makeAnswerEditor(
            cell, m_context, [this](const QJsonValue&, const QString& burst) { save(burst); }, row.box);
        connect(editor, &AnswerEditor::edited, this, &AnswerEditor::edited);
        row.cells.append(editor);
        const int line = int(c / beside) * 2, place = int(c % beside);
        if (!isFixed()) {
            auto* label = new PlainLabel(head, "label", row.box);
            grid->addWidget(label, line, place, Qt::AlignBottom);
            row.heads.append(label);
        }
        grid->addWidget(editor, line + 1 - (isFixed() ? 1 : 0), place, Qt::AlignTop);
        grid->setColumnStretch(place, beside == 2 ? 1 : m_columns[c].weight);
        last = qMax(last, place);
    }
    if (isFixed()) return;
    QPushButton* remove = removeButton(rowName, row.box);
    grid->addWidget(remove, 1, last + 1, Qt::AlignTop);
}

QPushButton* TableEditor::removeButton(const QString& rowName, QWidget* box) {
    auto* remove = flatButton({}, QString(m_spec.name + QString::number(m_made) + u"RemoveButton"_s), box);
    const Theme& theme = m_context.theme;
    remove->setIcon(QIcon(theme.pixmap(u"close"_s, theme.px(14), theme.tokens().muted, devicePixelRatioF())));
    remove->setAccessibleName(tr("Remove: %1").arg(rowName));
    remove->setToolTip(tr("Remove this row"));
    remove->setFixedWidth(theme.px(30));
    connect(remove, &QPushButton::clicked, this, [this, box] { removeRow(box); });
    return remove;
}

void TableEditor::addRow() {
    m_rows.append(makeRow(nullptr));
    showHeads();
    m_rows.last().box->show();  // a hidden widget cannot take the keyboard
    m_rows.last().cells.first()->control({})->setFocus(Qt::TabFocusReason);
}

void TableEditor::removeRow(const QWidget* box) {
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].box != box) continue;
        if (m_rows[i].box->isAncestorOf(QApplication::focusWidget())) m_add->setFocus();
        m_rows[i].box->hide();
        m_rows[i].box->deleteLater();
        m_rowsColumn->removeWidget(m_rows[i].box);
        m_rows.removeAt(i);
        break;
    }
    showHeads();
    Q_EMIT edited();
    guarded(m_context, [&] { save({}); });
}

QJsonObject TableEditor::rowAnswer(const Row& row) const {
    QJsonObject answer;
    const qsizetype first = isFixed() ? 1 : 0;
    for (qsizetype c = 0; c < row.cells.size(); ++c) {
        const QJsonValue value = row.cells[c]->answer();
        if (!documents::isEmptyAnswer(value)) answer.insert(m_columns[c + first].key, value);
    }
    if (isFixed() && !answer.isEmpty()) answer.insert(m_columns.first().key, row.fixedKey);
    return answer;
}

QJsonValue TableEditor::answer() const {
    QJsonArray rows;
    for (const Row& row : m_rows)
        if (const QJsonObject one = rowAnswer(row); !one.isEmpty()) rows.append(one);
    return rows.isEmpty() ? QJsonValue() : QJsonValue(rows);
}

void TableEditor::save(const QString& burst) {
    const QJsonValue rows = answer();
    m_save(rows.isNull() ? QJsonValue(QJsonArray()) : rows, burst);
}

void TableEditor::showRow(const Row& row, const QJsonObject& answer, bool byUndo) {
    const qsizetype first = isFixed() ? 1 : 0;
    for (qsizetype c = 0; c < row.cells.size(); ++c)
        row.cells[c]->setAnswer(answer.value(m_columns[c + first].key), byUndo);
}

void TableEditor::setAnswer(const QJsonValue& answer, bool byUndo) {
    const QJsonArray rows = answer.toArray();
    if (isFixed()) {
        for (const Row& row : m_rows) {
            QJsonObject own;
            for (const QJsonValue& one : rows)
                if (one[m_columns.first().key].toString() == row.fixedKey) own = one.toObject();
            showRow(row, own, byUndo);
        }
        return;
    }
    // If the screen differs from the book only by rows that are still empty, those rows stay.
    if (!byUndo && this->answer().toArray() == rows) return;
    setRowCount(rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i) showRow(m_rows[i], rows.at(i).toObject(), byUndo);
}

void TableEditor::setRowCount(qsizetype count) {
    while (m_rows.size() < count) m_rows.append(makeRow(nullptr));
    while (m_rows.size() > count) {
        QWidget* box = m_rows.last().box;
        if (box->isAncestorOf(QApplication::focusWidget()) && rowAnswer(m_rows.last()).isEmpty())
            break;  // somebody is about to type here
        box->hide();
        box->deleteLater();
        m_rowsColumn->removeWidget(box);
        m_rows.removeLast();
    }
    showHeads();
}

// The names of the columns stand once above all rows; if rows have two lines, in each row.
void TableEditor::showHeads() {
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        for (QLabel* head : m_rows[i].heads) head->setVisible(i == 0 || m_columns.size() > mostBeside);
}

QWidget* TableEditor::control(const QString& rest) const {
    if (m_rows.isEmpty()) return m_add;
    // "[2].by" counts only rows that are not empty.
    qsizetype wanted = rest.startsWith(u'[') ? rest.mid(1).section(u']', 0, 0).toInt() : 0;
    const QString column = rest.section(u"]."_s, 1);
    for (const Row& row : m_rows) {
        if (rest.startsWith(u'[') && (rowAnswer(row).isEmpty() || wanted-- > 0)) continue;
        for (qsizetype c = 0; c < row.cells.size(); ++c)
            if (column.isEmpty() || m_columns[c + (isFixed() ? 1 : 0)].key == column) return row.cells[c]->control({});
    }
    return m_rows.first().cells.first()->control({});
}

}  // namespace mb::ui
