// A small table: rows of edits under the names of the columns. Rows come from the template, or are added and taken
// away.
#pragma once

#include "ui/agreements/answer_editor.h"

#include <QGridLayout>

namespace mb::ui {

class TableEditor : public AnswerEditor {
    Q_OBJECT
public:
    // A column as the form shows it: label with the parties' names in it.
    struct ColumnSpec {
        QString key;
        int weight = 1;
        AnswerSpec cell;
    };
    TableEditor(const AnswerSpec& spec, const QList<ColumnSpec>& columns, const QList<documents::FixedRow>& fixedRows,
                const Context& context, Save save, QWidget* parent);

    void setAnswer(const QJsonValue& answer, bool byUndo) override;
    QJsonValue answer() const override;
    QWidget* control(const QString& rest) const override;

private:
    struct Row {
        QString fixedKey;
        QList<AnswerEditor*> cells;
        QList<QLabel*> heads;
        QWidget* box = nullptr;
    };
    bool isFixed() const { return !m_fixed.isEmpty(); }
    void addHeads();
    Row makeRow(const documents::FixedRow* fixed);
    void layCells(Row& row, QGridLayout* grid, const QString& rowName);
    QPushButton* removeButton(const QString& rowName, QWidget* parent);
    void addRow();
    void removeRow(const QWidget* box);
    void setRowCount(qsizetype count);
    void showHeads();
    QJsonObject rowAnswer(const Row& row) const;
    void showRow(const Row& row, const QJsonObject& answer, bool byUndo);
    void save(const QString& burst);

    AnswerSpec m_spec;
    QList<ColumnSpec> m_columns;
    QList<documents::FixedRow> m_fixed;
    const Context& m_context;
    Save m_save;
    QVBoxLayout* m_rowsColumn;
    QPushButton* m_add = nullptr;
    QList<Row> m_rows;
    int m_made = 0;  // rows ever made: their names differ
};

}  // namespace mb::ui
