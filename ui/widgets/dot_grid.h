// Rows against columns, with a dot where something was counted: the larger, the more, and the number stands in it.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace mb::ui {

class DotGrid : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString label;
        QList<int> counts;       // one for each column
        bool isPrivate = false;  // covered while the theme says so
        bool operator==(const Row&) const = default;
    };
    struct Column {
        QString head;  // a letter or two
        QString name;  // "September 2026"
        bool operator==(const Column&) const = default;
    };
    explicit DotGrid(Theme& theme, QWidget* parent = nullptr);
    // `present`: the column that stands out, -1 for none. `spoken`: all of it in words, for screen readers.
    void show(const QList<Column>& columns, const QList<Row>& rows, int present, const QString& spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int labelWidth() const;
    int totalWidth() const;
    int headHeight() const;
    int rowHeight() const;
    QRectF cell(qsizetype row, qsizetype column) const;
    void paintRow(QPainter& painter, qsizetype row) const;

    Theme& m_theme;
    QList<Column> m_columns;
    QList<Row> m_rows;
    int m_present = -1;
};

}  // namespace mb::ui
