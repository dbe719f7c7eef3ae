// The tabs of a mentorship, in their order; whatever lists them, lists these.
#pragma once

#include "ui/page/page_info.h"

namespace mb::ui {

const QList<TabInfo>& mentorshipTabs();

}  // namespace mb::ui
