// Pieces that forms and pages are put together from. Each control gets an object name "<page><Field><Class>" and a buddy
// label or an accessible name; a test walks all pages and fails on gaps.
#pragma once

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDate>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <functional>
#include <optional>

namespace mb::ui {

// Label above its control.
QWidget* labelled(const QString& label, QWidget* control, const QString& help = {}, QWidget* parent = nullptr);

QPushButton* primaryButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent = nullptr);
QPushButton* flatButton(const QString& text, const QString& name, QWidget* parent = nullptr);

// Grows with its text up to a number of lines.
class GrowingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit GrowingEdit(int minLines = 2, int maxLines = 12, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;  // text only

private:
    void fit();
    int m_minLines, m_maxLines;
};

// A date typed as people type it: "4 nov", "2026-11-04", "11/4/2026" (the system's order), "today", "+7", "fri"; empty is
// "unknown". Shows the date written out; says what is wrong beneath and keeps the text.
class DateField : public QLineEdit {
    Q_OBJECT
public:
    explicit DateField(QDate today, QWidget* parent = nullptr);
    void setDate(std::optional<QDate> date);
    std::optional<QDate> date() const { return m_date; }
    void setToday(QDate today) { m_today = today; }

    static std::optional<QDate> parse(const QString& text, QDate today);

Q_SIGNALS:
    void dateChanged();  // by the user, and valid or empty

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take();
    QDate m_today;
    std::optional<QDate> m_date;
};

// Keys with labels; the first entry may be "none".
class KeyCombo : public QComboBox {
    Q_OBJECT
public:
    explicit KeyCombo(QWidget* parent = nullptr);
    void setChoices(const QList<std::pair<QString, QString>>& keysAndLabels);
    void setKey(const QString& key);
    QString key() const;

Q_SIGNALS:
    void keyChosen(const QString& key);  // by the user only

protected:
    void wheelEvent(QWheelEvent* event) override;  // scrolling a page must not change a choice
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

// A scrolling column for cards and forms.
struct ScrollColumn {
    QScrollArea* area;
    QVBoxLayout* column;
};
ScrollColumn scrollColumn(QWidget* parent = nullptr);

// Removes all that a layout holds.
void clearLayout(QLayout* layout);

}  // namespace mb::ui
