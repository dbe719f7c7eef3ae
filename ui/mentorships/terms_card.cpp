#include "ui/mentorships/terms_card.h"

#include "core/actions/mentorships.h"
#include "ui/mentorships/card_parts.h"
#include "ui/mentorships/mentorship_words.h"
#include "ui/support/parsed_saver.h"
#include "ui/widgets/flow_layout.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

TermsCard::TermsCard(const Context& context, MentorshipId id, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_id(id),
      m_cadence(new KeyCombo(this)),
      m_mode(new KeyCombo(this)),
      m_minutes(new QLineEdit(this)),
      m_place(new QLineEdit(this)),
      m_contacts(new QCheckBox(tr("Emails and informal chats count as meetings"), this)),
      m_review(new DateField(context.today(), this)),
      m_wrong(new PlainLabel({}, "error", this)) {
    QVBoxLayout* column = cardColumn(this);
    m_cadence->setObjectName(u"mentorshipCadenceComboBox"_s);
    m_mode->setObjectName(u"mentorshipModeComboBox"_s);
    m_minutes->setObjectName(u"mentorshipMinutesLineEdit"_s);
    m_minutes->setPlaceholderText(tr("e.g. 45"));
    m_place->setObjectName(u"mentorshipPlaceLineEdit"_s);
    m_contacts->setObjectName(u"mentorshipContactsCountCheckBox"_s);
    m_review->setObjectName(u"mentorshipReviewLineEdit"_s);
    auto* fields = new FlowLayout(space::m, space::s);
    fields->addWidget(fieldShare(context.theme, tr("How often"), m_cadence, 120, this));
    fields->addWidget(fieldShare(context.theme, tr("Minutes"), m_minutes, 70, this));
    fields->addWidget(fieldShare(context.theme, tr("How"), m_mode, 100, this));
    fields->addWidget(fieldShare(context.theme, tr("Where"), m_place, 140, this));
    fields->addWidget(fieldShare(context.theme, tr("Next review"), m_review, 120, this));
    column->addLayout(fields);
    column->addWidget(m_wrong);
    m_wrong->hide();
    column->addWidget(m_contacts);
    m_placeSaver = new Saver(m_place, context, [this](const QString& text, const QString& burst) {
        Mentorship mentorship = m_context.reader().get(m_id);
        mentorship.place = text;
        actions::mentorships::change(m_context.workspace, mentorship, burst);
    });
    connectFields();
}

void TermsCard::connectFields() {
    connect(m_cadence, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.cadence = key; });
    });
    connect(m_mode, &KeyCombo::keyChosen, this, [this](const QString& key) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.mode = key; });
    });
    connect(m_contacts, &QCheckBox::clicked, this, [this](bool count) {
        changeMentorship(m_context, m_id, [&](Mentorship& one) { one.contactsCount = count; });
    });
    savesOnLeaving(m_review, m_context, [this] {
        writeMentorship(m_context, m_id, [&](Mentorship& one) { one.nextReview = m_review->date(); });
    });
    connect(m_minutes, &QLineEdit::editingFinished, this, &TermsCard::saveMinutes);
    new SavedOnLeaving(
        m_minutes, m_context, [this] { return saveMinutes(); },
        [this] { return m_minutes->isModified() && !m_wrong->isVisibleTo(this); });
}

bool TermsCard::saveMinutes() {
    if (!m_minutes->isModified()) return true;
    const QString typed = m_minutes->text().trimmed();
    bool number = false;
    const int minutes = typed.toInt(&number);
    m_wrong->setVisible(!typed.isEmpty() && (!number || minutes < 1 || minutes > 24 * 60));
    m_wrong->setText(tr("Minutes are a whole number from 1 to 1440."));
    if (m_wrong->isVisibleTo(this)) return true;
    const bool saved = changeMentorship(m_context, m_id, [&](Mentorship& one) {
        one.minutes = typed.isEmpty() ? std::nullopt : std::optional(minutes);
    });
    if (saved) m_minutes->setModified(false);
    return saved;
}

void TermsCard::show(const Mentorship& mentorship, bool byUndo) {
    const Reader reader = m_context.reader();
    m_cadence->setChoices(choicesOf(reader, u"cadence"_s, tr("not agreed yet")));
    m_cadence->setKey(mentorship.cadence);
    m_mode->setChoices(choicesOf(reader, u"mode"_s, tr("as needed")));
    m_mode->setKey(mentorship.mode);
    if (!m_minutes->isModified() || byUndo) {
        m_minutes->setText(mentorship.minutes ? QString::number(*mentorship.minutes) : QString());
        m_minutes->setModified(false);
        m_wrong->hide();
    }
    m_placeSaver->show(mentorship.place, byUndo);
    m_contacts->setChecked(mentorship.contactsCount);
    m_review->setDate(mentorship.nextReview, byUndo);
}

}  // namespace mb::ui
