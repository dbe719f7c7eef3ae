// What is to be read before a meeting: named, with the day it was due, ticked when it came (ME2).
#pragma once

#include "ui/meetings/draft_line.h"
#include "ui/meetings/open_meeting.h"
#include "ui/meetings/record_card.h"

#include <QLineEdit>

namespace mb::ui {

class MaterialsSection : public QWidget {
    Q_OBJECT
public:
    explicit MaterialsSection(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);
    bool finish() { return m_draft->finish(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Context& m_context;
    OpenMeeting m_open;
    RecordCard* m_card;
    QLineEdit* m_add;
    DraftLine* m_draft;
};

}  // namespace mb::ui
