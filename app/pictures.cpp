#include "app/pictures.h"

#include "app/agreement_pictures.h"
#include "app/crowded_book.h"
#include "core/actions/books.h"
#include "core/actions/sample.h"
#include "core/storage/backup.h"
#include "core/words/errors.h"
#include "ui/imports/import_preview.h"
#include "ui/imports/reference_preview.h"
#include "ui/support/dialogs.h"
#include "ui/support/newest_aside.h"
#include "ui/widgets/forms.h"
#include "ui/window/main_window.h"
#include "ui/window/welcome.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace mb::app {

using namespace Qt::Literals::StringLiterals;

void settle() {
    for (int i = 0; i < 5; ++i) QCoreApplication::processEvents();
}

namespace {

// A tab of a mentorship may have a button of the same name.
QAbstractButton* buttonSeen(const ui::BookView& view, const QString& name) {
    const auto buttons = view.findChildren<QAbstractButton*>(name);
    const auto seen = std::find_if(buttons.begin(), buttons.end(), [](const auto* one) { return one->isVisible(); });
    return seen == buttons.end() ? nullptr : *seen;
}

const QByteArray peopleSheet =
    "Name,Degree(s),Level,Dept,Email,Started,Ended,Now at,Notes\n"
    "\"Adeyinka, Bola\",MD,Resident,Pediatrics,bola.adeyinka@example.org,7/1/2023,6/30/2026,\"Fellow, Lakeside "
    "Children's\",QI project\n"
    "\"Lindqvist, Sara\",PhD,Postdoc,Physiology,sara.lindqvist@example.org,10/15/2024,,,K99 timeline\n"
    "\"O'Dowd, Niamh\",MBBCh,Clinical instructor,Surgery,,1/5/2025,,,\n"
    "\"Tran, Minh\",MD MPH,Fellow,Emergency Medicine,minh.tran@example.org,7/1/2025,,,\n";

// New works, one that the book has in other words, one that it knows by its title only, and one that is broken.
const QByteArray referenceFile = R"(@article{haddad2026, title = {Études of a crowded waiting room},
  author = {Haddad, Leila and Okafor, M. and Vang, Pa}, journal = {J Emerg Flow}, year = 2026, volume = 8, pages = {51--60}}
@article{cruz2025, title = {Risk & reward on night shifts}, author = {de la Cruz, M. J.}, year = 2025}
@article{beds, title = {Beds, beats and bias: mixed models of emergency crowding}, author = {Haddad, L.}, year = 2025}
@article{ultra, title = {Teaching bedside ultrasound to first-year students: a year of ten-minute lessons},
  author = {Haddad, L.}, pmid = {39000112}, publisher = {Lakeside Press}, year = 2023}
