#include "ui/support/placement.h"

#include "tests/support/catch.h"

namespace mb::test::window_placement_test {

using namespace mb::ui;

TEST_CASE("a window is placed on a screen that is there and no larger than it") {
    const QRect laptop(0, 0, 1366, 728), wide(1366, 0, 2560, 1400);
    // What fits stays where it was.
    CHECK(placedIn({laptop, wide}, QRect(1500, 100, 1280, 800)) == QRect(1500, 100, 1280, 800));
    // Taller than the screen: as tall as the screen.
    CHECK(placedIn({laptop}, QRect(40, 40, 1280, 800)) == QRect(40, 0, 1280, 728));
    // The screen is gone.
    CHECK(placedIn({laptop}, QRect(1500, 100, 1280, 700)) == QRect(86, 28, 1280, 700));
    CHECK(placedIn({laptop}, QRect(-3000, -900, 400, 300)) == QRect(0, 0, 400, 300));
    // Between two screens: the one that shows more of it.
    CHECK(placedIn({laptop, wide}, QRect(1300, 10, 800, 600)) == QRect(1366, 10, 800, 600));
}

}  // namespace mb::test::window_placement_test
