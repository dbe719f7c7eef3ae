// Mentorships: the list, and the home of the one that was chosen.
#pragma once

#include "core/domain/mentorship.h"
#include "ui/page/page_info.h"

#include <QStackedLayout>

namespace mb::ui {

class EmptyState;
class MentorshipsList;
class MentorshipView;

class MentorshipsPage : public View {
    Q_OBJECT
public:
    explicit MentorshipsPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override;
    QString subtitle() const override;
    // "3/goals": the goals of mentorship 3.
    QString place() const override;
    void showPlace(const QString& place) override;
    QString helpKey() const override;
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    // ("mentorship", id): its home; id 0 begins a new one. ("mentorships", 0): the list.
    bool showRecord(const QByteArray& noun, qint64 id) override;
    void showWithin(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    void showList() override;
    Subject subject() const override;

    // Also puts a tab of the home in front (mentorship_tabs.cpp).
    bool showTab(MentorshipId id, const QByteArray& tab);

private:
    void openHome(qint64 id);
    void arrange();

    QStackedLayout* m_stack;
    EmptyState* m_empty;
    MentorshipsList* m_list;
    MentorshipView* m_home;
    QAction *m_new, *m_back, *m_copy;
    bool m_adding = false;
};

}  // namespace mb::ui
