// A person's positions, the latest first: each a line that opens into its fields; and the line that adds one.
#pragma once

#include "core/domain/person.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class PositionRow : public FoldedRow {
    Q_OBJECT
public:
    PositionRow(const Context& context, Id<Position> id, QWidget* parent);
    void fill(const Position& position, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_stage; }
    void removeRecord() override;

private:
    void makeDates(FieldGrid& grid);
    void makeConfirmed(FieldGrid& grid);
    void change(const std::function<void(Position&)>& edit, const QString& burst = {});
    void setDates();

    Id<Position> m_id;
    KeyCombo *m_stage = nullptr, *m_activity = nullptr;
    QList<std::pair<Saver*, QString Position::*>> m_texts;
    PartialDateField *m_since = nullptr, *m_until = nullptr;
    DateField* m_confirmed = nullptr;
    PlainLabel* m_wrong = nullptr;
};

class Positions : public QFrame {
    Q_OBJECT
public:
    explicit Positions(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setPerson(PersonId id);
    void reload(bool byUndo);
    void openPosition(Id<Position> id);
    QLineEdit* addEdit() const { return m_add; }

private:
    void add();

    const Context& m_context;
    PersonId m_person;
    QVBoxLayout* m_column;
    KeyedRows<Id<Position>, PositionRow> m_rows;
    QLineEdit* m_add;
};

}  // namespace mb::ui
