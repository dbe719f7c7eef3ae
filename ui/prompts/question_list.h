// Questions as rows that show all their words, however narrow the list is.
#pragma once

#include "ui/widgets/rows.h"

namespace mb::ui {

class QuestionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    QuestionDelegate(Theme& theme, RowList* list);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QRect words(const QRect& row) const;  // without the margins

    Theme& m_theme;
    RowList* m_list;
};

}  // namespace mb::ui
