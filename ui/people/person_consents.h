// What somebody answered when asked whether a dossier may name them, the newest first (DO6), and the form that records
// the next answer.
#pragma once

#include "core/domain/consent.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/keyed_rows.h"

namespace mb::ui {

class ConsentForm;

class ConsentRow : public QWidget {
    Q_OBJECT
public:
    ConsentRow(const Context& context, ConsentId id, QWidget* parent);
    // `counts`: no later answer takes its place. A line ends every row but the last.
    void fill(const Consent& consent, bool counts, bool last);

private:
    ElidedLabel *m_title, *m_about;
    QPushButton* m_remove;
    QFrame* m_rule;
};

class PersonConsents : public QWidget {
    Q_OBJECT
public:
    explicit PersonConsents(const Context& context, QWidget* parent = nullptr);
    void setPerson(PersonId id);
    void reload();
    void takeKeyboard();

private:
    const Context& m_context;
    PersonId m_person;
    QFrame* m_card;
    QVBoxLayout* m_column;
    KeyedRows<ConsentId, ConsentRow> m_rows;
    PlainLabel *m_none, *m_student;
    QPushButton* m_record;
    ConsentForm* m_form;
};

}  // namespace mb::ui
