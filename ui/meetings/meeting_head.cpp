#include "ui/meetings/meeting_head.h"

#include "core/actions/series.h"
#include "core/queries/agenda.h"
#include "core/words/format.h"
#include "core/words/mails.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/move_panel.h"
#include "ui/meetings/promise_row.h"
#include "ui/support/calendar_file.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/quiet_line.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

TitleLine::TitleLine(Theme& theme, QWidget* parent) : QLineEdit(parent), m_theme(theme) {
    beQuiet(this);
    // Aligns the text with the lines below.
    setStyleSheet(u"QLineEdit { padding: 5px 0; }"_s);
    setTextMargins(-3, 0, 0, 0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const auto restyle = [this] {
        setFont(m_theme.font(Type::Section));
        updateGeometry();
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    connect(this, &QLineEdit::textChanged, this, [this] { updateGeometry(); });
}

// Going by on the way to the buttons must not lie in wait: a key pressed here adds to the title.
void TitleLine::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) end(false);
}

QSize TitleLine::sizeHint() const {
    const QString shown = text().isEmpty() ? placeholderText() : text();
    return {QFontMetrics(m_theme.font(Type::Section)).horizontalAdvance(shown) + m_theme.px(6),
            QLineEdit::sizeHint().height()};
}

QSize TitleLine::minimumSizeHint() const {
    return {qMin(sizeHint().width(), m_theme.px(120)), QLineEdit::minimumSizeHint().height()};
}

MeetingHead::MeetingHead(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    makeTitleRow(column);
    auto* facts = new QHBoxLayout;
    facts->addWidget(m_facts = new PlainLabel({}, "help", this), 1);
    m_facts->setAccessibleName(tr("When, how and with whom"));
    facts->addWidget(m_details = forReading(flatButton(tr("Edit detail&s"), u"meetingsDetailsButton"_s, this)), 0,
                     Qt::AlignTop);
    m_details->setCheckable(true);
    column->addLayout(facts);
    makeFields(column);
    column->addWidget(m_move = new MovePanel(m_context, this));
    makeCalledOff(column);
    connectFields();
}

void MeetingHead::makeTitleRow(QBoxLayout* column) {
    // Title and state in one box, buttons in another, so that the buttons go beneath where the title is long.
    auto* line = new FlowLayout(space::s, space::s);
    const auto box = [&](QSizePolicy::Policy across) {
        auto* widget = new QWidget(this);
        widget->setSizePolicy(across, QSizePolicy::Fixed);
        auto* row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        line->addWidget(widget);
        return row;
    };
    QHBoxLayout* row = box(QSizePolicy::Expanding);
    m_title = new TitleLine(m_context.theme, this);
    m_title->setObjectName(u"meetingsTitleLineEdit"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("Give it a title"));
    m_titleSaver = new Saver(m_title, m_context, [this](const QString& text, const QString& burst) {
        write([&](Meeting& meeting) { meeting.title = text; }, burst);
    });
    row->addWidget(m_title);
    row->addWidget(m_chip = new Chip(m_context.theme, {}, Tone::Calm, this));
    row->addStretch(1);
    row = box(QSizePolicy::Fixed);
    row->addWidget(m_start = plainButton(tr("&Start"), u"meetingsStartButton"_s, this));
    m_start->setToolTip(tr("Ctrl+M: this meeting and nothing else, while it takes place"));
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_context.startMeeting) m_context.startMeeting(m_open.meeting.id);
    });
    row->addWidget(m_held = plainButton(tr("Mark as hel&d"), u"meetingsHeldButton"_s, this));
    row->addWidget(m_more = plainButton(tr("&More"), u"meetingsMoreButton"_s, this));
    m_more->setStyleSheet(
        u"QPushButton { padding-right: 30px; } QPushButton::menu-indicator { image: url(:/mentorbook/style/down.svg);"
        " width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: right center; right: 10px; }"_s);
    m_more->setMenu(makeMenu());
    column->addLayout(line);
    connect(m_held, &QPushButton::clicked, this, [this] {
        m_more->setFocus();  // the button goes away
        if (setState(MeetingState::Held)) Q_EMIT markedHeld();
        else m_held->setFocus();
    });
}

