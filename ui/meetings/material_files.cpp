#include "ui/meetings/material_files.h"

#include "core/actions/attachments.h"
#include "core/storage/input_file.h"
#include "ui/meetings/section_parts.h"
#include "ui/paper/print_preview.h"
#include "ui/support/dialogs.h"

#include <QFileInfo>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

MaterialFiles::MaterialFiles(const Context& context, MaterialId id, QWidget* refuge, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id), m_column(new QVBoxLayout(this)), m_rows(m_column) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_rows.setRefuge(refuge);
}

void MaterialFiles::refresh() {
    const QList<Attachment> files = queries::filesOf(m_context.reader(), m_id);
    QList<qint64> ids;
    for (const Attachment& file : files) ids << file.id.value;
    m_rows.arrange(ids, [&](qint64 id) { return makeRow(files[ids.indexOf(id)]); });
    setVisible(!ids.isEmpty());
}

QWidget* MaterialFiles::makeRow(const Attachment& file) {
    auto* widget = new QWidget(this);
    QHBoxLayout* row = sectionRow(widget);
    row->setContentsMargins(space::xxl + space::s, 0, space::s, 4);
    auto* name = markPrivate(new ElidedLabel(file.name, "help", widget));
    name->setObjectName(u"meetingsMaterialFileLabel"_s);
    row->addWidget(name, 1);
    auto* save =
        forReading(flatButton(tr("Save a copy…"), u"meetingsMaterialFile%1SaveButton"_s.arg(file.id.value), widget));
    save->setAccessibleName(tr("Save a copy of the file %1").arg(file.name));
    connect(save, &QPushButton::clicked, this, [this, file] { saveCopy(file); });
    row->addWidget(save);
    auto* remove = flatButton(tr("Remove"), u"meetingsMaterialFile%1RemoveButton"_s.arg(file.id.value), widget);
    remove->setAccessibleName(tr("Remove the file %1").arg(file.name));
    connect(remove, &QPushButton::clicked, this, [this, id = file.id] {
        guarded(m_context, [&] { actions::attachments::remove(m_context.workspace, id); });
    });
    row->addWidget(remove);
    return widget;
}

void MaterialFiles::attach() {
    const QString path = m_context.dialogs.fileToOpen(this, tr("A file of what is to be read"), tr("All files (*)"));
    if (path.isEmpty()) return;
    guarded(m_context, [&] {
        // One byte more than is kept: so a file that is too large is refused, and not read whole.
        actions::attachments::add(m_context.workspace, m_id, QFileInfo(path).fileName(),
                                  readInputFile(path, actions::attachments::largest + 1));
    });
}

void MaterialFiles::saveCopy(const Attachment& file) {
    const QString path =
        m_context.dialogs.fileToSave(this, tr("Save the file as"), fileNameFrom(file.name), tr("All files (*)"));
    if (path.isEmpty()) return;
    const bool saved = guarded(
        m_context, [&] { m_context.workspace.store().writeOut(path, keptBytes(m_context.reader(), file.sha256)); });
    if (saved) m_context.tell(tr("Saved as %1.").arg(path));
}

}  // namespace mb::ui
