// Labels that show plain text only, since users' texts must never be taken for rich text.
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QLabel>

namespace mb::ui {

// A tool tip as plain text: Qt would show text that looks like HTML as rich text.
QString plainTip(const QString& text);

// Keeps words that run from right to left together, so that what stands beside them keeps its place and the line its
// direction.
QString isolated(const QString& text);

// Plain text that wraps; `role` picks the style: "section", "heading", "help", "label", "error" or none.
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    explicit PlainLabel(const QString& text = {}, const char* role = nullptr, QWidget* parent = nullptr);
    void setText(const QString& text);  // a dot that separates never begins a line
    void setRole(const char* role);
};

// One line that is cut with "…" if there is no room. Screen readers and the tool tip get the whole text.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = {}, const char* role = nullptr, QWidget* parent = nullptr);
    // `shorter` is shown where there is no room for the whole.
    void setWholeText(const QString& text, const QString& shorter = {});
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();
    QString m_whole, m_shorter;
};

// Covers words that are hidden: a bar as long as they are.
void paintCover(QPainter& painter, const Theme& theme, const QRect& area, const QString& words);

// A round mark that says a state in a word.
class Chip : public QLabel {
    Q_OBJECT
public:
    Chip(Theme& theme, const QString& text = {}, Tone tone = Tone::Calm, QWidget* parent = nullptr);
    void set(const QString& text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone;
};

QFrame* makeCard(QWidget* parent = nullptr);
QFrame* makeRule(QWidget* parent = nullptr);

// What a chip or a circle is painted on. On a selected row it needs a background of its own.
enum class On { Surface, Selection };
// For delegates: one line of plain text in the painter's font, from the left; it is cut with "…" if there is no room.
void paintLine(QPainter& painter, const QRect& area, QString text);
// For delegates: the same chip on any painter; returns its width.
int paintChip(QPainter& painter, const Theme& theme, const QRect& rightAlignedIn, const QString& text, Tone tone,
              On on = On::Surface);
int chipWidth(const Theme& theme, const QString& text);
void paintAvatar(QPainter& painter, const Theme& theme, const QRect& circle, const QString& initials,
                 On on = On::Surface);

}  // namespace mb::ui
