#include "ui/mentorships/next_meeting_card.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/meetings/contacts_count.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/page/record_list.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

constexpr int plannedAtMost = 3;

QList<Meeting> plannedWith(const Reader& reader, MentorshipId id, QDate today) {
    QList<Meeting> coming = reader.select<Meeting>()
                                .where(&Meeting::day, Is::AtLeast, today)
                                .where(&Meeting::state, MeetingState::Planned)
                                .orderBy(&Meeting::day)
                                .limit(500)
                                .list();
    QList<MeetingId> ids;
    for (const Meeting& meeting : coming) ids << meeting.id;
    QSet<MeetingId> ours;
    if (!ids.isEmpty())
        for (const auto& link : reader.select<MeetingMentorship>()
                                    .where(&MeetingMentorship::mentorshipId, id)
                                    .whereIn(&MeetingMentorship::meetingId, ids)
                                    .list())
            ours << link.meetingId;
    coming.removeIf([&](const Meeting& meeting) { return !ours.contains(meeting.id); });
    return coming.mid(0, plannedAtMost);
}

ListRow plannedRow(const Reader& reader, const Meeting& meeting, const Labels& modes, QDate today) {
    ListRow row;
    row.noun = "meeting";
    row.id = meeting.id.value;
    row.title = words::weekdayDate(meeting.day);
    if (meeting.time) row.title += u", "_s + words::clockTime(*meeting.time);
    const int agenda = int(reader.select<AgendaItem>().where(&AgendaItem::meetingId, meeting.id).count());
    row.subtitle =
        dotted({meeting.title, meeting.minutes ? words::hours(*meeting.minutes) : QString(), modes.value(meeting.mode),
                meeting.place, agenda ? NextMeetingCard::tr("%n agenda items", nullptr, agenda) : QString()});
    if (row.subtitle.isEmpty()) row.subtitle = NextMeetingCard::tr("no agenda yet");
    row.chip = words::dueIn(meeting.day, today);
    return row;
}

}  // namespace

NextMeetingCard::NextMeetingCard(const Context& context, MentorshipId id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_list = new CardList(context.theme, tr("Next meeting"), u"mentorshipNextRowList"_s, this);
    removesRecords(m_list->list(), context, {Meeting::table});
    column->addWidget(m_list);
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(space::s, space::s, buttons);
    m_plan = plainButton(tr("&Plan a meeting"), u"mentorshipPlanButton"_s, buttons);
    auto* log = plainButton(tr("Log a &contact here"), u"mentorshipLogButton"_s, buttons);
    m_count = plainButton(tr("Let short contacts coun&t"), u"mentorshipCountContactsButton"_s, buttons);
    row->addWidget(m_plan);
    row->addWidget(log);
    row->addWidget(m_count);
    connect(m_count, &QPushButton::clicked, this, [this] {
        m_plan->setFocus();  // the button goes away
        letContactsCount(m_context, {m_id});
    });
    column->addWidget(buttons);
    m_planner = planner();
    column->addWidget(m_planner);
    m_planner->hide();
    connect(&m_list->list(), &RowList::activatedRow, this,
            [this](const QByteArray& noun, qint64 meeting) { m_context.open(noun, meeting); });
    connect(m_plan, &QPushButton::clicked, this, [this] { m_planner->isVisible() ? closePlan() : beginPlan(); });
    connect(log, &QPushButton::clicked, this, &NextMeetingCard::logContactWanted);
}

QWidget* NextMeetingCard::planner() {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* fields = new FlowLayout(space::m, space::s);
    m_day = new DateField(m_context.today(), card);
    m_day->setObjectName(u"mentorshipPlanDayLineEdit"_s);
    m_time = new QLineEdit(card);
    m_time->setObjectName(u"mentorshipPlanTimeLineEdit"_s);
    m_time->setPlaceholderText(tr("e.g. 15:00"));
    m_topic = new QLineEdit(card);
    m_topic->setObjectName(u"mentorshipPlanTopicLineEdit"_s);
    const std::pair<QWidget*, std::pair<QString, int>> all[] = {
        {m_day, {tr("Day"), 130}}, {m_time, {tr("Time"), 80}}, {m_topic, {tr("Subject"), 150}}};
    for (const auto& [field, label] : all) {
        QWidget* box = labelled(label.first, field, {}, card);
        field->setMinimumWidth(m_context.theme.px(label.second));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        fields->addWidget(box);
    }
    column->addLayout(fields);
    m_hint = new PlainLabel(tr("Enter plans it; the usual length and place are taken over."), "help", card);
    column->addWidget(m_hint);
    return card;
}

