// Meetings as a list with the page of one beside it: those of one mentorship, or all of them.
#pragma once

#include "ui/meetings/meeting_rows.h"
#include "ui/page/page_info.h"
#include "ui/widgets/stack.h"

namespace mb::ui {

class EmptyState;
class MeetingDetail;
class PlanForm;
class SideBySide;

class MeetingsView : public View {
    Q_OBJECT
public:
    MeetingsView(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);

    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Every week"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    // "meeting", and what leads to one: "note", "agenda_item", "action_item".
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    Subject subject() const override;

    void setFilter(const MeetingFilter& filter);
    const MeetingFilter& filter() const { return m_filter; }
    // Opens the form. Without people it proposes those of the mentorship.
    void planMeeting(const QList<PersonId>& people = {});

Q_SIGNALS:
    void filterDropped();          // a record outside the filter was to be shown
    void detailAlone(bool alone);  // as SideBySide

protected:
private:
    QWidget* makeList();
    QWidget* makeRight();
    void showMeeting(MeetingId id);
    void selectRow();
    void planAfter(MeetingId after);
    void showNothingOrDetail();
    MeetingId meetingOf(const QByteArray& noun, qint64 id) const;

    MeetingFilter m_filter;
    const std::optional<MentorshipId> m_mentorship;
    MeetingId m_current;
    bool m_planning = false;
    Stack *m_whole, *m_right;
    SideBySide* m_sides;
    EmptyState* m_empty;
    RowList* m_list;
    PlainLabel* m_none;
    QWidget* m_foot;
    QAction *m_plan, *m_earlier, *m_question;
    MeetingDetail* m_detail;
    PlanForm* m_form;
};

}  // namespace mb::ui
