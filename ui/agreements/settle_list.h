// The clauses in which own answers differ. For each one the agreement takes one side's answer or new words (AG8).
#pragma once

#include "core/documents/voices.h"
#include "ui/support/context.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class SettleList : public QWidget {
    Q_OBJECT
public:
    SettleList(const Context& context, AgreementVersionId version, QWidget* parent = nullptr);

    void refresh(bool byUndo);
    QWidget* firstFocus() const;

Q_SIGNALS:
    void left();
    void formWanted(const QString& path);

private:
    // Where to go on after a clause was settled: the first one that is not.
    QWidget* nextOpen(const QList<documents::Difference>& differences) const;
    QWidget* makeClause(const documents::Difference& difference, int number);
    QWidget* makeSide(const documents::Difference& difference, const documents::Difference::Side& side, int number,
                      int place);
    void addFreshWords(const documents::Difference& difference, int number, QVBoxLayout* column, QWidget* card);

    bool m_goOn = false;  // a clause was just settled
    const Context& m_context;
    AgreementVersionId m_version;
    documents::Template m_template;
    PlainLabel* m_progress;
    QPushButton *m_same, *m_back;
    ScrollColumn m_scroll;
    QVBoxLayout* m_clauses;
};

}  // namespace mb::ui
