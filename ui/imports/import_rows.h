// The rows of an import's preview, by what becomes of them.
#pragma once

#include "core/exchange/spreadsheet.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

// What a row of the preview stands for; its id tells file and line.
namespace importNouns {
inline const QByteArray refused("refused"), planned("import"), out("left-out");
}
inline qint64 idOf(int file, int line) { return qint64(file) << 32 | line; }
// The place of a fault's file among the paths.
int fileOf(const QStringList& paths, const Error& fault);

struct ImportPart {
    QString key;
    QString title;  // "New · 26"
    QList<ListRow> rows;
};
QList<ImportPart> importParts(const exchange::ImportPlan& plan, const exchange::ImportOptions& options,
                              const QStringList& paths);

}  // namespace mb::ui
