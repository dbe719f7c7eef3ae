#include "ui/goals/goals_page.h"

#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// Pixels at 100 %: the most that the timeline takes before it scrolls, and the page height from which it has room.
constexpr int timelineMost = 154, timelineRoom = 600;
}  // namespace

PageInfo GoalsPage::info() {
    const auto open = [](const Context& context) {
        const auto goals =
            context.reader().select<Goal>().where(&Goal::personId, context.workspace.book().ownerId).list();
        return int(std::count_if(goals.begin(), goals.end(), [](const Goal& goal) { return isOpen(goal.status); }));
    };
    return {u"goals"_s,
            tr("&Goals"),
            {"goal", "goal_step", "goal_update"},
            [](const Context& context, QWidget* parent) { return new GoalsPage(context, parent); },
            open};
}

GoalsPage::GoalsPage(const Context& context, QWidget* parent) : View(context, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_head = new QWidget(this);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, space::gutter, 0);
    m_label = new PlainLabel(tr("Timeline"), "section", m_head);
    head->addWidget(m_label);
    head->addStretch(1);
    m_toggle = addAct({.key = u"goalsTimeline"_s,
                       .label = {},
                       .run =
                           [this] {
                               m_wanted = m_card->isHidden();
                               fitTimeline();
                           },
                       .words = tr("picture, calendar, chart"),
                       .forReading = true});
    head->addWidget(bind(flatButton({}, {}, m_head), m_toggle));
    column->addWidget(m_head);
    m_card = makeCard(this);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(space::l, space::s, space::s, space::s);
    m_area = new QScrollArea(m_card);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline = new GoalTimeline(context.theme, m_area);
    m_timeline->setAccessibleName(tr("Open goals over time"));
    m_area->setWidget(m_timeline);
    // Transparent, so that the card is seen.
    m_area->setStyleSheet(u"QScrollArea { background: transparent; }"_s);
    m_timeline->setAutoFillBackground(false);
    inside->addWidget(m_area);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(0, 0, space::gutter, 0);
    strip->addWidget(m_card);
    column->addLayout(strip);
    m_view = new GoalsView(context, std::nullopt, this);
    column->addWidget(m_view, 1);

    connect(m_view, &GoalsView::listed, this, [this] {
        showTimeline();
        Q_EMIT headChanged();
    });
    connect(m_view, &GoalsView::detailAlone, this, [this](bool alone) {
        m_madeWay = alone;
        fitTimeline();
    });
    connect(m_timeline, &GoalTimeline::clicked, this, [this](qint64 id) { m_view->showRecord(Goal::table, id); });
    connect(&context.theme, &Theme::changed, this, &GoalsPage::fitTimeline);
}

QString GoalsPage::subtitle() const {
    const GoalList& goals = m_view->goals();
    if (goals.isEmpty()) return tr("What you want to achieve, by when, and who does what");
    QStringList parts{tr("%n open", nullptr, goals.open)};
    // The sidebar counts only the owner's goals.
    if (goals.openMine && goals.openMine < goals.open)
        parts[0] = tr("%n open, %1 of them yours", nullptr, goals.open).arg(goals.openMine);
    if (goals.atRisk) parts << tr("%n at risk", nullptr, goals.atRisk);
    return parts.join(u" · ");
}

void GoalsPage::showTimeline() {
    m_timeline->setBars(m_view->goals().bars(), context().today());
    fitTimeline();
}

void GoalsPage::fitTimeline() {
    const Theme& theme = context().theme;
    const bool any = !m_madeWay && !m_view->goals().bars().isEmpty();
    const bool shown =
        any && m_wanted.value_or(height() >= theme.px(timelineRoom) && width() >= theme.px(timelineRoom));
    m_head->setVisible(any);
    m_card->setVisible(shown);
    m_label->setVisible(shown);
    m_toggle->setText(shown ? tr("H&ide the timeline") : tr("Sho&w the timeline"));
    const int whole = m_timeline->sizeHint().height();
    m_timeline->setFixedHeight(whole);
    m_area->setFixedHeight(
        m_timeline->heightOfWholeRows(qMin(theme.px(timelineMost), qMax(theme.px(64), height() * 3 / 10))));
}

void GoalsPage::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    fitTimeline();
}

}  // namespace mb::ui
