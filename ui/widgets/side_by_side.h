// A list with its detail beside it. Where the window is narrow or the text large there is room for one of them: the
// list until a row is clicked or Enter pressed, then the detail, with the way back above it.
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
    // For a detail that was asked for, not come by: a record looked for, a form that opens.
    void showDetail();
    void showList();
    // Where the keyboard goes while the detail has the page to itself; otherwise nothing.
    QWidget* wayBack() const;
    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    // The detail has the page to itself, or no longer: what stands above both may make way.
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
