#include "ui/ledger/ledger_panel.h"

#include "core/queries/mentorships.h"
#include "core/words/errors.h"
#include "core/words/ledger.h"
#include "ui/ledger/ledger_rows.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int nameRoom = 200;  // pixels at 100 %
}

QString selectedWords(const QWidget* field) {
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return line->echoMode() == QLineEdit::Normal ? line->selectedText().trimmed() : QString();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
        return text->textCursor().hasSelection() ? wholeSelection(*text).trimmed() : QString();
    return {};
}

void FromTo::preset(const Context& context, const Subject& about) const {
    const PersonId owner = context.workspace.book().ownerId;
    const PersonId other = about.people.size() == 1 ? about.people.first() : PersonId();
    const Reader reader = context.reader();
    const MentorshipId between = about.mentorship ? about.mentorship
                                 : other          ? queries::mentorshipsOfPair(reader, owner, other).value(0)
                                                  : MentorshipId();
    const bool mentors = between && queries::bareCard(reader, between, context.today()).sideOf(owner) == Side::Mentor;
    from->setPerson(mentors ? owner : other);
    to->setPerson(mentors ? other : owner);
}

std::optional<std::pair<actions::ledger::Who, actions::ledger::Who>> FromTo::read(const Complain& complain) const {
    std::pair<actions::ledger::Who, actions::ledger::Who> both;
    for (const auto& [edit, who] : {std::pair{from, &both.first}, std::pair{to, &both.second}}) {
        try {
            *who = edit->who();
        } catch (const Error& unclear) {
            complain(edit, words::sentence(unclear));
            return std::nullopt;
        }
    }
    return both;
}

LedgerPanel::LedgerPanel(const Context& context, QWidget* parent)
    : QuickPanel(context, u"ledgerPanel"_s, tr("Add to the ledger"), parent),
      m_kind(new KeyCombo(body())),
      m_text(markPrivate(new GrowingEdit(2, 8, body()))),
      m_people{new PersonEdit(context, u"ledgerPanelFromLineEdit"_s, body()),
               new PersonEdit(context, u"ledgerPanelToLineEdit"_s, body())},
      m_day(new DateField(context.today(), body())),
      m_minutes(new LengthField(body())) {
    m_kind->setObjectName(u"ledgerPanelKindComboBox"_s);
    m_kind->setChoices(ledgerKinds());
    m_text->setObjectName(u"ledgerPanelTextPlainTextEdit"_s);
    m_text->setTabChangesFocus(true);
    m_day->setObjectName(u"ledgerPanelDayLineEdit"_s);
    m_minutes->setObjectName(u"ledgerPanelMinutesLineEdit"_s);
    column()->addWidget(labelled(tr("Kind"), m_kind, {}, body()));
    column()->addWidget(labelled(tr("What"), m_text, tr("Only you see it. Shift+Enter begins a new line."), body()));
    auto* flow = new FlowLayout(space::m, space::m);
    const auto size = [this] {
        for (PersonEdit* edit : {m_people.from, m_people.to}) edit->setMinimumWidth(m_context.theme.px(nameRoom));
    };
    size();
    connect(&m_context.theme, &Theme::changed, this, size);
    flow->addWidget(labelled(tr("From"), m_people.from, {}, body()));
    flow->addWidget(labelled(tr("To"), m_people.to, {}, body()));
    flow->addWidget(labelled(tr("When"), m_day, {}, body()));
    flow->addWidget(m_minutesBox = labelled(tr("Time spent"), m_minutes, {}, body()));
    column()->addLayout(flow);
    addButtons(tr("&Add"), u"ledgerPanelAddButton"_s, tr("Enter to add · Esc to keep as a draft"));
    setUp();
    preset();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LedgerPanel::followKind);
}

LedgerKind LedgerPanel::kind() const { return fromKey<LedgerKind>(m_kind->key()).value_or(LedgerKind::Advice); }

void LedgerPanel::followKind() {
    m_minutesBox->setVisible(kind() == LedgerKind::Reading);
    if (isVisible()) place();
}

void LedgerPanel::preset() {
    m_about = {};
    m_given.clear();
    m_kind->setKey(keyOf(LedgerKind::Advice));
    m_text->clear();
    m_people.from->setText({});
    m_people.to->setText({});
    m_minutes->setMinutes({}, true);
    m_day->setToday(m_context.today());
    m_day->setModified(false);
    m_day->setDate(m_context.today());
    stopComplaining();
    followKind();
}

void LedgerPanel::openFor(const Subject& about, const QString& words) {
    guarded(m_context, [&] {
        if (!isOpen() && !hasKept()) {
            preset();
            m_about = about;
            m_people.preset(m_context, about);
        }
        if (m_text->toPlainText().trimmed().isEmpty() && !words.isEmpty()) {
            setWholeText(*m_text, words);
            m_given = words;
        }
    });
    openAt(m_kind);
}

bool LedgerPanel::isTouched() const {
    const QString text = wholeText(*m_text).trimmed();
    return (!text.isEmpty() && text != m_given) || !m_minutes->text().isEmpty();
}

void LedgerPanel::act() {
    const auto people = m_people.read([this](QWidget* at, const QString& sentence) { return complain(at, sentence); });
    if (!people) return;
    const bool reading = kind() == LedgerKind::Reading;
    if (wholeText(*m_text).trimmed().isEmpty() && !reading) {
        complain(m_text, tr("Enter what it was."));
    } else if (people->first.isNobody() && people->second.isNobody()) {
        complain(m_people.from, tr("Enter from whom it came or for whom it was."));
    } else if (!m_day->take() || !m_day->date()) {
        complain(m_day, tr("Enter a day, such as today, fri or 4 Nov."));
    } else if (reading && !m_minutes->take()) {
        complain(m_minutes, tr("Say how long, such as 10 or 1 h 30, or leave it empty."));
    } else {
        stopComplaining();
        write(people->first, people->second);
    }
}

void LedgerPanel::write(const actions::ledger::Who& giver, const actions::ledger::Who& receiver) {
    LedgerLineId id;
    const bool done = guarded(m_context, [&] {
        LedgerLine line;
        line.kind = kind();
        line.text = wholeText(*m_text).trimmed();
        line.day = *m_day->date();
        line.meetingId = m_about.meeting;
        if (line.kind == LedgerKind::Reading) line.minutes = m_minutes->minutes();
        id = actions::ledger::add(m_context.workspace, line, giver, receiver);
    });
    if (!done) return;
    finish();
    const auto show = [&context = m_context, id] { context.open(LedgerLine::table, id.value); };
    const QString told = tr("Added to the ledger.");
    if (m_context.offer) m_context.offer(told, tr("Show it"), show);
    else m_context.tell(told);
}

}  // namespace mb::ui
