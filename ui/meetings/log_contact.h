// Logging a contact from anywhere without the mouse, in under ten seconds (ME1, ME10).
#pragma once

#include "ui/meetings/people_field.h"
#include "ui/meetings/quick_panel.h"
#include "ui/meetings/time_fields.h"

#include <QCheckBox>

namespace mb::ui {

class LogContact : public QuickPanel {
    Q_OBJECT
public:
    LogContact(const Context& context, QWidget* parent);

    void open();
    // With names in place, from a page about these people.
    void openFor(const QList<PersonId>& people);

Q_SIGNALS:
    void logged(mb::MeetingId meeting);

protected:
    void preset() override;
    bool isTouched() const override;
    void act() override;

private:
    void makeFields();
    void write(const PeopleField::People& people, QDate day);
    bool complete(const PeopleField::People& people);

    PeopleField* m_people;
    DateField* m_day;
    KeyCombo* m_mode;
    LengthField* m_length;
    QLineEdit* m_title;
    GrowingEdit* m_note;
    QCheckBox* m_share;
    PlainLabel* m_fresh;
    QString m_lastMode;
    PeopleField::People m_preset;
};

}  // namespace mb::ui