@article{odowd2024, title = {A title that
)";

// Waits for things that happen a moment later, such as the paper or scrolling to a form.
void wait(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

class Painting {
public:
    Painting(ui::Theme& theme, const PictureOptions& options, const QTemporaryDir& place, const QString& full)
        : m_theme(theme),
          m_options(options),
          m_place(place),
          m_full(full),
          m_settings(place.filePath(u"settings.ini"_s)) {}

    void paint(ui::Brightness brightness);

private:
    void paintWelcome();
    void paintTrouble(const QString& name, const QString& path);
    void paintBook(const QString& prefix, const QString& path, const std::function<void(ui::BookView&)>& paint);
    void paintAll(ui::BookView& view);
    void paintTabs(ui::BookView& view, const QString& page);
    void paintRecords(ui::BookView& view);
    void paintPressed(ui::BookView& view, const QString& page, const QString& button, const QString& name);
    void paintFrame(ui::BookView& view);
    void paintPopups(ui::BookView& view);
    void paintModal(const QString& name, const std::function<void()>& ask);
    void begin(const QStringList& recent);
    void save(const QString& name, QWidget* of = nullptr);
    QString file(const char* name) const { return m_place.filePath(QString::fromLatin1(name)); }

    ui::Theme& m_theme;
    const PictureOptions& m_options;
    const QTemporaryDir& m_place;
    const QString m_full;
    ui::Settings m_settings;
    ui::RealDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_prefix, m_suffix;
};

void Painting::begin(const QStringList& recent) {
    m_window.reset();
    for (const QString& known : m_settings.recentBooks()) m_settings.forgetRecent(known);
    for (const QString& path : recent) m_settings.addRecent(path, Clock::system().today());
    m_window = std::make_unique<ui::MainWindow>(m_theme, m_dialogs, m_settings);
    m_window->resize(m_options.size);
    m_window->show();
    m_window->activateWindow();
    settle();
}

void Painting::save(const QString& name, QWidget* of) {
    settle();
    QWidget& shown = of ? *of : *m_window;
    while (ui::isBusyAside(shown)) wait(20);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    if (m_options.look) m_options.look(m_prefix + name, shown);
    if (!m_options.folder.isEmpty())
        shown.grab().save(u"%1/%2%3-%4.png"_s.arg(m_options.folder, m_prefix, name, m_suffix));
}

void Painting::paintTrouble(const QString& name, const QString& path) {
    begin({});
    m_window->openBook(path);
    save(u"welcome-"_s + name);
}

void Painting::paintWelcome() {
    begin({});
    save(u"welcome"_s);
    begin({file("last-year.mentorbook"), file("empty.mentorbook"), file("crowded.mentorbook"), m_full});
    save(u"welcome-recent"_s);
    for (const char* name : {"missing", "cut", "newer", "foreign"})
        paintTrouble(QString::fromLatin1(name), m_place.filePath(QString::fromLatin1(name) + u".mentorbook"_s));
    const auto other = Store::open(m_full, Access::ReadWrite);
    paintTrouble(u"locked"_s, m_full);
}

void Painting::paintTabs(ui::BookView& view, const QString& page) {
    auto* tabs = view.findChild<QTabBar*>(page + u"TabBar");
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        save(page + u'-' + tabs->tabText(i).toLower().remove(u'&'));
    }
}

void Painting::paintRecords(ui::BookView& view) {
    const Reader reader = view.context().reader();
    if (const auto mentorship = reader.select<Mentorship>().first()) {
        view.openRecord("mentorship", mentorship->id.value);
        paintTabs(view, u"mentorship"_s);
    }
    view.showPage(u"dossier"_s);
    paintTabs(view, u"dossier"_s);
    if (auto* preset = view.findChild<ui::KeyCombo*>(u"dossierPresetKeyCombo"_s)) {
        view.findChild<QTabBar*>(u"dossierTabBar"_s)->setCurrentIndex(0);
        preset->setKey(u"nih-8a"_s);
        Q_EMIT preset->keyChosen(preset->key());
        save(u"dossier-missing"_s);
        preset->setKey(u"default"_s);
        Q_EMIT preset->keyChosen(preset->key());
    }
    view.showPage(u"ledger"_s);
    paintTabs(view, u"ledger"_s);
    if (const auto person = reader.select<Person>().orderBy(&Person::family).first()) {
        view.openRecord("person", person->id.value);
        save(u"person"_s);
        paintTabs(view, u"people"_s);
        view.findChild<QTabBar*>(u"peopleTabBar"_s)->setCurrentIndex(0);
    }
    if (const auto goal = reader.select<Goal>().first()) {
        view.openRecord("goal", goal->id.value);
        save(u"goal"_s);
    }
    if (const auto meeting = reader.select<Meeting>().newestFirst(&Meeting::day).first()) {
        view.openRecord("meeting", meeting->id.value);
        save(u"meeting"_s);
    }
    if (const auto planned =
            reader.select<Meeting>().where(&Meeting::state, MeetingState::Planned).orderBy(&Meeting::day).first()) {
        view.startMeeting(planned->id);
        save(u"meeting-mode"_s);
        view.showPage(u"today"_s);
    }
    view.openRecord("mentorship", 0);
    save(u"mentorship-new"_s);
    paintPressed(view, u"meetings"_s, u"meetingsPlanButton"_s, u"meeting-plan"_s);
    paintPressed(view, u"goals"_s, u"goalsTimelineButton"_s, u"goals-timeline"_s);
    if (QAbstractButton* list = buttonSeen(view, u"goalsListButton"_s)) list->click();
    paintPressed(view, u"goals"_s, u"goalsPlanBackButton"_s, u"goals-plan-back"_s);
    if (QAbstractButton* cancel = buttonSeen(view, u"goalsPlanCancelButton"_s)) cancel->click();
}

void Painting::paintPressed(ui::BookView& view, const QString& page, const QString& button, const QString& name) {
    view.showPage(page);
    settle();
    QAbstractButton* pressed = buttonSeen(view, button);
    if (!pressed) return;
    pressed->click();
    save(name);
    pressed->click();
}

void Painting::paintFrame(ui::BookView& view) {
    view.showPage(u"today"_s);
    view.say(words::sentence(Error(ErrorKind::BookForeign, {u"holiday-plans.mentorbook"_s})));
    save(u"banner"_s);
    view.tell(ui::BookView::tr("Exported to %1.").arg(u"agreement.pdf"_s));
    save(u"banner-good"_s);
    view.hideBanner();
    auto* search = view.findChild<QLineEdit*>(u"searchLineEdit"_s);
    view.focusSearch();
    search->setText(u"me"_s);
    save(u"search"_s);
    search->setText(ui::BookView::tr("export"));
    save(u"search-commands"_s);
    search->setText(u"zzzz"_s);
    save(u"search-nothing"_s);
    search->clear();
    view.logContact();
    save(u"log-contact"_s);
    const auto close = [&](const QString& panel) {
        QMetaObject::invokeMethod(view.findChild<QPushButton*>(panel + u"CloseButton"), &QPushButton::click);
    };
    close(u"logContact"_s);
    view.keepForTalk();
    save(u"keep-for-talk"_s);
    close(u"inbox"_s);
    view.addToLedger();
    save(u"add-to-ledger"_s);
    close(u"ledgerPanel"_s);
    view.recordFeedback();
    save(u"record-feedback"_s);
    close(u"feedbackPanel"_s);
    view.showProgressReport();
    if (auto* preview = view.findChild<QDialog*>(u"printPreviewDialog"_s)) {
        save(u"print-preview"_s, preview);
        delete preview;
    }
    QFile sheet(file("people.csv"));
    if (sheet.open(QIODevice::WriteOnly)) sheet.write(peopleSheet);
    sheet.close();
    try {
        ui::ImportPreview preview(view.context(), m_window.get(), {sheet.fileName()});
        preview.show();
        save(u"import-preview"_s, &preview);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(words::sentence(error)));
    }
    const auto found = exchange::readReferences(referenceFile, u"leila-and-me.bib"_s);
    const Reader reader = view.context().reader();
    ui::ReferencePreview preview(view.context(), exchange::planReferences(reader, found, u"leila-and-me.bib"_s),
                                 found.notes, m_window.get());
    preview.show();
    save(u"import-references"_s, &preview);
}

