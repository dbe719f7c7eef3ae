// One promise: done or not, what, whose, by when. Whose and when are shown as words and changed from the row's menu.
#pragma once

#include "ui/meetings/open_meeting.h"
#include "ui/widgets/forms.h"

#include <QCheckBox>
#include <QToolButton>

namespace mb::ui {

class Saver;

class PromiseRow : public QWidget {
    Q_OBJECT
public:
    // `stacked`: whose and by when stand beneath the promise, since there is little room beside it.
    PromiseRow(const Context& context, ActionItemId id, QWidget* parent, bool stacked = false);
    void show(const OpenMeeting& open, const ActionItem& item, bool byUndo);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEditors(QBoxLayout* row);
    void makeMenu(QHBoxLayout* row);
    void setEditing(bool editing);
    void tick(bool on);
    void write(const std::function<void(ActionItem&)>& how);  // throws
    void change(const std::function<void(ActionItem&)>& how);
    void remove();

    const Context& m_context;
    ActionItemId m_id;
    QCheckBox* m_check;
    QLineEdit* m_title;
    Saver* m_saver;
    QLabel* m_who;
    Chip* m_chip;
    KeyCombo* m_owner;
    PartialDateField* m_due;
    QToolButton* m_more;
    QAction* m_drop = nullptr;
    bool m_editing = false;
};

// Who may own a promise in this meeting: those who take part, and whoever owns it already.
QList<std::pair<QString, QString>> promiseOwners(const OpenMeeting& open, PersonId alsoThis = {});

}  // namespace mb::ui
