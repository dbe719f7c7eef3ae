// What the cards of a mentorship's overview are put together from.
#pragma once

#include "core/domain/mentorship.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

// Changes the mentorship, inside guarded(). Returns whether it went well.
bool changeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit);
// The same for a field that shows its own faults: this one throws.
void writeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit);
// A labelled field that takes its share of the line; `width` at 100 %.
QWidget* fieldShare(Theme& theme, const QString& label, QWidget* field, int width, QWidget* parent);
QVBoxLayout* cardColumn(QFrame* card);

}  // namespace mb::ui
