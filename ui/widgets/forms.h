// Pieces that forms and pages are put together from. Each control gets an object name "<page><Field><Class>" and a
// buddy label or an accessible name; a test walks all pages and fails on gaps.
#pragma once

#include "ui/widgets/date_fields.h"
#include "ui/widgets/long_lines.h"
#include "ui/widgets/parsed_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace mb::ui {

// Label above its control; beneath a field that reads what is typed, what is wrong with it.
QWidget* labelled(const QString& label, QWidget* control, const QString& help = {}, QWidget* parent = nullptr);

// Fields in a row, which makes room for their labels: those stay in one line.
QWidget* labelledInRow(const QString& label, QWidget* control, QWidget* parent = nullptr);

// The one act that stands out on a page or panel.
QPushButton* primaryButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* flatButton(const QString& text, const QString& name, QWidget* parent = nullptr);
// A flat button that is muted until the mouse or the keyboard is on it.
void setQuiet(QPushButton& flat, bool quiet);

// Marks a control that only looks, prints, exports or searches. It keeps working while a book is open for reading only.
template <class Control>
Control* forReading(Control* control) {
    control->setProperty("forReading", true);
    return control;
}
inline bool isForReading(const QWidget* control) { return control->property("forReading").toBool(); }

// A box to tick before a line that says what is ticked; it wants an accessible name.
QCheckBox* tickBox(QWidget* parent = nullptr);

// Grows with its text up to a number of lines.
class GrowingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit GrowingEdit(int minLines = 2, int maxLines = 12, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;                   // of the size of text
    void insertFromMimeData(const QMimeData* source) override;  // text only
    QMimeData* createMimeDataFromSelection() const override;

private:
    void fit();
    int m_minLines, m_maxLines;
};

// Keys with labels; the first entry may be "none".
class KeyCombo : public QComboBox {
    Q_OBJECT
public:
    explicit KeyCombo(QWidget* parent = nullptr);
    void setChoices(const QList<std::pair<QString, QString>>& keysAndLabels);
    void setKey(const QString& key);
    QString key() const;
    // It asks for the room of what is chosen, not of its longest choice.
    void setFollowsChoice();
    // Arrow keys open the list instead of choosing what they pass. Letters still choose.
    void setMovesInList() { m_movesInList = true; }
    QSize sizeHint() const override;  // as wide as its longest choice, within reason
    void showPopup() override;        // wide enough for all choices

Q_SIGNALS:
    void keyChosen(const QString& key);  // by the user only

protected:
    void wheelEvent(QWheelEvent* event) override;  // scrolling a page must not change a choice
    void paintEvent(QPaintEvent* event) override;  // a choice that is too long ends in an ellipsis
    void keyPressEvent(QKeyEvent* event) override;

private:
    int widthOfLongest() const;
    bool m_followsChoice = false, m_movesInList = false;
};

// What a page without contents says: what it is for, and the one next step.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Theme& theme, const QString& icon, const QString& title, const QString& text, const QString& button = {},
               QWidget* parent = nullptr);
    QPushButton* button() const { return m_button; }

private:
    QPushButton* m_button = nullptr;
};

// A scrolling column for cards and forms. It leaves the gutter free, so that nothing moves when a scroll bar appears.
// It reaches to the window's lower edge, with a margin below the last item.
struct ScrollColumn {
    QScrollArea* area;
    QVBoxLayout* column;
};
ScrollColumn scrollColumn(QWidget* parent = nullptr);
// Scrolls to what has just opened, once it is laid out: as much of it as there is room for, its head first.
void bringIntoView(QWidget* opened);

// Removes all that a layout holds.
void clearLayout(QLayout* layout);

}  // namespace mb::ui
