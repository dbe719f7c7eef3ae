// Names of people, several separated by commas or ";", completed as they are typed: "lin", Tab. The suggestions stand
// beneath the field and never take the keyboard; a name that nobody has yet is said to be new (ME10). The name of a
// team or peer group brings all its members. Of namesakes one has to be chosen.
#pragma once

#include "core/queries/named_people.h"
#include "ui/support/context.h"

#include <QLineEdit>
#include <QListWidget>

namespace mb::ui {

class PeopleField : public QLineEdit {
    Q_OBJECT
public:
    explicit PeopleField(const Context& context, QWidget* parent = nullptr);

    using People = queries::NamedPeople;
    People people() const;
    // Does nothing while the user is typing, unless `force` is set: for another record, or after an undo.
    void setPeople(const QList<PersonId>& people, bool force = false);
    // Call after peopleChanged() if the people could not be saved: they count as typed again.
    void putBack();
    // Completes a name that was only begun with the first suggestion.
    void settle();
    // Who is meant where a name has several bearers; empty where that is clear.
    QString doubt() const;
    // Whom a line would name here.
    People read(const QString& line) const { return names().read(line); }
    // Who is called so: somebody's whole name, or some of its words where they tell; empty where nobody is.
    QString meant(const QString& typed) const;
    // Which of several people a part of a name in this line may mean; empty where none does.
    QString partDoubt(const QString& line) const;
    // Enter takes a name of the list that is open.
    bool offersName() const;
    // The doubt, else "Li Wei is new and will be added to your people."; empty where all are known.
    QString remark() const;

Q_SIGNALS:
    void peopleChanged();  // other people than before, by the user
    void peopleTyped();    // with each key
    void settled();        // the name that was begun is complete, or the field was left

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    // Somebody, or all of a team or group: its name stands for them.
    struct Known {
        QList<PersonId> people;
        QString name, folded, detail;
        QStringList words;
        int rank = 0;  // 0: shares a mentorship with the owner
        bool hasNamesakes = false;
        QString family = {};  // folded
    };
    // The end of the text that is being typed, as far as it is a name of its own, and whom it may begin.
    struct Begun {
        qsizetype start = 0;
        QList<qsizetype> places;
    };
    void readPeople();
    QString whichOf(const QList<PersonId>& people) const;
    bool isFamilyName(const QString& typed) const;
    QList<qsizetype> matching(const QString& typed) const;
    Begun begun() const;
    const queries::PeopleNames& names() const;
    void suggest();
    void take(int row);
    void closeList();
    void placeList();
    bool listShown() const { return m_list && m_list->isVisible(); }

    const Context& m_context;
    QList<Known> m_known;
    std::optional<queries::PeopleNames> m_names;
    QListWidget* m_list = nullptr;
    People m_announced;
};

}  // namespace mb::ui
