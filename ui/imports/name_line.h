// A name that a file prints, and whom of the book it means.
#pragma once

#include "ui/widgets/forms.h"

namespace mb::ui {

struct AskedName {
    QString called;                              // as the file has it
    QList<std::pair<QString, QString>> choices;  // keys of people, with their names
    QString chosen;                              // key
    QString why, about;                          // why somebody is proposed; what else is known of the name
};

class NameLine : public QWidget {
    Q_OBJECT
public:
    NameLine(Theme& theme, const QString& comboName, const AskedName& asked, QWidget* parent);
    QString chosen() const { return m_who->key(); }

Q_SIGNALS:
    void changed();

private:
    KeyCombo* m_who;
};

}  // namespace mb::ui
