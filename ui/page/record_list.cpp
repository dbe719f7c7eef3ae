#include "ui/page/record_list.h"

#include "core/actions/removable.h"

namespace mb::ui {

void removesRecords(RowList& list, const Context& context, const QByteArrayList& nouns) {
    if (context.workspace.isReadOnly()) return;
    for (const QByteArray& noun : nouns) Q_ASSERT(actions::isRemovable(noun));
    list.setRemoving(nouns, [&context](const QByteArray& noun, qint64 id) {
        guarded(context, [&] { actions::removeRecord(context.workspace, noun, id); });
    });
}

}  // namespace mb::ui
