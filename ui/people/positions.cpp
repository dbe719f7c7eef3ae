#include "ui/people/positions.h"

#include "core/actions/people.h"
#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "ui/page/standing.h"
#include "ui/people/person_rows.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(const Position& position) {
    QStringList parts;
    if (position.since && position.until)
        parts << QCoreApplication::translate("people", "%1 to %2")
                     .arg(words::longDate(*position.since), words::longDate(*position.until));
    else if (position.since)
        parts << QCoreApplication::translate("people", "since %1").arg(words::longDate(*position.since));
    else if (position.until)
        parts << QCoreApplication::translate("people", "until %1").arg(words::longDate(*position.until));
    if (position.confirmedOn)
        parts << QCoreApplication::translate("people", "confirmed %1")
                     .arg(words::longDate(PartialDate::ofMonth(*position.confirmedOn)));
    return parts.join(u" · ");
}

}  // namespace

PositionRow::PositionRow(const Context& context, Id<Position> id, QWidget* parent)
    : FoldedRow(context, u"peoplePosition"_s, parent), m_id(id) {}

void PositionRow::makeFields(FieldGrid& grid) {
    const auto combo = [&](const QString& label, const QString& name, const std::function<void(QString)>& choose) {
        auto* made = new KeyCombo(&grid);
        made->setObjectName(name);
        grid.add(labelled(label, made, {}, &grid));
        connect(made, &KeyCombo::keyChosen, this,
                [this, choose](const QString& key) { guarded(m_context, [&] { choose(key); }); });
        return made;
    };
    m_stage = combo(tr("Career stage"), u"peoplePositionStageKeyCombo"_s,
                    [this](const QString& key) { change([&](Position& position) { position.stage = key; }); });
    const auto text = [&](const QString& label, const QString& name, QString Position::*member) {
        m_texts.append({saving(line(grid, label, name),
                               [this, member](const QString& typed, const QString& burst) {
                                   change([&](Position& position) { position.*member = typed; }, burst);
                               }),
                        member});
    };
    text(tr("Title"), u"Title"_s, &Position::title);
    text(tr("Department"), u"Department"_s, &Position::department);
    text(tr("Institution"), u"Institution"_s, &Position::institution);
    makeDates(grid);
    m_activity = combo(tr("Activity"), u"peoplePositionActivityKeyCombo"_s, [this](const QString& key) {
        change([&](Position& position) { position.activity = fromKey<Activity>(key); });
    });
    QList<std::pair<QString, QString>> activities{{QString(), tr("not specified")}};
    for (const QString& key : allKeys<Activity>())
        activities.append({key, words::activityLabel(*fromKey<Activity>(key))});
    m_activity->setChoices(activities);
    makeConfirmed(grid);
}

void PositionRow::makeDates(FieldGrid& grid) {
    for (const auto& [field, label, name] : {std::tuple{&m_since, tr("Since"), u"peoplePositionSinceDateField"_s},
                                             std::tuple{&m_until, tr("Until"), u"peoplePositionUntilDateField"_s}}) {
        *field = new PartialDateField(m_context.today(), &grid);
        (*field)->setObjectName(name);
        grid.add(labelled(label, *field, {}, &grid));
        savesOnLeaving(*field, m_context, [this] { setDates(); });
    }
    m_wrong = new PlainLabel({}, "error", &grid);
    m_wrong->hide();
    grid.add(m_wrong, true);
}

void PositionRow::makeConfirmed(FieldGrid& grid) {
    m_confirmed = new DateField(m_context.today(), &grid);
    m_confirmed->setObjectName(u"peoplePositionConfirmedDateField"_s);
    grid.add(labelled(tr("Confirmed on"), m_confirmed, {}, &grid));
    savesOnLeaving(m_confirmed, m_context,
                   [this] { change([this](Position& position) { position.confirmedOn = m_confirmed->date(); }); });
    auto* line = new QWidget(&grid);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* holds = plainButton(tr("It still holds today"), u"peoplePositionHoldsPushButton"_s, line);
    holds->setAccessibleDescription(tr("Sets the day on which the position was confirmed to today."));
    row->addWidget(holds);
    row->addStretch(1);
    grid.add(line, true);
    connect(holds, &QPushButton::clicked, this, [this] {
        const bool saved = guarded(
            m_context, [this] { change([this](Position& position) { position.confirmedOn = m_context.today(); }); });
        if (saved) m_confirmed->setDate(m_context.today(), true);
    });
}

