#include "ui/people/positions.h"

#include "core/actions/people.h"
#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/page/standing.h"
#include "ui/people/person_rows.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/field_grid.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString timeText(const Position& position) {
    if (position.since && position.until)
        return QCoreApplication::translate("people", "%1 to %2")
            .arg(words::longDate(*position.since), words::longDate(*position.until));
    if (position.since) return QCoreApplication::translate("people", "since %1").arg(words::longDate(*position.since));
    if (position.until) return QCoreApplication::translate("people", "until %1").arg(words::longDate(*position.until));
    return {};
}

}  // namespace

PositionRow::PositionRow(const Context& context, Id<Position> id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inside = new QVBoxLayout;
    m_inside->setContentsMargins(space::l, space::s, space::s, space::s);
    m_inside->setSpacing(space::s);
    column->addLayout(m_inside);
    column->addWidget(makeRule(this));
    auto* head = new QHBoxLayout;
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    m_title = new ElidedLabel({}, nullptr, this);
    m_time = new ElidedLabel({}, "help", this);
    lines->addWidget(m_title);
    lines->addWidget(m_time);
    head->addLayout(lines, 1);
    m_edit = forReading(flatButton(tr("Edit"), u"peoplePositionEditPushButton"_s, this));
    m_edit->setCheckable(true);
    m_remove = flatButton({}, u"peoplePositionRemovePushButton"_s, this);
    m_remove->setToolTip(tr("Remove this position"));
    head->addWidget(m_edit, 0, Qt::AlignTop);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    m_inside->addLayout(head);
    const auto look = [this] {
        m_remove->setIcon(m_context.theme.icon(u"close"_s));
        m_remove->setIconSize(QSize(m_context.theme.px(16), m_context.theme.px(16)));
    };
    look();
    connect(&context.theme, &Theme::changed, this, look);
    connect(m_edit, &QPushButton::clicked, this, &PositionRow::setOpen);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { guarded(m_context, [this] { actions::people::removePosition(m_context.workspace, m_id); }); });
}

QWidget* PositionRow::makeFields() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::s, space::s);
    m_grid = new FieldGrid(m_context.theme, box);
    column->addWidget(m_grid);
    m_stage = new KeyCombo(m_grid);
    m_stage->setObjectName(u"peoplePositionStageKeyCombo"_s);
    m_grid->add(labelled(tr("Career stage"), m_stage, {}, m_grid));
    connect(m_stage, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] { change([&](Position& position) { position.stage = key; }); });
    });
    textField(tr("Title"), u"peoplePositionTitleLineEdit"_s, &Position::title);
    textField(tr("Department"), u"peoplePositionDepartmentLineEdit"_s, &Position::department);
    textField(tr("Institution"), u"peoplePositionInstitutionLineEdit"_s, &Position::institution);
    for (const auto& [field, label, name] : {std::tuple{&m_since, tr("Since"), u"peoplePositionSinceDateField"_s},
                                             std::tuple{&m_until, tr("Until"), u"peoplePositionUntilDateField"_s}}) {
        *field = new PartialDateField(m_context.today(), m_grid);
        (*field)->setObjectName(name);
        m_grid->add(labelled(label, *field, {}, m_grid));
        savesOnLeaving(*field, m_context, [this] { setDates(); });
    }
    m_wrong = new PlainLabel({}, "error", m_grid);
    m_wrong->hide();
    m_grid->add(m_wrong, true);
    return box;
}

QLineEdit* PositionRow::textField(const QString& label, const QString& name, QString Position::*member) {
    auto* edit = new QLineEdit(m_grid);
    edit->setObjectName(name);
    auto* saver = new Saver(edit, m_context, [this, member](const QString& text, const QString& burst) {
        change([&](Position& position) { position.*member = text; }, burst);
    });
    m_texts.append({member, edit, saver});
    m_grid->add(labelled(label, edit, {}, m_grid));
    return edit;
}

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

void PositionRow::setOpen(bool open) {
    if (open && !m_fields) {
        // The fields of a row are made when it is first opened: a long career has many rows, and few are edited.
        m_fields = makeFields();
        m_inside->addWidget(m_fields);
        fill(m_context.reader().get(m_id), true);
    }
    if (!open) flush();
    if (m_fields) m_fields->setVisible(open);
    m_edit->setText(open ? tr("Close") : tr("Edit"));
    m_edit->setChecked(open);
}

void PositionRow::open() {
    guarded(m_context, [this] { setOpen(true); });
    if (m_stage) m_stage->setFocus();
}

void PositionRow::fill(const Position& position, bool byUndo) {
    const auto stages = stageLabels(m_context.reader());
    const QString text = positionText(position, stages);
    m_title->setWholeText(text.isEmpty() ? tr("A position without a title") : text);
    m_time->setWholeText(timeText(position));
    m_time->setVisible(!timeText(position).isEmpty());
    m_edit->setAccessibleName(tr("Edit the position %1").arg(text));
    m_remove->setAccessibleName(tr("Remove the position %1").arg(text));
    if (!m_fields) return;
    QList<std::pair<QString, QString>> choices{{QString(), tr("none")}};
    for (const Term& term : documents::shownTerms(m_context.reader(), u"stage"_s))
        if (!term.hidden || term.key == position.stage) choices.append({term.key, term.label});
    m_stage->setChoices(choices);
    m_stage->setKey(position.stage);
    for (const TextField& field : std::as_const(m_texts)) field.saver->show(position.*(field.member), byUndo);
    if (byUndo) m_wrong->hide();
    if (m_wrong->isHidden()) {
        m_since->setDate(position.since, byUndo);
        m_until->setDate(position.until, byUndo);
    }
}

bool PositionRow::flush() {
    bool all = true;
    for (const TextField& field : std::as_const(m_texts)) all &= field.saver->flush();
    return all;
}

void PositionRow::forget() {
    for (const TextField& field : std::as_const(m_texts)) field.saver->show({}, true);
}

Positions::Positions(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    setProperty("role", u"card"_s);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::l - 10, space::xs, space::m, space::xs);  // its text under the rows' text
    m_add = new QLineEdit(line);
    m_add->setObjectName(u"peopleNewPositionLineEdit"_s);
    m_add->setProperty("quiet", true);
    m_add->setPlaceholderText(tr("Add a position: title, department, institution"));
    m_add->setAccessibleName(tr("New position"));
    m_add->setAccessibleDescription(tr("Title, department and institution, separated by commas; Enter adds it."));
    row->addWidget(m_add);
    m_column->addWidget(line);
    m_rows.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &Positions::add);
}

bool Positions::flush() {
    bool all = true;
    for (PositionRow* row : m_rows.rows()) all &= row->flush();
    return all;
}

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
