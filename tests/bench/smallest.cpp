// The smallest honest program that the window is compared with: a main window with a style sheet, two lists, a button and
// one query on the same book. `mentorbook-smallest BOOK`
#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
#include <QStringListModel>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList newestTitles(const char* path) {
    QStringList titles;
    sqlite3* book = nullptr;
    sqlite3_stmt* query = nullptr;
    sqlite3_open_v2(path, &book, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(book, "SELECT title FROM meeting ORDER BY day DESC LIMIT 50", -1, &query, nullptr);
    while (sqlite3_step(query) == SQLITE_ROW)
        titles << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
    sqlite3_finalize(query);
    sqlite3_close(book);
    return titles;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2) return 2;
    application.setStyleSheet(u"QWidget { background: #fbfaf8; color: #22201d; } QPushButton { padding: 6px 12px; }"_s);
    QMainWindow window;
    window.resize(1280, 800);
    auto* centre = new QWidget(&window);
    auto* row = new QHBoxLayout(centre);
    auto* pages = new QListView(centre);
    pages->setModel(new QStringListModel({u"Today"_s, u"Meetings"_s}, pages));
    auto* meetings = new QListView(centre);
    meetings->setModel(new QStringListModel(newestTitles(argv[1]), meetings));
    row->addWidget(pages);
    row->addWidget(meetings);
    row->addWidget(new QPushButton(u"Log a contact"_s, centre));
    window.setCentralWidget(centre);
    window.show();
    return QApplication::exec();
}
