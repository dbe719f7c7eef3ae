#include "core/words/today.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

QString trToday(const char* text) { return QCoreApplication::translate("today", text); }

QString since(const std::optional<QDate>& day, const char* known, const char* unknown) {
    return day ? trToday(known).arg(longDate(*day)) : trToday(unknown);
}

QString joined(const QStringList& parts) {
    QStringList present;
    for (const QString& part : parts)
        if (!part.isEmpty()) present << part;
    return present.join(u" · ");
}

QString meetingDetail(const queries::TodayItem& item) {
    QString when = QLocale(QLocale::English).toString(item.due, u"ddd d MMM"_s);
    if (item.time) when += u", "_s + item.time->toString(u"HH:mm");
    return joined({when, item.minutes ? hours(*item.minutes) : QString(), item.mode, item.place,
                   item.agendaItems == 0   ? QString()
                   : item.agendaItems == 1 ? trToday("one agenda item")
                                           : trToday("%1 agenda items").arg(item.agendaItems)});
}

}  // namespace

TodayText describe(const queries::TodayItem& item, QDate today) {
    using queries::TodayKind;
    TodayText text;
    text.chip = dueIn(item.due, today);
    text.tone = item.due < today ? Tone::Late : item.due <= today.addDays(7) ? Tone::Soon : Tone::Calm;
    switch (item.kind) {
        case TodayKind::ActionDue:
            text.title = item.mine ? item.title : trToday("Waiting for %1: %2").arg(item.who, item.title);
            text.detail = joined({item.since ? trToday("Promised on %1").arg(longDate(*item.since)) : QString(),
                                  item.mine ? item.who : QString()});
            break;
        case TodayKind::MeetingUnrecorded:
            text.title = item.title.isEmpty() ? trToday("Did you meet %1?").arg(item.who)
                                              : trToday("Did “%1” with %2 take place?").arg(item.title, item.who);
            text.detail = meetingDetail(item);
            text.chip = ago(item.due, today);
            break;
        case TodayKind::ContactDue:
            text.title = trToday("Talk to %1").arg(item.who);
            text.detail = since(item.since, "Last contact %1", "No contact recorded yet");
            break;
        case TodayKind::CheckInDue:
            text.title = trToday("First check-in with %1").arg(item.who);
            text.detail = since(item.since, "Together since %1", "A look back after the first month");
            break;
        case TodayKind::ReviewDue:
            text.title = trToday("Review the agreement with %1").arg(item.who);
            text.detail = since(item.since, "Together since %1", "Yearly review");
            break;
        case TodayKind::ClosingDue:
            text.title = trToday("Conclude “%1”?").arg(item.who);
            text.detail = item.due < today ? trToday("Its last day was %1").arg(longDate(item.due))
                                           : trToday("All its sessions have taken place");
            text.chip = trToday("to decide");
            text.tone = Tone::Calm;
            break;
        case TodayKind::GoalDue:
            text.title = item.title;
            text.detail = item.mine ? trToday("Goal due %1").arg(longDate(item.due))
                                    : trToday("Goal of %1, due %2").arg(item.who, longDate(item.due));
            break;
        case TodayKind::StepDue:
            text.title = item.title;
            text.detail = trToday("Step of “%1”").arg(item.who);
            break;
        case TodayKind::MeetingComing:
            text.title = joined({item.who, item.title});
            text.detail = meetingDetail(item);
            if (text.tone == Tone::Soon) text.tone = Tone::Calm;
            break;
    }
    return text;
}

}  // namespace mb::words
