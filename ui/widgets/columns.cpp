#include "ui/widgets/columns.h"

namespace mb::ui {

Columns::Columns(Theme& theme, int narrow, int leftShare, int rightShare, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_narrow(narrow),
      m_leftShare(leftShare),
      m_rightShare(rightShare),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_left(new QVBoxLayout),
      m_right(new QVBoxLayout) {
    m_row->setContentsMargins(0, 0, 0, 0);
    for (QVBoxLayout* column : {m_left, m_right}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::s);
        m_row->addLayout(column);
    }
    arrange();
    connect(&theme, &Theme::changed, this, &Columns::arrange);
}

void Columns::arrange() {
    const bool stacked = width() < m_theme.px(m_narrow);
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(stacked ? space::l : space::xl);
    m_row->setStretch(0, stacked ? 0 : m_leftShare);
    m_row->setStretch(1, stacked ? 0 : m_rightShare);
}

void Columns::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

}  // namespace mb::ui
