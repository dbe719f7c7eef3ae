#include "ui/window/main_window.h"

#include "core/actions/books.h"
#include "core/actions/sample.h"
#include "core/domain/written_name.h"
#include "core/exchange/calendar_parts.h"
#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "core/words/format.h"
#include "ui/imports/calendar_preview.h"
#include "ui/imports/import_preview.h"
#include "ui/imports/reference_preview.h"
#include "ui/support/dialogs.h"
#include "ui/support/placement.h"
#include "ui/widgets/tab_order.h"
#include "ui/window/welcome.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString bookSuffix = u".mentorbook"_s;
constexpr QSize firstSize(1280, 800);
constexpr QMargins windowFrame(4, 36, 4, 4);  // what desktops draw around a window

QString bookFilter() { return MainWindow::tr("Mentorbook files (*.mentorbook);;All files (*)"); }

}  // namespace

MainWindow::MainWindow(Theme& theme, Dialogs& dialogs, Settings& settings, const OpenOptions& options)
    : m_theme(theme), m_dialogs(dialogs), m_settings(settings), m_options(options) {
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Mentorbook"));
    setAcceptDrops(true);
    placeWindow();
    setCentralWidget(m_stack = new Stack(this));
    makeMenus();
    refreshActions();
}

MainWindow::~MainWindow() = default;

Welcome* MainWindow::welcome() {
    if (m_welcome) return m_welcome;
    m_stack->addWidget(m_welcome = new Welcome(m_theme, m_stack));
    m_welcome->setRecent(m_settings.recentBooks());
    connect(m_welcome, &Welcome::newBook, this, &MainWindow::createBook);
    connect(m_welcome, &Welcome::openBook, this, &MainWindow::openFromDialog);
    connect(m_welcome, &Welcome::openRecent, this, [this](const QString& path) { openBook(path); });
    connect(m_welcome, &Welcome::exploreSample, this, &MainWindow::openSample);
    return m_welcome;
}

void MainWindow::showEvent(QShowEvent* event) {
    if (!m_view) m_stack->setCurrentWidget(welcome());
    QMainWindow::showEvent(event);
}

void MainWindow::placeWindow() {
    QList<QRect> rooms;
    for (const QScreen* screen : QGuiApplication::screens())
        rooms << screen->availableGeometry().marginsRemoved(windowFrame);
    if (restoreGeometry(m_settings.geometry())) {
        if (!isMaximized() && !isFullScreen()) setGeometry(placedIn(rooms, geometry()));
        return;
    }
    // The first time: in the middle, as large as is comfortable and as the screen allows.
    QRect wanted({}, firstSize);
    wanted.moveCenter(rooms.first().center());
    setGeometry(placedIn(rooms, wanted));
}

bool MainWindow::openBook(const QString& path, Access access) { return open(Opening::of(path, access, m_options)); }

bool MainWindow::open(Opening opening) {
    const QString path = opening.path;
    try {
        if (opening.fault) std::rethrow_exception(opening.fault);
        auto workspace = std::make_unique<Workspace>(std::move(opening.store));
        workspace->book();
        if (!closeBook()) return false;
        showView(std::move(workspace), opening.foreseen);
        return true;
    } catch (...) {
        const Error error = caught();
        const QString sentence = whyNot(error, path);
        if (!m_view) {
            welcome()->sayWhatIsWrong(sentence, stepsAfter(error, path));
            m_stack->setCurrentWidget(welcome());
        } else {
            // Another book is open, or this one for reading only: there is room for one way on.
            const auto steps = stepsAfter(error, path);
            if (steps.isEmpty()) m_view->say(sentence);
            else m_view->say(sentence, steps.last().label, steps.last().take);
        }
        return false;
    }
}

QString MainWindow::whyNot(const Error& error, const QString& path) const {
    const QString sentence = words::sentence(error);
    if (error.kind != ErrorKind::BookMissing) return sentence;
    const auto seen = m_settings.lastSeen(path);
    if (!seen) return sentence;
    const QFileInfo file(path);
    const QString where = QDir::toNativeSeparators(file.path());
    return file.dir().exists()
               ? tr("The book “%1” is not where it was last seen, in %2 on %3. It may have been moved or renamed.")
                     .arg(file.completeBaseName(), where, words::longDate(*seen))
               : tr("The book “%1” was last seen in %2 on %3. That folder is not there now; is its drive connected?")
                     .arg(file.completeBaseName(), where, words::longDate(*seen));
}

void MainWindow::openWhenFree(const QString& path) {
    const QString open = m_view ? m_view->workspace().store().path() : QString();
    if (!open.isEmpty() && QFileInfo(path).canonicalFilePath() == open) return;  // it is what the window shows
    if (!QApplication::activeModalWidget() && !property("busyAside").toBool()) return void(openBook(path));
    QTimer::singleShot(200, this, [this, path] { openWhenFree(path); });
}

