// A book that is harder on the window than real ones are: forty mentees, ten years of meetings, names and titles that
// are long or written from right to left, and something due with everyone.
#pragma once

#include <QDate>
#include <QString>

#include <functional>

namespace mb::app {

// `spelled` may write its words in other letters. Throws as actions::sample::create() does.
void makeCrowdedBook(const QString& path, QDate today, const std::function<QString(const QString&)>& spelled = {});

}  // namespace mb::app
