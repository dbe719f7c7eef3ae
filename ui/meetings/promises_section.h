// What was promised in a meeting, and what is still to be kept from before (ME4).
#pragma once

#include "ui/meetings/draft_line.h"
#include "ui/meetings/open_meeting.h"
#include "ui/meetings/promise_line.h"
#include "ui/meetings/record_card.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class PromisesSection : public QWidget {
    Q_OBJECT
public:
    explicit PromisesSection(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    QLineEdit* addLine() const { return m_add; }
    QWidget* tickOf(qint64 promise) const;  // nullptr where it does not stand here
    // Makes a row of the text in the adding line; false if it cannot be saved.
    bool finish();
    // As Enter does: asks first whose promise it is, where that is not clear.
    void enter();
    // In a narrow column, where what was promised earlier stands elsewhere.
    void standNarrow() {
        m_withEarlier = false;
        m_stacked = true;
    }

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFoot();
    void arrange();
    void follow();  // owner and date follow what is typed, until they are chosen by hand
    void makeDraft();
    PromiseLine read(const QString& text) const;
    void showOwners(const PromiseLine& read);
    void tellUnderstood(const PromiseLine& read);
    ActionItem drafted(ActionItem item, const QString& text) const;
    void clearLine();
    // Whose promise it is cannot be told from the line and was not chosen yet.
    bool asksWhose() const { return !m_ownerChosen && !read(m_add->text()).maybe.isEmpty(); }
    bool dateIsWrong() const { return !m_due->isValid(); }

    const Context& m_context;
    OpenMeeting m_open;
    RecordCard *m_card, *m_earlierCard;
    QWidget* m_earlier;
    QBoxLayout *m_foot = nullptr, *m_fields = nullptr;
    QLineEdit* m_add = nullptr;
    DraftLine* m_draft = nullptr;
    KeyCombo* m_owner = nullptr;
    PartialDateField* m_due = nullptr;
    PlainLabel *m_whose = nullptr, *m_understood = nullptr;
    mutable std::optional<QList<Person>> m_outside;  // everybody who is not in the meeting, read when it is needed
    bool m_ownerChosen = false, m_dueChosen = false, m_withEarlier = true, m_stacked = false;
};

}  // namespace mb::ui
