#include "ui/window/book_view.h"

#include "core/domain/long_work.h"
#include "core/queries/belonging.h"
#include "core/queries/mentorships.h"
#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/meetings/meeting_mode.h"
#include "ui/support/dialogs.h"
#include "ui/support/saver.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/forms.h"
#include "ui/window/pages.h"
#include "ui/window/reading_only.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int lookMs = 5000;
constexpr int bookHeadBeside = 660, bookHeadWide = 880, bookHeadHigh = 460;  // pixels at 100 %
}  // namespace

BookView::BookView(std::unique_ptr<Workspace> workspace, Foresight foreseen, Theme& theme, Dialogs& dialogs,
                   Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_workspace(std::move(workspace)),
      m_theme(theme),
      m_context{*m_workspace,
                theme,
                dialogs,
                [this](const QByteArray& noun, qint64 id) { openRecord(noun, id); },
                [this](const QString& sentence) { say(sentence); },
                {},
                [this] { refreshState(); },
                [this](const QString& sentence) { tell(sentence); },
                [this]() -> const queries::Outlook& { return outlook(); }},
      m_foreseen(std::move(foreseen)) {
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar = new Sidebar(theme, this));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::xxl, space::l + 6, space::xxl - space::gutter, 0);
    column->setSpacing(space::l);
    row->addLayout(column, 1);
    makeHead(column);
    if (m_workspace->isReadOnly()) makeReadingOnly(column);
    m_context.sayWith = [this](const QString& sentence, const QString& label, std::function<void()> act) {
        say(sentence, label, std::move(act));
    };
    m_context.remembered = [&settings](const QString& key) { return settings.listOf(key); };
    m_context.remember = [&settings](const QString& key, const QString& value) { settings.setListOf(key, value); };
    // Before the pages: they ask for what is read anew here.
    m_workspace->listen(this, [this](const Changes& changes) { bookChanged(changes); });
    column->addWidget(m_stack = new ViewStack(m_context, this), 1);
    makeBanner(column);
    makePages();
    makeUndoRedo();
    m_sidebar->setBook(queries::personCard(m_workspace->reader(), m_workspace->book().ownerId),
                       QFileInfo(m_workspace->store().path()).fileName());
    m_search->setBook(&m_context);
    connect(m_sidebar, &Sidebar::chosen, this, &BookView::showPage);
    m_context.otherChosen = [this] { m_banner->letGo(); };
    m_context.changedOutside = [this] { noticeChange(); };
    m_workspace->whenDoneBut([this](const std::exception_ptr& cause) { sayDoneBut(cause); });
    refreshCounts();
    refreshState();
    showPage(u"today"_s);
    // While a window is open the day may change, and the file may be moved or deleted.
    auto* pulse = new QTimer(this);
    connect(pulse, &QTimer::timeout, this, &BookView::lookAround);
    pulse->start(lookMs);
}

BookView::~BookView() {
    if (m_backup) m_backup->callOff();
    // While the fields are destroyed they must no longer report their state.
    m_context.savingChanged = {};
    // The pages are deleted before the book that they read.
    qDeleteAll(m_pages);
}

void BookView::makeHead(QBoxLayout* column) {
    auto* head = m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(space::m);
    m_title = new ElidedLabel({}, nullptr, this);
    m_subtitle = new ElidedLabel({}, nullptr, this);
    m_title->setObjectName(u"pageTitle"_s);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    head->addWidget(m_title, 1);
    m_search = forReading(new SearchBox(m_theme, this));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(space::m);
    tools->addWidget(m_search, 0, Qt::AlignTop);
    connect(m_search, &SearchBox::left, this, &BookView::goToFirst);
    QPushButton* log = plainButton(tr("&Log a contact"), u"logContactButton"_s, this);
    connect(log, &QPushButton::clicked, this, &BookView::logContact);
    tools->addWidget(log, 0, Qt::AlignTop);
    m_act = new PageAct(this);
    tools->addWidget(m_act->button(), 0, Qt::AlignTop);
    head->addLayout(tools);
    connect(&m_theme, &Theme::changed, this, &BookView::arrangeHead);
    connect(&m_theme, &Theme::coverChanged, this, &BookView::refreshState);
    // The subtitle has the whole width.
    m_headBox = new QWidget(this);
    auto* titles = new QVBoxLayout(m_headBox);
    titles->setContentsMargins(0, 0, space::gutter, space::xs);
    titles->setSpacing(2);
    titles->addLayout(head);
    titles->addWidget(m_subtitle);
    column->addWidget(m_headBox);
}

