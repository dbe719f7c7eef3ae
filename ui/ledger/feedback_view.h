// Feedback both ways (ME8): all of it, or that of one mentorship.
#pragma once

#include "core/domain/ledger.h"
#include "ui/page/page_info.h"
#include "ui/page/records_view.h"

namespace mb::ui {

class FeedbackView : public RecordsView {
    Q_OBJECT
public:
    FeedbackView(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);
    static PageInfo info();
    static TabInfo tab();

    QString subtitle() const override { return m_line; }
    QString helpKey() const override { return QStringLiteral("Every week"); }
    QByteArrayList concerns() const override;

protected:
    QList<ListEntry> entries(const Reader& reader) override;
    bool isThere(const Reader& reader, qint64 id) const override;

private:
    void add();
    const std::optional<MentorshipId> m_mentorship;
    QLineEdit* m_strengths;
    QString m_line;
};

}  // namespace mb::ui
