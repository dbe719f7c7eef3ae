// A row that cannot be read: why, and how to mend it or say what is meant.
#pragma once

#include "core/domain/error.h"
#include "core/storage/reader.h"
#include "ui/widgets/forms.h"

#include <QFrame>
#include <QLineEdit>

namespace mb::ui {

class ImportDoubt : public QFrame {
    Q_OBJECT
public:
    explicit ImportDoubt(QWidget* parent);
    void show(const std::optional<Error>& fault, const Reader& reader);

Q_SIGNALS:
    void mended(const QString& text);
    void settled(qint64 record);  // which of the book is meant; 0: none of them, a new one

private:
    PlainLabel* m_text;
    QLineEdit* m_cell;
    KeyCombo* m_meant;
    QPushButton* m_take;
    QWidget *m_cellBox, *m_meantBox;
};

}  // namespace mb::ui