void BookView::arrangeHead() {
    // With large text the search stands beneath the title, which would have no room beside it.
    const int room = width() - m_sidebar->width();
    const bool stacked = room < m_theme.px(bookHeadBeside);
    m_head->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_search->setMinimumWidth(m_theme.px(stacked ? 120 : room < m_theme.px(bookHeadWide) ? 220 : 280));
    // In a low window the subtitle is hidden first.
    m_subtitle->setVisible(!stacked || height() >= m_theme.px(bookHeadHigh));
    m_search->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : m_search->minimumWidth());
}

void BookView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeHead();
}

void BookView::makeBanner(QBoxLayout* column) {
    m_banner = new Banner(this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, space::gutter, 0);
    line->addWidget(m_banner);
    column->addLayout(line);
    connect(m_banner, &Banner::dismissed, this, &BookView::goToFirst);
}

void BookView::makeUndoRedo() {
    UndoRedo::Window around;
    around.here = [this]() -> Place {
        return {inMeeting() ? MeetingMode::pageKey() : m_current, shownPage()->place()};
    };
    around.goTo = [this](const Place& place) {
        if (place.page == MeetingMode::pageKey()) return startMeeting(MeetingId(place.within.toLongLong()));
        showPage(place.page);
        shownPage()->showPlace(place.within);
    };
    around.show = [this](const QByteArray& noun, qint64 id) {
        shownPage()->showRecord(noun, id);
        refreshHead();
    };
    around.homeOf = [](const QByteArray& noun) {
        const PageInfo* home = pageOf(noun);
        return home ? home->key : QString();
    };
    around.flush = [this] { return flush(); };
    around.banner = [this] { return bannerText(); };
    around.tell = [this](const QString& sentence, const QString& label, std::function<void()> act) {
        tell(sentence, label, std::move(act));
    };
    m_undoRedo = new UndoRedo(m_context, std::move(around), this);
}

void BookView::makeReadingOnly(QBoxLayout* column) {
    new ReadingOnly(this);
    QWidget* notice = readingOnlyNotice(m_workspace->store().path(), this, [this] { Q_EMIT writingWanted(); });
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, space::gutter, 0);
    line->addWidget(notice);
    column->addLayout(line);
}

const print::Fonts& BookView::fonts() {
    if (!m_fonts) m_fonts = std::make_unique<print::Fonts>();
    return *m_fonts;
}

void BookView::makePages() {
    m_context.fonts = [this]() -> const print::Fonts& { return fonts(); };
    m_context.offer = [this](const QString& sentence, const QString& label, std::function<void()> act) {
        tell(sentence, label, std::move(act));
    };
    m_context.startMeeting = [this](MeetingId meeting) { startMeeting(meeting); };
    m_context.logContactIn = [this](MentorshipId mentorship) { logContactIn(mentorship); };
    for (const PageInfo& info : pages()) m_sidebar->addPage(info.key, info.key, withoutMnemonic(info.label));
}

QStringList BookView::pageKeys() const {
    QStringList keys;
    for (const PageInfo& info : pages()) keys << info.key;
    return keys;
}

View* BookView::page(const QString& key) {
    if (View* made = m_pages.value(key)) return made;
    const PageInfo* info = pageCalled(key);
    if (!info) return nullptr;
    return takeIn(key, info->make(m_context, m_stack));
}

