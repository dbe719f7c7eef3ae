// What an import did or would do, for one of each and for several.
#include "core/words/imports.h"

#include "tests/core/words/whole.h"

namespace mb::test::words_imports_test {

using namespace mb::exchange;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("an import is summed up in whole sentences") {
    CHECK(words::importSummary({}, false) == u"There is nothing new in it.");
    ImportCounts one;
    one.peopleAdded = one.mentorshipsAdded = one.meetingsAdded = one.meetingsThere = 1;
    CHECK(words::importSummary(one, false) ==
          u"Added one person, one mentorship and one meeting; one meeting was already there.");
    ImportCounts several;
    several.peopleAdded = 4;
    several.mentorshipsAdded = 3;
    several.meetingsThere = 12;
    CHECK(words::importSummary(several, true) ==
          u"This will add 4 people and 3 mentorships; 12 meetings are already there.");
    several.peopleChanged = 1;
    CHECK(words::importSummary(several, true) ==
          u"This will add 4 people and 3 mentorships, and change one person; 12 meetings are already there.");
    CHECK(words::importSummary(several, false) ==
          u"Added 4 people and 3 mentorships, and changed one person; 12 meetings were already there.");
    ImportCounts known;
    known.peopleThere = 1;
    CHECK(words::importSummary(known, true) == u"There is nothing new in it; one person is already there.");
    known.mentorshipsThere = 1;
    CHECK(words::importSummary(known, true) ==
          u"There is nothing new in it; one person and one mentorship are already there.");
}

TEST_CASE("every mixture of counts is whole sentences") {
    for (int mixture = 0; mixture < 3 * 3 * 3 * 3; ++mixture) {
        ImportCounts counts;
        counts.peopleAdded = mixture % 3;
        counts.meetingsAdded = mixture / 3 % 3;
        counts.peopleChanged = mixture / 9 % 3;
        counts.meetingsThere = mixture / 27;
        counts.mentorshipsChanged = counts.meetingsChanged = counts.peopleChanged;
        for (const bool would : {true, false}) {
            const QString said = words::importSummary(counts, would);
            for (const QString& sentence : said.split(u". "_s))
                checkSentence(sentence.endsWith(u'.') ? sentence : QString(sentence + u'.'));
            CHECK(said.endsWith(u'.'));
        }
    }
}

TEST_CASE("every remark of an import is a sentence with its place") {
    for (const ImportWarning kind :
         {ImportWarning::ValueKept, ImportWarning::MeetingValueKept, ImportWarning::SideKept,
          ImportWarning::ColumnToNotes, ImportWarning::PersonAdded, ImportWarning::RoleAssumed,
          ImportWarning::RoleFromFileName, ImportWarning::NewTerm, ImportWarning::StrayByte, ImportWarning::HiddenRows,
          ImportWarning::HiddenColumns, ImportWarning::OtherSheets, ImportWarning::TitleRow, ImportWarning::TotalsRow,
          ImportWarning::SeasonAsMonth, ImportWarning::NoDayOfMeeting, ImportWarning::NotLinked,
          ImportWarning::NotReadBack, ImportWarning::RepeatedHead}) {
        ImportNotice notice{kind, u"Log.csv"_s, 7, {u"Ada Fox"_s, u"mentor"_s, u"ada@example.org"_s, u"a 100 %1 b"_s}};
        const QString said = words::sentence(notice);
        INFO(said.toStdString());
        CHECK(said.startsWith(u"Log.csv, line 7: "));
        CHECK(said.endsWith(u'.'));
        checkSentence(QString(said).replace(u"a 100 %1 b"_s, u"x"_s));
        notice.line = 0;
        CHECK(words::sentence(notice).startsWith(u"Log.csv: "));
    }
}

}  // namespace mb::test::words_imports_test
