#include "ui/support/checked_line.h"

#include <QStyle>
#include <QVBoxLayout>

namespace mb::ui {

CheckedLine::CheckedLine(QLineEdit* edit, const Context& context, Check check, Saver::Save save, QWidget* parent)
    : QWidget(parent), m_edit(edit), m_message(new PlainLabel({}, "error", this)), m_check(std::move(check)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(edit);
    column->addWidget(m_message);
    m_message->hide();
    m_saver = new Saver(edit, context, [this, save = std::move(save)](const QString& text, const QString& burst) {
        if (const QString wrong = m_check(text); !wrong.isEmpty()) {
            m_kept.insert(m_record, text);
            // While the user is typing, half a number is no mistake yet. The sentence appears when the field is left.
            if (!m_edit->hasFocus()) setWrong(wrong);
            return;
        }
        m_kept.remove(m_record);
        setWrong({});
        save(text, burst);
    });
    connect(edit, &QLineEdit::editingFinished, this, [this] {
        m_saver->flush();
        if (m_kept.contains(m_record)) setWrong(m_check(m_edit->text()));
    });
    // Typing back to what the book has needs no saving, but the sentence must go.
    connect(edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!m_kept.contains(m_record) || !m_check(text).isEmpty()) return;
        m_kept.remove(m_record);
        setWrong({});
    });
}

void CheckedLine::showRecord(qint64 record, const QString& text) {
    m_record = record;
    const QString shown = m_kept.value(record, text);
    m_saver->showOther(shown);
    setWrong(m_kept.contains(record) ? m_check(shown) : QString());
}

void CheckedLine::refresh(const QString& text, bool byUndo) {
    if (byUndo) {
        m_kept.remove(m_record);
        setWrong({});
    }
    if (!m_kept.contains(m_record)) m_saver->show(text, byUndo);
}

void CheckedLine::forget() {
    m_kept.remove(m_record);
    m_record = 0;
    m_saver->show({}, true);
    setWrong({});
}

void CheckedLine::setWrong(const QString& sentence) {
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
    m_edit->setProperty("invalid", !sentence.isEmpty());
    restyle(*m_edit);
}

}  // namespace mb::ui
