#include "core/ical/ical_module.h"

#include <libical/ical.h>

#include <QSet>

#include <memory>

namespace mb::ical {
namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

QByteArray textOf(icalcomponent* component) {
    char* text = icalcomponent_as_ical_string_r(component);
    const QByteArray bytes(text);
    free(text);
    return bytes;
}

icaltimetype utc(qint64 seconds) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }

// libical puts a prefix of its own before the zone's name, which other programs do not know, and a property of its own
// behind it.
bool addZone(icalcomponent* calendar, const QByteArray& name) {
    icaltimezone* zone = icaltimezone_get_builtin_timezone(name.constData());
    if (!zone) return false;
    icalcomponent* copy = icalcomponent_new_clone(icaltimezone_get_component(zone));
    if (icalproperty* id = icalcomponent_get_first_property(copy, ICAL_TZID_PROPERTY))
        icalproperty_set_tzid(id, name.constData());
    while (icalproperty* own = icalcomponent_get_first_property(copy, ICAL_X_PROPERTY)) {
        icalcomponent_remove_property(copy, own);
        icalproperty_free(own);
    }
    icalcomponent_add_component(calendar, copy);
    return true;
}

// These are no places, and calendars write Z for them.
bool isUtc(const QByteArray& zone) { return zone == "UTC" || zone == "GMT" || zone == "Etc/UTC"; }

void addTimes(icalcomponent* component, const Event& event) {
    icaltimetype begin = icaltime_null_time();
    begin.year = event.year;
    begin.month = event.month;
    begin.day = event.day;
    begin.is_date = event.wholeDay ? 1 : 0;
    icaltimetype end = begin;
    if (event.wholeDay) {
        icaltime_adjust(&end, 1, 0, 0, 0);  // the day after the last
    } else {
        begin.hour = event.hour;
        begin.minute = event.minute;
        end = begin;
        icaltime_adjust(&end, 0, 0, event.minutes, 0);
    }
    const bool inUtc = !event.wholeDay && isUtc(event.zone);
    if (inUtc)
        for (icaltimetype* time : {&begin, &end}) icaltime_set_timezone(time, icaltimezone_get_utc_timezone());
    for (icalproperty* property : {icalproperty_new_dtstart(begin), icalproperty_new_dtend(end)}) {
        if (!event.wholeDay && !inUtc)
            icalproperty_add_parameter(property, icalparameter_new_tzid(event.zone.constData()));
        add(component, property);
    }
}

void addAlarm(icalcomponent* component, const Event& event) {
    if (event.alarmBefore < 0) return;
    icalcomponent* alarm = icalcomponent_new_valarm();
    add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(alarm, icalproperty_new_description(event.alarm.constData()));
    icaltriggertype trigger{};
    trigger.duration = icaldurationtype_from_int(-60 * event.alarmBefore);
    add(alarm, icalproperty_new_trigger(trigger));
    icalcomponent_add_component(component, alarm);
}

icalcomponent* componentOf(const Event& event, qint64 now) {
    icalcomponent* component = icalcomponent_new_vevent();
    add(component, icalproperty_new_uid(event.uid.constData()));
    add(component, icalproperty_new_dtstamp(utc(now)));
    add(component, icalproperty_new_lastmodified(utc(event.changed)));
    add(component, icalproperty_new_sequence(event.sequence));
    addTimes(component, event);
    add(component, icalproperty_new_summary(event.summary.constData()));
    if (!event.place.isEmpty()) add(component, icalproperty_new_location(event.place.constData()));
    if (!event.description.isEmpty()) add(component, icalproperty_new_description(event.description.constData()));
    add(component, icalproperty_new_class(event.isPrivate ? ICAL_CLASS_PRIVATE : ICAL_CLASS_PUBLIC));
    add(component, icalproperty_new_transp(event.busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    if (event.cancelled) add(component, icalproperty_new_status(ICAL_STATUS_CANCELLED));
    addAlarm(component, event);
    return component;
}

}  // namespace
}  // namespace mb::ical

// One event at a time, so that a long calendar needs the memory of its text.
extern "C" bool mentorbookIcal(const mb::ical::Calendar& calendar, QByteArray& bytes, QByteArray& fault) {
    using namespace mb::ical;
    constexpr qsizetype eventsAtOnce = 500;
    constexpr QByteArrayView end = "END:VCALENDAR\r\n";
    const Component whole(icalcomponent_new_vcalendar());
    add(whole.get(), icalproperty_new_version("2.0"));
    add(whole.get(), icalproperty_new_prodid(calendar.product.constData()));
    add(whole.get(), icalproperty_new_calscale("GREGORIAN"));
    add(whole.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    QSet<QByteArray> zones;
    for (const Event& event : calendar.events) {
        if (event.wholeDay || isUtc(event.zone) || zones.contains(event.zone)) continue;
        zones.insert(event.zone);
        if (addZone(whole.get(), event.zone)) continue;
        fault = event.zone;
        return false;
    }
    bytes = textOf(whole.get());
    bytes.chop(end.size());
    for (qsizetype i = 0; i < calendar.events.size(); ++i) {
        bytes += textOf(Component(componentOf(calendar.events[i], calendar.now)).get());
        if (calendar.reached && i % eventsAtOnce == 0) calendar.reached(i);
    }
    bytes += end.toByteArray();
    return true;
}
