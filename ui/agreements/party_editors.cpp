#include "ui/agreements/party_editors.h"

#include "core/documents/agreement_answers.h"
#include "ui/agreements/checklist_editor.h"

#include <QJsonArray>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PerPartyEditor::PerPartyEditor(const QList<One>& parties, bool showLabels, const Context& context, const Save& save,
                               QWidget* parent)
    : AnswerEditor(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::s));
    for (const One& one : parties) {
        // All parties' answers are saved together, since one value in the book holds them all.
        auto* editor = makeAnswerEditor(
            one.spec, context, [this, save](const QJsonValue&, const QString& burst) { save(answer(), burst); }, this);
        connect(editor, &AnswerEditor::edited, this, &AnswerEditor::edited);
        if (showLabels) {
            auto* label = new PlainLabel(one.label, "label", this);
            column->addWidget(label);
        }
        column->addWidget(editor);
        m_editors.append({one.participantId, editor});
    }
}

void PerPartyEditor::setAnswer(const QJsonValue& answer, bool byUndo) {
    for (const auto& [id, editor] : m_editors) editor->setAnswer(answer[id], byUndo);
}

QJsonValue PerPartyEditor::answer() const {
    QJsonObject answers;
    for (const auto& [id, editor] : m_editors) {
        const QJsonValue one = editor->answer();
        // An emptied checklist is saved as an empty list: leaving it out would keep the old one.
        if (!documents::isEmptyAnswer(one)) answers.insert(id, one);
        else if (qobject_cast<const ChecklistEditor*>(editor)) answers.insert(id, QJsonArray());
    }
    return answers.isEmpty() ? QJsonValue() : QJsonValue(answers);
}

QWidget* PerPartyEditor::control(const QString& rest) const {
    for (const auto& [id, editor] : m_editors)
        if (rest.isEmpty() || rest == QString(u'.' + id)) return editor->control({});
    return m_editors.isEmpty() ? nullptr : m_editors.first().second->control({});
}

PartiesView::PartiesView(const documents::TemplateField& field, const QHash<QString, QString>& sideWords,
                         MentorshipId mentorship, const Context& context, QWidget* parent)
    : AnswerEditor(parent), m_sides(field.sides), m_sideWords(sideWords), m_mentorship(mentorship), m_context(context) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.px(space::s));
}

QPushButton* PartiesView::wayTo(const QByteArray& noun, qint64 id, const QString& text, const QString& accessibleName) {
    auto* button = flatButton(text, u"agreementParties%1Button"_s.arg(m_column->count() + 1), this);
    button->setAccessibleName(accessibleName);
    connect(button, &QPushButton::clicked, this, [this, noun, id] {
        if (m_context.open) m_context.open(noun, id);
    });
    if (!m_first) m_first = button;
    return button;
}

void PartiesView::addParty(const documents::Party& party, PersonId person) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_context.theme.px(space::s));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(
        new ElidedLabel(tr("%1 · %2").arg(party.printName, documents::roleWord(m_sideWords, party)), nullptr, this));
    QStringList about;
    for (const QString& part : {party.title, party.department, party.institution, party.email})
        if (!part.isEmpty()) about << part;
    words->addWidget(new ElidedLabel(
        about.isEmpty() ? tr("Title, department and address are not known yet.") : about.join(u" · "_s), "help", this));
    row->addLayout(words, 1);
    row->addWidget(wayTo("person", person.value, tr("Edit"), tr("Edit %1").arg(party.printName)), 0, Qt::AlignTop);
    m_column->addLayout(row);
}

void PartiesView::setParties(const QList<documents::Party>& parties) {
    if (m_shown == parties && m_first) return;
    m_shown = parties;
    clearLayout(m_column);
    m_ways.clear();
    m_first = nullptr;
    const auto participants =
        m_context.reader().select<Participant>().where(&Participant::mentorshipId, m_mentorship).list();
    for (const documents::Party& party : parties)
        for (const Participant& participant : participants)
            if (participant.uuid.toString(QUuid::WithoutBraces) == party.participantId)
                addParty(party, participant.personId);
    for (const QString& side : m_sides) {
        const bool there = std::any_of(parties.begin(), parties.end(),
                                       [&](const documents::Party& p) { return documents::isOf(p, side); });
        if (there) continue;
        auto* way = wayTo("mentorship", m_mentorship.value, tr("Add the %1").arg(m_sideWords.value(side, side)), {});
        way->setAccessibleName(way->text());
        m_ways.insert(side, way);
        m_column->addWidget(way, 0, Qt::AlignLeft);
    }
}

QWidget* PartiesView::control(const QString& rest) const { return m_ways.value(rest.mid(1), m_first); }

}  // namespace mb::ui
