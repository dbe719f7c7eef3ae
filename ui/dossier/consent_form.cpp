#include "ui/dossier/consent_form.h"

#include "core/actions/consents.h"
#include "core/words/outcomes.h"
#include "ui/widgets/field_grid.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ConsentForm::ConsentForm(const Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto* grid = new FieldGrid(context.theme, this);
    column->addWidget(grid);
    const auto combo = [&](const QString& label, const QString& name) {
        auto* made = new KeyCombo(grid);
        made->setObjectName(name);
        grid->add(labelled(label, made, {}, grid), true);
        return made;
    };
    m_who = combo(tr("Who"), u"dossierConsentWhoKeyCombo"_s);
    m_answer = combo(tr("Answer"), u"dossierConsentAnswerKeyCombo"_s);
    QList<std::pair<QString, QString>> answers;
    for (const QString& key : allKeys<ConsentAnswer>())
        answers.append({key, words::answerLabel(*fromKey<ConsentAnswer>(key))});
    m_answer->setChoices(answers);
    m_how = new QLineEdit(grid);
    m_how->setObjectName(u"dossierConsentHowLineEdit"_s);
    m_how->setPlaceholderText(tr("by mail, in a talk, on a form"));
    grid->add(labelled(tr("How it was given"), m_how, {}, grid));
    m_day = new DateField(context.today(), grid);
    m_day->setObjectName(u"dossierConsentDayDateField"_s);
    grid->add(labelled(tr("Date"), m_day, {}, grid));
    auto* row = new QHBoxLayout;
    m_save = plainButton(tr("&Record the answer"), u"dossierConsentSavePushButton"_s, this);
    auto* cancel = flatButton(tr("Cancel"), u"dossierConsentCancelPushButton"_s, this);
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &ConsentForm::save);
    connect(m_how, &QLineEdit::returnPressed, this, &ConsentForm::save);
    connect(cancel, &QPushButton::clicked, this, &ConsentForm::close);
    hide();
}

void ConsentForm::open(const QList<PersonId>& people, ConsentPurpose purpose) {
    m_purpose = purpose;
    const auto names = queries::names(m_context.reader());
    QList<std::pair<QString, QString>> choices;
    for (const PersonId person : people) choices.append({QString::number(person.value), names.value(person)});
    m_who->setChoices(choices);
    if (!choices.isEmpty()) m_who->setKey(choices.first().first);
    m_answer->setKey(keyOf(ConsentAnswer::Named));
    m_how->clear();
    m_day->setToday(m_context.today());
    m_day->setDate(m_context.today(), true);
    show();
    m_who->setFocus();
}

void ConsentForm::save() {
    if (!m_day->take()) return;
    Consent consent;
    consent.personId = PersonId(m_who->key().toLongLong());
    consent.purpose = m_purpose;
    consent.answer = fromKey<ConsentAnswer>(m_answer->key()).value_or(ConsentAnswer::Asked);
    consent.given = m_how->text().trimmed();
    consent.day = m_day->date().value_or(QDate());
    if (guarded(m_context, [&] { actions::consents::record(m_context.workspace, consent); })) close();
}

void ConsentForm::close() {
    hide();
    Q_EMIT closed();
}

void ConsentForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    QFrame::keyPressEvent(event);
}

}  // namespace mb::ui
