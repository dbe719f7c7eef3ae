// The notes of a meeting of one visibility: those that may be shared, or the owner's own (ME3). A note begins to exist
// with its first saved words.
#pragma once

#include "ui/meetings/open_meeting.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class NotesSection : public QWidget {
    Q_OBJECT
public:
    // `lines`: as high as so many, from the beginning.
    NotesSection(const Context& context, Visibility visibility, QWidget* parent = nullptr, int lines = 0);
    // For another meeting call flush() first.
    void show(const OpenMeeting& open, bool byUndo);
    QPlainTextEdit* editor() const { return m_editors.first().edit; }

private:
    struct Editor {
        NoteId id;  // 0: nothing written yet
        GrowingEdit* edit = nullptr;
        Saver* saver = nullptr;
    };
    void addEditor();
    void save(const GrowingEdit* edit, const QString& text, const QString& burst);
    void matchEditors(const QList<Note>& notes);
    Editor& editorOf(const GrowingEdit* edit);

    const Context& m_context;
    Visibility m_visibility;
    int m_lines;
    MeetingId m_meeting;
    QList<Editor> m_editors;  // there is always one; more where a meeting came with several notes
    QVBoxLayout* m_column;
    Chip* m_chip;
};

}  // namespace mb::ui
