#include "ui/goals/timeline_pane.h"

#include "core/actions/goals.h"
#include "core/actions/milestones.h"
#include "core/actions/plans.h"
#include "core/documents/terms.h"
#include "core/words/format.h"
#include "ui/goals/goal_step_more.h"
#include "ui/goals/timeline_paper.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/segments.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int belowTall = 238, roomForBelow = 400, roomBeside = 660;  // pixels at 100 %
constexpr qsizetype mostNext = 40;

// What a plan's form says of its entries, by their titles.
QHash<QString, QString> hintsOf(const Reader& reader, const QString& plan) {
    QHash<QString, QString> hints;
    try {
        for (const documents::PlanForm::Entry& entry : documents::planFormNamed(reader, plan).entries)
            hints.insert(entry.title, entry.hint);
    } catch (const Error&) {  // the form was removed: its goal does without
    }
    return hints;
}

}  // namespace

TimelinePane::TimelinePane(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    setObjectName(u"goalsTimelinePane"_s);
    makeTools(parent);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::gutter, space::s);
    column->setSpacing(space::m);
    m_card = makeCard(this);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    m_list = new TimelineList(context.theme, m_card);
    inside->addWidget(new TimelineAxis(context.theme, *m_list, m_card));
    m_none = new PlainLabel(tr("None of the goals shown is open. Choose others above."), "help", m_card);
    m_none->setMargin(space::l);
    m_none->hide();
    inside->addWidget(m_none);
    inside->addWidget(m_list, 1);
    column->addWidget(m_card, 1);
    m_below = new QWidget(this);
    m_below->setMinimumWidth(1);  // where there is no room for both parts beside one another, one is hidden
    auto* row = new QHBoxLayout(m_below);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xl);
    row->addWidget(makeNext(), 3);
    m_chosen = new ChosenCard(context.theme, m_below);
    row->addWidget(m_chosen, 2);
    column->addWidget(m_below);

    connect(m_list, &TimelineList::chosenChanged, this, [this] {
        ++m_choice;
        showChosen();
    });
    connect(m_list, &TimelineList::currentChangedByUser, this, [this] {
        if (m_nextOf != plan()) guarded(m_context, [this] { showNext(); });
    });
    connect(m_list, &TimelineList::moveWanted, this, &TimelinePane::move);
    connect(m_list, &TimelineList::opened, this, &TimelinePane::opened);
    connect(m_list, &TimelineList::scaleChanged, this, [this] { m_zooms[int(m_list->zoom())]->setChecked(true); });
    connect(m_chosen, &ChosenCard::openWanted, m_list, &TimelineList::openChosen);
    connect(&m_steps->list(), &RowList::activatedRow, this, &TimelinePane::opened);
    connect(m_deadline, &QPushButton::clicked, this, [this] { Q_EMIT deadlineWanted(plan()); });
    connect(&context.theme, &Theme::changed, this, &TimelinePane::fit);
    m_zooms[int(m_list->zoom())]->setChecked(true);
}

void TimelinePane::makeTools(QWidget* parent) {
    m_tools = new QWidget(parent);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    const QList<std::pair<QString, QString>> zooms{{u"goalsZoomQuarterButton"_s, tr("3 months")},
                                                   {u"goalsZoomYearButton"_s, tr("1 year")},
                                                   {u"goalsZoomTwoYearsButton"_s, tr("2 years")},
                                                   {u"goalsZoomFiveYearsButton"_s, tr("5 years")}};
    for (const auto& [name, label] : zooms) m_zooms << forReading(plainButton(label, name, m_tools));
    const auto turner = [this](const QString& sign, const QString& name, const QString& label, int thirds) {
        auto* button = forReading(plainButton(sign, name, m_tools));
        button->setAccessibleName(label);
        button->setToolTip(label);
        connect(button, &QPushButton::clicked, this, [this, thirds] { m_list->turn(thirds); });
        return button;
    };
    row->addWidget(turner(u"‹"_s, u"goalsEarlierButton"_s, tr("Earlier (Ctrl+Left on the timeline)"), -1));
    row->addWidget(turner(u"›"_s, u"goalsLaterButton"_s, tr("Later (Ctrl+Right on the timeline)"), 1));
    row->addWidget(segmented(m_zooms, m_tools));
    m_print = forReading(plainButton(tr("Print…"), u"goalsPrintPushButton"_s, parent));
    m_print->setAccessibleDescription(tr("The timeline as a page, to be printed or saved as PDF."));
    connect(m_print, &QPushButton::clicked, this, &TimelinePane::printWanted);
    m_tools->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (qsizetype i = 0; i < m_zooms.size(); ++i) {
        m_zooms[i]->setAccessibleName(tr("Show %1").arg(m_zooms[i]->text()));
        connect(m_zooms[i], &QPushButton::clicked, this, [this, i] { m_list->setZoom(Zoom(i)); });
    }
}

