// One line of the ledger with its fields, and what became of advice (ME7).
#pragma once

#include "core/domain/ledger.h"
#include "ui/ledger/people_pair.h"
#include "ui/meetings/time_fields.h"
#include "ui/page/records_view.h"
#include "ui/support/saver.h"

namespace mb::ui {

class LedgerForm : public RecordForm {
    Q_OBJECT
public:
    explicit LedgerForm(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override { return m_kind; }

private:
    QWidget* makeHead();
    void makeFields(FieldGrid* grid);
    QWidget* makeFate();
    void change(const std::function<void(LedgerLine&)>& edit, const QString& burst = {});
    void fill(const LedgerLine& line, bool byUndo);
    bool flush();

    const Context& m_context;
    LedgerLineId m_id;
    QScrollArea* m_area;
    QLabel* m_name;
    Chip* m_chip;
    QPushButton* m_meeting;
    KeyCombo *m_kind, *m_fate;
    PeoplePair* m_people;
    DateField *m_day, *m_fateDay;
    LengthField* m_minutes;
    QWidget *m_minutesBox, *m_fatePart, *m_fateMore;
    Saver *m_text, *m_fateText;
};

}  // namespace mb::ui
