// A meeting in words, as lists and the page of a meeting write it.
#pragma once

#include "core/storage/reader.h"
#include "ui/style/tokens.h"

namespace mb::ui {

struct ChipText {
    QString text;
    Tone tone = Tone::Plain;
};

QString stateWord(MeetingState state);
ChipText stateChip(const Meeting& meeting, QDate today);

// "Mon 30 Nov", for what is yet to come.
QString dayWithWeekday(QDate day, QDate today);
// "Tuesday 24 November 2026, 15:00"; names the zone where it is not the reader's own.
QString dayInFull(const Meeting& meeting, const QByteArray& zone);

// With how much notice a meeting was called off: in days from two days on, counted as a calendar counts them.
constexpr int hoursAtMost = 48;
int noticeDays(const Meeting& meeting, int hours);
QString noticeWords(const Meeting& meeting, int hours);  // "43 days of notice"

// "done 4 Nov", "6 days late", "tomorrow", "by 31 Dec", "dropped".
ChipText promiseChip(const ActionItem& item, QDate today);

// The given name, or the family name if there is no given name.
QString calledName(const Person& person);

// The book's words for the modes of a meeting.
class ModeWords {
public:
    explicit ModeWords(const Reader& reader);
    QString label(const QString& key) const;   // "Video"
    QString within(const QString& key) const;  // "video"
    const QHash<QString, QString>& labels() const { return m_labels; }
    QList<std::pair<QString, QString>> choices() const;  // the first is "not said"
private:
    QList<std::pair<QString, QString>> m_offered;
    QHash<QString, QString> m_labels, m_within;
};

}  // namespace mb::ui
