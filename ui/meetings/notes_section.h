// The notes of a meeting of one visibility: those that may be shared, or the owner's own (ME3). A note begins to exist
// with its first saved words. Where they were typed with Markdown, they can be read as what they look like; the fields
// always hold what was typed.
#pragma once

#include "ui/meetings/note_reading.h"
#include "ui/meetings/open_meeting.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class NotesSection : public QWidget {
    Q_OBJECT
public:
    // `lines`: as high as so many, from the beginning; such are for writing only.
    NotesSection(const Context& context, Visibility visibility, QWidget* parent = nullptr, int lines = 0);
    // For another meeting call flush() first.
    void show(const OpenMeeting& open, bool byUndo);
    QPlainTextEdit* editor() const { return m_editors.first().edit; }
    // Where the notes can be seen: what is written, or what is read.
    QPlainTextEdit* shown() const;

private:
    struct Editor {
        NoteId id;  // 0: nothing written yet
        GrowingEdit* edit = nullptr;
        Saver* saver = nullptr;
    };
    void addEditor();
    void save(const GrowingEdit* edit, const QString& text, const QString& burst);
    void matchEditors(const QList<Note>& notes);
    void addReading(QHBoxLayout* head);
    void showReading();
    void turn();
    Editor& editorOf(const GrowingEdit* edit);

    const Context& m_context;
    Visibility m_visibility;
    int m_lines;
    MeetingId m_meeting;
    QList<Editor> m_editors;  // there is always one; more where a meeting came with several notes
    QVBoxLayout* m_column;
    Chip* m_chip;
    NoteReading* m_reading = nullptr;
    QPushButton* m_turn = nullptr;  // from writing to reading, and back
    QStringList m_typed;
    bool m_reads = false;         // rather than writes
    bool m_wantsReading = false;  // wherever there is something to read
};

}  // namespace mb::ui
