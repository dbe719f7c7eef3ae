#include "ui/meetings/meeting_words.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString trMeeting(const char* text) { return QCoreApplication::translate("meetings", text); }
QLocale meetingLocale() { return QLocale(QLocale::English); }

}  // namespace

QString stateWord(MeetingState state) {
    switch (state) {
        case MeetingState::Planned:
            return trMeeting("planned");
        case MeetingState::Held:
            return trMeeting("held");
        case MeetingState::Cancelled:
            return trMeeting("canceled");
        case MeetingState::Moved:
            return trMeeting("moved");
    }
    return {};
}

ChipText stateChip(const Meeting& meeting, QDate today) {
    switch (meeting.state) {
        case MeetingState::Planned:
            return meeting.day < today ? ChipText{trMeeting("did it take place?"), Tone::Warn}
                                       : ChipText{stateWord(meeting.state), Tone::Calm};
        case MeetingState::Held:
            return {stateWord(meeting.state), Tone::Ok};
        case MeetingState::Cancelled:
        case MeetingState::Moved:
            return {stateWord(meeting.state), Tone::Bad};
    }
    return {};
}

QString dayWithWeekday(QDate day, QDate today) {
    return QString(meetingLocale().toString(day, u"ddd "_s) + words::shortDay(day, today));
}

QString dayInFull(const Meeting& meeting, const QByteArray& zone) {
    QString text = meetingLocale().toString(meeting.day, u"dddd "_s) + words::longDate(meeting.day);
    if (!meeting.time) return text;
    text += u", "_s + meeting.time->toString(u"HH:mm"_s);
    if (!meeting.zone.isEmpty() && meeting.zone.toLatin1() != zone) text += u" ("_s + meeting.zone + u')';
    return text;
}

ChipText promiseChip(const ActionItem& item, QDate today) {
    if (item.doneOn) return {trMeeting("done %1").arg(words::shortDay(*item.doneOn, today)), Tone::Ok};
    if (item.dropped) return {trMeeting("dropped"), Tone::Plain};
    if (!item.dueOn) return {};
    const qint64 days = today.daysTo(*item.dueOn);
    if (days < 0) return {words::dueIn(*item.dueOn, today), Tone::Bad};
    if (days <= 7) return {words::dueIn(*item.dueOn, today), Tone::Warn};
    return {trMeeting("by %1").arg(words::shortDay(*item.dueOn, today)), Tone::Calm};
}

QString calledName(const Person& person) { return person.given.isEmpty() ? person.family : person.given; }

ModeWords::ModeWords(const Reader& reader) {
    for (const Term& term : reader.select<Term>().where(&Term::list, u"mode"_s).orderBy(&Term::place).list()) {
        m_labels.insert(term.key, term.label);
        if (!term.hidden) m_offered.append({term.key, term.label});
    }
}

QString ModeWords::label(const QString& key) const { return m_labels.value(key, key); }

QString ModeWords::inSentence(const QString& key) const {
    QString word = label(key);
    // "In person" within a line is "in person", but "MS Teams" stays.
    if (word.size() > 1 && word[1].isLower()) word[0] = word[0].toLower();
    return word;
}

QList<std::pair<QString, QString>> ModeWords::choices() const {
    QList<std::pair<QString, QString>> all{{QString(), trMeeting("Not said")}};
    return all + m_offered;
}

}  // namespace mb::ui
