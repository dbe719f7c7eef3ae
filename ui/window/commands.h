// What the program can do, found by any word of its name (UX7).
#pragma once

#include <QAction>
#include <QMenuBar>

namespace mb::ui {

struct Command {
    QAction* action = nullptr;
    QString label;  // "Export goals", without its mnemonic and dots; or its property commandLabel
    QString place;  // "File › Export": where it stands in the menus; empty for what can be done on the page
};

// Everything in the menus that can be chosen now, submenus too. What acts on the field with the keyboard is not among
// them (property forField), nor are entries that are called as the user's files are (ownWords, of their menu).
QList<Command> commandsIn(const QMenuBar& bar);
// What the menus of the buttons that can be seen hold.
QList<Command> commandsOfButtons(const QWidget& page);
Command commandOf(QAction* action);
// Those that have every typed word at the beginning of one of theirs.
struct MatchingCommands {
    QList<Command> byLabel, byOtherWords;
};
MatchingCommands commandsMatching(const QList<Command>& all, const QString& typed);

}  // namespace mb::ui
