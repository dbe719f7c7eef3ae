#include "ui/meetings/meeting_mode.h"

#include "core/actions/meeting_parts.h"
#include "core/documents/terms.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/time_fields.h"
#include "ui/prompts/prompt_picker.h"
#include "ui/prompts/topic_chips.h"
#include "ui/prompts/topic_gaps.h"
#include "ui/support/unsaved.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int threeBeside = 900, headBeside = 700, keysStay = 560, wideLength = 104;  // pixels at 100 %
constexpr int leastMeasured = 5, measuredTo = 5, longestAnyway = 120;                 // minutes
constexpr int noteLines = 12, privateLines = 6;
const QString paneKey = QStringLiteral("meetingMode/pane");  // which notes the keyboard was in last

QString ordinal(int number) {
    const int tens = number % 100;
    const int ones = tens > 10 && tens < 14 ? 0 : number % 10;
    return ones == 1   ? MeetingMode::tr("%1st").arg(number)
           : ones == 2 ? MeetingMode::tr("%1nd").arg(number)
           : ones == 3 ? MeetingMode::tr("%1rd").arg(number)
                       : MeetingMode::tr("%1th").arg(number);
}

int heldBefore(const Reader& reader, const OpenMeeting& open) {
    QList<MeetingId> ids;
    if (open.mentorships.isEmpty()) return 0;
    for (const auto& link :
         reader.select<MeetingMentorship>().where(&MeetingMentorship::mentorshipId, open.mentorships.first()).list())
        if (link.meetingId != open.meeting.id) ids << link.meetingId;
    if (ids.isEmpty()) return 0;
    int held = 0;
    for (const Meeting& one : reader.select<Meeting>()
                                  .whereIdIn(ids)
                                  .where(&Meeting::state, MeetingState::Held)
                                  .where(&Meeting::day, Is::AtMost, open.meeting.day)
                                  .list())
        held += isSmallContact(one.mode) ? 0 : 1;
    return held;
}

}  // namespace

std::optional<int> measuredLength(int elapsed, std::optional<int> planned) {
    if (elapsed < leastMeasured || elapsed > qMax(longestAnyway, 2 * planned.value_or(0))) return std::nullopt;
    return (elapsed + measuredTo / 2) / measuredTo * measuredTo;
}

// How much of the time is over.
class ElapsedBar : public QWidget {
public:
    ElapsedBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setFixedHeight(4);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void set(std::optional<double> part) {
        m_part = part;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.tokens().line);
        painter.drawRoundedRect(rect(), 2, 2);
        if (!m_part) return;
        QRectF done(rect());
        done.setWidth(done.width() * qBound(0.0, *m_part, 1.0));
        painter.setBrush(*m_part > 1 ? m_theme.tokens().warn : m_theme.tokens().accent);
        painter.drawRoundedRect(done, 2, 2);
    }

private:
    Theme& m_theme;
    std::optional<double> m_part;
};

MeetingMode::MeetingMode(const Context& pageContext, QWidget* parent) : View(pageContext, parent) {
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(space::l);
    makeHead(m_outer, makeActs());
    makeBody(m_outer);
    makeKeys();
    connect(&m_clock, &QTimer::timeout, this, &MeetingMode::showTime);
    connect(&context().theme, &Theme::changed, this, &MeetingMode::arrange);
}

void MeetingMode::makeHead(QBoxLayout* column, QAction* closing) {
    auto* head = new QVBoxLayout;
    head->setContentsMargins(0, 0, space::gutter, 0);
    head->setSpacing(space::s);
    m_headRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_headRow->setSpacing(space::xl);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_back = forReading(flatButton({}, u"meetingModeBackButton"_s, this));
    connect(m_back, &QPushButton::clicked, this, &MeetingMode::leave);
    names->addWidget(m_back, 0, Qt::AlignLeft);
    names->addWidget(m_title = new PlainLabel({}, nullptr, this));
    m_title->setObjectName(u"pageTitle"_s);
    names->addWidget(m_facts = new PlainLabel({}, "help", this));
    m_headRow->addLayout(names, 1);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(space::l);
    auto* time = new QVBoxLayout;
    time->setSpacing(0);
    time->addStretch(1);
    m_minutes = new PlainLabel({}, "section", this);
    m_since = new PlainLabel({}, "help", this);
    for (QLabel* label : {m_minutes, m_since}) {
        label->setWordWrap(false);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        time->addWidget(label);
    }
    time->addStretch(1);
    tools->addLayout(time);
    makeLength(tools);
    QPushButton* close = primaryButton({}, {}, this);
    bind(close, closing);
    tools->addWidget(close, 0, Qt::AlignVCenter);
    m_headRow->addLayout(tools);
    head->addLayout(m_headRow);
    PlainLabel* wrong = complaintOf(m_length, this);
    wrong->setAlignment(Qt::AlignRight);
    head->addWidget(wrong);
    head->addWidget(m_bar = new ElapsedBar(context().theme, this));
    column->addLayout(head);
}

