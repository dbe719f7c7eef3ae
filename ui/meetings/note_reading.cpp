#include "ui/meetings/note_reading.h"

#include "core/documents/markdown.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace mb::ui {

namespace {
constexpr qsizetype mostRead = 50'000;  // letters; longer notes are read in the history and on paper
constexpr int mostLines = 14;
}  // namespace

NoteReading::NoteReading(Theme& theme, QWidget* parent) : ReadingText(theme, parent) {
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
}

bool NoteReading::differs(const QStringList& notes) {
    qsizetype letters = 0;
    for (const QString& note : notes) letters += note.size();
    return letters <= mostRead && std::any_of(notes.begin(), notes.end(), [](const QString& note) {
               return !documents::passagesOf(note).passages.isEmpty();
           });
}

void NoteReading::show(const QStringList& notes) {
    begin();
    for (const QString& note : notes) {
        if (&note != &notes.first()) addGap(0);
        const documents::Passages read = documents::passagesOf(note);
        if (read.passages.isEmpty()) add(note, Type::Body, {}, 0);
        else add(read, {}, 0);
    }
    fit();
}

void NoteReading::fit() {
    const int most = mostLines * fontMetrics().lineSpacing();
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += blockBoundingRect(block).height();
    const int wanted = qMin(most, qCeil(height)) + 20;
    if (wanted != minimumHeight() || wanted != maximumHeight()) setFixedHeight(wanted);
}

void NoteReading::resizeEvent(QResizeEvent* event) {
    ReadingText::resizeEvent(event);
    fit();
}

void NoteReading::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) Q_EMIT writingWanted();
    else ReadingText::keyPressEvent(event);
}

void NoteReading::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT writingWanted(); }

}  // namespace mb::ui
