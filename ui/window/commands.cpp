#include "ui/window/commands.h"

#include "core/domain/text.h"
#include "ui/widgets/field_grid.h"

#include <QMenu>
#include <QPushButton>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void addFrom(const QList<QAction*>& entries, const QStringList& path, QList<Command>& all) {
    for (QAction* entry : entries) {
        if (entry->isSeparator() || !entry->isVisible()) continue;
        if (const QMenu* menu = entry->menu()) {
            if (entry->isEnabled() && !menu->property("ownWords").toBool())
                addFrom(menu->actions(), path + QStringList{commandOf(entry).label}, all);
        } else if (entry->isEnabled() && !entry->property("forField").toBool()) {
            Command command = commandOf(entry);
            command.place = path.join(u" › ");
            all << command;
        }
    }
}

bool hasAll(const QStringList& typed, const QString& text) {
    const QStringList words = foldedWords(text);
    return std::all_of(typed.begin(), typed.end(), [&](const QString& wanted) {
        return std::any_of(words.begin(), words.end(), [&](const QString& word) { return word.startsWith(wanted); });
    });
}

}  // namespace

Command commandOf(QAction* action) {
    const QString fixed = action->property("commandLabel").toString();
    QString label = fixed.isEmpty() ? withoutMnemonic(action->text()) : fixed;
    if (label.endsWith(u'…')) label.chop(1);
    return {action, label, {}};
}

QList<Command> commandsIn(const QMenuBar& bar) {
    QList<Command> all;
    addFrom(bar.actions(), {}, all);
    return all;
}

QList<Command> commandsOfButtons(const QWidget& page) {
    QList<Command> all;
    for (const QPushButton* button : page.findChildren<QPushButton*>())
        if (button->menu() && button->isVisible() && button->isEnabled())
            addFrom(button->menu()->actions(), {withoutMnemonic(button->text())}, all);
    return all;
}

MatchingCommands commandsMatching(const QList<Command>& all, const QString& typed) {
    const QStringList wanted = foldedWords(typed);
    MatchingCommands found;
    if (wanted.isEmpty()) return found;
    for (const Command& command : all) {
        if (hasAll(wanted, command.label)) found.byLabel << command;
        else if (hasAll(wanted, QString(command.label + u' ' + command.place + u' ' + command.action->whatsThis())))
            found.byOtherWords << command;
    }
    return found;
}

}  // namespace mb::ui
