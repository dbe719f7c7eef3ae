#include "ui/meetings/section_parts.h"

#include "ui/widgets/quiet_line.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int addMarkWidth = 17;  // of a tick box, so that what follows stands in one line down the card
}

QVBoxLayout* sectionColumn(QWidget* section) {
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    return column;
}

QHBoxLayout* sectionHead(const QString& title, QWidget* chip, QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto* label = new PlainLabel(title, "section", parent);
    label->setWordWrap(false);
    row->addWidget(label);
    if (chip) row->addWidget(chip);
    row->addStretch(1);
    return row;
}

QHBoxLayout* sectionRow(QWidget* row) {
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::l, 4, space::l, 4);
    layout->setSpacing(2);
    return layout;
}

QLineEdit* quietLine(const QString& name, const QString& accessibleName, QWidget* parent, int lines) {
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    beQuiet(edit, lines);
    edit->setMinimumWidth(60);
    return edit;
}

QLabel* remark(QWidget* parent) {
    auto* label = new PlainLabel({}, "help", parent);
    label->setWordWrap(false);
    return label;
}

AddLine addLineFor(const Context& context, const QString& name, const QString& invitation, QWidget* parent) {
    auto* box = new QWidget(parent);
    QHBoxLayout* row = sectionRow(box);
    auto* plus = new QLabel(box);
    plus->setTextFormat(Qt::PlainText);
    Theme& theme = context.theme;
    const auto paint = [plus, &theme] {
        plus->setPixmap(theme.pixmap(u"add"_s, theme.px(15), theme.tokens().muted, plus->devicePixelRatioF()));
        plus->setFixedWidth(theme.px(addMarkWidth));
    };
    paint();
    QObject::connect(&theme, &Theme::changed, plus, paint);
    row->addWidget(plus);
    QLineEdit* edit = quietLine(name, invitation, box);
    edit->setPlaceholderText(invitation);
    row->addWidget(edit, 1);
    box->setFocusProxy(edit);
    return {box, row, edit};
}

}  // namespace mb::ui
