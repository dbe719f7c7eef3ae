#include "ui/meetings/record_card.h"

#include "ui/widgets/forms.h"

namespace mb::ui {

RuledRow::RuledRow(QWidget* row, QWidget* parent) : QWidget(parent), m_row(row), m_rule(makeRule(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_rule);
}

RecordCard::RecordCard(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    setProperty("role", QLatin1String("card"));
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
}

void RecordCard::setFoot(QWidget* foot) {
    m_foot = foot;
    m_rows.setRefuge(foot);
    m_column->addWidget(foot);
}

void RecordCard::arrange(const QList<qint64>& ids, const std::function<QWidget*(qint64)>& make) {
    m_rows.arrange(ids, [&](qint64 id) { return new RuledRow(make(id), this); });
    const bool footShows = m_foot && m_foot->maximumHeight() > 0;
    for (const qint64 id : ids) m_rows.row(id)->setRuled(footShows || id != ids.last());
}

QWidget* RecordCard::row(qint64 id) const {
    const RuledRow* ruled = m_rows.row(id);
    return ruled ? ruled->row() : nullptr;
}

}  // namespace mb::ui
