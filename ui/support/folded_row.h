// A record as a line that opens into its fields: what it is, when it was, Edit and Remove. The fields are made when it
// is first opened, since a long list has many rows and few of them are edited.
#pragma once

#include "ui/support/saver.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

// A flat button with a cross; it wants an accessible name and a tool tip.
QPushButton* crossButton(Theme& theme, const QString& name, QWidget* parent);

// A card of rows with the line beneath them that adds one, its text under theirs.
void makeRowsCard(QFrame& card, QVBoxLayout& column, QLineEdit* add);

class FoldedRow : public QWidget {
    Q_OBJECT
public:
    bool flush();
    // Call before the row is removed: it must save nothing any more.
    void forget();
    // Opens it and takes the keyboard to its first field.
    void open();

protected:
    // `name` begins the names of its controls: "peoplePosition".
    // A title that `wraps` stands there whole, on as many lines as it takes.
    enum class Title { Elided, Wraps };
    FoldedRow(const Context& context, const QString& name, QWidget* parent, Title title = Title::Elided);
    // Before the title, and behind it.
    void addLead(QWidget* widget);
    void addTail(QWidget* widget);
    // Fills the grid; called once.
    virtual void makeFields(FieldGrid& grid) = 0;
    // Shows the record in the fields that were just made.
    virtual void fillFields() = 0;
    // Where the keyboard goes; asked for once the fields are made.
    virtual QWidget* firstField() const = 0;
    // Runs inside guarded().
    virtual void removeRecord() = 0;

    void setHead(const QString& title, const QString& time);
    // What the head says stays in the book; call it in the constructor.
    void markHeadPrivate(bool titleToo);
    void setNames(const QString& edit, const QString& remove, const QString& removeTip);
    bool hasFields() const { return m_grid; }
    // Text that saves itself; the row flushes and forgets it.
    Saver* saving(QLineEdit* edit, const Saver::Save& save);
    Saver* saving(QPlainTextEdit* edit, const Saver::Save& save);
    // A line in the grid, named after the row.
    QLineEdit* line(FieldGrid& grid, const QString& label, const QString& name);

    const Context& m_context;

private:
    void setOpen(bool open);

    QString m_name;
    QVBoxLayout* m_inside;
    QHBoxLayout* m_head;
    ElidedLabel* m_title = nullptr;
    PlainLabel* m_wholeTitle = nullptr;
    ElidedLabel* m_time;
    QPushButton *m_edit, *m_remove;
    FieldGrid* m_grid = nullptr;
    QWidget* m_fields = nullptr;
    QList<Saver*> m_savers;
};

}  // namespace mb::ui
