// Everything about one outcome; each field saves itself, and only the fields that its kind asks for are shown.
#pragma once

#include "ui/outcomes/contributors_card.h"
#include "ui/outcomes/mentoring_card.h"
#include "ui/outcomes/states_card.h"
#include "ui/page/records_view.h"
#include "ui/support/checked_line.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/marked_label.h"

namespace mb::ui {

class OutcomeDetail : public RecordForm {
    Q_OBJECT
public:
    explicit OutcomeDetail(const Context& context, QWidget* parent = nullptr);

    qint64 record() const override { return m_id.value; }
    bool setRecord(qint64 id) override;
    void forget() override;
    void reload(bool byUndo) override;
    QWidget* firstField() override { return m_title; }
    void openPart(const QByteArray& noun, qint64 id) override;

    ContributorsCard& contributors() { return *m_contributors; }

private:
    // A line with a check of its own; shown for the kinds it goes with.
    struct Line {
        QString Outcome::*member;
        QList<OutcomeKind> kinds;
        QWidget* cell;
        QLabel* label;
        CheckedLine* field;
    };
    QWidget* makeHead();
    QWidget* makeFields();
    void addLine(FieldGrid* grid, const QString& label, const QString& name, QString Outcome::*member,
                 const QList<OutcomeKind>& kinds);
    void addDates(FieldGrid* grid);
    void change(const std::function<void(Outcome&)>& edit, const QString& burst = {});
    void setDates();
    QString wrongIn(QString Outcome::*member, const QString& text) const;
    void fill(const queries::OutcomeCard& card, bool byUndo);
    void showKind(OutcomeKind kind);
    void setFieldsOpen(bool open);
    bool flush();
    void remove();

    const Context& m_context;
    OutcomeId m_id;
    QScrollArea* m_area;
    QWidget* m_fields;
    QPushButton* m_edit;
    GrowingEdit* m_title;
    Saver* m_titleSaver;
    Chip* m_chip;
    PlainLabel* m_where;
    KeyCombo *m_kind, *m_form, *m_invited, *m_under;
    QList<Line> m_lines;
    CheckedLine* m_amount;
    QWidget *m_amountCell, *m_sinceCell, *m_untilCell, *m_invitedCell;
    PartialDateField *m_since, *m_until;
    PlainLabel* m_datesWrong;
    QCheckBox* m_others;
    ContributorsCard* m_contributors;
    MarkedLabel* m_cited;
    StatesCard* m_states;
    MentoringCard* m_mentoring;
    GrowingEdit* m_note;
    Saver* m_noteSaver;
    PlainLabel* m_authorsHead;
};

}  // namespace mb::ui
