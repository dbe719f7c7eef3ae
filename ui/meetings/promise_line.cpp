#include "ui/meetings/promise_line.h"

#include "core/domain/text.h"
#include "core/words/written_dates.h"
#include "ui/widgets/forms.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<PersonId> promiserNamed(const QString& name, const QList<Person>& people, PersonId owner) {
    const QStringList words = foldedWords(name);
    if (words.isEmpty() || words.size() > 5) return std::nullopt;
    const QString whole = words.join(u' ');
    for (const char* me : {QT_TRANSLATE_NOOP("promise", "me"), QT_TRANSLATE_NOOP("promise", "i")})
        if (whole == fold(QCoreApplication::translate("promise", me))) return owner;
    QList<PersonId> found;
    for (const Person& person : people) {
        const QStringList parts = foldedWords(fullName(person));
        const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return part.startsWith(word); });
        });
        if (all) found << person.id;
    }
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

}  // namespace

PromiseLine readPromise(const QString& line, const QList<Person>& people, PersonId owner, QDate today) {
    PromiseLine promise;
    promise.what = line.trimmed();
    const qsizetype colon = promise.what.indexOf(u':');
    if (colon > 0) {
        promise.who = promiserNamed(promise.what.left(colon), people, owner);
        if (promise.who) promise.what = promise.what.mid(colon + 1).trimmed();
    }
    const QString by = QCoreApplication::translate("promise", " by ", "before the date of a promise");
    const qsizetype at = promise.what.toLower().lastIndexOf(by);
    if (at > 0) {
        promise.due = words::writtenDay(promise.what.mid(at + by.size()), today);
        if (promise.due) promise.what = promise.what.left(at).trimmed();
    }
    return promise;
}

}  // namespace mb::ui
