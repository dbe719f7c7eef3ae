// Calendars in: what import does with an .ics file.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/exchange/calendar_import.h"
#include "core/words/calendar_in.h"

#include <QFileInfo>

namespace mb::cli {

using namespace Qt::Literals::StringLiterals;

int importCalendar(const QString& path, const QString& file, Session& session, const CalendarImport& wish) {
    using exchange::EventChoice;
    using exchange::EventStanding;
    const auto workspace = wish.dryRun ? session.openToRead(path) : session.openToWrite(path);
    const Clock& clock = workspace->clock();
    exchange::CalendarPlan plan = exchange::planCalendar(
        *workspace, exchange::readCalendar(file, exchange::usualWindow(clock.today(), clock.zone)),
        QFileInfo(file).fileName());
    for (const exchange::RefusedEvent& refused : plan.refused) warn(words::sentence(refused));
    constexpr qsizetype shown = 50;
    for (const exchange::CalendarNote& note : plan.notes.mid(0, shown)) warn(words::sentence(note));
    if (plan.notes.size() > shown)
        warn(Cli::tr("There are %n more such remarks.", nullptr, int(plan.notes.size() - shown)));
    if (!plan.refused.isEmpty() && !wish.skipFaulty) {
        warn(Cli::tr("%n events cannot be read. Mend them, or leave them out with --skip-faulty.", nullptr,
                     int(plan.refused.size())));
        return WrongInput;
    }
    const auto tell = [&](const QString& sentence, const exchange::CalendarEvent& event) {
        warn(sentence.arg(words::whenOf(event, QString::fromLatin1(clock.zone)), event.title));
    };
    bool proposed = false;
    for (exchange::PlannedEvent& entry : plan.entries) {
        if (entry.standing == EventStanding::Perhaps && entry.choice == EventChoice::Leave)
            tell(Cli::tr("%1 may be a meeting that the book has; decide in the window: “%2”"), entry.event);
        if (entry.standing == EventStanding::Kept)
            tell(Cli::tr("%1 is over in the book and stays as it is: “%2”"), entry.event);
        if (entry.choice != EventChoice::CallOff || wish.cancels) continue;
        tell(Cli::tr("%1 is canceled in the calendar: “%2”"), entry.event);
        proposed = true;
        if (!wish.dryRun) entry.choice = EventChoice::Leave;
    }
    if (proposed) warn(Cli::tr("Meetings are canceled in the book only with --cancel."));
    if (!wish.dryRun) exchange::takeIn(*workspace, plan);
    print(words::calendarSummary(plan, wish.dryRun));
    return Done;
}

}  // namespace mb::cli
