// Lists that this program wrote (records_out.h), read back: each column says what the field of its name holds. In the
// book that they came from they change nothing but what was altered in them; another book gets the same records.
#pragma once

#include "core/exchange/sheet.h"

namespace mb::exchange {

// How days of the sheet are meant that can be read in two ways: a spreadsheet program may have written them anew.
void planOwnList(const Sheet& sheet, ImportDraft& draft, std::optional<DateOrder> dates, const QTimeZone& zone);

}  // namespace mb::exchange
