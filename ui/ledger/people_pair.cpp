#include "ui/ledger/people_pair.h"

#include "ui/widgets/forms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

PeoplePair::PeoplePair(const Context& context, const QString& page, FieldGrid* grid, Write write)
    : QObject(grid),
      m_context(context),
      m_write(std::move(write)),
      m_from(new PersonEdit(context, QString(page + u"FromLineEdit"), grid)),
      m_to(new PersonEdit(context, QString(page + u"ToLineEdit"), grid)),
      m_wrong(new PlainLabel({}, "error", grid)) {
    grid->add(labelled(tr("From"), m_from, {}, grid));
    grid->add(labelled(tr("To"), m_to, {}, grid));
    grid->add(m_wrong, true);
    m_wrong->hide();
    for (PersonEdit* edit : {m_from, m_to}) {
        connect(edit, &QLineEdit::editingFinished, this, &PeoplePair::flush);
        new SavedOnLeaving(
            edit, context, [this] { return flush(); },
            [this, edit] { return edit->isModified() && !m_wrong->isVisibleTo(edit->window()); });
    }
}

void PeoplePair::show(PersonId giver, PersonId receiver, bool force) {
    if (isTouched() && !force) return;
    m_from->setPerson(giver);
    m_to->setPerson(receiver);
    m_wrong->hide();
}

bool PeoplePair::flush() {
    if (!isTouched()) return true;
    const bool went = guardedAt(m_context, *m_wrong, [this] { m_write(m_from->who(), m_to->who()); });
    m_wrong->setVisible(!went);
    if (!went) return false;
    m_from->setModified(false);
    m_to->setModified(false);
    return true;
}

}  // namespace mb::ui
