// Dates and names as people write them on the command line.
#include "tests/cli/run_cli.h"

namespace mb::test::cli_written_test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LogCli : Cli {
    LogCli() { newBook(); }
    Ran log(const QString& with, const QString& date, const QString& language = u"C.UTF-8"_s) const {
        return run({u"log"_s, book(), u"--with"_s, with, u"--date"_s, date}, language);
    }
    // The day of the only meeting, which is taken back.
    QString loggedOn(const QString& date, const QString& language) const {
        const Ran ran = log(u"Ines Moreau"_s, date, language);
        INFO(qPrintable(date) << " " << qPrintable(language) << "\n" << qPrintable(ran.err));
        REQUIRE(ran.code == 0);
        const QString day =
            ok({u"list"_s, book(), u"meetings"_s, u"--json"_s}).json()[0].toObject()[u"day"_s].toString();
        ok({u"undo"_s, book()});
        return day;
    }
};

}  // namespace

TEST_CASE("a date on the command line is read as the user writes it") {
    const LogCli cli;
    const QString us = u"en_US.UTF-8"_s, gb = u"en_GB.UTF-8"_s, de = u"de_DE.UTF-8"_s, none = u"C.UTF-8"_s;
    const std::tuple<QString, QString, QString> dates[] = {
        {u"2026-11-04"_s, none, u"2026-11-04"_s}, {u"11/4/2026"_s, us, u"2026-11-04"_s},
        {u"11/4/26"_s, us, u"2026-11-04"_s},      {u"11/4/2026"_s, gb, u"2026-04-11"_s},
        {u"04/11/2026"_s, gb, u"2026-11-04"_s},   {u"4.11.26"_s, de, u"2026-11-04"_s},
        {u"4 nov 26"_s, none, u"2026-11-04"_s},   {u"4. Dezember 2025"_s, de, u"2025-12-04"_s},
        {u"11/24/2026"_s, none, u"2026-11-24"_s}, {u"Nov 4, 2026"_s, none, u"2026-11-04"_s}};
    for (const auto& [written, language, day] : dates) CHECK(cli.loggedOn(written, language) == day);
    const Ran either = cli.log(u"Ines Moreau"_s, u"11/4/2026"_s);
    CHECK(either.code == 2);
    CHECK(either.err.contains(u"This may be 4 Nov 2026 or 11 Apr 2026: write the month as a word."));
    const Ran month = cli.log(u"Ines Moreau"_s, u"May 2026"_s);
    CHECK(month.code == 2);
    CHECK(month.err.contains(u"Which day of May 2026? Here a whole day is required."));
    CHECK(cli.log(u"Ines Moreau"_s, u"soon"_s).code == 2);
    CHECK(cli.log(u"Ines Moreau"_s, u"-"_s).code == 2);
}

TEST_CASE("what is logged has been where no year says otherwise") {
    const LogCli cli;
    const QString gb = u"en_GB.UTF-8"_s;
    QDate ahead = QDate::currentDate().addDays(20);
    if (!QDate::isValid(ahead.year() - 1, ahead.month(), ahead.day())) ahead = ahead.addDays(1);
    const QString last = ahead.addYears(-1).toString(Qt::ISODate), next = ahead.toString(Qt::ISODate);
    CHECK(cli.loggedOn(ahead.toString(u"d/M"), gb) == last);
    CHECK(cli.loggedOn(ahead.toString(u"d/M/yyyy"), gb) == next);
    CHECK(cli.loggedOn(u"tomorrow"_s, gb) == QDate::currentDate().addDays(1).toString(Qt::ISODate));
    REQUIRE(cli.run({u"meeting"_s, cli.book(), u"add"_s, u"--with"_s, u"Ines Moreau"_s, u"--date"_s,
                     ahead.toString(u"d/M")},
                    gb)
                .code == 0);
    const QJsonObject planned = cli.ok({u"list"_s, cli.book(), u"meetings"_s, u"--json"_s}).json()[0].toObject();
    CHECK(planned[u"day"_s].toString() == next);
    CHECK(planned[u"state"_s].toString() == u"planned");
}

TEST_CASE("names on the command line are read as in the window") {
    const LogCli cli;
    const auto log = [&](const QString& with) { return cli.log(with, u"2026-11-04"_s); };
    const auto people = [&] {
        QStringList names;
        for (const auto& one : cli.ok({u"list"_s, cli.book(), u"people"_s, u"--json"_s}).json())
            names << one.toObject()[u"name"_s].toString();
        names.removeOne(u"Grace Whitfield"_s);
        names.sort();
        return names.join(u", ").toStdString();
    };
    REQUIRE(log(u"Hale, Robert, MD"_s).code == 0);
    CHECK(people() == "Robert Hale");
    REQUIRE(log(u"Ines Moreau; Kofi Danquah"_s).code == 0);
    CHECK(people() == "Ines Moreau, Kofi Danquah, Robert Hale");
    REQUIRE(log(u"Moreau, Ines and Robert Hale, MD/PhD"_s).code == 0);
    CHECK(people() == "Ines Moreau, Kofi Danquah, Robert Hale");
    // A name turned around is asked about; with a comma it is somebody else.
    const Ran turned = log(u"Hale Robert"_s);
    CHECK(turned.code == 2);
    CHECK(turned.err.contains(u"“Hale Robert” may be Robert Hale with the names turned around."));
    CHECK(turned.err.contains(u"“Robert, Hale”"));
    REQUIRE(log(u"Robert, Hale"_s).code == 0);
    CHECK(people() == "Hale Robert, Ines Moreau, Kofi Danquah, Robert Hale");
    // The name of a group brings its members.
    cli.ok({u"mentorship"_s, cli.book(), u"add"_s, u"--kind"_s, u"peer-group"_s, u"--title"_s, u"Writers"_s,
            u"--with"_s, u"Ines Moreau; Kofi Danquah"_s});
    const Ran group = log(u"writers"_s);
    REQUIRE(group.code == 0);
    CHECK(group.err.contains(u"“writers” was taken for Ines Moreau and Kofi Danquah."));
    CHECK(people() == "Hale Robert, Ines Moreau, Kofi Danquah, Robert Hale");
}

}  // namespace mb::test::cli_written_test
