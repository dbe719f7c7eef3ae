#include "ui/widgets/forms.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStylePainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTimer>
#include <QWheelEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QWidget* labelled(const QString& label, QWidget* control, const QString& help, QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* text = new PlainLabel(label, "label", box);
    text->setBuddy(control);
    column->addWidget(text);
    column->addWidget(control);
    if (auto* parsed = qobject_cast<ParsedField*>(control)) column->addWidget(complaintOf(parsed, box));
    if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
    if (!help.isEmpty()) {
        control->setAccessibleDescription(help);
        column->addWidget(new PlainLabel(help, "help", box));
    }
    return box;
}

QWidget* labelledInRow(const QString& label, QWidget* control, QWidget* parent) {
    QWidget* box = labelled(label, control, {}, parent);
    box->findChild<PlainLabel*>()->setWordWrap(false);
    return box;
}

namespace {

// Enter presses the button that has the keyboard. In Qt only a default button does that, and in a dialog it would also
// react to Enter in every line.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && !(event->modifiers() & ~Qt::KeypadModifier)) click();
        else QPushButton::keyPressEvent(event);
    }
};

QPushButton* namedButton(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new Button(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

QPushButton* primaryButton(const QString& text, const QString& name, QWidget* parent) {
    QPushButton* button = namedButton(text, name, parent);
    button->setProperty("primary", true);
    return button;
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent) {
    return namedButton(text, name, parent);
}

QCheckBox* tickBox(QWidget* parent) {
    auto* box = new QCheckBox(parent);
    box->setProperty("bare", true);
    return box;
}

QPushButton* flatButton(const QString& text, const QString& name, QWidget* parent) {
    QPushButton* button = namedButton(text, name, parent);
    button->setProperty("flat", true);
    button->setFlat(true);
    return button;
}

void setQuiet(QPushButton& flat, bool quiet) {
    if (flat.property("quiet").toBool() == quiet) return;
    flat.setProperty("quiet", quiet);
    restyle(flat);
}

GrowingEdit::GrowingEdit(int minLines, int maxLines, QWidget* parent)
    : QPlainTextEdit(parent), m_minLines(minLines), m_maxLines(maxLines) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);  // text stands where a line edit's does, and the last line needs no scroll bar
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::fit);
    fit();
}

void GrowingEdit::fit() {
    // Stops counting at the maximum: counting the lines of a megabyte would freeze the window.
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_maxLines; block = block.next())
        lines +=
            qMax(1, block.layout() && block.layout()->lineCount()
                        ? block.layout()->lineCount()
                        : 1 + int(block.length() * fontMetrics().averageCharWidth() / qMax(1, viewport()->width())));
    lines = qBound(m_minLines, lines, m_maxLines);
    const int height = lines * fontMetrics().lineSpacing() + 20;
    if (height != minimumHeight() || height != maximumHeight()) setFixedHeight(height);
}

QSize GrowingEdit::sizeHint() const { return {240, minimumHeight()}; }
QSize GrowingEdit::minimumSizeHint() const { return {80, minimumHeight()}; }

void GrowingEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

void GrowingEdit::insertFromMimeData(const QMimeData* source) {
    if (!source->hasText()) return;
    insertWholeText(*this, source->text());
}

QMimeData* GrowingEdit::createMimeDataFromSelection() const {
    auto* plain = new QMimeData;
    plain->setText(wholeSelection(*this));
    return plain;
}

KeyCombo::KeyCombo(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT keyChosen(key()); });
    // Screen readers say the name of a box that has one, and not what is chosen in it.
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::setAccessibleDescription);
}

void KeyCombo::setChoices(const QList<std::pair<QString, QString>>& choices) {
    bool same = choices.size() == count();
    for (int i = 0; same && i < count(); ++i)
        same = itemText(i) == choices[i].second && itemData(i).toString() == choices[i].first;
    if (same) return;
    const QString present = key();
    clear();
    for (const auto& [key, label] : choices) addItem(label, key);
    setKey(present);
    updateGeometry();
}

void KeyCombo::setKey(const QString& key) {
    int place = findData(key);
    if (place < 0 && !key.isEmpty()) {
        addItem(key, key);  // a key that is no longer in the list is shown as it is
        place = count() - 1;
    }
    setCurrentIndex(place);
}

int KeyCombo::widthOfLongest() const {
    int wide = 0;
    for (int i = 0; i < count(); ++i) wide = qMax(wide, fontMetrics().horizontalAdvance(itemText(i)));
    return wide;
}

void KeyCombo::setFollowsChoice() {
    m_followsChoice = true;
    connect(this, &QComboBox::currentIndexChanged, this, [this] { updateGeometry(); });
}

void KeyCombo::showPopup() {
    const int beside = 2 * fontMetrics().height();  // margins and a scroll bar
    view()->setMinimumWidth(qMin(widthOfLongest() + beside, window()->width() / 2));
    QComboBox::showPopup();
}

