// What can be done about an entry of Today where it stands (RE1).
#pragma once

#include "core/queries/today.h"
#include "ui/support/context.h"

namespace mb::ui::today {

struct InPlace {
    QString label;  // with a mnemonic; empty: the entry is only opened
    std::function<void()> run;
};
InPlace actOn(const Context& context, const queries::TodayItem& item);

// The entry comes back on that day.
void putOff(const Context& context, const queries::TodayItem& item, QDate until);

}  // namespace mb::ui::today
