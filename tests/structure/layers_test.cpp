// Reads every include to see that no layer uses a later one. Linking alone would not notice an include of a header
// (core/CMakeLists.txt).
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

namespace mb::test::structure_layers_test {
namespace {

using namespace Qt::Literals::StringLiterals;

QString textOf(const QString& path) {
    return QString::fromUtf8(bytesOf(QStringLiteral(MENTORBOOK_SOURCE_DIR "/") + path));
}

// In this order each may use those before it, and itself: the order of the build files. A module stands before the
// layer that loads it. The folders of nouns, all that no build file names, are one layer: they may use one another.
struct Layers {
    QStringList folders, nouns;
};
Layers readLayers() {
    static const QRegularExpression line(u"^mentorbook_(layer|module)\\(\\S+ (\\S+)"_s,
                                         QRegularExpression::MultilineOption);
    Layers found;
    qsizetype placeOfNouns = 0;
    for (const QString& part : {u"core"_s, u"ui"_s}) {
        const QString text = textOf(part + u"/CMakeLists.txt"_s);
        for (auto it = line.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QString folder = match.captured(2);
            if (folder == u"\"${nouns}\""_s) placeOfNouns = found.folders.size();
            else
                found.folders.insert(match.captured(1) == u"module"_s ? found.folders.size() - 1 : found.folders.size(),
                                     folder);
        }
    }
    for (const QString& name :
         QDir(QStringLiteral(MENTORBOOK_SOURCE_DIR "/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (const QString folder = u"ui/"_s + name; !found.folders.contains(folder)) found.nouns << folder;
    for (const QString& noun : found.nouns) found.folders.insert(placeOfNouns, noun);
    found.folders << u"app"_s;
    return found;
}
const Layers built = readLayers();
const QStringList& layers = built.folders;

qsizetype layerOf(const QString& path) {
    for (qsizetype i = 0; i < layers.size(); ++i)
        if (path.startsWith(layers[i] + u'/')) return i;
    return -1;
}

bool isCommandLine(const QString& path) { return path.startsWith(u"app/cli"_s); }

// The headers that a module of Qt has on this machine, and some that it has everywhere.
QStringList moduleHeaders(const QString& module, const QStringList& known) {
    return known + QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module).entryList(QDir::Files);
}

const QStringList& guiHeaders() {
    static const QStringList names =
        moduleHeaders(u"QtGui"_s, {u"QGuiApplication"_s, u"QColor"_s, u"QFont"_s, u"QImage"_s, u"QPainter"_s,
                                   u"QPdfWriter"_s, u"QTextDocument"_s, u"QIcon"_s});
    return names;
}
const QStringList& widgetHeaders() {
    static const QStringList names =
        moduleHeaders(u"QtWidgets"_s, {u"QApplication"_s, u"QWidget"_s, u"QMessageBox"_s, u"QLabel"_s});
    return names;
}

// The faults of one file, a line each.
QStringList faultsIn(const QString& path, const QString& text) {
    static const QRegularExpression quoted(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s),
        angled(u"^\\s*#\\s*include\\s*<([^>]+)>"_s),
        sql(u"\"\\s*(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s)"_s),
        connection(u"(?<![\\w:])(?:mb::)?(?:Connection|Transaction|SqlStatement)\\b(?!\")"_s),
        singleton(u"(\\w+)::instance\\s*\\("_s),
        machineTime(u"\\bcurrent(Date|DateTime|DateTimeUtc|Time|MSecsSinceEpoch|SecsSinceEpoch)\\s*\\("_s);
    QStringList faults;
    const qsizetype layer = layerOf(path);
    if (layer < 0) return {path + u": a folder that is no layer"_s};
    const bool core = path.startsWith(u"core/"_s);
    const bool storage = path.startsWith(u"core/storage/"_s);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto fault = [&](const QString& what) { faults << u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(what); };
        const QString line = lines[i];
        if (const auto match = quoted.match(line); match.hasMatch()) {
            const QString header = match.captured(1);
            if (header.endsWith(u".moc"_s)) continue;
            const qsizetype other = layerOf(header);
            if (!storage && (header == u"core/storage/sqlite.h" || header == u"core/storage/inside.h" ||
                             header == u"core/storage/page_copy.h"))
                fault(u"what is behind a store is for storage only: "_s + header);
            if (other < 0) fault(u"include from the root of the repository: "_s + header);
            else if (other > layer && !(built.nouns.contains(layers[layer]) && built.nouns.contains(layers[other])))
                fault(layers[layer] + u" must not know "_s + header);
        } else if (const auto system = angled.match(line); system.hasMatch()) {
            const QString header = system.captured(1).section(u'/', -1);
            const QString module = system.captured(1).section(u'/', 0, 0);
            const bool gui = guiHeaders().contains(header) || module == u"QtGui";
            const bool widgets =
                widgetHeaders().contains(header) || module == u"QtWidgets" || module == u"QtPrintSupport";
            if (core && (gui || widgets)) fault(u"core shows nothing: "_s + header);
            else if ((path.startsWith(u"ui/print/"_s) || path.startsWith(u"ui/pdf/"_s) || isCommandLine(path)) &&
                     widgets)
                fault(u"no widgets here: "_s + header);
            if (module == u"qpdf" && !path.startsWith(u"ui/pdf/"_s))
                fault(u"the PDF library is known to its module only"_s);
            if (header == u"xlsxwriter.h" && !path.startsWith(u"core/xlsx/"_s))
                fault(u"libxlsxwriter is known to its module only"_s);
            if (header == u"zip.h" && !path.startsWith(u"core/zip/"_s)) fault(u"libzip is known to its module only"_s);
            if (!storage && header == u"sqlite3.h") fault(u"SQLite is known to storage only"_s);
            if (!storage && (module == u"QtSql" || header.startsWith(u"QSql"_s)))
                fault(u"Qt Sql is known to storage only"_s);
        }
        if (!storage && sql.match(line).hasMatch() && !path.startsWith(u"ui/"_s)) fault(u"SQL belongs into storage"_s);
        if (!storage && connection.match(line).hasMatch()) fault(u"a book's connection is behind its store"_s);
        if (!storage && line.contains(u"writeFileAtomically("_s))
            fault(u"files leave a book through Store::writeOut()"_s);
        if (machineTime.match(line).hasMatch() && path != u"core/domain/clock.cpp")
            fault(u"what day it is, is a parameter: see Clock"_s);
        for (auto it = singleton.globalMatch(line); it.hasNext();)
            if (const QString name = it.next().captured(1); !name.startsWith(u'Q') || !name.endsWith(u"Application"_s))
                fault(u"no singletons: "_s + name);
    }
    if (lines.size() > 501) faults << u"%1: %2 lines, 500 at most"_s.arg(path).arg(lines.size() - 1);
    return faults;
}

QStringList sources(const QStringList& folders) {
    const QDir root(QStringLiteral(MENTORBOOK_SOURCE_DIR));
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) paths << root.relativeFilePath(files.next());
    }
    paths.sort();
    return paths;
}

std::string faultsOfLine(const char* path, const char* line) {
    return faultsIn(QString::fromUtf8(path), QString::fromUtf8(line)).join(u'\n').toStdString();
}

}  // namespace

