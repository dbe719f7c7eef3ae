// What was promised before this meeting, side by side, as meeting mode shows it on top (ME4).
#pragma once

#include "ui/meetings/promise_row.h"

#include <QHash>

namespace mb::ui {

class FlowLayout;

class EarlierStrip : public QWidget {
    Q_OBJECT
public:
    explicit EarlierStrip(const Context& context, QWidget* parent = nullptr);
    void show(const OpenMeeting& open, bool byUndo);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setWidths();

    const Context& m_context;
    PlainLabel* m_heading;
    FlowLayout* m_flow;
    QFrame* m_card;
    QHash<qint64, PromiseRow*> m_rows;
    QList<qint64> m_shown;
};

}  // namespace mb::ui
