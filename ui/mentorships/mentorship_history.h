// The history of a mentorship and of the records that belong to it, newest first.
#pragma once

#include "ui/page/page_info.h"
#include "ui/widgets/card_list.h"

namespace mb::ui {

class MentorshipHistory : public View {
    Q_OBJECT
public:
    MentorshipHistory(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Nothing to save, everything to undo"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;

private:
    MentorshipId m_id;
    CardList* m_list;
};

}  // namespace mb::ui
