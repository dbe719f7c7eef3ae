#include "ui/window/pages.h"

#include "ui/goals/goals_page.h"
#include "ui/meetings/meetings_page.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/people/people_page.h"
#include "ui/today/today_page.h"

namespace mb::ui {

const QList<PageInfo>& pages() {
    static const QList<PageInfo> all{
        TodayPage::info(), MentorshipsPage::info(), PeoplePage::info(), GoalsPage::info(), MeetingsPage::info(),
    };
    return all;
}

}  // namespace mb::ui
