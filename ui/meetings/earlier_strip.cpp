#include "ui/meetings/earlier_strip.h"

#include "core/words/format.h"
#include "ui/meetings/section_parts.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

namespace {
constexpr int narrowest = 300, mostBeside = 3;  // pixels at 100 %
}

EarlierStrip::EarlierStrip(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    QVBoxLayout* column = sectionColumn(this);
    column->addWidget(m_heading = new PlainLabel({}, "section", this));
    m_card = makeCard(this);
    m_flow = new FlowLayout(0, 0, m_card);
    m_flow->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_card);
}

void EarlierStrip::show(const OpenMeeting& open, bool byUndo) {
    QList<qint64> ids;
    std::optional<QDate> day;
    bool same = true;
    for (const ActionItem& item : open.earlier) {
        ids << item.id.value;
        if (item.promisedOn && day && *item.promisedOn != *day) same = false;
        if (item.promisedOn) day = item.promisedOn;
    }
    setVisible(!ids.isEmpty());
    m_heading->setText(day && same ? tr("Promised last time, on %1").arg(words::longDate(*day))
                                   : tr("Promised earlier"));
    if (ids != m_shown) {
        // A row that stays keeps its place in what is typed; the layout is filled anew around it.
        while (QLayoutItem* item = m_flow->takeAt(0)) delete item;
        for (const qint64 id : std::as_const(m_shown))
            if (!ids.contains(id)) m_rows.take(id)->deleteLater();
        for (const qint64 id : std::as_const(ids)) {
            PromiseRow*& row = m_rows[id];
            if (!row) row = new PromiseRow(m_context, ActionItemId(id), m_card, true);
            row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            m_flow->addWidget(row);
            row->QWidget::show();
        }
        m_shown = ids;
    }
    for (const ActionItem& item : open.earlier) m_rows.value(item.id.value)->show(open, item, byUndo);
    setWidths();
}

void EarlierStrip::setWidths() {
    const int beside = qBound(1, width() / m_context.theme.px(narrowest), mostBeside);
    for (PromiseRow* row : std::as_const(m_rows)) row->setMinimumWidth((width() - 4) / beside - 1);
}

void EarlierStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setWidths();
}

}  // namespace mb::ui
