// The timeline as a page: what the picture shows as a table of its stretch, and the dates beneath it (GO3). Reasons of
// extensions and needs are not in it.
#pragma once

#include "core/documents/block.h"
#include "ui/goals/time_scale.h"
#include "ui/goals/timeline_rows.h"

namespace mb::ui {

documents::Document timelinePaper(const QList<TimelineRow>& rows, const TimeScale& scale, QDate today,
                                  const QString& owner);

}  // namespace mb::ui
