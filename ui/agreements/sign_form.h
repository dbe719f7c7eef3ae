// How one party signs: the name and role under the line, the day, and in ink, typed or drawn (AG5). The same form
// serves the agreement and the addendum of a review.
#pragma once

#include "core/actions/signatures.h"
#include "core/documents/agreement_life.h"
#include "ui/support/fault_lines.h"
#include "ui/widgets/forms.h"

#include <QRadioButton>

namespace mb::ui {

class DrawingPad;

class SignForm : public QFrame {
    Q_OBJECT
public:
    using Sign = std::function<void(const actions::signatures::SignatureWish&)>;
    // `last`: with this signature nothing can be changed any more, and the form says so. `sign` runs the verb.
    SignForm(const Context& context, const documents::Signer& signer, const QString& role, bool last, Sign sign,
             QWidget* parent = nullptr);

Q_SIGNALS:
    void done();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeMethods();
    void methodChosen();
    SignatureMethod method() const;
    void accept();

    const Context& m_context;
    documents::Signer m_signer;
    bool m_last;
    Sign m_sign;
    QVBoxLayout* m_column;
    QLineEdit *m_name, *m_role;
    DateField* m_day;
    QRadioButton *m_ink = nullptr, *m_typed = nullptr, *m_drawn = nullptr;
    PlainLabel* m_methodHelp = nullptr;
    QWidget* m_padBox = nullptr;
    DrawingPad* m_pad = nullptr;
    FaultLines m_faults;
};

}  // namespace mb::ui
