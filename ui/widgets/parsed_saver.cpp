#include "ui/widgets/parsed_saver.h"

#include "core/words/errors.h"

namespace mb::ui {

void savesOnLeaving(ParsedField* field, const Context& context, std::function<void()> write) {
    QObject::connect(field, &ParsedField::valueChanged, field, [field, &context, write = std::move(write)] {
        try {
            write();
        } catch (...) {
            const Error error = caught();
            if (!isFaultOfFile(error.kind)) return field->refuse(words::sentence(error));
            context.say(words::sentence(error));
            field->putBack();
        }
    });
    new SavedOnLeaving(
        field, context, [field] { return field->take() ? !field->isWaiting() : !field->isValid(); },
        [field] { return field->isWaiting(); });
}

}  // namespace mb::ui
