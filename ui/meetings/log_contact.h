// Logging a contact from anywhere without the mouse, in under ten seconds (ME1, ME10).
#pragma once

#include "core/queries/recent_contacts.h"
#include "ui/meetings/contact_line.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/people_field.h"
#include "ui/meetings/quick_panel.h"
#include "ui/meetings/time_fields.h"

#include <QCheckBox>

namespace mb::ui {

class FlowLayout;

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
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    // Takes a line that says more than names apart, into the fields.
    void takeLine();
    ContactLine typedLine() const;
    void tellUnderstood();
    void offerRecent();
    void takeRecent(int place);
    void write(const PeopleField::People& people, QDate day);
    bool complete(const PeopleField::People& people);

    PeopleField* m_people;
    DateField* m_day;
    KeyCombo* m_mode;
    LengthField* m_length;
    QLineEdit* m_title;
    GrowingEdit* m_note;
    QCheckBox* m_share;
    PlainLabel *m_fresh, *m_understood;
    QWidget* m_recentBox;
    FlowLayout* m_recent;
    QList<queries::RecentContact> m_offered;
    std::optional<ModeWords> m_modes;  // as they were when it opened
    QString m_lastMode;
    PeopleField::People m_preset;
};

}  // namespace mb::ui
