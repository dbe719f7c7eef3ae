// The list of mentorships with its filter, and beside it the one under the cursor at a glance.
#pragma once

#include "ui/mentorships/mentorship_glance.h"
#include "ui/widgets/card_list.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace mb::ui {

class NewMentorshipForm;

class MentorshipsList : public QWidget {
    Q_OBJECT
public:
    explicit MentorshipsList(const Context& context, QWidget* parent = nullptr);
    void reload();
    void beginNew();
    void select(MentorshipId id);
    QString countLine() const { return m_overview.countLine(); }
    bool isEmpty() const { return m_overview.cards.isEmpty(); }
    QWidget* firstFocus();
    ListHead& listHead() { return *m_head; }

Q_SIGNALS:
    void opened(qint64 mentorship);
    void newClosed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* head();
    void addBody(QBoxLayout* column);
    void fill();
    void showGlance(qint64 id);
    void arrange();
    void closeNew();

    const Context& m_context;
    mentorships::Overview m_overview;
    NewMentorshipForm* m_form;
    QScrollArea* m_formArea;
    QLineEdit* m_filter;
    ListHead* m_head;
    QPushButton* m_new;
    CardList* m_list;
    PlainLabel* m_nothing;
    QWidget* m_body;
    QBoxLayout* m_row;
    QVBoxLayout* m_left;
    QScrollArea* m_side;
    MentorshipGlance* m_glance;
    CoverageCard* m_coverage;
    bool m_roomForGlance = true;
};

}  // namespace mb::ui
