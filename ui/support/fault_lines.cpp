#include "ui/support/fault_lines.h"

#include "core/words/errors.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

QWidget* FaultLines::field(const QString& label, QWidget* control, const QString& column, QWidget* parent) {
    if (control->accessibleName().isEmpty()) control->setAccessibleName(withoutMnemonic(label));
    QWidget* box = labelled(label, control, {}, parent);
    box->layout()->addWidget(line(control, column, box));
    return box;
}

PlainLabel* FaultLines::line(QWidget* control, const QString& column, QWidget* parent) {
    auto* sentence = new PlainLabel({}, "error", parent);
    sentence->hide();
    m_lines[column] = {control, sentence};
    return sentence;
}

void FaultLines::clear() {
    for (const Line& one : std::as_const(m_lines)) one.sentence->hide();
    m_first = nullptr;
}

bool FaultLines::show(const QString& column, const QString& sentence) {
    const Line at = m_lines.value(column);
    if (!at.sentence) return false;
    if (!m_first) m_first = at.control;
    if (!at.sentence->isHidden()) return true;
    at.sentence->setText(sentence);
    at.sentence->show();
    return true;
}

bool FaultLines::goToFirst() const {
    if (m_first) m_first->setFocus();
    return m_first;
}

bool FaultLines::guarded(const Context& context, const std::function<void()>& act) {
    try {
        act();
        return true;
    } catch (...) {
        const Error error = causeOf(context);
        if (isFaultOfFile(error.kind) || !show(error.args.value(0), words::sentence(error))) sayError(context, error);
        return false;
    }
}

}  // namespace mb::ui
