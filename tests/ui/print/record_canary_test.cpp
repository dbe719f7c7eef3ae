// Nothing private leaves with a record, in any form of any preset: neither words of private fields nor the names of
// those who may not be named, on no page, in no property, bookmark or cell, nor on the clipboard (DO6).
#include "core/exchange/document_tables.h"
#include "core/words/phrases.h"
#include "tests/support/record_book.h"
#include "tests/support/whole_book.h"
#include "tests/ui/print/print_support.h"
#include "ui/print/paper_formats.h"

#include <QRegularExpression>

namespace mb::test::print_record_canary_test {

using namespace Qt::Literals::StringLiterals;
using namespace mb::documents;
using namespace mb::print;
using namespace mb::print_test;

namespace {

const QString canary = u"qzkanary"_s;

// Records draw from these tables; of all others nothing that anybody wrote may leave.
template <class R>
constexpr bool recordsDrawFrom =
    isOneOf<R, Book, Term, Person, Position, Degree, Mentorship, Outcome, OutcomeStatus, Contributor, TrainingPeriod,
            TrainingSupport, AgreementTemplate, SourceId, Definition, Attachment>;

// Puts the canary into every private text of a record, and into every text of a table that no record draws from.
template <class R>
int poison(Writer& writer) {
    int poisoned = 0;
    for (R row : writer.all<R>()) {
        bool changed = false;
        const auto visit = [&](const auto& field) {
            auto& value = row.*field.member;
            using T = std::decay_t<decltype(value)>;
            const bool hidden = field.privacy != Privacy::Shared || !recordsDrawFrom<R>;
            if (!hidden || field.keyOf) return;
            // A recipient decides whether an answer counts: with one, no one would be named.
            if constexpr (std::is_same_v<R, Consent>)
                if (QByteArrayView(field.column) == "recipient") return;
            const QString word = canary + QString::fromLatin1(R::table).remove(u'_');
            if constexpr (std::is_same_v<T, QString>) value = word, changed = true;
            else if constexpr (std::is_same_v<T, QStringList>) value = {word}, changed = true;
            else if constexpr (std::is_same_v<T, QJsonValue>) value = QJsonValue(word), changed = true;
        };
        std::apply([&](const auto&... fields) { (visit(fields), ...); }, R::fields);
        if (!changed) continue;
        writer.update(row);
        ++poisoned;
    }
    return poisoned;
}

template <class... R>
int poisonAll(Writer& writer, RecordList<R...>) {
    return (poison<R>(writer) + ...);
}

// Their names stand nowhere else.
const QStringList refused{u"Quillon"_s, u"Zyxrefused"_s}, notAsked{u"Vortiq"_s, u"Wexunasked"_s},
    onlyPlain{u"Brundle"_s, u"Yazplain"_s};
// What would tell who or where somebody is.
const QStringList identifying{u"Haddad"_s,  u"Leila"_s,         u"Verdant"_s,  u"Oxbow"_s,   u"Kelpwood"_s,
                              u"Dr.Xylo"_s, u"10.5555"_s,       u"crowding"_s, u"2026-03"_s, u"March2026"_s,
                              u"JEmerg"_s,  u"EmergencyCare"_s, u"Mar2026"_s};

struct PoisonedBook : mb::test::RecordBook {
    mb::test::WholeBook ids = mb::test::fillWhole(*workspace);

    PoisonedBook() {
        using enum ConsentAnswer;
        shy(refused, Refused), shy(notAsked, {}), shy(onlyPlain, DeIdentified);
        for (int i = 0; i < 3; ++i) {
            const PersonId one = mentee({.name = u"Verdant Oxbow%1"_s.arg(i), .since = u"2022-0%1"_s.arg(i + 3)});
            place(one);
            says(one, Named, ConsentPurpose::Nomination);
            work(u"Kelpwood forests and their bias"_s, {one, owner}, u"2026-03"_s, OutcomeKind(i));
            trains(one, TrainingLevel::Predoctoral, u"2021-07"_s, u"2024-06"_s);
        }
        actions::meetings::NewMeeting held;
        held.meeting.day = QDate(2026, 5, 4);
        held.meeting.minutes = 60;
        held.people = {ids.leila};
        held.notes = {{u"said"_s, Visibility::Private}, {u"said"_s, Visibility::Shareable}};
        actions::meetings::add(*workspace, held);
        workspace->perform({StepKind::NoteChanged, {}},
                           [&](Writer& writer) { REQUIRE(poisonAll(writer, AllRecords()) > 50); });
    }

