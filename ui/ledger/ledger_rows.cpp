#include "ui/ledger/ledger_rows.h"

#include "core/queries/people.h"
#include "core/words/format.h"
#include "core/words/ledger.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
struct LedgerSay {
    Q_DECLARE_TR_FUNCTIONS(LedgerRows)
};

QString spoken(const QString& what, PersonId giver, PersonId receiver, const QHash<PersonId, QString>& names) {
    return QString(what + u' ' + words::fromTo(names.value(giver), names.value(receiver))).trimmed();
}
}  // namespace

QList<std::pair<QString, QString>> ledgerKinds() {
    QList<std::pair<QString, QString>> kinds;
    for (const QString& key : allKeys<LedgerKind>()) kinds.append({key, words::ledgerLabel(*fromKey<LedgerKind>(key))});
    return kinds;
}

QHash<PersonId, QString> namesWithYou(const Context& context) {
    QHash<PersonId, QString> names = queries::names(context.reader());
    names.insert(context.workspace.book().ownerId, LedgerSay::tr("you"));
    return names;
}

QString fateChip(const LedgerLine& line) {
    if (line.kind != LedgerKind::Advice) return {};
    return line.fate ? words::fateLabel(*line.fate) : LedgerSay::tr("open");
}

ListRow ledgerRow(const LedgerLine& line, const QHash<PersonId, QString>& names, QDate today) {
    ListRow row;
    row.noun = LedgerLine::table;
    row.id = line.id.value;
    row.title = spoken(words::ledgerLabel(line.kind), line.giverId, line.receiverId, names);
    QStringList parts{words::shortDay(line.day, today), line.minutes ? words::hours(*line.minutes) : QString(),
                      line.text.left(200).simplified()};
    parts.removeAll(QString());
    row.subtitle = parts.join(u" · ");
    row.chip = fateChip(line);
    row.tone = !line.fate ? Tone::Calm : *line.fate == AdviceFate::Taken ? Tone::Ok : Tone::Plain;
    row.isPrivate = ListRow::Subtitle;
    return row;
}

ListRow feedbackRow(const Feedback& feedback, const QHash<PersonId, QString>& names, QDate today) {
    ListRow row;
    row.noun = Feedback::table;
    row.id = feedback.id.value;
    row.title = spoken(LedgerSay::tr("Feedback"), feedback.giverId, feedback.receiverId, names);
    QStringList parts{words::shortDay(feedback.day, today)};
    for (const QString* text : {&feedback.strengths, &feedback.improvement, &feedback.specific})
        if (!text->trimmed().isEmpty()) parts << text->left(120).simplified();
    row.subtitle = parts.join(u" · ");
    if (feedback.canLeave()) row.chip = LedgerSay::tr("may be shared");
    row.isPrivate = ListRow::Subtitle;
    return row;
}

}  // namespace mb::ui
