// The one list of the window's pages, in the order of the sidebar.
#pragma once

#include "ui/page/page_info.h"

namespace mb::ui {

const QList<PageInfo>& pages();

}  // namespace mb::ui
