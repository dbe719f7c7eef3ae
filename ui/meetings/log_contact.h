// Logging a contact from anywhere without the mouse, in under ten seconds (ME1, ME10).
#pragma once

#include "core/queries/recent_contacts.h"
#include "ui/meetings/contact_line.h"
#include "ui/meetings/meeting_words.h"
#include "ui/meetings/people_field.h"
#include "ui/meetings/quick_panel.h"
#include "ui/meetings/time_fields.h"

#include <QCheckBox>
#include <QSet>

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
    // `told` says what was logged, with whom and when.
    void logged(mb::MeetingId meeting, const QString& told);

protected:
    void preset() override;
    bool isTouched() const override;
    void act() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    void followLine();
    // Takes a line that says more than names apart, into the fields.
    void takeLine();
    ContactLine typedLine() const;
    // Fills the fields as the line says, but for those that somebody has changed by hand.
    void follow(const ContactLine& line);
    QString wholeTitle(const ContactLine& line) const;
    void tellUnderstood();
    QString understood(const ContactLine& line) const;
    void readDay();
    void offerRecent();
    void takeRecent(int place);
    void write(const PeopleField::People& people, QDate day);
    QString toldOf(const PeopleField::People& people, QDate day) const;
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
    QSet<const QWidget*> m_byHand;  // fields that no line changes any more
    QSet<const QWidget*> m_taken;   // fields that hold what a line said that was taken apart
    PeopleField::People m_preset;
};

}  // namespace mb::ui
