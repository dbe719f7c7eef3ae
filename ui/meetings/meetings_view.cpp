#include "ui/meetings/meetings_view.h"

#include "core/queries/agenda.h"
#include "core/queries/mentorships.h"
#include "ui/meetings/meeting_detail.h"
#include "ui/meetings/plan_form.h"
#include "ui/page/record_list.h"
#include "ui/prompts/prompt_picker.h"
#include "ui/widgets/side_by_side.h"

#include <QEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

TabInfo MeetingsView::tab() {
    return {"meetings", tr("Meetings"), [](const Context& context, MentorshipId mentorship, QWidget* parent) {
                return new MeetingsView(context, mentorship, parent);
            }};
}

MeetingsView::MeetingsView(const Context& pageContext, std::optional<MentorshipId> mentorship, QWidget* parent)
    : View(pageContext, parent), m_mentorship(mentorship) {
    m_filter.mentorship = mentorship;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_whole = new Stack(this));
    QWidget* list = makeList();
    m_whole->addWidget(m_sides = new SideBySide(context().theme, list, m_list, makeRight(), this));
    connect(m_sides, &SideBySide::detailAlone, this, &MeetingsView::detailAlone);
    m_empty = new EmptyState(context().theme, u"meetings"_s, tr("No meetings yet"),
                             tr("What you plan, discuss and promise is kept here; notes can be for your eyes only."),
                             tr("&Plan a meeting"), this);
    m_empty->button()->setObjectName(u"meetingsPlanFirstButton"_s);
    m_whole->addWidget(m_empty);
    connect(m_empty->button(), &QPushButton::clicked, m_plan, &QAction::trigger);
}

QWidget* MeetingsView::makeList() {
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 4);
    column->setSpacing(0);
    m_list = new RowList(context().theme, tr("Meetings"), card);
    m_list->setObjectName(u"meetingsListView"_s);
    removesRecords(*m_list, context(), nouns<Meeting>());
    column->addWidget(m_list, 1);
    column->addWidget(m_none = new PlainLabel({}, "help", card));
    m_none->setObjectName(u"meetingsNoneLabel"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setMargin(space::l);
    m_foot = new QWidget(card);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(space::l + 1, space::xs, space::l, 0);
    m_plan = addAct({u"meetingsPlan"_s, tr("&Plan a meeting"), [this] { planMeeting(); }, newRecordKeys(),
                     tr("new meeting, schedule, appointment")});
    m_earlier = addAct({.key = u"meetingsEarlier"_s,
                        .label = tr("Show ea&rlier"),
                        .run =
                            [this] {
                                m_filter.limit += 200;
                                readAgain();
                            },
                        .words = tr("older meetings"),
                        .forReading = true});
    foot->addStretch(1);
    foot->addWidget(bind(flatButton({}, {}, card), m_earlier));
    column->addWidget(m_foot);
    connect(m_list, &RowList::chosen, this, [this](const QByteArray&, qint64 id) { showMeeting(MeetingId(id)); });
    connect(m_list, &RowList::doubleClicked, this, [this] { m_detail->head()->titleLine()->setFocus(); });
    return card;
}

QWidget* MeetingsView::makeRight() {
    m_right = new Stack(this);
    m_right->addWidget(m_detail = new MeetingDetail(context(), m_right));
    bind(m_detail->agenda()->questionButton(),
         m_question = addAct({.key = u"meetingsQuestion"_s,
                              .label = tr("Find a &question…"),
                              .run =
                                  [this] {
                                      m_sides->showDetail();
                                      m_detail->agenda()->findQuestion();
                                  },
                              .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                              .words = tr("prompts, topics, ideas, what to ask, what to talk about")}))
        ->show();
    m_right->addWidget(m_form = new PlanForm(context(), m_right));
    m_right->addWidget(new QWidget(m_right));
    connect(m_detail, &MeetingDetail::planWanted, this, &MeetingsView::planAfter);
    connect(m_detail->head(), &MeetingHead::removed, this, [this] { firstFocus()->setFocus(); });
    connect(m_form, &PlanForm::planned, this, [this](MeetingId id) {
        m_planning = false;
        readAgain();
        showRecord("meeting", id.value);
        m_detail->agenda()->addLine()->setFocus();
    });
    connect(m_form, &PlanForm::closed, this, [this] {
        m_planning = false;
        readAgain();
        m_sides->showList();
        (m_whole->currentWidget() == m_empty ? static_cast<QWidget*>(m_empty->button()) : m_list)->setFocus();
    });
    return m_right;
}

QByteArrayList MeetingsView::concerns() const {
    return nouns<Book, Person, Position, Degree, Term, Mentorship, Participant, Meeting, MeetingMentorship, Attendance,
                 AgendaItem, Note, ActionItem, InboxLine, Pause, Material, Attachment>() +
           PromptPicker::concerns();
}

