// A person's promotion clock: its start and end, the milestones in between, and what extended it. Reasons of extensions
// stay in the book (GO3, PE5).
#pragma once

#include "core/domain/milestone.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class MilestoneRow : public FoldedRow {
    Q_OBJECT
public:
    MilestoneRow(const Context& context, MilestoneId id, QWidget* parent);
    void fill(const Milestone& milestone, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_kind; }
    void removeRecord() override;

private:
    void change(const std::function<void(Milestone&)>& edit, const QString& burst = {});

    MilestoneId m_id;
    KeyCombo* m_kind = nullptr;
    Saver* m_title = nullptr;
    PartialDateField* m_day = nullptr;
    DateField* m_done = nullptr;
};

class ExtensionRow : public FoldedRow {
    Q_OBJECT
public:
    ExtensionRow(const Context& context, ClockExtensionId id, QWidget* parent);
    void fill(const ClockExtension& extension, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_months; }
    void removeRecord() override;

private:
    void change(const std::function<void(ClockExtension&)>& edit, const QString& burst = {});

    ClockExtensionId m_id;
    WholeNumberField* m_months = nullptr;
    DateField* m_granted = nullptr;
    Saver* m_reason = nullptr;
};

class PromotionClockCard : public QFrame {
    Q_OBJECT
public:
    explicit PromotionClockCard(const Context& context, QWidget* parent = nullptr);
    bool flush() { return m_milestones.flush() && m_extensions.flush(); }
    void setPerson(PersonId id);
    void reload(bool byUndo);
    void openMilestone(MilestoneId id);
    void openExtension(ClockExtensionId id);

private:
    void setEnd(MilestoneKind kind, PartialDateField& field);
    void addMilestone();
    void extend();

    const Context& m_context;
    PersonId m_person;
    PlainLabel* m_about;
    PartialDateField *m_start, *m_finish;
    QVBoxLayout *m_column, *m_extensionColumn;
    KeyedRows<MilestoneId, MilestoneRow> m_milestones;
    KeyedRows<ClockExtensionId, ExtensionRow> m_extensions;
    QLineEdit* m_add;
    QPushButton* m_extend;
};

}  // namespace mb::ui
