#include "ui/listed/letter_rows.h"

#include "core/queries/today.h"
#include "core/words/format.h"
#include "core/words/packets.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct LetterWords {
    Q_DECLARE_TR_FUNCTIONS(letters)
};
}  // namespace

Tone letterTone(const Letter& letter, QDate today) {
    if (letter.sentOn) return Tone::Ok;
    if (!letter.isOpen()) return Tone::Plain;
    if (letter.dueOn && letter.dueOn->latest() < today) return Tone::Bad;
    const bool soon = letter.dueOn && letter.dueOn->latest() <= today.addDays(queries::TodayOptions().lettersAhead);
    return soon ? Tone::Warn : Tone::Calm;
}

ListRow letterRow(const Letter& letter, const QString& title, const QString& about, QDate today) {
    ListRow row;
    row.noun = Letter::table;
    row.id = letter.id.value;
    row.title = title;
    QStringList parts{about.simplified(),
                      letter.sentOn ? LetterWords::tr("sent %1").arg(words::longDate(*letter.sentOn)) : QString()};
    parts.removeAll(QString());
    row.subtitle = parts.join(u" · ");
    row.chip = words::letterState(letter, today);
    row.tone = letterTone(letter, today);
    row.isPrivate = ListRow::Subtitle;
    return row;
}

}  // namespace mb::ui
