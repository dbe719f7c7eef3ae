// Names of people, several separated by commas, completed as they are typed: "lin", Tab. The suggestions stand beneath
// the field and never take the keyboard; a name that nobody has yet is said to be new (ME10). The name of a team or
// peer group brings all its members.
#pragma once

#include "core/domain/person.h"
#include "ui/support/context.h"

#include <QLineEdit>
#include <QListWidget>

namespace mb::ui {

class PeopleField : public QLineEdit {
    Q_OBJECT
public:
    explicit PeopleField(const Context& context, QWidget* parent = nullptr);

    struct People {
        QList<PersonId> known;
        QStringList fresh;  // names of nobody in the book
        bool isEmpty() const { return known.isEmpty() && fresh.isEmpty(); }
        bool operator==(const People&) const = default;
    };
    People people() const;
    // Does nothing while the user is typing, unless `force` is set: for another record, or after an undo.
    void setPeople(const QList<PersonId>& people, bool force = false);
    // Call after peopleChanged() if the people could not be saved: they count as typed again.
    void putBack();
    // Completes a name that was only begun with the first suggestion.
    void settle();
    QString freshSentence() const;  // "Li Wei is new and will be added to your people."; empty where all are known

Q_SIGNALS:
    void peopleChanged();  // other people than before, by the user
    void peopleTyped();    // with each key

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Known {
        PersonId id;
        QList<PersonId> members;  // of a team or group: its name stands for all of them
        QString name, folded, detail;
        QStringList words;
        int rank = 0;  // 0: shares a mentorship with the owner
    };
    void readPeople();
    void readGroups(const Reader& reader, PersonId owner);
    QStringList namesOf(const Known& known);  // which are taken for it
    QList<qsizetype> matching(const QString& typed) const;
    QString begun() const;  // the name that is being typed, the last one
    void suggest();
    void take(int row);
    void closeList();
    void placeList();
    bool listShown() const { return m_list && m_list->isVisible(); }
    std::optional<PersonId> knownAs(const QString& name) const;

    const Context& m_context;
    QList<Known> m_known;
    QHash<QString, PersonId> m_picked;  // folded name → whom the user picked, where two bear it
    QListWidget* m_list = nullptr;
    People m_announced;
};

}  // namespace mb::ui
