#include "ui/goals/plan_back_form.h"

#include "core/actions/plans.h"
#include "core/documents/terms.h"
#include "core/queries/goals.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/page/office_forms.h"
#include "ui/widgets/field_grid.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PlanBackForm::PlanBackForm(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    outer->addWidget(m_area = scroll.area);
    scroll.column->addWidget(new PlainLabel(tr("Plan back from a deadline"), "heading", this));
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* grid = new FieldGrid(context.theme, card);
    column->addWidget(grid);
    const auto add = [&](const QString& label, QWidget* control, const QString& name) {
        control->setObjectName(name);
        grid->add(labelled(label, control, {}, grid));
    };
    add(tr("Deadline"), m_deadline = new DateField(context.today(), grid), u"goalsPlanDeadlineDateField"_s);
    add(tr("Plan"), m_plan = new KeyCombo(grid), u"goalsPlanKeyCombo"_s);
    add(tr("For whom, and with whom the sessions are"), m_whose = new KeyCombo(grid), u"goalsPlanWhoseKeyCombo"_s);
    add(tr("Title of the goal"), m_title = new QLineEdit(grid), u"goalsPlanTitleLineEdit"_s);
    column->addWidget(m_faults = faultLine(card));
    scroll.column->addWidget(card);
    scroll.column->addWidget(m_complaint = new PlainLabel({}, "error", this));
    auto* buttons = new QHBoxLayout;
    QPushButton* create = primaryButton(tr("Make the &plan"), u"goalsPlanCreateButton"_s, this);
    QPushButton* cancel = plainButton(tr("&Cancel"), u"goalsPlanCancelButton"_s, this);
    buttons->addWidget(create);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    scroll.column->addLayout(buttons);
    scroll.column->addSpacing(space::s);
    scroll.column->addWidget(m_about = new PlainLabel({}, "section", this));
    scroll.column->addWidget(m_entries =
                                 new CardList(context.theme, tr("What the plan holds"), u"goalsPlanRowList"_s, this));
    scroll.column->addStretch(1);
    connect(create, &QPushButton::clicked, this, &PlanBackForm::create);
    connect(cancel, &QPushButton::clicked, this, &PlanBackForm::closed);
    for (KeyCombo* combo : {m_plan, m_whose})
        connect(combo, &KeyCombo::keyChosen, this, [this] { guarded(m_context, [this] { showEntries(); }); });
    connect(m_deadline, &DateField::dateChanged, this, [this] { guarded(m_context, [this] { showEntries(); }); });
    for (QWidget* field : findChildren<QWidget*>()) field->installEventFilter(this);
}

QList<PlanBackForm::Whose> PlanBackForm::choices(std::optional<MentorshipId> mentorship) const {
    const Reader reader = m_context.reader();
    const PersonId owner = m_context.workspace.book().ownerId;
    const auto names = queries::names(reader);
    QList<Whose> choices;
    if (!mentorship) choices.append({owner, {}, tr("For me; sessions stay steps")});
    for (const queries::MentorshipCard& card :
         queries::allMentorships(reader, owner, m_context.today(), queries::Contacts::OfOpen)) {
        const MentorshipId id = card.mentorship.id;
        if (isOver(card.mentorship.stage) || (mentorship && id != *mentorship)) continue;
        for (const PersonId person : queries::peopleWithGoals(reader, id))
            choices.append({person, id,
                            person == owner ? tr("For me, with %1").arg(card.nameFor(owner, names).left(60))
                                            : tr("For %1").arg(names.value(person).left(60))});
    }
    if (choices.isEmpty()) choices.append({owner, {}, tr("For me; sessions stay steps")});
    return choices;
}

