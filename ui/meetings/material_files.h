// The files of something to be read before a meeting: attached, saved as a copy, removed (ME2). Their names are
// private.
#pragma once

#include "core/domain/meeting.h"
#include "ui/support/context.h"
#include "ui/widgets/keyed_rows.h"

#include <QVBoxLayout>

namespace mb::ui {

class MaterialFiles : public QWidget {
    Q_OBJECT
public:
    // `refuge` takes the keyboard from a file that goes.
    MaterialFiles(const Context& context, MaterialId id, QWidget* refuge, QWidget* parent);
    void refresh();
    void attach();

private:
    QWidget* makeRow(const Attachment& file);
    void saveCopy(const Attachment& file);

    const Context& m_context;
    MaterialId m_id;
    QVBoxLayout* m_column;
    KeyedRows<qint64, QWidget> m_rows;
};

}  // namespace mb::ui
