// Skills that a person wants or lacks, each a line that opens into its fields; it leads to a goal, or says who could
// help (GO4). What they are stays in the book.
#pragma once

#include "core/domain/need.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class NeedRow : public FoldedRow {
    Q_OBJECT
public:
    NeedRow(const Context& context, NeedId id, QWidget* parent);
    void fill(const Need& need, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_what; }
    void removeRecord() override;

private:
    void change(const std::function<void(Need&)>& edit, const QString& burst = {});
    void makeGoal();
    void setDates();

    NeedId m_id;
    QPushButton* m_goal;
    QLineEdit* m_what = nullptr;
    Saver* m_saver = nullptr;
    KeyCombo* m_function = nullptr;
    PartialDateField *m_since = nullptr, *m_until = nullptr;
    PlainLabel *m_wrong = nullptr, *m_help = nullptr;
    QPushButton* m_find = nullptr;
};

class Needs : public QFrame {
    Q_OBJECT
public:
    explicit Needs(const Context& context, QWidget* parent = nullptr);
    bool flush() { return m_rows.flush(); }
    void setPerson(PersonId id);
    void reload(bool byUndo);
    void openNeed(NeedId id);
    QLineEdit* addEdit() const { return m_add; }

private:
    void add();

    const Context& m_context;
    PersonId m_person;
    QVBoxLayout* m_column;
    KeyedRows<NeedId, NeedRow> m_rows;
    QLineEdit* m_add;
};

}  // namespace mb::ui
