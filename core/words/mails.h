// The agenda before a meeting and the recap after it, as the text of a mail (ME11): only what may be shared. Whoever
// asks gathers it and hands over nothing private.
#pragma once

#include "core/domain/meeting.h"

namespace mb::words {

struct MeetingMail {
    Meeting meeting;
    QString owner;         // who signs
    QStringList to;        // given names
    QStringList agenda;    // in its order
    QStringList notes;     // those that may be shared
    QStringList promises;  // "Lin Chen: Aims page, by 1 Dec 2026"
    std::optional<QDate> next;
};

QString agendaMail(const MeetingMail& mail);
QString recapMail(const MeetingMail& mail);
// A promise as a line of a mail.
QString promiseLine(const QString& who, const ActionItem& item);

}  // namespace mb::words
