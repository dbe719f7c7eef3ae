#include "ui/meetings/record_card.h"

#include "ui/widgets/forms.h"

namespace mb::ui {

RecordCard::RecordCard(QWidget* parent) : QFrame(parent) {
    setProperty("role", QLatin1String("card"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
}

void RecordCard::setFoot(QWidget* foot) {
    m_foot = foot;
    m_column->addWidget(foot);
}

void RecordCard::dropRow(qint64 id) {
    const Row row = m_rows.take(id);
    // The keyboard stays near when its row goes.
    if (row.widget->isAncestorOf(window()->focusWidget()) && m_foot && isVisible()) m_foot->setFocus();
    for (QWidget* part : {row.widget, row.rule}) {
        m_column->removeWidget(part);
        part->hide();
        part->deleteLater();
    }
}

void RecordCard::arrange(const QList<qint64>& ids, const std::function<QWidget*(qint64)>& make) {
    if (ids == m_order) return;
    for (const qint64 id : m_rows.keys())
        if (!ids.contains(id)) dropRow(id);
    int place = 0;
    for (const qint64 id : ids) {
        if (!m_rows.contains(id)) m_rows.insert(id, {make(id), makeRule(this)});
        const Row row = m_rows.value(id);
        if (m_column->indexOf(row.widget) != place) {
            m_column->removeWidget(row.widget);
            m_column->removeWidget(row.rule);
            m_column->insertWidget(place, row.widget);
            m_column->insertWidget(place + 1, row.rule);
            row.widget->show();  // now, so that the keyboard can go there at once
        }
        place += 2;
    }
    m_order = ids;
    const bool footShows = m_foot && m_foot->maximumHeight() > 0;
    for (const qint64 id : ids) m_rows.value(id).rule->setVisible(footShows || id != ids.last());
    orderTabs();
}

void RecordCard::orderTabs() {
    if (!m_foot) return;
    // Rows come before the foot, whenever they were made. Qt orders only what takes the focus.
    QWidget* first = m_foot->focusProxy() ? m_foot->focusProxy() : m_foot;
    QWidget* before = first->previousInFocusChain();
    const auto isStop = [](const QWidget* widget) { return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus; };
    while (before != first && (!isStop(before) || isAncestorOf(before))) before = before->previousInFocusChain();
    if (before == first) return;
    for (const qint64 id : std::as_const(m_order))
        for (QWidget* part : m_rows.value(id).widget->findChildren<QWidget*>()) {
            if (!isStop(part) || !part->objectName().startsWith(QLatin1String("meetings"))) continue;
            setTabOrder(before, part);
            before = part;
        }
}

}  // namespace mb::ui
