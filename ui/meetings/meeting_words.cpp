#include "ui/meetings/meeting_words.h"

#include "core/documents/terms.h"
#include "core/words/format.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MeetingSay {
    Q_DECLARE_TR_FUNCTIONS(meetings)
};

}  // namespace

QString stateWord(MeetingState state) {
    switch (state) {
        case MeetingState::Planned:
            return MeetingSay::tr("planned");
        case MeetingState::Held:
            return MeetingSay::tr("held");
        case MeetingState::Cancelled:
            return MeetingSay::tr("canceled");
        case MeetingState::Moved:
            return MeetingSay::tr("moved");
        case MeetingState::Missed:
            return MeetingSay::tr("missed");
    }
    return {};
}

ChipText stateChip(const Meeting& meeting, QDate today) {
    switch (meeting.state) {
        case MeetingState::Planned:
            return meeting.day < today ? ChipText{MeetingSay::tr("did it take place?"), Tone::Warn}
                                       : ChipText{stateWord(meeting.state), Tone::Calm};
        case MeetingState::Held:
            return {stateWord(meeting.state), Tone::Ok};
        case MeetingState::Cancelled:
        case MeetingState::Moved:
        case MeetingState::Missed:
            return {stateWord(meeting.state), Tone::Bad};
    }
    return {};
}

QString dayWithWeekday(QDate day, QDate today) {
    return day.year() == today.year() ? words::weekdayShortDay(day) : words::weekdayShortDate(day);
}

QString dayInFull(const Meeting& meeting, const QByteArray& zone) {
    QString text = words::weekdayLongDate(meeting.day);
    if (!meeting.time) return text;
    text += u", "_s + words::clockTime(*meeting.time);
    if (!meeting.zone.isEmpty() && meeting.zone.toLatin1() != zone) text += u" ("_s + meeting.zone + u')';
    return text;
}

int noticeDays(const Meeting& meeting, int hours) {
    const QTimeZone zone(meeting.zone.toLatin1());
    const QDateTime begins(meeting.day, meeting.time.value_or(QTime(12, 0)), zone.isValid() ? zone : QTimeZone::utc());
    return int(begins.addSecs(-3600 * qint64(hours)).date().daysTo(meeting.day));
}

QString noticeWords(const Meeting& meeting, int hours) {
    return hours >= hoursAtMost ? MeetingSay::tr("%n days of notice", nullptr, noticeDays(meeting, hours))
                                : MeetingSay::tr("%n hours of notice", nullptr, hours);
}

ChipText promiseChip(const ActionItem& item, QDate today) {
    if (item.doneOn) return {MeetingSay::tr("done %1").arg(words::shortDay(*item.doneOn, today)), Tone::Ok};
    if (item.dropped) return {MeetingSay::tr("dropped"), Tone::Plain};
    if (!item.dueOn) return {};
    const qint64 days = today.daysTo(item.dueOn->latest());
    if (days < 0) return {words::dueIn(*item.dueOn, today), Tone::Bad};
    if (days <= 7) return {words::dueIn(*item.dueOn, today), Tone::Warn};
    const QString date =
        item.dueOn->isDay() ? words::shortDay(item.dueOn->day(), today) : words::partialDate(*item.dueOn);
    return {MeetingSay::tr("by %1").arg(date), Tone::Calm};
}

QString calledName(const Person& person) { return person.given.isEmpty() ? person.family : person.given; }

ModeWords::ModeWords(const Reader& reader) : m_within(documents::labelsWithin(reader, u"mode"_s)) {
    for (const Term& term : documents::shownTerms(reader, u"mode"_s)) {
        m_labels.insert(term.key, term.label);
        if (!term.hidden) m_offered.append({term.key, term.label});
    }
}

QString ModeWords::label(const QString& key) const { return m_labels.value(key, key); }

QString ModeWords::within(const QString& key) const { return m_within.value(key, key); }

QList<std::pair<QString, QString>> ModeWords::choices() const {
    QList<std::pair<QString, QString>> all{{QString(), MeetingSay::tr("Not specified")}};
    return all + m_offered;
}

}  // namespace mb::ui