void Painting::paintPopups(ui::BookView& view) {
    for (QAction* entry : m_window->menuBar()->actions()) {
        entry->menu()->popup(QPoint());
        save(u"menu-"_s + entry->text().toLower().remove(u'&'), entry->menu());
        entry->menu()->close();
    }
    if (const auto mentorship = view.context().reader().select<Mentorship>().first()) {
        view.openRecord("mentorship", mentorship->id.value);
        if (auto* combo = view.findChild<QComboBox*>(u"mentorshipKindComboBox"_s)) {
            combo->showPopup();
            save(u"combo"_s, combo->findChild<QFrame*>());
            combo->hidePopup();
        }
    }
    view.showTemplates();
    if (auto* templates = view.findChild<QDialog*>(u"templatesDialog"_s)) {
        wait(800);
        save(u"templates"_s, templates);
        delete templates;
    }
    paintModal(u"preferences"_s, [this] { m_window->findChild<QAction*>(u"preferencesAction"_s)->trigger(); });
    paintModal(u"about"_s, [this] { m_window->findChild<QAction*>(u"aboutAction"_s)->trigger(); });
    paintModal(u"question"_s, [this] {
        m_dialogs.confirm(m_window.get(), ui::MainWindow::tr("Some of what you typed could not be saved."),
                          words::sentence(Error(ErrorKind::DiskFull, {m_full})), ui::MainWindow::tr("Close anyway"));
    });
}

