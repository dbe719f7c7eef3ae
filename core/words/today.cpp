#include "core/words/today.h"

#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TodayWords {
    Q_DECLARE_TR_FUNCTIONS(today)
};

QString meetingDetail(const queries::TodayItem& item, const QHash<QString, QString>& modes) {
    QString when = weekdayShortDay(item.due);
    if (item.time) when += u", "_s + clockTime(*item.time);
    return dotted({when, item.minutes ? hours(*item.minutes) : QString(), modes.value(item.mode, item.mode), item.place,
                   item.agendaItems ? TodayWords::tr("%n agenda items", nullptr, item.agendaItems) : QString()});
}

}  // namespace

TodayText describe(const queries::TodayItem& item, QDate today, const QHash<QString, QString>& modes) {
    using queries::TodayKind;
    TodayText text;
    text.chip = dueIn(item.due, today);
    text.tone = item.due < today ? Tone::Late : item.due <= today.addDays(7) ? Tone::Soon : Tone::Calm;
    switch (item.kind) {
        case TodayKind::ActionDue:
            text.title = item.mine ? item.title : TodayWords::tr("Waiting for %1: %2").arg(item.who, item.title);
            text.detail = dotted({item.since ? TodayWords::tr("Promised on %1").arg(longDate(*item.since)) : QString(),
                                  item.mine ? item.who : QString()});
            break;
        case TodayKind::MeetingUnrecorded:
            text.title = item.title.isEmpty()
                             ? TodayWords::tr("Did you meet %1?").arg(item.who)
                             : TodayWords::tr("Did “%1” with %2 take place?").arg(item.title, item.who);
            text.detail = meetingDetail(item, modes);
            text.chip = ago(item.due, today);
            text.tone = Tone::Soon;  // a question, nothing is late
            break;
        case TodayKind::ContactDue:
            text.title = TodayWords::tr("Talk to %1").arg(item.who);
            // Without any contact on record no one knows how late it is.
            if (!item.since && text.tone == Tone::Late) {
                text.chip = TodayWords::tr("first contact due");
                text.tone = Tone::Soon;
            }
            if (!item.since) text.detail = TodayWords::tr("No contact recorded yet");
            else if (!item.lastTitle.isEmpty() && !item.uncounted)
                text.detail = TodayWords::tr("Last contact %1: %2").arg(longDate(*item.since), item.lastTitle);
            else if (item.uncounted)
                text.detail = TodayWords::tr("Last contact %1 (%2), which does not count as a meeting here")
                                  .arg(longDate(*item.since), modes.value(item.mode, item.mode));
            else text.detail = TodayWords::tr("Last contact %1").arg(longDate(*item.since));
            text.detail = dotted(
                {text.detail, item.iOwe ? TodayWords::tr("you owe %n promises", nullptr, item.iOwe) : QString(),
                 item.theyOwe ? TodayWords::tr("%n promises are owed to you", nullptr, item.theyOwe) : QString()});
            break;
        case TodayKind::CheckInDue:
            text.title = TodayWords::tr("First check-in with %1").arg(item.who);
            text.detail = item.since ? TodayWords::tr("Together since %1").arg(longDate(*item.since))
                                     : TodayWords::tr("A look back after the first month");
            break;
        case TodayKind::ReviewDue:
            text.title = TodayWords::tr("Review the agreement with %1").arg(item.who);
            text.detail = item.since ? TodayWords::tr("Together since %1").arg(longDate(*item.since))
                                     : TodayWords::tr("Yearly review");
            break;
        case TodayKind::ClosingDue:
            text.title = TodayWords::tr("Conclude “%1”?").arg(item.who);
            text.detail = item.due < today ? TodayWords::tr("Its last day was %1").arg(longDate(item.due))
                                           : TodayWords::tr("All its sessions have taken place");
            text.chip = TodayWords::tr("to decide");
            text.tone = Tone::Calm;
            break;
        case TodayKind::GoalDue:
            text.title = item.title;
            text.detail = item.mine ? TodayWords::tr("Goal due %1").arg(longDate(item.due))
                                    : TodayWords::tr("Goal of %1, due %2").arg(item.who, longDate(item.due));
            break;
        case TodayKind::StepDue:
            text.title = item.title;
            text.detail = TodayWords::tr("Step of “%1”").arg(item.who);
            break;
        case TodayKind::LetterDue:
            text.title = TodayWords::tr("Letter for %1").arg(item.who);
            text.detail =
                dotted({item.title, item.since ? TodayWords::tr("Asked on %1").arg(longDate(*item.since)) : QString()});
            break;
        case TodayKind::PacketDue:
            text.title = item.title;
            text.detail = TodayWords::tr("For “%1”, due %2").arg(item.who, longDate(item.due));
            break;
        case TodayKind::Appreciation:
            text.title = TodayWords::tr("Thank %1?").arg(item.who);
            text.detail = TodayWords::tr("You have met %n times in the last year.", nullptr, item.times);
            text.chip = TodayWords::tr("when you like");
            text.tone = Tone::Calm;
            break;
        case TodayKind::MeetingComing:
            text.title = dotted({item.who, item.title});
            text.detail = meetingDetail(item, modes);
            if (text.tone == Tone::Soon) text.tone = Tone::Calm;
            break;
    }
    if (item.putOff) {
        text.chip = TodayWords::tr("put off until %1").arg(shortDay(*item.putOff, today));
        text.tone = Tone::Calm;
    }
    return text;
}

}  // namespace mb::words
