// All meetings, to be narrowed to a person or mentorship and a year.
#pragma once

#include "ui/page/page_info.h"

namespace mb::ui {

class KeyCombo;
class MeetingsView;

class MeetingsPage : public View {
    Q_OBJECT
public:
    explicit MeetingsPage(const Context& context, QWidget* parent = nullptr);
    static PageInfo info();

    QString title() const override { return tr("Meetings"); }
    QString subtitle() const override { return m_subtitle; }
    QString helpKey() const override;
    QByteArrayList concerns() const override;
    void reload(const Changes& changes) override;
    bool showRecord(const QByteArray& noun, qint64 id) override;
    QWidget* firstFocus() override;
    QWidget* recordFocus() override;
    void showList() override;
    Subject subject() const override;
    MeetingsView* view() const { return m_view; }

private:
    void fillFilters();
    void showFilters();
    void narrow();

    QString m_subtitle;
    QWidget* m_filters;
    bool m_any = false, m_madeWay = false;  // there are meetings; one of them has the page to itself
    KeyCombo *m_who, *m_year;
    MeetingsView* m_view;
};

}  // namespace mb::ui
