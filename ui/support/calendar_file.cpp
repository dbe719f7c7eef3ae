#include "ui/support/calendar_file.h"

#include "core/words/calendar.h"
#include "ui/support/aside.h"
#include "ui/support/dialogs.h"
#include "ui/support/saved_as.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(mb::ui::CalendarFile)
};
}  // namespace

void saveCalendar(const Context& context, QWidget* parent, const exchange::CalendarWish& wish) {
    const QString typed = context.dialogs.fileToSave(
        parent,
        wish.telling ? Words::tr("Export for a calendar, with names and titles")
                     : Words::tr("Export for a calendar, without names"),
        wish.only ? Words::tr("Meeting.ics") : Words::tr("Meetings.ics"), Words::tr("Calendar (*.ics)"));
    if (typed.isEmpty()) return;
    const SavedAs file = withEnding(typed, {u"ics"_s});
    bool done = false;
    const bool written = guarded(context, [&] {
        const auto write = [&](LongWork& progress) {
            const Workspace beside(context.workspace.store().beside());
            beside.store().writeOut(
                file.path,
                exchange::calendarOf(beside.reader(), wish, words::calendarSay(), beside.clock().now(), &progress),
                file.overwrite);
        };
        done = runAside(parent, Words::tr("Writing the calendar"), write);
    });
    if (!written || !done) return;
    context.tell(wish.telling
                     ? Words::tr("Exported to %1. Notes and agendas are not in it.").arg(file.path)
                     : Words::tr("Exported to %1. An event says no more than “Meeting” or “Due”.").arg(file.path));
}

}  // namespace mb::ui
