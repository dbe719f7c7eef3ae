#include "ui/mentorships/function_ticks.h"

#include "ui/mentorships/mentorship_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/forms.h"

namespace mb::ui::mentorships {

using namespace Qt::Literals::StringLiterals;

FunctionTicks::FunctionTicks(const QString& namePrefix, QWidget* parent) : QWidget(parent), m_prefix(namePrefix) {
    new FlowLayout(space::l, space::xs, this);
}

void FunctionTicks::show(const Reader& reader, const QStringList& chosenKeys) {
    const Labels labels = labelsOf(reader, u"function"_s);
    QStringList keys;
    for (const Term& term : visibleTerms(reader, u"function"_s)) keys << term.key;
    for (const QString& key : chosenKeys)
        if (!keys.contains(key)) keys << key;
    if (keys != m_keys) {
        clearLayout(layout());
        m_boxes.clear();
        m_keys = keys;
        for (const QString& key : keys) {
            auto* box = new QCheckBox(this);
            box->setObjectName(m_prefix + key + u"CheckBox"_s);
            connect(box, &QCheckBox::clicked, this, &FunctionTicks::chosenChanged);
            layout()->addWidget(box);
            box->show();
            m_boxes << box;
        }
    }
    for (qsizetype i = 0; i < keys.size(); ++i) {
        // An "&" in the user's words must not become a mnemonic.
        m_boxes[i]->setText(labels.value(keys[i], keys[i]).replace(u'&', u"&&"_s));
        m_boxes[i]->setChecked(chosenKeys.contains(keys[i]));
    }
}

QStringList FunctionTicks::chosen() const {
    QStringList keys;
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        if (m_boxes[i]->isChecked()) keys << m_keys[i];
    return keys;
}

}  // namespace mb::ui::mentorships