TEST_CASE("the layers are those of the build files in their order") {
    CHECK(layers.size() > 20);
    CHECK(layers.first() == u"core/domain"_s);
    CHECK(layers.last() == u"app"_s);
    const QStringList inOrder{u"core/storage"_s, u"core/zip"_s, u"core/exchange"_s, u"core/words"_s, u"ui/pdf"_s,
                              u"ui/print"_s,     u"ui/style"_s, u"ui/page"_s,       u"ui/goals"_s,   u"ui/window"_s,
                              u"app"_s};
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        CHECK((layers.contains(inOrder[i - 1]) && layers.indexOf(inOrder[i - 1]) < layers.indexOf(inOrder[i])));
}

TEST_CASE("every file keeps to its layer") {
    QStringList faults;
    const QStringList paths = sources({u"core"_s, u"ui"_s, u"app"_s});
    CHECK(paths.size() > 100);
    for (const QString& path : paths) faults << faultsIn(path, textOf(path));
    CHECK(faults.join(u'\n').toStdString() == "");
}

TEST_CASE("no folders of nouns use one another in a circle") {
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)/[^/\"]+\""_s,
                                            QRegularExpression::MultilineOption);
    QMap<QString, QSet<QString>> uses;
    for (const QString& noun : built.nouns) {
        QSet<QString>& used = uses[noun];
        for (const QString& path : sources({noun}))
            for (auto it = include.globalMatch(textOf(path)); it.hasNext();)
                if (const QString folder = it.next().captured(1); folder != noun && built.nouns.contains(folder))
                    used << folder;
    }
    CHECK(uses.size() >= 7);
    // Take away, again and again, a folder that uses none of the others; those that stay go in a circle.
    for (auto it = uses.begin(); it != uses.end();) {
        if (!it->isEmpty()) {
            ++it;
            continue;
        }
        const QString free = it.key();
        uses.erase(it);
        for (QSet<QString>& used : uses) used.remove(free);
        it = uses.begin();
    }
    CHECK(uses.keys().join(u' ').toStdString() == "");
}

