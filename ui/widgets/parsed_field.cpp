#include "ui/widgets/parsed_field.h"

#include <QStyle>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ParsedField::ParsedField(Read read, const QString& complaint, QWidget* parent)
    : ParsedField(
          std::move(read), [complaint](const QString&) { return complaint; }, parent) {}

ParsedField::ParsedField(Read read, Complain complain, QWidget* parent)
    : QLineEdit(parent), m_read(std::move(read)), m_complain(std::move(complain)) {
    connect(this, &QLineEdit::returnPressed, this, &ParsedField::take);
}

void ParsedField::setValue(const QString& text, bool force) {
    if (isModified() && !force) return;
    m_value = m_before = text;
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
    setModified(false);
    judge({});
}

void ParsedField::showOf(qint64 record, const QString& text, bool byUndo) {
    const bool another = record != m_record;
    if (another && m_record && !isValid()) m_kept.insert(m_record, {this->text(), m_wrong});
    m_record = record;
    setValue(text, another || byUndo);
    if (!another || !m_kept.contains(record)) return;
    const Kept kept = m_kept.take(record);
    setText(kept.text);
    setModified(true);
    judge(kept.wrong);
}

bool ParsedField::take() {
    if (!isModified()) return isValid();
    const QString typed = text().trimmed();
    const auto read = typed.isEmpty() ? std::optional(QString()) : m_read(typed);
    judge(read ? QString() : m_complain(typed));
    if (!read) return false;
    setText(*read);
    setModified(false);
    if (*read != m_value) {
        m_before = std::exchange(m_value, *read);
        Q_EMIT valueChanged();
    }
    return isValid();
}

void ParsedField::refuse(const QString& sentence) {
    putBack();
    judge(sentence);
}

void ParsedField::putBack() {
    m_value = m_before;
    setModified(true);
}

void ParsedField::setRemark(const QString& sentence) {
    if (sentence == m_remark) return;
    m_remark = sentence;
    Q_EMIT judged();
}

void ParsedField::judge(const QString& wrong) {
    m_refused = wrong.isEmpty() ? QString() : text();
    if (wrong == m_wrong) return;
    m_wrong = wrong;
    setProperty("invalid", !isValid());
    restyle(*this);
    Q_EMIT judged();
}

void ParsedField::focusOutEvent(QFocusEvent* event) {
    take();
    QLineEdit::focusOutEvent(event);
}

PlainLabel* complaintOf(ParsedField* field, QWidget* parent) {
    auto* label = new PlainLabel({}, "error", parent);
    label->hide();
    QObject::connect(field, &ParsedField::judged, label, [field, label, described = QString()]() mutable {
        if (label->isHidden()) described = field->accessibleDescription();
        const QString said = field->isValid() ? field->remark() : field->complaint();
        label->setRole(field->isValid() ? "help" : "error");
        label->setText(said);
        label->setVisible(!said.isEmpty());
        field->setAccessibleDescription(said.isEmpty() ? described : said);
    });
    return label;
}

WholeNumberField::WholeNumberField(QWidget* parent)
    : ParsedField(
          [](const QString& text) -> std::optional<QString> {
              bool whole = false;
              const int number = text.toInt(&whole);
              return whole ? std::optional(QString::number(number)) : std::nullopt;
          },
          tr("Enter a whole number, such as 3."), parent) {}

void WholeNumberField::showNumberOf(qint64 record, std::optional<int> number, bool byUndo) {
    showOf(record, number ? QString::number(*number) : QString(), byUndo);
}

void WholeNumberField::setNumber(std::optional<int> number, bool force) {
    setValue(number ? QString::number(*number) : QString(), force);
}

}  // namespace mb::ui
