// What a review of the agreement came to, before it is recorded (AG7, LI4).
#pragma once

#include "core/actions/reviews.h"
#include "core/documents/agreement_life.h"
#include "ui/support/fault_lines.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>
#include <QRadioButton>

namespace mb::ui {

class ReviewForm : public QFrame {
    Q_OBJECT
public:
    // A new one, or one that is to be corrected.
    ReviewForm(const Context& context, const documents::VersionLine& line, const std::optional<AgreementReview>& known,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void done(mb::ReviewOutcome outcome);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makePresent(const documents::VersionLine& line);
    void makeOutcomes();
    ReviewOutcome outcome() const;
    void outcomeChosen();
    void show(const AgreementReview& review);
    actions::reviews::NewReview wanted() const;
    void accept();

    const Context& m_context;
    AgreementVersionId m_version;
    std::optional<AgreementReview> m_known;
    QVBoxLayout* m_column;
    DateField *m_day, *m_next;
    QList<QCheckBox*> m_present;
    QStringList m_names;
    QLineEdit* m_others;
    QCheckBox* m_goals;
    QList<QRadioButton*> m_outcomes;
    GrowingEdit* m_changes;
    QWidget* m_nextBox = nullptr;
    FaultLines m_faults;
};

// "continue as agreed", …
QString outcomeWords(ReviewOutcome outcome);

}  // namespace mb::ui
