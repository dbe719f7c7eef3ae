#include "ui/mentorships/owed_card.h"

#include "core/actions/meetings.h"
#include "core/words/format.h"
#include "ui/widgets/forms.h"

#include <QHBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {
constexpr int promisesAtMost = 12;
}

OwedRow::OwedRow(const Context& context, ActionItemId id, QWidget* parent)
    : QWidget(parent),
      m_done(tickBox(this)),
      m_title(new ElidedLabel({}, nullptr, this)),
      m_who(new PlainLabel({}, "help", this)),
      m_chip(new Chip(context.theme, {}, Tone::Calm, this)),
      m_context(context) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::m);
    m_done->setObjectName(u"mentorshipOwed%1CheckBox"_s.arg(id.value));
    m_who->setWordWrap(false);
    row->addWidget(m_done);
    row->addWidget(m_title, 1);
    row->addWidget(m_who);
    row->addWidget(m_chip);
    connect(m_done, &QCheckBox::clicked, this, [this, id](bool done) {
        const bool went = guarded(m_context, [&] {
            actions::meetings::setActionDone(m_context.workspace, id,
                                             done ? std::optional(m_context.today()) : std::nullopt);
        });
        if (!went) m_done->setChecked(!done);
    });
}

void OwedRow::show(const ActionItem& action, const QString& who) {
    m_done->setAccessibleName(tr("Done: %1").arg(action.title.simplified()));
    m_done->setChecked(action.doneOn.has_value());
    m_title->setWholeText(action.title);
    m_who->setText(who);
    if (!action.dueOn) m_chip->set({}, Tone::Calm);
    else
        m_chip->set(words::dueIn(*action.dueOn, m_context.today()),
                    action.dueOn->latest() < m_context.today() ? Tone::Bad : Tone::Calm);
}

OwedCard::OwedCard(const Context& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_column(new QVBoxLayout), m_rows(m_column) {
    setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::xs, 0, space::xs);
    column->setSpacing(0);
    m_column->setSpacing(0);
    m_note = new PlainLabel({}, "help", this);
    m_note->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(m_column);
    column->addWidget(m_note);
}

void OwedCard::show(const queries::Owed& owed, const QHash<PersonId, QString>& names) {
    QList<std::pair<ActionItem, QString>> wanted;
    for (const ActionItem& action : owed.mine) wanted.append({action, tr("you")});
    // A long name is cut, so that it does not push the promise out of its row.
    for (const ActionItem& action : owed.theirs)
        wanted.append({action, names.value(action.ownerId).simplified().left(24)});
    const qsizetype more = qMax<qsizetype>(0, wanted.size() - promisesAtMost);
    wanted = wanted.mid(0, promisesAtMost);
    QList<ActionItemId> ids;
    for (const auto& [action, who] : wanted) ids << action.id;
    m_rows.arrange(ids, [this](ActionItemId id) { return new OwedRow(m_context, id, this); });
    for (const auto& [action, who] : wanted) m_rows.row(action.id)->show(action, who);
    m_note->setVisible(wanted.isEmpty() || more);
    m_note->setText(more ? tr("And %1 more; see Meetings.").arg(more) : tr("No open promises."));
}

}  // namespace mb::ui
