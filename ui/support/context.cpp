#include "ui/support/context.h"

#include "core/words/errors.h"

#include <QLabel>

namespace mb::ui {

Error causeOf(const Context& context) {
    // If another program changed or replaced the file, that is the cause of any other error.
    const Error error = caught();
    return context.workspace.store().foreignChange().value_or(error);
}

void sayError(const Context& context, const Error& error) {
    if (error.kind == ErrorKind::BookChanged && context.changedOutside) context.changedOutside();
    else context.say(words::sentence(error));
}

bool guarded(const Context& context, const std::function<void()>& act) {
    try {
        act();
        return true;
    } catch (...) {
        sayError(context, causeOf(context));
        return false;
    }
}

bool guardedAt(const Context& context, QLabel& beneath, const std::function<void()>& act) {
    try {
        act();
        beneath.hide();
        return true;
    } catch (...) {
        const Error error = causeOf(context);
        // Faults of the file are reported in the banner, not beneath a field.
        if (isFaultOfFile(error.kind)) return sayError(context, error), false;
        beneath.setText(words::sentence(error));
        beneath.show();
        return false;
    }
}

}  // namespace mb::ui
