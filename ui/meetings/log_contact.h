// Logging a contact from anywhere without the mouse, in under ten seconds (ME1, ME10). A panel over its window: Enter
// logs, Escape closes and keeps what was typed for the next time.
#pragma once

#include "core/queries/recent_contacts.h"
#include "ui/meetings/people_field.h"
#include "ui/meetings/time_fields.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>
#include <QPointer>

namespace mb::ui {

class FlowLayout;

class LogContact : public QWidget {
    Q_OBJECT
public:
    // Covers `parent` while it is open.
    LogContact(const Context& context, QWidget* parent);

    void open();
    // With names in place, from a page about these people.
    void openFor(const QList<PersonId>& people);
    bool isOpen() const { return isVisible(); }
    // Something is typed that was not logged.
    bool isKept() const { return isVisible() ? isTouched() : m_kept; }

Q_SIGNALS:
    void logged(mb::MeetingId meeting);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makePanel();
    void makeFields(QBoxLayout* column);
    void makeButtons(QBoxLayout* column);
    void place();
    void preset();
    // Takes a line that says more than names apart, into the fields.
    void takeLine();
    void tellUnderstood();
    void offerRecent();
    void takeRecent(int place);
    bool isTouched() const;
    void close();
    void log();
    void write(const PeopleField::People& people, QDate day);
    bool complain(QWidget* field, const QString& sentence);
    bool complete(const PeopleField::People& people);

    const Context& m_context;
    QScrollArea* m_panel;
    PeopleField* m_people;
    DateField* m_day;
    KeyCombo* m_mode;
    LengthField* m_length;
    QLineEdit* m_title;
    GrowingEdit* m_note;
    QCheckBox* m_share;
    PlainLabel *m_fresh, *m_complaint, *m_understood;
    QWidget* m_recentBox;
    FlowLayout* m_recent;
    QList<queries::RecentContact> m_offered;
    QString m_lastMode;
    QPointer<QWidget> m_before;  // gets the keyboard back
    PeopleField::People m_preset;
    bool m_kept = false;  // something typed was kept by Escape
};

}  // namespace mb::ui
