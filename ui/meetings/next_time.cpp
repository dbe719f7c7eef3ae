#include "ui/meetings/next_time.h"

#include "core/actions/inbox.h"
#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/section_parts.h"
#include "ui/widgets/tab_order.h"

#include <QFocusEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class WaitingRow : public QWidget {
public:
    WaitingRow(const Context& context, InboxLineId id, QWidget* parent)
        : QWidget(parent), m_context(context), m_id(id) {
        QHBoxLayout* row = sectionRow(this);
        m_text = markPrivate(quietLine(u"meetingsWaitingLineEdit"_s, NextTime::tr("For next time"), this));
        m_text->setToolTip(NextTime::tr("Clear the line to remove it."));
        row->addWidget(m_text, 1);
        m_saver = new Saver(m_text, context, [this](const QString& text, const QString& burst) {
            if (text.trimmed().isEmpty()) return;
            InboxLine line = m_context.reader().get(m_id);
            line.text = text;
            actions::inbox::change(m_context.workspace, line, burst);
        });
        QObject::connect(m_text, &QLineEdit::editingFinished, this, [this] {
            if (!m_text->text().trimmed().isEmpty()) return;
            guarded(m_context, [this] {
                if (m_context.reader().find(m_id)) actions::inbox::remove(m_context.workspace, m_id);
            });
        });
    }
    void show(const InboxLine& line, bool byUndo) { m_saver->show(line.text, byUndo); }

private:
    const Context& m_context;
    InboxLineId m_id;
    QLineEdit* m_text;
    Saver* m_saver;
};

// As agreed, on the weekday on which they meet.
std::optional<QDate> proposedDay(const Meeting& meeting, const Mentorship& mentorship, QDate today) {
    const QDate due = addCadence(meeting.day, mentorship.cadence);
    if (!due.isValid()) return std::nullopt;
    const QDate day = due.addDays(-((due.dayOfWeek() - meeting.day.dayOfWeek() + 7) % 7));
    return day > today && day > meeting.day ? day : due;
}

}  // namespace

NextTime::NextTime(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    QVBoxLayout* column = sectionColumn(this);
    column->addLayout(sectionHead(tr("Next time"), nullptr, this));
    column->addWidget(m_card = new RecordCard(this));
    const AddLine line = addLineFor(context, u"meetingsNextTimeLineEdit"_s, tr("One line to start from"), m_card);
    m_add = markPrivate(line.edit);
    m_card->setFoot(line.box);
    m_next = makeCard(this);
    auto* inside = new QVBoxLayout(m_next);
    inside->setContentsMargins(space::l, space::m, space::l, space::m);
    inside->setSpacing(space::xs);
    inside->addWidget(m_nextHead = new PlainLabel({}, "strong", m_next));
    inside->addWidget(m_nextFacts = new PlainLabel({}, "help", m_next));
    m_planner = new QWidget(m_next);
    auto* row = new QHBoxLayout(m_planner);
    row->setContentsMargins(0, space::xs, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_day = new DateField(context.today(), m_planner), 1);
    m_day->setObjectName(u"meetingsNextDayLineEdit"_s);
    m_day->setAccessibleName(tr("Day of the next meeting"));
    row->addWidget(m_plan = plainButton(tr("Plan it"), u"meetingsNextPlanButton"_s, m_planner));
    inside->addWidget(m_planner);
    inside->addWidget(complaintOf(m_day, m_next));
    column->addWidget(m_next);
    connect(m_day, &QLineEdit::textEdited, this, [this] { m_dayChosen = true; });
    connect(m_day, &QLineEdit::returnPressed, this, &NextTime::plan);
    connect(m_plan, &QPushButton::clicked, this, &NextTime::plan);
    makeDraft();
}

void NextTime::makeDraft() {
    const auto add = [this](const QString& text, const QString& burst) {
        InboxLine line;
        line.personId = m_open.others().value(0);
        if (m_open.others().size() > 1) line.mentorshipId = m_open.mentorships.value(0);
        line.text = text.trimmed();
        return actions::inbox::add(m_context.workspace, line, burst).value;
    };
    const auto change = [this](qint64 id, const QString& text, const QString& burst) {
        InboxLine line = m_context.reader().get(InboxLineId(id));
        line.text = text.trimmed();
        actions::inbox::change(m_context.workspace, line, burst);
    };
    const auto remove = [this](qint64 id) { actions::inbox::remove(m_context.workspace, InboxLineId(id)); };
    m_draft = new DraftLine(m_add, m_context, {add, change, remove});
    m_add->installEventFilter(this);
    connect(m_add, &QLineEdit::returnPressed, m_draft, &DraftLine::finish);
    connect(m_draft, &DraftLine::finished, this, [this] {
        guarded(m_context, [this] {
            if (const auto open = readMeeting(m_context, m_open.meeting.id)) show(*open, false);
        });
    });
}

bool NextTime::eventFilter(QObject* watched, QEvent* event) {
    if (isLeaving(event)) m_draft->finish();
    return QWidget::eventFilter(watched, event);
}

