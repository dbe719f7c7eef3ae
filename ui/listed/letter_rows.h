// Letters as rows of lists: with their state, and how urgent they are.
#pragma once

#include "core/domain/letter.h"
#include "ui/widgets/rows.h"

namespace mb::ui {

Tone letterTone(const Letter& letter, QDate today);
// `title`: the person, or where that is plain, what the letter is for.
ListRow letterRow(const Letter& letter, const QString& title, const QString& about, QDate today);

}  // namespace mb::ui
