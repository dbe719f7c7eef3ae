#include "core/ical/ical_reading.h"

#include <libical/ical.h>

namespace mb::ical {
namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using FoundComponent = std::unique_ptr<icalcomponent, Free>;

QByteArray text(const char* from) { return from ? QByteArray(from) : QByteArray(); }

Moment momentOf(const icaltimetype& time) {
    Moment moment;
    if (icaltime_is_null_time(time)) return moment;
    moment.year = time.year;
    moment.month = time.month;
    moment.day = time.day;
    moment.wholeDay = time.is_date;
    if (time.is_date) return moment;
    moment.hour = time.hour;
    moment.minute = time.minute;
    moment.second = time.second;
    moment.utc = icaltime_is_utc(time);
    return moment;
}

icaltimetype timeOf(const Moment& moment) {
    icaltimetype time = icaltime_null_time();
    time.year = moment.year;
    time.month = moment.month;
    time.day = moment.day;
    time.hour = moment.hour;
    time.minute = moment.minute;
    time.second = moment.second;
    time.is_date = moment.wholeDay;
    return time;
}

QByteArray parameter(icalproperty* property, icalparameter_kind kind) {
    icalparameter* found = icalproperty_get_first_parameter(property, kind);
    if (!found) return {};
    if (kind == ICAL_TZID_PARAMETER) return text(icalparameter_get_tzid(found));
    return kind == ICAL_CN_PARAMETER ? text(icalparameter_get_cn(found)) : QByteArray();
}

Moment momentOf(icalproperty* property, const icaltimetype& time) {
    Moment moment = momentOf(time);
    if (!moment.wholeDay && !moment.utc) moment.zone = parameter(property, ICAL_TZID_PARAMETER);
    return moment;
}

Guest guestOf(icalproperty* property, const char* address) {
    Guest guest{parameter(property, ICAL_CN_PARAMETER), text(address).trimmed()};
    if (guest.address.toLower().startsWith("mailto:")) guest.address.remove(0, 7);
    if (!guest.address.contains('@')) guest.address.clear();
    return guest;
}

// Rooms do not, nor do those who declined.
bool comes(icalproperty* property) {
    icalparameter* kind = icalproperty_get_first_parameter(property, ICAL_CUTYPE_PARAMETER);
    icalparameter* answer = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER);
    const auto is = kind ? icalparameter_get_cutype(kind) : ICAL_CUTYPE_INDIVIDUAL;
    return is != ICAL_CUTYPE_ROOM && is != ICAL_CUTYPE_RESOURCE &&
           !(answer && icalparameter_get_partstat(answer) == ICAL_PARTSTAT_DECLINED);
}

void take(icalproperty* property, FoundEvent& event) {
    switch (icalproperty_isa(property)) {
        case ICAL_UID_PROPERTY:
            event.uid = text(icalproperty_get_uid(property)).trimmed();
            break;
        case ICAL_SUMMARY_PROPERTY:
            event.summary = text(icalproperty_get_summary(property));
            break;
        case ICAL_LOCATION_PROPERTY:
            event.place = text(icalproperty_get_location(property));
            break;
        case ICAL_DESCRIPTION_PROPERTY:
            event.description = text(icalproperty_get_description(property));
            break;
        case ICAL_X_PROPERTY:
            if (text(icalproperty_get_x_name(property)).toUpper() == "X-ALT-DESC")
                event.html = text(icalproperty_get_x(property));
            break;
        case ICAL_DTSTART_PROPERTY:
            event.begin = momentOf(property, icalproperty_get_dtstart(property));
            break;
        case ICAL_DTEND_PROPERTY:
            event.end = momentOf(property, icalproperty_get_dtend(property));
            break;
        case ICAL_DURATION_PROPERTY:
            event.seconds = icaldurationtype_as_int(icalproperty_get_duration(property));
            break;
        case ICAL_RECURRENCEID_PROPERTY:
            event.recurrence = momentOf(property, icalproperty_get_recurrenceid(property));
            break;
        case ICAL_EXDATE_PROPERTY:
            event.without << momentOf(property, icalproperty_get_exdate(property));
            break;
        case ICAL_RDATE_PROPERTY: {
            const icaldatetimeperiodtype value = icalproperty_get_rdate(property);
            event.further << momentOf(property, icaltime_is_null_time(value.time) ? value.period.start : value.time);
            break;
        }
        case ICAL_SEQUENCE_PROPERTY:
            event.sequence = qMax(0, icalproperty_get_sequence(property));
            break;
        case ICAL_DTSTAMP_PROPERTY:
            event.stamp = momentOf(icalproperty_get_dtstamp(property));
            break;
        case ICAL_LASTMODIFIED_PROPERTY:
            event.modified = momentOf(icalproperty_get_lastmodified(property));
            break;
        case ICAL_STATUS_PROPERTY:
            event.cancelled = icalproperty_get_status(property) == ICAL_STATUS_CANCELLED;
            break;
        case ICAL_ORGANIZER_PROPERTY:
            event.organizer = guestOf(property, icalproperty_get_organizer(property));
            break;
        case ICAL_ATTENDEE_PROPERTY:
            if (comes(property)) event.guests << guestOf(property, icalproperty_get_attendee(property));
            break;
        default:
            break;
    }
}

