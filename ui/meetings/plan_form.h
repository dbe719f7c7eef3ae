// Planning a meeting, in the place where it will be shown: with whom, when, how, and the first lines of its agenda.
#pragma once

#include "core/actions/meetings.h"
#include "core/domain/series.h"
#include "ui/meetings/people_field.h"
#include "ui/meetings/time_fields.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class PlanForm : public QWidget {
    Q_OBJECT
public:
    explicit PlanForm(const Context& context, QWidget* parent = nullptr);

    struct Preset {
        QList<PersonId> people;
        std::optional<MentorshipId> mentorship;
        QString title;
    };
    void begin(const Preset& preset);
    QWidget* firstField() const;

Q_SIGNALS:
    void planned(mb::MeetingId meeting);
    void closed();  // cancelled

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields(QBoxLayout* column);
    void proposeFromMentorship();
    QList<MentorshipId> mentorshipsOf(const QList<PersonId>& people) const;
    void tellWhatComesAlong();
    void create();
    void planSeries(const actions::meetings::NewMeeting& first, const SeriesRule& series);
    void empty();
    void giveUp();
    void tellSeries();
    std::optional<SeriesRule> rule() const;  // none: it does not repeat, or its last day is missing
    bool complain(QWidget* field, const QString& sentence);

    const Context& m_context;
    Preset m_preset;
    PeopleField* m_people;
    DateField* m_day;
    TimeField* m_time;
    LengthField* m_length;
    KeyCombo* m_mode;
    QLineEdit *m_place, *m_title;
    GrowingEdit* m_agenda;
    PlainLabel *m_fresh, *m_complaint, *m_carries;
    bool m_modeChosen = false;
    KeyCombo* m_repeats;
    PartialDateField* m_until;
    QWidget* m_untilBox;
    PlainLabel* m_series;
};

}  // namespace mb::ui
