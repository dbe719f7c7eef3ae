// The small forms that open over any page by a key.
#include "core/queries/mentorships.h"
#include "ui/ledger/feedback_panel.h"
#include "ui/ledger/ledger_panel.h"
#include "ui/meetings/inbox_panel.h"
#include "ui/meetings/log_contact.h"
#include "ui/window/book_view.h"

#include <QLineEdit>

namespace mb::ui {

LogContact& BookView::logPanel() {
    if (m_log) return *m_log;
    m_log = new LogContact(m_context, this);
    connect(m_log, &LogContact::logged, this,
            [this](MeetingId, const QString& told) { tell(told, tr("Undo"), [this] { m_undoRedo->undo(); }); });
    return *m_log;
}

void BookView::logContact() { logPanel().open(); }

void BookView::logContactIn(MentorshipId mentorship) {
    guarded(m_context, [&] {
        logPanel().openFor(queries::mentorshipCard(m_context.reader(), mentorship, m_context.today())
                               .others(m_workspace->book().ownerId));
    });
}

void BookView::keepForTalk() {
    if (!m_inbox) m_inbox = new InboxPanel(m_context, this);
    m_inbox->openFor(shownPage()->subject().people);
}

void BookView::addToLedger() {
    if (!m_ledger) m_ledger = new LedgerPanel(m_context, this);
    m_ledger->openFor(shownPage()->subject(), selectedWords(window()->focusWidget()));
}

void BookView::recordFeedback() {
    if (!m_feedback) m_feedback = new FeedbackPanel(m_context, this);
    m_feedback->openFor(shownPage()->subject());
}

bool BookView::isPanelOpen() const {
    const auto panels = findChildren<QuickPanel*>(Qt::FindDirectChildrenOnly);
    return std::any_of(panels.begin(), panels.end(), [](const QuickPanel* panel) { return panel->isOpen(); });
}

namespace {

// What is open there can be come back to; a form that was put away cannot.
bool standsOnItsPage(const QWidget* field) {
    const QWidget* page = field->parentWidget();
    while (page && !qobject_cast<const View*>(page)) page = page->parentWidget();
    return page ? field->isVisibleTo(page) : field->isVisible();
}

}  // namespace

QString BookView::leftBehind() const {
    QStringList left;
    for (const QLineEdit* field : findChildren<QLineEdit*>())
        if (field->property("invalid").toBool() && standsOnItsPage(field))
            left << tr("“%1” could not be read.").arg(field->text().left(60));
    if (m_inbox && m_inbox->isKept()) left << tr("You have an unfinished line for a talk (Ctrl+J to continue).");
    if (m_ledger && m_ledger->isKept())
        left << tr("You have an unfinished line for the ledger (Ctrl+Shift+L to continue).");
    if (m_feedback && m_feedback->isKept()) left << tr("You have unfinished feedback (Edit, Record feedback).");
    if (m_log && m_log->isKept()) left << tr("You have an unfinished contact (Ctrl+L to continue).");
    return left.join(u'\n');
}

}  // namespace mb::ui
