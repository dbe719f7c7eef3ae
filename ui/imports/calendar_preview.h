// What a calendar would bring, before it does: which events are new, newer, cancelled or here already, and who their
// guests may be. What is doubtful is for the user to decide; one button brings the rest in, as one step (RE4).
#pragma once

#include "core/exchange/calendar_import.h"
#include "ui/imports/list_preview.h"

namespace mb::ui {

class CalendarPreview : public ListPreview {
    Q_OBJECT
public:
    CalendarPreview(const Context& context, exchange::CalendarPlan plan, QWidget* parent = nullptr);
    const exchange::CalendarPlan& plan() const { return m_plan; }

    // Reads, shows the preview and takes in what was agreed to. Says what is wrong otherwise.
    static void run(const Context& context, QWidget* parent, const QString& path);

protected:
    QList<Kind> kinds() const override;
    qsizetype size() const override { return m_plan.entries.size(); }
    int kindOf(qsizetype place) const override { return int(m_plan.entries[place].standing); }
    int choiceOf(qsizetype place) const override { return int(m_plan.entries[place].choice); }
    bool isOpen(qsizetype place) const override;
    QList<Act> acts(qsizetype place) const override;
    void setChoice(qsizetype place, int choice) override;
    ListRow rowOf(qsizetype place) const override;
    Detail detailOf(qsizetype place) const override;
    QString takeLabel() const override { return tr("&Take in %n meetings", nullptr, m_plan.wanted()); }
    int wanted() const override { return m_plan.wanted(); }
    void chose(std::optional<qsizetype> place) override;

private:
    QStringList told() const;
    AskedName asked(const exchange::PlannedGuest& guest) const;

    exchange::CalendarPlan m_plan;
    QHash<PersonId, QString> m_names;
    QList<std::pair<PersonId, QString>> m_everybody;  // by name, without the owner
    QString m_zone;
};

}  // namespace mb::ui
