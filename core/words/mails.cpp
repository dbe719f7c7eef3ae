#include "core/words/mails.h"

#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MailWords {
    Q_DECLARE_TR_FUNCTIONS(mails)
};

QString greeting(const MeetingMail& mail) {
    return mail.to.isEmpty() ? MailWords::tr("Hello,") : MailWords::tr("Dear %1,").arg(andList(mail.to));
}

QString when(const Meeting& meeting) {
    const QString day = weekdayLongDate(meeting.day);
    return meeting.time ? MailWords::tr("%1 at %2").arg(day, clockTime(*meeting.time)) : day;
}

QString list(const QStringList& items) {
    QStringList lines;
    for (const QString& item : items) lines << u"- "_s + item.simplified();
    return lines.join(u'\n');
}

QString paragraphs(QStringList texts) {
    texts.removeAll(QString());
    return texts.join(u"\n\n"_s) + u'\n';
}

}  // namespace

QString promiseLine(const QString& who, const ActionItem& item) {
    if (!item.dueOn) return MailWords::tr("%1: %2").arg(who, item.title.simplified());
    return MailWords::tr("%1: %2, by %3").arg(who, item.title.simplified(), partialDate(*item.dueOn));
}

QString agendaMail(const MeetingMail& mail) {
    const QString place = mail.meeting.place.simplified();
    return paragraphs(
        {greeting(mail),
         place.isEmpty() ? MailWords::tr("We meet on %1.").arg(when(mail.meeting))
                         : MailWords::tr("We meet on %1, %2.").arg(when(mail.meeting), place),
         mail.agenda.isEmpty() ? MailWords::tr("Is there anything you would like to talk about?")
                               : MailWords::tr("I would like to talk about:") + u'\n' + list(mail.agenda),
         mail.promises.isEmpty() ? QString() : MailWords::tr("Still open from before:") + u'\n' + list(mail.promises),
         MailWords::tr("Best regards,") + u'\n' + mail.owner});
}

QString recapMail(const MeetingMail& mail) {
    return paragraphs(
        {greeting(mail), MailWords::tr("Thank you for meeting on %1.").arg(weekdayLongDate(mail.meeting.day)),
         mail.agenda.isEmpty() ? QString() : MailWords::tr("We talked about:") + u'\n' + list(mail.agenda),
         mail.notes.join(u"\n\n"_s),
         mail.promises.isEmpty() ? QString() : MailWords::tr("What we agreed to do:") + u'\n' + list(mail.promises),
         mail.next ? MailWords::tr("We meet again on %1.").arg(weekdayLongDate(*mail.next)) : QString(),
         MailWords::tr("Best regards,") + u'\n' + mail.owner});
}

}  // namespace mb::words
