#include "ui/mentorships/mentorship_tabs.h"

#include "ui/agreements/agreement_view.h"
#include "ui/goals/goals_view.h"
#include "ui/history/running_history_tab.h"
#include "ui/ledger/feedback_view.h"
#include "ui/meetings/meetings_view.h"
#include "ui/mentorships/expectations_tab.h"
#include "ui/mentorships/mentorship_history.h"
#include "ui/mentorships/mentorship_overview.h"
#include "ui/outcomes/outcomes_view.h"
#include "ui/prompts/topics_tab.h"

namespace mb::ui {

const QList<TabInfo>& mentorshipTabs() {
    static const QList<TabInfo> all{MentorshipOverview::tab(), AgreementView::tab(), ExpectationsTab::tab(),
                                    GoalsView::tab(),          MeetingsView::tab(),  TopicsTab::tab(),
                                    OutcomesView::tab(),       FeedbackView::tab(),  RunningHistoryTab::tab(),
                                    MentorshipHistory::tab()};
    return all;
}

}  // namespace mb::ui
