// Several of a list, and where the template allows it words of one's own.
#pragma once

#include "ui/agreements/answer_editor.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>

namespace mb::ui {

class ChecklistEditor : public AnswerEditor {
    Q_OBJECT
public:
    ChecklistEditor(const AnswerSpec& spec, const Context& context, Save save, QWidget* parent);

    void setAnswer(const QJsonValue& answer, bool byUndo) override;
    QJsonValue answer() const override;
    QWidget* control(const QString& rest) const override;

private:
    void addTick(const QString& key, const QString& label, bool own);
    void addOwnWords();
    void take();

    AnswerSpec m_spec;
    const Context& m_context;
    Save m_save;
    FlowLayout* m_flow;
    QLineEdit* m_more = nullptr;
    QList<QCheckBox*> m_ticks;
    QStringList m_keys;
};

}  // namespace mb::ui