QSize KeyCombo::sizeHint() const {
    constexpr int mostLetters = 34;
    const int wide = qMin(m_followsChoice ? fontMetrics().horizontalAdvance(currentText()) : widthOfLongest(),
                          mostLetters * fontMetrics().averageCharWidth());
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize least = QComboBox::sizeHint();
    const QSize whole = style()->sizeFromContents(QStyle::CT_ComboBox, &option, QSize(wide + 4, least.height()), this);
    return {qMax(least.width(), whole.width()), least.height()};
}

QString KeyCombo::key() const { return currentData().toString(); }

void KeyCombo::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) QComboBox::wheelEvent(event);
    else event->ignore();
}

void KeyCombo::keyPressEvent(QKeyEvent* event) {
    const QList<int> moves{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    if (m_movesInList && !view()->isVisible() && moves.contains(event->key())) return showPopup();
    QComboBox::keyPressEvent(event);
}

void KeyCombo::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0 && !placeholderText().isEmpty()) {
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        option.currentText = placeholderText();
    }
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

namespace {
constexpr int emptyStateLine = 440;  // pixels at 100 %: a line longer than this is hard to follow

// The margin and the bar together are always as wide as the gutter. The line that is being typed stays in view when
// rows come or go above it.
class ColumnArea : public QScrollArea {
public:
    // The keyboard may come from elsewhere to what was scrolled away; what is seen already stays where it is.
    explicit ColumnArea(QWidget* parent) : QScrollArea(parent) {
        connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) {
            if (now && widget() && widget()->isAncestorOf(now) && now->visibleRegion().isEmpty())
                ensureWidgetVisible(now, space::l, space::l);
        });
    }

    // There is no bar for what is beyond the right edge, so nothing may be.
    QSize minimumSizeHint() const override {
        const QSize least = QScrollArea::minimumSizeHint();
        if (!widget()) return least;
        const QLayout* column = widget()->layout();
        return {qMax(least.width(), column->minimumSize().width() - column->contentsMargins().right() + space::gutter),
                least.height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        const int bar = width() - viewport()->width();
        widget()->layout()->setContentsMargins(0, 0, qMax(0, space::gutter - bar), space::l);
        QScrollArea::resizeEvent(event);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const bool handled = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::Resize) followTyping();
        if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
        return handled;
    }

private:
    void followTyping() {
        QWidget* field = QApplication::focusWidget();
        if (!field || !field->testAttribute(Qt::WA_InputMethodEnabled) || !widget()->isAncestorOf(field)) return;
        const QRect cursor = field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        const QPoint at = field->mapTo(widget(), QPoint(0, cursor.bottom()));
        ensureVisible(at.x(), at.y(), 0, cursor.height() + space::l);
    }
};
}  // namespace

EmptyState::EmptyState(Theme& theme, const QString& icon, const QString& title, const QString& text,
                       const QString& button, QWidget* parent)
    : QWidget(parent) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    outer->addWidget(scroll.area);
    auto* column = new QVBoxLayout;
    scroll.column->addLayout(column);
    column->setSpacing(space::m);
    column->setContentsMargins(space::xl, space::xxl - space::s, space::xl, space::m);
    column->addStretch(1);
    auto* picture = new QLabel(this);
    picture->setTextFormat(Qt::PlainText);
    picture->setAlignment(Qt::AlignHCenter);
    column->addWidget(picture);
    auto* head = new PlainLabel(title, "heading", this);
    head->setAlignment(Qt::AlignHCenter);
    column->addWidget(head);
    auto* body = new PlainLabel(text, "lead", this);
    body->setAlignment(Qt::AlignHCenter);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(body, 100);
    middle->addStretch(1);
    column->addLayout(middle);
    const auto paint = [this, picture, body, icon, &theme] {
        picture->setPixmap(theme.pixmap(icon, theme.px(44), theme.tokens().accent, devicePixelRatioF()));
        body->setMaximumWidth(theme.px(emptyStateLine));
    };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    if (!button.isEmpty()) {
        auto* row = new QHBoxLayout;
        m_button = primaryButton(button, u"emptyStateButton"_s, this);
        row->addStretch(1);
        row->addWidget(m_button);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addStretch(2);
}

ScrollColumn scrollColumn(QWidget* parent) {
    auto* area = new ColumnArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(area);
    body->setObjectName(u"scrollBody"_s);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, space::gutter, space::l);
    column->setSpacing(space::m);
    area->setWidget(body);
    return {area, column};
}

void bringIntoView(QWidget* opened) {
    constexpr int laidOutMs = 30;  // a form's height settles in a few rounds of its layouts
    QTimer::singleShot(laidOutMs, opened, [opened] {
        for (QWidget* outer = opened->parentWidget(); outer; outer = outer->parentWidget()) {
            auto* area = qobject_cast<QScrollArea*>(outer);
            if (!area || !area->widget()) continue;
            if (area->widget()->layout()) area->widget()->layout()->activate();
            const int top = opened->mapTo(area->widget(), QPoint()).y(), shown = area->viewport()->height();
            QScrollBar* bar = area->verticalScrollBar();
            const int bottom = top + opened->height();
            bar->setValue(qMin(top, qMax(bar->value(), bottom - shown)));
            return;
        }
    });
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout()) clearLayout(inner);
        delete item;
    }
}

}  // namespace mb::ui
