#include "core/words/diagnostics.h"

#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

QList<Fact> programFacts() {
    return {{u"Mentorbook"_s, QStringLiteral(MENTORBOOK_VERSION)},
            {u"book format"_s, QString::number(allMigrations().size())},
            {u"Qt"_s, u"%1, built with %2"_s.arg(QLatin1String(qVersion()), QStringLiteral(QT_VERSION_STR))},
            {u"SQLite"_s, Store::engineVersion()},
            {u"system"_s, u"%1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                                 QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())},
            {u"locale"_s, QLocale::system().name()}};
}

QList<Fact> bookFacts(const Workspace& workspace) {
    const Store& store = workspace.store();
    const Book book = workspace.book();
    QList<Fact> facts{{u"book's format"_s, QString::number(store.version())},
                      {u"book's size"_s, u"%1 bytes"_s.arg(QFileInfo(store.path()).size())},
                      {u"opened"_s, workspace.isReadOnly() ? u"to read"_s : u"to write"_s},
                      {u"owner's side"_s, keyOf(book.role)},
                      {u"paper"_s, keyOf(book.paper)},
                      {u"academic year begins in month"_s, QString::number(book.yearStartMonth)},
                      {u"steps in the history"_s, QString::number(workspace.history().count())}};
    for (const TableInfo* table : allTables())
        facts << Fact{u"rows of "_s + QString::fromLatin1(table->name),
                      QString::number(workspace.reader().count(*table))};
    return facts;
}

QString diagnostics(const QList<Fact>& facts) {
    QString text;
    for (const auto& [name, value] : facts) text += name + u": "_s + value + u'\n';
    return text;
}

}  // namespace mb::words