QMenu* MeetingHead::makeMenu() {
    auto* menu = new QMenu(m_more);
    auto* group = new QActionGroup(menu);
    const std::tuple<MeetingState, QString, QString> states[] = {
        {MeetingState::Planned, tr("&Planned"), tr("Mark the meeting as planned")},
        {MeetingState::Held, tr("&Held"), tr("Mark the meeting as held")},
        {MeetingState::Cancelled, tr("&Canceled"), tr("Cancel the meeting")},
        {MeetingState::Moved, tr("&Moved"), tr("Mark the meeting as moved")},
        {MeetingState::Missed, tr("Mi&ssed"), tr("Mark the meeting as missed")}};
    for (const auto& [state, label, command] : states) {
        QAction* action = group->addAction(menu->addAction(label));
        action->setCheckable(true);
        action->setProperty("commandLabel", command);
        m_states.insert(state, action);
        connect(action, &QAction::triggered, this, [this, chosen = state] { setState(chosen); });
    }
    menu->addSeparator();
    m_moveAct = menu->addAction(tr("Move to another da&y…"));
    m_moveAct->setProperty("commandLabel", tr("Move the meeting to another day"));
    connect(m_moveAct, &QAction::triggered, this, [this] { m_move->begin(m_open); });
    connect(menu->addAction(tr("Plan the &next meeting")), &QAction::triggered, this, &MeetingHead::planAgainWanted);
    menu->addSeparator();
    m_share = menu->addAction(tr("&Let my private notes be shared"));
    connect(m_share, &QAction::triggered, this, [this] { moveNotes(Visibility::Shareable); });
    m_unshare = menu->addAction(tr("&Keep the notes private"));
    connect(m_unshare, &QAction::triggered, this, [this] { moveNotes(Visibility::Private); });
    menu->addSeparator();
    connect(forReading(menu->addAction(tr("Copy the &agenda as a mail"))), &QAction::triggered, this,
            [this] { copyMail(false); });
    connect(forReading(menu->addAction(tr("Copy the &recap as a mail"))), &QAction::triggered, this,
            [this] { copyMail(true); });
    connect(forReading(menu->addAction(tr("Save for a &calendar…"))), &QAction::triggered, this,
            [this] { exportCalendar(false); });
    connect(forReading(menu->addAction(tr("Save for a calendar &with names…"))), &QAction::triggered, this,
            [this] { exportCalendar(true); });
    menu->addSeparator();
    m_alike = menu->addAction(tr("Make the whole series &like this one"));
    connect(m_alike, &QAction::triggered, this, [this] {
        guarded(m_context, [this] {
            actions::series::makeAlike(m_context.workspace, m_open.meeting.id, m_open.meeting.day,
                                       actions::series::Scope::All);
        });
    });
    m_removeSeries = menu->addAction(tr("Remove this and all that &follow"));
    connect(m_removeSeries, &QAction::triggered, this, &MeetingHead::removeSeries);
    connect(menu->addAction(tr("&Remove meeting")), &QAction::triggered, this, &MeetingHead::remove);
    return menu;
}

void MeetingHead::makeFields(QBoxLayout* column) {
    m_fields = new QWidget(this);
    auto* flow = new FlowLayout(space::m, space::m, m_fields);
    const auto add = [&](const QString& label, QWidget* control, const QString& name) {
        control->setObjectName(name);
        flow->addWidget(labelled(label, control, {}, m_fields));
    };
    add(tr("With"), m_people = new PeopleField(m_context, m_fields), u"meetingsPeopleLineEdit"_s);
    add(tr("Date"), m_day = new DateField(m_context.today(), m_fields), u"meetingsDayLineEdit"_s);
    add(tr("Time"), m_time = new TimeField(m_fields), u"meetingsTimeLineEdit"_s);
    add(tr("Length"), m_length = new LengthField(m_fields), u"meetingsLengthLineEdit"_s);
    add(tr("How"), m_mode = new KeyCombo(m_fields), u"meetingsModeComboBox"_s);
    add(tr("Where"), m_place = new QLineEdit(m_fields), u"meetingsPlaceLineEdit"_s);
    add(tr("Asked for by"), m_askedBy = new KeyCombo(m_fields), u"meetingsAskedByComboBox"_s);
    add(tr("Host"), m_host = new KeyCombo(m_fields), u"meetingsHostComboBox"_s);
    m_placeSaver = new Saver(m_place, m_context, [this](const QString& text, const QString& burst) {
        write([&](Meeting& meeting) { meeting.place = text; }, burst);
    });
    m_fields->hide();
    column->addWidget(m_fields);
}

