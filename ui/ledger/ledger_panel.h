// A line for the ledger in passing, from anywhere and from a note (ME7): the kind by its first letter, the words,
// Enter.
#pragma once

#include "ui/ledger/person_edit.h"
#include "ui/meetings/quick_panel.h"
#include "ui/meetings/time_fields.h"
#include "ui/page/view.h"

namespace mb::ui {

// The words that are selected in a field; empty where none are.
QString selectedWords(const QWidget* field);

// From whom and to whom, by whom the page in front is about: from the mentor to the mentee.
struct FromTo {
    PersonEdit *from, *to;
    void preset(const Context& context, const Subject& about) const;
    // Who they are; nothing where a name is unclear, which `complain` then says at its field.
    using Complain = std::function<bool(QWidget* field, const QString& sentence)>;
    std::optional<std::pair<actions::ledger::Who, actions::ledger::Who>> read(const Complain& complain) const;
};

class LedgerPanel : public QuickPanel {
    Q_OBJECT
public:
    LedgerPanel(const Context& context, QWidget* parent);

    void openFor(const Subject& about, const QString& words);

protected:
    void preset() override;
    bool isTouched() const override;
    void act() override;

private:
    void followKind();
    void write(const actions::ledger::Who& giver, const actions::ledger::Who& receiver);
    LedgerKind kind() const;

    Subject m_about;
    KeyCombo* m_kind;
    GrowingEdit* m_text;
    FromTo m_people;
    DateField* m_day;
    LengthField* m_minutes;
    QWidget* m_minutesBox;
    QString m_given;  // words that it began with
};

}  // namespace mb::ui
