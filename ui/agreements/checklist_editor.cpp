#include "ui/agreements/checklist_editor.h"

#include <QJsonArray>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

ChecklistEditor::ChecklistEditor(const AnswerSpec& spec, const Context& context, Save save, QWidget* parent)
    : AnswerEditor(parent), m_spec(spec), m_context(context), m_save(std::move(save)) {
    setAccessibleName(spec.label);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(space::s));
    m_flow = new FlowLayout(context.theme.px(space::l), context.theme.px(space::xs));
    column->addLayout(m_flow);
    for (const auto& [key, label] : spec.options) addTick(key, label, false);
    if (!spec.ownWords) return;
    m_more = new QLineEdit(this);
    m_more->setObjectName(QString(spec.name + u"OwnLineEdit"_s));
    m_more->setPlaceholderText(tr("Something else…"));
    m_more->setAccessibleName(tr("%1: something else").arg(spec.label));
    m_more->setMaximumWidth(context.theme.px(340));
    column->addWidget(m_more);
    connect(m_more, &QLineEdit::editingFinished, this, &ChecklistEditor::addOwnWords);
}

void ChecklistEditor::addTick(const QString& key, const QString& label, bool own) {
    const QString name =
        m_spec.name + (own ? QString(u"Own"_s + QString::number(m_ticks.size())) : camelCase(key)) + u"CheckBox"_s;
    auto* tick = new ElidedButton<QCheckBox>(label, name, m_spec.label, this);
    tick->setAccessibleDescription(m_spec.help);
    tick->setProperty("own", own);
    m_flow->addWidget(tick);
    m_ticks.append(tick);
    m_keys.append(key);
    connect(tick, &QCheckBox::clicked, this, &ChecklistEditor::take);
}

void ChecklistEditor::setAnswer(const QJsonValue& answer, bool) {
    QStringList chosen;
    for (const QJsonValue& key : answer.isArray() ? answer.toArray() : QJsonArray{answer})
        if (!key.toString().trimmed().isEmpty()) chosen << key.toString();
    // Own words that the book no longer has are removed from the list. Until then an unticked one stays, so that it can
    // be ticked again.
    for (qsizetype i = m_ticks.size() - 1; i >= 0; --i) {
        if (!m_ticks[i]->property("own").toBool() || chosen.contains(m_keys[i]) || m_ticks[i]->hasFocus()) continue;
        m_flow->removeWidget(m_ticks[i]);
        m_ticks[i]->hide();
        m_ticks[i]->deleteLater();
        m_ticks.removeAt(i);
        m_keys.removeAt(i);
    }
    for (const QString& key : chosen)
        if (!m_keys.contains(key)) addTick(key, key, true);
    for (qsizetype i = 0; i < m_ticks.size(); ++i) m_ticks[i]->setChecked(chosen.contains(m_keys[i]));
}

QJsonValue ChecklistEditor::answer() const {
    QJsonArray chosen;
    for (qsizetype i = 0; i < m_ticks.size(); ++i)
        if (m_ticks[i]->isChecked()) chosen.append(m_keys[i]);
    return chosen.isEmpty() ? QJsonValue() : QJsonValue(chosen);
}

QWidget* ChecklistEditor::control(const QString&) const {
    return m_ticks.isEmpty() ? m_more : static_cast<QWidget*>(m_ticks.first());
}

void ChecklistEditor::addOwnWords() {
    const QString words = m_more->text().simplified();
    if (words.isEmpty()) return;
    m_more->clear();
    if (!m_keys.contains(words)) addTick(words, words, true);
    m_ticks[m_keys.indexOf(words)]->setChecked(true);
    take();
}

void ChecklistEditor::take() {
    Q_EMIT edited();
    guarded(m_context, [&] { m_save(answer(), {}); });
}

}  // namespace mb::ui
