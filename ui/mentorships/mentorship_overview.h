// The overview tab: what is next and owed on the left, who and what was agreed on the right.
#pragma once

#include "ui/mentorships/mentorship_view.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/forms.h"

class QVBoxLayout;

namespace mb::ui {

class AboutCard;
class ClosingCard;
class HelpCard;
class NextMeetingCard;
class OwedCard;
class ParticipantsCard;
class StageCard;
class TermsCard;
class Saver;

class MentorshipOverview : public MentorshipTab {
    Q_OBJECT
public:
    MentorshipOverview(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    void reload(bool byUndo) override;

Q_SIGNALS:
    void logContactWanted();
    void tabWanted(const QByteArray& tab);

private:
    void addLeft(QVBoxLayout* column);
    void addRight(QVBoxLayout* column);
    void addNote(QVBoxLayout* column);
    void section(QVBoxLayout* column, const QString& heading, QWidget* card);

    const Context& m_context;
    MentorshipId m_id;
    NextMeetingCard* m_next;
    OwedCard* m_owed;
    CardList* m_goals;
    QPushButton* m_allGoals;
    ParticipantsCard* m_people;
    StageCard* m_stage;
    TermsCard* m_terms;
    AboutCard* m_about;
    HelpCard* m_help;
    ClosingCard* m_closing;
    GrowingEdit* m_note;
    Saver* m_noteSaver;
};

}  // namespace mb::ui
