#include "ui/goals/goal_meetings.h"

#include "core/actions/goals.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_rows.h"
#include "ui/page/view.h"

#include <QSet>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int mostOffered = 60;  // of the newest meetings
}

GoalMeetings::GoalMeetings(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Meetings in which it was worked on"), "section", this));
    m_list = new CardList(context.theme, tr("Meetings in which it was worked on"), u"goalsMeetingsRowList"_s, this);
    column->addWidget(m_list);
    m_help = new PlainLabel(tr("Delete takes a meeting off this list; the meeting itself stays."), "help", this);
    column->addWidget(m_help);
    auto* line = new QHBoxLayout;
    m_link = new KeyCombo(this);
    m_link->setObjectName(u"goalsLinkMeetingKeyCombo"_s);
    m_link->setAccessibleName(tr("Link a meeting to this goal"));
    m_link->setMovesInList();
    line->addWidget(m_link);
    line->addStretch(1);
    column->addLayout(line);
    m_list->list().setRemoving(nouns<Meeting>(), [this](const QByteArray&, qint64 id) {
        guarded(m_context, [&] { actions::goals::unlinkMeeting(m_context.workspace, m_goal, MeetingId(id)); });
    });
    connect(&m_list->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 id) { m_context.open(noun, id); });
    connect(m_link, &KeyCombo::keyChosen, this, [this](const QString& key) {
        if (key.isEmpty()) return;
        guarded(m_context,
                [&] { actions::goals::linkMeeting(m_context.workspace, m_goal, MeetingId(key.toLongLong())); });
    });
}

void GoalMeetings::setGoal(GoalId id) {
    m_goal = id;
    reload();
}

void GoalMeetings::reload() {
    const Reader reader = m_context.reader();
    const auto goal = reader.find(m_goal);
    if (!goal) return m_list->setRows({});
    QSet<MeetingId> linked;
    for (const GoalMeeting& link : reader.select<GoalMeeting>().where(&GoalMeeting::goalId, m_goal).list())
        linked << link.meetingId;
    QList<Meeting> meetings;
    for (const MeetingId id : std::as_const(linked)) meetings << reader.get(id);
    std::sort(meetings.begin(), meetings.end(), [](const Meeting& a, const Meeting& b) { return a.day > b.day; });
    const QDate today = m_context.today();
    QList<ListRow> rows;
    for (const Meeting& meeting : std::as_const(meetings)) {
        ListRow row;
        row.noun = Meeting::table;
        row.id = meeting.id.value;
        row.title = meeting.title.trimmed().isEmpty() ? words::longDate(meeting.day) : meeting.title.simplified();
        row.subtitle = meeting.title.trimmed().isEmpty() ? QString() : words::longDate(meeting.day);
        if (meeting.day >= today && meeting.state == MeetingState::Planned) row.chip = words::dueIn(meeting.day, today);
        rows << row;
    }
    m_list->setRows(rows);
    m_help->setVisible(!rows.isEmpty());
    MeetingFilter filter;
    filter.limit = mostOffered;
    if (goal->mentorshipId) filter.mentorship = goal->mentorshipId;
    else if (goal->personId != m_context.workspace.book().ownerId) filter.person = goal->personId;
    QList<std::pair<QString, QString>> choices{{QString(), tr("Link a meeting…")}};
    for (const ListRow& row : listMeetings(m_context, filter, true).rows) {
        if (row.header || row.noun != Meeting::table || linked.contains(MeetingId(row.id))) continue;
        const QString label = row.subtitle.isEmpty() ? row.title : QString(row.title + u" · " + row.subtitle);
        choices.append({QString::number(row.id), words::shortened(label, 90)});
    }
    m_link->setChoices(choices);
    m_link->setKey({});
    m_link->setVisible(choices.size() > 1);
}

}  // namespace mb::ui
