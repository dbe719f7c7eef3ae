#include "ui/widgets/segments.h"

#include <QHBoxLayout>
#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QWidget* segmented(const QList<QPushButton*>& buttons, QWidget* parent) {
    auto* all = new QWidget(parent);
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QPushButton* button : buttons) {
        button->setParent(all);
        button->setCheckable(true);
        button->setProperty("segment", button == buttons.first()  ? u"first"_s
                                       : button == buttons.last() ? u"last"_s
                                                                  : u"middle"_s);
        // The style was chosen when the button was made, and has to be again.
        restyle(*button);
        // Each is reached by Tab, which an exclusive group would not allow.
        QObject::connect(button, &QPushButton::clicked, button, [button] { button->setChecked(true); });
        QObject::connect(button, &QPushButton::toggled, button, [buttons, button](bool on) {
            for (QPushButton* other : buttons)
                if (on && other != button) other->setChecked(false);
        });
        row->addWidget(button);
    }
    if (!buttons.isEmpty()) buttons.first()->setChecked(true);
    all->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return all;
}

}  // namespace mb::ui
