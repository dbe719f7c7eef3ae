#include "ui/mentorships/mentorship_overview.h"

#include "core/actions/mentorships.h"
#include "core/queries/agenda.h"
#include "ui/meetings/inbox_card.h"
#include "ui/mentorships/about_card.h"
#include "ui/mentorships/closing_card.h"
#include "ui/mentorships/group_year_card.h"
#include "ui/mentorships/help_card.h"
#include "ui/mentorships/next_meeting_card.h"
#include "ui/mentorships/owed_card.h"
#include "ui/mentorships/participants_card.h"
#include "ui/mentorships/pauses_card.h"
#include "ui/mentorships/stage_card.h"
#include "ui/mentorships/terms_card.h"
#include "ui/widgets/columns.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr int goalsOnOverview = 6, narrowOverview = 740;
}

TabInfo MentorshipOverview::tab() {
    return {"overview", tr("Overview"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new MentorshipOverview(context, mentorship, parent);
            }};
}

MentorshipOverview::MentorshipOverview(const Context& viewContext, MentorshipId id, QWidget* parent)
    : View(viewContext, parent), m_id(id) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    all->addWidget(scroll.area);
    auto* board = new Columns(context().theme, narrowOverview, 1, 1, scroll.area->widget());
    scroll.column->addWidget(board);
    scroll.column->addStretch(1);
    addLeft(board->left());
    addRight(board->right());
    board->left()->addStretch(1);
    board->right()->addStretch(1);
}

void MentorshipOverview::section(QVBoxLayout* column, const QString& heading, QWidget* card) {
    if (column->count()) column->addSpacing(space::m);
    column->addWidget(new PlainLabel(heading, "section", this));
    column->addWidget(card);
}

void MentorshipOverview::addLeft(QVBoxLayout* column) {
    m_next = new NextMeetingCard(context(), m_id, this);
    section(column, tr("Next meeting"), m_next);
    connect(m_next, &NextMeetingCard::logContactWanted, this, [this] { context().logContactIn(m_id); });
    m_inboxPart = new QWidget(this);
    auto* part = new QVBoxLayout(m_inboxPart);
    part->setContentsMargins(0, space::m, 0, 0);
    part->setSpacing(space::s);
    auto* heading = new PlainLabel(tr("For the next talk"), "section", m_inboxPart);
    m_inbox = new InboxCard(context(), u"mentorship"_s, m_inboxPart);
    heading->setBuddy(m_inbox->addLine());
    part->addWidget(heading);
    part->addWidget(m_inbox);
    column->addWidget(m_inboxPart);
    m_owed = new OwedCard(context(), this);
    section(column, tr("Open promises"), m_owed);
    m_goals = new CardList(context().theme, tr("Goals"), u"mentorshipGoalsRowList"_s, this);
    m_goals->setNote(tr("No goal is being worked on here yet."));
    section(column, tr("Goals"), m_goals);
    connect(&m_goals->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 goal) { context().open(noun, goal); });
    m_allGoals = addAct({.key = u"mentorshipAllGoals"_s,
                         .label = tr("All g&oals here"),
                         .run = [this] { Q_EMIT tabWanted("goals"); },
                         .words = tr("goals of this mentorship"),
                         .forReading = true});
    column->addWidget(bind(flatButton({}, {}, this), m_allGoals), 0, Qt::AlignLeft);
    m_year = new GroupYearCard(context(), m_id, this);
    column->addSpacing(space::m);
    column->addWidget(m_yearHeading = new PlainLabel(tr("This year"), "section", this));
    column->addWidget(m_year);
    m_about = new AboutCard(context(), m_id, this);
    section(column, tr("About"), m_about);
    addNote(column);
    m_closing = new ClosingCard(context(), m_id, this);
    column->insertWidget(0, m_closing);
}

