// The line at the foot of a card that adds records. What is typed there is a record of the book from its first save on
// (FL2), but stays in the line until Enter or leaving; then it takes its place among the rows.
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

    // The records that rows should show: all but the one being typed. `ids` in the order of their making.
    QList<qint64> without(QList<qint64> ids) const;
    // Also while the verb that adds it tells of it, and has not returned.
    qint64 id() const;
    // After a refresh: the draft's text in the book; nothing where it is gone.
    void refresh(const std::optional<QString>& text, bool byUndo);
    // The record stands on its own from now on. False where it could not be saved.
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
