// What a page is handed: the open book, the looks, and the few things it may ask of the window around it.
#pragma once

#include "core/queries/today.h"
#include "core/workspace/workspace.h"
#include "ui/print/fonts.h"
#include "ui/style/theme.h"

#include <functional>

class QLabel;

namespace mb::ui {

class Dialogs;

struct Context {
    Workspace& workspace;
    Theme& theme;
    Dialogs& dialogs;
    std::function<void(const QByteArray& noun, qint64 id)> open;  // go to a record, wherever it is shown
    std::function<void(const QString& sentence)> say;             // one plain sentence in the window's banner
    std::function<void(MeetingId)> printAgenda = {};
    std::function<void()> savingChanged = {};  // the number of unsaved fields may have changed
    std::function<void(const QString& sentence)> tellGood =
        {};  // a sentence in the banner about something that went well

    std::function<const queries::Outlook&()> outlookNow = {};  // the window's own outlook, read once after each change

    std::function<const print::Fonts&()> fonts = {};  // for paper; made when it is first shown
    std::function<void(MentorshipId)> logContactIn =
        {};  // the window's own way to log a contact, with this mentorship's people
    std::function<void(MeetingId)> startMeeting = {};  // meeting mode for that meeting
    std::function<void()> changedOutside = {};         // another program wrote into the book: show it anew and ask
    // As tellGood, with an act that may follow, on a button.
    std::function<void(const QString& sentence, const QString& label, std::function<void()> act)> offer = {};

    // As say, with what can be done about it on a button.
    std::function<void(const QString& sentence, const QString& label, std::function<void()> act)> sayWith = {};
    // How lists are put, by a key of theirs, from one start of the program to the next.
    std::function<QString(const QString& key)> remembered = {};
    std::function<void(const QString& key, const QString& value)> remember = {};

    std::function<void()> otherChosen = {};  // something else is looked at: what was told of the one before goes

    queries::Outlook outlook() const {
        return outlookNow ? outlookNow() : queries::outlook(reader(), workspace.book(), today());
    }
    QDate today() const { return workspace.clock().today(); }
    Reader reader() const { return workspace.reader(); }
    void tell(const QString& sentence) const { (tellGood ? tellGood : say)(sentence); }
    void choseOther() const {
        if (otherChosen) otherChosen();
    }
};

// Says the error in the banner. If another program changed the book, also asks how to go on.
// In a catch block: what went wrong, and why.
Error causeOf(const Context& context);
void sayError(const Context& context, const Error& error);
// Every slot that acts runs through here: an error becomes one sentence, and what was typed stays on the screen.
// Returns whether it went well.
bool guarded(const Context& context, const std::function<void()>& act);
// The same for a field: the sentence stands beneath the field and is hidden once the act goes well.
bool guardedAt(const Context& context, QLabel& beneath, const std::function<void()>& act);

}  // namespace mb::ui