View* BookView::takeIn(const QString& key, View* page) {
    page->setObjectName(u"page"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    m_pages.insert(key, page);
    m_stack->add(page);
    connect(page, &View::headChanged, this, &BookView::refreshHead);
    return page;
}

void BookView::showPage(const QString& key) {
    View* shown = page(key);
    if (!shown) return;
    // What is being typed is saved before its page goes out of sight.
    if (!m_current.isEmpty() && (m_current != key || inMeeting())) flush(), m_banner->letGo();
    const bool was = inMeeting();
    m_current = key;
    m_sidebar->setCurrent(key);
    m_stack->show(shown);
    if (was) showAround(true);
    refreshHead();
}

void BookView::goTo(const QString& key) {
    const bool again = key == m_current;
    showPage(key);
    if (isPanelOpen()) return;  // it covers the page and keeps the keyboard
    if (again) return page(key)->showList();
    if (QWidget* first = page(key)->firstFocus()) first->setFocus(Qt::ShortcutFocusReason);
}

void BookView::goToFirst() {
    if (QWidget* first = shownPage()->firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

void BookView::openRecord(const QByteArray& noun, qint64 id) {
    guarded(m_context, [&] {
        QByteArray target = noun;
        qint64 record = id;
        if (noun == "action_item") {
            // A promise that was made outside a meeting is shown on the page of its mentorship.
            const ActionItem item = m_context.reader().get(ActionItemId(id));
            if (!item.meetingId && item.mentorshipId) record = item.mentorshipId.value, target = "mentorship";
        }
        const QWidget* before = nullptr;
        const auto shows = [&](const PageInfo& home) {
            showPage(home.key);
            before = QApplication::focusWidget();
            return page(home.key)->showRecord(target, record);
        };
        // The noun may also be the key of a page; that shows the page's list.
        const PageInfo* home = pageCalled(QString::fromLatin1(target));
        // What no page opens is shown within what it is part of.
        while (!(home || (home = pageOf(target))) || !shows(*home)) {
            const TableInfo* table = findTable(target);
            auto whole = table ? queries::wholeOf(m_context.reader(), {*table, record}) : queries::RowOf();
            // An agreement outlives its mentorship, so it is no part of it.
            if (target == "agreement") whole = m_context.reader().get(AgreementId(record)).mentorshipId;
            if (!whole) break;
            home = nullptr, target = whole.table->name, record = whole.id;
        }
        if (!home) return;
        View* shown = page(home->key);
        if (noun != target || id != record) shown->showWithin(noun, id);
        // A page may know better where the keyboard belongs, and then has put it there.
        const QWidget* now = QApplication::focusWidget();
        const bool placed = now != before && shown->isAncestorOf(now);
        if (QWidget* next = placed ? nullptr : shown->recordFocus()) next->setFocus();
        refreshHead();
        m_undoRedo->ledHere();
    });
}

QList<QAction*> BookView::acts() const {
    QList<QAction*> all;
    if (!shownPage()) return all;
    QList<const View*> views{shownPage()};
    for (const View* inside : shownPage()->findChildren<View*>())
        if (inside->isVisibleTo(shownPage())) views << inside;
    for (const View* view : std::as_const(views))
        for (QAction* act : view->actions())
            if (act->isVisible()) all << act;
    return all;
}

void BookView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BookView::setCommands(const std::function<QList<Command>()>& menus) {
    m_search->setCommands([this, menus] {
        QList<Command> all;
        for (QAction* act : acts())
            if (act->isEnabled()) all << commandOf(act);
        return all + commandsOfButtons(*shownPage()) + menus();
    });
}

bool BookView::flush(Unsaved::Which which) { return Unsaved::flushAll(this, which); }

void BookView::say(const QString& sentence, const QString& label, std::function<void()> act) {
    m_banner->say(Banner::Tone::Bad, sentence, label, std::move(act));
}

void BookView::tell(const QString& sentence, const QString& label, std::function<void()> act) {
    m_banner->say(Banner::Tone::Good, sentence, label, std::move(act));
}

void BookView::hideBanner() { m_banner->hide(); }
QString BookView::bannerText() const { return m_banner->text(); }

const queries::Outlook& BookView::outlook() {
    if (const Foresight foreseen = std::exchange(m_foreseen, {}))
        m_outlook = stillTrue(foreseen(), m_workspace->store());
    if (!m_outlook || m_outlook->day != m_context.today())
        m_outlook = queries::outlook(m_context.reader(), m_workspace->book(), m_context.today());
    return *m_outlook;
}

void BookView::bookChanged(const Changes& changes) {
    m_outlook.reset();
    hideBanner();
    refreshCounts();
    refreshState();
    if (changes.touches("person") || changes.touches("degree") || changes.touches("book"))
        m_sidebar->setBook(queries::personCard(m_workspace->reader(), m_workspace->book().ownerId),
                           QFileInfo(m_workspace->store().path()).fileName());
    Q_EMIT stepsChanged();
}

void BookView::refreshHead() {
    if (View* shown = inMeeting() ? m_meeting : m_pages.value(m_current)) {
        static_cast<ElidedLabel*>(m_title)->setWholeText(shown->title());
        static_cast<ElidedLabel*>(m_subtitle)->setWholeText(shown->subtitle());
        // Qt replaces "[*]" in titles by its mark for unsaved changes, unless it is doubled.
        window()->setWindowTitle(tr("%1 – Mentorbook").arg(isolated(shown->title()).replace(u"[*]"_s, u"[*][*]"_s)));
        m_act->show(acts());
    }
}

void BookView::refreshCounts() {
    guarded(m_context, [this] {
        for (const PageInfo& info : pages())
            if (info.count) m_sidebar->setCount(info.key, info.count(m_context));
    });
}

void BookView::refreshState() {
    m_sidebar->setCovered(m_theme.hidesPrivate());
    bool waiting = false, failed = false;
    for (const Unsaved* one : Unsaved::allIn(this)) {
        if (!one->isWaiting()) continue;
        waiting = true;
        failed |= one->hasFailed();
    }
    if (m_workspace->isReadOnly()) m_sidebar->setState(tr("Open read-only"));
    else if (failed) m_sidebar->setState(tr("Not saved · trying again"));
    else if (m_gone) m_sidebar->setState(tr("Saved, but the file is gone"));
    else if (waiting) m_sidebar->setState(tr("Saving…"));
    else if (m_lastBackup == m_context.today()) m_sidebar->setState(tr("Saved · backed up today"));
    else if (m_backupFailed) m_sidebar->setState(tr("Saved · backup failed"));
    else if (m_lastBackup.isValid())
        m_sidebar->setState(tr("Saved · last backup %1").arg(words::longDate(m_lastBackup)));
    else m_sidebar->setState(tr("Saved · no backup yet"));
}

void BookView::lookAround() {
    if (m_workspace->isReadOnly()) return;
    const bool was = std::exchange(m_gone, false);
    if (const auto foreign = m_workspace->store().foreignChange()) {
        m_gone = foreign->kind == ErrorKind::BookReplaced;
        if (m_gone && !was) say(words::sentence(*foreign));
        if (!m_gone) noticeChange();
    }
    const bool newDay = std::exchange(m_day, m_context.today()) != m_context.today();
    if (newDay) {
        for (ViewStack* views : findChildren<ViewStack*>()) guarded(m_context, [&] { views->tell(Changes::all()); });
        refreshCounts();
    }
    // A backup that failed is tried again.
    if (!m_gone && (newDay || m_backupFailed)) startBackup();
    refreshState();
}

void BookView::startBackup() {
    if (m_workspace->isReadOnly() || m_backup) return;
    const QString folder = defaultBackupFolder(m_workspace->book().uuid), path = m_workspace->store().path();
    m_lastBackup = lastBackup(folder, m_workspace->book().uuid, path).value_or(QDate());
    refreshState();
    if (m_lastBackup == m_context.today()) return;
    // On a store of its own, so that the window never waits; not even when it closes: the backup is called off then,
    // and ends by itself.
    m_backup = std::make_shared<LongWork>();
    QThreadPool::globalInstance()->start([view = QPointer(this), progress = m_backup, folder, path] {
        std::optional<Error> fault;
        try {
            Store::open(path, Access::ReadOnly)->backUp(folder, progress.get());
        } catch (const CalledOff&) {
            return;
        } catch (...) {
            fault = caught();
        }
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [view, fault] {
                if (view) view->backupEnded(fault);
            },
            Qt::QueuedConnection);
    });
}

void BookView::backupEnded(const std::optional<Error>& fault) {
    m_backup.reset();
    const bool made = !fault || fault->kind == ErrorKind::WrittenUnsure;
    const bool failedBefore = std::exchange(m_backupFailed, !made);
    if (made) m_lastBackup = m_context.today();
    if (made && fault) say(words::sentence(*fault));
    if (!made && !failedBefore) say(tr("Today's backup could not be made. %1").arg(words::sentence(*fault)));
    refreshState();
}

// Nothing is written until the user has seen what the other program wrote and agreed to go on. A dialog asks once;
// after that the banner offers the question.
void BookView::noticeChange() {
    say(words::sentence(Error(ErrorKind::BookChanged, {m_workspace->store().path()})), tr("Continue…"), [this] {
        m_declined = false;
        noticeChange();
    });
    if (m_declined || std::exchange(m_asking, true)) return;
    QMetaObject::invokeMethod(this, &BookView::changedOutside, Qt::QueuedConnection);
}

void BookView::changedOutside() {
    // One question at a time.
    if (QApplication::activeModalWidget()) return void(QTimer::singleShot(500, this, &BookView::changedOutside));
    const QPointer<BookView> alive(this);
    m_outlook.reset();
    const quint32 seen = m_workspace->store().changeCounter();
    m_workspace->adopt(Changes::all());
    const QList<Unsaved*> fields = Unsaved::allIn(this);
    const bool typed = std::any_of(fields.begin(), fields.end(), [](const Unsaved* one) { return one->isWaiting(); });
    const QString what = typed
                             ? tr("The pages show it as it is now, but for what you are typing. Save that into it, "
                                  "too? Where the other program changed"
                                  " the same words, yours replace them; Undo brings the others back.")
                             : tr("The pages show it as it is now. If you continue, please repeat what you did last.");
    const bool goOn = m_context.dialogs.confirm(this, tr("The book was changed by another program."), what,
                                                typed ? tr("Save into it") : tr("Continue"));
    if (!alive) return;
    m_asking = false;
    m_declined = !goOn;
    if (!goOn) return noticeChange();
    hideBanner();
    if (guarded(m_context, [&] { m_workspace->store().acceptChange(seen); })) flush();
}

void BookView::sayDoneBut(const std::exception_ptr& cause) {
    const Error error = asError(cause);
    if (error.kind == ErrorKind::WrittenUnsure) say(words::sentence(error));
    else say(tr("Saved, but this page could not be read again. %1").arg(words::sentence(error)));
}

}  // namespace mb::ui