void MeetingHead::makeCalledOff(QBoxLayout* column) {
    m_calledOff = new QWidget(this);
    auto* flow = new FlowLayout(space::m, space::m, m_calledOff);
    m_calledOffBy = new KeyCombo(m_calledOff);
    m_calledOffBy->setObjectName(u"meetingsCalledOffByComboBox"_s);
    flow->addWidget(labelledInRow(tr("Called off by (never printed)"), m_calledOffBy, m_calledOff));
    m_notice = new NoticeField(m_calledOff);
    m_notice->setObjectName(u"meetingsNoticeLineEdit"_s);
    flow->addWidget(labelledInRow(tr("Notice"), m_notice, m_calledOff));
    flow->addWidget(m_shortNotice = new PlainLabel({}, "help", m_calledOff));
    m_calledOff->hide();
    column->addWidget(m_calledOff);
}

void MeetingHead::connectFields() {
    connect(m_details, &QPushButton::toggled, this, [this](bool on) {
        m_fields->setVisible(on);
        if (on) m_people->setFocus();
    });
    connect(m_people, &PeopleField::peopleChanged, this, &MeetingHead::savePeople);
    new SavedOnLeaving(
        m_people, m_context,
        [this] {
            m_people->settle();
            return !m_people->isModified() || !m_people->doubt().isEmpty();
        },
        [this] { return m_people->isModified(); });
    savesOnLeaving(m_day, m_context, [this] {
        // A meeting needs a day: an emptied field shows the day again.
        if (m_day->date()) write([this](Meeting& meeting) { meeting.day = *m_day->date(); });
        else m_day->setDate(m_open.meeting.day);
    });
    savesOnLeaving(m_time, m_context, [this] { write([this](Meeting& meeting) { meeting.time = m_time->time(); }); });
    savesOnLeaving(m_length, m_context,
                   [this] { write([this](Meeting& meeting) { meeting.minutes = m_length->minutes(); }); });
    connect(m_mode, &KeyCombo::keyChosen, this,
            [this](const QString& key) { change([&](Meeting& meeting) { meeting.mode = key; }); });
    connect(m_askedBy, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Meeting& meeting) { meeting.askedById = PersonId(key.toLongLong()); });
    });
    connect(m_host, &KeyCombo::keyChosen, this, [this](const QString& key) {
        change([&](Meeting& meeting) { meeting.hostId = PersonId(key.toLongLong()); });
    });
    connect(m_calledOffBy, &KeyCombo::keyChosen, this, [this](const QString& key) {
        guarded(m_context, [&] {
            const Meeting meeting = m_context.reader().get(m_open.meeting.id);
            saveCalledOff(PersonId(key.toLongLong()), meeting.noticeHours);
        });
    });
    savesOnLeaving(m_notice, m_context, [this] {
        saveCalledOff(m_context.reader().get(m_open.meeting.id).calledOffById, m_notice->hours());
    });
}

void MeetingHead::editDetails() { m_details->setChecked(true); }

void MeetingHead::write(const std::function<void(Meeting&)>& how, const QString& burst) {
    const Meeting before = m_context.reader().get(m_open.meeting.id);
    Meeting meeting = before;
    how(meeting);
    actions::meetings::change(m_context.workspace, meeting, burst);
    if (burst.isEmpty()) offerSeries(before);
}

// One of a series was changed: the same for those after it is one more key.
void MeetingHead::offerSeries(const Meeting& before) {
    const Meeting after = m_context.reader().get(before.id);
    const bool same = after.day == before.day && after.time == before.time && after.minutes == before.minutes &&
                      after.mode == before.mode && after.place == before.place;
    if (before.series.isEmpty() || before.state != MeetingState::Planned || same || !m_context.offer) return;
    m_context.offer(tr("Only this meeting of the series was changed."), tr("Change those after it too"),
                    // The offer stands longer than what is shown here.
                    [self = QPointer(this), &context = m_context, id = before.id, day = m_seriesDay] {
                        guarded(context, [&] {
                            actions::series::makeAlike(context.workspace, id, day, actions::series::Scope::FromHere);
                            if (self && self->m_open.meeting.id == id) self->m_seriesDay = context.reader().get(id).day;
                        });
                    });
}

void MeetingHead::removeSeries() {
    guarded(m_context, [this] {
        actions::series::remove(m_context.workspace, m_open.meeting.id, actions::series::Scope::FromHere);
    });
}

void MeetingHead::change(const std::function<void(Meeting&)>& how) {
    guarded(m_context, [&] { write(how); });
}

