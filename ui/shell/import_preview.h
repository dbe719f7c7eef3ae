// What an import would bring, before it does: counts, the rows, what its reader should know. One button adds it, as one step.
#pragma once

#include "core/exchange/spreadsheet.h"
#include "ui/support/context.h"

#include <QDialog>

namespace mb::ui {

class ImportPreview : public QDialog {
    Q_OBJECT
public:
    ImportPreview(const Context& context, QWidget* parent, const exchange::ImportPlan& plan);

    // Reads the files, asks about dates that can be read both ways, shows the preview, imports. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QStringList& paths);
};

}  // namespace mb::ui
