// What an import would bring, before it does: counts, the rows, what its reader should know. Where dates can be read
// both ways it asks, with dates of the file as examples, and shows what each answer brings. One button adds it, as one
// step.
#pragma once

#include "core/exchange/spreadsheet.h"
#include "ui/support/context.h"
#include "ui/widgets/rows.h"

#include <QDialog>
#include <QPushButton>
#include <QRadioButton>

namespace mb::ui {

class ImportPreview : public QDialog {
    Q_OBJECT
public:
    // Reads the files; throws the Input… errors, but for dates that can be read both ways, and CalledOff.
    ImportPreview(const Context& context, QWidget* parent, const QStringList& paths);
    const exchange::ImportPlan& plan() const { return m_plan; }

    // Shows the preview and imports what was agreed to. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QStringList& paths);

private:
    QWidget* makeQuestion();
    exchange::ImportPlan planned(QWidget* parent);
    void ask(const Error& ambiguous);
    void read();
    void present(const exchange::ImportPlan& plan);
    void complain(const QString& sentence);

    const Context& m_context;
    QStringList m_paths;
    exchange::ImportOptions m_options;
    exchange::ImportPlan m_plan;
    QFrame* m_question;
    PlainLabel* m_asked;
    QRadioButton *m_monthFirst, *m_dayFirst;
    PlainLabel *m_summary, *m_cut, *m_notices;
    RowList* m_list;
    QPushButton *m_cancel, *m_import;
};

}  // namespace mb::ui
