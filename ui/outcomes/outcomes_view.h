// Outcomes as a list with the chosen one beside it: all of the book, or those that a mentorship had part in.
#pragma once

#include "ui/listed/outcome_rows.h"
#include "ui/page/page_info.h"
#include "ui/widgets/stack.h"

namespace mb::ui {

class EmptyState;
class KeyCombo;
class OutcomeDetail;
class SideBySide;

class OutcomesView : public View {
    Q_OBJECT
public:
    OutcomesView(const Context& context, std::optional<MentorshipId> mentorship, QWidget* parent = nullptr);

    static PageInfo info();
    static TabInfo tab();

    QString title() const override { return m_mentorship ? QString() : tr("Outcomes"); }
    QString subtitle() const override;
    QString helpKey() const override { return QStringLiteral("What came of it"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    // "outcome", "outcome_status", "contributor" or "outcome_mentorship"; false for one that is not shown here.
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    void showRows();
    void add();
    bool pasteReferences();
    void choose(OutcomeId id);
    bool selectOutcome(OutcomeId id);
    OutcomeId outcomeOf(const QByteArray& noun, qint64 id) const;

    const std::optional<MentorshipId> m_mentorship;
    QList<queries::OutcomeCard> m_cards;
    QSet<PersonId> m_mentees;
    int m_place = 0;  // of the chosen row: its neighbor follows it when it goes

    ListHead* m_head;
    KeyCombo* m_kind;
    QLineEdit *m_add, *m_filter;
    QFrame* m_card;
    RowList* m_list;
    PlainLabel* m_none;
    Stack* m_detail;
    EmptyState* m_empty;
    OutcomeDetail* m_form;
    SideBySide* m_sides;
};

}  // namespace mb::ui
