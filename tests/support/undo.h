// The proof that each verb has to pass: do, undo and redo compare the whole book, also after a restart (FL2).
#pragma once

#include "core/storage/check.h"
#include "tests/support/books.h"
#include "tests/support/catch.h"

namespace mb::test {

// The first line in which two books differ; empty where they are equal. Keeps a failure readable.
inline std::string difference(const QByteArray& found, const QByteArray& wanted) {
    if (found == wanted) return {};
    const QByteArrayList a = found.split('\n'), b = wanted.split('\n');
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i)
        if (a[i] != b[i])
            return QByteArray("line " + QByteArray::number(i) + ": " + a[i] + " instead of " + b[i]).toStdString();
    return "one is longer";
}

inline std::string faultsOf(Workspace& workspace) {
    QStringList texts;
    for (const Fault& fault : checkBook(workspace.store()))
        texts << keyOf(fault.part) + QLatin1String(": ") + fault.detail;
    return texts.join(u'\n').toStdString();
}

inline qsizetype stepCount(const Workspace& workspace) { return workspace.history().steps().size(); }

// Runs the verb as one step of this kind and takes the book back and forth through it.
template <class Verb>
void provesUndo(TestBook& book, StepKind kind, Verb verb) {
    const QByteArray before = contents(*book);
    const qsizetype steps = stepCount(*book);
    verb(*book);
    const QByteArray after = contents(*book);
    REQUIRE(before != after);
    REQUIRE(stepCount(*book) == steps + 1);
    REQUIRE(keyOf(book->history().steps(1).first().kind).toStdString() == keyOf(kind).toStdString());
    REQUIRE(faultsOf(*book) == "");

    book->undo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(book->search().matchesBook());
    book->redo();
    CHECK(difference(contents(*book), after) == "");
    CHECK(book->search().matchesBook());
    book.reopen();
    CHECK(difference(contents(*book), after) == "");
    book->undo();
    CHECK(difference(contents(*book), before) == "");
    CHECK(faultsOf(*book) == "");
    book.reopen();
    book->redo();
    CHECK(difference(contents(*book), after) == "");
    CHECK(faultsOf(*book) == "");
}

}  // namespace mb::test
