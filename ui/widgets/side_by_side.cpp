#include "ui/widgets/side_by_side.h"

#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

#include <utility>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int sideNarrow = 620, sideListLeast = 264, sideListMost = 380;  // at 100 %
}

SideBySide::SideBySide(Theme& theme, QWidget* pane, RowList* rows, QWidget* detail, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_pane(new QWidget(this)),
      m_detail(new QWidget(this)),
      m_rows(rows),
      m_box(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_paneBox(new QVBoxLayout(m_pane)),
      m_back(forReading(flatButton(tr("‹ &Back to the list"), u"sideBySideBackButton"_s, m_detail))) {
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->addWidget(m_pane);
    m_box->addWidget(m_detail, 1);
    m_paneBox->addWidget(pane);
    auto* column = new QVBoxLayout(m_detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(detail, 1);
    connect(m_back, &QPushButton::clicked, this, &SideBySide::showList);
    connect(rows, &RowList::activatedRow, this, [this] {
        showDetail();
        if (m_alone) m_back->setFocus();
    });
    connect(&theme, &Theme::changed, this, &SideBySide::arrange);
    arrange();
}

void SideBySide::arrange() {
    const bool narrow = width() < m_theme.px(sideNarrow), oneAtATime = narrow && !m_emptyList;
    // If the keyboard is in the detail when the room gets too small for both, the detail stays.
    if (std::exchange(m_narrow, narrow) != narrow && narrow)
        m_detailWanted = m_detail->isAncestorOf(window()->focusWidget());
    m_box->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_box->setSpacing(narrow ? space::m : space::xl);
    // A detail keeps its own gutter and lower edge, since it scrolls.
    m_paneBox->setContentsMargins(0, 0, narrow ? space::gutter : 0, oneAtATime || !narrow ? space::l : 0);
    const int wide = qBound(m_theme.px(sideListLeast), width() * 34 / 100, m_theme.px(sideListMost));
    m_pane->setMinimumWidth(narrow ? 0 : wide);
    m_pane->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : wide);
    m_box->setStretch(0, oneAtATime ? 1 : 0);
    const bool alone = oneAtATime && m_detailWanted;
    m_back->setVisible(alone);
    m_pane->setVisible(!alone);
    m_detail->setVisible(!oneAtATime || m_detailWanted);
    if (std::exchange(m_alone, alone) != alone) Q_EMIT detailAlone(alone);
}

void SideBySide::setListEmpty(bool empty) {
    if (std::exchange(m_emptyList, empty) == empty) return;
    if (empty) m_detailWanted = false;
    arrange();
}

void SideBySide::showDetail() {
    m_detailWanted = true;
    arrange();
}

void SideBySide::showList() {
    const bool fromDetail = m_detail->isAncestorOf(window()->focusWidget());
    m_detailWanted = false;
    arrange();
    if (fromDetail) m_rows->setFocus();
}

QWidget* SideBySide::wayBack() const { return m_alone ? m_back : nullptr; }

void SideBySide::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

}  // namespace mb::ui
