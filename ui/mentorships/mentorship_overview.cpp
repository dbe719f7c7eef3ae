#include "ui/mentorships/mentorship_overview.h"

#include "core/actions/mentorships.h"
#include "ui/mentorships/about_card.h"
#include "ui/mentorships/closing_card.h"
#include "ui/mentorships/help_card.h"
#include "ui/mentorships/next_meeting_card.h"
#include "ui/mentorships/owed_card.h"
#include "ui/mentorships/participants_card.h"
#include "ui/mentorships/stage_card.h"
#include "ui/mentorships/terms_card.h"
#include "ui/widgets/columns.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr int goalsOnOverview = 6, narrowOverview = 740;
}

MentorshipOverview::MentorshipOverview(const Context& context, MentorshipId id, QWidget* parent)
    : MentorshipTab(parent), m_context(context), m_id(id) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    all->addWidget(scroll.area);
    auto* board = new Columns(context.theme, narrowOverview, 1, 1, scroll.area->widget());
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
    m_next = new NextMeetingCard(m_context, m_id, this);
    section(column, tr("Next meeting"), m_next);
    connect(m_next, &NextMeetingCard::logContactWanted, this, &MentorshipOverview::logContactWanted);
    m_owed = new OwedCard(m_context, this);
    section(column, tr("What is owed"), m_owed);
    m_goals = new CardList(m_context.theme, tr("Goals"), u"mentorshipGoalsRowList"_s, this);
    m_goals->setNote(tr("No goal is being worked on here yet."));
    section(column, tr("Goals"), m_goals);
    connect(&m_goals->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 goal) { m_context.open(noun, goal); });
    m_allGoals = forReading(flatButton(tr("All g&oals here"), u"mentorshipAllGoalsButton"_s, this));
    column->addWidget(m_allGoals, 0, Qt::AlignLeft);
    connect(m_allGoals, &QPushButton::clicked, this, [this] { Q_EMIT tabWanted("goals"); });
    m_about = new AboutCard(m_context, m_id, this);
    section(column, tr("What it is"), m_about);
    addNote(column);
    m_closing = new ClosingCard(m_context, m_id, this);
    column->insertWidget(0, m_closing);
}

void MentorshipOverview::addNote(QVBoxLayout* column) {
    column->addSpacing(space::m);
    auto* row = new QHBoxLayout;
    auto* heading = new PlainLabel(tr("My private note"), "section", this);
    heading->setWordWrap(false);
    row->addWidget(heading);
    row->addWidget(new Chip(m_context.theme, tr("only in this file"), Tone::Calm, this));
    row->addStretch(1);
    column->addLayout(row);
    m_note = new GrowingEdit(3, 10, this);
    m_note->setObjectName(u"mentorshipNotePlainTextEdit"_s);
    m_note->setAccessibleName(heading->text());
    heading->setBuddy(m_note);
    column->addWidget(m_note);
    m_noteSaver = new Saver(m_note, m_context, [this](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.note = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
}

void MentorshipOverview::addRight(QVBoxLayout* column) {
    m_people = new ParticipantsCard(m_context, m_id, this);
    section(column, tr("Who"), m_people);
    m_stage = new StageCard(m_context, m_id, this);
    section(column, tr("Stage"), m_stage);
    m_terms = new TermsCard(m_context, m_id, this);
    section(column, tr("How you work together"), m_terms);
    m_help = new HelpCard(m_context, m_id, this);
    section(column, tr("If it does not work well"), m_help);
}

void MentorshipOverview::reload(bool byUndo) {
    const Reader reader = m_context.reader();
    const auto card = queries::mentorshipCard(reader, m_id, m_context.today());
    const auto names = queries::names(reader);
    m_next->show(card);
    m_owed->show(owedIn(reader, m_id, m_context.workspace.book().ownerId), names);
    QList<Goal> goals = reader.select<Goal>().where(&Goal::mentorshipId, m_id).orderBy(&Goal::place).list();
    goals.removeIf([](const Goal& goal) { return !isOpen(goal.status); });
    m_goals->setRows(goalRows(reader, goals.mid(0, goalsOnOverview)));
    m_allGoals->setVisible(goals.size() > goalsOnOverview);
    m_people->show(card, names);
    m_stage->show(card, byUndo);
    m_terms->show(card.mentorship, byUndo);
    m_about->show(card.mentorship, byUndo);
    m_help->show(card.mentorship);
    m_closing->show(card);
    m_noteSaver->show(card.mentorship.note, byUndo);
}

}  // namespace mb::ui