void PositionRow::removeRecord() { actions::people::removePosition(m_context.workspace, m_id); }

void PositionRow::change(const std::function<void(Position&)>& edit, const QString& burst) {
    Position position = m_context.reader().get(m_id);
    edit(position);
    actions::people::changePosition(m_context.workspace, position, burst);
}

void PositionRow::setDates() {
    Position position = m_context.reader().get(m_id);
    position.since = m_since->date();
    position.until = m_until->date();
    const FieldErrors errors = validate(position);
    m_wrong->setText(errors.isEmpty() ? QString() : words::sentence(errors.first()));
    m_wrong->setVisible(!errors.isEmpty());
    if (errors.isEmpty()) actions::people::changePosition(m_context.workspace, position);
}

void PositionRow::fillFields() { fill(m_context.reader().get(m_id), true); }

void PositionRow::fill(const Position& position, bool byUndo) {
    const QString text = positionText(position, stageLabels(m_context.reader()));
    setHead(text.isEmpty() ? tr("A position without a title") : text, timeText(position));
    setNames(tr("Edit the position %1").arg(text), tr("Remove the position %1").arg(text), tr("Remove this position"));
    if (!hasFields()) return;
    QList<std::pair<QString, QString>> choices{{QString(), tr("none")}};
    for (const Term& term : documents::shownTerms(m_context.reader(), u"stage"_s))
        if (!term.hidden || term.key == position.stage) choices.append({term.key, term.label});
    m_stage->setChoices(choices);
    m_stage->setKey(position.stage);
    for (const auto& [saver, member] : std::as_const(m_texts)) saver->show(position.*member, byUndo);
    m_activity->setKey(position.activity ? keyOf(*position.activity) : QString());
    m_confirmed->setDate(position.confirmedOn, byUndo);
    if (byUndo) m_wrong->hide();
    if (m_wrong->isHidden()) {
        m_since->setDate(position.since, byUndo);
        m_until->setDate(position.until, byUndo);
    }
}

Positions::Positions(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    m_add = new QLineEdit(this);
    m_add->setObjectName(u"peopleNewPositionLineEdit"_s);
    m_add->setPlaceholderText(tr("Add a position: title, department, institution"));
    m_add->setAccessibleName(tr("New position"));
    m_add->setAccessibleDescription(tr("Title, department and institution, separated by commas; Enter adds it."));
    makeRowsCard(*this, *m_column, m_add);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &Positions::add);
}

bool Positions::flush() { return m_rows.flush(); }

void Positions::setPerson(PersonId id) {
    if (id != m_person) m_rows.clear();
    m_person = id;
    reload(false);
}

void Positions::reload(bool byUndo) {
    const QList<Position> positions =
        m_person ? queries::personCard(m_context.reader(), m_person).positions : QList<Position>();
    QList<Id<Position>> ids;
    for (const Position& position : positions) ids << position.id;
    m_rows.arrange(ids, [this](Id<Position> id) { return new PositionRow(m_context, id, this); });
    for (const Position& position : positions) m_rows.row(position.id)->fill(position, byUndo);
}

void Positions::openPosition(Id<Position> id) {
    if (PositionRow* row = m_rows.row(id)) row->open();
}

void Positions::add() {
    if (!m_person || m_add->text().trimmed().isEmpty()) return;
    const QStringList parts = m_add->text().split(u',');
    Position position;
    position.personId = m_person;
    position.title = parts.value(0).trimmed();
    position.department = parts.value(1).trimmed();
    position.institution = parts.mid(2).join(u',').trimmed();
    // "Assistant professor" is a stage as well as a title.
    const auto stages = stageLabels(m_context.reader());
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        if (fold(position.title).contains(fold(stage.value())) &&
            fold(stage.value()).size() > fold(stages.value(position.stage)).size())
            position.stage = stage.key();
    if (guarded(m_context, [&] { actions::people::addPosition(m_context.workspace, position); })) m_add->setText({});
}

}  // namespace mb::ui
