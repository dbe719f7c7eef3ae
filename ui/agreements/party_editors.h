// Fields that concern the people themselves: one answer for each of them, and who they are.
#pragma once

#include "core/documents/agreement.h"
#include "ui/agreements/answer_editor.h"

#include <QJsonObject>

namespace mb::ui {

// One editor for each party; the answer is an object by participant.
class PerPartyEditor : public AnswerEditor {
    Q_OBJECT
public:
    struct One {
        QString participantId;
        QString label;  // "Maya in promotion file"
        AnswerSpec spec;
    };
    PerPartyEditor(const QList<One>& parties, bool showLabels, const Context& context, const Save& save,
                   QWidget* parent);

    void setAnswer(const QJsonValue& answer, bool byUndo) override;
    QJsonValue answer() const override;
    QWidget* control(const QString& rest) const override;

private:
    QList<std::pair<QString, AnswerEditor*>> m_editors;
};

// Who takes part, as the book knows them, with a way to their page.
class PartiesView : public AnswerEditor {
    Q_OBJECT
public:
    PartiesView(const documents::TemplateField& field, const QHash<QString, QString>& sideWords,
                MentorshipId mentorship, const Context& context, QWidget* parent);

    void setParties(const QList<documents::Party>& parties);
    void setAnswer(const QJsonValue&, bool) override {}
    QJsonValue answer() const override { return {}; }
    QWidget* control(const QString& rest) const override;

private:
    void addParty(const documents::Party& party, PersonId person);
    QPushButton* wayTo(const QByteArray& noun, qint64 id, const QString& text, const QString& accessibleName);

    QStringList m_sides;
    QHash<QString, QString> m_sideWords;
    MentorshipId m_mentorship;
    const Context& m_context;
    QVBoxLayout* m_column;
    QList<documents::Party> m_shown;
    QHash<QString, QPushButton*> m_ways;  // by side, for the missing ones
    QPushButton* m_first = nullptr;
};

}  // namespace mb::ui
