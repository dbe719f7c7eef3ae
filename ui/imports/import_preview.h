// What a file would bring, before it does: its rows by what becomes of them, what each column is taken for, what was
// noticed. What cannot be told from the file is asked; a row that cannot be read can be mended or left out. One button
// brings it in, as one step (FL13).
#pragma once

#include "core/exchange/spreadsheet.h"
#include "ui/imports/import_doubt.h"
#include "ui/imports/import_files.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

#include <QDialog>
#include <QRadioButton>

namespace mb::ui {

// What the user said of the columns of a file, kept for the next one of that shape: the same heads in the same order.
struct ColumnMemory {
    std::function<exchange::ChosenColumns(const QString& shape)> recall = {};
    std::function<void(const QString& shape, const exchange::ChosenColumns& columns)> keep = {};
};

class ImportPreview : public QDialog {
    Q_OBJECT
public:
    // Reads the files; throws the Input… errors that nothing here can settle, and CalledOff.
    ImportPreview(const Context& context, QWidget* parent, const QStringList& paths, ColumnMemory memory = {});
    const exchange::ImportPlan& plan() const { return m_plan; }

    // Shows the preview and imports what was agreed to. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QStringList& paths, const ColumnMemory& memory = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget* makeLists();
    QWidget* makeAsides();
    QFrame* makeQuestion();
    QFrame* makeColumns();
    exchange::ImportPlan planned(QWidget* parent);
    void readTables(QWidget* parent);
    void readAnew(int file, QString exchange::TableOptions::*what, const QString& chosen);
    void read(QWidget* parent);
    // Asks what the error leaves open; false where nothing here can settle it.
    bool settle(const Error& error);
    void askEncoding(const Error& ambiguous);
    void askDates(const Error& ambiguous);
    void askLengths(const Error& ambiguous);
    void askEither(const QString& question, const QString& first, const QString& second,
                   std::function<void(bool first)> answer);
    void present(const exchange::ImportPlan& plan);
    void complain(const QString& sentence);
    void showRows();
    void showChosen();
    void showColumns(const QList<exchange::PlannedColumn>& columns);
    void mend(const QString& text);
    void mean(qint64 record);
    void leaveOut(bool out);
    std::optional<Error> chosenFault() const;
    QString shape() const;
    exchange::ChosenColumns chosenColumns() const;

    const Context& m_context;
    QStringList m_paths;
    ColumnMemory m_memory;
    std::vector<exchange::CellTable> m_tables;
    exchange::ImportOptions m_options;
    exchange::ImportPlan m_plan;
    QFrame* m_question;
    ImportDoubt* m_doubt;
    ImportFiles* m_files;
    PlainLabel *m_asked, *m_known;
    QRadioButton *m_first, *m_second;
    std::function<void(bool first)> m_answer;
    PlainLabel *m_summary, *m_cut;
    RowList* m_list;
    QPlainTextEdit* m_notices;
    KeyCombo* m_show;
    QPushButton *m_leave, *m_cancel, *m_import;
    QFrame* m_columnsCard;
    QVBoxLayout* m_columns;
    QStringList m_shownColumns;
    QWidget* m_noticesBox;
};

}  // namespace mb::ui
