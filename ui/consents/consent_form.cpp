#include "ui/consents/consent_form.h"

#include "core/actions/consents.h"
#include "core/queries/outgoing.h"
#include "core/words/outcomes.h"
#include "ui/widgets/field_grid.h"

#include <QKeyEvent>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

OfferingEdit* recipientEdit(const Context& context, QWidget* parent) {
    auto* made = markPrivate(new OfferingEdit(parent));
    made->setOffers(
        [&context] { return context.theme.hidesPrivate() ? QStringList() : queries::recipientsOf(context.reader()); });
    return made;
}

ConsentForm::ConsentForm(const Context& context, const QString& page, QWidget* parent)
    : QFrame(parent), m_context(context), m_grid(new FieldGrid(context.theme, this)) {
    setProperty("role", u"card"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(m_grid);
    const auto combo = [&](const QString& label, const QString& name, QWidget** cell) {
        auto* made = new KeyCombo(m_grid);
        made->setObjectName(QString(page + name));
        QWidget* around = labelled(label, made, {}, m_grid);
        m_grid->add(around, true);
        if (cell) *cell = around;
        return made;
    };
    m_who = combo(tr("Who"), u"ConsentWhoKeyCombo"_s, &m_whoCell);
    m_purpose = combo(tr("Asked about"), u"ConsentPurposeKeyCombo"_s, &m_purposeCell);
    m_answer = combo(tr("Answer"), u"ConsentAnswerKeyCombo"_s, nullptr);
    QList<std::pair<QString, QString>> purposes, answers;
    for (const QString& key : allKeys<ConsentPurpose>())
        purposes.append({key, words::purposeLabel(*fromKey<ConsentPurpose>(key))});
    m_purpose->setChoices(purposes);
    for (const QString& key : allKeys<ConsentAnswer>())
        answers.append({key, words::answerLabel(*fromKey<ConsentAnswer>(key))});
    m_answer->setChoices(answers);
    m_recipient = recipientEdit(context, m_grid);
    m_recipient->setObjectName(QString(page + u"ConsentRecipientLineEdit"));
    m_recipient->setPlaceholderText(tr("anyone who reads it"));
    m_recipient->setAccessibleDescription(tr("A committee or an office, where the answer is meant for that one only."));
    m_grid->add(labelled(tr("For"), m_recipient, {}, m_grid));
    m_how = new QLineEdit(m_grid);
    m_how->setObjectName(QString(page + u"ConsentHowLineEdit"));
    m_how->setPlaceholderText(tr("by mail, in a talk, on a form"));
    m_grid->add(labelled(tr("How it was given"), m_how, {}, m_grid));
    m_day = new DateField(context.today(), m_grid);
    m_day->setObjectName(QString(page + u"ConsentDayDateField"));
    m_grid->add(labelled(tr("Date"), m_day, {}, m_grid));
    auto* row = new QHBoxLayout;
    m_save = plainButton(tr("&Record the answer"), QString(page + u"ConsentSavePushButton"), this);
    auto* cancel = flatButton(tr("Cancel"), QString(page + u"ConsentCancelPushButton"), this);
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &ConsentForm::save);
    for (QLineEdit* line : {static_cast<QLineEdit*>(m_recipient), m_how})
        connect(line, &QLineEdit::returnPressed, this, &ConsentForm::save);
    connect(cancel, &QPushButton::clicked, this, &ConsentForm::close);
    hide();
}

void ConsentForm::open(const QList<PersonId>& people, std::optional<ConsentPurpose> purpose, const QString& recipient) {
    const auto names = queries::names(m_context.reader());
    QList<std::pair<QString, QString>> choices;
    for (const PersonId person : people) choices.append({QString::number(person.value), names.value(person)});
    m_who->setChoices(choices);
    if (!choices.isEmpty()) m_who->setKey(choices.first().first);
    m_purpose->setKey(keyOf(purpose.value_or(ConsentPurpose::PromotionFile)));
    m_whoCell->setVisible(people.size() > 1 || purpose);
    m_purposeCell->setVisible(!purpose);
    m_answer->setKey(keyOf(ConsentAnswer::Named));
    m_recipient->setText(recipient);
    m_how->clear();
    m_day->setToday(m_context.today());
    m_day->setDate(m_context.today(), true);
    show();
    (purpose ? m_who : m_purpose)->setFocus();
}

void ConsentForm::save() {
    if (!m_day->take()) return;
    Consent consent;
    consent.personId = PersonId(m_who->key().toLongLong());
    consent.purpose = fromKey<ConsentPurpose>(m_purpose->key()).value_or(ConsentPurpose::PromotionFile);
    consent.answer = fromKey<ConsentAnswer>(m_answer->key()).value_or(ConsentAnswer::Asked);
    consent.recipient = m_recipient->text();
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
