#include "ui/meetings/move_panel.h"

#include "core/actions/meeting_parts.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/promise_row.h"
#include "ui/widgets/flow_layout.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

MovePanel::MovePanel(const Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto* flow = new FlowLayout(space::m, space::s);
    const auto add = [&](const QString& label, QWidget* control, const QString& name) {
        control->setObjectName(name);
        flow->addWidget(labelledInRow(label, control, this));
    };
    add(tr("Move to"), m_day = new DateField(context.today(), this), u"meetingsMoveDayLineEdit"_s);
    add(tr("Time"), m_time = new TimeField(this), u"meetingsMoveTimeLineEdit"_s);
    add(tr("Who asked (never printed)"), m_by = new KeyCombo(this), u"meetingsMoveByComboBox"_s);
    column->addLayout(flow);
    column->addWidget(m_notice = new PlainLabel({}, "help", this));
    auto* row = new QHBoxLayout;
    QPushButton* go = plainButton(tr("Mo&ve it"), u"meetingsMoveButton"_s, this);
    QPushButton* cancel = flatButton(tr("Cancel"), u"meetingsMoveCancelButton"_s, this);
    row->addWidget(go);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(go, &QPushButton::clicked, this, &MovePanel::move);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_day), static_cast<QLineEdit*>(m_time)})
        connect(line, &QLineEdit::returnPressed, this, &MovePanel::move);
    hide();
}

void MovePanel::begin(const OpenMeeting& open) {
    m_open = open;
    m_day->setToday(open.today);
    m_day->setDate({}, true);
    m_time->setTime(open.meeting.time, true);
    auto people = promiseOwners(open);
    people.prepend({QString(), tr("Not specified")});
    m_by->setChoices(people);
    m_by->setKey({});
    const int notice = noticeFor(open.meeting, m_context.workspace.clock().now());
    const QString said = noticeWords(open.meeting, notice);
    m_notice->setText(notice < expectedNotice ? tr("%1, less than the 24 that are expected.").arg(said)
                                              : tr("%1.").arg(said));
    show();
    m_day->setFocus();
}

void MovePanel::move() {
    if (!m_day->take() || !m_day->date()) return m_day->setFocus();
    if (!m_time->take()) return m_time->setFocus();
    MeetingId moved;
    const bool done = guarded(m_context, [&] {
        moved = actions::meetings::move(m_context.workspace, m_open.meeting.id, *m_day->date(), m_time->time(),
                                        PersonId(m_by->key().toLongLong()),
                                        noticeFor(m_open.meeting, m_context.workspace.clock().now()));
    });
    if (!done) return;
    hide();
    m_context.open("meeting", moved.value);
}

void MovePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    QFrame::keyPressEvent(event);
}

}  // namespace mb::ui
