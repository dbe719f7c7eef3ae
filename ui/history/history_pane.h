// The running history of a person or a mentorship: a line that filters it, the text, and the way to print it (ME14).
#pragma once

#include "core/queries/history_of.h"
#include "ui/history/history_text.h"
#include "ui/support/newest_aside.h"

#include <QLineEdit>
#include <QPushButton>

namespace mb::ui {

class PlainLabel;

class HistoryPane : public QWidget {
    Q_OBJECT
public:
    // `page`: with which the names of its controls begin.
    HistoryPane(const Context& context, const QString& page, QWidget* parent = nullptr);

    // Reads it anew, aside; what is shown before stays until then.
    void show(const queries::HistorySubject& subject);
    QLineEdit* filter() const { return m_filter; }
    const queries::HistorySubject& subject() const { return m_subject; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow();
    void print();

    const Context& m_context;
    queries::HistorySubject m_subject;
    std::shared_ptr<const queries::History> m_history;
    QHash<QString, QString> m_modes;
    bool m_printsOnceRead = false;
    QList<ShownEntry> m_entries;
    QLineEdit* m_filter;
    PlainLabel* m_count;
    QPushButton* m_print;
    HistoryText* m_text;
    NewestAside m_aside{this};
};

}  // namespace mb::ui
