// What the view is put together from.
#include "ui/goals/deadline_form.h"
#include "ui/goals/goal_adder.h"
#include "ui/goals/goal_form.h"
#include "ui/goals/goals_view.h"
#include "ui/goals/plan_back_form.h"
#include "ui/goals/timeline_pane.h"
#include "ui/page/record_list.h"
#include "ui/paper/print_preview.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/side_by_side.h"

#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

void GoalsView::makeActs() {
    m_new = addAct({u"goalsNew"_s, tr("&New goal"),
                    [this] {
                        switchTo(Look::List);
                        m_sides->showList();
                        m_adder->titleEdit()->setFocus(Qt::ShortcutFocusReason);
                    },
                    newRecordKeys(), tr("add aim, milestone, plan")});
    connect(m_empty->button(), &QPushButton::clicked, m_new, &QAction::trigger);
    QAction* plan = addAct({u"goalsPlanBack"_s,
                            tr("Plan &back from a deadline…"),
                            [this] {
                                guarded(context(), [this] { m_planBack->begin(m_mentorship); });
                                open(m_planBack, m_planBack->firstField());
                            },
                            {},
                            tr("dossier, promotion and tenure, packet, portfolio, back-plan")});
    addAct({.key = u"goalsClock"_s,
            .label = tr("Promotion &clock…"),
            .run =
                [this] {
                    openClock(context().workspace.book().ownerId, Person::table,
                              context().workspace.book().ownerId.value);
                },
            .words = tr("tenure, extension, milestone, review"),
            .forReading = true});
    QAction* timeline = addAct({.key = u"goalsTimeline"_s,
                                .label = tr("Timeline"),
                                .run = [this] { switchTo(Look::Timeline); },
                                .words = tr("picture, calendar, chart, zoom"),
                                .forReading = true});
    QAction* list = addAct({.key = u"goalsList"_s,
                            .label = tr("L&ist"),
                            .run = [this] { switchTo(Look::List); },
                            .words = tr("rows, detail"),
                            .forReading = true});
    QAction* print = addAct({.key = u"goalsPrint"_s,
                             .label = tr("Print the timeline…"),
                             .run =
                                 [this] {
                                     guarded(context(), [this] {
                                         if (m_look == Look::List) readTimeline();
                                         showPaper(context(), this, m_timeline->paper(), tr("goals"), context().fonts);
                                     });
                                 },
                             .words = tr("paper, PDF, picture"),
                             .forReading = true});
    m_listButton = bind(plainButton({}, {}, m_bar), list);
    m_timelineButton = bind(plainButton({}, {}, m_bar), timeline);
    m_planButton = bind(plainButton({}, {}, m_bar), plan);
    connect(m_timeline, &TimelinePane::planWanted, plan, &QAction::trigger);
    connect(m_timeline, &TimelinePane::printWanted, print, &QAction::trigger);
}

void GoalsView::makeBar() {
    auto* flow = new FlowLayout(space::s, space::s, m_bar);
    flow->setContentsMargins(0, 0, space::gutter, 0);
    m_looks = segmented({m_listButton, m_timelineButton}, m_bar);
    flow->addWidget(m_looks);
    m_scope = forReading(new KeyCombo(m_bar));
    m_scope->setObjectName(u"goalsScopeKeyCombo"_s);
    m_scope->setAccessibleName(tr("Whose goals"));
    m_scope->setChoices({{QString::number(int(WhoseGoals::Mine)), tr("Mine")},
                         {QString::number(int(WhoseGoals::Mentees)), tr("Mentees’")},
                         {QString::number(int(WhoseGoals::All)), tr("All")}});
    flow->addWidget(m_scope);
    m_head = new ListHead(context(), goalsPlan(), m_bar);
    flow->addWidget(m_head);
    flow->addWidget(m_timeline->tools());
    flow->addWidget(m_timeline->printButton());
    flow->addWidget(m_planButton);
    addAct(copyListAct(u"goals"_s, *m_head));
}

void GoalsView::makeList() {
    m_left = new QWidget(this);
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_adder = new GoalAdder(context(), m_mentorship, m_left);
    m_label = new PlainLabel(tr("&New goal"), "section", m_left);
    m_label->setBuddy(m_adder->titleEdit());
    column->addWidget(m_label);
    m_labelKey = new QShortcut(QKeySequence::mnemonic(m_label->text()), this);
    connect(m_labelKey, &QShortcut::activated, this,
            [this] { m_adder->titleEdit()->setFocus(Qt::ShortcutFocusReason); });
    connect(&context().theme, &Theme::changed, this, &GoalsView::fitLabel);
    column->addWidget(m_adder);
    m_card = makeCard(m_left);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_list = new RowList(context().theme, tr("Goals"), m_card);
    m_list->setObjectName(u"goalsRowList"_s);
    removesRecords(*m_list, context(), nouns<Goal>());
    m_none = new PlainLabel(tr("No goal is of this kind."), "help", m_card);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::l);
    m_none->hide();
    inside->addWidget(m_none);
    inside->addWidget(m_list, 1);
    column->addWidget(m_card, 1);
    column->addStretch(0);
}

void GoalsView::makeDetail() {
    m_detail = new Stack(this);
    m_empty = new EmptyState(
        context().theme, u"goals"_s, tr("No goals yet"),
        tr("A goal says what you want to achieve, by when, and who does what for it. Begin with the one that "
           "matters most this year."),
        tr("Write the first goal"), m_detail);
    m_empty->button()->setObjectName(u"goalsFirstPushButton"_s);
    m_form = new GoalForm(context(), m_detail);
    m_detail->addWidget(m_empty);
    m_detail->addWidget(m_form);
}

void GoalsView::makeForms() {
    m_planBack = new PlanBackForm(context(), m_body);
    m_deadline = new DeadlineForm(context(), m_body);
    m_body->addWidget(m_planBack);
    m_body->addWidget(m_deadline);
    connect(m_planBack, &PlanBackForm::closed, this, &GoalsView::closeForm);
    connect(m_planBack, &PlanBackForm::planned, this, [this](GoalId id) {
        m_whose = WhoseGoals::All;
        m_head->showEverything();
        closeForm();
        switchTo(Look::Timeline);
        m_timeline->list().choose(Goal::table, id.value);
        m_timeline->list().setFocus();
    });
    connect(m_deadline, &DeadlineForm::closed, this, &GoalsView::closeForm);
    connect(m_deadline, &DeadlineForm::moved, this, [this] {
        closeForm();
        m_timeline->list().choose(Goal::table, m_deadline->goal().value);
    });
    connect(m_timeline, &TimelinePane::deadlineWanted, this, [this](GoalId id) {
        if (guarded(context(), [&] { m_deadline->begin(id); })) open(m_deadline, m_deadline->firstField());
    });
}

}  // namespace mb::ui
