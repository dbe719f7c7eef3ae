// The templates of agreements: the shipped ones to look at and copy, the user's own to change, with the blank form
// beside (AG1). Old agreements keep the template they were written with.
#pragma once

#include "core/actions/templates.h"
#include "core/documents/template_edit.h"
#include "ui/paper/print_preview.h"
#include "ui/widgets/card_list.h"

#include <QTimer>

namespace mb::ui {

class TemplateEntryForm;

class TemplatesDialog : public QDialog {
    Q_OBJECT
public:
    TemplatesDialog(const Context& context, PaperFonts fonts, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTemplates();
    QWidget* makeEntries();
    void refresh(bool byUndo);
    void showEntries(bool byUndo);
    void showPaper();
    void choose(const QString& name);
    const documents::TemplateEntry* chosen() const;
    QJsonObject body() const;
    void copy();
    void rename();
    void remove();
    void importFile();
    void exportFile();
    void addClause();
    void printBlank();

    Context m_context;  // says what is wrong here, not in the window beneath
    PaperFonts m_fonts;
    PlainLabel* m_said;
    CardList *m_templates = nullptr, *m_entries = nullptr;
    QPushButton *m_copy = nullptr, *m_rename = nullptr, *m_remove = nullptr, *m_clause = nullptr;
    PlainLabel *m_title = nullptr, *m_note = nullptr;
    TemplateEntryForm* m_form = nullptr;
    PaperPreview* m_paper = nullptr;
    QTimer m_paperTimer{this};
    QList<documents::TemplateEntry> m_all;
    QList<documents::edit::Entry> m_parts;
    QString m_name;  // of the template shown
    QString m_path;  // of the part shown
};

}  // namespace mb::ui
