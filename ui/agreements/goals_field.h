// The goals of the agreement are the goals of the book. Here they are listed, dated and added; everything else is
// edited on the page of goals (AG3). Goals that could be taken up are offered while one types.
#pragma once

#include "core/domain/goal.h"
#include "ui/agreements/answer_editor.h"
#include "ui/widgets/offering_edit.h"

namespace mb::ui {

class GoalsField : public AnswerEditor {
    Q_OBJECT
public:
    GoalsField(MentorshipId mentorship, const Context& context, QWidget* parent);

    // Asks the book.
    void refresh(bool byUndo);
    void setAnswer(const QJsonValue&, bool byUndo) override { refresh(byUndo); }
    QJsonValue answer() const override { return {}; }
    QWidget* control(const QString& rest) const override;

private:
    struct Row {
        Goal goal;
        QWidget* box = nullptr;
        ElidedLabel *title = nullptr, *about = nullptr;
        PartialDateField* date = nullptr;
        QPushButton* way = nullptr;
    };
    QList<Goal> openGoals() const;
    QStringList offers() const;
    Row makeRow(const Goal& goal);
    void showGoal(Row& row, const Goal& goal, bool byUndo);
    void makeAddLine();
    void add();

    MentorshipId m_mentorship;
    const Context& m_context;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
    OfferingEdit* m_title = nullptr;
    PartialDateField* m_by = nullptr;
    QPushButton* m_add = nullptr;
};

}  // namespace mb::ui
