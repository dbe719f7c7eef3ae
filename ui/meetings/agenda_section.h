// The agenda of a meeting: lines to tick, and one to add the next (ME2). An emptied line goes away when it is left.
#pragma once

#include "ui/meetings/draft_line.h"
#include "ui/meetings/open_meeting.h"
#include "ui/meetings/record_card.h"

#include <QLineEdit>
#include <QPushButton>

namespace mb::ui {

class Columns;
class PromptPicker;

class AgendaSection : public QWidget {
    Q_OBJECT
public:
    explicit AgendaSection(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    QLineEdit* addLine() const { return m_add; }
    // Opens the panel that finds one, beside the agenda.
    void findQuestion();
    QPushButton* questionButton() const { return m_question; }
    // Makes a row of the text in the adding line; false if it cannot be saved.
    bool finish() { return m_draft->finish(); }
    // Ticks the line that stands there, counted from 1; where there is none nothing happens.
    void tick(int place);
    // Says beside each line by which keys it is ticked.
    void showKeys() { m_withKeys = true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeDraft();
    void refresh();
    void closeQuestions();
    const Context& m_context;
    MeetingId m_meeting;
    Columns* m_sides;
    RecordCard* m_card;
    QLineEdit* m_add;
    QPushButton* m_take;
    QList<InboxLineId> m_waiting;
    QPushButton* m_question;
    PromptPicker* m_picker = nullptr;  // made when it is first wanted
    DraftLine* m_draft;
    QList<qint64> m_shown;
    bool m_withKeys = false;
};

}  // namespace mb::ui
