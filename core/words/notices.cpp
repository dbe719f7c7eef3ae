#include "core/words/notices.h"

#include "core/words/format.h"
#include "core/words/speaking.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::words {

namespace {

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(notices)
};

constexpr qsizetype promisesNamed = 3;

QString meetingSentence(const queries::Notice& notice) {
    const QString time = clockTime(notice.time), title = shortened(notice.title.simplified(), 80);
    if (title.isEmpty() && notice.who.isEmpty()) return NoticeWords::tr("You have a meeting at %1.").arg(time);
    if (notice.who.isEmpty()) return NoticeWords::tr("At %1: %2").arg(time, title);
    if (title.isEmpty()) return NoticeWords::tr("You meet %1 at %2.").arg(notice.who, time);
    return NoticeWords::tr("At %1: %2, with %3").arg(time, title, notice.who);
}

QString promiseSentence(const queries::Notice& notice) {
    QStringList named;
    for (const QString& title : notice.promises)
        if (!title.isEmpty() && named.size() < promisesNamed) named << shortened(title.simplified(), 60);
    const int count = int(notice.promises.size());
    if (named.isEmpty()) return NoticeWords::tr("%n things that you promised are due today.", nullptr, count);
    if (count > named.size())
        return NoticeWords::tr("Due today: %1 and %n more", nullptr, count - int(named.size()))
            .arg(named.join(QStringLiteral("; ")));
    return NoticeWords::tr("Due today: %1").arg(named.join(QStringLiteral("; ")));
}

}  // namespace

QString sentence(const queries::Notice& notice) {
    return notice.kind == queries::Notice::MeetingSoon ? meetingSentence(notice) : promiseSentence(notice);
}

QString weekdayName(int day) { return QLocale(spokenLanguage()).standaloneDayName(day, QLocale::ShortFormat); }

}  // namespace mb::words
