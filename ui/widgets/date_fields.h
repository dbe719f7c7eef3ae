// A date typed as people type it ("4 nov", "11/4", "next Friday", "+7"), or picked from a calendar: Alt+Down, F4 or the
// small button. Empty is "unknown". Shows the date written out.
#pragma once

#include "core/domain/partial_date.h"
#include "ui/widgets/parsed_field.h"

namespace mb::ui {

// What both kinds of date fields are.
class DateLine : public ParsedField {
    Q_OBJECT
public:
    void setToday(QDate today) { m_today = today; }

Q_SIGNALS:
    void dateChanged();  // by the user, and valid or empty

protected:
    enum class Wants { Day, AnyDate };
    DateLine(QDate today, Wants wants, QWidget* parent);
    PartialDate known() const;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openCalendar();
    void pick(QDate day);
    QDate m_today;
};

// A whole day.
class DateField : public DateLine {
    Q_OBJECT
public:
    explicit DateField(QDate today, QWidget* parent = nullptr) : DateLine(today, Wants::Day, parent) {}
    void setDate(std::optional<QDate> date, bool force = false);
    std::optional<QDate> date() const;
};

// A day, or a month or year where no more is known.
class PartialDateField : public DateLine {
    Q_OBJECT
public:
    explicit PartialDateField(QDate today, QWidget* parent = nullptr) : DateLine(today, Wants::AnyDate, parent) {}
    void setDate(std::optional<PartialDate> date, bool force = false);
    // See ParsedField::showOf().
    void showDateOf(qint64 record, std::optional<PartialDate> date, bool byUndo);
    std::optional<PartialDate> date() const;
};

// What is quietly remarked of a day that lies on the side of today on which it should not; empty where it does not.
QString remarkIfPast(std::optional<PartialDate> day, QDate today);
QString remarkIfToCome(std::optional<PartialDate> day, QDate today);

}  // namespace mb::ui
