#include "ui/people/clock.h"

#include "core/actions/milestones.h"
#include "core/domain/text.h"
#include "core/words/format.h"
#include "ui/goals/timeline_rows.h"
#include "ui/support/context.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// What somebody means who writes "Mid-term review".
MilestoneKind kindIn(const QString& title) {
    const QString words = fold(title);
    const std::initializer_list<std::pair<MilestoneKind, QStringList>> signs{
        {MilestoneKind::Review, {u"review"_s, u"reappointment"_s}},
        {MilestoneKind::DossierDue, {u"dossier"_s, u"packet"_s}},
        {MilestoneKind::Decision, {u"decision"_s, u"committee"_s, u"vote"_s}}};
    for (const auto& [kind, all] : signs)
        for (const QString& sign : all)
            if (words.contains(sign)) return kind;
    return MilestoneKind::Other;
}

QVBoxLayout* rowsColumn() {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

}  // namespace

MilestoneRow::MilestoneRow(const Context& context, MilestoneId id, QWidget* parent)
    : FoldedRow(context, u"peopleMilestone"_s, parent), m_id(id) {}

void MilestoneRow::makeFields(FieldGrid& grid) {
    m_kind = new KeyCombo(&grid);
    m_kind->setObjectName(u"peopleMilestoneKindKeyCombo"_s);
    QList<std::pair<QString, QString>> kinds;
    for (const MilestoneKind kind :
         {MilestoneKind::Review, MilestoneKind::DossierDue, MilestoneKind::Decision, MilestoneKind::Other})
        kinds.append({keyOf(kind), milestoneKindText(kind)});
    m_kind->setChoices(kinds);
    grid.add(labelled(tr("Kind"), m_kind, {}, &grid));
    connect(m_kind, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context,
                [&] { change([&](Milestone& one) { one.kind = fromKey<MilestoneKind>(key).value_or(one.kind); }); });
    });
    m_title = saving(line(grid, tr("Called"), u"Title"_s), [this](const QString& typed, const QString& burst) {
        change([&](Milestone& one) { one.title = typed; }, burst);
    });
    m_day = new PartialDateField(m_context.today(), &grid);
    m_day->setObjectName(u"peopleMilestoneDayPartialDateField"_s);
    grid.add(labelled(tr("When"), m_day, {}, &grid));
    savesOnLeaving(m_day, m_context, [this] { change([this](Milestone& one) { one.day = m_day->date(); }); });
    m_done = new DateField(m_context.today(), &grid);
    m_done->setObjectName(u"peopleMilestoneDoneDateField"_s);
    grid.add(labelled(tr("Took place on"), m_done, {}, &grid));
    savesOnLeaving(m_done, m_context, [this] { change([this](Milestone& one) { one.doneOn = m_done->date(); }); });
}

void MilestoneRow::change(const std::function<void(Milestone&)>& edit, const QString& burst) {
    Milestone milestone = m_context.reader().get(m_id);
    edit(milestone);
    actions::milestones::change(m_context.workspace, milestone, burst);
}

void MilestoneRow::fillFields() { fill(m_context.reader().get(m_id), true); }
void MilestoneRow::removeRecord() { actions::milestones::remove(m_context.workspace, m_id); }

void MilestoneRow::fill(const Milestone& milestone, bool byUndo) {
    const QString text = milestoneText(milestone);
    QStringList about;
    if (milestone.day) about << words::longDate(*milestone.day);
    if (milestone.doneOn) about << tr("took place %1").arg(words::longDate(*milestone.doneOn));
    else if (milestone.day) about << words::dueIn(*milestone.day, m_context.today());
    setHead(text, about.join(u" · "));
    setNames(tr("Edit the milestone %1").arg(text), tr("Remove the milestone %1").arg(text),
             tr("Remove this milestone"));
    if (!hasFields()) return;
    m_kind->setKey(keyOf(milestone.kind));
    m_title->show(milestone.title, byUndo);
    m_day->setDate(milestone.day, byUndo);
    m_done->setDate(milestone.doneOn, byUndo);
}

ExtensionRow::ExtensionRow(const Context& context, ClockExtensionId id, QWidget* parent)
    : FoldedRow(context, u"peopleExtension"_s, parent), m_id(id) {}

