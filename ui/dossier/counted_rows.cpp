#include "ui/dossier/counted_rows.h"

#include "core/words/format.h"
#include "core/words/outcomes.h"

#include <QCoreApplication>

namespace mb::ui {

namespace {

struct CountedWords {
    Q_DECLARE_TR_FUNCTIONS(dossier)
};

// A header before the rows from a place on, if there are any.
void addHead(QList<ListRow>& rows, qsizetype at, const QString& title) {
    if (rows.size() == at) return;
    ListRow head;
    head.header = true;
    head.title = title;
    rows.insert(at, head);
}

void addWorks(QList<ListRow>& rows, const QString& head, const documents::Record& record,
              std::initializer_list<OutcomeKind> kinds) {
    const qsizetype at = rows.size();
    for (const queries::OutcomeCard& work : record.works) {
        const bool counts = std::find(kinds.begin(), kinds.end(), work.outcome.kind) != kinds.end();
        const OutcomeState state = work.present().state;
        if (!counts || !isDone(state)) continue;
        ListRow& row = rows.emplaceBack();
        row.noun = Outcome::table;
        row.id = work.outcome.id.value;
        row.title = work.outcome.title;
        row.subtitle = queries::authorLine(work, 3);
        row.chip = words::stateLabel(state);
        row.tone = Tone::Ok;
    }
    addHead(rows, at, head);
}

void addPositions(QList<ListRow>& rows, const documents::Record& record) {
    const qsizetype at = rows.size();
    for (const documents::RecordRow& former : record.rows) {
        if (former.current) continue;
        const auto position = positionOn(former.positions, record.wish.today);
        ListRow& row = rows.emplaceBack();
        row.noun = Person::table;
        row.id = former.person.value;
        row.title = fullName(former.who);
        row.subtitle = position && position->confirmedOn
                           ? CountedWords::tr("position confirmed %1").arg(words::longDate(*position->confirmedOn))
                           : CountedWords::tr("position never confirmed");
    }
    addHead(rows, at, CountedWords::tr("Positions confirmed"));
}

}  // namespace

QList<ListRow> countedRows(const documents::Record& record) {
    QList<ListRow> rows;
    addWorks(rows, CountedWords::tr("Papers with a mentee"), record, {OutcomeKind::Publication});
    addWorks(rows, CountedWords::tr("Awards and grants of mentees"), record, {OutcomeKind::Grant, OutcomeKind::Award});
    addPositions(rows, record);
    return rows;
}

}  // namespace mb::ui
