// What a page and a tab of a mentorship say of themselves. The sidebar, the Go menu and its keys, "open this record",
// the counts, the pictures and the tests that walk all pages derive from it; the pages stand in one list
// (ui/window/pages.cpp), the tabs in another (ui/mentorships/mentorship_tabs.cpp).
#pragma once

#include "core/domain/mentorship.h"
#include "ui/page/view.h"

namespace mb::ui {

struct PageInfo {
    QString key;                // of the page, its icon, its action and the names of its controls
    QString label;              // with the letter that leads to it in the Go menu
    QList<QByteArray> records;  // nouns that are opened here
    std::function<View*(const Context& context, QWidget* parent)> make;
    std::function<int(const Context& context)> count = {};  // what waits there; none: nothing is counted
};

struct TabInfo {
    QByteArray key;
    QString label;
    std::function<View*(const Context& context, MentorshipId mentorship, QWidget* parent)> make;
    QByteArrayList records = {};  // rows that are part of a mentorship and are looked at here
};

}  // namespace mb::ui