QList<InboxLine> NextTime::waiting(const Reader& reader) const {
    QList<InboxLine> lines;
    const auto others = m_open.others();
    for (const PersonId person : others)
        for (const InboxLine& line : reader.select<InboxLine>().where(&InboxLine::personId, person).list()) {
            const bool ours = line.mentorshipId ? m_open.mentorships.contains(line.mentorshipId) : others.size() == 1;
            if (line.isWaiting() && ours) lines << line;
        }
    return lines;
}

void NextTime::show(const OpenMeeting& open, bool byUndo) {
    if (m_open.meeting.id != open.meeting.id) m_dayChosen = false;
    m_open = open;
    const Reader reader = m_context.reader();
    QList<qint64> ids;
    std::optional<QString> drafted;
    const QList<InboxLine> lines = waiting(reader);
    for (const InboxLine& line : lines) {
        ids << line.id.value;
        if (line.id.value == m_draft->id()) drafted = line.text;
    }
    m_draft->refresh(drafted, byUndo);
    ids = m_draft->without(ids);
    m_card->arrange(ids, [this](qint64 id) { return new WaitingRow(m_context, InboxLineId(id), m_card); });
    for (const InboxLine& line : lines)
        if (ids.contains(line.id.value)) static_cast<WaitingRow*>(m_card->row(line.id.value))->show(line, byUndo);
    m_add->setEnabled(!open.others().isEmpty());
    showNext(reader);
}

void NextTime::showNext(const Reader& reader) {
    const queries::Circle circle = queries::circleOf(reader, m_open.owner, m_open.meeting.id);
    const QDate from = qMax(m_open.meeting.day, m_open.today);
    const MeetingId planned = queries::nextPlanned(reader, circle, from, m_open.meeting.id);
    m_planner->setVisible(!planned && !m_open.others().isEmpty());
    const ModeWords modes(reader);
    const auto facts = [&](const Meeting& meeting) {
        QStringList parts;
        if (meeting.minutes) parts << words::hours(*meeting.minutes);
        if (!meeting.mode.isEmpty()) parts << modes.within(meeting.mode);
        if (!meeting.place.isEmpty()) parts << meeting.place;
        return parts.join(u" · "_s);
    };
    if (planned) {
        const Meeting meeting = reader.get(planned);
        m_nextHead->setText(dayInFull(meeting, m_context.workspace.clock().zone));
        const QString told = facts(meeting);
        m_nextFacts->setText(told.isEmpty() ? tr("planned") : tr("planned · %1").arg(told));
        return;
    }
    std::optional<QDate> day;
    QString agreed;
    if (const MentorshipId id = m_open.mentorships.value(0)) {
        const Mentorship mentorship = reader.get(id);
        day = proposedDay(m_open.meeting, mentorship, m_open.today);
        if (day && !mentorship.cadence.isEmpty()) agreed = tr("%1, as agreed").arg(words::dueIn(*day, m_open.today));
    }
    m_nextHead->setText(tr("No next meeting is planned"));
    const QString told = facts(next(reader, day.value_or(m_open.today)).meeting);
    m_nextFacts->setText(QStringList{agreed, told}.join(agreed.isEmpty() || told.isEmpty() ? QString() : u" · "_s));
    m_nextFacts->setVisible(!m_nextFacts->text().isEmpty());
    m_day->setToday(m_open.today);
    if (!m_dayChosen) m_day->setDate(day, true);
}

actions::meetings::NewMeeting NextTime::next(const Reader& reader, QDate day) const {
    actions::meetings::NewMeeting wanted;
    wanted.meeting.state = MeetingState::Planned;
    wanted.meeting.day = day;
    wanted.meeting.time = m_open.meeting.time;
    wanted.meeting.zone = m_open.meeting.zone;
    wanted.meeting.mode = m_open.meeting.mode;
    wanted.meeting.place = m_open.meeting.place;
    wanted.meeting.minutes = m_open.meeting.minutes;
    // How long a meeting should be is what was agreed, where that was agreed.
    if (const MentorshipId id = m_open.mentorships.value(0)) {
        if (const auto agreed = reader.get(id).minutes) wanted.meeting.minutes = agreed;
        wanted.meeting.hostId = queries::nextHost(reader, id, day).value_or(PersonId());
    }
    wanted.people = m_open.others();
    wanted.mentorships = m_open.mentorships;
    return wanted;
}

std::optional<actions::meetings::NewMeeting> NextTime::proposal() const {
    const auto day = m_day->date();
    if (m_planner->isHidden() || !day || *day < m_open.today) return std::nullopt;
    return next(m_context.reader(), *day);
}

bool NextTime::isReadable() {
    if (m_planner->isHidden() || m_day->take()) return true;
    m_day->setFocus();
    return false;
}

void NextTime::letGo() {
    if (m_day->isValid()) return;
    m_dayChosen = false;
    m_day->setDate({}, true);
}

void NextTime::plan() {
    if (m_planner->isHidden()) return m_context.tell(tr("The next meeting is planned already."));
    if (!m_day->take()) return m_day->setFocus();
    const auto day = m_day->date();
    if (!day) return m_day->setFocus();
    guarded(m_context, [&] {
        m_dayChosen = false;
        actions::meetings::add(m_context.workspace, next(m_context.reader(), *day));
        m_add->setFocus();
    });
}

}  // namespace mb::ui
