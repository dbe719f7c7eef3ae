#include "tests/support/undo.h"

namespace mb::test {

std::string difference(const QByteArray& found, const QByteArray& wanted) {
    if (found == wanted) return {};
    const QByteArrayList a = found.split('\n'), b = wanted.split('\n');
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i)
        if (a[i] != b[i])
            return QByteArray("line " + QByteArray::number(i) + ": " + a[i] + " instead of " + b[i]).toStdString();
    return "one is longer";
}

std::string faultsOf(Workspace& workspace) {
    QStringList texts;
    for (const Fault& fault : checkBook(workspace.store()))
        texts << keyOf(fault.part) + QLatin1String(": ") + fault.detail;
    return texts.join(u'\n').toStdString();
}

qsizetype stepCount(const Workspace& workspace) { return workspace.history().steps().size(); }

void provesUndo(TestBook& book, StepKind kind, const std::function<void(Workspace&)>& verb) {
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
