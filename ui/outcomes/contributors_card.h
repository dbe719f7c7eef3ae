// Who took part in an outcome, in printed order: each row a name as printed, the person it is, and what stands out
// about the place. It opens into its fields; the line beneath adds more.
#pragma once

#include "core/queries/outcomes.h"
#include "ui/support/saver.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/offering_edit.h"

namespace mb::ui {

// What all rows of a list look at, read once for it.
struct ContributorsSeen {
    queries::OutcomeCard card;
    QHash<PersonId, QString> names;
    QSet<PersonId> mentees, mentors;
    PersonId owner;
};

class ContributorRow : public QWidget {
    Q_OBJECT
public:
    ContributorRow(const Context& context, ContributorId id, QWidget* parent);
    void fill(const Contributor& contributor, qsizetype place, const ContributorsSeen& seen, bool byUndo);
    bool flush();
    // Call before the row is removed: it must save nothing any more.
    void forget();
    void open();

private:
    QWidget* makeFields();
    void fillFields(const Contributor& contributor, bool byUndo);
    void change(const std::function<void(Contributor&)>& edit, const QString& burst = {});
    void setPerson();
    void setOpen(bool open);

    const Context& m_context;
    ContributorId m_id;
    QVBoxLayout* m_inside;
    PlainLabel* m_place;
    ElidedLabel *m_name, *m_person, *m_remark;
    Chip* m_chip;
    QPushButton* m_edit;
    QWidget* m_fields = nullptr;
    QLineEdit *m_given = nullptr, *m_family = nullptr, *m_role = nullptr;
    OfferingEdit* m_who = nullptr;
    QList<std::pair<Saver*, QString Contributor::*>> m_savers;
    QCheckBox *m_corresponding = nullptr, *m_equal = nullptr;
};

class ContributorsCard : public QFrame {
    Q_OBJECT
public:
    explicit ContributorsCard(const Context& context, QWidget* parent = nullptr);
    bool flush();
    void setOutcome(OutcomeId id);
    void show(const ContributorsSeen& seen, bool byUndo);
    void openContributor(ContributorId id);
    QLineEdit* addEdit() const { return m_add; }

private:
    void add();

    const Context& m_context;
    OutcomeId m_outcome;
    QVBoxLayout* m_column;
    KeyedRows<ContributorId, ContributorRow> m_rows;
    OfferingEdit* m_add;
};

// "Haddad L, Vang P; Okafor M" or "Leila Haddad, Pao Vang": the names of a list of authors as one types or pastes it.
QStringList authorsIn(const QString& written);

}  // namespace mb::ui
