// Records what somebody answered when asked whether a dossier may name them (DO6): who, what, how, when; Enter saves.
#pragma once

#include "core/domain/consent.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

#include <QLineEdit>

namespace mb::ui {

class ConsentForm : public QFrame {
    Q_OBJECT
public:
    explicit ConsentForm(const Context& context, QWidget* parent = nullptr);
    // For one of these people, the first unless told otherwise, and the purpose that is meant.
    void open(const QList<PersonId>& people, ConsentPurpose purpose);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void save();
    void close();

    const Context& m_context;
    ConsentPurpose m_purpose = ConsentPurpose::PromotionFile;
    KeyCombo *m_who, *m_answer;
    QLineEdit* m_how;
    DateField* m_day;
    QPushButton* m_save;
};

}  // namespace mb::ui