    void shy(const QStringList& name, std::optional<ConsentAnswer> answer) {
        const PersonId one = mentee({.name = name.join(u' '), .since = u"2023-05"_s, .answer = answer});
        place(one);
        trains(one, TrainingLevel::Predoctoral, u"2021-07"_s, u"2024-06"_s);
        Goal goal;
        goal.personId = one;
        goal.title = u"x"_s;
        actions::goals::add(*workspace, goal);
    }
    void place(PersonId person) {
        Position position;
        position.personId = person;
        position.stage = u"assistant"_s;
        position.title = u"Dr. Xylo professor"_s;
        position.institution = u"Kelpwood Hospital"_s;
        position.since = PartialDate::of(2024, 8);
        position.confirmedOn = QDate(2026, 3, 4);
        hold(position);
    }
};

constexpr char16_t kUnzip[] =
    uR"(
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as whole:
    for name in whole.namelist():
        print(name, whole.read(name).decode("utf-8", "replace"))
)";

// All that a file says, without spaces: a narrow cell breaks long words.
QString saidIn(const QString& key, const QByteArray& bytes) {
    QString said;
    if (key == u"pdf")
        said = run(u"pdftotext"_s, {u"-raw"_s, u"%1"_s, u"-"_s}, bytes) +
               run(u"qpdf"_s, {u"--json"_s, u"%1"_s}, bytes) + run(u"pdfinfo"_s, {u"-meta"_s, u"%1"_s}, bytes) +
               run(u"pdfinfo"_s, {u"%1"_s}, bytes);
    else if (bytes.startsWith("PK"))
        said = run(u"python3"_s, {u"-c"_s, QString::fromUtf16(kUnzip), u"%1"_s}, bytes, QString(u'.' + key));
    else said = QString::fromUtf8(bytes);
    static const QRegularExpression space(u"[\\s\\x{ad}\\x{200b}-\\x{200d}]+"_s);
    return said.normalized(QString::NormalizationForm_KC).remove(space);
}

QString clipboardOf(const Document& document) {
    const exchange::Say say = [](const Text& text) { return words::toText(text); };
    QString said;
    for (const exchange::NamedTable& one : exchange::tablesOf(document, say)) {
        const exchange::ClipTable clip = exchange::clipOf(one.table, say);
        said += one.name + QString::fromUtf8(exchange::clipHtml(clip)) + exchange::clipText(clip);
    }
    return said.remove(QRegularExpression(u"\\s+"_s));
}

// Every file of the record, and its table as it is copied: what they are, and what they say.
QList<std::pair<QString, QString>> allOf(const Document& document) {
    static const Fonts fonts;
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 30));
    QList<std::pair<QString, QString>> all{{u"clipboard"_s, clipboardOf(document)}};
    for (const PaperFormat& format : recordFormats()) {
        const PaperSource source{
            document, setupFor(document, Paper::Letter), {}, [&]() -> const Fonts& { return fonts; }, now};
        all << std::pair(format.key, saidIn(format.key, format.render(source).bytes));
    }
    return all;
}

void holdsNone(const QString& said, const QStringList& words) {
    for (const QString& word : words) {
        INFO(word.toStdString());
        const auto at = said.indexOf(word, 0, Qt::CaseInsensitive);
        INFO(said.mid(qMax<qsizetype>(0, at - 60), 160).toStdString());
        CHECK(at < 0);
    }
}

}  // namespace

TEST_CASE("no record tells what is private, in any preset and any kind of file", "[print][record][DO6]") {
    for (const QString& program : {u"pdftotext"_s, u"qpdf"_s, u"pdfinfo"_s, u"python3"_s})
        if (!hasProgram(program)) CANNOT_RUN("a program that reads the files back is missing");
    PoisonedBook book;
    for (const QString& key : shippedPresetKeys()) {
        const Preset preset = shippedPreset(key);
        const Document document = mentorsRecord(book.record(preset));
        for (const auto& [format, said] : allOf(document)) {
            INFO(key.toStdString() << ", " << format.toStdString());
            holdsNone(said, {canary});
            // A training table holds every eligible trainee (DO12).
            if (preset.purpose != ConsentPurpose::TrainingTable) holdsNone(said, refused + notAsked + onlyPlain);
            if (preset.deIdentified) holdsNone(said, identifying);
        }
    }
}

TEST_CASE("the canary would be found, and so would the names", "[print][record][DO6]") {
    for (const QString& program : {u"pdftotext"_s, u"qpdf"_s, u"pdfinfo"_s, u"python3"_s})
        if (!hasProgram(program)) CANNOT_RUN("a program that reads the files back is missing");
    PoisonedBook book;
    // Who agreed is named in every file, and so are words that stand where a record draws them.
    book->perform({StepKind::MentorshipChanged, {}}, [&](Writer& writer) {
        Mentorship mentorship = writer.get(book.ids.bare);
        mentorship.project = canary;
        writer.update(mentorship);
    });
    for (const auto& [format, said] : allOf(mentorsRecord(book.record("default")))) {
        INFO(format.toStdString());
        CHECK(said.contains(canary));
        CHECK(said.contains(u"Oxbow"));
        CHECK(said.contains(u"Kelpwood"));
    }
}

TEST_CASE("an office's record without names tells nobody, whatever the preset", "[print][record][DO6]") {
    PoisonedBook book;
    for (const QString& key : shippedPresetKeys()) {
        INFO(key.toStdString());
        const QString said = clipboardOf(mentorsRecord(book.record(withoutNames(shippedPreset(key)))));
        CHECK(
            (said.contains(u"Publication") || key == u"ohio-state" || key.endsWith(u"-new")));  // nobody has completed
        holdsNone(said, refused + notAsked + onlyPlain + identifying + QStringList{canary});
    }
}

}  // namespace mb::test::print_record_canary_test