QList<Welcome::NextStep> MainWindow::stepsAfter(const Error& error, const QString& path) {
    QList<Welcome::NextStep> steps;
    if (error.kind == ErrorKind::BookLocked || error.kind == ErrorKind::BookReadOnly ||
        error.kind == ErrorKind::DiskFull)
        steps << Welcome::NextStep{tr("Open read-only"), [this, path] { openBook(path, Access::ReadOnly); }};
    if (error.kind == ErrorKind::BookLocked && error.args.value(3) == u"elsewhere")
        steps << Welcome::NextStep{tr("Take the lock over…"),
                                   [this, path, sentence = words::sentence(error)] { takeLockOver(path, sentence); }};
    if (error.kind == ErrorKind::BookCut || error.kind == ErrorKind::BookDamaged ||
        error.kind == ErrorKind::BookEmpty || error.kind == ErrorKind::BookMissing ||
        error.kind == ErrorKind::BookAltered)
        steps << Welcome::NextStep{
            tr("Restore a backup…"), [this, path] {
                const QString backup = m_dialogs.fileToOpen(this, tr("Which backup?"), bookFilter(), backupsFolder());
                if (backup.isEmpty()) return;
                const QString to =
                    m_dialogs.fileToSave(this, tr("Save the restored book as"),
                                         QFileInfo(path).path() + u"/restored"_s + bookSuffix, bookFilter());
                if (to.isEmpty()) return;
                try {
                    restoreBackup(backup, to);
                    openBook(to);
                } catch (...) {
                    welcome()->sayWhatIsWrong(words::sentence(caught()), {});
                }
            }};
    if (error.kind == ErrorKind::BookMissing) steps << Welcome::NextStep{tr("Locate…"), [this] { openFromDialog(); }};
    return steps;
}

void MainWindow::takeLockOver(const QString& path, const QString& sentence) {
    if (!m_dialogs.confirm(this, tr("Is the book closed on the other computer?"), sentence, tr("Take the lock over")))
        return;
    m_options.locking = Locking::TakeOver;
    openBook(path);
    m_options.locking = Locking::Polite;
}

void MainWindow::showView(std::unique_ptr<Workspace> workspace, const Foresight& foreseen) {
    const QString path = workspace->store().path();
    m_view = new BookView(std::move(workspace), foreseen, m_theme, m_dialogs, m_settings, m_stack);
    m_view->setCommands([this] { return commandsIn(*menuBar()); });
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &BookView::stepsChanged, this, &MainWindow::refreshActions);
    connect(m_view, &BookView::meetingModeChanged, this, &MainWindow::refreshActions);
    // Queued, because the view that asks for this is deleted by it.
    connect(
        m_view, &BookView::writingWanted, this, [this, path] { openBook(path); }, Qt::QueuedConnection);
    m_settings.addRecent(path, m_options.clock.today());
    if (m_welcome) {
        m_welcome->clearTrouble();
        m_welcome->setRecent(m_settings.recentBooks());
    }
    refreshActions();
    // Once the first page is read the keyboard goes to it.
    QTimer::singleShot(0, m_view, [view = m_view] {
        if (!view->isAncestorOf(QApplication::focusWidget())) view->goToFirst();
    });
    new Reminders(m_view->context(), m_notices,
                  {[this] { return m_settings.noticeWish(); }, [this] { return m_settings.noticesTold(); },
                   [this](const QStringList& keys) { m_settings.setNoticesTold(keys); }},
                  m_view);
    // Runs after the first paint, so that it does not delay a usable window.
    QTimer::singleShot(1500, m_view, &BookView::startBackup);
}

bool MainWindow::closeBook() {
    if (!m_view) return true;
    if (!m_view->flush() && !m_dialogs.confirm(this, tr("Some of what you typed could not be saved."),
                                               m_view->bannerText(), tr("Close anyway")))
        return false;
    if (const QString left = m_view->leftBehind();
        !left.isEmpty() &&
        !m_dialogs.confirm(this, tr("Not everything on the screen is in the book."), left, tr("Close anyway")))
        return false;
    m_stack->setCurrentWidget(welcome());
    delete m_view;
    m_view = nullptr;
    setWindowTitle(tr("Mentorbook"));
    refreshActions();
    return true;
}

void MainWindow::createBook(const QString& owner, const QString& degrees, OwnerRole role) {
    const QString family = readName(owner).family.isEmpty() ? owner.trimmed() : readName(owner).family;
    QString safe;
    for (const QChar c : family.toLower())
        if (c.isLetterOrNumber()) safe += c;
    const QString proposed = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
                             (safe.isEmpty() ? u"book"_s : safe) + bookSuffix;
    QString path = m_dialogs.fileToSave(this, tr("Where to keep the book"), proposed, bookFilter());
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += bookSuffix;
    try {
        showView(actions::books::create(path, {owner, degrees, role}, m_options));
    } catch (...) {
        welcome()->sayWhatIsWrong(words::sentence(caught()), {});
    }
}