void MentorshipOverview::addNote(QVBoxLayout* column) {
    column->addSpacing(space::m);
    auto* row = new QHBoxLayout;
    auto* heading = new PlainLabel(tr("My private note"), "section", this);
    heading->setWordWrap(false);
    row->addWidget(heading);
    row->addWidget(new Chip(context().theme, tr("only in this file"), Tone::Calm, this));
    row->addStretch(1);
    column->addLayout(row);
    m_note = new GrowingEdit(3, 10, this);
    markPrivate(m_note)->setObjectName(u"mentorshipNotePlainTextEdit"_s);
    m_note->setAccessibleName(heading->text());
    heading->setBuddy(m_note);
    column->addWidget(m_note);
    m_noteSaver = new Saver(m_note, context(), [this](const QString& text, const QString& burst) {
        Mentorship mentorship = context().reader().get(m_id);
        mentorship.note = text;
        actions::mentorships::change(context().workspace, mentorship, burst);
    });
}

void MentorshipOverview::addRight(QVBoxLayout* column) {
    m_people = new ParticipantsCard(context(), m_id, this);
    section(column, tr("Who"), m_people);
    m_stage = new StageCard(context(), m_id, this);
    section(column, tr("Stage"), m_stage);
    m_terms = new TermsCard(context(), m_id, this);
    section(column, tr("How you work together"), m_terms);
    m_pauses = new PausesCard(context(), m_id, this);
    section(column, tr("Pauses"), m_pauses);
    addAct({.key = u"mentorshipPause"_s,
            .label = tr("Pause this mentorship"),
            .run = [this] { m_pauses->add(); },
            .words = tr("leave, sabbatical, rotation, rest, absence")});
    m_help = new HelpCard(context(), m_id, this);
    section(column, tr("If it does not work well"), m_help);
}

void MentorshipOverview::showInbox(const Reader& reader, const queries::MentorshipCard& card, bool byUndo) {
    const PersonId owner = context().workspace.book().ownerId;
    const QList<PersonId> others = card.others(owner);
    const auto lines = queries::waitingIn(reader, owner, m_id, context().today());
    const bool canAdd = others.size() == 1 && !isOver(card.mentorship.stage);
    const MeetingId next = queries::nextPlanned(reader, {{m_id}, {}}, context().today());
    m_inbox->show(lines, canAdd ? others.first() : PersonId(), next ? reader.find(next) : std::nullopt, byUndo);
    m_inboxPart->setVisible(canAdd || !lines.isEmpty());
}

QByteArrayList MentorshipOverview::concerns() const {
    return nouns<Book, Person, Position, Degree, Term, Mentorship, Participant, StageChange, Goal, GoalStep, Meeting,
                 MeetingMentorship, AgendaItem, ActionItem, InboxLine, Pause, Attendance, MeetingTopic>();
}

void MentorshipOverview::reload(const Changes& changes) {
    const Reader reader = context().reader();
    const auto card = queries::mentorshipCard(reader, m_id, context().today());
    const auto names = queries::names(reader);
    m_next->show(card);
    showInbox(reader, card, changes.byUndo);
    m_owed->show(queries::owedIn(reader, m_id, context().workspace.book().ownerId), names);
    QList<Goal> goals = reader.select<Goal>().where(&Goal::mentorshipId, m_id).orderBy(&Goal::place).list();
    goals.removeIf([](const Goal& goal) { return !isOpen(goal.status); });
    m_goals->setRows(goalRows(reader, goals.mid(0, goalsOnOverview)));
    m_allGoals->setVisible(goals.size() > goalsOnOverview);
    m_people->show(card, names);
    m_stage->show(card, changes.byUndo);
    m_terms->show(card.mentorship, changes.byUndo);
    m_about->show(card, changes.byUndo);
    m_year->show(card, card.nameFor(context().workspace.book().ownerId, names));
    m_yearHeading->setVisible(m_year->isVisibleTo(this));
    m_help->show(card.mentorship);
    m_pauses->show(changes.byUndo);
    m_closing->show(card);
    m_noteSaver->show(card.mentorship.note, changes.byUndo);
}

}  // namespace mb::ui
