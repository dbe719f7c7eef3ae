#include "core/queries/agenda.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_mode.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/field_grid.h"
#include "ui/window/book_view.h"
#include "ui/window/pages.h"

// Meeting mode in the window: how it begins, and where it leads back to.
namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

MeetingMode& BookView::meetingMode() {
    if (!m_meeting) {
        takeIn(MeetingMode::pageKey(), m_meeting = new MeetingMode(m_context, m_stack));
        connect(m_meeting, &MeetingMode::left, this, &BookView::leaveMeeting);
        connect(m_meeting, &MeetingMode::closed, this, &BookView::meetingClosed);
    }
    return *m_meeting;
}

bool BookView::inMeeting() const { return m_meeting && m_stack->shown() == m_meeting; }

// Sidebar and head stand around every page but a meeting.
void BookView::showAround(bool around) {
    m_sidebar->setVisible(around);
    m_headBox->setVisible(around);
    Q_EMIT meetingModeChanged(!around);
}

void BookView::startMeeting() {
    guarded(m_context, [this] {
        const Reader reader = m_context.reader();
        MeetingId id = shownPage()->subject().meeting;
        const auto chosen = id ? reader.find(id) : std::nullopt;
        // One that was held long ago is looked at, not begun.
        const bool begins = chosen && (chosen->state == MeetingState::Planned || chosen->day == m_context.today());
        if (!begins || isCalledOff(chosen->state)) {
            const Clock& clock = m_workspace->clock();
            id = queries::meetingAtHand(reader, m_context.today(), clock.local(clock.now()).time());
        }
        if (id) return startMeeting(id);
        tell(tr("No meeting is planned for today. Choose one on the Meetings page, or plan one there."), tr("Meetings"),
             [this] { goTo(u"meetings"_s); });
    });
}

void BookView::startMeeting(MeetingId meeting) {
    if (!flush()) return;
    hideBanner();
    MeetingMode& mode = meetingMode();
    const PageInfo* from = pageCalled(m_current);
    mode.begin(meeting, from ? withoutMnemonic(from->label) : tr("Back"));
    m_stack->show(&mode);
    showAround(false);
    refreshHead();
    if (QWidget* first = mode.firstFocus()) first->setFocus(Qt::ShortcutFocusReason);
}

void BookView::leaveMeeting() {
    if (!inMeeting()) return;
    showPage(m_current);
    goToFirst();
}

void BookView::meetingClosed(MeetingId meeting) {
    leaveMeeting();
    guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const int promises = int(reader.select<ActionItem>().where(&ActionItem::meetingId, meeting).count());
        const auto held = reader.get(meeting);
        QStringList facts;
        if (held.minutes) facts << words::hours(*held.minutes);
        facts << tr("%n promises", nullptr, promises);
        const QString closed = tr("The meeting is closed: %1.").arg(facts.join(u", "_s));
        const auto proposed = meetingMode().proposed();
        if (!proposed) return tell(closed, tr("Open it"), [this, meeting] { openRecord("meeting", meeting.value); });
        const QString asked =
            tr("Plan the next one on %1?").arg(words::shortDay(proposed->meeting.day, m_context.today()));
        tell(closed + u' ' + asked, tr("Plan it"), [this, wanted = *proposed] { planProposed(wanted); });
    });
}

void BookView::planProposed(const actions::meetings::NewMeeting& wanted) {
    guarded(m_context, [&] {
        const MeetingId planned = actions::meetings::add(*m_workspace, wanted);
        tell(tr("The next meeting is planned for %1.").arg(words::longDate(wanted.meeting.day)), tr("Open it"),
             [this, planned] { openRecord("meeting", planned.value); });
    });
}

}  // namespace mb::ui