void ExtensionRow::makeFields(FieldGrid& grid) {
    m_months = new WholeNumberField(&grid);
    m_months->setObjectName(u"peopleExtensionMonthsWholeNumberField"_s);
    grid.add(labelled(tr("Months"), m_months, {}, &grid));
    savesOnLeaving(m_months, m_context,
                   [this] { change([this](ClockExtension& one) { one.months = m_months->number().value_or(0); }); });
    m_granted = new DateField(m_context.today(), &grid);
    m_granted->setObjectName(u"peopleExtensionGrantedDateField"_s);
    grid.add(labelled(tr("Granted on"), m_granted, {}, &grid));
    savesOnLeaving(m_granted, m_context,
                   [this] { change([this](ClockExtension& one) { one.grantedOn = m_granted->date(); }); });
    auto* reason = markPrivate(new GrowingEdit(2, 8, &grid));
    reason->setObjectName(u"peopleExtensionReasonGrowingEdit"_s);
    grid.add(labelledPrivate(m_context.theme, tr("Reason; it is never printed, exported or sent"), reason), true);
    m_reason = saving(reason, [this](const QString& typed, const QString& burst) {
        change([&](ClockExtension& one) { one.reason = typed; }, burst);
    });
}

void ExtensionRow::change(const std::function<void(ClockExtension&)>& edit, const QString& burst) {
    ClockExtension extension = m_context.reader().get(m_id);
    edit(extension);
    actions::milestones::changeExtension(m_context.workspace, extension, burst);
}

void ExtensionRow::fillFields() { fill(m_context.reader().get(m_id), true); }
void ExtensionRow::removeRecord() { actions::milestones::removeExtension(m_context.workspace, m_id); }

void ExtensionRow::fill(const ClockExtension& extension, bool byUndo) {
    const QString text = tr("Extended by %n months", nullptr, extension.months);
    setHead(text, extension.grantedOn ? tr("granted %1").arg(words::longDate(*extension.grantedOn)) : QString());
    setNames(tr("Edit: %1").arg(text), tr("Remove: %1").arg(text), tr("Remove this extension"));
    if (!hasFields()) return;
    m_months->setNumber(extension.months, byUndo);
    m_granted->setDate(extension.grantedOn, byUndo);
    m_reason->show(extension.reason, byUndo);
}

