#include "ui/support/calendar_file.h"

#include "core/words/calendar.h"
#include "ui/support/aside.h"
#include "ui/support/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(mb::ui::CalendarFile)
};
}  // namespace

void saveCalendar(const Context& context, QWidget* parent, const exchange::CalendarWish& wish) {
    QString path = context.dialogs.fileToSave(parent,
                                              wish.telling ? Words::tr("Export for a calendar, with names and titles")
                                                           : Words::tr("Export for a calendar, without names"),
                                              wish.only ? Words::tr("Meeting.ics") : Words::tr("Meetings.ics"),
                                              Words::tr("Calendar (*.ics)"));
    if (path.isEmpty()) return;
    // The dialog has asked before replacing a file of the name that was typed, not of the one with our ending.
    const bool named = QFileInfo(path).suffix().toLower() == u"ics";
    if (!named) path += u".ics"_s;
    bool done = false;
    const bool written = guarded(context, [&] {
        const auto write = [&](LongWork& progress) {
            const Workspace beside(context.workspace.store().beside());
            beside.store().writeOut(
                path,
                exchange::calendarOf(beside.reader(), wish, words::calendarSay(), beside.clock().now(), &progress),
                named ? Overwrite::Yes : Overwrite::No);
        };
        done = runAside(parent, Words::tr("Writing the calendar"), write);
    });
    if (!written || !done) return;
    context.tell(wish.telling ? Words::tr("Exported to %1. Notes and agendas are not in it.").arg(path)
                              : Words::tr("Exported to %1. An event says no more than “Meeting” or “Due”.").arg(path));
}

}  // namespace mb::ui
