#include "ui/meetings/contacts_count.h"

#include "core/actions/mentorships.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::ui {

namespace {
struct ContactsSay {
    Q_DECLARE_TR_FUNCTIONS(ContactsCount)
};
}  // namespace

void offerToCount(const Context& context, MeetingId contact, const QString& told) {
    if (!context.offer) return;
    guarded(context, [&] {
        const Reader reader = context.reader();
        const auto asked = queries::askWhetherContactsCount(reader, contact);
        if (asked.isEmpty()) return;
        const auto names = queries::names(reader);
        QStringList with;
        for (const MentorshipId id : asked)
            with << queries::mentorshipCard(reader, id, context.today())
                        .nameFor(context.workspace.book().ownerId, names);
        context.offer(QString(told + u' ' +
                              ContactsSay::tr("A short contact like this does not count as a meeting with %1 so far.")
                                  .arg(words::andList(with))),
                      ContactsSay::tr("Let them count"), [&context, asked] { letContactsCount(context, asked); });
    });
}

void letContactsCount(const Context& context, const QList<MentorshipId>& mentorships) {
    guarded(context, [&] {
        for (const MentorshipId id : mentorships) {
            Mentorship mentorship = context.reader().get(id);
            mentorship.contactsCount = true;
            actions::mentorships::change(context.workspace, mentorship);
        }
    });
}

}  // namespace mb::ui
