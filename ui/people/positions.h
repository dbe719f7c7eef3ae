// A person's positions, the latest first: each a line that opens into its fields; and the line that adds one.
#pragma once

#include "core/domain/person.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class FieldGrid;

class PositionRow : public QWidget {
    Q_OBJECT
public:
    PositionRow(const Context& context, Id<Position> id, QWidget* parent);
    void fill(const Position& position, bool byUndo);
    bool flush();
    // Call before the row is removed: it must save nothing any more.
    void forget();
    void open();

private:
    QWidget* makeFields();
    QLineEdit* textField(const QString& label, const QString& name, QString Position::*member);
    void change(const std::function<void(Position&)>& edit, const QString& burst = {});
    void setDates();
    void setOpen(bool open);

    struct TextField {
        QString Position::*member;
        QLineEdit* edit;
        Saver* saver;
    };
    const Context& m_context;
    Id<Position> m_id;
    QVBoxLayout* m_inside;
    ElidedLabel *m_title, *m_time;
    QPushButton *m_edit, *m_remove;
    QWidget* m_fields = nullptr;
    FieldGrid* m_grid = nullptr;
    KeyCombo* m_stage = nullptr;
    QList<TextField> m_texts;
    PartialDateField *m_since = nullptr, *m_until = nullptr;
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
