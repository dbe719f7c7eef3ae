#include "ui/ledger/person_edit.h"

#include "core/domain/text.h"
#include "core/queries/people.h"
#include "ui/widgets/quiet_line.h"

namespace mb::ui {

PersonEdit::PersonEdit(const Context& context, const QString& name, QWidget* parent)
    : NameEdit(name, tr("A name, or me"), parent), m_context(context) {
    endInEllipsis(this);
}

actions::ledger::Who PersonEdit::who() const {
    const QString typed = text().simplified();
    if (typed.isEmpty()) return {};
    if (fold(typed) == fold(tr("me"))) return {m_context.workspace.book().ownerId};
    if (const auto person = queries::personNamed(m_context.reader(), typed)) return {*person};
    return {{}, typed};
}

void PersonEdit::setPerson(PersonId id) {
    const bool owner = id == m_context.workspace.book().ownerId;
    setText(!id ? QString() : owner ? tr("me") : queries::PersonMatcher(m_context.reader()).label(id));
    setCursorPosition(0);
}

QString PersonEdit::called(const Context& context, PersonId id) {
    if (!id) return {};
    return id == context.workspace.book().ownerId ? tr("you") : fullName(context.reader().get(id));
}

void PersonEdit::focusInEvent(QFocusEvent* event) {
    guarded(m_context, [this] { setPeople(m_context); });
    NameEdit::focusInEvent(event);
}

}  // namespace mb::ui
