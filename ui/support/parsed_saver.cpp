#include "ui/support/parsed_saver.h"

#include "core/words/errors.h"

namespace mb::ui {

void savesOnLeaving(ParsedField* field, const Context& context, std::function<void()> write) {
    QObject::connect(field, &ParsedField::valueChanged, field, [field, &context, write = std::move(write)] {
        try {
            write();
        } catch (...) {
            const Error error = causeOf(context);
            if (!isFaultOfFile(error.kind)) return field->refuse(words::sentence(error));
            field->putBack();
            // While listeners are told of a change nothing can be saved, so this is saved a moment later.
            if (error.kind == ErrorKind::ChangeWhileTelling)
                QMetaObject::invokeMethod(
                    field, [field] { field->take(); }, Qt::QueuedConnection);
            else sayError(context, error);
        }
    });
    new SavedOnLeaving(
        field, context, [field] { return field->take() ? !field->isWaiting() : !field->isValid(); },
        [field] { return field->isWaiting(); });
}

}  // namespace mb::ui
