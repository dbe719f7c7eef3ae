// A list with its detail beside it. In a narrow window or with large text only one of them is shown: the list until a
// row is clicked or Enter is pressed, then the detail with a way back above it.
#pragma once

#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace mb::ui {

class RowList;

class SideBySide : public QWidget {
    Q_OBJECT
public:
    // `pane` is the list with what belongs to it, `rows` the list itself.
    SideBySide(Theme& theme, QWidget* pane, RowList* rows, QWidget* detail, QWidget* parent = nullptr);
    // An empty list leaves room: the detail stands beneath it then.
    void setListEmpty(bool empty);
    // Shows the detail because it was asked for: a record that was searched for, or a form that opens. Whoever asks
    // sees to the keyboard.
    void showDetail();
    void showList();
    // Where the keyboard goes while the detail has the page to itself; otherwise nothing.
    QWidget* wayBack() const;
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    // Whether the detail now has the page to itself; what stands above both may then be hidden.
    void detailAlone(bool alone);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    Theme& m_theme;
    QWidget *m_pane, *m_detail;
    RowList* m_rows;
    QBoxLayout *m_box, *m_paneBox;
    QPushButton* m_back;
    bool m_emptyList = false, m_narrow = false, m_detailWanted = false, m_alone = false;
};

}  // namespace mb::ui