void MeetingsView::reload(const Changes& changes) {
    const MeetingList list = listMeetings(context(), m_filter, !m_mentorship);
    m_list->setRows(list.rows);
    m_earlier->setVisible(list.more);
    m_foot->setVisible(list.more);
    m_list->setVisible(!list.rows.isEmpty());
    const bool filtered = m_filter.person || m_filter.year || (m_filter.mentorship && !m_mentorship);
    m_none->setText(filtered ? tr("No meetings match this filter.") : tr("No meetings yet."));
    m_none->setVisible(list.rows.isEmpty());
    if (!m_current || !context().reader().find(m_current)) m_current = list.proposed;
    // The meeting that is looked at stays, also where the list does not hold it.
    if (m_current && m_detail->showMeeting(m_current)) m_detail->reload(changes.byUndo);
    selectRow();
    showNothingOrDetail();
}

void MeetingsView::showNothingOrDetail() {
    const bool nothing = m_list->rowModel().rowCount() == 0 && !m_current;
    const bool filtered = m_filter.person || m_filter.year || (m_filter.mentorship && !m_mentorship);
    if (m_planning) m_right->setCurrentWidget(m_form);
    else m_right->setCurrentIndex(m_current ? 0 : 2);
    m_sides->setListEmpty(!m_list->rowModel().rowCount() && !m_planning);
    m_whole->setCurrentIndex(nothing && !m_planning && !filtered ? 1 : 0);
    m_question->setEnabled(m_current && !m_planning);
    standOut(m_plan, m_whole->currentWidget() != m_empty && !m_planning);
}

void MeetingsView::selectRow() {
    const bool blocked = m_list->blockSignals(true);
    const auto selected = m_list->selectedRow();
    if (m_planning || !m_current) m_list->selectionModel()->clear();
    else if ((!selected || selected->id != m_current.value) && !m_list->select("meeting", m_current.value))
        m_list->selectionModel()->clear();
    m_list->blockSignals(blocked);
}

void MeetingsView::showMeeting(MeetingId id) {
    guarded(context(), [&] {
        if (m_detail->showMeeting(id)) {
            if (m_current && m_current != id) context().choseOther();
            m_current = id;
            m_planning = false;
        }
        selectRow();
        showNothingOrDetail();
    });
}

MeetingId MeetingsView::meetingOf(const QByteArray& noun, qint64 id) const {
    const Reader reader = context().reader();
    if (noun == "meeting") return reader.find(MeetingId(id)) ? MeetingId(id) : MeetingId();
    if (noun == "note") return reader.find(NoteId(id)).value_or(Note()).meetingId;
    if (noun == "agenda_item") return reader.find(AgendaItemId(id)).value_or(AgendaItem()).meetingId;
    if (noun == "action_item") return reader.find(ActionItemId(id)).value_or(ActionItem()).meetingId;
    return {};
}

bool MeetingsView::showRecord(const QByteArray& noun, qint64 id) {
    const MeetingId meeting = meetingOf(noun, id);
    if (!meeting) return false;
    if (!m_list->rowModel().rowCount()) readAgain();
    if (!m_mentorship && m_filter.narrow() && m_list->rowModel().placeOf("meeting", meeting.value) < 0) {
        m_filter = {};
        Q_EMIT filterDropped();
        readAgain();
    }
    showMeeting(meeting);
    m_sides->showDetail();
    m_detail->setAsked(noun, id);
    return true;
}

QWidget* MeetingsView::firstFocus() {
    if (m_whole->currentWidget() == m_empty) return m_empty->button();
    if (m_planning && m_form->isVisible()) return m_form->firstField();
    if (QWidget* back = m_sides->wayBack()) return back;
    return m_list;
}

QWidget* MeetingsView::recordFocus() {
    if (m_whole->currentWidget() == m_empty || !m_current) return firstFocus();
    return m_detail->nextAct();
}

Subject MeetingsView::subject() const {
    if (!m_current || m_planning) return {};
    Subject about;
    guarded(context(), [&] {
        const Reader reader = context().reader();
        const auto circle = queries::circleOf(reader, context().workspace.book().ownerId, m_current);
        about = {circle.people, circle.mentorships.value(0), m_current};
    });
    return about;
}

void MeetingsView::showList() {
    m_sides->showList();
    if (m_whole->currentWidget() != m_empty) m_list->setFocus(Qt::ShortcutFocusReason);
}

void MeetingsView::setFilter(const MeetingFilter& filter) {
    m_filter = filter;
    m_current = {};
    readAgain();
}

void MeetingsView::planMeeting(const QList<PersonId>& people) {
    guarded(context(), [&] {
        PlanForm::Preset preset;
        preset.people = people;
        preset.mentorship = m_mentorship;
        const PersonId owner = context().workspace.book().ownerId;
        if (people.isEmpty() && m_mentorship)
            preset.people = queries::mentorshipCard(context().reader(), *m_mentorship, context().today()).others(owner);
        else if (people.isEmpty() && m_filter.person) preset.people << m_filter.person;
        m_planning = true;
        selectRow();
        showNothingOrDetail();
        m_sides->showDetail();
        m_form->begin(preset);
    });
}

void MeetingsView::planAfter(MeetingId after) {
    guarded(context(), [&] {
        const auto open = readMeeting(context(), after);
        if (!open) return;
        PlanForm::Preset preset;
        preset.people = open->others();
        if (!open->mentorships.isEmpty()) preset.mentorship = open->mentorships.first();
        m_planning = true;
        selectRow();
        showNothingOrDetail();
        m_sides->showDetail();
        m_form->begin(preset);
    });
}

}  // namespace mb::ui
