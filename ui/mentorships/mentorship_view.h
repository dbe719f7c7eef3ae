// The home of one mentorship: tabs for overview, agreement, expectations, goals, meetings and history. A tab is made
// when first shown.
#pragma once

#include "ui/mentorships/mentorship_tab.h"
#include "ui/support/context.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

namespace mb::ui {

class MentorshipView : public QWidget {
    Q_OBJECT
public:
    MentorshipView(const Context& context, MentorshipTabMaker maker, QWidget* parent = nullptr);

    // Shows another mentorship. With no id it saves unsaved text and shows nothing. False if text could not be saved;
    // the present mentorship then stays.
    bool setMentorship(MentorshipId id);
    MentorshipId mentorship() const { return m_id; }
    void reload(bool byUndo);
    bool showTab(const QByteArray& tab);
    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    QWidget* firstFocus() { return m_tabs; }

Q_SIGNALS:
    void left();
    void headChanged();
    void logContactWanted(mb::MentorshipId mentorship);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void showPresentTab();
    QWidget* makeTab(const QByteArray& kind);
    void readHead();

    const Context& m_context;
    MentorshipTabMaker m_maker;
    MentorshipId m_id;
    QString m_title, m_subtitle;
    QTabBar* m_tabs;
    QPushButton* m_back;
    QStackedWidget* m_stack;
    QHash<int, QWidget*> m_made;
};

}  // namespace mb::ui
