// The history of a mentorship and of the records that belong to it, newest first.
#pragma once

#include "ui/mentorships/mentorship_view.h"
#include "ui/widgets/card_list.h"

namespace mb::ui {

class MentorshipHistory : public MentorshipTab {
    Q_OBJECT
public:
    MentorshipHistory(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void reload(bool byUndo) override;

private:
    const Context& m_context;
    MentorshipId m_id;
    CardList* m_list;
};

}  // namespace mb::ui