// How long the meeting will have been when it is closed.
void MeetingMode::makeLength(QBoxLayout* tools) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addStretch(1);
    column->addWidget(m_lengthLabel = new PlainLabel({}, "help", this));
    m_lengthLabel->setWordWrap(false);
    column->addWidget(m_length = new LengthField(this));
    column->addStretch(1);
    m_length->setObjectName(u"meetingModeLengthLineEdit"_s);
    m_length->setToolTip(tr("This length is recorded when the meeting is closed (Alt+L)"));
    m_lengthLabel->setBuddy(m_length);
    connect(m_length, &ParsedField::valueChanged, this, [this] {
        m_lengths.insert(m_meeting, m_length->minutes());
        showLength();
    });
    tools->addLayout(column);
}

void MeetingMode::makeKeys() {
    m_keys = new QWidget(this);
    auto* flow = new FlowLayout(space::l, space::xs, m_keys);
    flow->setContentsMargins(0, 0, space::gutter, space::m);
    const QList<std::pair<QString, QString>> keys{{tr("Alt+A"), tr("agenda")},
                                                  {tr("Alt+P"), tr("promise")},
                                                  {tr("Alt+N"), tr("next time")},
                                                  {tr("Alt+M"), tr("plan it")},
                                                  {tr("Alt+L"), tr("length")},
                                                  {tr("F6"), tr("other notes")},
                                                  {tr("Ctrl+Enter"), tr("close the meeting")}};
    for (const auto& [cap, what] : keys) {
        auto* box = new QWidget(m_keys);
        box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::xs);
        auto* key = new PlainLabel(cap, "key", box);
        auto* word = new PlainLabel(what, "help", box);
        for (PlainLabel* label : {key, word}) {
            label->setWordWrap(false);
            row->addWidget(label, 0, Qt::AlignVCenter);
        }
        flow->addWidget(box);
    }
    m_outer->addWidget(m_keys);
}

void MeetingMode::makeBody(QBoxLayout* column) {
    const ScrollColumn scroll = scrollColumn(this);
    scroll.column->setSpacing(space::l);
    m_scrolled = scroll.column;
    column->addWidget(scroll.area, 1);
    scroll.column->addWidget(m_earlier = new EarlierStrip(context(), this));
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(space::xl);
    const auto part = [&](int share) {
        auto* box = new QWidget(this);
        auto* inside = new QVBoxLayout(box);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(space::l);
        m_body->addWidget(box, share);
        return inside;
    };
    QVBoxLayout* left = part(10);
    m_left = left->parentWidget();
    left->addWidget(m_agenda = new AgendaSection(context(), this));
    m_agenda->showKeys();
    left->addWidget(m_topics = new TopicChips(context(), this));
    left->addWidget(m_gaps = new TopicGaps(context(), this));
    left->addStretch(1);
    QVBoxLayout* middle = part(13);
    middle->addWidget(m_notes = new NotesSection(context(), Visibility::Shareable, this, noteLines));
    middle->addWidget(m_private = new NotesSection(context(), Visibility::Private, this, privateLines));
    middle->addStretch(1);
    QVBoxLayout* right = part(12);
    right->addWidget(m_promises = new PromisesSection(context(), this));
    m_promises->standNarrow();
    right->addWidget(m_next = new NextTime(context(), this));
    right->addWidget(new PlainLabel(tr("Closing carries what is open on the agenda over. Nothing is sent by itself."),
                                    "help", this));
    right->addStretch(1);
    scroll.column->addLayout(m_body);
    scroll.column->addStretch(1);
}

