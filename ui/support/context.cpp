#include "ui/support/context.h"

#include "core/words/errors.h"

#include <QLabel>

namespace mb::ui {

bool guarded(const Context& context, const std::function<void()>& act) {
    try {
        act();
        return true;
    } catch (...) {
        const Error error = caught();
        if (error.kind == ErrorKind::BookChanged && context.changedOutside) context.changedOutside();
        else context.say(words::sentence(error));
        return false;
    }
}

bool guardedAt(QLabel& beneath, const std::function<void()>& act) {
    try {
        act();
        beneath.hide();
        return true;
    } catch (...) {
        beneath.setText(words::sentence(caught()));
        beneath.show();
        return false;
    }
}

}  // namespace mb::ui
