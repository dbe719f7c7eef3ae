// Who is held back from a record, and why: a row for each reason or, when asked, for each of the people; and the form
// for what they answered (DO6).
#pragma once

#include "core/queries/outgoing.h"
#include "ui/widgets/card_list.h"

#include <QPushButton>

namespace mb::ui {

struct Context;
class ConsentForm;

class HeldBackList : public QWidget {
    Q_OBJECT
public:
    explicit HeldBackList(const Context& context, QWidget* parent = nullptr);
    void showHeld(const QList<queries::HeldBack>& heldBack, ConsentPurpose purpose, const QString& recipient);

Q_SIGNALS:
    void answered();  // the form is closed and there is nobody left to ask

private:
    void fill();
    void ask(const QList<PersonId>& people);
    QList<PersonId> everybody() const;

    const Context& m_context;
    QList<queries::HeldBack> m_heldBack;
    ConsentPurpose m_purpose = ConsentPurpose::PromotionFile;
    QString m_recipient;
    CardList* m_rows;
    QPushButton *m_each, *m_ask;
    ConsentForm* m_consent;
};

}  // namespace mb::ui
