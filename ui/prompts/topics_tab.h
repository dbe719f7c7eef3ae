// What was talked about in a mentorship: the map of a year, what has not come up for long, and questions to ask (PR1,
// PR3).
#pragma once

#include "core/documents/topic_map.h"
#include "ui/page/page_info.h"

namespace mb::ui {

class DotGrid;
class KeyCombo;
class PlainLabel;
class PromptPicker;
class TopicGaps;

class TopicsTab : public View {
    Q_OBJECT
public:
    TopicsTab(const Context& context, MentorshipId id, QWidget* parent = nullptr);
    static TabInfo tab();

    QString helpKey() const override { return QStringLiteral("What to talk about"); }
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    QWidget* firstFocus() override;

private:
    QWidget* makeMap();
    void showYears();
    void showMap();
    void print();
    QString spoken(const documents::TopicMap& map) const;

    MentorshipId m_id;
    KeyCombo* m_year;
    QAction* m_print;
    DotGrid* m_grid;
    PlainLabel *m_none, *m_personal;
    TopicGaps* m_gaps;
    PromptPicker* m_picker;
};

}  // namespace mb::ui
