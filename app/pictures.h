// Every page painted to PNG without a display: for the guide, and for looking at each page light and dark, empty, full
// and crowded, small and large.
#pragma once

#include "ui/style/theme.h"

#include <QSize>

#include <functional>

namespace mb::app {

struct PictureOptions {
    QString folder;         // empty: nothing is written
    QString book;           // empty: the sample
    QSize size{1280, 800};  // of the window, in pixels
    qreal scale = 1;        // of the text, 0.8 to 2
    QList<ui::Brightness> brightness{ui::Brightness::Light, ui::Brightness::Dark};
    std::function<void(const QString& name, QWidget& shown)> look = {};  // at each before it is painted
    std::function<QString(const QString&)> spelled = {};                 // writes the crowded book in other letters
};

// Lets a page lay itself out: new widgets are shown and replaced ones are deleted.
void settle();

// Writes [empty-|crowded-]<page>-<light|dark>.png into the folder, from copies of the book. Returns the exit code.
int paintPictures(ui::Theme& theme, const PictureOptions& options);

}  // namespace mb::app