// libical parses a rule before it is used, and takes what it does not understand out of it. So the text is kept.
QByteArray ruleIn(const QByteArray& component) {
    for (qsizetype at = 0; at < component.size();) {
        qsizetype end = component.indexOf('\n', at);
        if (end < 0) end = component.size();
        if (qstrnicmp(component.constData() + at, "RRULE", 5) == 0) {
            const QByteArray line = component.mid(at, end - at).trimmed();
            if (line.size() > 5 && (line[5] == ':' || line[5] == ';')) return line.mid(line.indexOf(':') + 1).toUpper();
        }
        at = end + 1;
    }
    return {};
}

class Rules : public ZoneRules {
public:
    explicit Rules(icalcomponent* component) : m_zone(icaltimezone_new()) {
        m_known = icaltimezone_set_component(m_zone, component);
        if (!m_known) icalcomponent_free(component);
    }
    ~Rules() override { icaltimezone_free(m_zone, 1); }
    Rules(const Rules&) = delete;
    Rules& operator=(const Rules&) = delete;
    bool isKnown() const { return m_known; }

    int offsetAt(const Moment& wall) const override {
        icaltimetype time = timeOf(wall);
        int summer = 0;
        return icaltimezone_get_utc_offset(m_zone, &time, &summer);
    }

private:
    icaltimezone* m_zone;
    bool m_known = false;
};

}  // namespace
}  // namespace mb::ical

extern "C" bool mentorbookIcalEvent(const QByteArray& component, mb::ical::FoundEvent& event) {
    using namespace mb::ical;
    icalerror_set_errors_are_fatal(false);
    const FoundComponent found(icalparser_parse_string(component.constData()));
    if (!found || icalcomponent_isa(found.get()) != ICAL_VEVENT_COMPONENT) return false;
    event = {};
    for (icalproperty* property = icalcomponent_get_first_property(found.get(), ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(found.get(), ICAL_ANY_PROPERTY))
        take(property, event);
    event.rule = ruleIn(component);
    return true;
}

extern "C" bool mentorbookIcalZone(const QByteArray& component, std::unique_ptr<mb::ical::ZoneRules>& rules) {
    using namespace mb::ical;
    icalerror_set_errors_are_fatal(false);
    FoundComponent found(icalparser_parse_string(component.constData()));
    if (!found || icalcomponent_isa(found.get()) != ICAL_VTIMEZONE_COMPONENT) return false;
    auto read = std::make_unique<Rules>(found.release());
    if (!read->isKnown()) return false;
    rules = std::move(read);
    return true;
}

extern "C" bool mentorbookIcalRule(const QByteArray& rule, const mb::ical::Moment& first,
                                   const std::function<bool(const mb::ical::Moment&)>& each) {
    using namespace mb::ical;
    icalerror_set_errors_are_fatal(false);
    const icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.constData());
    if (parsed.freq == ICAL_NO_RECURRENCE) return false;
    icalrecur_iterator* iterator = icalrecur_iterator_new(parsed, timeOf(first));
    if (!iterator) return false;
    for (icaltimetype next = icalrecur_iterator_next(iterator); !icaltime_is_null_time(next);
         next = icalrecur_iterator_next(iterator))
        if (!each(momentOf(next))) break;
    icalrecur_iterator_free(iterator);
    return true;
}
