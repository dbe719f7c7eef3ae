// The title of a record, typed where it stands: as large as a heading, on as many lines as it takes, aligned with the
// text beneath it.
#pragma once

#include "ui/style/theme.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class TitleEdit : public GrowingEdit {
    Q_OBJECT
public:
    TitleEdit(Theme& theme, const QString& name, const QString& accessibleName, QWidget* parent = nullptr);

protected:
    // Enter ends it, for a title has no paragraphs.
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace mb::ui
