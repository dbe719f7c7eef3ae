#include "ui/support/context.h"

#include "core/words/errors.h"

#include <QCoreApplication>
#include <QLabel>

namespace mb::ui {

namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(support)
};
}  // namespace

Error causeOf(const Context& context) {
    // If another program changed or replaced the file, that is the cause of any other error.
    const Error error = caught();
    return context.workspace.store().foreignChange().value_or(error);
}

void sayError(const Context& context, const Error& error) {
    if (error.kind == ErrorKind::BookChanged && context.changedOutside) context.changedOutside();
    else if (error.kind == ErrorKind::BadValue && error.args.value(2) == u"in-use" && context.sayWith &&
             error.args.value(3) != QLatin1String(Book::table))
        context.sayWith(words::sentence(error), Say::tr("&Show where"),
                        [open = context.open, noun = error.args.value(3).toLatin1(),
                         id = error.args.value(5).toLongLong()] { open(noun, id); });
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
