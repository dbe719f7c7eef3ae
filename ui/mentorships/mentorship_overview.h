// The overview tab: what is next and owed on the left, who and what was agreed on the right.
#pragma once

#include "core/queries/mentorships.h"
#include "ui/page/page_info.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

class QVBoxLayout;

namespace mb::ui {

class AboutCard;
class ClosingCard;
class HelpCard;
class GroupYearCard;
class PausesCard;
class InboxCard;
class NextMeetingCard;
class OwedCard;
class ParticipantsCard;
class StageCard;
class TermsCard;
class Saver;

class MentorshipOverview : public View {
    Q_OBJECT
public:
    MentorshipOverview(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("Your first hour"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;

private:
    void addLeft(QVBoxLayout* column);
    void addRight(QVBoxLayout* column);
    void addNote(QVBoxLayout* column);
    void showInbox(const Reader& reader, const queries::MentorshipCard& card, bool byUndo);
    void section(QVBoxLayout* column, const QString& heading, QWidget* card);

    MentorshipId m_id;
    NextMeetingCard* m_next;
    QWidget* m_inboxPart;
    InboxCard* m_inbox;
    OwedCard* m_owed;
    CardList* m_goals;
    QAction* m_allGoals;
    ParticipantsCard* m_people;
    StageCard* m_stage;
    TermsCard* m_terms;
    AboutCard* m_about;
    PausesCard* m_pauses;
    GroupYearCard* m_year;
    QWidget* m_yearHeading;
    HelpCard* m_help;
    ClosingCard* m_closing;
    GrowingEdit* m_note;
    Saver* m_noteSaver;
};

}  // namespace mb::ui