void PlanBackForm::begin(std::optional<MentorshipId> mentorship) {
    const Reader reader = m_context.reader();
    QList<Error> unreadable;
    m_forms = documents::allPlanForms(reader, &unreadable);
    showFaults(*m_faults, unreadable);
    QList<std::pair<QString, QString>> plans, whose;
    for (const documents::PlanForm& form : std::as_const(m_forms))
        plans.append({form.key, tr("%1 · %n weeks", nullptr, form.weeks()).arg(form.title)});
    const QString before = m_plan->key();
    m_plan->setChoices(plans);
    m_plan->setKey(before.isEmpty() ? plans.value(0).first : before);
    m_choices = choices(mentorship);
    for (qsizetype i = 0; i < m_choices.size(); ++i) whose.append({QString::number(i), m_choices[i].label});
    m_whose->setChoices(whose);
    m_whose->setKey(u"0"_s);
    m_deadline->setToday(m_context.today());
    m_deadline->setDate({}, true);
    m_title->setText({});
    m_complaint->hide();
    showEntries();
    m_deadline->setFocus();
    // The keyboard comes to the field before the form has its place, which scrolls it.
    QMetaObject::invokeMethod(
        m_area, [area = m_area] { area->ensureVisible(0, 0); }, Qt::QueuedConnection);
}

const documents::PlanForm* PlanBackForm::form() const {
    for (const documents::PlanForm& form : m_forms)
        if (form.key == m_plan->key()) return &form;
    return nullptr;
}

void PlanBackForm::showEntries() {
    const documents::PlanForm* chosen = form();
    const QDate today = m_context.today();
    const auto deadline = m_deadline->date();
    m_title->setPlaceholderText(chosen ? chosen->title : QString());
    QList<ListRow> rows;
    int past = 0;
    const auto kinds = documents::labelsWithin(m_context.reader(), u"step-kind"_s);
    if (chosen)
        for (const documents::PlanForm::Entry& entry : chosen->entries) {
            ListRow row;
            row.noun = "plan";
            row.id = rows.size() + 1;
            row.title = entry.title;
            QStringList about;
            if (deadline) about << words::longDate(deadline->addDays(-7 * entry.weeksBefore));
            if (const QString kind = keyOf(entry.kind); kinds.contains(kind)) about << kinds.value(kind);
            if (!entry.hint.isEmpty()) about << entry.hint;
            row.subtitle = about.join(u" · ");
            row.chip = entry.weeksBefore ? tr("%n weeks before", nullptr, entry.weeksBefore) : tr("the day itself");
            row.tone = Tone::Plain;
            if (deadline && deadline->addDays(-7 * entry.weeksBefore) < today) {
                ++past;
                row.chip = tr("in the past");
                row.tone = Tone::Warn;
            }
            rows << row;
        }
    m_entries->setRows(rows);
    QString about = chosen ? tr("%n entries", nullptr, int(rows.size())) : QString();
    if (past)
        about =
            tr("%1, %n of them would be in the past: they come as steps that are late, to be done, moved or removed",
               nullptr, past)
                .arg(about);
    m_about->setText(about);
}

void PlanBackForm::create() {
    const auto complain = [this](QWidget* field, const QString& sentence) {
        m_complaint->setText(sentence);
        m_complaint->show();
        field->setFocus();
    };
    if (!m_deadline->take()) return m_deadline->setFocus();
    const auto deadline = m_deadline->date();
    if (!deadline) return complain(m_deadline, tr("Enter the day on which it is due, such as 31 Aug 2027."));
    const documents::PlanForm* chosen = form();
    if (!chosen) return complain(m_plan, tr("Choose a plan."));
    m_complaint->hide();
    const Whose whose = m_choices.value(m_whose->key().toInt());
    guarded(m_context, [&] {
        Q_EMIT planned(actions::plans::make(m_context.workspace, *chosen,
                                            {whose.person, whose.mentorship, *deadline, m_title->text()}));
    });
}

bool PlanBackForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return true;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || !(qobject_cast<QLineEdit*>(watched) || qobject_cast<KeyCombo*>(watched)))
        return QWidget::eventFilter(watched, event);
    create();
    return true;
}

}  // namespace mb::ui
