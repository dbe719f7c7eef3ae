#include "ui/meetings/quick_panel.h"

#include "ui/widgets/overlay_bar.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>
#include <QPainter>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QuickPanel::QuickPanel(const Context& context, const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent), m_context(context), m_name(name) {
    setObjectName(name);
    setAccessibleName(title);
    hide();
    auto* card = makeCard(this);
    card->setObjectName(QString(name + u"Panel"));
    auto* outer = new QVBoxLayout(card);
    outer->setContentsMargins(2, 2, 2, 2);
    m_panel = new QScrollArea(card);
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setFocusPolicy(Qt::NoFocus);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->viewport()->setAutoFillBackground(false);
    new OverlayBar(m_panel);  // takes no room, in which less would stand side by side
    m_panel->setStyleSheet(u"QScrollArea, QWidget#%1Body { background: transparent; }"_s.arg(name));
    outer->addWidget(m_panel);
    auto* body = new QWidget(m_panel);
    body->setObjectName(QString(name + u"Body"));
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(new PlainLabel(title, "heading", body));
    parent->installEventFilter(this);
    connect(&context.theme, &Theme::changed, this, &QuickPanel::place);
}

void QuickPanel::addButtons(const QString& label, const QString& actName, const QString& keys) {
    m_column->addWidget(m_complaint = new PlainLabel({}, "error", body()));
    m_complaint->setObjectName(QString(objectName() + u"ComplaintLabel"));
    m_complaint->hide();
    auto* row = new QHBoxLayout;
    QPushButton* does = primaryButton(label, actName, body());
    QPushButton* cancel = plainButton(tr("&Close"), QString(m_name + u"CloseButton"), body());
    row->addWidget(does);
    row->addWidget(cancel);
    row->addStretch(1);
    auto* help = new PlainLabel(keys, "help", body());
    help->setWordWrap(false);
    row->addWidget(help);
    m_column->addLayout(row);
    connect(does, &QPushButton::clicked, this, [this] { act(); });
    connect(cancel, &QPushButton::clicked, this, &QuickPanel::close);
}

void QuickPanel::setUp() {
    m_panel->setWidget(body());
    for (QWidget* field : body()->findChildren<QWidget*>()) field->installEventFilter(this);
}

void QuickPanel::openAt(QWidget* field) {
    if (!isVisible()) m_before = window()->focusWidget();
    place();
    show();
    raise();
    field->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->selectAll();
}

void QuickPanel::place() {
    setGeometry(parentWidget()->rect());
    Theme& theme = m_context.theme;
    auto* card = m_panel->parentWidget();
    const int wide = qMin(theme.px(540), width() - 2 * space::l);
    const int wanted =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(wide - 4) : body()->sizeHint().height();
    const int top = qMin(theme.px(72), height() / 12);
    card->setGeometry((width() - wide) / 2, top, wide, qMin(wanted + 6, height() - top - space::l));
}

void QuickPanel::close() {
    m_kept = isTouched();
    hide();
    if (m_before) m_before->setFocus();
}

void QuickPanel::finish() {
    hide();
    if (m_before) m_before->setFocus();
    m_kept = false;
    preset();
}

bool QuickPanel::complain(QWidget* field, const QString& sentence) {
    m_complaint->setText(sentence);
    m_complaint->show();
    place();
    field->setFocus();
    return false;
}

void QuickPanel::stopComplaining() {
    m_complaint->hide();
    if (isVisible()) place();
}

bool QuickPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) place();
        return false;
    }
    const bool severalLines = qobject_cast<QPlainTextEdit*>(watched);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool newLine = severalLines && (key->modifiers() & Qt::ShiftModifier);
        if (enter && !newLine && !qobject_cast<QPushButton*>(watched)) {
            act();
            return true;
        }
    }
    if (severalLines && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &QuickPanel::place, Qt::QueuedConnection);
    if (event->type() == QEvent::FocusIn) m_panel->ensureWidgetVisible(static_cast<QWidget*>(watched));
    return false;
}

bool QuickPanel::focusNextPrevChild(bool next) {
    // The keyboard stays in the panel while it is open.
    return focusByLayout(m_panel, next);
}

void QuickPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    QWidget::keyPressEvent(event);
}

void QuickPanel::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->parentWidget()->geometry().contains(event->pos())) close();
}

void QuickPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, m_context.theme.tokens().dark ? 130 : 60));
}

}  // namespace mb::ui
