// The papers that the window makes of the whole book, and the templates of its agreements.
#include "core/documents/progress_records.h"
#include "ui/templates/templates_dialog.h"
#include "ui/window/book_view.h"

namespace mb::ui {

OutgoingPaper BookView::progressReport() const {
    const auto report =
        documents::progressOf(m_context.reader(), m_workspace->book().ownerId, std::nullopt, m_context.today());
    return {documents::progressReport(report), tr("Progress report")};
}

void BookView::showProgressReport() {
    guarded(m_context, [this] { showPaper(m_context, this, progressReport(), m_context.fonts); });
}

void BookView::exportProgressReport() {
    guarded(m_context,
            [this] { exportPaper(m_context, m_context.fonts, this, progressReport(), m_workspace->book().paper); });
}

void BookView::showTemplates() {
    guarded(m_context, [this] {
        auto* dialog = new TemplatesDialog(m_context, m_context.fonts, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

}  // namespace mb::ui
