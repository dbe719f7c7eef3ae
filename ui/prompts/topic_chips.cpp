#include "ui/prompts/topic_chips.h"

#include "core/actions/meeting_parts.h"
#include "core/queries/agenda.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

TopicChips::TopicChips(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("What came up"), "section", this));
    m_flow = new FlowLayout(space::s, space::xs);
    column->addLayout(m_flow);
}

void TopicChips::setMeeting(MeetingId id) {
    m_meeting = id;
    refresh();
}

void TopicChips::refresh() {
    const Reader reader = m_context.reader();
    const auto meeting = reader.find(m_meeting);
    setVisible(meeting && !isCalledOff(meeting->state));
    if (!meeting) return;
    const auto offered = documents::promptsIn(reader, m_context.workspace.book(),
                                              queries::mentorshipsOf(reader, m_meeting), meeting->day);
    QStringList ticked, counted;
    for (const MeetingTopic& topic : reader.select<MeetingTopic>().where(&MeetingTopic::meetingId, m_meeting).list())
        ticked << topic.domain;
    for (const AgendaItem& item : reader.select<AgendaItem>().where(&AgendaItem::meetingId, m_meeting).list())
        if (item.done && !item.domain.isEmpty()) counted << item.domain;
    QStringList keys;
    for (const auto& domain : offered.domains) keys << domain.key;
    if (keys != m_shown) {
        clearLayout(m_flow);
        m_chips.clear();
        for (const auto& domain : offered.domains) {
            auto* chip = plainButton(QString(domain.label).replace(u'&', u"&&"_s), u"meetingsTopicButton"_s, this);
            chip->setProperty("chip", true);
            chip->setCheckable(true);
            connect(chip, &QPushButton::clicked, this, [this, key = domain.key](bool on) { tick(key, on); });
            m_flow->addWidget(chip);
            chip->show();
            m_chips.insert(domain.key, chip);
        }
        m_shown = keys;
    }
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it) {
        const bool byAgenda = counted.contains(it.key());
        it.value()->setChecked(byAgenda || ticked.contains(it.key()));
        it.value()->setEnabled(!byAgenda);
        it.value()->setToolTip(byAgenda ? tr("A line of the agenda about it was dealt with.") : QString());
    }
}

void TopicChips::tick(const QString& domain, bool on) {
    const bool done = guarded(m_context, [&] {
        QStringList domains;
        for (const MeetingTopic& topic :
             m_context.reader().select<MeetingTopic>().where(&MeetingTopic::meetingId, m_meeting).list())
            domains << topic.domain;
        domains.removeAll(domain);
        if (on) domains << domain;
        actions::meetings::setTopics(m_context.workspace, m_meeting, domains);
    });
    if (!done) refresh();
}

}  // namespace mb::ui
