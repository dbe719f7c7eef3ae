// Beneath a preview: which page is in sight, the way to the next, and how large the pages are shown.
#pragma once

#include "ui/paper/paper_preview.h"

#include <QPushButton>

namespace mb::ui {

class PlainLabel;

class PaperBar : public QWidget {
    Q_OBJECT
public:
    // `name` begins the names of its controls: "dossier".
    PaperBar(PaperPreview* preview, const QString& name, QWidget* parent = nullptr);

private:
    void refresh();

    PaperPreview* m_preview;
    PlainLabel* m_place;
    QPushButton *m_before, *m_next, *m_fit;
};

}  // namespace mb::ui
