#include "ui/imports/name_line.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

NameLine::NameLine(Theme& theme, const QString& comboName, const AskedName& asked, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* name = new ElidedLabel(asked.called, nullptr, this);
    const auto look = [name, &theme] { name->setFont(theme.font(Type::BodyStrong)); };
    look();
    connect(&theme, &Theme::changed, name, look);
    m_who = new KeyCombo(this);
    m_who->setObjectName(comboName);
    m_who->setAccessibleName(tr("Who %1 is").arg(asked.called));
    m_who->setAccessibleDescription(asked.why);
    m_who->setMovesInList();
    m_who->setChoices(asked.choices);
    m_who->setKey(asked.chosen);
    QStringList about{asked.why, asked.about};
    about.removeAll(QString());
    auto* reason = new ElidedLabel(about.join(u" · "_s), "help", this);
    for (QWidget* part : std::initializer_list<QWidget*>{name, m_who, reason})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(name, 3);
    row->addWidget(m_who, 4);
    row->addWidget(reason, 4);
    connect(m_who, &KeyCombo::keyChosen, this, &NameLine::changed);
}

}  // namespace mb::ui
