// Notes as they are to be read, where they were typed with Markdown: as high as they are, up to the height of the field
// in which they are written.
#pragma once

#include "ui/support/reading_text.h"

namespace mb::ui {

class NoteReading : public ReadingText {
    Q_OBJECT
public:
    explicit NoteReading(Theme& theme, QWidget* parent = nullptr);
    // Whether any of them is to be read otherwise than it was typed.
    static bool differs(const QStringList& notes);
    void show(const QStringList& notes);

Q_SIGNALS:
    void writingWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

}  // namespace mb::ui
