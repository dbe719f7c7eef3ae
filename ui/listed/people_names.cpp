#include "ui/listed/people_names.h"

#include "core/queries/people.h"

namespace mb::ui {

NameEdit::NameEdit(const QString& name, const QString& placeholder, QWidget* parent) : OfferingEdit(parent) {
    setObjectName(name);
    setPlaceholderText(placeholder);
    setMaxLength(2000);
}

void NameEdit::setPeople(const Context& context) {
    QStringList names;
    const PersonId owner = context.workspace.book().ownerId;
    const queries::PersonMatcher matcher(context.reader());
    for (const queries::PersonCard& card : queries::allPeople(context.reader()))
        if (card.person.id != owner) names << matcher.label(card.person.id);
    setOffers(names);
}

}  // namespace mb::ui
