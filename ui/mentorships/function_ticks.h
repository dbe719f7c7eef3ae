// The functions of a mentor as ticks (PE2), from the user's own list.
#pragma once

#include "ui/support/context.h"

#include <QCheckBox>

namespace mb::ui::mentorships {

class FunctionTicks : public QWidget {
    Q_OBJECT
public:
    explicit FunctionTicks(const QString& namePrefix, QWidget* parent = nullptr);
    // Shows the visible terms, and chosen ones even if they are hidden by now.
    void show(const Reader& reader, const QStringList& chosen);
    QStringList chosen() const;

Q_SIGNALS:
    void chosenChanged();  // by the user

private:
    QString m_prefix;
    QStringList m_keys;
    QList<QCheckBox*> m_boxes;
};

}  // namespace mb::ui::mentorships
