#include "ui/meetings/promise_line.h"

#include "core/domain/text.h"
#include "core/queries/named_people.h"
#include "core/words/written_dates.h"
#include "ui/widgets/forms.h"

#include <QCoreApplication>

#include <functional>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// One of the words that the language has for this, parted by spaces.
bool isOneOf(const QString& folded, const char* words) {
    return foldedWords(QCoreApplication::translate("promise", words)).contains(folded);
}

QList<PersonId> those(const QList<Person>& people, const std::function<bool(const Person&)>& named) {
    QList<PersonId> ids;
    for (const Person& person : people)
        if (named(person)) ids << person.id;
    return ids;
}

struct Promiser {
    std::optional<PersonId> who;
    QList<PersonId> maybe;
    explicit operator bool() const { return who || !maybe.isEmpty(); }
};

Promiser promiserNamed(const QString& name, const QList<Person>& people, const QList<Person>& others, PersonId owner) {
    const QStringList words = foldedWords(name);
    if (words.isEmpty() || words.size() > 5) return {};
    const QString whole = words.join(u' ');
    if (isOneOf(whole, QT_TRANSLATE_NOOP("promise", "me I"))) return {owner, {}};
    const auto called = [&](const Person& person) {
        const QString given = fold(person.given), family = fold(person.family);
        return whole == given || whole == family || whole == QString(given + u' ' + family).trimmed() ||
               whole == QString(family + u' ' + given).trimmed();
    };
    const auto initialed = [&](const Person& person) {
        QString letters;
        for (const QString& part : foldedWords(fullName(person))) letters += part.front();
        const QString said = words.join(QString());
        return (letters.size() > 1 && said == letters) || said == fold(initials(person));
    };
    const auto begun = [&](const Person& person) {
        return queries::holdsWords(fullName(person), whole, queries::NameWords::Begun);
    };
    for (const auto& certain : {std::function<bool(const Person&)>(called), {initialed}})
        if (const auto found = those(people, certain); found.size() == 1) return {found.first(), {}};
        else if (!found.isEmpty()) return {std::nullopt, found};
    if (isOneOf(whole, QT_TRANSLATE_NOOP("promise", "he she they")))
        return {std::nullopt, those(people, [&](const Person& person) { return person.id != owner; })};
    if (const auto found = those(others, called); !found.isEmpty()) return {std::nullopt, found};
    return {std::nullopt, those(people, begun)};
}

}  // namespace

PromiseLine readPromise(const QString& line, const QList<Person>& people, const QList<Person>& others, PersonId owner,
                        QDate today) {
    PromiseLine promise;
    QString text = line.trimmed();
    const QString by = QCoreApplication::translate("promise", " by ", "before the date of a promise");
    const qsizetype at = text.toLower().lastIndexOf(by);
    if (at > 0) {
        promise.due = words::dateWithin(text.mid(at + by.size()), today);
        if (promise.due) text = text.left(at).trimmed();
    }
    promise.what = promise.asWritten = text;
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0) return promise;
    const Promiser named = promiserNamed(text.left(colon), people, others, owner);
    promise.who = named.who;
    promise.maybe = named.maybe;
    if (named) promise.what = text.mid(colon + 1).trimmed();
    return promise;
}

}  // namespace mb::ui
