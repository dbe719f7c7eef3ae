// Figures that need to be taken inside the program, for packaging/bench.sh: `mentorbook-bench BOOK` prints "name value"
// lines, and `mentorbook-bench BOOK SHEET` how long the spreadsheet takes to read. BOOK is a copy that may be written
// to.
#include "core/actions/meetings.h"
#include "core/exchange/table_file.h"
#include "core/queries/search.h"
#include "core/storage/sqlite.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

using namespace mb;
using namespace Qt::Literals::StringLiterals;

namespace {

double median(QList<double> values) {
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

template <class Work>
double microseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1000.0;
}

void saving(Workspace& workspace, const QString& folder) {
    constexpr int rounds = 201;
    const auto note = workspace.reader().select<Note>().newestIdFirst().first();
    const QString path = folder + u"/bare.sqlite"_s;
    QFile::remove(path);
    QFile(path).open(QIODevice::WriteOnly);
    {
        Connection plain(path, Connection::Mode::ReadWrite);
        plain.executeAll({"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA", "PRAGMA secure_delete=ON",
                          "PRAGMA temp_store=MEMORY", "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
                          "INSERT INTO note VALUES(1, 'one')"});
        QList<double> ours, theirs;
        // The two alternate, so that a slow moment of the disk affects both.
        for (int i = 0; i < rounds; ++i) {
            const QString text = u"%1 again, take %2"_s.arg(note->text).arg(i);
            theirs << microseconds([&] {
                plain.execute("BEGIN IMMEDIATE");
                {
                    Loan update = plain.prepared("UPDATE note SET text = ? WHERE id = 1");
                    update->bind(1, QVariant(text));
                    update->step();
                }
                plain.execute("COMMIT");
            });
            ours << microseconds([&] { actions::meetings::changeNote(workspace, note->id, text); });
        }
        std::printf("save_us %.1f\nbare_commit_us %.1f\n", median(ours), median(theirs));
    }
    QFile::remove(path);
}

void searching(const Workspace& workspace) {
    // Searches as while typing, letter by letter. Every generated note holds the last word.
    QList<double> times;
    for (const QString& word : {u"authorship"_s, u"promotion"_s, u"lin chen"_s, u"grant aims"_s, u"together"_s})
        for (int length = 1; length <= word.size(); ++length)
            for (int again = 0; again < 3; ++again)
                times << microseconds(
                    [&] { queries::search(workspace.reader(), workspace.search(), word.left(length), 20); });
    QList<double> common;
    for (int again = 0; again < 51; ++again)
        common << microseconds([&] { queries::search(workspace.reader(), workspace.search(), u"together"_s, 20); });
    std::printf("search_first_ms %.2f\nsearch_worst_ms %.2f\nsearch_common_word_ms %.2f\n", median(times) / 1000,
                *std::max_element(times.begin(), times.end()) / 1000, median(common) / 1000);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2 && argc != 3) return 2;
    const QString path = QString::fromLocal8Bit(argv[1]);
    if (argc == 3) {
        const QString sheet = QString::fromLocal8Bit(argv[2]);
        int rows = 0;
        const double took = microseconds([&] { rows = exchange::readTable(sheet).rowCount(); });
        std::printf("sheet_rows %d\nsheet_ms %.1f\n", rows, took / 1000);
        return 0;
    }
    Workspace workspace(Store::open(path, Access::ReadWrite));
    searching(workspace);
    saving(workspace, QFileInfo(path).absolutePath());
    return 0;
}
