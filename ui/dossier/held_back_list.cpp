#include "ui/dossier/held_back_list.h"

#include "core/queries/people.h"
#include "core/words/dossier.h"
#include "ui/consents/consent_form.h"
#include "ui/widgets/flow_layout.h"

#include <QVBoxLayout>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

HeldBackList::HeldBackList(const Context& context, QWidget* parent) : QWidget(parent), m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("Held back, and why"), "section", this));
    m_rows = new CardList(context.theme, tr("Held back, and why"), u"dossierHeldBackRowList"_s, this);
    column->addWidget(m_rows);
    auto* acts = new FlowLayout(space::m, 0);
    m_each = forReading(flatButton(tr("Show all names"), u"dossierHeldBackEachPushButton"_s, this));
    m_each->setCheckable(true);
    m_ask = flatButton(tr("Record an a&nswer…"), u"dossierAskPushButton"_s, this);
    for (QPushButton* button : {m_each, m_ask}) acts->addWidget(button);
    column->addLayout(acts);
    m_consent = new ConsentForm(context, u"dossier"_s, this);
    column->addWidget(m_consent);
    connect(m_each, &QPushButton::toggled, this, &HeldBackList::fill);
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(everybody()); });
    connect(&m_rows->list(), &RowList::activatedRow, this, [this](const QByteArray& noun, qint64 id) {
        ask(noun == Person::table ? QList<PersonId>{PersonId(id)} : m_heldBack.value(id - 1).people);
    });
    connect(m_consent, &ConsentForm::closed, this, [this] {
        if (m_ask->isVisible()) m_ask->setFocus();
        else Q_EMIT answered();
    });
}

void HeldBackList::showHeld(const QList<queries::HeldBack>& heldBack, ConsentPurpose purpose,
                            const QString& recipient) {
    m_heldBack = heldBack;
    m_purpose = purpose;
    m_recipient = recipient;
    fill();
}

QList<PersonId> HeldBackList::everybody() const {
    QList<PersonId> people;
    for (const queries::HeldBack& held : m_heldBack) people += held.people;
    return people;
}

void HeldBackList::fill() {
    const auto names = queries::names(m_context.reader());
    QList<ListRow> rows;
    int folded = 0;
    for (qsizetype i = 0; i < m_heldBack.size(); ++i) {
        const queries::HeldBack& held = m_heldBack[i];
        ListRow row;
        row.noun = "held";
        row.id = i + 1;
        row.title = words::heldBackTitle(held, names);
        row.subtitle = words::heldBackReason(held);
        if (held.people.size() > 1) folded += int(held.people.size());
        if (held.people.size() < 2 || !m_each->isChecked()) {
            rows << row;
            continue;
        }
        for (const PersonId person : held.people) {
            row.noun = Person::table;
            row.id = person.value;
            row.title = names.value(person);
            rows << row;
        }
    }
    m_rows->setRows(rows);
    setVisible(!rows.isEmpty());
    m_each->setVisible(folded > 0);
    m_each->setText(m_each->isChecked() ? tr("Show &fewer") : tr("Show all names (%1)").arg(folded));
    m_ask->setVisible(!everybody().isEmpty() && !m_context.workspace.isReadOnly());
}

void HeldBackList::ask(const QList<PersonId>& people) {
    if (people.isEmpty() || m_context.workspace.isReadOnly()) return;
    m_consent->open(people, m_purpose, m_recipient);
    bringIntoView(m_consent);
}

}  // namespace mb::ui
