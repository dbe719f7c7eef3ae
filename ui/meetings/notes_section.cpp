#include "ui/meetings/notes_section.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/section_parts.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

NotesSection::NotesSection(const Context& context, Visibility visibility, QWidget* parent, int lines)
    : QWidget(parent), m_context(context), m_visibility(visibility), m_lines(lines), m_column(new QVBoxLayout) {
    const bool isPrivate = visibility == Visibility::Private;
    m_chip = new Chip(context.theme, tr("only in this file"), Tone::Calm, this);
    QVBoxLayout* outer = sectionColumn(this);
    outer->addLayout(sectionHead(isPrivate ? tr("My private notes") : tr("Notes"), m_chip, this));
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    addEditor();
    if (!isPrivate) return;
    const QString hint =
        tr("No patient identifiers, please. Private means that Mentorbook does not share it; an employer or a court "
           "may still "
           "reach it.");
    outer->addWidget(new PlainLabel(hint, "help", this));
    editor()->setAccessibleDescription(hint);
}

void NotesSection::addEditor() {
    const bool isPrivate = m_visibility == Visibility::Private;
    auto* edit = new GrowingEdit(m_lines ? m_lines : isPrivate ? 2 : 3, qMax(14, 2 * m_lines), this);
    edit->setObjectName(isPrivate ? u"meetingsPrivateNotePlainTextEdit"_s : u"meetingsNotePlainTextEdit"_s);
    edit->setAccessibleName(isPrivate ? tr("My private notes") : tr("Notes that may be shared"));
    if (isPrivate) markPrivate(edit);
    auto* saver = new Saver(edit, m_context,
                            [this, edit](const QString& text, const QString& burst) { save(edit, text, burst); });
    m_editors.append({{}, edit, saver});
    m_column->addWidget(edit);
}

NotesSection::Editor& NotesSection::editorOf(const GrowingEdit* edit) {
    for (Editor& editor : m_editors)
        if (editor.edit == edit) return editor;
    return m_editors.first();
}

void NotesSection::save(const GrowingEdit* edit, const QString& text, const QString& burst) {
    if (const NoteId id = editorOf(edit).id) return actions::meetings::changeNote(m_context.workspace, id, text, burst);
    if (text.trimmed().isEmpty()) return;
    const NoteId id = actions::meetings::addNote(m_context.workspace, m_meeting, {text, m_visibility}, burst);
    editorOf(edit).id = id;
}

void NotesSection::matchEditors(const QList<Note>& notes) {
    QList<NoteId> ids, unshown;
    for (const Note& note : notes) ids << note.id;
    unshown = ids;
    for (Editor& editor : m_editors) {
        // The note that is just being added from this field: its verb has not returned yet.
        if (!editor.id) editor.id = NoteId(m_context.workspace.telling().begunBy(editor.saver->burst()));
        if (!ids.contains(editor.id)) editor.id = {};
        unshown.removeAll(editor.id);
    }
    for (Editor& editor : m_editors)
        // Text that is being typed into an empty field must not be saved into a note that was added elsewhere.
        if (!editor.id && !editor.saver->isDirty() && !unshown.isEmpty()) editor.id = unshown.takeFirst();
    for (const NoteId id : std::as_const(unshown)) {
        addEditor();
        m_editors.last().id = id;
    }
    for (qsizetype i = m_editors.size() - 1; i > 0; --i) {
        if (m_editors[i].id || m_editors[i].saver->isDirty()) continue;
        m_editors[i].edit->hide();
        m_editors[i].edit->deleteLater();
        m_editors.removeAt(i);
    }
}

void NotesSection::show(const OpenMeeting& open, bool byUndo) {
    const bool other = m_meeting != open.meeting.id;
    m_meeting = open.meeting.id;
    QList<Note> notes;
    for (const Note& note : open.notes)
        if (note.visibility == m_visibility) notes << note;
    if (other)
        for (Editor& editor : m_editors) {
            editor.id = {};
            editor.saver->showOther({});
        }
    matchEditors(notes);
    std::optional<QDate> sentOn;
    for (Editor& editor : m_editors) {
        QString text;
        for (const Note& note : std::as_const(notes)) {
            if (note.id == editor.id) text = note.text;
            if (note.sentOn) sentOn = note.sentOn;
        }
        if (other) editor.saver->showOther(text);
        else editor.saver->show(text, byUndo);
    }
    if (m_visibility == Visibility::Shareable) {
        if (sentOn) m_chip->set(tr("sent on %1").arg(words::shortDay(*sentOn, open.today)), Tone::Calm);
        else m_chip->set(tr("may be shared · not sent"), Tone::Ok);
    }
}

}  // namespace mb::ui
