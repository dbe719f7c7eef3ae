// One line that must read as something: a date, a time of day, a length. Shows it written out when left. What cannot be
// read stays on the screen with a plain sentence beside it, and the book keeps what it had.
#pragma once

#include "ui/widgets/labels.h"

#include <QHash>
#include <QLineEdit>

#include <functional>
#include <optional>

namespace mb::ui {

class ParsedField : public QLineEdit {
    Q_OBJECT
public:
    // `read` gives the text as it should stand, nothing where it cannot be read.
    using Read = std::function<std::optional<QString>(const QString&)>;
    // `complain` says what is wrong with a text that cannot be read.
    using Complain = std::function<QString(const QString&)>;
    ParsedField(Read read, Complain complain, QWidget* parent = nullptr);
    ParsedField(Read read, const QString& complaint, QWidget* parent = nullptr);

    // What was last read or set.
    QString value() const { return m_value; }
    // Does nothing while the user is typing here or while text that cannot be read stands here, unless `force` is set:
    // for another record, or after an undo.
    void setValue(const QString& text, bool force = false);
    // Shows the value of a record. Text that could not be read or was refused is kept with its sentence while other
    // records are shown, and comes back with its own.
    void showOf(qint64 record, const QString& text, bool byUndo);
    bool keepsText() const { return m_record != 0; }
    bool isValid() const { return m_wrong.isEmpty(); }
    // Something is typed that was neither accepted nor refused yet.
    bool isWaiting() const { return isModified() && text() != m_refused; }
    // Reads what is typed; false where it cannot be read.
    bool take();
    // What is wrong; empty where nothing is.
    QString complaint() const { return m_wrong; }
    // Called after valueChanged(): the value is refused for this reason, or it could not be saved and counts as typed
    // again.
    void refuse(const QString& sentence);
    void putBack();
    // A quiet sentence about a value that was taken all the same; empty: nothing is to be said.
    void setRemark(const QString& sentence);
    QString remark() const { return m_remark; }

Q_SIGNALS:
    void valueChanged();  // by the user, and valid
    void judged();        // what complaint() or remark() says may have changed

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void judge(const QString& wrong);
    Read m_read;
    Complain m_complain;
    QString m_value, m_before, m_wrong, m_remark;
    QString m_refused;  // the text that m_wrong is about
    struct Kept {
        QString text, wrong;
    };
    QHash<qint64, Kept> m_kept;  // by record
    qint64 m_record = 0;
};

// The sentence beside the field, what is wrong or else the remark; hidden while there is nothing to say.
PlainLabel* complaintOf(ParsedField* field, QWidget* parent);

// A whole number; nothing is "not said".
class WholeNumberField : public ParsedField {
    Q_OBJECT
public:
    explicit WholeNumberField(QWidget* parent = nullptr);
    std::optional<int> number() const { return value().isEmpty() ? std::nullopt : std::optional(value().toInt()); }
    void setNumber(std::optional<int> number, bool force = false);
    void showNumberOf(qint64 record, std::optional<int> number, bool byUndo);  // see showOf()
};

}  // namespace mb::ui