QWidget* TimelinePane::makeNext() {
    m_next = new QWidget(m_below);
    auto* column = new QVBoxLayout(m_next);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* head = new FlowLayout(space::s, 0);
    m_nextHead = new PlainLabel({}, "section", m_next);
    m_nextHead->setWordWrap(false);
    m_planName = new ElidedLabel({}, "help", m_next);
    m_planName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_deadline = flatButton(tr("Change the deadline…"), u"goalsDeadlinePushButton"_s, m_next);
    head->addWidget(m_nextHead);
    m_planName->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    head->addWidget(m_planName);
    m_planBack = flatButton(tr("Plan back from a deadline…"), u"goalsNextPlanPushButton"_s, m_next);
    connect(m_planBack, &QPushButton::clicked, this, &TimelinePane::planWanted);
    head->addWidget(m_deadline);
    head->addWidget(m_planBack);
    column->addLayout(head);
    m_steps = new CardList(m_context.theme, tr("What comes next"), u"goalsNextRowList"_s, m_next, true);
    m_steps->setNote(tr("Nothing is open that has a date."));
    column->addWidget(m_steps, 1);
    return m_next;
}

void TimelinePane::show(const QList<GoalEntry>& goals, const QList<PersonId>& clocks) {
    const QDate today = m_context.today();
    const QList<TimelineRow> rows =
        timelineRows(m_context.reader(), m_context.workspace.book().ownerId, goals, clocks, today);
    const int before = m_choice;
    m_list->setRows(rows, today);
    m_choice = before;
    m_none->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    showNext();
    fit();
}

GoalId TimelinePane::plan() const {
    const TimelineRow* chosen = m_list->chosenRow();
    if (chosen && chosen->kind == TimelineRow::Plan) return GoalId(chosen->id);
    for (const TimelineRow& row : m_list->rows())
        if (row.kind == TimelineRow::Plan && row.open) return GoalId(row.id);
    return {};
}

void TimelinePane::showChosen() { m_chosen->show(m_list->chosenRow(), m_list->chosenMark(), m_context.today()); }

