// Mentorships: the list, and the home of the one that was chosen.
#pragma once

#include "ui/mentorships/mentorship_tab.h"
#include "ui/page/page_info.h"

#include <QStackedLayout>

namespace mb::ui {

class EmptyState;
class MentorshipsList;
class MentorshipView;

class MentorshipsPage : public Page {
    Q_OBJECT
public:
    explicit MentorshipsPage(const Context& context, QWidget* parent = nullptr)
        : MentorshipsPage(context, {}, parent) {}
    MentorshipsPage(const Context& context, MentorshipTabMaker maker, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override;
    QString subtitle() const override;
    void reload(bool byUndo) override;
    // ("mentorship", id): its home; id 0 begins a new one. ("mentorships", 0): the list.
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;

    // Also puts a tab of the home in front: "overview", "agreement", "expectations", "goals", "meetings" or "history".
    bool showTab(MentorshipId id, const QByteArray& tab);

private:
    void openHome(qint64 id);
    void showList();
    void arrange();

    QStackedLayout* m_stack;
    EmptyState* m_empty;
    MentorshipsList* m_list;
    MentorshipView* m_home;
    bool m_adding = false;
};

}  // namespace mb::ui
