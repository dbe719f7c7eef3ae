#include "ui/ledger/feedback_panel.h"

#include "core/actions/inbox.h"
#include "core/words/inbox.h"
#include "core/words/ledger.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

void bringUp(const Context& context, const Feedback& feedback) {
    const PersonId owner = context.workspace.book().ownerId;
    const PersonId other = feedback.giverId == owner ? feedback.receiverId : feedback.giverId;
    if (!other || other == owner) return context.say(FeedbackPanel::tr("Say whom the feedback is from or for first."));
    InboxLine line;
    line.text = words::feedbackOnAgenda(feedback.giverId == owner);
    // Its own words only where they may be shared.
    if (feedback.canLeave()) line.text += u": "_s + words::feedbackLines(feedback).join(u"; ").simplified().left(300);
    QList<actions::inbox::Kept> kept;
    guarded(context, [&] {
        kept = actions::inbox::keep(context.workspace, line, {other});
        context.tell(words::whereItWent(context.reader(), kept));
    });
}

FeedbackPanel::FeedbackPanel(const Context& context, QWidget* parent)
    : QuickPanel(context, u"feedbackPanel"_s, tr("Record feedback"), parent),
      m_people{new PersonEdit(context, u"feedbackPanelFromLineEdit"_s, body()),
               new PersonEdit(context, u"feedbackPanelToLineEdit"_s, body())} {
    auto* flow = new FlowLayout(space::m, space::m);
    flow->addWidget(labelled(tr("From"), m_people.from, {}, body()));
    flow->addWidget(labelled(tr("To"), m_people.to, {}, body()));
    column()->addLayout(flow);
    const auto text = [this](const QString& label, const QString& name, const QString& help = {}) {
        auto* edit = markPrivate(new GrowingEdit(1, 5, body()));
        edit->setObjectName(name);
        edit->setTabChangesFocus(true);
        column()->addWidget(labelled(label, edit, help, body()));
        return edit;
    };
    m_strengths = text(tr("Strengths"), u"feedbackPanelStrengthsPlainTextEdit"_s);
    m_improvement = text(tr("To improve"), u"feedbackPanelImprovementPlainTextEdit"_s);
    m_specific = text(tr("Specifically: what was seen, when and where"), u"feedbackPanelSpecificPlainTextEdit"_s);
    m_share = new QCheckBox(tr("It may be &shared (only you see it otherwise)"), body());
    m_share->setObjectName(u"feedbackPanelShareCheckBox"_s);
    m_agenda = new QCheckBox(tr("&Bring it up in the next talk"), body());
    m_agenda->setObjectName(u"feedbackPanelAgendaCheckBox"_s);
    column()->addWidget(m_share);
    column()->addWidget(m_agenda);
    addButtons(tr("&Record"), u"feedbackPanelRecordButton"_s, tr("Enter to record · Esc to keep as a draft"));
    setUp();
    preset();
}

void FeedbackPanel::preset() {
    m_about = {};
    m_people.from->setText({});
    m_people.to->setText({});
    for (GrowingEdit* edit : texts()) edit->clear();
    m_share->setChecked(false);
    m_agenda->setChecked(false);
    stopComplaining();
}

void FeedbackPanel::openFor(const Subject& about) {
    guarded(m_context, [&] {
        if (isOpen() || hasKept()) return;
        preset();
        m_about = about;
        m_people.preset(m_context, about);
    });
    const bool named = !m_people.from->text().isEmpty() && !m_people.to->text().isEmpty();
    openAt(named ? static_cast<QWidget*>(m_strengths) : m_people.from);
}

bool FeedbackPanel::isTouched() const {
    const auto all = texts();
    return std::any_of(all.begin(), all.end(),
                       [](const GrowingEdit* edit) { return !edit->toPlainText().trimmed().isEmpty(); });
}

void FeedbackPanel::act() {
    const auto people = m_people.read([this](QWidget* at, const QString& sentence) { return complain(at, sentence); });
    if (!people) return;
    if (!isTouched()) {
        complain(m_strengths, tr("Enter at least one of the three."));
        return;
    }
    if (people->first.isNobody() || people->second.isNobody()) {
        complain(people->first.isNobody() ? m_people.from : m_people.to, tr("Enter who gives it and whom it is for."));
        return;
    }
    stopComplaining();
    Feedback feedback;
    const bool done = guarded(m_context, [&] {
        feedback.meetingId = m_about.meeting;
        feedback.strengths = wholeText(*m_strengths).trimmed();
        feedback.improvement = wholeText(*m_improvement).trimmed();
        feedback.specific = wholeText(*m_specific).trimmed();
        if (m_share->isChecked()) feedback.visibility = Visibility::Shareable;
        const FeedbackId id =
            actions::ledger::addFeedback(m_context.workspace, feedback, people->first, people->second);
        feedback = m_context.reader().get(id);
    });
    if (!done) return;
    const bool talk = m_agenda->isChecked();
    finish();
    if (talk) bringUp(m_context, feedback);
    else m_context.tell(tr("The feedback is recorded."));
}

}  // namespace mb::ui
