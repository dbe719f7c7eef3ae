#include "core/words/outcomes.h"

#include "core/words/phrases.h"

#include <QRegularExpression>

#include <cmath>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Enum>
QString labelOf(const QString& family, Enum value) {
    return toText(documents::Text::of(QString(family + u'.' + keyOf(value))));
}

}  // namespace

QString kindLabel(OutcomeKind kind) { return labelOf(u"outcome.kind"_s, kind); }
QString formLabel(OutcomeForm form) { return labelOf(u"outcome.form"_s, form); }
QString stateLabel(OutcomeState state) { return labelOf(u"outcome.state"_s, state); }
QString outcomeLabel(const Outcome& outcome) {
    return outcome.form ? formLabel(*outcome.form) : kindLabel(outcome.kind);
}
QString countUnderLabel(CountUnder under) { return labelOf(u"count-under"_s, under); }
QString activityLabel(Activity activity) { return labelOf(u"activity"_s, activity); }
QString levelLabel(TrainingLevel level) { return labelOf(u"training.level"_s, level); }
QString purposeLabel(ConsentPurpose purpose) { return labelOf(u"consent.purpose"_s, purpose); }
QString answerLabel(ConsentAnswer answer) { return labelOf(u"consent.answer"_s, answer); }

std::optional<Money> readMoney(const QString& written, const QString& currency) {
    static const QRegularExpression amount(
        u"^\\s*(?<before>[A-Za-z]{3}|[$€£])?\\s*(?<whole>\\d{1,3}(?:[,.' ]\\d{3})+|\\d+)(?<part>[.,]\\d{1,3})?\\s*(?<after>[A-Za-z]{3}|[€£])?\\s*$"_s);
    const auto match = amount.match(written);
    if (!match.hasMatch()) return std::nullopt;
    QString unit = match.captured(u"before"_s) + match.captured(u"after"_s);
    if (unit == u"$") unit = u"USD"_s;
    if (unit == u"€") unit = u"EUR"_s;
    if (unit == u"£") unit = u"GBP"_s;
    if (unit.isEmpty()) unit = currency.isEmpty() ? u"USD"_s : currency;
    Money money{0, unit.toUpper()};
    const int digits = minorDigits(money.currency);
    QString whole = match.captured(u"whole"_s), part = match.captured(u"part"_s).mid(1);
    whole.remove(QRegularExpression(u"\\D"_s));
    if (whole.size() > 14 || part.size() > digits) return std::nullopt;
    while (part.size() < digits) part += u'0';
    money.minor = QString(whole + part).toLongLong();
    return money;
}

}  // namespace mb::words
