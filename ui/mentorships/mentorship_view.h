// The home of one mentorship: its tabs (mentorship_tabs.cpp) under its name. A tab is made when first shown.
#pragma once

#include "core/domain/mentorship.h"
#include "ui/page/view_tabs.h"

#include <QPushButton>
#include <QTabBar>

namespace mb::ui {

class MentorshipView : public QWidget {
    Q_OBJECT
public:
    explicit MentorshipView(const Context& context, QWidget* parent = nullptr);

    // Shows another mentorship. With no id it saves unsaved text and shows nothing. False if text could not be saved;
    // the present mentorship then stays.
    bool setMentorship(MentorshipId id);
    MentorshipId mentorship() const { return m_id; }
    // Its head; the tabs see to themselves.
    void reload();
    bool showTab(const QByteArray& tab);
    void showWithin(const QByteArray& noun, qint64 id);
    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    QWidget* firstFocus() { return m_tabs->bar(); }
    View* shownTab() const { return m_tabs->shown(); }
    QByteArray shownTabKey() const;

Q_SIGNALS:
    void left();
    void headChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void readHead();

    const Context& m_context;
    MentorshipId m_id;
    QString m_title, m_subtitle;
    ViewTabs* m_tabs;
    QPushButton* m_back;
};

}  // namespace mb::ui
