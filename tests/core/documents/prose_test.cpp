#include "core/documents/prose.h"

#include "core/words/phrases.h"
#include "tests/support/catch.h"

#include <QMap>

namespace mb::test::documents_prose_test {

using namespace mb::documents;
using namespace Qt::Literals::StringLiterals;

namespace {

// The sentence that the source makes of these values, or "<dropped>".
QString said(const QString& source, const QMap<QString, Piece>& values) {
    ProseFault fault;
    const auto prose = parseProse(source, fault);
    REQUIRE(prose);
    auto pieces = compose(*prose, [&](const QString& name, const QString&) {
        return values.contains(name) ? ProseValue{ProseValue::Present, {values.value(name)}, {}} : ProseValue{};
    });
    if (!pieces) return u"<dropped>"_s;
    capitalise(*pieces);
    return mb::words::toText(textOf(*pieces));
}

QString faultOf(const QString& source) {
    ProseFault fault;
    return parseProse(source, fault) ? QString() : fault.cause;
}

}  // namespace

TEST_CASE("a sentence is dropped when a value outside of brackets is missing", "[prose]") {
    CHECK(said(u"We meet {often}."_s, {}) == u"<dropped>");
    CHECK(said(u"We meet {often}."_s, {{u"often"_s, Piece::literal(u"once a month"_s)}}) == u"We meet once a month.");
    CHECK(said(QString(), {}) == u"");
}

TEST_CASE("parts in brackets go alone, also nested ones", "[prose]") {
    const QString source = u"we meet[, {mode}[ or {also}]][; in {place}]."_s;
    const Piece video = Piece::literal(u"by video"_s);
    const Piece also = Piece::literal(u"by phone"_s);
    CHECK(said(source, {}) == u"We meet.");
    CHECK(said(source, {{u"mode"_s, video}}) == u"We meet, by video.");
    CHECK(said(source, {{u"also"_s, also}}) == u"We meet.");
    CHECK(said(source, {{u"mode"_s, video}, {u"also"_s, also}}) == u"We meet, by video or by phone.");
    CHECK(said(source, {{u"place"_s, Piece::user(u"Room 4B"_s)}}) == u"We meet; in Room 4B.");
}

TEST_CASE("what a user wrote is never parsed and never changed", "[prose]") {
    const QString nasty = u"{mentee} [maybe] %1 date:2027-01-01 {"_s;
    CHECK(said(u"Said: {x}"_s, {{u"x"_s, Piece::user(nasty)}}) == u"Said: {mentee} [maybe] %1 date:2027-01-01 {");
    // Also where a formatted piece stands next to it, so that it travels as an argument.
    ProseFault fault;
    Pieces pieces{Piece::user(u"date:2027-01-01 %2 and:x"_s), Piece::literal(u" "_s), Piece::date(QDate(2027, 11, 30))};
    CHECK(mb::words::toText(textOf(pieces)) == u"date:2027-01-01 %2 and:x 30 November 2027");
}

TEST_CASE("the template's full stop gives way to the user's", "[prose]") {
    CHECK(said(u"We leave aside: {x}."_s, {{u"x"_s, Piece::user(u"salary."_s)}}) == u"We leave aside: salary.");
    CHECK(said(u"We leave aside: {x}."_s, {{u"x"_s, Piece::user(u"salary"_s)}}) == u"We leave aside: salary.");
}

TEST_CASE("a sentence begins with a capital letter unless the user wrote its beginning", "[prose]") {
    CHECK(said(u"{x} drafts."_s, {{u"x"_s, Piece::user(u"bell"_s)}}) == u"bell drafts.");
    CHECK(said(u"{x} ahead."_s, {{u"x"_s, Piece::number(3)}}) == u"Three ahead.");
    CHECK(said(u"{x} will do."_s, {{u"x"_s, Piece::list(Piece::Or, {u"by phone"_s, u"by mail"_s}, true)}}) ==
          u"By phone or by mail will do.");
}

TEST_CASE("Arabic stays as it was written", "[prose]") {
    const QString arabic = u"مراجعة الأهداف قبل ١٥ يناير"_s;
    CHECK(said(u"{x}"_s, {{u"x"_s, Piece::user(arabic)}}) == arabic);
    CHECK(said(u"Topic: {x}."_s, {{u"x"_s, Piece::user(arabic)}}) == u"Topic: "_s + arabic + u'.');
}

TEST_CASE("faults of a sentence have names", "[prose]") {
    CHECK(faultOf(u"a [b"_s) == u"brackets");
    CHECK(faultOf(u"a ]b"_s) == u"brackets");
    CHECK(faultOf(u"a {b"_s) == u"braces");
    CHECK(faultOf(u"a } b"_s) == u"braces");
    CHECK(faultOf(u"a {} b"_s) == u"braces");
    CHECK(faultOf(u"a {b|xor}"_s) == u"filter");
    CHECK(faultOf(u"a {b|or} [c {d}]"_s).isEmpty());
    CHECK(faultOf(QString(20, u'[') + QString(20, u']')) == u"brackets");
}

TEST_CASE("lists, numbers and dates are written as people do", "[prose][words]") {
    const auto text = [](const QString& argument) { return mb::words::toText(Text::of(u"text.joined"_s, {argument})); };
    CHECK(text(arg::andList({u"video"_s, u"phone"_s, u"in person"_s})) == u"video, phone and in person");
    CHECK(text(arg::orList({u"a"_s, u"b"_s})) == u"a or b");
    CHECK(text(arg::andList({u"research"_s, u"promotion and tenure"_s})) ==
          u"research as well as promotion and tenure");
    CHECK(text(arg::andList({u"A, MD"_s, u"B, PhD"_s})) == u"A, MD and B, PhD");
    CHECK(text(arg::andList({u"A, MD"_s, u"B"_s, u"C"_s})) == u"A, MD; B; and C");
    CHECK(text(arg::number(12)) == u"twelve");
    CHECK(text(arg::number(13)) == u"13");
    CHECK(text(arg::hours(90)) == u"1 h 30 min");
    CHECK(text(arg::shortDate(QDate(2027, 3, 12))) == u"12 Mar 2027");
    CHECK(text(arg::phrase(u"agreement.term"_s, {arg::date(QDate(2026, 12, 1)), arg::date(QDate(2027, 11, 30))})) ==
          u"1 December 2026 to 30 November 2027");
}

}  // namespace mb::test::documents_prose_test
