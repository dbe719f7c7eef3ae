#include "core/words/calendar_in.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CalendarInWords {
    Q_DECLARE_TR_FUNCTIONS(calendar)
};

QDate dayIn(const QString& written) { return QDate::fromString(written, Qt::ISODate); }

QString nameOfSeries(const QString& title) { return title.isEmpty() ? CalendarInWords::tr("(no title)") : title; }

QString cutSeries(const QStringList& args) {
    const QString title = nameOfSeries(args.value(0)), from = args.value(2), to = args.value(3);
    const int taken = args.value(1).toInt();
    if (!from.isEmpty() && !to.isEmpty())
        return CalendarInWords::tr("“%1” goes on: %n of its meetings are read, those from %2 to %3.", nullptr, taken)
            .arg(title, shortDate(dayIn(from)), shortDate(dayIn(to)));
    if (!from.isEmpty())
        return CalendarInWords::tr("“%1” began long ago: %n of its meetings are read, those from %2 on.", nullptr,
                                   taken)
            .arg(title, shortDate(dayIn(from)));
    return CalendarInWords::tr("“%1” goes on: %n of its meetings are read, those until %2.", nullptr, taken)
        .arg(title, shortDate(dayIn(to)));
}

}  // namespace

QString whyRefused(const exchange::RefusedEvent& refused) {
    switch (refused.reason) {
        case exchange::EventRefusal::Cut:
            return CalendarInWords::tr("The event has no end; the file is cut off there.");
        case exchange::EventRefusal::TooLong:
            return CalendarInWords::tr("The event is too long; the limit is %1 MB.")
                .arg(QLocale().toString(refused.args.value(0).toLongLong() >> 20));
        case exchange::EventRefusal::NoStart:
            return CalendarInWords::tr("The event does not say when it begins.");
        case exchange::EventRefusal::NoDate:
            return CalendarInWords::tr("There is no such day or time as “%1”.").arg(refused.args.value(0));
        case exchange::EventRefusal::NotRead:
            return CalendarInWords::tr("The event is not written as calendars write events.");
    }
    return {};
}

QString sentence(const exchange::CalendarNote& note) {
    using exchange::CalendarNoteKind;
    const auto arg = [&](int i) { return note.args.value(i); };
    switch (note.kind) {
        case CalendarNoteKind::NoZone:
            return CalendarInWords::tr("The time names no time zone; it is taken as a time of yours.");
        case CalendarNoteKind::ZoneUnknown:
            return CalendarInWords::tr(
                       "The time zone “%1” is not known; the time stands as it is written. Please check it.")
                .arg(arg(0));
        case CalendarNoteKind::ZoneByRules:
            return CalendarInWords::tr(
                       "The time zone “%1” has no name that is known; by the rules in the file, this is the "
                       "time in your zone.")
                .arg(arg(0));
        case CalendarNoteKind::EndBeforeStart:
            return CalendarInWords::tr("It ends before it begins; its length was left open.");
        case CalendarNoteKind::LastsDays:
            return CalendarInWords::tr("It lasts until %1; a meeting has one day, the first.")
                .arg(shortDate(dayIn(arg(0))));
        case CalendarNoteKind::RuleNotRead:
            return CalendarInWords::tr("“%1” repeats by a rule that makes no sense (%2); only the first is read.")
                .arg(nameOfSeries(arg(0)), arg(1));
        case CalendarNoteKind::RuleTooFine:
            return CalendarInWords::tr("“%1” repeats within a day (%2); only the first is read.")
                .arg(nameOfSeries(arg(0)), arg(1));
        case CalendarNoteKind::SeriesCut:
            return cutSeries(note.args);
        case CalendarNoteKind::NotUtf8:
            return CalendarInWords::tr(
                       "Line %1: the letters are not in UTF-8, as they must be; they were read as "
                       "Western. Please check names and titles.")
                .arg(note.line);
        case CalendarNoteKind::OthersPassed:
            return CalendarInWords::tr("%n entries are no events (tasks, for example) and were passed over.", nullptr,
                                       arg(0).toInt());
        case CalendarNoteKind::OlderPassed:
            return CalendarInWords::tr("%n older versions of events in the same file were passed over.", nullptr,
                                       arg(0).toInt());
        case CalendarNoteKind::ZonesMissing:
            return CalendarInWords::tr("%n events name no time zone; their times are taken as times of yours.", nullptr,
                                       arg(0).toInt());
        case CalendarNoteKind::ZonesUnknown:
            return CalendarInWords::tr("The time zone “%1” is not known; the times of %n events stand as written.",
                                       nullptr, arg(1).toInt())
                .arg(arg(0));
    }
    return {};
}

QString sentence(const exchange::RefusedEvent& refused) {
    return CalendarInWords::tr("%1: %2").arg(placeOf(refused), whyRefused(refused));
}

QString placeOf(const exchange::RefusedEvent& refused) {
    const QString first = QString::number(refused.line), last = QString::number(refused.lastLine);
    if (refused.lastLine > refused.line)
        return refused.name.isEmpty() ? CalendarInWords::tr("Lines %1 to %2").arg(first, last)
                                      : CalendarInWords::tr("Lines %1 to %2 (“%3”)").arg(first, last, refused.name);
    return refused.name.isEmpty() ? CalendarInWords::tr("Line %1").arg(first)
                                  : CalendarInWords::tr("Line %1 (“%2”)").arg(first, refused.name);
}

QString calendarSummary(const exchange::CalendarPlan& plan, bool would) {
    const exchange::CalendarCounts counts = plan.counts();
    QStringList sentences;
    if (counts.added + counts.changed + counts.calledOff == 0 && counts.toDecide == 0)
        sentences << CalendarInWords::tr("There is nothing newer in it.");
    sentences << CalendarInWords::tr("%1 new, %2 changed, %3 the same, %4 refused.")
                     .arg(counts.added)
                     .arg(counts.changed)
                     .arg(counts.same)
                     .arg(counts.refused);
    if (counts.calledOff)
        sentences << (would ? CalendarInWords::tr("To be canceled: %1.") : CalendarInWords::tr("Canceled: %1."))
                         .arg(counts.calledOff);
    if (counts.toDecide) sentences << CalendarInWords::tr("To decide: %1.").arg(counts.toDecide);
    if (counts.leftOut) sentences << CalendarInWords::tr("Left out: %1.").arg(counts.leftOut);
    return sentences.join(u' ');
}

QString whenOf(const exchange::CalendarEvent& event, const QString& usualZone) {
    QStringList parts{weekdayShortDate(event.day)};
    if (event.time) parts << clockTime(*event.time);
    if (event.minutes && *event.minutes > 0) parts << hours(*event.minutes);
    if (event.time && event.zone != usualZone) parts << event.zone;
    return parts.join(u" · ");
}

}  // namespace mb::words
