#include "ui/meetings/inbox_panel.h"

#include "core/words/inbox.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

InboxPanel::InboxPanel(const Context& context, QWidget* parent)
    : QuickPanel(context, u"inbox"_s, tr("For the next talk"), parent),
      m_people(new PeopleField(context, body())),
      m_text(markPrivate(new QLineEdit(body()))),
      m_fresh(new PlainLabel({}, "help", body())) {
    m_people->setObjectName(u"inboxPeopleLineEdit"_s);
    m_text->setObjectName(u"inboxTextLineEdit"_s);
    column()->addWidget(labelled(tr("With"), m_people, {}, body()));
    column()->addWidget(m_fresh);
    column()->addWidget(labelled(tr("What to bring up"), m_text,
                                 tr("Only you see it. It goes onto the agenda of the next talk, as a private line."),
                                 body()));
    addButtons(tr("&Keep it"), u"inboxKeepButton"_s, tr("Enter to keep · Esc to close"));
    setUp();
    preset();
    connect(m_people, &PeopleField::settled, this, [this] {
        m_fresh->setText(m_people->remark());
        m_fresh->setVisible(!m_fresh->text().isEmpty());
        place();
    });
    connect(m_people, &PeopleField::peopleTyped, this, [this] { m_fresh->hide(); });
}

void InboxPanel::preset() {
    m_people->clear();
    m_people->setModified(false);
    m_people->setPeople({});
    m_text->clear();
    m_preset = {};
    m_fresh->hide();
    stopComplaining();
}

void InboxPanel::openFor(const QList<PersonId>& people) {
    // What Escape kept may be meant for others.
    if (!isOpen() && !hasKept()) {
        preset();
        m_people->setPeople(people);
        m_preset = m_people->people();
    }
    openAt(m_people->people().isEmpty() ? static_cast<QWidget*>(m_people) : m_text);
}

bool InboxPanel::isTouched() const { return m_people->people() != m_preset || !m_text->text().isEmpty(); }

bool InboxPanel::complete(const PeopleField::People& people) {
    if (people.isEmpty()) {
        const bool named = !m_people->text().trimmed().isEmpty();
        return complain(
            m_people, named ? tr("You are in each of your talks: enter who else is in the one that the line waits for.")
                            : tr("Enter a name: with whom do you want to talk?"));
    }
    if (const QString doubt = m_people->doubt(); !doubt.isEmpty()) return complain(m_people, doubt);
    if (m_text->text().trimmed().isEmpty()) return complain(m_text, tr("Enter what you want to bring up."));
    return true;
}

void InboxPanel::act() {
    m_people->settle();
    const PeopleField::People people = m_people->people();
    if (!complete(people)) return;
    stopComplaining();
    QList<actions::inbox::Kept> kept;
    const bool done = guarded(m_context, [&] {
        InboxLine line;
        line.text = m_text->text().trimmed();
        kept = actions::inbox::keep(m_context.workspace, line, people.known, people.fresh);
    });
    if (!done) return;
    finish();
    guarded(m_context, [&] { m_context.tell(words::whereItWent(m_context.reader(), kept)); });
}

}  // namespace mb::ui
