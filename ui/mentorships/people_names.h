// A line edit that proposes the people of the book while a name is typed.
#pragma once

#include "ui/support/context.h"

#include <QLineEdit>
#include <QStringListModel>

namespace mb::ui::mentorships {

class NameEdit : public QLineEdit {
    Q_OBJECT
public:
    NameEdit(const QString& name, const QString& placeholder, QWidget* parent = nullptr);
    // Everybody but the owner; keeps what is typed.
    void setPeople(const Context& context);
    void setNames(const QStringList& names);

private:
    QStringListModel* m_names;
};

}  // namespace mb::ui::mentorships
