// The one list of the window's pages, in the order of the sidebar.
#pragma once

#include "ui/page/page_info.h"

namespace mb::ui {

const QList<PageInfo>& pages();
// None where there is no page of that key, or none on which that noun is opened.
const PageInfo* pageCalled(const QString& key);
const PageInfo* pageOf(const QByteArray& noun);

}  // namespace mb::ui
