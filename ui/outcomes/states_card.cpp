#include "ui/outcomes/states_card.h"

#include "core/actions/outcomes.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "ui/support/folded_row.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString capitalized(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString label(OutcomeState state) { return capitalized(words::stateLabel(state)); }

// Where the way from the present state usually leads.
OutcomeState nextOf(OutcomeKind kind, OutcomeState present) {
    const QList<OutcomeState> way = statesOf(kind);
    const qsizetype at = way.indexOf(present);
    for (qsizetype i = at + 1; i < way.size(); ++i)
        if (way[i] != OutcomeState::Preprint && way[i] != OutcomeState::InRevision &&
            way[i] != OutcomeState::AheadOfPrint)
            return way[i];
    return present;
}

}  // namespace

StatusRow::StatusRow(const Context& context, OutcomeStatusId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_state = new PlainLabel({}, nullptr, this);
    m_day = new PartialDateField(context.today(), this);
    m_day->setObjectName(u"outcomesStatusDayPartialDateField"_s);
    m_day->setPlaceholderText(tr("date unknown"));
    m_venue = new QLineEdit(this);
    m_venue->setObjectName(u"outcomesStatusVenueLineEdit"_s);
    m_venue->setPlaceholderText(tr("where, if elsewhere"));
    m_remove = crossButton(context.theme, u"outcomesStatusRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Remove this state"));
    row->addWidget(m_state, 2);
    row->addWidget(m_day, 2);
    row->addWidget(m_venue, 3);
    row->addWidget(m_remove);
    m_saver = new Saver(m_venue, context, [this](const QString& text, const QString& burst) {
        change([&](OutcomeStatus& status) { status.venue = text; }, burst);
    });
    savesOnLeaving(m_day, context, [this] { change([this](OutcomeStatus& status) { status.day = m_day->date(); }); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { guarded(m_context, [this] { actions::outcomes::removeStatus(m_context.workspace, m_id); }); });
}

void StatusRow::change(const std::function<void(OutcomeStatus&)>& edit, const QString& burst) {
    OutcomeStatus status = m_context.reader().get(m_id);
    edit(status);
    actions::outcomes::changeStatus(m_context.workspace, status, burst);
}

void StatusRow::fill(const OutcomeStatus& status, bool byUndo) {
    const QString state = label(status.state);
    m_state->setText(state);
    m_day->setToday(m_context.today());
    m_day->setDate(status.day, byUndo);
    m_day->setAccessibleName(tr("Date of “%1”").arg(state));
    m_venue->setAccessibleName(tr("Where it was “%1”").arg(state));
    m_remove->setAccessibleName(tr("Remove the state “%1”").arg(state));
    m_saver->show(status.venue, byUndo);
}

bool StatusRow::flush() { return m_saver->flush(); }

void StatusRow::forget() { m_saver->show({}, true); }

StatesCard::StatesCard(const Context& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_rowsBox(new QWidget(this)),
      m_column(new QVBoxLayout(m_rowsBox)),
      m_rows(m_column) {
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_rail = new Rail(context.theme, this);
    m_rail->setObjectName(u"outcomesRail"_s);
    m_rail->setAccessibleName(tr("What became of it"));
    column->addWidget(m_rail);
    auto* line = new FlowLayout(space::s, space::s);
    m_next = new KeyCombo(this);
    m_next->setObjectName(u"outcomesNewStateKeyCombo"_s);
    m_next->setAccessibleName(tr("New state"));
    m_next->setMovesInList();
    m_day = new PartialDateField(context.today(), this);
    m_day->setObjectName(u"outcomesNewStateDayPartialDateField"_s);
    m_day->setAccessibleName(tr("Date of the new state"));
    m_day->setPlaceholderText(tr("when: 14 Mar 2026, Mar 2026, 2026"));
    m_day->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_add = plainButton(tr("Add status"), u"outcomesNewStatePushButton"_s, this);
    m_edit = forReading(flatButton(tr("Edit the dates"), u"outcomesStatesEditPushButton"_s, this));
    m_edit->setCheckable(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_next, m_day, m_add, m_edit}) line->addWidget(widget);
    column->addLayout(line);
    column->addWidget(complaintOf(m_day, this));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    column->addWidget(m_rowsBox);
    m_rowsBox->hide();
    m_rows.setRefuge(m_edit);
    connect(m_add, &QPushButton::clicked, this, &StatesCard::add);
    connect(m_day, &QLineEdit::returnPressed, this, &StatesCard::add);
    connect(m_edit, &QPushButton::clicked, this, &StatesCard::setOpen);
}

