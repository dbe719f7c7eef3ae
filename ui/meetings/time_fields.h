// A time of day and a length of time, typed as people type them.
#pragma once

#include "ui/widgets/parsed_field.h"

#include <QTime>

namespace mb::ui {

// "15", "15:00", "3 pm"
class TimeField : public ParsedField {
    Q_OBJECT
public:
    explicit TimeField(QWidget* parent = nullptr);
    std::optional<QTime> time() const;
    void setTime(std::optional<QTime> time, bool force = false);
};

// "45", "1 h 30", "1:30"; minutes
class LengthField : public ParsedField {
    Q_OBJECT
public:
    explicit LengthField(QWidget* parent = nullptr);
    // From a minute to a day; nothing else is the length of a meeting.
    static std::optional<int> read(const QString& typed);
    // What is said of any other.
    static QString wanted();
    std::optional<int> minutes() const;
    void setMinutes(std::optional<int> minutes, bool force = false);
};

// With how much notice: "12 hours", "3 days"; a bare number is hours
class NoticeField : public ParsedField {
    Q_OBJECT
public:
    explicit NoticeField(QWidget* parent = nullptr);
    std::optional<int> hours() const;
    // `days`: how many of them a calendar counts.
    void setHours(std::optional<int> hours, int days, bool force = false);
};

}  // namespace mb::ui
