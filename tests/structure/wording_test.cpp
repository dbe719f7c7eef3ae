// Words that the program's texts do not use: American English says someone, no one, everyone.
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace mb::test::structure_wording_test {

using namespace Qt::Literals::StringLiterals;

namespace {

// A text has a space in it; a key has none.
QStringList faultsIn(const QString& text) {
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression word(u"\\b(?:somebody|nobody|everybody|no-one)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList faults;
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().startsWith(u"//")) continue;
        for (auto it = literal.globalMatch(line); it.hasNext();)
            if (const QString said = it.next().captured(1); said.contains(u' ') && said.contains(word)) faults << said;
    }
    return faults;
}

}  // namespace

TEST_CASE("texts say someone and no one") {
    CHECK(faultsIn(u"tr(\"Enter somebody else’s name.\")"_s).size() == 1);
    CHECK(faultsIn(u"\"text\": \"Nobody says so.\""_s).size() == 1);
    CHECK(faultsIn(u"{u\"somebody-else\"_s, \"someone other\"},  // somebody"_s).isEmpty());
    QStringList faults;
    int read = 0;
    for (const QString& folder : {u"core"_s, u"ui"_s, u"app"_s, u"resources/content"_s})
        for (QDirIterator it(QStringLiteral(MENTORBOOK_SOURCE_DIR "/") + folder,
                             {u"*.cpp"_s, u"*.h"_s, u"*.inc"_s, u"*.json"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            QFile file(it.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            ++read;
            for (const QString& fault : faultsIn(QString::fromUtf8(file.readAll())))
                faults << it.fileName() + u": " + fault;
        }
    CHECK(read > 300);
    CHECK(faults.join(u'\n').toStdString() == "");
}

}  // namespace mb::test::structure_wording_test
