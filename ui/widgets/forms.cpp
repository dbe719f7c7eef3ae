#include "ui/widgets/forms.h"

#include "ui/support/saver.h"

#include <QFocusEvent>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
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
    if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
    if (!help.isEmpty()) {
        control->setAccessibleDescription(help);
        column->addWidget(new PlainLabel(help, "help", box));
    }
    return box;
}

namespace {

// Enter presses the button that has the keyboard. Qt's own does so only as a default button, which in a dialog would also
// take the Enter of every line.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) click();
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

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent) { return namedButton(text, name, parent); }

QPushButton* flatButton(const QString& text, const QString& name, QWidget* parent) {
    QPushButton* button = namedButton(text, name, parent);
    button->setProperty("flat", true);
    button->setFlat(true);
    return button;
}

GrowingEdit::GrowingEdit(int minLines, int maxLines, QWidget* parent) : QPlainTextEdit(parent), m_minLines(minLines), m_maxLines(maxLines) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(2);  // text stands where a line edit's does, and the last line needs no scroll bar
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::fit);
    fit();
}

void GrowingEdit::fit() {
    // Counting the lines of a megabyte would stop the window: beyond the most lines it does not matter how many more.
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_maxLines; block = block.next())
        lines += qMax(1, block.layout() && block.layout()->lineCount() ? block.layout()->lineCount()
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

void GrowingEdit::insertFromMimeData(const QMimeData* source) {
    if (!source->hasText()) return;
    wrapSensibly(*this, source->text());
    insertPlainText(source->text());
}

DateField::DateField(QDate today, QWidget* parent) : QLineEdit(parent), m_today(today) {
    setPlaceholderText(tr("e.g. 4 Nov, today, +7"));
    connect(this, &QLineEdit::returnPressed, this, &DateField::take);
}

void DateField::setDate(std::optional<QDate> date) {
    if (hasFocus() && isModified()) return;
    m_date = date;
    setText(date ? QLocale(QLocale::English).toString(*date, u"d MMM yyyy"_s) : QString());
    setModified(false);
    setProperty("invalid", false);
}

void DateField::focusOutEvent(QFocusEvent* event) {
    take();
    QLineEdit::focusOutEvent(event);
}

void DateField::take() {
    if (!isModified()) return;
    const std::optional<QDate> typed = parse(text(), m_today);
    const bool valid = typed || text().trimmed().isEmpty();
    setProperty("invalid", !valid);
    style()->unpolish(this);
    style()->polish(this);
    setToolTip(valid ? QString() : tr("This is no date that can be read; try 4 Nov 2026."));
    if (!valid) return;
    setModified(false);
    const bool different = typed != m_date;
    setDate(typed);
    if (different) Q_EMIT dateChanged();
}

std::optional<QDate> DateField::parse(const QString& written, QDate today) {
    const QString text = written.trimmed().toLower();
    if (text.isEmpty()) return std::nullopt;
    if (text == tr("today")) return today;
    if (text == tr("yesterday")) return today.addDays(-1);
    if (text == tr("tomorrow")) return today.addDays(1);
    if ((text.startsWith(u'+') || text.startsWith(u'-')) && text.size() < 6) {
        bool ok = false;
        const int days = text.toInt(&ok);
        if (ok) return today.addDays(days);
    }
    const QLocale english(QLocale::English);
    for (int i = 1; i <= 7; ++i)
        if (text.size() >= 3 && english.dayName(i).toLower().startsWith(text)) return today.addDays(((i - today.dayOfWeek()) + 6) % 7 + 1);
    QString plain = text;
    plain.replace(QRegularExpression(u"[,\\s]+"_s), u" "_s);
    for (const QString& format : {u"yyyy-MM-dd"_s, u"d.M.yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d yyyy"_s, u"MMMM d yyyy"_s}) {
        // QLocale reads month names only with their capital.
        QString proper = plain;
        for (qsizetype i = 0; i < proper.size(); ++i)
            if (proper[i].isLetter() && (i == 0 || !proper[i - 1].isLetter())) proper[i] = proper[i].toUpper();
        const QDate full = english.toDate(proper, format);
        if (full.isValid()) return full;
        // Without a year: the nearest such day.
        const QDate near = english.toDate(QString(proper + u' ' + QString::number(today.year())), format);
        if (near.isValid() && !format.startsWith(u'y')) return near < today.addMonths(-6) ? near.addYears(1) : near > today.addMonths(6) ? near.addYears(-1) : near;
    }
    const QDate system = QLocale::system().toDate(written.trimmed(), QLocale::ShortFormat);
    if (system.isValid()) return system.year() < 1970 ? system.addYears(100) : system;
    return std::nullopt;
}

KeyCombo::KeyCombo(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT keyChosen(key()); });
}

void KeyCombo::setChoices(const QList<std::pair<QString, QString>>& choices) {
    const QString present = key();
    clear();
    for (const auto& [key, label] : choices) addItem(label, key);
    setKey(present);
}

void KeyCombo::setKey(const QString& key) {
    int place = findData(key);
    if (place < 0 && !key.isEmpty()) {
        addItem(key, key);  // a key that left its list still shows
        place = count() - 1;
    }
    setCurrentIndex(place);
}

QString KeyCombo::key() const { return currentData().toString(); }

void KeyCombo::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) QComboBox::wheelEvent(event);
    else event->ignore();
}

EmptyState::EmptyState(Theme& theme, const QString& icon, const QString& title, const QString& text, const QString& button, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::m);
    column->setContentsMargins(space::xl, space::xxl, space::xl, space::xxl);
    column->addStretch(1);
    auto* picture = new QLabel(this);
    picture->setAlignment(Qt::AlignHCenter);
    const auto paint = [picture, icon, &theme] { picture->setPixmap(theme.pixmap(icon, theme.px(44), theme.tokens().accent, 1)); };
    paint();
    connect(&theme, &Theme::changed, this, paint);
    column->addWidget(picture);
    auto* head = new PlainLabel(title, "heading", this);
    head->setAlignment(Qt::AlignHCenter);
    column->addWidget(head);
    auto* body = new PlainLabel(text, "help", this);
    body->setAlignment(Qt::AlignHCenter);
    column->addWidget(body);
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
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(area);
    body->setObjectName(u"scrollBody"_s);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    area->setWidget(body);
    return {area, column};
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
