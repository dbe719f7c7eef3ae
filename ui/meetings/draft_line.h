// The line at the foot of a card that adds records. What is typed there becomes a record with its first save (FL2). It
// stays in the line until Enter is pressed or the line is left, and is then shown among the rows.
#pragma once

#include "ui/support/saver.h"

namespace mb::ui {

class DraftLine : public QObject {
    Q_OBJECT
public:
    struct Verbs {
        std::function<qint64(const QString& text, const QString& burst)> add;
        std::function<void(qint64 id, const QString& text, const QString& burst)> change;
        std::function<void(qint64 id)> remove;
    };
    DraftLine(QLineEdit* edit, const Context& context, Verbs verbs);

    // `ids` without the record that is being typed, which has no row yet.
    QList<qint64> without(QList<qint64> ids) const;
    // Known even while the verb that adds the record is still telling listeners of it.
    qint64 id() const;
    // Call after a change of the book with the draft's text in the book, or nothing if the record was removed.
    void refresh(const std::optional<QString>& text, bool byUndo);
    // Ends the draft: the record gets its own row. False if it could not be saved.
    bool finish();
    bool flush() { return m_saver->flush(); }
    void saveAgain();  // something beside the text changed

Q_SIGNALS:
    void finished();

private:
    void save(const QString& text, const QString& burst);
    QLineEdit* m_edit;
    const Context& m_context;
    Verbs m_verbs;
    Saver* m_saver;
    qint64 m_id = 0;
};

}  // namespace mb::ui
