#include "ui/widgets/side_by_side.h"

#include <utility>

namespace mb::ui {
namespace {
// At 100 %: below this width the two stand one above the other.
constexpr int sideNarrow = 620, sideListLeast = 264, sideListMost = 380, sideStackedList = 260, sideStackedDetail = 380,
              sideLowest = 160;
}  // namespace

SideBySide::SideBySide(Theme& theme, QWidget* list, QWidget* detail, QWidget* parent)
    : QScrollArea(parent), m_theme(theme), m_list(list), m_detail(detail) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    body->setObjectName(QStringLiteral("scrollBody"));
    m_box = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(space::xl);
    m_box->addWidget(list);
    m_box->addWidget(detail, 1);
    setWidget(body);
    connect(&theme, &Theme::changed, this, &SideBySide::arrange);
    arrange();
}

void SideBySide::arrange() {
    const bool stacked = width() < m_theme.px(sideNarrow);
    m_box->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Stacked, the bar of the whole stands in the gutter, and the list keeps clear of it; the detail has a gutter of its own.
    m_list->setContentsMargins(0, 0, stacked ? qMax(0, space::gutter - (width() - viewport()->width())) : 0, 0);
    if (stacked) {
        m_list->setMinimumWidth(0);
        m_list->setMaximumWidth(QWIDGETSIZE_MAX);
        m_list->setFixedHeight(m_emptyList ? m_list->minimumSizeHint().height() : m_theme.px(sideStackedList));
        m_detail->setMinimumHeight(m_theme.px(sideStackedDetail));
    } else {
        // A set minimum stands in for what the contents would like: both scroll by themselves.
        m_list->setMinimumHeight(m_theme.px(sideLowest));
        m_list->setMaximumHeight(QWIDGETSIZE_MAX);
        m_list->setFixedWidth(qBound(m_theme.px(sideListLeast), width() * 34 / 100, m_theme.px(sideListMost)));
        m_detail->setMinimumHeight(m_theme.px(sideLowest));
    }
}

void SideBySide::setListEmpty(bool empty) {
    if (std::exchange(m_emptyList, empty) != empty) arrange();
}

void SideBySide::resizeEvent(QResizeEvent* event) {
    arrange();
    QScrollArea::resizeEvent(event);
}

}  // namespace mb::ui
