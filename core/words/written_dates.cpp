#include "core/words/written_dates.h"

#include "core/domain/text.h"
#include "core/words/format.h"
#include "core/words/speaking.h"

#include <array>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

DateHabits dateHabits(QDate today) {
    static constexpr std::array words{
        QT_TRANSLATE_NOOP("written dates", "today"),    QT_TRANSLATE_NOOP("written dates", "yesterday"),
        QT_TRANSLATE_NOOP("written dates", "tomorrow"), QT_TRANSLATE_NOOP("written dates", "next"),
        QT_TRANSLATE_NOOP("written dates", "last"),     QT_TRANSLATE_NOOP("written dates", "this"),
        QT_TRANSLATE_NOOP("written dates", "in"),       QT_TRANSLATE_NOOP("written dates", "ago"),
        QT_TRANSLATE_NOOP("written dates", "by"),       QT_TRANSLATE_NOOP("written dates", "days"),
        QT_TRANSLATE_NOOP("written dates", "weeks"),    QT_TRANSLATE_NOOP("written dates", "months"),
        QT_TRANSLATE_NOOP("written dates", "years"),    QT_TRANSLATE_NOOP("written dates", "spring"),
        QT_TRANSLATE_NOOP("written dates", "summer"),   QT_TRANSLATE_NOOP("written dates", "autumn"),
        QT_TRANSLATE_NOOP("written dates", "winter")};
    const QLocale system = QLocale::system();
    DateHabits habits{today, dateOrderOf(system), {}, {QLocale(spokenLanguage()), system}, {}};
    // A language may need several forms of a word: "nächste nächsten nächster".
    for (const char* word : words)
        for (const QString& form : foldedWords(say("written dates", word)))
            habits.ownWords.insert(form, QLatin1String(word));
    return habits;
}

DateHabits pastHabits(QDate today) {
    DateHabits habits = dateHabits(today);
    habits.lookingBack = true;
    return habits;
}

QString dateFault(const WrittenDate& date, bool wantsDay) {
    const auto inWords = [](const char* source) { return say("written dates", source); };
    switch (date.kind) {
        case WrittenDate::Empty:
            return {};
        case WrittenDate::Certain:
            if (!wantsDay || date.date.isDay()) return {};
            return (date.date.isMonth()
                        ? inWords(QT_TRANSLATE_NOOP("written dates", "Which day of %1? Here a whole day is required."))
                        : inWords(QT_TRANSLATE_NOOP("written dates", "Which day in %1? Here a whole day is required.")))
                .arg(partialDate(date.date));
        case WrittenDate::EitherWay:
            return inWords(QT_TRANSLATE_NOOP("written dates", "This may be %1 or %2: write the month as a word."))
                .arg(shortDate(date.monthFirst), shortDate(date.dayFirst));
        default:
            if (date.noSuchDay)
                return inWords(
                    QT_TRANSLATE_NOOP("written dates", "The calendar has no such day; try one like 4 Nov 2026."));
            return inWords(QT_TRANSLATE_NOOP("written dates", "That date could not be read; try 4 Nov 2026."));
    }
}

std::optional<PartialDate> dateWithin(const QString& text, QDate today) {
    const WrittenDate date = DateReader(dateHabits(today)).read(text);
    return date.kind == WrittenDate::Certain && date.date.isValid() ? std::optional(date.date) : std::nullopt;
}

}  // namespace mb::words
