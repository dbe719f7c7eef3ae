// Plain text in which some words stand out; it wraps, and nothing in it is ever read as markup.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace mb::ui {

class MarkedLabel : public QWidget {
    Q_OBJECT
public:
    struct Mark {
        enum class As { Strong, Underlined, Emphasis };
        qsizetype from = 0, length = 0;  // UTF-16 units
        As as = As::Strong;
    };
    explicit MarkedLabel(Theme& theme, QWidget* parent = nullptr);
    void setText(const QString& text, const QList<Mark>& marks);
    QString text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double layOut(class QTextLayout& layout, int width) const;
    Theme& m_theme;
    QString m_text;
    QList<Mark> m_marks;
};

}  // namespace mb::ui
