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
    // If the row with the keyboard is removed, the keyboard moves to a neighbouring row.
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
            row.widget->show();  // shown now, so that it can take the keyboard at once
        }
        place += 2;
    }
    m_order = ids;
    const bool footShows = m_foot && m_foot->maximumHeight() > 0;
    for (const qint64 id : ids) m_rows.value(id).rule->setVisible(footShows || id != ids.last());
}

}  // namespace mb::ui
