// A plain list of what a tab is about, where nothing richer was handed in.
#pragma once

#include "ui/mentorships/mentorship_view.h"
#include "ui/widgets/card_list.h"

namespace mb::ui {

class MentorshipSummary : public MentorshipTab {
    Q_OBJECT
public:
    MentorshipSummary(const Context& context, MentorshipId id, const QByteArray& kind, QWidget* parent = nullptr);
    void reload(bool byUndo) override;

private:
    QList<ListRow> goals() const;
    QList<ListRow> meetings() const;
    QList<ListRow> agreements() const;
    const Context& m_context;
    MentorshipId m_id;
    QByteArray m_kind;
    CardList* m_list;
};

}  // namespace mb::ui