bool MeetingHead::setState(MeetingState state) {
    const bool off = isCalledOff(state);
    const bool done = guarded(m_context, [&] {
        const Meeting meeting = m_context.reader().get(m_open.meeting.id);
        if (meeting.state == state) return;
        // Called off while it is still to come: the notice is what is left until then.
        const bool before = meeting.state == MeetingState::Planned && meeting.day >= m_context.today();
        const auto notice = meeting.noticeHours || !before
                                ? meeting.noticeHours
                                : std::optional(noticeFor(meeting, m_context.workspace.clock().now()));
        actions::meetings::setState(m_context.workspace, meeting.id, state, off ? meeting.calledOffById : PersonId(),
                                    off ? notice : std::nullopt);
        if (off) m_calledOffBy->setFocus();
        if (state != MeetingState::Planned) tellWhatGoesOn();
    });
    if (!done) m_states.value(m_open.meeting.state)->setChecked(true);
    return done;
}

void MeetingHead::tellWhatGoesOn() {
    const Reader reader = m_context.reader();
    const MeetingId id = m_open.meeting.id;
    const int open =
        int(reader.select<AgendaItem>().where(&AgendaItem::meetingId, id).where(&AgendaItem::done, false).count());
    if (!open) return;
    const QDate from = qMax(m_open.meeting.day, m_context.today());
    const MeetingId next = queries::nextPlanned(reader, queries::circleOf(reader, m_open.owner, id), from, id);
    if (next)
        m_context.tell(tr("%n open agenda items went on to the meeting of %1.", nullptr, open)
                           .arg(words::longDate(reader.get(next).day)));
    else m_context.tell(tr("%n open agenda items will come along to the next meeting you plan.", nullptr, open));
}

void MeetingHead::saveCalledOff(PersonId by, std::optional<int> hours) {
    const Meeting meeting = m_context.reader().get(m_open.meeting.id);
    if (by == meeting.calledOffById && hours == meeting.noticeHours) return;
    actions::meetings::setState(m_context.workspace, meeting.id, meeting.state, by, hours);
}

void MeetingHead::savePeople() {
    const bool saved = guarded(m_context, [this] {
        const PeopleField::People wanted = m_people->people();
        actions::meetings::setPeople(m_context.workspace, m_open.meeting.id, wanted.known, wanted.fresh);
    });
    if (!saved) m_people->putBack();
}

void MeetingHead::moveNotes(Visibility to) {
    guarded(m_context, [&] { actions::meetings::setNotesVisibility(m_context.workspace, m_open.meeting.id, to); });
}

// Only what may be shared goes on the clipboard.
void MeetingHead::copyMail(bool recap) {
    words::MeetingMail mail;
    mail.meeting = m_open.meeting;
    mail.owner = fullName(m_open.known.value(m_open.owner));
    for (const PersonId id : m_open.others()) mail.to << m_open.called(id);
    for (const AgendaItem& item : m_open.agenda)
        if (item.canLeave() && (!recap || item.done)) mail.agenda << item.text;
    for (const ActionItem& item : recap ? m_open.promises : m_open.earlier)
        if (!item.dropped && !item.doneOn)
            mail.promises << words::promiseLine(fullName(m_open.known.value(item.ownerId)), item);
    if (recap) {
        for (const Note& note : m_open.notes)
            if (note.canLeave() && !note.text.trimmed().isEmpty()) mail.notes << note.text.trimmed();
        const Reader reader = m_context.reader();
        const QDate from = qMax(m_open.meeting.day, m_context.today());
        if (const MeetingId next = queries::nextPlanned(
                reader, queries::circleOf(reader, m_open.owner, mail.meeting.id), from, mail.meeting.id))
            mail.next = reader.get(next).day;
    }
    QGuiApplication::clipboard()->setText(recap ? words::recapMail(mail) : words::agendaMail(mail));
    const QString copied = recap ? tr("The recap is on the clipboard. Private notes are not in it.")
                                 : tr("The agenda is on the clipboard. Notes are not in it.");
    if (mail.notes.isEmpty() || !m_context.offer || m_context.workspace.isReadOnly()) return m_context.tell(copied);
    m_context.offer(copied, tr("I have sent it"), [&context = m_context, id = mail.meeting.id] {
        guarded(context, [&] { actions::meetings::markNotesSent(context.workspace, id, context.today()); });
    });
}

