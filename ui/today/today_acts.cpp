#include "ui/today/today_acts.h"

#include "core/actions/goals.h"
#include "core/actions/ledger.h"
#include "core/actions/letters.h"
#include "core/actions/meetings.h"
#include "core/actions/packets.h"
#include "core/actions/pauses.h"

#include <QCoreApplication>

namespace mb::ui::today {

namespace {

struct TodayActSay {
    Q_DECLARE_TR_FUNCTIONS(TodayPage)
};

void thank(const Context& context, const queries::TodayItem& item) {
    LedgerLine line;
    line.kind = LedgerKind::Thanks;
    line.day = context.today();
    line.giverId = context.workspace.book().ownerId;
    line.receiverId = item.person;
    line.mentorshipId = item.mentorship;
    line.text = TodayActSay::tr("Thanked");
    actions::ledger::add(context.workspace, line);
}

}  // namespace

InPlace actOn(const Context& context, const queries::TodayItem& item) {
    using queries::TodayKind;
    const QDate today = context.today();
    const qint64 id = item.record;
    Workspace& workspace = context.workspace;
    switch (item.kind) {
        case TodayKind::ActionDue:
            return {TodayActSay::tr("It is &done"),
                    [=, &workspace] { actions::meetings::setActionDone(workspace, ActionItemId(id), today); }};
        case TodayKind::StepDue:
            return {TodayActSay::tr("It is &done"),
                    [=, &workspace] { actions::goals::setStepDone(workspace, GoalStepId(id), today); }};
        case TodayKind::MeetingUnrecorded:
            return {TodayActSay::tr("It took &place"),
                    [=, &workspace] { actions::meetings::setState(workspace, MeetingId(id), MeetingState::Held); }};
        case TodayKind::ContactDue:
            if (!context.logContactIn) return {};
            return {TodayActSay::tr("&Log a contact"), [&context, item] { context.logContactIn(item.mentorship); }};
        case TodayKind::LetterDue:
            return {TodayActSay::tr("It was &sent today"), [=, &workspace] {
                        Letter letter = workspace.reader().get(LetterId(id));
                        letter.sentOn = PartialDate(today);
                        actions::letters::change(workspace, letter);
                    }};
        case TodayKind::PacketDue:
            return {TodayActSay::tr("It is rea&dy"),
                    [=, &workspace] { actions::packets::setReady(workspace, PacketDocumentId(id), today); }};
        case TodayKind::Appreciation:
            return {TodayActSay::tr("I have &thanked them"), [&context, item] { thank(context, item); }};
        case TodayKind::CheckInDue:
        case TodayKind::ReviewDue:
        case TodayKind::ClosingDue:
        case TodayKind::GoalDue:
        case TodayKind::MeetingComing:
            return {};
    }
    return {};
}

void putOff(const Context& context, const queries::TodayItem& item, QDate until) {
    guarded(context, [&] {
        Snooze snooze;
        snooze.noun = QString::fromLatin1(item.noun);
        snooze.ownerRow = item.record;
        snooze.kind = keyOf(item.kind);
        snooze.until = until;
        actions::pauses::snooze(context.workspace, snooze);
    });
}

}  // namespace mb::ui::today