void TimelinePane::showNext() {
    m_nextOf.reset();
    const Reader reader = m_context.reader();
    const QDate today = m_context.today();
    const GoalId goal = plan();
    m_nextHead->setText(goal ? tr("Back-plan, what comes next") : tr("What comes next"));
    m_planName->setVisible(bool(goal));
    m_deadline->setVisible(bool(goal));
    m_planBack->setVisible(!goal);
    QHash<QString, QString> hints;
    if (goal) {
        const Goal planned = reader.get(goal);
        hints = hintsOf(reader, planned.plan);
        m_planName->setWholeText(planned.title.simplified());
    }
    QList<std::pair<TimelineMark, QString>> next;
    for (const TimelineRow& row : m_list->rows()) {
        if (row.kind == TimelineRow::Clock || (goal && row.id != goal.value)) continue;
        for (const TimelineMark& mark : row.marks)
            if (!mark.done) next.append({mark, row.title});
    }
    std::stable_sort(next.begin(), next.end(), [](const auto& a, const auto& b) { return a.first.day < b.first.day; });
    next = next.mid(0, mostNext);
    const auto kinds = documents::labelsWithin(reader, u"step-kind"_s);
    QList<ListRow> rows;
    for (const auto& [mark, of] : std::as_const(next)) {
        const GoalStep step = reader.get(GoalStepId(mark.id));
        ListRow row;
        row.noun = mark.noun;
        row.id = mark.id;
        row.title = mark.title;
        QStringList about{words::shortDay(*mark.due, today)};
        if (!goal) about << of;
        about << stepAbout(reader, step, kinds);
        if (const QString hint = hints.value(step.title); !hint.isEmpty()) about << hint;
        row.subtitle = about.join(u" · ");
        const bool planned = step.meetingId && reader.get(step.meetingId).state == MeetingState::Planned;
        row.chip = planned && !mark.isLate(today) ? tr("planned") : words::dueIn(*mark.due, today);
        row.tone = mark.isLate(today)              ? Tone::Bad
                   : planned                       ? Tone::Ok
                   : mark.day <= today.addDays(14) ? Tone::Warn
                                                   : Tone::Plain;
        rows << row;
    }
    m_steps->setRows(rows);
    m_nextOf = goal;
}

void TimelinePane::move(int days) {
    const TimelineRow* row = m_list->chosenRow();
    if (!row) return;
    const TimelineMark* mark = m_list->chosenMark();
    if (mark && mark->done && mark->look != TimelineMark::Milestone)
        return m_context.say(tr("“%1” is done, so it stays on the day it was done.").arg(mark->title));
    if (mark ? !mark->due : row->kind == TimelineRow::Clock)
        return m_context.say(
            tr("Press Tab to choose a milestone of the clock; its start and end stand with the person."));
    if (!mark && !row->target) return m_context.say(tr("“%1” has no target date yet. Enter opens it.").arg(row->title));
    // They are shown anew while they are moved.
    const TimelineRow keptRow = *row;
    const std::optional<TimelineMark> keptMark = mark ? std::optional(*mark) : std::nullopt;
    guarded(m_context, [&] { moveTo(keptRow, keptMark ? &*keptMark : nullptr, days); });
}

void TimelinePane::moveTo(const TimelineRow& row, const TimelineMark* mark, int days) {
    Workspace& workspace = m_context.workspace;
    const Reader reader = m_context.reader();
    const QString burst = u"timeline %1"_s.arg(m_choice);
    if (mark && mark->noun == GoalStep::table)
        return actions::goals::moveDue(workspace, GoalStepId(mark->id), movedBy(*mark->due, days), burst);
    if (mark) {
        Milestone milestone = reader.get(MilestoneId(mark->id));
        milestone.day = movedBy(*mark->due, days);
        return actions::milestones::change(workspace, milestone, burst);
    }
    Goal goal = reader.get(GoalId(row.id));
    if (row.kind == TimelineRow::Plan)
        return actions::plans::moveDeadline(workspace, goal.id, row.to.addDays(days), {});
    const bool follows = horizonFollows(goal, m_context.today());
    goal.targetOn = movedBy(*goal.targetOn, days);
    if (follows) goal.horizon = horizonFor(goal.startsOn.value_or(m_context.today()), *goal.targetOn);
    actions::goals::change(workspace, goal, burst);
}

documents::Document TimelinePane::paper() const {
    return timelinePaper(m_list->rows(), m_list->scale(), m_context.today(),
                         fullName(m_context.reader().get(m_context.workspace.book().ownerId)));
}

void TimelinePane::fit() {
    const Theme& theme = m_context.theme;
    m_below->setFixedHeight(theme.px(belowTall));
    m_below->setVisible(height() >= theme.px(roomForBelow) && !m_list->rows().isEmpty());
    m_chosen->setVisible(width() >= theme.px(roomBeside));
}

// The part below gives way, so it must not ask for room.
QSize TimelinePane::minimumSizeHint() const {
    return m_card->minimumSizeHint().grownBy({0, 0, space::gutter, space::s});
}

void TimelinePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

}  // namespace mb::ui