void MeetingHead::exportCalendar(bool telling) {
    exchange::CalendarWish wish = exchange::comingYear(m_context.today());
    wish.only = m_open.meeting.id;
    wish.telling = telling;
    saveCalendar(m_context, this, wish);
}

void MeetingHead::remove() {
    if (guarded(m_context, [this] { actions::meetings::remove(m_context.workspace, m_open.meeting.id); }))
        Q_EMIT removed();
}

QString MeetingHead::factsOf(const OpenMeeting& open) const {
    const Meeting& meeting = open.meeting;
    QStringList names;
    for (const PersonId id : open.others()) names << isolated(fullName(open.known.value(id)));
    QStringList parts{dayInFull(meeting, m_context.workspace.clock().zone)};
    if (meeting.minutes) parts << words::hours(*meeting.minutes);
    if (!meeting.mode.isEmpty()) parts << ModeWords(m_context.reader()).within(meeting.mode);
    if (!meeting.place.isEmpty()) parts << meeting.place;
    if (!names.isEmpty()) parts << tr("with %1").arg(words::andList(names));
    if (meeting.askedById)
        parts << (meeting.askedById == open.owner
                      ? tr("asked for by you")
                      : tr("asked for by %1").arg(isolated(open.called(meeting.askedById))));
    if (meeting.hostId)
        parts << (meeting.hostId == open.owner ? tr("hosted by you")
                                               : tr("hosted by %1").arg(isolated(open.called(meeting.hostId))));
    return parts.join(u" · ");
}

void MeetingHead::show(const OpenMeeting& open, bool byUndo) {
    const bool other = m_open.meeting.id != open.meeting.id;
    m_open = open;
    if (other) {
        m_move->hide();
        m_seriesDay = open.meeting.day;
    }
    if (other) m_titleSaver->showOther(open.meeting.title);
    else m_titleSaver->show(open.meeting.title, byUndo);
    if (other) m_title->setCursorPosition(0);
    const ChipText chip = stateChip(open.meeting, open.today);
    m_chip->set(chip.text, chip.tone);
    m_facts->setText(factsOf(open));
    m_held->setVisible(open.meeting.state == MeetingState::Planned);
    m_start->setVisible(m_context.startMeeting && open.meeting.state == MeetingState::Planned &&
                        open.meeting.day == open.today);
    m_states.value(open.meeting.state)->setChecked(true);
    const auto anyNote = [&](Visibility visibility) {
        return std::any_of(open.notes.begin(), open.notes.end(),
                           [&](const Note& note) { return note.visibility == visibility && !note.text.isEmpty(); });
    };
    m_share->setEnabled(anyNote(Visibility::Private));
    m_unshare->setEnabled(anyNote(Visibility::Shareable));
    showFields(open, other || byUndo);
}

void MeetingHead::showFields(const OpenMeeting& open, bool force) {
    const Meeting& meeting = open.meeting;
    m_people->setPeople(open.others(), force);
    m_day->setToday(open.today);
    m_day->setDate(meeting.day, force);
    m_time->setTime(meeting.time, force);
    m_length->setMinutes(meeting.minutes, force);
    m_mode->setChoices(ModeWords(m_context.reader()).choices());
    m_mode->setKey(meeting.mode);
    m_placeSaver->show(meeting.place, force);
    auto people = promiseOwners(open, meeting.askedById);
    people.prepend({u"0"_s, tr("Not specified")});
    m_askedBy->setChoices(people);
    m_askedBy->setKey(QString::number(meeting.askedById.value));
    m_host->setChoices(people);
    m_host->setKey(QString::number(meeting.hostId.value));
    m_host->parentWidget()->setVisible(open.ofPeers || meeting.hostId);
    m_calledOffBy->setChoices(people);
    m_calledOffBy->setKey(QString::number(meeting.calledOffById.value));
    m_notice->setHours(meeting.noticeHours, meeting.noticeHours ? noticeDays(meeting, *meeting.noticeHours) : 0, force);
    m_calledOff->setVisible(isCalledOff(meeting.state));
    m_shortNotice->setText(tr("Less than the %n hours that are expected.", nullptr, expectedNotice));
    m_shortNotice->setVisible(meeting.noticeHours && *meeting.noticeHours < expectedNotice);
    const bool planned = meeting.state == MeetingState::Planned, inSeries = !meeting.series.isEmpty();
    m_moveAct->setVisible(planned);
    m_alike->setVisible(planned && inSeries);
    m_removeSeries->setVisible(planned && inSeries);
}

}  // namespace mb::ui
