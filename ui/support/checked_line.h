// A line that saves itself if it passes a check. Text that does not pass stays on the screen with a sentence beneath,
// even after another record was shown in between; the book keeps its value.
#pragma once

#include "ui/support/saver.h"
#include "ui/widgets/labels.h"

#include <QHash>

namespace mb::ui {

class CheckedLine : public QWidget {
    Q_OBJECT
public:
    // Returns what is wrong, or nothing.
    using Check = std::function<QString(const QString& text)>;
    CheckedLine(QLineEdit* edit, const Context& context, Check check, Saver::Save save, QWidget* parent = nullptr);

    QLineEdit* edit() const { return m_edit; }
    bool flush() { return m_saver->flush(); }
    // Shows a record's text; flush() comes before.
    void showRecord(qint64 record, const QString& text);
    // The same record again, after a change of the book.
    void refresh(const QString& text, bool byUndo);
    // The record is gone: what was typed for it goes too.
    void forget();

private:
    void setWrong(const QString& sentence);
    QLineEdit* m_edit;
    PlainLabel* m_message;
    Check m_check;
    Saver* m_saver;
    QHash<qint64, QString> m_kept;  // not saved, by record
    qint64 m_record = 0;
};

}  // namespace mb::ui
