// One line for the next talk with somebody, from anywhere (ME13): who, the line, Enter.
#pragma once

#include "ui/meetings/people_field.h"
#include "ui/meetings/quick_panel.h"

namespace mb::ui {

class InboxPanel : public QuickPanel {
    Q_OBJECT
public:
    InboxPanel(const Context& context, QWidget* parent);

    // With names in place, from a page about these people.
    void openFor(const QList<PersonId>& people);

protected:
    void preset() override;
    bool isTouched() const override;
    void act() override;

private:
    bool complete(const PeopleField::People& people);

    PeopleField* m_people;
    QLineEdit* m_text;
    PlainLabel* m_fresh;
    PeopleField::People m_preset;
};

}  // namespace mb::ui
