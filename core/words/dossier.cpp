#include "core/words/dossier.h"

#include "core/words/format.h"

#include <QCoreApplication>

namespace mb::words {

namespace {

struct DossierWords {
    Q_DECLARE_TR_FUNCTIONS(dossier)
};

using What = documents::MissingFact::What;

}  // namespace

QString heldBackTitle(const queries::HeldBack& held, const QHash<PersonId, QString>& names) {
    if (held.people.isEmpty()) return DossierWords::tr("%n mentees", nullptr, held.count);
    const QString first = names.value(held.people.first());
    return held.count == 1 ? first : DossierWords::tr("%1 and %n more", nullptr, held.count - 1).arg(first);
}

QString heldBackReason(const queries::HeldBack& held) {
    switch (held.why) {
        case queries::HeldWhy::NotAsked:
            return DossierWords::tr("not asked yet: left out so far");
        case queries::HeldWhy::ForAnother:
            return DossierWords::tr("agreed for one recipient only, and this one is not known to be meant: left out");
        case queries::HeldWhy::OnlyDeIdentified:
            return DossierWords::tr("only without the name: counted here");
        case queries::HeldWhy::Refused:
            return DossierWords::tr("said no: counted, never named");
    }
    return {};
}

QStringList heldBackLines(const documents::Record& record) {
    QStringList lines;
    for (const queries::HeldBack& held : record.heldBack) {
        // On the command line nobody is named who is left out: it may go into a log.
        queries::HeldBack counted = held;
        counted.people.clear();
        lines << DossierWords::tr("%1: %2").arg(heldBackTitle(counted, {}), heldBackReason(held));
    }
    return lines;
}

QString missingTitle(const documents::MissingFact& fact) {
    const auto of = [&](const QString& what) { return DossierWords::tr("%1: %2").arg(fact.name, what); };
    switch (fact.what) {
        case What::Dates:
            return of(DossierWords::tr("dates"));
        case What::Level:
            return of(DossierWords::tr("level while mentored"));
        case What::Project:
            return of(DossierWords::tr("project or focus"));
        case What::Position:
        case What::PositionOld:
            return of(DossierWords::tr("current position"));
        case What::Activity:
            return of(DossierWords::tr("activity in the position"));
        case What::Topic:
            return of(DossierWords::tr("topic of research"));
        case What::Support:
            return of(DossierWords::tr("support in each year of training"));
        case What::Year:
            return of(DossierWords::tr("the year"));
        case What::Degree:
            return of(DossierWords::tr("degrees"));
        case What::DegreeYear:
            return of(DossierWords::tr("year of the %1").arg(fact.detail));
        case What::NoPublication:
            return of(DossierWords::tr("why there is no publication"));
    }
    return fact.name;
}

QString missingReason(const documents::MissingFact& fact) {
    if (fact.what == What::Year) return DossierWords::tr("it cannot be put in order without");
    if (fact.what == What::DegreeYear)
        return DossierWords::tr("without it no one can tell whether the training led to it");
    if (fact.what == What::PositionOld)
        return fact.confirmedOn
                   ? DossierWords::tr("last confirmed %1").arg(longDate(PartialDate::ofMonth(*fact.confirmedOn)))
                   : DossierWords::tr("never confirmed");
    return DossierWords::tr("the cell would stay empty");
}

QString missingLine(const documents::MissingFact& fact) {
    return DossierWords::tr("Missing: %1 (%2)").arg(missingTitle(fact), missingReason(fact));
}

QString positionMail(const QString& name, const QString& position, const QString& owner) {
    const QString known =
        position.isEmpty() ? DossierWords::tr("I do not have your present position on record.")
                           : DossierWords::tr("The last position that I have on record for you is: %1.").arg(position);
    return DossierWords::tr(
               "Dear %1,\n\nI am bringing my record of mentoring up to date. %2 Is that still right? A line "
               "with your title, department and institution is all that is needed. News of papers, "
               "grants or awards is welcome, too.\n\nThank you, and warm regards\n%3\n")
        .arg(name, known, owner);
}

}  // namespace mb::words
