// Of a group or team: who came in this academic year, who hosted, what it was about, and the same as a page (J7).
#pragma once

#include "core/queries/group_year.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QTableWidget>

namespace mb::ui {

class GroupYearCard : public QFrame {
    Q_OBJECT
public:
    GroupYearCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card, const QString& name);

private:
    void fill();
    void print();
    void toggle(int row, int column);

    const Context& m_context;
    MentorshipId m_id;
    QString m_name;
    queries::GroupYear m_year;
    PlainLabel *m_told, *m_keys;
    QTableWidget* m_table;
    QPushButton* m_print;
};

}  // namespace mb::ui
