// Records of one noun as a list with the chosen one beside it: adding one, filtering, choosing, removing, coming back.
// A page or tab brings the line that adds, the entries of the list, and the form of one record.
#pragma once

#include "ui/page/list_head.h"
#include "ui/widgets/stack.h"

namespace mb::ui {

class EmptyState;
class SideBySide;

// One record with its fields; each field saves itself.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual qint64 record() const = 0;  // 0: none
    // Saves what is unsaved, then shows the record; false if that failed, or it is not there: the form stays as it is.
    virtual bool setRecord(qint64 id) = 0;
    virtual void forget() = 0;  // the record is no longer in the book
    virtual void reload(bool byUndo) = 0;
    virtual QWidget* firstField() = 0;
    virtual void openPart(const QByteArray& noun, qint64 id) {
        Q_UNUSED(noun)
        Q_UNUSED(id)
    }

Q_SIGNALS:
    void removed();
};

struct RecordsPlan {
    QByteArray noun;
    QString icon;
    ListPlan list;
    QString label;            // "Letters"
    QString filter;           // "Filter by person or purpose"
    QString filterName = {};  // for screen readers, if another
    QString none;             // "No letter matches this filter."
    QString emptyTitle, emptyText, emptyAct;
    qsizetype filterFrom = 5;  // so many records want a filter
    Act add;  // what the empty page's button and the Edit menu do; `run` may be empty: the keyboard goes to the line
};

class RecordsView : public View {
    Q_OBJECT
public:
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    void reload(const Changes& changes) override;
    // Behind the tab that it stands in.
    QString place() const override;
    void showPlace(const QString& place) override;

protected:
    RecordsView(const Context& context, RecordsPlan plan, QWidget* parent);
    // Call once, at the end of the constructor. `add` stands above the list; `line` is where the keyboard goes in it.
    void setUp(QWidget* add, QWidget* line, RecordForm* form);
    virtual QList<ListEntry> entries(const Reader& reader) = 0;
    virtual bool isThere(const Reader& reader, qint64 id) const = 0;
    // Shows these entries from now on: for a view whose list is read aside.
    void takeEntries(const QList<ListEntry>& all);
    // Shows what was just added, with the keyboard in its first field.
    void showAdded(qint64 id);
    QWidget* side() const { return m_side; }
    bool isEmpty() const { return m_nothing; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRows();
    void choose(qint64 id);
    bool select(qint64 id);

    const RecordsPlan m_plan;
    bool m_nothing = true, m_many = false;
    int m_place = 0;  // of the chosen row: its neighbor follows it when it goes
    QWidget *m_side, *m_line = nullptr;
    ListHead* m_head;
    QLineEdit* m_filter;
    QFrame* m_card;
    RowList* m_list;
    PlainLabel* m_none;
    Stack* m_detail;
    EmptyState* m_empty;
    QAction* m_new = nullptr;
    RecordForm* m_form = nullptr;
    SideBySide* m_sides = nullptr;
};

}  // namespace mb::ui