void MainWindow::openSample() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/mentorbook"_s;
    QDir().mkpath(folder);
    QString path = folder + u"/sample"_s + bookSuffix;
    for (int n = 2; QFileInfo::exists(path); ++n) path = folder + u"/sample-"_s + QString::number(n) + bookSuffix;
    try {
        actions::sample::SampleOptions options;
        options.seed = QRandomGenerator::global()->generate();
        options.anchor = m_options.clock.today();
        actions::sample::create(path, options).reset();
        openBook(path);
    } catch (...) {
        welcome()->sayWhatIsWrong(words::sentence(caught()), {});
    }
}

void MainWindow::openFromDialog() {
    const QString path = m_dialogs.fileToOpen(this, tr("Open a book"), bookFilter());
    if (!path.isEmpty()) openBook(path);
}

namespace {

// What a file holds is told by its beginning, never by its name.
QByteArray beginningOf(const QString& path) {
    constexpr qint64 enough = 200'000;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(enough) : QByteArray();
}

}  // namespace

void MainWindow::importFrom(const QStringList& paths) {
    if (!m_view || m_view->workspace().isReadOnly()) return;
    m_view->flush();
    const QByteArray beginning = beginningOf(paths.first());
    if (exchange::isCalendar(beginning)) {
        for (const QString& path : paths) CalendarPreview::run(m_view->context(), this, path);
        return;
    }
    if (paths.size() == 1 && exchange::referenceFormatOf(beginning))
        return ReferencePreview::run(m_view->context(), this, paths.first());
    const ColumnMemory memory{[this](const QString& shape) { return m_settings.columnsOf(shape); },
                              [this](const QString& shape, const exchange::ChosenColumns& columns) {
                                  m_settings.setColumnsOf(shape, columns);
                              }};
    ImportPreview::run(m_view->context(), this, paths, memory);
}

void MainWindow::refreshActions() {
    const bool open = m_view, writable = open && !m_view->workspace().isReadOnly();
    for (QAction* action : std::as_const(m_needBook)) action->setEnabled(open);
    // Letters are being typed in a meeting: a slip must not leave it for another page.
    if (open && m_view->inMeeting())
        for (QAction* page : std::as_const(m_pageKeys)) page->setEnabled(false);
    for (QAction* action : std::as_const(m_needWrite)) action->setEnabled(writable);
    const auto undo = writable ? m_view->workspace().nextUndo() : std::nullopt;
    const auto redo = writable ? m_view->workspace().nextRedo() : std::nullopt;
    const auto named = [](const QString& verb, const QString& withTitle, const std::optional<RecordedStep>& step) {
        // An ampersand in the user's title must not become a mnemonic.
        return step ? withTitle.arg(UndoRedo::titleOf(*step).replace(u'&', u"&&"_s)) : verb;
    };
    m_undo->setEnabled(undo.has_value());
    m_undo->setText(named(tr("&Undo"), tr("&Undo: %1"), undo));
    m_redo->setEnabled(redo.has_value());
    m_redo->setText(named(tr("&Redo"), tr("&Redo: %1"), redo));
    for (QAction* entry : m_brightness->actions())
        entry->setChecked(entry->data().toInt() == int(m_settings.brightness()));
    m_recent->clear();
    for (const QString& path : m_settings.recentBooks()) {
        QAction* entry = m_recent->addAction(QFileInfo(path).completeBaseName().replace(u'&', u"&&"_s));
        connect(entry, &QAction::triggered, this, [this, path] { openBook(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

void MainWindow::say(const QString& sentence) {
    if (m_view) m_view->say(sentence);
    else welcome()->sayWhatIsWrong(sentence, {});
}

void MainWindow::raiseWindow() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::focusNextPrevChild(bool next) { return focusByLayout(m_stack, next); }

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.setGeometry(saveGeometry());
    if (closeBook()) event->accept();
    else event->ignore();
}

void MainWindow::leave() {
    m_settings.setGeometry(saveGeometry());
    if (m_view) m_view->flush();
    QCoreApplication::exit();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList sheets;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile()) continue;
        if (url.toLocalFile().endsWith(bookSuffix)) return void(openBook(url.toLocalFile()));
        sheets << url.toLocalFile();
    }
    // Queued, because the program that the file was dragged from waits until the drop is handled.
    if (!sheets.isEmpty())
        QMetaObject::invokeMethod(
            this, [this, sheets] { importFrom(sheets); }, Qt::QueuedConnection);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_view)
        m_view->flush(Unsaved::Which::AllButOpenLines);
}

}  // namespace mb::ui
