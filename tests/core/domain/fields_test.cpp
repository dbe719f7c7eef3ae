// Fields are declared once; what is derived from the declaration must agree with it, for every record there is.
#include "core/domain/records.h"
#include "core/domain/step.h"
#include "core/queries/today.h"
#include "core/storage/check.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <limits>

namespace mb::test::domain_fields_test {
namespace {

template <class Enum>
void checkKeys(const char* name) {
    INFO(name);
    const QStringList keys = allKeys<Enum>();
    CHECK(QSet<QString>(keys.begin(), keys.end()).size() == keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        CHECK(!keys[i].isEmpty());
        CHECK(fromKey<Enum>(keys[i]) == Enum(i));
        CHECK(keyOf(Enum(i)) == keys[i]);
    }
    CHECK(!fromKey<Enum>(QStringLiteral("no such key")));
    CHECK(!fromKey<Enum>(QString()));
}

template <class R>
void checkRoundTrip() {
    INFO(R::table);
    CHECK(valuesOf(R()).size() == qsizetype(tableOf<R>().columns.size()));
    const R record = recordFrom<R>(valuesOf(R()));
    CHECK(valuesOf(record) == valuesOf(R()));
}

template <class... R>
void checkRoundTrips(RecordList<R...>) {
    (checkRoundTrip<R>(), ...);
}

}  // namespace

TEST_CASE("enum keys are unique and lead back") {
    checkKeys<MentorshipKind>("MentorshipKind");
    checkKeys<Stage>("Stage");
    checkKeys<EndRule>("EndRule");
    checkKeys<Side>("Side");
    checkKeys<Horizon>("Horizon");
    checkKeys<GoalStatus>("GoalStatus");
    checkKeys<MeetingState>("MeetingState");
    checkKeys<Visibility>("Visibility");
    checkKeys<OwnerRole>("OwnerRole");
    checkKeys<Paper>("Paper");
    checkKeys<AgreementState>("AgreementState");
    checkKeys<SignatureMethod>("SignatureMethod");
    checkKeys<ReviewOutcome>("ReviewOutcome");
    checkKeys<StepKind>("StepKind");
    checkKeys<CheckPart>("CheckPart");
    checkKeys<queries::TodayKind>("TodayKind");
}

TEST_CASE("every table and column is declared once under a plain name") {
    static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_]*$"));
    QSet<QByteArray> tables;
    for (const TableInfo* table : allTables()) {
        INFO(table->name.toStdString());
        CHECK(!tables.contains(table->name));
        tables.insert(table->name);
        CHECK(plain.match(QString::fromLatin1(table->name)).hasMatch());
        QSet<QByteArray> columns;
        for (const ColumnInfo& column : table->columns) {
            INFO(column.name.toStdString());
            CHECK(!columns.contains(column.name));
            columns.insert(column.name);
            CHECK(plain.match(QString::fromLatin1(column.name)).hasMatch());
            CHECK(table->columns[size_t(table->indexOf(column.name))].name == column.name);
        }
        CHECK(&tableNamed(table->name) == table);
    }
    CHECK(tables.size() == 56);
    CHECK_THROWS_AS(tableNamed("nothing"), Error);
}

TEST_CASE("every reference says what it means and where it leads") {
    for (const TableInfo* table : allTables())
        for (const ColumnInfo& column : table->columns) {
            INFO(table->name.toStdString() << '.' << column.name.toStdString());
            const bool refers = column.meaning != Meaning::None;
            CHECK((column.kind == ColumnInfo::Reference) == !column.target.isEmpty());
            CHECK(refers == (!column.target.isEmpty() || !column.tableIn.isEmpty()));
            if (!column.target.isEmpty()) CHECK(findTable(column.target));
            if (!column.tableIn.isEmpty()) CHECK(table->indexOf(column.tableIn) >= 4);
        }
    const ColumnInfo& owner = tableOf<Attachment>().columns[size_t(tableOf<Attachment>().indexOf("owner_row"))];
    CHECK(owner.meaning == Meaning::PartOf);
    CHECK(owner.tableIn == "noun");
    CHECK(tableOf<Signature>().whole()->target == "agreement_version");
    CHECK(tableOf<AgendaItem>().whole()->target == "meeting");
    CHECK(!tableOf<ActionItem>().whole());
    CHECK(referringTo(tableOf<GoalUpdate>()).size() == 3);  // what may be part of anything
    CHECK(referringTo(tableOf<Goal>()).size() == 10);
}

