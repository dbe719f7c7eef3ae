#include "ui/imports/import_rows.h"

#include "core/words/errors.h"
#include "core/words/format.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <span>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using exchange::PlannedKind;

namespace {

struct RowWords {
    Q_DECLARE_TR_FUNCTIONS(ImportPreview)
};

enum class Group { New, Changed, There };

Group groupOf(PlannedKind kind) {
    switch (kind) {
        case PlannedKind::PersonAdded:
        case PlannedKind::MentorshipAdded:
        case PlannedKind::MeetingAdded:
        case PlannedKind::GoalAdded:
        case PlannedKind::ActionAdded:
            return Group::New;
        case PlannedKind::PersonChanged:
        case PlannedKind::MentorshipChanged:
        case PlannedKind::MeetingChanged:
        case PlannedKind::GoalChanged:
        case PlannedKind::ActionChanged:
            return Group::Changed;
        case PlannedKind::AlreadyThere:
            return Group::There;
    }
    return Group::There;
}

QString chipOf(PlannedKind kind) {
    switch (kind) {
        case PlannedKind::PersonAdded:
            return RowWords::tr("new person");
        case PlannedKind::MentorshipAdded:
            return RowWords::tr("new mentorship");
        case PlannedKind::MeetingAdded:
            return RowWords::tr("new meeting");
        case PlannedKind::GoalAdded:
            return RowWords::tr("new goal");
        case PlannedKind::ActionAdded:
            return RowWords::tr("new action item");
        case PlannedKind::PersonChanged:
        case PlannedKind::MentorshipChanged:
        case PlannedKind::MeetingChanged:
        case PlannedKind::GoalChanged:
        case PlannedKind::ActionChanged:
            return RowWords::tr("changed");
        case PlannedKind::AlreadyThere:
            return RowWords::tr("already there");
    }
    return {};
}

QString groupTitle(Group group, int count) {
    switch (group) {
        case Group::New:
            return RowWords::tr("New · %1").arg(count);
        case Group::Changed:
            return RowWords::tr("Changed · %1").arg(count);
        case Group::There:
            return RowWords::tr("Already there · %1").arg(count);
    }
    return {};
}

QString placeIn(const QString& file, int line) { return RowWords::tr("%1, line %2").arg(file, QString::number(line)); }

// A row of the sheet is one row here, whatever it brings: somebody, the mentorship with them, a meeting.
void addRow(std::span<const exchange::PlannedRow> brought, const exchange::ImportPlan& plan,
            QHash<Group, QList<ListRow>>& groups) {
    const exchange::PlannedRow& last = brought.back();
    QStringList names, chips;
    Group group = Group::There;
    for (const exchange::PlannedRow& one : brought) {
        if (!names.contains(one.name)) names << one.name;
        if (!chips.contains(chipOf(one.kind))) chips << chipOf(one.kind);
        group = qMin(group, groupOf(one.kind));
    }
    ListRow row;
    row.noun = importNouns::planned;
    row.id = idOf(last.file, last.line);
    row.title = last.day.isValid() ? last.name : names.join(u", "_s);
    row.subtitle = placeIn(plan.files.value(last.file), last.line);
    if (last.day.isValid()) row.subtitle = words::longDate(last.day) + u" · "_s + row.subtitle;
    row.chip = chips.join(u", "_s);
    row.tone = group == Group::There ? Tone::Plain : Tone::Ok;
    groups[group] << row;
}

}  // namespace

int fileOf(const QStringList& paths, const Error& fault) {
    return int(qMax<qsizetype>(0, paths.indexOf(fault.args.value(0))));
}

QList<ImportPart> importParts(const exchange::ImportPlan& plan, const exchange::ImportOptions& options,
                              const QStringList& paths) {
    QHash<Group, QList<ListRow>> groups;
    for (qsizetype i = 0; i < plan.rows.size();) {
        const qsizetype first = i;
        while (i < plan.rows.size() && plan.rows[i].file == plan.rows[first].file &&
               plan.rows[i].line == plan.rows[first].line)
            ++i;
        addRow(std::span(plan.rows).subspan(size_t(first), size_t(i - first)), plan, groups);
    }
    QList<ListRow> refused;
    for (const Error& fault : plan.refused) {
        const int line = fault.args.value(1).toInt();
        ListRow row;
        row.noun = importNouns::refused;
        row.id = idOf(fileOf(paths, fault), line);
        row.title = RowWords::tr("Column %1").arg(fault.args.value(2));
        row.subtitle = placeIn(QFileInfo(fault.args.value(0)).fileName(), line) + u" · "_s + words::foundInstead(fault);
        row.chip = RowWords::tr("cannot be read");
        row.tone = Tone::Bad;
        refused << row;
    }
    QList<ListRow> out;
    for (const auto& [file, line] : options.leftOut) {
        ListRow row;
        row.noun = importNouns::out;
        row.id = idOf(file, line);
        row.title = placeIn(plan.files.value(file), line);
        row.chip = RowWords::tr("left out");
        row.tone = Tone::Plain;
        out << row;
    }
    std::sort(out.begin(), out.end(), [](const ListRow& a, const ListRow& b) { return a.id < b.id; });
    const auto part = [&](const QString& key, Group group) {
        return ImportPart{key, groupTitle(group, int(groups[group].size())), groups[group]};
    };
    return {{u"refused"_s, RowWords::tr("Cannot be read · %1").arg(refused.size()), refused},
            part(u"new"_s, Group::New),
            part(u"changed"_s, Group::Changed),
            part(u"there"_s, Group::There),
            {u"out"_s, RowWords::tr("Left out · %1").arg(out.size()), out}};
}

}  // namespace mb::ui
