// An open book in the window: sidebar, head of the page, the pages themselves (made when first shown), banner.
#pragma once

#include "ui/page/view_stack.h"
#include "ui/paper/print_preview.h"
#include "ui/print/fonts.h"
#include "ui/support/unsaved.h"
#include "ui/window/banner.h"
#include "ui/window/opened_book.h"
#include "ui/window/page_act.h"
#include "ui/window/search_box.h"
#include "ui/window/settings.h"
#include "ui/window/sidebar.h"
#include "ui/window/undo_redo.h"

#include <QBoxLayout>
#include <QMap>

namespace mb::ui {

class FeedbackPanel;
class InboxPanel;
class LedgerPanel;
class LogContact;
class MeetingMode;
}  // namespace mb::ui

namespace mb::actions::meetings {
struct NewMeeting;
}

namespace mb::ui {

class BookView : public QWidget {
    Q_OBJECT
public:
    // `foreseen` hands over what was read in another thread; it is asked once, when the outlook is first shown.
    BookView(std::unique_ptr<Workspace> workspace, Foresight foreseen, Theme& theme, Dialogs& dialogs,
             Settings& settings, QWidget* parent = nullptr);
    ~BookView() override;

    Workspace& workspace() { return *m_workspace; }
    const Context& context() const { return m_context; }
    void openRecord(const QByteArray& noun, qint64 id);
    void showPage(const QString& key);
    void goTo(const QString& key);  // and the keyboard with it
    void goToFirst();               // the keyboard to the page that is shown
    View* page(const QString& key);
    View* takeIn(const QString& key, View* page);
    // What can be done on the shown page, its tabs' acts included.
    QList<QAction*> acts() const;
    View* shownPage() const { return m_stack->shown(); }
    QStringList pageKeys() const;
    QString currentKey() const { return m_current; }
    void focusSearch();
    // What the search finds beside the book's records.
    void setCommands(const std::function<QList<Command>()>& menus);
    void logContact();
    void logContactIn(MentorshipId mentorship);  // with its people in place
    // Meeting mode: for the meeting that is chosen on the page, else for the one at hand (queries::meetingAtHand).
    void startMeeting();
    void startMeeting(MeetingId meeting);
    bool inMeeting() const;
    void keepForTalk();  // a line for the next talk with somebody
    void addToLedger();  // with the words that are selected
    void recordFeedback();
    void showProgressReport();
    void exportProgressReport();
    void showTemplates();
    // Saves what is being typed; false if something could not be saved.
    bool flush(Unsaved::Which which = Unsaved::Which::All);
    // What closing would lose: text that could not be read, a contact begun and not logged. Empty where there is none.
    QString leftBehind() const;
    // `label` and `act`: the next step, as a button.
    void say(const QString& sentence, const QString& label = {}, std::function<void()> act = {});
    // What went well.
    void tell(const QString& sentence, const QString& label = {}, std::function<void()> act = {});
    void hideBanner();
    UndoRedo& steps() { return *m_undoRedo; }
    QString bannerText() const;
    // The daily backup, aside from the window's own thread.
    void startBackup();
    // Called every few seconds: has the day changed, is the file still there, is a backup due?
    void lookAround();

Q_SIGNALS:
    void stepsChanged();   // the titles of undo and redo may have changed
    void writingWanted();  // of a book that is open for reading only
    void meetingModeChanged(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    LogContact& logPanel();
    MeetingMode& meetingMode();
    void showAround(bool around);
    void leaveMeeting();
    void meetingClosed(MeetingId meeting);
    void planProposed(const actions::meetings::NewMeeting& wanted);
    bool isPanelOpen() const;
    void arrangeHead();
    void makeHead(QBoxLayout* column);
    void makePages();
    void makeBanner(QBoxLayout* column);
    void makeUndoRedo();
    void makeReadingOnly(QBoxLayout* column);
    void bookChanged(const Changes& changes);
    OutgoingPaper progressReport() const;
    void refreshHead();
    const queries::Outlook& outlook();
    void refreshCounts();
    void refreshState();
    void backupEnded(const std::optional<Error>& fault);
    void noticeChange();
    void changedOutside();
    void sayDoneBut(const std::exception_ptr& cause);

    std::unique_ptr<Workspace> m_workspace;
    Theme& m_theme;
    Context m_context;
    const print::Fonts& fonts();  // made when paper is first shown

    std::unique_ptr<print::Fonts> m_fonts;
    Foresight m_foreseen;
    std::optional<queries::Outlook> m_outlook;  // until the next change
    Sidebar* m_sidebar = nullptr;
    QLabel *m_title = nullptr, *m_subtitle = nullptr;
    QBoxLayout* m_head = nullptr;
    PageAct* m_act = nullptr;
    SearchBox* m_search = nullptr;
    ViewStack* m_stack = nullptr;
    Banner* m_banner = nullptr;
    UndoRedo* m_undoRedo = nullptr;
    QMap<QString, View*> m_pages;
    QString m_current;
    LogContact* m_log = nullptr;
    MeetingMode* m_meeting = nullptr;
    QWidget* m_headBox = nullptr;
    InboxPanel* m_inbox = nullptr;
    LedgerPanel* m_ledger = nullptr;
    FeedbackPanel* m_feedback = nullptr;
    std::shared_ptr<LongWork> m_backup;  // while one is being made
    QDate m_lastBackup, m_day = m_context.today();
    bool m_backupFailed = false;
    bool m_asking = false, m_declined = false;  // about a change of another program
    bool m_gone = false;                        // the file was moved, deleted or replaced
};

}  // namespace mb::ui
