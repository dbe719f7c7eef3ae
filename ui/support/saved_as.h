// The name of a file to be written, as it was typed into the dialog that asked for it.
#pragma once

#include "core/storage/store.h"

namespace mb::ui {

// The dialog has asked before replacing a file of the name that was typed, not of the one with an ending of ours.
struct SavedAs {
    QString path;
    Overwrite overwrite = Overwrite::Yes;
};
// With the first of these endings, such as "csv", unless the name has one of them.
SavedAs withEnding(const QString& typed, const QStringList& endings);

}  // namespace mb::ui