TEST_CASE("tests are no longer than other files") {
    QStringList faults;
    for (const QString& path : sources({u"tests"_s}))
        if (const auto lines = textOf(path).count(u'\n'); lines > 500) faults << u"%1: %2"_s.arg(path).arg(lines);
    CHECK(faults.join(u'\n').toStdString() == "");
}

TEST_CASE("the check of layers notices what it is there for") {
    CHECK(faultsOfLine("core/domain/x.h", "#include \"core/storage/store.h\"") ==
          "core/domain/x.h:1: core/domain must not know core/storage/store.h");
    CHECK(faultsOfLine("core/documents/x.cpp", "#include \"core/actions/goals.h\"") != "");
    CHECK(faultsOfLine("core/words/x.cpp", " # include \"ui/print/page.h\"") != "");
    CHECK(faultsOfLine("ui/print/x.cpp", "#include \"ui/goals/page.h\"") != "");
    CHECK(faultsOfLine("ui/widgets/x.cpp", "#include \"ui/support/context.h\"") != "");
    CHECK(faultsOfLine("ui/support/x.cpp", "#include \"ui/page/view.h\"") != "");
    CHECK(faultsOfLine("ui/page/x.cpp", "#include \"ui/goals/goals_page.h\"") != "");
    CHECK(faultsOfLine("ui/goals/x.cpp", "#include \"ui/window/book_view.h\"") != "");
    CHECK(faultsOfLine("ui/shelf/x.cpp", "#include \"ui/style/theme.h\"") != "");
    CHECK(faultsOfLine("core/actions/x.cpp", "day = QDate::currentDate();") != "");
    CHECK(faultsOfLine("core/domain/clock.cpp", "day = QDate::currentDate();") == "");
    CHECK(faultsOfLine("ui/goals/x.cpp", "#include \"app/main.h\"") != "");
    CHECK(faultsOfLine("core/domain/x.h", "#include \"goal.h\"") != "");
    CHECK(faultsOfLine("core/words/x.cpp", "#include <QColor>") != "");
    CHECK(faultsOfLine("core/words/x.cpp", "#include <QtWidgets/QLabel>") != "");
    CHECK(faultsOfLine("ui/print/x.cpp", "#include <QWidget>") != "");
    CHECK(faultsOfLine("app/cli_main.cpp", "#include <QApplication>") != "");
    CHECK(faultsOfLine("core/queries/x.cpp", "#include <sqlite3.h>") != "");
    CHECK(faultsOfLine("core/workspace/x.cpp", "#include <QSqlQuery>") != "");
    CHECK(faultsOfLine("ui/print/x.cpp", "#include <qpdf/QPDF.hh>") != "");
    CHECK(faultsOfLine("core/exchange/x.cpp", "#include <zip.h>") != "");
    CHECK(faultsOfLine("ui/goals/x.cpp", "#include <QtSql/QSqlDatabase>") != "");
    CHECK(faultsOfLine("core/queries/x.h", "QList<Goal> goals(Connection& connection);") != "");
    CHECK(faultsOfLine("core/actions/x.cpp", "mb::Transaction transaction(book);") != "");
    CHECK(faultsOfLine("app/x.cpp", "#include \"core/storage/inside.h\"") != "");
    CHECK(faultsOfLine("core/exchange/x.cpp", "#include \"core/storage/sqlite.h\"") != "");
    CHECK(faultsOfLine("core/actions/x.cpp", "run(\"SELECT id FROM goal\");") != "");
    CHECK(faultsOfLine("core/actions/x.cpp", "run(\"INSERT OR IGNORE INTO goal\");") != "");
    CHECK(faultsOfLine("app/cli/x.cpp", "run(\"DELETE FROM goal\");") != "");
    CHECK(faultsOfLine("app/cli/x.cpp", "writeFileAtomically(out, bytes);") != "");
    CHECK(faultsOfLine("core/words/x.cpp", "Settings::instance().locale()") != "");
    CHECK(faultsIn(u"core/words/x.cpp"_s, QString(501, u'\n')).size() == 1);

    CHECK(faultsOfLine("core/storage/x.cpp", "#include <QSqlQuery>\nConnection& connection = book;") == "");
    CHECK(faultsOfLine("ui/window/x.cpp",
                       "QMetaObject::Connection made = connect(a, Qt::QueuedConnection); QDBusConnection bus;") == "");
    CHECK(faultsOfLine("core/storage/x.cpp",
                       "#include \"core/domain/goal.h\"\n#include <sqlite3.h>\nrun(\"SELECT 1\");") == "");
    CHECK(faultsOfLine("core/words/x.cpp", "tr(\"Update the goal\"); // Select a person\n#include <QString>") == "");
    CHECK(faultsOfLine("ui/print/x.cpp", "#include <QPainter>\n#include \"core/documents/block.h\"") == "");
    CHECK(faultsOfLine("app/cli_main.cpp", "QCoreApplication::instance()->quit();\n#include <QGuiApplication>") == "");
    CHECK(faultsIn(u"core/words/x.cpp"_s, QString(500, u'\n')).isEmpty());
}

TEST_CASE("the command line links no widgets") {
    const QString program = QStringLiteral(MENTORBOOK_CLI);
    REQUIRE(QFileInfo::exists(program));
    QProcess ldd;
    ldd.start(u"ldd"_s, {program});
    REQUIRE(ldd.waitForFinished());
    const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
    CHECK(libraries.contains(u"libQt6Core"_s));
    CHECK(!libraries.contains(u"libQt6Widgets"_s));
    CHECK(libraries.contains(u"libQt6Sql"_s));
}

TEST_CASE("every code of a requirement that the code cites is explained") {
    static const QRegularExpression code(u"\\b(?:PE|FI|LI|AG|GO|ME|PR|EV|PG|RE|TR|DO|FL|UX)\\d+\\b"_s);
    const QString page = textOf(u"docs/requirements.md"_s);
    QSet<QString> missing;
    for (const QString& path : sources({u"core"_s, u"ui"_s, u"app"_s, u"tests"_s}))
        for (auto it = code.globalMatch(textOf(path)); it.hasNext();)
            if (const QString found = it.next().captured(); !page.contains(u"| "_s + found + u" |"_s)) missing << found;
    CHECK(missing.values().join(u' ').toStdString() == "");
}

}  // namespace mb::test::structure_layers_test
