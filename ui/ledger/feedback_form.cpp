#include "ui/ledger/feedback_form.h"

#include "core/actions/ledger.h"
#include "core/words/ledger.h"
#include "ui/ledger/feedback_panel.h"
#include "ui/support/parsed_saver.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

FeedbackForm::FeedbackForm(const Context& context, QWidget* parent) : RecordForm(parent), m_context(context) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    const ScrollColumn scroll = scrollColumn(this);
    m_area = scroll.area;
    outer->addWidget(scroll.area);
    scroll.column->addWidget(makeHead());
    auto* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* grid = new FieldGrid(context.theme, card);
    column->addWidget(grid);
    m_people = new PeoplePair(context, u"feedback"_s, grid, [this](const auto& giver, const auto& receiver) {
        actions::ledger::setFeedbackPeople(m_context.workspace, m_id, giver, receiver);
    });
    m_day = new DateField(context.today(), grid);
    m_day->setObjectName(u"feedbackDayLineEdit"_s);
    grid->add(labelled(tr("When"), m_day, {}, grid));
    savesOnLeaving(m_day, context, [this] {
        if (const auto day = m_day->date()) change([&](Feedback& feedback) { feedback.day = *day; });
    });
    scroll.column->addWidget(card);
    const auto text = [&](const QString& label, const QString& name, QString Feedback::*member) {
        auto* edit = new GrowingEdit(2, 10, this);
        edit->setObjectName(name);
        edit->setTabChangesFocus(true);
        scroll.column->addWidget(labelled(label, markPrivate(edit), {}, this));
        m_texts.append(
            {member, edit, new Saver(edit, context, [this, member](const QString& typed, const QString& burst) {
                 change([&](Feedback& feedback) { feedback.*member = typed; }, burst);
             })});
        if (!m_first) m_first = edit;
    };
    text(tr("Strengths"), u"feedbackStrengthsGrowingEdit"_s, &Feedback::strengths);
    text(tr("To improve"), u"feedbackImprovementGrowingEdit"_s, &Feedback::improvement);
    text(tr("Specifically: what was seen, when and where"), u"feedbackSpecificGrowingEdit"_s, &Feedback::specific);
    m_share = new QCheckBox(tr("It may be &shared (only you see it otherwise)"), this);
    m_share->setObjectName(u"feedbackShareCheckBox"_s);
    scroll.column->addWidget(m_share);
    connect(m_share, &QCheckBox::clicked, this, [this](bool on) {
        const bool went = guarded(m_context, [&] {
            change([&](Feedback& feedback) { feedback.visibility = on ? Visibility::Shareable : Visibility::Private; });
        });
        if (!went) m_share->setChecked(!on);
    });
    scroll.column->addStretch(1);
}

QWidget* FeedbackForm::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    auto* line = new QHBoxLayout;
    m_name = new PlainLabel({}, "heading", head);
    m_chip = new Chip(m_context.theme, {}, Tone::Calm, head);
    line->addWidget(m_name, 1);
    line->addWidget(m_chip, 0, Qt::AlignTop);
    column->addLayout(line);
    auto* acts = new QHBoxLayout;
    auto* agenda = flatButton(tr("Put it on the &agenda"), u"feedbackAgendaPushButton"_s, head);
    agenda->setToolTip(tr("A line for the next talk, which only you see"));
    connect(agenda, &QPushButton::clicked, this, [this] {
        if (flush()) bringUp(m_context, m_context.reader().get(m_id));
    });
    auto* remove = flatButton(tr("Remove"), u"feedbackRemovePushButton"_s, head);
    remove->setAccessibleDescription(tr("Removes the feedback from the book. Undo brings it back."));
    connect(remove, &QPushButton::clicked, this, [this] {
        flush();
        if (guarded(m_context, [this] { actions::ledger::removeFeedback(m_context.workspace, m_id); }))
            Q_EMIT removed();
    });
    acts->setSpacing(space::l);
    acts->addWidget(agenda);
    acts->addWidget(remove);
    acts->addStretch(1);
    column->addLayout(acts);
    return head;
}

void FeedbackForm::change(const std::function<void(Feedback&)>& edit, const QString& burst) {
    Feedback feedback = m_context.reader().get(m_id);
    edit(feedback);
    actions::ledger::changeFeedback(m_context.workspace, feedback, burst);
}

bool FeedbackForm::flush() {
    bool all = m_people->flush();
    for (const Text& text : std::as_const(m_texts)) all &= text.saver->flush();
    return all;
}

bool FeedbackForm::setRecord(qint64 id) {
    if (id == m_id.value) return true;
    if (m_id && !flush()) return false;
    if (!id) {
        forget();
        return true;
    }
    const auto feedback = m_context.reader().find(FeedbackId(id));
    if (!feedback) return false;
    m_id = feedback->id;
    for (const Text& text : std::as_const(m_texts)) text.saver->showOther((*feedback).*(text.member));
    fill(*feedback, true);
    m_area->ensureVisible(0, 0);
    return true;
}

void FeedbackForm::forget() {
    m_id = {};
    for (const Text& text : std::as_const(m_texts)) text.saver->show({}, true);
    m_people->show({}, {}, true);
}

void FeedbackForm::reload(bool byUndo) {
    if (const auto feedback = m_context.reader().find(m_id)) fill(*feedback, byUndo);
}

void FeedbackForm::fill(const Feedback& feedback, bool byUndo) {
    for (const Text& text : std::as_const(m_texts)) {
        text.saver->show(feedback.*(text.member), byUndo);
        setPrivate(*text.edit, !feedback.canLeave());
    }
    m_people->show(feedback.giverId, feedback.receiverId, byUndo);
    m_day->setToday(m_context.today());
    m_day->setDate(feedback.day, byUndo);
    m_share->setChecked(feedback.canLeave());
    const QString fromTo = words::fromTo(PersonEdit::called(m_context, feedback.giverId),
                                         PersonEdit::called(m_context, feedback.receiverId));
    m_name->setText(QString(tr("Feedback") + u' ' + fromTo).trimmed());
    if (feedback.canLeave()) m_chip->set(tr("may be shared"), Tone::Ok);
    else m_chip->set(tr("only in this file"), Tone::Calm);
}

}  // namespace mb::ui
