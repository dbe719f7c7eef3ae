// Records what somebody answered when asked whether a dossier may name them (DO6): who, what, how, when; Enter saves.
#pragma once

#include "core/domain/consent.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QLineEdit>

namespace mb::ui {

class FieldGrid;

class ConsentForm : public QFrame {
    Q_OBJECT
public:
    // `page` begins the names of its controls.
    ConsentForm(const Context& context, const QString& page, QWidget* parent = nullptr);
    // For one of these people, the first unless told otherwise. With `purpose` it is about this one; else it is chosen.
    void open(const QList<PersonId>& people, std::optional<ConsentPurpose> purpose = std::nullopt);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void save();
    void close();

    const Context& m_context;
    FieldGrid* m_grid;
    QWidget *m_whoCell, *m_purposeCell;
    KeyCombo *m_who, *m_purpose, *m_answer;
    QLineEdit* m_how;
    DateField* m_day;
    QPushButton* m_save;
};

}  // namespace mb::ui
