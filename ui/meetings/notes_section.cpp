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
    QHBoxLayout* head = sectionHead(isPrivate ? tr("My private notes") : tr("Notes"), m_chip, this);
    outer->addLayout(head);
    m_column->setSpacing(space::s);
    outer->addLayout(m_column);
    addEditor();
    if (m_lines == 0) addReading(head);
    if (!isPrivate) return;
    const QString hint =
        tr("No patient identifiers, please. Private means that Mentorbook does not share it; an employer or a court "
           "may still "
           "reach it.");
    outer->addWidget(new PlainLabel(hint, "help", this));
    editor()->setAccessibleDescription(hint);
}

void NotesSection::addReading(QHBoxLayout* head) {
    const bool isPrivate = m_visibility == Visibility::Private;
    m_turn =
        forReading(flatButton({}, isPrivate ? u"meetingsPrivateNoteTurnButton"_s : u"meetingsNoteTurnButton"_s, this));
    head->addWidget(m_turn);
    m_reading = forReading(new NoteReading(m_context.theme, this));
    m_reading->setObjectName(isPrivate ? u"meetingsPrivateNoteReadingPlainTextEdit"_s
                                       : u"meetingsNoteReadingPlainTextEdit"_s);
    m_reading->setAccessibleName(isPrivate ? tr("My private notes, to be read") : tr("Notes, to be read"));
    m_reading->setAccessibleDescription(tr("Enter goes back to writing."));
    if (isPrivate) markPrivate(m_reading);
    m_column->addWidget(m_reading);
    connect(m_turn, &QPushButton::clicked, this, &NotesSection::turn);
    connect(m_reading, &NoteReading::writingWanted, this, &NotesSection::turn);
    connect(&m_context.theme, &Theme::changed, this, &NotesSection::showReading);
    connect(&m_context.theme, &Theme::coverChanged, this, &NotesSection::showReading);
    showReading();
}

void NotesSection::turn() {
    if (!Saver::flushAll(this)) return;
    m_reads = m_wantsReading = !m_reads;
    showReading();
    shown()->setFocus(Qt::OtherFocusReason);
}

void NotesSection::showReading() {
    if (!m_reading) return;
    // What is covered stands in its fields, which cover it.
    const bool covered = m_visibility == Visibility::Private && m_context.theme.hidesPrivate();
    const bool differs = !covered && NoteReading::differs(m_typed);
    const bool reads = differs && m_reads;
    if (reads) m_reading->show(m_typed);
    const bool isPrivate = m_visibility == Visibility::Private;
    m_turn->setText(reads ? tr("Write") : tr("Read"));
    m_turn->setAccessibleName(reads       ? isPrivate ? tr("Write my private notes") : tr("Write the notes")
                                    : isPrivate ? tr("Read my private notes")
                                          : tr("Read the notes"));
    m_turn->setVisible(differs);
    m_reading->setVisible(reads);
    for (const Editor& editor : std::as_const(m_editors)) editor.edit->setVisible(!reads);
}

QPlainTextEdit* NotesSection::shown() const {
    return m_reading && m_reading->isVisibleTo(this) ? static_cast<QPlainTextEdit*>(m_reading) : editor();
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
    m_typed.clear();
    for (const Note& note : std::as_const(notes)) m_typed << note.text;
    // Nobody's field turns into something to read while it is being typed in.
    if (other) m_reads = m_wantsReading && NoteReading::differs(m_typed);
    showReading();
    if (m_visibility == Visibility::Shareable) {
        if (sentOn) m_chip->set(tr("sent on %1").arg(words::shortDay(*sentOn, open.today)), Tone::Calm);
        else m_chip->set(tr("may be shared · not sent"), Tone::Ok);
    }
}

}  // namespace mb::ui