void Painting::paintModal(const QString& name, const std::function<void()>& ask) {
    QTimer::singleShot(50, m_window.get(), [this, name] {
        QWidget* box = QApplication::activeModalWidget();
        if (!box) return;
        save(name, box);
        box->close();
    });
    ask();
}

void Painting::paintAll(ui::BookView& view) {
    for (const QString& key : view.pageKeys()) {
        view.showPage(key);
        save(key);
    }
    paintRecords(view);
    paintFrame(view);
}

void Painting::paintBook(const QString& prefix, const QString& path, const std::function<void(ui::BookView&)>& paint) {
    m_prefix = prefix;
    begin({});
    if (!m_window->openBook(path)) {
        std::fprintf(stderr, "%s\n", qPrintable(m_window->welcome()->trouble()));
        return;
    }
    ui::BookView& view = *m_window->bookView();
    view.workspace().store().backUp(defaultBackupFolder(view.workspace().book().uuid));
    view.startBackup();  // finds today's backup and shows its date
    paint(view);
    m_window->closeBook();
    m_prefix.clear();
}

void Painting::paint(ui::Brightness brightness) {
    m_theme.setBrightness(brightness);
    m_suffix = brightness == ui::Brightness::Dark ? u"dark"_s : u"light"_s;
    paintWelcome();
    const auto all = [this](ui::BookView& view) { paintAll(view); };
    paintBook({}, m_full, [this](ui::BookView& view) {
        paintAll(view);
        paintPopups(view);
    });
    paintBook(u"empty-"_s, file("empty.mentorbook"), all);
    paintBook(u"crowded-"_s, file("crowded.mentorbook"), all);
    const QString copy = m_place.filePath(u"life-"_s + m_suffix + u".mentorbook");
    restoreBackup(m_full, copy);
    paintBook({}, copy, [this](ui::BookView& view) {
        walkAgreement(view, [this](const QString& name, QWidget* of) {
            wait(100);
            save(name, of);
        });
    });
    m_window.reset();
}

// The books that are painted, and those that cannot be opened.
void makeBooks(const QTemporaryDir& place, const PictureOptions& options, const QString& full) {
    actions::sample::SampleOptions sample;
    sample.anchor = Clock::system().today();
    if (options.book.isEmpty()) actions::sample::create(full, sample);
    else restoreBackup(options.book, full);
    makeCrowdedBook(place.filePath(u"crowded.mentorbook"_s), sample.anchor, options.spelled);
    actions::books::create(place.filePath(u"empty.mentorbook"_s), {u"Maya Okafor"_s, u"MD"_s, OwnerRole::Both});
    QFile source(full);
    if (!source.open(QIODevice::ReadOnly)) throw Error(ErrorKind::BookMissing, {full});
    const QByteArray bytes = source.readAll();
    QByteArray newer = bytes;
    newer.replace(60, 4, QByteArray::fromHex("00000063"));  // the version, in the header of the file
    const std::pair<QString, QByteArray> spoilt[] = {{u"cut"_s, bytes.left(bytes.size() / 2)},
                                                     {u"newer"_s, newer},
                                                     {u"foreign"_s, QByteArray("Dear diary, this is no book.\n")}};
    for (const auto& [name, contents] : spoilt) {
        QFile file(place.filePath(name + u".mentorbook"));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            throw Error(ErrorKind::WriteFailed, {file.fileName()});
    }
}

}  // namespace

int paintPictures(ui::Theme& theme, const PictureOptions& options) {
    // Without a display Qt prints a remark for each window.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& message) {
        if (!message.startsWith("This plugin does not support"_L1)) std::fprintf(stderr, "%s\n", qPrintable(message));
    });
    const QTemporaryDir place;
    // Backups of the painted books must not lie among the user's own.
    qputenv("XDG_DATA_HOME", QFile::encodeName(place.path()));
    try {
        if (!options.folder.isEmpty()) QDir().mkpath(options.folder);
        const QString full =
            place.filePath(options.book.isEmpty() ? u"okafor.mentorbook"_s : QFileInfo(options.book).fileName());
        makeBooks(place, options, full);
        theme.setScale(options.scale);
        Painting painting(theme, options, place, full);
        for (const ui::Brightness brightness : options.brightness) painting.paint(brightness);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(words::sentence(error)));
        return 4;
    }
    return 0;
}

}  // namespace mb::app
