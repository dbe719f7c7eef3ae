// What a calendar would bring, before it does: which events are new, newer, cancelled or here already, and who their
// guests may be. What is doubtful is for the user to decide; one button brings the rest in, as one step (RE4).
#pragma once

#include "core/exchange/calendar_import.h"
#include "ui/imports/list_preview.h"

namespace mb::ui {

// Somebody invited, and whom of the book that is.
class GuestLine : public QWidget {
    Q_OBJECT
public:
    GuestLine(Theme& theme, const exchange::PlannedGuest& guest, const QList<std::pair<PersonId, QString>>& everybody,
              QWidget* parent);
    PersonId chosen() const;
    bool adds() const;

Q_SIGNALS:
    void changed();

private:
    KeyCombo* m_who;
};

class CalendarPreview : public ListPreview {
    Q_OBJECT
public:
    CalendarPreview(const Context& context, exchange::CalendarPlan plan, QWidget* parent = nullptr);
    const exchange::CalendarPlan& plan() const { return m_plan; }

    // Reads, shows the preview and takes in what was agreed to. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QString& path);

protected:
    void showRows() override;
    void showChosen() override;
    void toggle() override;

private:
    void addDetail();
    Choices shownOnes() const;
    QStringList told() const;
    ListRow rowOf(const exchange::PlannedEvent& entry, qsizetype place) const;
    void showGuests(const exchange::PlannedEvent* entry);
    void showWanted();
    void choose(exchange::EventChoice choice);
    exchange::PlannedEvent* current();
    QString describe(const exchange::PlannedEvent& entry) const;
    QString describe(const Meeting& meeting) const;

    exchange::CalendarPlan m_plan;
    QHash<PersonId, QString> m_names;
    QList<std::pair<PersonId, QString>> m_everybody;  // by name, without the owner
    QString m_zone;
    KeyCombo* m_choice;
    PlainLabel *m_title, *m_standing, *m_known, *m_found, *m_notes, *m_guestsHead, *m_more;
    QWidget *m_sides, *m_choices;
    QVBoxLayout* m_guests;
    const exchange::PlannedEvent* m_guestsOf = nullptr;
    QCheckBox* m_texts;
};

}  // namespace mb::ui
