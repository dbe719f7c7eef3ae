#include "ui/mentorships/card_parts.h"

#include "core/actions/mentorships.h"

namespace mb::ui {

void writeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit) {
    Mentorship mentorship = context.reader().get(id);
    edit(mentorship);
    actions::mentorships::change(context.workspace, mentorship);
}

bool changeMentorship(const Context& context, MentorshipId id, const std::function<void(Mentorship&)>& edit) {
    return guarded(context, [&] { writeMentorship(context, id, edit); });
}

QWidget* fieldShare(Theme& theme, const QString& label, QWidget* field, int width, QWidget* parent) {
    QWidget* cell = labelled(label, field, {}, parent);
    field->setMinimumWidth(theme.px(width));
    cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return cell;
}

QVBoxLayout* cardColumn(QFrame* card) {
    card->setProperty("role", QLatin1String("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    return column;
}

}  // namespace mb::ui
