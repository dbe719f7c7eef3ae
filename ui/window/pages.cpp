#include "ui/window/pages.h"

#include "ui/dossier/dossier_page.h"
#include "ui/goals/goals_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/meetings/meetings_page.h"
#include "ui/mentorships/mentorships_page.h"
#include "ui/outcomes/outcomes_view.h"
#include "ui/people/people_page.h"
#include "ui/today/today_page.h"

namespace mb::ui {

const QList<PageInfo>& pages() {
    static const QList<PageInfo> all{
        TodayPage::info(),    MentorshipsPage::info(), PeoplePage::info(),  GoalsPage::info(),
        MeetingsPage::info(), OutcomesView::info(),    DossierPage::info(), LedgerPage::info(),
    };
    return all;
}

namespace {
template <class Fits>
const PageInfo* firstThat(Fits fits) {
    const auto found = std::find_if(pages().begin(), pages().end(), fits);
    return found == pages().end() ? nullptr : &*found;
}
}  // namespace

const PageInfo* pageCalled(const QString& key) {
    return firstThat([&](const PageInfo& page) { return page.key == key; });
}

const PageInfo* pageOf(const QByteArray& noun) {
    return firstThat([&](const PageInfo& page) { return page.records.contains(noun); });
}

}  // namespace mb::ui
