// The smallest honest program that the window is compared with: a main window with a style sheet, two lists, a button
// and one query on the same book. `mentorbook-smallest BOOK`
#include <QApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMainWindow>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringListModel>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList newestTitles(const QString& path) {
    QStringList titles;
    QSqlDatabase book = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    book.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    book.setDatabaseName(path);
    book.open();
    QSqlQuery query(book);
    query.setForwardOnly(true);
    // It has to show meetings, or the comparison would be unfair.
    if (!query.exec(u"SELECT title FROM meeting ORDER BY day DESC LIMIT 50"_s))
        qFatal("smallest: the book cannot be read");
    while (query.next()) titles << query.value(0).toString();
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
    meetings->setModel(new QStringListModel(newestTitles(QString::fromLocal8Bit(argv[1])), meetings));
    row->addWidget(pages);
    row->addWidget(meetings);
    row->addWidget(new QPushButton(u"Log a contact"_s, centre));
    window.setCentralWidget(centre);
    window.show();
    return QApplication::exec();
}
