// Checks that hold for every text: no placeholder is left in it, and a sentence begins and ends like one.
#pragma once

#include "tests/support/catch.h"

#include <QRegularExpression>
#include <QString>

namespace mb::test {

// A title, a label, a part of a sentence.
inline void checkFilled(const QString& text) {
    INFO(text.toStdString());
    static const QRegularExpression unfilled(QStringLiteral("%(?:L?\\d|n)|«|»"));
    CHECK(!text.isEmpty());
    CHECK(!text.contains(unfilled));
    CHECK(!text.contains(QStringLiteral("  ")));
    CHECK(text == text.trimmed());
}

inline void checkSentence(const QString& text) {
    INFO(text.toStdString());
    checkFilled(text);
    REQUIRE(!text.isEmpty());
    CHECK(!text.front().isLower());
    static const QRegularExpression mark(QStringLiteral("[.?!]$"));
    CHECK(text.contains(mark));
    CHECK(!text.contains(QStringLiteral("..")));
    // No key of the code is left in it, such as "starts_on".
    CHECK(!text.contains(u'_'));
}

}  // namespace mb::test
