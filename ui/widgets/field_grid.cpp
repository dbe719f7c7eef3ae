#include "ui/widgets/field_grid.h"

#include "ui/widgets/forms.h"

#include <QCoreApplication>

namespace mb::ui {
namespace {
constexpr int fieldGridTwo = 360;  // pixels at 100 % from which two columns fit
}

FieldGrid::FieldGrid(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::m);
    connect(&theme, &Theme::changed, this, [this] { arrange(false); });
}

void FieldGrid::add(QWidget* cell, bool whole) {
    m_cells.append({cell, whole});
    cell->installEventFilter(this);
    arrange(true);
}

bool FieldGrid::eventFilter(QObject* cell, QEvent* event) {
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) arrange(true);
    return QWidget::eventFilter(cell, event);
}

void FieldGrid::arrange(bool anew) {
    const int columns = width() >= m_theme.px(fieldGridTwo) ? 2 : 1;
    if (columns == m_columns && !anew) return;
    m_columns = columns;
    while (QLayoutItem* item = m_grid->takeAt(0)) delete item;
    int row = 0, column = 0;
    for (const Cell& cell : m_cells) {
        if (cell.widget->isHidden() && cell.widget->testAttribute(Qt::WA_WState_ExplicitShowHide)) continue;
        if (cell.whole && column) ++row, column = 0;
        m_grid->addWidget(cell.widget, row, column, 1, cell.whole ? columns : 1, Qt::AlignTop);
        column += cell.whole ? columns : 1;
        if (column >= columns) ++row, column = 0;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_grid->setColumnMinimumWidth(1, 0);
}

void FieldGrid::resizeEvent(QResizeEvent* event) {
    arrange(false);
    QWidget::resizeEvent(event);
}

QString withoutMnemonic(const QString& label) { return QString(label).remove(u'&'); }

QWidget* labelledPrivate(Theme& theme, const QString& label, QWidget* control, QWidget* parent) {
    const QString chip = QCoreApplication::translate("mb::ui::FieldGrid", "private");
    markPrivate(control);
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    auto* text = new PlainLabel(label, "label", box);
    text->setWordWrap(false);
    text->setBuddy(control);
    head->addWidget(text);
    head->addWidget(new Chip(theme, chip, Tone::Calm, box));
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(control);
    if (control->accessibleName().isEmpty()) control->setAccessibleName(withoutMnemonic(label));
    control->setAccessibleDescription(chip);
    return box;
}

}  // namespace mb::ui
