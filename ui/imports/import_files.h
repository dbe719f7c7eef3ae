// The files of an import: which sheet of each is read, and in which encoding a text is.
#pragma once

#include "core/exchange/spreadsheet.h"
#include "ui/widgets/forms.h"

#include <QFrame>

namespace mb::ui {

class ImportFiles : public QFrame {
    Q_OBJECT
public:
    ImportFiles(const QStringList& paths, QWidget* parent);
    void show(const std::vector<exchange::CellTable>& tables);
    // A text whose encoding has to be said before it can be read.
    void ask(int file, const Error& ambiguous);
    // The encoding that is asked for; else none.
    KeyCombo* asked() const { return m_asked; }

Q_SIGNALS:
    void sheetChosen(int file, const QString& sheet);
    void encodingChosen(int file, const QString& encoding);

private:
    struct File {
        QWidget* row;
        KeyCombo *sheet, *encoding;
    };
    void refresh();

    QList<File> m_files;
    KeyCombo* m_asked = nullptr;
};

}  // namespace mb::ui
