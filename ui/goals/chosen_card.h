// What is chosen on the timeline, in words: when it is, how far off, which keys move it, and the signs.
#pragma once

#include "ui/goals/timeline_list.h"
#include "ui/widgets/labels.h"

#include <QPushButton>

namespace mb::ui {

class ChosenCard : public QWidget {
    Q_OBJECT
public:
    explicit ChosenCard(Theme& theme, QWidget* parent = nullptr);
    void show(const TimelineRow* row, const TimelineMark* mark, QDate today);

Q_SIGNALS:
    void openWanted();

private:
    QWidget* makeKeys();

    Theme& m_theme;
    ElidedLabel *m_head, *m_title;
    Chip* m_day;
    PlainLabel* m_about;
    QWidget* m_keys;
    QPushButton* m_open;
};

}  // namespace mb::ui
