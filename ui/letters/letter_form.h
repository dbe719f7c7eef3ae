// One letter with its fields.
#pragma once

#include "core/domain/letter.h"
#include "ui/page/records_view.h"
#include "ui/support/saver.h"
#include "ui/widgets/field_grid.h"

namespace mb::ui {

class LetterForm : public RecordForm {
    Q_OBJECT
public:
    explicit LetterForm(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override;

private:
    struct Text {
        QString Letter::*member;
        Saver* saver;
    };
    struct Day {
        std::optional<PartialDate> Letter::*member;
        PartialDateField* field;
    };
    QWidget* makeHead();
    void change(const std::function<void(Letter&)>& edit, const QString& burst = {});
    void fill(const Letter& letter, bool byUndo);
    bool flush();

    const Context& m_context;
    LetterId m_id;
    QScrollArea* m_area;
    QLabel* m_name;
    Chip* m_chip;
    QLineEdit* m_purpose;
    QList<Text> m_texts;
    QList<Day> m_days;
    KeyCombo* m_waived;
    QPushButton *m_sent, *m_declined, *m_person;
};

}  // namespace mb::ui
