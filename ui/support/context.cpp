#include "ui/support/context.h"

#include "core/words/errors.h"

namespace mb::ui {

bool guarded(const Context& context, const std::function<void()>& act) {
    try {
        act();
        return true;
    } catch (const Error& error) {
        context.say(words::sentence(error));
        return false;
    }
}

}  // namespace mb::ui
