#include "ui/paper/beside_paper.h"

#include "ui/widgets/tab_bar.h"

#include <QEvent>

namespace mb::ui {

namespace {
constexpr int paperBesideFrom = 760;  // pixels at 100 %
}

BesidePaper::BesidePaper(Theme& theme, const QString& label, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tabs(new TabBar(this)), m_body(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(space::m));
    m_tabs->addTab(label);
    m_tabs->addTab(tr("Paper"));
    m_tabs->setExpanding(false);
    m_body->setSpacing(theme.px(space::m));
    column->addWidget(m_tabs);
    column->addLayout(m_body, 1);
}

void BesidePaper::setSides(QWidget* side, QWidget* paper, std::pair<int, int> shares) {
    m_side = side;
    m_paper = paper;
    m_body->addWidget(side, shares.first);
    m_body->addWidget(paper, shares.second);
    paper->installEventFilter(this);
    connect(m_tabs, &QTabBar::currentChanged, this, &BesidePaper::arrange);
    connect(&m_theme, &Theme::changed, this, &BesidePaper::arrange);
    arrange();
}

bool BesidePaper::isBeside() const { return width() >= m_theme.px(paperBesideFrom); }

void BesidePaper::arrange() {
    const bool beside = isBeside(), first = m_tabs->currentIndex() == 0;
    m_tabs->setVisible(!beside);
    m_side->setVisible(beside || first);
    m_paper->setVisible(beside || !first);
    Q_EMIT arranged();
}

void BesidePaper::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_paper) arrange();
}

bool BesidePaper::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_paper && event->type() == QEvent::Show) Q_EMIT paperShown();
    return QWidget::eventFilter(watched, event);
}

}  // namespace mb::ui
