// Records what somebody answered when asked whether a dossier may name them (DO6): who, what, how, when; Enter saves.
#pragma once

#include "core/domain/consent.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/offering_edit.h"

namespace mb::ui {

class FieldGrid;

// A field for the committee or office that something is meant for; it offers those who were told of before.
OfferingEdit* recipientEdit(const Context& context, QWidget* parent);

class ConsentForm : public QFrame {
    Q_OBJECT
public:
    // `page` begins the names of its controls.
    ConsentForm(const Context& context, const QString& page, QWidget* parent = nullptr);
    // For one of these people, the first unless told otherwise. With `purpose` it is about this one; else it is chosen.
    // `recipient`: whom it is about, as it stands in the form at first; it can be changed there.
    void open(const QList<PersonId>& people, std::optional<ConsentPurpose> purpose = std::nullopt,
              const QString& recipient = {});

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
    OfferingEdit* m_recipient;
    QLineEdit* m_how;
    DateField* m_day;
    QPushButton* m_save;
};

}  // namespace mb::ui
