#include "core/words/ledger.h"

#include "core/words/format.h"
#include "core/words/phrases.h"

#include <QCoreApplication>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {
struct LedgerWords {
    Q_DECLARE_TR_FUNCTIONS(ledger)
};
}  // namespace

QString ledgerLabel(LedgerKind kind) { return toText(documents::Text::of(u"ledger.kind."_s + keyOf(kind))); }

QString fateLabel(AdviceFate fate) {
    switch (fate) {
        case AdviceFate::Taken:
            return LedgerWords::tr("taken");
        case AdviceFate::Declined:
            return LedgerWords::tr("declined");
        case AdviceFate::Reconsidered:
            return LedgerWords::tr("reconsidered later");
    }
    return {};
}

QString fromTo(const QString& giver, const QString& receiver) {
    if (giver.isEmpty() && receiver.isEmpty()) return {};
    if (receiver.isEmpty()) return LedgerWords::tr("from %1").arg(giver);
    if (giver.isEmpty()) return LedgerWords::tr("to %1").arg(receiver);
    return LedgerWords::tr("from %1 to %2").arg(giver, receiver);
}

QString whatBecame(const LedgerLine& line) {
    if (!line.fate) return {};
    const QString fate = fateLabel(*line.fate), text = line.fateText.simplified();
    const QString dated = line.fateOn ? LedgerWords::tr("%1 on %2").arg(fate, longDate(*line.fateOn)) : fate;
    return text.isEmpty() ? dated : LedgerWords::tr("%1: %2").arg(dated, text);
}

QStringList feedbackLines(const Feedback& feedback) {
    QStringList lines;
    const auto add = [&](const QString& pattern, const QString& words) {
        if (!words.trimmed().isEmpty()) lines << pattern.arg(words.trimmed());
    };
    add(LedgerWords::tr("Strengths: %1"), feedback.strengths);
    add(LedgerWords::tr("To improve: %1"), feedback.improvement);
    add(LedgerWords::tr("Specifically: %1"), feedback.specific);
    return lines;
}

QString feedbackOnAgenda(bool fromOwner) {
    return fromOwner ? LedgerWords::tr("Give feedback") : LedgerWords::tr("Come back to the feedback received");
}

}  // namespace mb::words