void NextMeetingCard::beginPlan() {
    m_planner->show();
    m_day->setToday(m_context.today());
    m_day->setFocus();
}

void NextMeetingCard::closePlan() {
    m_planner->hide();
    m_plan->setFocus();
}

QTime NextMeetingCard::parseTime(const QString& text) {
    static const QRegularExpression form(u"^\\s*(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > 12)) return {};
    if (half.startsWith(u'p') && hour < 12) hour += 12;
    if (half.startsWith(u'a') && hour == 12) hour = 0;
    return QTime(hour, match.captured(2).toInt());
}

void NextMeetingCard::plan() {
    if (m_day->property("invalid").toBool() || !m_day->date()) {
        m_hint->setText(tr("On which day? For example 4 Nov, fri or +7."));
        m_day->setFocus();
        return;
    }
    const QTime time = parseTime(m_time->text());
    if (!m_time->text().trimmed().isEmpty() && !time.isValid()) {
        m_hint->setText(tr("This time cannot be read; try 15:00 or 3 pm."));
        m_time->setFocus();
        return;
    }
    MeetingId planned;
    const bool went = guarded(m_context, [&] {
        const Reader reader = m_context.reader();
        const Mentorship mentorship = reader.get(m_id);
        const PersonId owner = m_context.workspace.book().ownerId;
        actions::meetings::NewMeeting wanted;
        wanted.meeting.state = MeetingState::Planned;
        wanted.meeting.day = *m_day->date();
        if (time.isValid()) wanted.meeting.time = time;
        wanted.meeting.zone = QString::fromLatin1(m_context.workspace.clock().zone);
        wanted.meeting.title = m_topic->text().simplified();
        wanted.meeting.minutes = mentorship.minutes;
        wanted.meeting.mode = mentorship.mode;
        wanted.meeting.place = mentorship.place;
        for (const Participant& one : reader.select<Participant>().where(&Participant::mentorshipId, m_id).list())
            if (one.personId != owner && takesPart(one, *m_day->date())) wanted.people << one.personId;
        wanted.mentorships = {m_id};
        wanted.meeting.hostId = queries::nextHost(reader, m_id, *m_day->date()).value_or(PersonId());
        planned = actions::meetings::add(m_context.workspace, wanted);
    });
    if (!went) return;
    m_time->clear();
    m_topic->clear();
    m_day->setModified(false);
    m_day->clear();
    m_day->setDate(std::nullopt);
    closePlan();
    m_context.open("meeting", planned.value);
}

void NextMeetingCard::keyPressEvent(QKeyEvent* event) {
    const bool inPlanner = m_planner->isAncestorOf(focusWidget());
    if (inPlanner && event->key() == Qt::Key_Escape) closePlan();
    else if (inPlanner && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) plan();
    else QWidget::keyPressEvent(event);
}

void NextMeetingCard::show(const queries::MentorshipCard& card) {
    const Reader reader = m_context.reader();
    const QDate today = m_context.today();
    const Labels modes = labelsWithin(reader, u"mode"_s);
    QString note;
    if (isOver(card.mentorship.stage)) note = tr("The regular meetings have come to their end.");
    else if (card.nextDue)
        note = tr("No meeting is planned. The next one is due on %1, %2.")
                   .arg(words::longDate(*card.nextDue), words::dueIn(*card.nextDue, today));
    else note = tr("No meeting is planned.");
    if (card.last.contact) {
        // After a few months the number of days says less than the date.
        const bool recent = *card.last.contact >= today.addDays(-90);
        note += u"\n"_s + (recent ? tr("Last contact: %1, %2.")
                                        .arg(words::longDate(*card.last.contact), words::ago(*card.last.contact, today))
                                  : tr("Last contact: %1.").arg(words::longDate(*card.last.contact)));
    }
    const bool uncounted = !isOver(card.mentorship.stage) && card.nextDue && card.last.isUncounted();
    if (uncounted)
        note += u"\n"_s + tr("It was a short contact (%1). Such contacts do not count as meetings here.")
                              .arg(modes.value(card.last.mode, card.last.mode));
    m_count->setVisible(uncounted);
    if (const auto host = queries::nextHost(reader, m_id, today); host && !isOver(card.mentorship.stage))
        note += u"\n"_s + (*host == m_context.workspace.book().ownerId
                               ? tr("It is your turn to host.")
                               : tr("It is %1’s turn to host.").arg(fullName(reader.get(*host)).simplified()));
    m_list->setNote(note);
    QList<ListRow> rows;
    for (const Meeting& meeting : plannedWith(reader, m_id, today)) rows << plannedRow(reader, meeting, modes, today);
    m_list->setRows(rows);
}

}  // namespace mb::ui
