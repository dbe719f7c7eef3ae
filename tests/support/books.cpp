#include "tests/support/books.h"

namespace mb::test {

OpenOptions standingStill() {
    OpenOptions options;
    options.clock = Clock::fixed(instant);
    return options;
}

TestBook::TestBook(OwnerRole role) {
    workspace =
        actions::books::create(path, {QStringLiteral("Maya Okafor"), QStringLiteral("MD"), role}, standingStill());
    owner = workspace->book().ownerId;
}

void TestBook::reopen() {
    workspace.reset();
    workspace = std::make_unique<Workspace>(Store::open(path, Access::ReadWrite, standingStill()));
}

PersonId TestBook::person(const QString& name) {
    actions::people::NewPerson wanted;
    const NameParts parts = readName(name);
    wanted.person.given = parts.given;
    wanted.person.family = parts.family;
    return actions::people::add(*workspace, wanted);
}

MentorshipId TestBook::mentorship(PersonId other, Side ownersSide) {
    return actions::mentorships::add(*workspace, actions::mentorships::between(owner, ownersSide, other));
}

void behindTheBack(const Workspace& workspace, const QByteArray& sql) {
    Inside::connection(workspace.store()).execute(sql);
    workspace.store().acceptChange(workspace.store().changeCounter());
}

QByteArray contents(const Reader& reader) {
    QJsonObject book;
    for (const TableInfo* table : allTables()) {
        QJsonArray rows;
        for (const QVariantList& values : reader.rows(*table)) rows.append(rowToJson(*table, values));
        book.insert(QString::fromLatin1(table->name), rows);
    }
    return QJsonDocument(book).toJson();
}

QByteArray contents(const Workspace& workspace) { return contents(workspace.reader()); }

}  // namespace mb::test
