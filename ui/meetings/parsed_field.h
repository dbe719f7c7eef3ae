// One line that must read as something: a time of day, a length. Shows it written out when left; what cannot be read stays
// and is marked.
#pragma once

#include <QLineEdit>
#include <QTime>

#include <functional>
#include <optional>

namespace mb::ui {

class ParsedField : public QLineEdit {
    Q_OBJECT
public:
    // `read` gives the text as it should stand, nothing where it cannot be read.
    using Read = std::function<std::optional<QString>(const QString&)>;
    ParsedField(Read read, const QString& complaint, QWidget* parent = nullptr);

    // Not while the user is typing here.
    void setValue(const QString& text);
    bool isValid() const { return m_valid; }
    // Reads what is typed; false where it cannot be read.
    bool take();

Q_SIGNALS:
    void valueChanged();  // by the user, and valid

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    Read m_read;
    QString m_complaint, m_value;
    bool m_valid = true;
};

// "15", "15:00", "3 pm"
class TimeField : public ParsedField {
    Q_OBJECT
public:
    explicit TimeField(QWidget* parent = nullptr);
    std::optional<QTime> time() const;
    void setTime(std::optional<QTime> time);
};

// "45", "1 h 30", "1:30"; minutes
class LengthField : public ParsedField {
    Q_OBJECT
public:
    explicit LengthField(QWidget* parent = nullptr);
    std::optional<int> minutes() const;
    void setMinutes(std::optional<int> minutes);
};

}  // namespace mb::ui