QAction* MeetingMode::makeActs() {
    QAction* closing = addAct({u"meetingModeClose"_s, tr("Close the meeting"), [this] { close(); },
                               QKeySequence(Qt::CTRL | Qt::Key_Return), tr("held, done, end"), true});
    addAct({u"meetingModeSwitch"_s, tr("Switch between both notes"), [this] { switchNotes(); },
            QKeySequence(Qt::Key_F6), tr("private notes")});
    addAct({u"meetingModeAgenda"_s, tr("Add to the agenda"), [this] { m_agenda->addLine()->setFocus(); },
            QKeySequence(Qt::ALT | Qt::Key_A), tr("question, topic")});
    addAct({u"meetingModePromise"_s, tr("Add a promise"), [this] { m_promises->addLine()->setFocus(); },
            QKeySequence(Qt::ALT | Qt::Key_P), tr("action item")});
    addAct({u"meetingModeNext"_s, tr("A line for next time"), [this] { m_next->line()->setFocus(); },
            QKeySequence(Qt::ALT | Qt::Key_N), tr("inbox")});
    addAct({u"meetingModePlan"_s, tr("Plan the next meeting"), [this] { m_next->plan(); },
            QKeySequence(Qt::ALT | Qt::Key_M), tr("next time, again")});
    addAct({u"meetingModeLength"_s, tr("Length of the meeting"),
            [this] {
                m_length->setFocus();
                m_length->selectAll();
            },
            QKeySequence(Qt::ALT | Qt::Key_L), tr("minutes, duration")});
    for (int place = 1; place <= 9; ++place) {
        auto* tick = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(place)), this);
        tick->setContext(Qt::WidgetWithChildrenShortcut);
        connect(tick, &QShortcut::activated, this, [this, place] { m_agenda->tick(place); });
    }
    return closing;
}

