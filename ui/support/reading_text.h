// Text that is only read, also where it was typed with Markdown (core/documents/markdown.h): headings, items that hang,
// quotations with a line at their edge. Every format is set by us, so no words of a user's become rich text.
#pragma once

#include "core/documents/runs.h"
#include "ui/style/theme.h"

#include <QPlainTextEdit>

namespace mb::ui {

class ReadingText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReadingText(Theme& theme, QWidget* parent = nullptr);

protected:
    // What follows is put in anew.
    void begin();
    // Behind what is there. `state`: of all its blocks; `color`: without one, that of the widget.
    void add(const QString& text, Type type, const QColor& color, int state);
    void add(const documents::Passages& read, const QColor& color, int state);
    void addGap(int state);
    Theme& theme() const { return m_theme; }

    void paintEvent(QPaintEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;  // text only

private:
    void add(const documents::Passage& one, qreal labelWidth, const QColor& color, int state);
    qreal labelWidth(const documents::Passages& read, qsizetype from) const;
    void addBlock(const QList<documents::Run>& line, const QTextCharFormat& look, const QTextBlockFormat& place,
                  int state, const QString& label = {});
    QTextCharFormat look(Type type, const QColor& color) const;
    int step() const { return m_theme.px(18); }  // how far items and quotations are set in

    Theme& m_theme;
    bool m_begun = false;
};

}  // namespace mb::ui