TEST_CASE("the numbers of nouns in the search index are part of the file") {
    QMap<int, QByteArray> numbers;
    for (const TableInfo* table : allTables()) {
        if (table->noun.searched < 0) continue;
        CHECK(!numbers.contains(table->noun.searched));
        numbers.insert(table->noun.searched, table->name);
    }
    // As the description of the file has them.
    static const QRegularExpression numbered(QStringLiteral("`(\\w+)` \\((\\d+)\\)"));
    QMap<int, QByteArray> described;
    const QString page = QString::fromUtf8(bytesOf(QStringLiteral(MENTORBOOK_SOURCE_DIR "/docs/file-format.md")));
    for (auto it = numbered.globalMatch(page); it.hasNext();) {
        const auto match = it.next();
        described.insert(match.captured(2).toInt(), match.captured(1).toLatin1());
    }
    CHECK(described.value(0) == "person");
    CHECK(described.value(15) == "stage_change");
    CHECK(numbers == described);
    CHECK(numbers.lastKey() == numbers.size() - 1);
}

TEST_CASE("a record goes into columns and comes back") { checkRoundTrips(AllRecords{}); }

TEST_CASE("a filled record comes back with every value") {
    Meeting meeting;
    meeting.id = MeetingId(7);
    meeting.uuid = QUuid::createUuid();
    meeting.createdAt = QDateTime::fromMSecsSinceEpoch(1790000000123, QTimeZone::utc());
    meeting.changedAt = meeting.createdAt.addMSecs(1);
    meeting.day = QDate(2028, 2, 29);
    meeting.time = QTime(23, 59);
    meeting.zone = QStringLiteral("Asia/Kolkata");
    meeting.minutes = 0;
    meeting.title = QString::fromUtf8("Łódź 🙂");
    meeting.state = MeetingState::Moved;
    meeting.askedById = PersonId(3);
    CHECK(recordFrom<Meeting>(valuesOf(meeting)) == meeting);
    Participant participant;
    participant.functions = {QStringLiteral("a \"quoted\" word"), QString(), QStringLiteral("b")};
    participant.insideDepartment = false;
    CHECK(recordFrom<Participant>(valuesOf(participant)) == participant);
    participant.insideDepartment.reset();
    participant.functions.clear();
    CHECK(recordFrom<Participant>(valuesOf(participant)) == participant);
    Answer answer;
    for (const QJsonValue& value :
         {QJsonValue(1.5), QJsonValue(true), QJsonValue(QStringLiteral("x")), QJsonValue(QString()),
          QJsonValue(QJsonArray{1, 2}), QJsonValue(QJsonObject{{QStringLiteral("k"), QJsonArray{}}})}) {
        answer.value = value;
        CHECK(recordFrom<Answer>(valuesOf(answer)) == answer);
    }
}

TEST_CASE("real numbers come back as they were and what is no number is refused") {
    using Limits = std::numeric_limits<double>;
    for (const double number :
         {0.0, 0.1, -0.1, 1.0 / 3, 1e300, -Limits::max(), Limits::min(), Limits::denorm_min(), 9007199254740993.0})
        CHECK(Codec<double>::in(Codec<double>::out(number)) == number);
    CHECK(!std::signbit(Codec<double>::out(-0.0).toDouble()));
    CHECK(Codec<std::optional<double>>::in(QVariant()) == std::nullopt);
    for (const double none : {Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity()}) {
        CHECK_THROWS_AS(Codec<double>::out(none), Error);
        CHECK_THROWS_AS(Codec<double>::in(QVariant(none)), Error);
    }
}

TEST_CASE("an unknown key is refused with the allowed ones") {
    QVariantList values = valuesOf(Goal());
    values[tableOf<Goal>().indexOf("status")] = QStringLiteral("sleeping");
    try {
        recordFrom<Goal>(values);
        FAIL("nothing thrown");
    } catch (const Error& error) {
        CHECK(error.kind == ErrorKind::UnknownKey);
        CHECK(error.args.value(1) == QStringLiteral("sleeping"));
        CHECK(error.args.value(2).contains(QStringLiteral("on-track")));
    }
}

TEST_CASE("private fields are declared so") {
    const auto privacy = [](const TableInfo& table, const char* column) {
        return table.columns[size_t(table.indexOf(column))].privacy;
    };
    CHECK(privacy(tableOf<Note>(), "text") == Privacy::Private);
    CHECK(privacy(tableOf<Person>(), "note") == Privacy::Private);
    CHECK(privacy(tableOf<Mentorship>(), "note") == Privacy::Private);
    CHECK(privacy(tableOf<Mentorship>(), "end_reason") == Privacy::Private);
    CHECK(privacy(tableOf<Meeting>(), "called_off_by_id") == Privacy::Private);
    CHECK(privacy(tableOf<Goal>(), "title") == Privacy::Shared);
}

}  // namespace mb::test::domain_fields_test
