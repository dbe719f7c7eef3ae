// What happened in a mentorship as one text, newest first (ME14).
#pragma once

#include "ui/history/history_pane.h"
#include "ui/page/page_info.h"

namespace mb::ui {

class RunningHistoryTab : public View {
    Q_OBJECT
public:
    RunningHistoryTab(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Every week"); }
    QWidget* firstFocus() override { return m_pane->filter(); }
    QByteArrayList concerns() const override { return queries::historyTables() + nouns<Term>(); }
    void reload(const Changes&) override { m_pane->show({.mentorship = m_id}); }

private:
    MentorshipId m_id;
    HistoryPane* m_pane;
};

}  // namespace mb::ui
