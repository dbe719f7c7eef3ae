#include "ui/mentorships/closing_card.h"

#include "core/actions/mentorships.h"
#include "core/words/format.h"
#include "ui/mentorships/card_parts.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

ClosingCard::ClosingCard(const Context& context, MentorshipId id, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_id(id),
      m_what(new PlainLabel({}, nullptr, this)),
      m_wrong(new PlainLabel({}, "error", this)),
      m_more(flatButton({}, u"mentorshipGoOnButton"_s, this)) {
    setObjectName(u"mentorshipClosingCard"_s);
    // Space below the card, which goes away while the card is hidden.
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, space::m);
    auto* card = new QFrame(this);
    outer->addWidget(card);
    QVBoxLayout* column = cardColumn(card);
    column->addWidget(m_what);
    auto* conclude = plainButton(tr("Co&nclude it today"), u"mentorshipConcludeButton"_s, this);
    auto* buttons = new FlowLayout(space::s, space::s);
    buttons->addWidget(conclude);
    buttons->addWidget(m_more);
    column->addLayout(buttons);
    column->addWidget(m_wrong);
    m_wrong->hide();
    hide();
    connect(conclude, &QPushButton::clicked, this, [this] {
        guardedAt(m_context, *m_wrong, [&] {
            actions::mentorships::setStage(m_context.workspace, m_id, Stage::Concluded, m_context.today());
        });
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        guardedAt(m_context, *m_wrong, [&] {
            Mentorship mentorship = m_context.reader().get(m_id);
            if (m_closing == Closing::SessionsHeld) mentorship.sessions = mentorship.sessions.value_or(0) + 1;
            else mentorship.endsOn = m_context.today().addMonths(1);
            actions::mentorships::change(m_context.workspace, mentorship);
        });
    });
}

void ClosingCard::show(const queries::MentorshipCard& card) {
    m_closing = closingOf(card.mentorship, card.sessionsHeld, m_context.today());
    setVisible(m_closing != Closing::NotYet);
    if (m_closing == Closing::SessionsHeld) {
        m_what->setText(card.sessionsHeld == 1
                            ? tr("The session that was agreed has taken place. Is the question answered?")
                            : tr("%1 of %2 sessions have taken place. Is the question answered?")
                                  .arg(card.sessionsHeld)
                                  .arg(*card.mentorship.sessions));
        m_more->setText(tr("One more session"));
    } else if (m_closing == Closing::DeadlinePassed) {
        m_what->setText(tr("The agreed end, %1, has passed. Is the question answered?")
                            .arg(words::longDate(*card.mentorship.endsOn)));
        m_more->setText(tr("A month more"));
    }
}

}  // namespace mb::ui
