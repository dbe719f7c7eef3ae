// What was promised in a meeting, and what is still to be kept from before (ME4).
#pragma once

#include "ui/meetings/draft_line.h"
#include "ui/meetings/open_meeting.h"
#include "ui/meetings/record_card.h"
#include "ui/widgets/forms.h"

namespace mb::ui {

class PromisesSection : public QWidget {
    Q_OBJECT
public:
    explicit PromisesSection(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    QLineEdit* addLine() const { return m_add; }
    // Makes a row of the text in the adding line; false if it cannot be saved.
    bool finish();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFoot();
    void follow();  // owner and date follow what is typed, until they are chosen by hand
    void makeDraft();
    ActionItem drafted(ActionItem item, const QString& text) const;
    void clearLine();
    bool dateIsWrong() const { return !m_due->isValid(); }

    const Context& m_context;
    OpenMeeting m_open;
    RecordCard *m_card, *m_earlierCard;
    QWidget* m_earlier;
    QBoxLayout* m_foot = nullptr;
    QLineEdit* m_add = nullptr;
    DraftLine* m_draft = nullptr;
    KeyCombo* m_owner = nullptr;
    DateField* m_due = nullptr;
    bool m_ownerChosen = false, m_dueChosen = false;
};

}  // namespace mb::ui
