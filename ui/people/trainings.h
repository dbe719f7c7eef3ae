// A person's periods of training, the latest first: each a line that opens into its fields, with who paid for each year
// of it (DO12); and the line that adds one.
#pragma once

#include "core/domain/training.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class TrainingRow : public FoldedRow {
    Q_OBJECT
public:
    TrainingRow(const Context& context, TrainingPeriodId id, QWidget* parent);
    void fill(const TrainingPeriod& period, const QList<TrainingSupport>& years, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_level; }
    void removeRecord() override;

private:
    void change(const std::function<void(TrainingPeriod&)>& edit, const QString& burst = {});
    void setDates();

    TrainingPeriodId m_id;
    KeyCombo *m_level = nullptr, *m_noPublications = nullptr;
    QList<std::pair<Saver*, QString TrainingPeriod::*>> m_texts;
    PartialDateField *m_since = nullptr, *m_until = nullptr;
    PlainLabel* m_wrong = nullptr;
    Saver* m_support = nullptr;
};

class Trainings : public QFrame {
    Q_OBJECT
public:
    explicit Trainings(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setPerson(PersonId id);
    void reload(bool byUndo);
    void openPeriod(TrainingPeriodId id);
    QLineEdit* addEdit() const { return m_add; }

private:
    void add();

    const Context& m_context;
    PersonId m_person;
    QVBoxLayout* m_column;
    KeyedRows<TrainingPeriodId, TrainingRow> m_rows;
    QLineEdit* m_add;
};

// A year a line, "TG, this grant": what kind of support, and from where. An empty line is a year of which nothing is
// known.
QList<TrainingSupport> supportIn(const QString& written);
QString supportText(QList<TrainingSupport> years);

}  // namespace mb::ui
