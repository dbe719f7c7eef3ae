// What a page says of itself. The sidebar, the Go menu and its keys, "open this record", the counts, the pictures and
// the tests that walk all pages derive from it; the pages stand in one list (ui/window/pages.cpp).
#pragma once

#include "ui/page/page.h"

namespace mb::ui {

struct PageInfo {
    QString key;                // of the page, its icon, its action and the names of its controls
    QString label;              // with the letter that leads to it in the Go menu
    QList<QByteArray> records;  // nouns that are opened here
    std::function<Page*(const Context& context, QWidget* parent)> make;
    std::function<int(const Context& context)> count = {};  // what waits there; none: nothing is counted
};

}  // namespace mb::ui
