#include "ui/widgets/card_list.h"

#include "ui/widgets/tab_order.h"

#include <QEvent>
#include <QFocusEvent>
#include <QVBoxLayout>

namespace mb::ui {

CardList::CardList(Theme& theme, const QString& accessibleName, const QString& objectName, QWidget* parent,
                   bool scrolls)
    : QFrame(parent),
      m_scrolls(scrolls),
      m_list(new RowList(theme, accessibleName, this)),
      m_noteBox(new QWidget(this)),
      m_note(new PlainLabel({}, "help", m_noteBox)) {
    setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_list);
    column->addWidget(m_noteBox);
    auto* inside = new QVBoxLayout(m_noteBox);
    inside->setContentsMargins(space::l, space::l, space::l, space::l);
    inside->addWidget(m_note);
    m_noteBox->hide();
    m_list->setObjectName(objectName);
    m_list->setFitsContents(!scrolls);
    m_list->installEventFilter(this);
}

void CardList::setRows(const QList<ListRow>& rows) {
    m_list->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_noteBox->setVisible(rows.isEmpty() && !m_note->text().isEmpty());
    setVisible(!rows.isEmpty() || !m_note->text().isEmpty());
}

void CardList::setNote(const QString& note) { m_note->setText(note); }

bool CardList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::FocusIn) selectSomething();
    if (watched == m_list && isLeaving(event) && !m_scrolls) m_list->clearSelection();
    return QFrame::eventFilter(watched, event);
}

void CardList::selectSomething() {
    QModelIndex index = m_list->currentIndex();
    for (int row = 0; !index.isValid() && row < m_list->rowModel().rowCount(); ++row)
        if (!m_list->rowModel().rows()[row].header) index = m_list->rowModel().index(row);
    if (index.isValid()) m_list->setCurrentIndex(index);
    if (index.isValid()) m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
}

}  // namespace mb::ui
