// The owner's own lists: domains of goals, ways of meeting, what mentors help with. Entries can be renamed, hidden, put
// in another order and added; none is removed, for records may name it.
#pragma once

#include "core/domain/book.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"
#include "ui/widgets/rows.h"

#include <QDialog>

namespace mb::ui {

class TermsDialog : public QDialog {
    Q_OBJECT
public:
    explicit TermsDialog(const Context& context, QWidget* parent = nullptr);

private:
    QWidget* makeEntry();
    void refresh();
    void showEntry();
    std::optional<Term> shown() const;
    void add();
    void rename();
    void hideOrShow();
    void move(int by);

    Context m_context;
    QList<Term> m_terms;  // of the chosen list, as they are stored
    KeyCombo* m_list;
    RowList* m_rows;
    QLineEdit *m_label, *m_new;
    QPushButton *m_up, *m_down, *m_hide;
    PlainLabel* m_said;
};

}  // namespace mb::ui
