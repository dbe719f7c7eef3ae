// Who takes part, with what each of them does here; edited in place.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/listed/people_names.h"
#include "ui/mentorships/function_ticks.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

// One participant: a line of text, and when opened, the fields beneath it.
class ParticipantRow : public QWidget {
    Q_OBJECT
public:
    ParticipantRow(const Context& context, const Participant& participant, bool owner, QWidget* parent = nullptr);
    void show(const Participant& participant, MentorshipKind kind, const QString& name,
              const QHash<QString, QString>& functions);

private:
    QWidget* editor();
    void connectEditor();
    void change(const std::function<void(Participant&)>& edit);
    void write(const std::function<void(Participant&)>& edit);  // throws
    QString line(const Participant& participant, const QHash<QString, QString>& functions) const;
    void showEditor(const Participant& participant);

    const Context& m_context;
    ParticipantId m_id;
    PersonId m_person;
    bool m_owner;
    MentorshipKind m_kind = MentorshipKind::OneToOne;
    ElidedLabel* m_name;
    PlainLabel* m_line;
    QPushButton* m_edit;
    PlainLabel* m_wrong = nullptr;
    QWidget* m_editor = nullptr;
    KeyCombo *m_side = nullptr, *m_inside = nullptr;
    mentorships::FunctionTicks* m_functions = nullptr;
    QWidget* m_mentorPart = nullptr;
    QCheckBox* m_lead = nullptr;
    PartialDateField *m_since = nullptr, *m_until = nullptr;
};

class ParticipantsCard : public QFrame {
    Q_OBJECT
public:
    ParticipantsCard(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void show(const queries::MentorshipCard& card, const QHash<PersonId, QString>& names);

private:
    void add();
    const Context& m_context;
    MentorshipId m_id;
    QVBoxLayout* m_column;
    KeyedRows<ParticipantId, ParticipantRow> m_rows;
    NameEdit* m_add;
    KeyCombo* m_addSide;
    PlainLabel *m_wrong, *m_advice;
};

}  // namespace mb::ui
