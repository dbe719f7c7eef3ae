// Every text of a window: what is painted, whoever paints it, and what is heard, shown on hovering or chosen from.
#pragma once

#include <QStringList>

class QWidget;

namespace mb::test {

QStringList visibleTextsOf(QWidget& window);

}  // namespace mb::test
