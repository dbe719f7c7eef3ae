// A list on a card of its own: as tall as its rows, with the selection shown only while the keyboard is in it.
#pragma once

#include "ui/widgets/rows.h"

namespace mb::ui {

class CardList : public QFrame {
    Q_OBJECT
public:
    // `objectName` names the list, which is what the keyboard reaches. With `scrolls` the list takes the room it is
    // given and scrolls, instead of growing with its rows.
    CardList(Theme& theme, const QString& accessibleName, const QString& objectName, QWidget* parent = nullptr,
             bool scrolls = false);

    RowList& list() { return *m_list; }
    void setRows(const QList<ListRow>& rows);
    // Shown where there are no rows; without it the card is hidden then.
    void setNote(const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void selectSomething();

    bool m_scrolls;  // a list that stands beside a detail keeps showing which row that is
    RowList* m_list;
    QWidget* m_noteBox;
    PlainLabel* m_note;
};

}  // namespace mb::ui
