#include "ui/mentorships/people_names.h"

#include "core/queries/people.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace mb::ui::mentorships {

NameEdit::NameEdit(const QString& name, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), m_names(new QStringListModel(this)) {
    setObjectName(name);
    setPlaceholderText(placeholder);
    setMaxLength(2000);
    auto* completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(8);
    setCompleter(completer);
}

void NameEdit::setPeople(const Context& context) {
    QStringList names;
    const PersonId owner = context.workspace.book().ownerId;
    const queries::PersonMatcher matcher(context.reader());
    for (const queries::PersonCard& card : queries::allPeople(context.reader()))
        if (card.person.id != owner) names << matcher.label(card.person.id);
    setNames(names);
}

void NameEdit::setNames(const QStringList& wanted) {
    QStringList names = wanted;
    names.removeDuplicates();
    if (m_names->stringList() != names) m_names->setStringList(names);
}

}  // namespace mb::ui::mentorships