void StatesCard::setOpen(bool open) {
    if (!open) flush();
    m_rowsBox->setVisible(open);
    m_edit->setChecked(open);
    m_edit->setText(open ? tr("Close the dates") : tr("Edit the dates"));
}

bool StatesCard::flush() { return m_rows.flush(); }

void StatesCard::setOutcome(OutcomeId id) {
    if (id == m_outcome) return;
    m_rows.clear();
    m_outcome = id;
    m_day->setDate(std::nullopt, true);
    setOpen(false);
}

void StatesCard::show(const queries::OutcomeCard& card, bool byUndo) {
    QList<OutcomeStatusId> ids;
    for (const OutcomeStatus& status : card.statuses) ids << status.id;
    m_rows.arrange(ids, [this](OutcomeStatusId id) { return new StatusRow(m_context, id, m_rowsBox); });
    for (const OutcomeStatus& status : card.statuses) m_rows.row(status.id)->fill(status, byUndo);
    m_edit->setVisible(!ids.isEmpty());
    showRail(card);
    QList<std::pair<QString, QString>> choices;
    for (const OutcomeState state : statesOf(card.outcome.kind)) choices.append({keyOf(state), label(state)});
    const QString before = m_next->key();
    m_next->setChoices(choices);
    const bool busy = m_next->hasFocus() && !before.isEmpty();
    m_next->setKey(busy ? before : keyOf(nextOf(card.outcome.kind, card.present().state)));
    m_day->setToday(m_context.today());
}

void StatesCard::showRail(const queries::OutcomeCard& card) {
    const OutcomeStatus present = card.present();
    QList<Rail::Station> stations;
    const auto station = [&](const OutcomeStatus& status) {
        Rail::Station made{label(status.state), {}, {}, Rail::Stop::Recorded};
        if (status.day) {
            made.day = words::partialDate(*status.day);
            made.shortDay = status.day->isDay() ? words::shortMonth(status.day->day()) : made.day;
        }
        if (status.id == present.id && status.state == present.state) made.stop = Rail::Stop::Now;
        return made;
    };
    for (const OutcomeStatus& status : card.statuses) stations << station(status);
    if (card.statuses.isEmpty()) stations << station(present);
    // What may still come, as far as it is usual.
    if (!isDone(present.state) && stations.size() < 5)
        for (OutcomeState state = present.state, next = nextOf(card.outcome.kind, state);
             next != state && next != OutcomeState::NotAccepted && next != OutcomeState::Withdrawn &&
             stations.size() < 5;
             state = next, next = nextOf(card.outcome.kind, state))
            stations << Rail::Station{label(next), {}, {}, Rail::Stop::Ahead};
    m_rail->setStations(stations);
}

void StatesCard::add() {
    if (!m_outcome || !m_day->take()) return;
    OutcomeStatus status;
    status.outcomeId = m_outcome;
    status.state = fromKey<OutcomeState>(m_next->key()).value_or(OutcomeState::InProgress);
    status.day = m_day->date();
    if (guarded(m_context, [&] { actions::outcomes::addStatus(m_context.workspace, status); }))
        m_day->setDate(std::nullopt, true);
}

}  // namespace mb::ui
