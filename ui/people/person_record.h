// What a dossier asks about somebody beside positions and degrees: outcomes, letters, periods of training, and whether
// they may be named (DO1, DO6, DO12); and what a timeline asks: needs and the promotion clock (GO4, PE5).
#pragma once

#include "ui/people/clock.h"
#include "ui/people/needs.h"
#include "ui/people/person_consents.h"
#include "ui/people/trainings.h"
#include "ui/widgets/card_list.h"

namespace mb::ui {

class PersonRecord : public QWidget {
    Q_OBJECT
public:
    explicit PersonRecord(const Context& context, QWidget* parent = nullptr);
    bool flush() { return m_trainings->flush() && m_needs->flush() && m_clock->flush(); }
    void setPerson(PersonId id);
    void reload(bool byUndo);
    Trainings& trainings() { return *m_trainings; }
    PersonConsents& consents() { return *m_consents; }
    Needs& needs() { return *m_needs; }
    PromotionClockCard& clock() { return *m_clock; }

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
    Needs* m_needs;
    PromotionClockCard* m_clock;
    PersonConsents* m_consents;
};

}  // namespace mb::ui
