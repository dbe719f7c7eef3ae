#include "ui/imports/import_doubt.h"

#include "core/exchange/input_error.h"
#include "core/queries/people.h"
#include "core/words/errors.h"
#include "core/words/format.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString described(const Reader& reader, PersonId id) {
    const queries::PersonCard card = queries::personCard(reader, id);
    QStringList about{card.name()};
    if (!card.positions.isEmpty()) about << card.positions.first().title << card.positions.first().department;
    about << card.person.email;
    about.removeAll(QString());
    return about.join(u" · "_s);
}

QString described(const Reader& reader, MeetingId id) {
    const Meeting meeting = reader.get(id);
    QStringList about{meeting.time ? words::clockTime(*meeting.time) : QString(), meeting.title,
                      meeting.minutes ? words::hours(*meeting.minutes) : QString()};
    about.removeAll(QString());
    return about.join(u" · "_s);
}

}  // namespace

ImportDoubt::ImportDoubt(QWidget* parent) : QFrame(parent) {
    setProperty("role", "card"_L1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(new PlainLabel(tr("This row cannot be read"), "section", this));
    column->addWidget(m_text = new PlainLabel({}, nullptr, this));
    m_text->setObjectName(u"importFaultLabel"_s);
    m_meant = new KeyCombo(this);
    m_meant->setObjectName(u"importMeantComboBox"_s);
    // Arrow keys pass by choices, so that none counts before it is taken.
    m_take = plainButton(tr("&Use this one"), u"importTakeButton"_s, this);
    m_take->setAutoDefault(false);
    m_meantBox = new QWidget(this);
    auto* meant = new QHBoxLayout(m_meantBox);
    meant->setContentsMargins(0, 0, 0, 0);
    meant->setSpacing(space::s);
    meant->addWidget(labelled(tr("W&hich one is meant"), m_meant, {}, m_meantBox), 1);
    meant->addWidget(m_take, 0, Qt::AlignBottom);
    column->addWidget(m_meantBox);
    m_cellBox = new QWidget(this);
    auto* row = new QHBoxLayout(m_cellBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_cell = new QLineEdit(m_cellBox);
    m_cell->setObjectName(u"importMendLineEdit"_s);
    m_cell->setAccessibleName(tr("What should stand there"));
    QPushButton* mend = plainButton(tr("&Use this"), u"importMendButton"_s, m_cellBox);
    mend->setAutoDefault(false);
    row->addWidget(m_cell, 1);
    row->addWidget(mend);
    column->addWidget(m_cellBox);
    const auto tell = [this] { Q_EMIT mended(m_cell->text()); };
    connect(m_cell, &QLineEdit::returnPressed, this, tell);
    connect(mend, &QPushButton::clicked, this, tell);
    connect(m_meant, &KeyCombo::keyChosen, this, [this](const QString& key) { m_take->setEnabled(!key.isEmpty()); });
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT settled(m_meant->key().toLongLong()); });
    hide();
}

void ImportDoubt::show(const std::optional<Error>& fault, const Reader& reader) {
    setVisible(fault.has_value());
    if (!fault) return;
    m_text->setText(
        tr("Line %1, column %2: %3.").arg(fault->args.value(1), fault->args.value(2), words::foundInstead(*fault)));
    const auto asked = exchange::asked(*fault);
    const QString wanted = fault->args.value(4);
    // Where only a name or a day has several meanings, the cell is as it should be.
    m_cellBox->setVisible(!asked || wanted == exchange::expected::samePerson);
    m_cell->setText(fault->args.value(3));
    m_meantBox->setVisible(asked.has_value());
    if (!asked) return;
    QList<std::pair<QString, QString>> choices{{QString(), tr("Choose…")}};
    const bool meeting = wanted == exchange::expected::oneMeeting;
    for (const qint64 id : asked->records)
        choices.append(
            {QString::number(id), meeting ? described(reader, MeetingId(id)) : described(reader, PersonId(id))});
    choices.append({u"0"_s, meeting ? tr("Another meeting") : tr("Someone new")});
    m_meant->setChoices(choices);
    m_take->setEnabled(false);
}

}  // namespace mb::ui