PromotionClockCard::PromotionClockCard(const Context& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_column(rowsColumn()),
      m_extensionColumn(rowsColumn()),
      m_milestones(m_column),
      m_extensions(m_extensionColumn) {
    setProperty("role", u"card"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::l, space::m, space::l, space::m);
    head->setSpacing(space::s);
    head->addWidget(m_about = new PlainLabel({}, nullptr, this));
    auto* grid = new FieldGrid(context.theme, this);
    for (const auto& [field, label, name, kind] :
         {std::tuple{&m_start, tr("Clock starts"), u"peopleClockStartPartialDateField"_s, MilestoneKind::ClockStart},
          std::tuple{&m_finish, tr("Clock ends, before extensions"), u"peopleClockEndPartialDateField"_s,
                     MilestoneKind::ClockEnd}}) {
        auto* made = new PartialDateField(context.today(), grid);
        *field = made;
        made->setObjectName(name);
        grid->add(labelled(label, made, {}, grid));
        savesOnLeaving(made, context, [this, made, kind = kind] { setEnd(kind, *made); });
    }
    head->addWidget(grid);
    outer->addLayout(head);
    outer->addWidget(makeRule(this));
    outer->addLayout(m_column);
    outer->addLayout(m_extensionColumn);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(space::l - 10, space::xs, space::l, space::xs);
    m_add = new QLineEdit(this);
    m_add->setObjectName(u"peopleNewMilestoneLineEdit"_s);
    m_add->setProperty("quiet", true);
    m_add->setPlaceholderText(tr("Add a milestone, e.g. Mid-term review by Mar 2027"));
    m_add->setAccessibleName(tr("New milestone"));
    m_add->setAccessibleDescription(tr("Enter adds it; end with “by” and a date to say when."));
    m_extend = flatButton(tr("Extend the clock"), u"peopleExtendClockPushButton"_s, this);
    m_extend->setAccessibleDescription(tr("Adds an extension of a year, which can be edited."));
    line->addWidget(m_add, 1);
    line->addWidget(m_extend);
    outer->addLayout(line);
    m_milestones.setRefuge(m_add);
    m_extensions.setRefuge(m_add);
    connect(m_add, &QLineEdit::returnPressed, this, &PromotionClockCard::addMilestone);
    connect(m_extend, &QPushButton::clicked, this, &PromotionClockCard::extend);
}

void PromotionClockCard::setPerson(PersonId id) {
    const bool other = id != m_person;
    if (other) {
        m_milestones.clear();
        m_extensions.clear();
        m_add->setText({});
    }
    m_person = id;
    reload(other);
}

void PromotionClockCard::reload(bool byUndo) {
    const Reader reader = m_context.reader();
    QList<Milestone> all;
    QList<ClockExtension> extensions;
    if (m_person) {
        all = reader.select<Milestone>().where(&Milestone::personId, m_person).list();
        extensions = reader.select<ClockExtension>().where(&ClockExtension::personId, m_person).list();
    }
    m_about->setText(all.isEmpty() && extensions.isEmpty()
                         ? tr("With a start and an end, the clock stands on the timeline of the goals.")
                         : clockText(promotionClock(all, extensions), m_context.today()));
    std::stable_sort(all.begin(), all.end(), [](const Milestone& a, const Milestone& b) {
        const PartialDate never(QDate(9999, 1, 1));
        return a.day.value_or(never) < b.day.value_or(never);
    });
    std::optional<PartialDate> start, end;
    QList<MilestoneId> ids;
    QList<Milestone> between;
    for (const Milestone& one : std::as_const(all)) {
        if (one.kind == MilestoneKind::ClockStart) start = one.day;
        else if (one.kind == MilestoneKind::ClockEnd) end = one.day;
        else {
            ids << one.id;
            between << one;
        }
    }
    m_start->setToday(m_context.today());
    m_start->setDate(start, byUndo);
    m_finish->setToday(m_context.today());
    m_finish->setDate(end, byUndo);
    m_milestones.arrange(ids, [this](MilestoneId id) { return new MilestoneRow(m_context, id, this); });
    for (const Milestone& one : std::as_const(between)) m_milestones.row(one.id)->fill(one, byUndo);
    QList<ClockExtensionId> granted;
    for (const ClockExtension& one : std::as_const(extensions)) granted << one.id;
    m_extensions.arrange(granted, [this](ClockExtensionId id) { return new ExtensionRow(m_context, id, this); });
    for (const ClockExtension& one : std::as_const(extensions)) m_extensions.row(one.id)->fill(one, byUndo);
}

void PromotionClockCard::setEnd(MilestoneKind kind, PartialDateField& field) {
    for (Milestone one : m_context.reader().select<Milestone>().where(&Milestone::personId, m_person).list()) {
        if (one.kind != kind) continue;
        if (!field.date()) return actions::milestones::remove(m_context.workspace, one.id);
        one.day = field.date();
        return actions::milestones::change(m_context.workspace, one);
    }
    if (!field.date()) return;
    Milestone one;
    one.personId = m_person;
    one.kind = kind;
    one.day = field.date();
    actions::milestones::add(m_context.workspace, one);
}

void PromotionClockCard::addMilestone() {
    const TitleAndDate typed = splitByDate(m_add->text(), m_context.today());
    if (!m_person || typed.title.isEmpty()) return;
    Milestone milestone;
    milestone.personId = m_person;
    milestone.kind = kindIn(typed.title);
    milestone.title = typed.title;
    milestone.day = typed.date;
    if (guarded(m_context, [&] { actions::milestones::add(m_context.workspace, milestone); })) m_add->setText({});
}

void PromotionClockCard::extend() {
    if (!m_person) return;
    ClockExtension extension;
    extension.personId = m_person;
    extension.grantedOn = m_context.today();
    ClockExtensionId id;
    if (guarded(m_context, [&] { id = actions::milestones::addExtension(m_context.workspace, extension); }))
        openExtension(id);
}

void PromotionClockCard::openMilestone(MilestoneId id) {
    if (MilestoneRow* row = m_milestones.row(id)) row->open();
    else m_start->setFocus();  // the start or the end, which have fields of their own
}

void PromotionClockCard::openExtension(ClockExtensionId id) {
    if (ExtensionRow* row = m_extensions.row(id)) row->open();
}

}  // namespace mb::ui