void MeetingMode::begin(MeetingId meeting, const QString& from) {
    m_meeting = meeting;
    m_back->setText(tr("‹ %1 (Esc)").arg(from));
    if (!m_begun.contains(meeting)) m_begun.insert(meeting, context().workspace.clock().now());
    m_clock.start(15'000);
    readAgain();
    showLength(true);
}

QString MeetingMode::title() const {
    QStringList names;
    for (const PersonId id : m_open.others()) names << fullName(m_open.known.value(id));
    if (const int further = int(names.size()) - 2; further > 1)
        names = names.mid(0, 2) + QStringList{tr("%n others", nullptr, further)};
    QString who = words::andList(names);
    if (who.isEmpty()) who = tr("Meeting");
    return m_open.meeting.title.isEmpty() ? who : QString(who + u" · "_s + m_open.meeting.title);
}

QByteArrayList MeetingMode::concerns() const {
    return nouns<Book, Person, Position, Degree, Term, Mentorship, Participant, Meeting, MeetingMentorship, Attendance,
                 AgendaItem, Note, ActionItem, InboxLine, MeetingTopic>() +
           PromptPicker::concerns();
}

QString MeetingMode::factsOf(const Reader& reader) const {
    const Meeting& meeting = m_open.meeting;
    QStringList facts{dayInFull(meeting, context().workspace.clock().zone)};
    if (!meeting.mode.isEmpty()) facts << ModeWords(reader).within(meeting.mode);
    if (!meeting.place.isEmpty()) facts << meeting.place;
    if (const int before = heldBefore(reader, m_open)) facts << tr("your %1 meeting").arg(ordinal(before + 1));
    if (const MentorshipId id = m_open.mentorships.value(0)) {
        const Mentorship mentorship = reader.get(id);
        const QString cadence = documents::labelsWithin(reader, u"cadence"_s).value(mentorship.cadence);
        if (!cadence.isEmpty())
            facts << (mentorship.minutes ? tr("agreed: %1, %2").arg(cadence, words::hours(*mentorship.minutes))
                                         : tr("agreed: %1").arg(cadence));
    }
    return facts.join(u" · "_s);
}

void MeetingMode::reload(const Changes& changes) {
    const auto open = readMeeting(context(), m_meeting);
    if (!open) {
        m_clock.stop();
        Q_EMIT left();
        return;
    }
    m_open = *open;
    m_title->setText(title());
    m_facts->setText(factsOf(context().reader()));
    m_earlier->show(m_open, changes.byUndo);
    m_agenda->show(m_open, changes.byUndo);
    m_notes->show(m_open, changes.byUndo);
    m_private->show(m_open, changes.byUndo);
    m_promises->show(m_open, changes.byUndo);
    m_next->show(m_open, changes.byUndo);
    m_topics->setMeeting(m_meeting);
    m_gaps->setMeeting(m_meeting);
    showTime();
    arrange();
}

std::optional<int> MeetingMode::elapsed() const {
    const auto begun = m_begun.constFind(m_meeting);
    if (begun == m_begun.constEnd() || m_open.meeting.state != MeetingState::Planned ||
        m_open.meeting.day != m_open.today)
        return std::nullopt;
    return int(begun->secsTo(context().workspace.clock().now()) / 60);
}

void MeetingMode::showTime() {
    const auto minutes = elapsed();
    const auto planned = m_open.meeting.minutes;
    m_minutes->setVisible(minutes.has_value());
    m_since->setVisible(minutes.has_value());
    m_bar->setVisible(minutes && planned && *planned > 0);
    showLength();
    if (!minutes) return;
    m_minutes->setText(tr("%n min", nullptr, *minutes));
    const QDateTime begun = context().workspace.clock().local(m_begun.value(m_meeting));
    const QString since = words::clockTime(begun.time());
    m_since->setText(planned ? tr("of %1 · since %2").arg(*planned).arg(since) : tr("since %1").arg(since));
    if (planned && *planned > 0) m_bar->set(double(*minutes) / *planned);
}

void MeetingMode::showLength(bool force) {
    const auto planned = m_open.meeting.minutes;
    const auto minutes = elapsed();
    const auto measured = minutes ? measuredLength(*minutes, planned) : std::nullopt;
    const bool typed = m_lengths.contains(m_meeting);
    m_length->setMinutes(typed ? m_lengths.value(m_meeting) : measured ? measured : planned, force);
    const bool asPlanned = planned && m_open.meeting.state == MeetingState::Planned;
    m_lengthLabel->setText(typed       ? tr("Length")
                           : measured  ? tr("Length, measured")
                           : asPlanned ? tr("Length, as planned")
                                       : tr("Length"));
}

QWidget* MeetingMode::firstFocus() {
    const bool shared = context().remembered && context().remembered(paneKey) == u"shared";
    return (shared ? m_notes : m_private)->editor();
}

void MeetingMode::switchNotes() {
    const bool toShared = m_private->editor()->hasFocus();
    (toShared ? m_notes : m_private)->editor()->setFocus();
    if (context().remember) context().remember(paneKey, toShared ? u"shared"_s : u"private"_s);
}

bool MeetingMode::finishAll() {
    return m_agenda->finish() && m_promises->finish() && m_next->finish() && Unsaved::flushAll(this);
}

void MeetingMode::leave() {
    if (!finishAll()) return;
    m_clock.stop();
    // What cannot be read is given up with the page.
    showLength(true);
    m_next->letGo();
    Q_EMIT left();
}

void MeetingMode::close() {
    if (!m_length->take()) return m_length->setFocus();
    if (!finishAll() || !m_next->isReadable()) return;
    const bool done = guarded(context(), [this] {
        actions::meetings::Ending ending;
        ending.meeting = m_meeting;
        ending.minutes = m_length->minutes();
        ending.withoutLength = !ending.minutes;
        for (const MeetingTopic& topic :
             context().reader().select<MeetingTopic>().where(&MeetingTopic::meetingId, m_meeting).list())
            ending.topics << topic.domain;
        const auto proposed = m_next->proposal();
        actions::meetings::close(context().workspace, ending);
        m_proposed = proposed;
    });
    if (!done) return;
    m_clock.stop();
    m_begun.remove(m_meeting);
    m_lengths.remove(m_meeting);
    Q_EMIT closed(m_meeting);
}

void MeetingMode::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return leave();
    View::keyPressEvent(event);
}

void MeetingMode::arrange() {
    const bool beside = width() >= context().theme.px(threeBeside);
    m_body->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // One beneath the other, the notes come first: they are being written.
    m_body->removeWidget(m_left);
    m_body->insertWidget(beside ? 0 : 1, m_left, beside ? 10 : 0);
    m_headRow->setDirection(width() >= context().theme.px(headBeside) ? QBoxLayout::LeftToRight
                                                                      : QBoxLayout::TopToBottom);
    m_length->setFixedWidth(context().theme.px(wideLength));
    // Where there is little height the keys scroll with the rest.
    QBoxLayout* keysIn = height() >= context().theme.px(keysStay) ? m_outer : m_scrolled;
    if (keysIn->indexOf(m_keys) >= 0) return;
    keysIn->addWidget(m_keys);
    m_keys->show();
}

void MeetingMode::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    arrange();
}

}  // namespace mb::ui
