// Everything about one person; each field saves itself, and a value that does not fit stays on the screen with a
// sentence beneath.
#pragma once

#include "core/domain/person.h"
#include "ui/meetings/inbox_card.h"
#include "ui/people/person_record.h"
#include "ui/people/positions.h"
#include "ui/support/checked_line.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

class PersonForm : public QWidget {
    Q_OBJECT
public:
    explicit PersonForm(const Context& context, QWidget* parent = nullptr);

    PersonId person() const { return m_id; }
    // Saves what is unsaved, then shows the person; false if that failed: the form then stays as it is.
    bool setPerson(PersonId id);
    // The person is no longer in the book.
    void forget();
    void reload(bool byUndo);

    // Stands above the form and scrolls with it.
    void addAbove(QWidget* widget);
    QLineEdit* givenEdit() const { return m_lines.first().field->edit(); }
    QLineEdit* degreesEdit() const { return m_degreesEdit; }
    QLineEdit* formsEdit() const { return m_formsEdit; }
    Positions& positions() { return *m_positions; }
    InboxCard& inbox() { return *m_inbox; }
    PersonRecord& record() { return *m_record; }

Q_SIGNALS:
    void removed();

private:
    struct Line {
        QString Person::*member;
        CheckedLine* field;
    };
    struct Text {
        QString Person::*member;
        GrowingEdit* edit;
        Saver* saver;
    };
    QWidget* makeHead();
    QWidget* makeInbox();
    QWidget* makeWho();
    QWidget* makeMore();
    void addLine(FieldGrid* grid, const QString& label, const QString& name, QString Person::*member);
    void addText(FieldGrid* grid, const QString& label, const QString& name, QString Person::*member,
                 bool isPrivate = false);
    void change(const std::function<void(Person&)>& edit, const QString& burst = {});
    QString wrongIn(QString Person::*member, const QString& text) const;
    void fill(bool byUndo = false);
    void fillInbox(const Reader& reader, PersonId owner, bool byUndo);
    void fillMentorships(const Reader& reader, PersonId owner);
    bool flush();
    void remove();

    const Context& m_context;
    PersonId m_id;
    QScrollArea* m_area;
    QVBoxLayout* m_column;
    ElidedLabel* m_name;
    PlainLabel* m_about;
    QPushButton* m_remove;
    QList<Line> m_lines;
    QLineEdit *m_degreesEdit, *m_formsEdit;
    Saver *m_degrees, *m_forms;
    QList<Text> m_texts;
    Positions* m_positions;
    QWidget* m_mentorshipsPart;
    RowList* m_mentorships;
    QPushButton* m_allMentorships;
    bool m_showAll = false;
    PersonRecord* m_record;
    QWidget* m_inboxPart;
    InboxCard* m_inbox;
};

}  // namespace mb::ui
