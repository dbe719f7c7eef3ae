#include "ui/people/person_record.h"

#include "ui/listed/letter_rows.h"
#include "ui/listed/outcome_rows.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype outcomesFirst = 6;

// A part that has its heading and is hidden with it.
QVBoxLayout* headedPart(QWidget* part) {
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::m);
    return column;
}

}  // namespace

PersonRecord::PersonRecord(const Context& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_outcomesPart(new QWidget(this)),
      m_lettersPart(new QWidget(this)),
      m_consentsPart(new QWidget(this)),
      m_outcomes(new CardList(context.theme, tr("Outcomes"), u"peopleOutcomesRowList"_s, m_outcomesPart)),
      m_allOutcomes(forReading(flatButton({}, u"peopleAllOutcomesPushButton"_s, m_outcomesPart))),
      m_letters(new CardList(context.theme, tr("Letters"), u"peopleLettersRowList"_s, m_lettersPart)),
      m_trainings(new Trainings(context, this)),
      m_needs(new Needs(context, this)),
      m_clock(new PromotionClockCard(context, this)),
      m_consents(new PersonConsents(context, m_consentsPart)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::m);
    QVBoxLayout* outcomes = headedPart(m_outcomesPart);
    outcomes->addWidget(new PlainLabel(tr("Outcomes"), "section", m_outcomesPart));
    outcomes->addWidget(m_outcomes);
    outcomes->addWidget(m_allOutcomes, 0, Qt::AlignLeft);
    outer->addWidget(m_outcomesPart);
    QVBoxLayout* letters = headedPart(m_lettersPart);
    letters->addWidget(new PlainLabel(tr("Letters you write"), "section", m_lettersPart));
    letters->addWidget(m_letters);
    outer->addWidget(m_lettersPart);
    auto* training = new QWidget(this);
    QVBoxLayout* inside = headedPart(training);
    auto* head = new PlainLabel(tr("Training"), "section", training);
    head->setBuddy(m_trainings->addEdit());
    inside->addWidget(head);
    inside->addWidget(m_trainings);
    outer->addWidget(training);
    auto* needs = new QWidget(this);
    QVBoxLayout* wanted = headedPart(needs);
    auto* needsHead = new PlainLabel(tr("Skills and gaps"), "section", needs);
    needsHead->setBuddy(m_needs->addEdit());
    wanted->addWidget(needsHead);
    wanted->addWidget(m_needs);
    outer->addWidget(needs);
    auto* clock = new QWidget(this);
    QVBoxLayout* clockColumn = headedPart(clock);
    clockColumn->addWidget(new PlainLabel(tr("Promotion clock"), "section", clock));
    clockColumn->addWidget(m_clock);
    outer->addWidget(clock);
    QVBoxLayout* consents = headedPart(m_consentsPart);
    consents->addWidget(new PlainLabel(tr("Being named in a dossier"), "section", m_consentsPart));
    consents->addWidget(m_consents);
    outer->addWidget(m_consentsPart);
    for (CardList* list : {m_outcomes, m_letters})
        connect(&list->list(), &RowList::activatedRow, this,
                [this](const QByteArray& noun, qint64 id) { m_context.open(noun, id); });
    connect(m_allOutcomes, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        guarded(m_context, [this] { showOutcomes(); });
        m_outcomes->list().setFocus();
    });
}

void PersonRecord::setPerson(PersonId id) {
    m_person = id;
    m_showAll = false;
    m_trainings->setPerson(id);
    m_needs->setPerson(id);
    m_clock->setPerson(id);
    m_consentsPart->setVisible(id && id != m_context.workspace.book().ownerId);
    m_consents->setPerson(id);
    showOutcomes();
    showLetters();
}

void PersonRecord::reload(bool byUndo) {
    m_trainings->reload(byUndo);
    m_needs->reload(byUndo);
    m_clock->reload(byUndo);
    m_consents->reload();
    showOutcomes();
    showLetters();
}

void PersonRecord::showLetters() {
    QList<ListRow> rows;
    if (m_person)
        for (const Letter& letter :
             m_context.reader().select<Letter>().where(&Letter::personId, m_person).newestIdFirst().list()) {
            const QString purpose = letter.purpose.simplified();
            rows << letterRow(letter, purpose.isEmpty() ? tr("Letter") : purpose, letter.addressee, m_context.today());
            rows.last().isPrivate = ListRow::All;
        }
    m_letters->setRows(rows);
    m_lettersPart->setVisible(!rows.isEmpty());
}

void PersonRecord::showOutcomes() {
    const PersonId owner = m_context.workspace.book().ownerId;
    const QList<queries::OutcomeCard> all =
        m_person ? queries::outcomesOf(m_context.reader(), m_person) : QList<queries::OutcomeCard>();
    QList<ListRow> rows;
    for (const queries::OutcomeCard& card : all)
        if (m_showAll || rows.size() < outcomesFirst) rows << outcomeRow(card, owner);
    m_outcomes->setRows(rows);
    m_outcomesPart->setVisible(!rows.isEmpty());
    m_allOutcomes->setVisible(rows.size() < all.size());
    m_allOutcomes->setText(tr("Show all %1").arg(all.size()));
}

}  // namespace mb::ui
