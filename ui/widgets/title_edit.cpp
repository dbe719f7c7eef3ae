#include "ui/widgets/title_edit.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

TitleEdit::TitleEdit(Theme& theme, const QString& name, const QString& accessibleName, QWidget* parent)
    : GrowingEdit(1, 4, parent) {
    setObjectName(name);
    setAccessibleName(accessibleName);
    setPlaceholderText(tr("Title"));
    setTabChangesFocus(true);
    setProperty("quiet", true);
    setStyleSheet(u"QPlainTextEdit { padding: 5px 0; }"_s);
    document()->setDocumentMargin(0);
    const auto size = [this, &theme] { setFont(theme.font(Type::Section)); };
    size();
    connect(&theme, &Theme::changed, this, size);
}

void TitleEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return GrowingEdit::keyPressEvent(event);
    focusNextChild();
}

}  // namespace mb::ui
