#include "ui/prompts/topic_gaps.h"

#include "core/actions/prompts.h"
#include "core/queries/agenda.h"
#include "core/words/format.h"
#include "ui/widgets/labels.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype othersNamed = 2;
}

TopicGaps::TopicGaps(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Not talked about for long"), "section", this));
    column->addWidget(m_card = makeCard(this));
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(space::l, space::m, space::l, space::s);
    inside->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title = new PlainLabel({}, nullptr, m_card), 1);
    const auto strong = [this] { m_title->setFont(m_context.theme.font(Type::BodyStrong)); };
    strong();
    connect(&context.theme, &Theme::changed, this, strong);
    head->addWidget(m_chip = new Chip(context.theme, {}, Tone::Warn, m_card), 0, Qt::AlignTop);
    inside->addLayout(head);
    inside->addWidget(m_question = new PlainLabel({}, "help", m_card));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_ask = flatButton(tr("Put it on the agenda"), u"topicGapsAskButton"_s, m_card));
    acts->addWidget(m_later = forReading(flatButton(tr("Not today"), u"topicGapsNotTodayButton"_s, m_card)));
    acts->addStretch(1);
    inside->addLayout(acts);
    column->addWidget(m_rest = new PlainLabel({}, "help", this));
    connect(m_ask, &QPushButton::clicked, this, &TopicGaps::ask);
    connect(m_later, &QPushButton::clicked, this, &TopicGaps::notToday);
    hide();
}

void TopicGaps::setMeeting(MeetingId id) {
    const auto link = m_context.reader().select<MeetingMentorship>().where(&MeetingMentorship::meetingId, id).first();
    setPlace(id, link ? link->mentorshipId : MentorshipId());
}

void TopicGaps::setMentorship(MentorshipId id) { setPlace({}, id); }

void TopicGaps::setPlace(MeetingId meeting, MentorshipId mentorship) {
    if (meeting != m_meeting || mentorship != m_mentorship) m_notToday.clear();
    m_meeting = meeting;
    m_mentorship = mentorship;
    refresh();
}

void TopicGaps::read() {
    m_gaps.clear();
    const Reader reader = m_context.reader();
    if (!m_mentorship || !reader.find(m_mentorship)) return;
    const auto mentorships = m_meeting ? queries::mentorshipsOf(reader, m_meeting) : QList<MentorshipId>{m_mentorship};
    const QDate today = m_context.today();
    const auto offered = documents::promptsIn(reader, m_context.workspace.book(), mentorships, today);
    m_gaps = documents::topicGaps(reader, offered, m_mentorship, m_meeting, today);
    const QStringList planned = m_meeting ? QStringList() : documents::plannedLines(reader, m_mentorship, today);
    m_gaps.removeIf([&](const documents::TopicGap& gap) {
        return m_notToday.contains(gap.domain.key) || planned.contains(gap.question.text);
    });
}

void TopicGaps::refresh() {
    read();
    show();
}

void TopicGaps::show() {
    setVisible(hasGaps());
    if (!hasGaps()) return;
    const documents::TopicGap& gap = m_gaps.first();
    for (PlainLabel* label : {m_title, m_question, m_rest}) setPrivate(*label, gap.domain.personal);
    m_title->setText(gap.domain.label);
    m_chip->set(gap.last ? words::ago(*gap.last, m_context.today()) : tr("never noted"),
                gap.last ? Tone::Warn : Tone::Plain);
    m_question->setText(tr("“%1”").arg(gap.question.text));
    m_ask->setAccessibleName(tr("Put it on the agenda: %1").arg(gap.question.text));
    m_later->setAccessibleName(tr("Not today: %1").arg(gap.domain.label));
    m_rest->setText(theRest());
}

QString TopicGaps::theRest() const {
    QStringList sentences;
    qsizetype more = m_gaps.size() - 1;
    for (qsizetype i = 1; i < m_gaps.size() && sentences.size() < othersNamed && m_gaps[i].last; ++i, --more)
        if (!m_gaps[i].domain.personal)
            sentences << tr("%1: %2.").arg(m_gaps[i].domain.label, words::ago(*m_gaps[i].last, m_context.today()));
    sentences << (more ? tr("There are %n more.", nullptr, int(more))
                       : tr("The rest was talked about in the last three months."));
    return sentences.join(u' ');
}

void TopicGaps::ask() {
    if (!hasGaps()) return;
    const documents::TopicGap gap = m_gaps.first();
    const bool done = guarded(m_context, [&] {
        if (m_meeting) actions::prompts::ask(m_context.workspace, gap.question, gap.domain.personal, m_meeting);
        else actions::prompts::askNext(m_context.workspace, gap.question, gap.domain.personal, m_mentorship);
    });
    if (!done) return;
    refresh();
}

void TopicGaps::notToday() {
    if (!hasGaps()) return;
    m_notToday << m_gaps.first().domain.key;
    guarded(m_context, [this] { refresh(); });
}

}  // namespace mb::ui
