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

OpenOptions standingStill();

// A book of Maya Okafor's, empty but for herself.
struct TestBook {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("okafor.mentorbook"));
    std::unique_ptr<Workspace> workspace;
    PersonId owner;

    explicit TestBook(OwnerRole role = OwnerRole::Both);
    Workspace& operator*() { return *workspace; }
    Workspace* operator->() { return workspace.get(); }
    // Closes the book and opens it again, as after a restart.
    void reopen();

    PersonId person(const QString& name);
    MentorshipId mentorship(PersonId other, Side ownersSide = Side::Mentee);
};

// What another program might do to an open book.
void behindTheBack(const Workspace& workspace, const QByteArray& sql);

// Every row of every noun, and nothing else: two books with equal contents give equal texts.
QByteArray contents(const Reader& reader);
QByteArray contents(const Workspace& workspace);

}  // namespace mb::test
