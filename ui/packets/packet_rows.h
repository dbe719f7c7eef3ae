// The lines of a packet: a document, a referee, a criterion. Each opens into its fields.
#pragma once

#include "core/queries/packets.h"
#include "ui/support/folded_row.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class OfferingEdit;

class DocumentRow : public FoldedRow {
    Q_OBJECT
public:
    DocumentRow(const Context& context, PacketDocumentId id, QWidget* parent);
    void fill(const PacketDocument& document, const QList<Statement>& statements, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_titleEdit; }
    void removeRecord() override;

private:
    void change(const std::function<void(PacketDocument&)>& edit, const QString& burst = {});
    void make();

    PacketDocumentId m_id;
    QCheckBox* m_ready;
    Chip* m_chip;
    QPushButton* m_make;
    QLineEdit* m_titleEdit = nullptr;
    Saver *m_titleSaver = nullptr, *m_note = nullptr;
    KeyCombo *m_format = nullptr, *m_statement = nullptr;
    WholeNumberField* m_pages = nullptr;
    PartialDateField* m_due = nullptr;
    PlainLabel* m_hint = nullptr;
};

class RefereeRow : public FoldedRow {
    Q_OBJECT
public:
    RefereeRow(const Context& context, RefereeId id, QWidget* parent);
    void fill(const queries::RefereeLine& line, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_answer; }
    void removeRecord() override;

private:
    void change(const std::function<void(Referee&)>& edit, const QString& burst = {});

    RefereeId m_id;
    queries::RefereeLine m_line;
    Chip* m_chip;
    PlainLabel* m_ties = nullptr;
    KeyCombo *m_answer = nullptr, *m_arms = nullptr;
    PartialDateField* m_day = nullptr;
    Saver *m_name = nullptr, *m_about = nullptr, *m_note = nullptr;
};

class EvidenceLine : public QWidget {
    Q_OBJECT
public:
    EvidenceLine(const Context& context, CriterionEvidenceId id, QWidget* parent);
    void fill(const CriterionEvidence& evidence);
    bool flush() { return true; }

private:
    const Context& m_context;
    OutcomeId m_outcome;
    ElidedLabel* m_text;
    QPushButton *m_open, *m_remove;
};

class CriterionRow : public FoldedRow {
    Q_OBJECT
public:
    CriterionRow(const Context& context, CriterionId id, QWidget* parent);
    void fill(const queries::CriterionLine& line, bool byUndo);

protected:
    void makeFields(FieldGrid& grid) override;
    void fillFields() override;
    QWidget* firstField() const override { return m_standing; }
    void removeRecord() override;

private:
    void change(const std::function<void(Criterion&)>& edit, const QString& burst = {});
    void addEvidence();

    CriterionId m_id;
    queries::CriterionLine m_line;
    Chip* m_chip;
    KeyCombo* m_standing = nullptr;
    Saver *m_text = nullptr, *m_area = nullptr, *m_gap = nullptr;
    QVBoxLayout* m_column = nullptr;
    std::unique_ptr<KeyedRows<CriterionEvidenceId, EvidenceLine>> m_evidence;
    OfferingEdit* m_add = nullptr;
    QPushButton* m_goal = nullptr;
};

}  // namespace mb::ui
