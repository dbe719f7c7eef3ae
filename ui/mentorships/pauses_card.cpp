#include "ui/mentorships/pauses_card.h"

#include "core/actions/pauses.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/mentorships/card_parts.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/folded_row.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

int plannedWithin(const Reader& reader, MentorshipId id, const Pause& pause) {
    const auto planned = reader.select<Meeting>()
                             .whereIdIn(queries::meetingsIn(reader, id))
                             .where(&Meeting::state, MeetingState::Planned)
                             .list();
    return int(std::count_if(planned.begin(), planned.end(), [&](const Meeting& one) { return pause.isOn(one.day); }));
}

}  // namespace

class PauseRow : public QWidget {
public:
    PauseRow(const Context& context, PauseId id, QWidget* parent) : QWidget(parent), m_context(context), m_id(id) {
        auto* flow = new FlowLayout(space::m, space::s, this);
        flow->setContentsMargins(0, 0, 0, 0);
        m_since = new DateField(context.today(), this);
        m_since->setObjectName(u"mentorshipPauseSinceLineEdit"_s);
        flow->addWidget(fieldShare(context.theme, PausesCard::tr("From"), m_since, 110, this));
        m_until = new DateField(context.today(), this);
        m_until->setObjectName(u"mentorshipPauseUntilLineEdit"_s);
        m_until->setPlaceholderText(PausesCard::tr("open"));
        flow->addWidget(fieldShare(context.theme, PausesCard::tr("Until"), m_until, 110, this));
        m_kind = new KeyCombo(this);
        m_kind->setObjectName(u"mentorshipPauseKindComboBox"_s);
        flow->addWidget(fieldShare(context.theme, PausesCard::tr("Kind (optional)"), m_kind, 130, this));
        QPushButton* remove = crossButton(context.theme, u"mentorshipPauseRemoveButton"_s, this);
        remove->setAccessibleName(PausesCard::tr("Remove this pause"));
        remove->setToolTip(PausesCard::tr("Remove this pause"));
        flow->addWidget(remove);
        savesOnLeaving(m_since, context, [this] {
            // A pause begins on some day: an emptied field shows its day again.
            if (m_since->date()) write([this](Pause& pause) { pause.since = *m_since->date(); });
            else m_since->setDate(m_context.reader().get(m_id).since, true);
        });
        savesOnLeaving(m_until, context, [this] { write([this](Pause& pause) { pause.until = m_until->date(); }); });
        QObject::connect(m_kind, &KeyCombo::keyChosen, this, [this](const QString& key) {
            guarded(m_context, [&] { write([&](Pause& pause) { pause.kind = key; }); });
        });
        QObject::connect(remove, &QPushButton::clicked, this, [this] {
            guarded(m_context, [this] { actions::pauses::remove(m_context.workspace, m_id); });
        });
    }

    void show(const Pause& pause, const QList<std::pair<QString, QString>>& kinds, bool byUndo) {
        for (DateField* field : {m_since, m_until}) field->setToday(m_context.today());
        m_since->setDate(pause.since, byUndo);
        m_until->setDate(pause.until, byUndo);
        m_kind->setChoices(kinds);
        m_kind->setKey(pause.kind);
    }
    QWidget* until() const { return m_until; }

private:
    void write(const std::function<void(Pause&)>& how) {
        Pause pause = m_context.reader().get(m_id);
        how(pause);
        actions::pauses::change(m_context.workspace, pause);
    }

    const Context& m_context;
    PauseId m_id;
    DateField *m_since, *m_until;
    KeyCombo* m_kind;
};

PausesCard::PausesCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent), m_context(context), m_id(id), m_column(new QVBoxLayout), m_rows(m_column) {
    QVBoxLayout* outer = cardColumn(this);
    outer->addWidget(m_told = new PlainLabel({}, "help", this));
    m_column->setSpacing(space::m);
    outer->addLayout(m_column);
    outer->addWidget(m_add = flatButton(tr("Pause from today"), u"mentorshipPauseAddButton"_s, this), 0, Qt::AlignLeft);
    m_rows.setRefuge(m_add);
    connect(m_add, &QPushButton::clicked, this, &PausesCard::add);
}

void PausesCard::show(bool byUndo) {
    const Reader reader = m_context.reader();
    const QDate today = m_context.today();
    const auto pauses = reader.select<Pause>().where(&Pause::mentorshipId, m_id).orderBy(&Pause::since).list();
    const auto kinds = mentorships::choicesOf(reader, u"pause-kind"_s, tr("Not said"));
    QList<qint64> ids;
    std::optional<Pause> now;
    for (const Pause& pause : pauses) {
        ids << pause.id.value;
        if (pause.isOn(today)) now = pause;
    }
    m_rows.arrange(ids, [this](qint64 id) { return new PauseRow(m_context, PauseId(id), this); });
    for (const Pause& pause : pauses) m_rows.row(pause.id.value)->show(pause, kinds, byUndo);
    QStringList told;
    if (!now)
        told << tr(
            "For leave, a sabbatical or a rotation elsewhere. No reason is asked; nothing falls due meanwhile, and "
            "what was due comes by so much later.");
    else if (now->until)
        told << tr("It rests until %1. Nothing falls due until then; what you promised stays on Today.")
                    .arg(words::longDate(*now->until));
    else told << tr("It rests, until a day is given. Nothing falls due meanwhile; what you promised stays on Today.");
    if (const int within = now ? plannedWithin(reader, m_id, *now) : 0)
        told << tr("%n planned meetings lie within it.", nullptr, within);
    m_told->setText(told.join(u' '));
    m_add->setVisible(!now);
}

void PausesCard::add() {
    PauseId id;
    const bool added = guarded(m_context, [&] {
        Pause pause;
        pause.mentorshipId = m_id;
        pause.since = m_context.today();
        id = actions::pauses::add(m_context.workspace, pause);
    });
    if (!added) return;
    if (PauseRow* row = m_rows.row(id.value)) row->until()->setFocus();
}

}  // namespace mb::ui
