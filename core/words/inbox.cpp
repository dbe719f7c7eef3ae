#include "core/words/inbox.h"

#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::words {

namespace {
struct InboxWords {
    Q_DECLARE_TR_FUNCTIONS(inbox)
};
}  // namespace

QString whereItWent(const Reader& reader, const QList<actions::inbox::Kept>& kept) {
    QStringList waits, said;
    for (const auto& one : kept) {
        const QString name = fullName(reader.get(one.person));
        if (!one.meeting) {
            waits << name;
            continue;
        }
        const QString day = weekdayDate(reader.get(one.meeting).day);
        said << (kept.size() == 1
                     ? InboxWords::tr("It is on the agenda of %1, where only you see it.").arg(day)
                     : InboxWords::tr("For %1 it is on the agenda of %2, where only you see it.").arg(name, day));
    }
    if (waits.size() == 1) said.prepend(InboxWords::tr("It waits for your next talk with %1.").arg(waits.first()));
    else if (!waits.isEmpty())
        said.prepend(InboxWords::tr("It waits for your next talk with each of %1.").arg(andList(waits)));
    return said.join(u' ');
}

}  // namespace mb::words
