// Records as JSON and CSV, for scripts: what `list --json` and `list --csv` print. The columns come from the field
// declarations; private and sensitive ones stay in the book unless somebody asks for them (ME3, DO6).
#pragma once

#include "core/workspace/workspace.h"

#include <QJsonArray>

namespace mb::exchange {

enum class ListNoun { People, Mentorships, Goals, Meetings, Actions, Agreements };
std::optional<ListNoun> listNounFrom(const QString& key);  // "people", "mentorships", …

struct Records {
    QStringList columns;      // in order
    QList<QJsonObject> rows;  // dates ISO, instants ISO in UTC, flags true and false, unknown null

    QJsonArray toJson() const;
    // A header line and one line a record, formulas defused; lists joined by "; ", flags as true and false.
    QString toCsv() const;
};

// Beside the record's own fields each noun has what a reader needs to make sense of it: people their `name`, `degrees`
// and `positions`; mentorships `name`, `mentees`, `mentors`, `peers`, `last_contact`, `next_due`; meetings `people` and
// `mentorships` (ids); actions `owner`; goals `person`, `steps`, `steps_done`; agreements (one row a version) `code`,
// `mentorship_id`, `mentorship`.
Records records(const Workspace& workspace, ListNoun noun, bool withPrivate = false);

}  // namespace mb::exchange
