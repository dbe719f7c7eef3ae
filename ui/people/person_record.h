// What a dossier asks about somebody beside positions and degrees: outcomes, letters, periods of training, and whether
// they may be named (DO1, DO6, DO12).
#pragma once

#include "ui/people/person_consents.h"
#include "ui/people/trainings.h"
#include "ui/widgets/card_list.h"

namespace mb::ui {

class PersonRecord : public QWidget {
    Q_OBJECT
public:
    explicit PersonRecord(const Context& context, QWidget* parent = nullptr);
    bool flush() { return m_trainings->flush(); }
    void setPerson(PersonId id);
    void reload(bool byUndo);
    Trainings& trainings() { return *m_trainings; }
    PersonConsents& consents() { return *m_consents; }

private:
    void showOutcomes();
    void showLetters();

    const Context& m_context;
    PersonId m_person;
    bool m_showAll = false;
    QWidget *m_outcomesPart, *m_lettersPart, *m_consentsPart;
    CardList* m_outcomes;
    QPushButton* m_allOutcomes;
    CardList* m_letters;
    Trainings* m_trainings;
    PersonConsents* m_consents;
};

}  // namespace mb::ui
