// A year of a group on paper: attendance and hosts as a table, and what each meeting was about (PE7, J7). No notes.
#pragma once

#include "core/documents/block.h"
#include "core/queries/group_year.h"

namespace mb::documents {

// `topics`: labels of domains, by their keys.
Document groupYearPage(const queries::GroupYear& year, const QString& group, const QHash<QString, QString>& topics,
                       QDate asOf);

}  // namespace mb::documents
