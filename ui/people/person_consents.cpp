#include "ui/people/person_consents.h"

#include "core/actions/consents.h"
#include "core/queries/outgoing.h"
#include "core/queries/people.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"
#include "ui/consents/consent_form.h"
#include "ui/support/folded_row.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ConsentRow::ConsentRow(const Context& context, ConsentId id, QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel({}, nullptr, this)),
      m_about(new ElidedLabel({}, "help", this)),
      m_remove(crossButton(context.theme, u"peopleConsentRemovePushButton"_s, this)),
      m_rule(makeRule(this)) {
    for (QWidget* label : {m_title, m_about}) markPrivate(label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_title);
    lines->addWidget(m_about);
    row->addLayout(lines, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_rule);
    m_remove->setToolTip(tr("Remove this answer"));
    connect(m_remove, &QPushButton::clicked, this,
            [&context, id] { guarded(context, [&] { actions::consents::remove(context.workspace, id); }); });
}

void ConsentRow::fill(const Consent& consent, bool counts, bool last) {
    m_rule->setVisible(!last);
    const QString title = words::answerLabel(consent.answer) + u" · " + words::purposeLabel(consent.purpose);
    QString about = words::longDate(consent.day);
    if (!consent.given.isEmpty()) about = tr("%1, %2").arg(about, consent.given);
    if (!consent.recipient.isEmpty()) about = about + u" · " + tr("for %1").arg(consent.recipient);
    if (!counts) about = about + u" · " + tr("a later answer counts");
    m_title->setWholeText(title);
    m_about->setWholeText(about);
    m_remove->setAccessibleName(tr("Remove the answer %1").arg(QString(title + u", " + words::longDate(consent.day))));
}

PersonConsents::PersonConsents(const Context& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_card(makeCard(this)),
      m_column(new QVBoxLayout(m_card)),
      m_rows(m_column),
      m_none(new PlainLabel(tr("Not asked yet. A promotion file names only mentees who have agreed."), "help", m_card)),
      m_student(new PlainLabel(tr("A student’s records are protected by FERPA. Before a file that names them leaves, "
                                  "their written, dated consent is usually needed."),
                               "help", this)),
      m_record(flatButton(tr("Record an answer…"), u"peopleConsentRecordPushButton"_s, this)),
      m_form(new ConsentForm(context, u"people"_s, this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_none->setContentsMargins(space::l, space::m, space::l, space::m);
    m_column->addWidget(m_none);
    outer->addWidget(m_card);
    outer->addWidget(m_student);
    outer->addWidget(m_record, 0, Qt::AlignLeft);
    outer->addWidget(m_form);
    m_rows.setRefuge(m_record);
    connect(m_record, &QPushButton::clicked, this, [this] {
        guarded(m_context, [this] { m_form->open({m_person}); });
        if (m_form->isVisible()) bringIntoView(m_form);
    });
    connect(m_form, &ConsentForm::closed, this, [this] { m_record->setFocus(); });
}

void PersonConsents::setPerson(PersonId id) {
    if (id != m_person) {
        m_rows.clear();
        m_form->hide();
    }
    m_person = id;
    reload();
}

void PersonConsents::reload() {
    const Reader reader = m_context.reader();
    const QList<Consent> all =
        reader.select<Consent>().where(&Consent::personId, m_person).newestFirst(&Consent::day).newestIdFirst().list();
    const QSet<ConsentId> counting = queries::consentsThatCount(all);
    QList<ConsentId> ids;
    for (const Consent& consent : all) ids << consent.id;
    m_rows.arrange(ids, [this](ConsentId id) { return new ConsentRow(m_context, id, m_card); });
    for (const Consent& consent : all)
        m_rows.row(consent.id)->fill(consent, counting.contains(consent.id), consent.id == all.last().id);
    m_none->setVisible(all.isEmpty());
    const auto position =
        m_person ? positionOn(queries::personCard(reader, m_person).positions, m_context.today()) : std::nullopt;
    m_student->setVisible(position && position->stage == u"student");
}

void PersonConsents::takeKeyboard() { m_record->setFocus(); }

}  // namespace mb::ui
