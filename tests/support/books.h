// Real books in a temporary folder, a clock that stands still, and a comparison of whole books.
#pragma once

#include "core/actions/books.h"
#include "core/actions/goals.h"
#include "core/actions/meetings.h"
#include "core/actions/mentorships.h"
#include "core/actions/people.h"
#include "core/domain/written_name.h"
#include "core/storage/inside.h"
#include "core/storage/row_json.h"

#include <QTemporaryDir>

namespace mb::test {

inline const QDateTime instant(QDate(2026, 11, 22), QTime(9, 30), QTimeZone::utc());

inline OpenOptions standingStill() {
    OpenOptions options;
    options.clock = Clock::fixed(instant);
    return options;
}

// A book of Maya Okafor's, empty but for herself.
struct TestBook {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("okafor.mentorbook"));
    std::unique_ptr<Workspace> workspace;
    PersonId owner;

    explicit TestBook(OwnerRole role = OwnerRole::Both) {
        workspace =
            actions::books::create(path, {QStringLiteral("Maya Okafor"), QStringLiteral("MD"), role}, standingStill());
        owner = workspace->book().ownerId;
    }
    Workspace& operator*() { return *workspace; }
    Workspace* operator->() { return workspace.get(); }
    // Closes the book and opens it again, as after a restart.
    void reopen() {
        workspace.reset();
        workspace = std::make_unique<Workspace>(Store::open(path, Access::ReadWrite, standingStill()));
    }

    PersonId person(const QString& name) {
        actions::people::NewPerson wanted;
        const NameParts parts = readName(name);
        wanted.person.given = parts.given;
        wanted.person.family = parts.family;
        return actions::people::add(*workspace, wanted);
    }
    MentorshipId mentorship(PersonId other, Side ownersSide = Side::Mentee) {
        return actions::mentorships::add(*workspace, actions::mentorships::between(owner, ownersSide, other));
    }
};

// What another program might do to an open book.
inline void behindTheBack(const Workspace& workspace, const QByteArray& sql) {
    Inside::connection(workspace.store()).execute(sql);
    workspace.store().acceptChange(workspace.store().changeCounter());
}

// Every row of every noun, and nothing else: two books with equal contents give equal texts.
inline QByteArray contents(const Reader& reader) {
    QJsonObject book;
    for (const TableInfo* table : allTables()) {
        QJsonArray rows;
        for (const QVariantList& values : reader.rows(*table)) rows.append(rowToJson(*table, values));
        book.insert(QString::fromLatin1(table->name), rows);
    }
    return QJsonDocument(book).toJson();
}
inline QByteArray contents(const Workspace& workspace) { return contents(workspace.reader()); }

}  // namespace mb::test
