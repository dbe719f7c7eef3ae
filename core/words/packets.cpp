#include "core/words/packets.h"

#include "core/words/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace mb::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PacketWords {
    Q_DECLARE_TR_FUNCTIONS(packets)
};

QString figure(int count) { return QLocale(QLocale::English).toString(count); }

}  // namespace

QString fileWishLabel(FileWish wish) {
    switch (wish) {
        case FileWish::Any:
            return PacketWords::tr("any file");
        case FileWish::Pdf:
            return u"PDF"_s;
        case FileWish::Word:
            return u"Word"_s;
        case FileWish::PdfAndWord:
            return PacketWords::tr("PDF and Word");
    }
    return {};
}

QString refereeAnswerLabel(RefereeAnswer answer) {
    switch (answer) {
        case RefereeAnswer::NotAsked:
            return PacketWords::tr("not asked yet");
        case RefereeAnswer::Asked:
            return PacketWords::tr("asked");
        case RefereeAnswer::Agreed:
            return PacketWords::tr("agreed");
        case RefereeAnswer::Declined:
            return PacketWords::tr("declined");
        case RefereeAnswer::Written:
            return PacketWords::tr("letter is in");
    }
    return {};
}

QString criterionLabel(CriterionStanding standing) {
    switch (standing) {
        case CriterionStanding::NotLookedAt:
            return PacketWords::tr("not reviewed");
        case CriterionStanding::Gap:
            return PacketWords::tr("gap");
        case CriterionStanding::Partly:
            return PacketWords::tr("partly met");
        case CriterionStanding::Met:
            return PacketWords::tr("met");
    }
    return {};
}

QString limitUnitLabel(LimitUnit unit) {
    switch (unit) {
        case LimitUnit::Characters:
            return PacketWords::tr("characters");
        case LimitUnit::Words:
            return PacketWords::tr("words");
        case LimitUnit::Pages:
            return PacketWords::tr("pages");
    }
    return {};
}

QString noPublicationsLabel(NoPublications reason) {
    switch (reason) {
        case NoPublications::LeaveOfAbsence:
            return PacketWords::tr("Leave of absence");
        case NoPublications::ChangeOfSupervisor:
            return PacketWords::tr("Change of research supervisor");
        case NoPublications::LeftProgram:
            return PacketWords::tr("Left the program");
        case NoPublications::Other:
            return PacketWords::tr("Another reason");
    }
    return {};
}

QString letterState(const Letter& letter, QDate today) {
    if (letter.sentOn) return PacketWords::tr("sent");
    if (letter.declinedOn) return PacketWords::tr("declined");
    return letter.dueOn ? dueIn(letter.dueOn->latest(), today) : PacketWords::tr("to write");
}

QString countLine(LimitUnit unit, int count, std::optional<int> limit) {
    if (limit) {
        switch (unit) {
            case LimitUnit::Characters:
                return PacketWords::tr("%1 of %2 characters", nullptr, *limit).arg(figure(count), figure(*limit));
            case LimitUnit::Words:
                return PacketWords::tr("%1 of %2 words", nullptr, *limit).arg(figure(count), figure(*limit));
            case LimitUnit::Pages:
                return PacketWords::tr("%1 of %2 pages", nullptr, *limit).arg(figure(count), figure(*limit));
        }
    }
    switch (unit) {
        case LimitUnit::Characters:
            return PacketWords::tr("%1 characters", nullptr, count).arg(figure(count));
        case LimitUnit::Words:
            return PacketWords::tr("%1 words", nullptr, count).arg(figure(count));
        case LimitUnit::Pages:
            return PacketWords::tr("%1 pages", nullptr, count).arg(figure(count));
    }
    return {};
}

QString tiesLine(const queries::Ties& ties) {
    QStringList parts;
    if (ties.mentor) parts << PacketWords::tr("your mentor");
    if (ties.mentee) parts << PacketWords::tr("your mentee");
    if (ties.peer) parts << PacketWords::tr("in a mentorship with you");
    if (ties.coauthor) parts << PacketWords::tr("published with you in %1").arg(ties.coauthor->year());
    return parts.join(PacketWords::tr(", "));
}

QString documentLine(const PacketDocument& document) {
    return dotted({document.format == FileWish::Any ? QString() : fileWishLabel(document.format),
                   document.pages ? PacketWords::tr("at most %n pages", nullptr, *document.pages) : QString()});
}

QString packetLine(const queries::PacketCard& card, QDate today) {
    const int late = card.late(today);
    return dotted({PacketWords::tr("%1 of %n documents ready", nullptr, int(card.documents.size())).arg(card.ready()),
                   late ? PacketWords::tr("%n late", nullptr, late) : QString()});
}

namespace {

using documents::Record;

QString mentees(const Record& record) {
    const int all = record.current + record.completed;
    if (!all) return {};
    QStringList levels;
    for (const Record::LevelCount& level : record.levels)
        levels << PacketWords::tr("%1: %2").arg(level.label).arg(level.current + level.completed);
    const QString people =
        levels.isEmpty()
            ? PacketWords::tr("I have mentored %n people.", nullptr, all)
            : PacketWords::tr("I have mentored %n people (%1).", nullptr, all).arg(levels.join(PacketWords::tr(", ")));
    if (!record.current || !record.completed) return people;
    return people + u' ' +
           PacketWords::tr("With %1 of them I am working now; with %2 my work is complete.")
               .arg(record.current)
               .arg(record.completed);
}

QString works(const Record& record) {
    if (!record.papers) return {};
    if (!record.papersFirst.value_or(0))
        return PacketWords::tr("Our work together has led to %n papers.", nullptr, record.papers);
    return PacketWords::tr("Our work together has led to %n papers; in %1 of them the mentee is the first author.",
                           nullptr, record.papers)
        .arg(*record.papersFirst);
}

QString honors(const Record& record) {
    if (!record.grants && !record.honors) return {};
    if (!record.honors) return PacketWords::tr("My mentees have received %n grants.", nullptr, record.grants);
    if (!record.grants) return PacketWords::tr("My mentees have received %n awards.", nullptr, record.honors);
    return PacketWords::tr("My mentees have received %1 and %2.")
        .arg(PacketWords::tr("%n grants", nullptr, record.grants),
             PacketWords::tr("%n awards", nullptr, record.honors));
}

QString positions(const Record& record) {
    QStringList now;
    for (const documents::RecordRow& row : record.rows) {
        if (row.current || !record.named.contains(row.person)) continue;
        const auto position = positionOn(row.positions, record.wish.today);
        if (!position || position->title.isEmpty()) continue;
        const QString where = position->institution.isEmpty()
                                  ? position->title
                                  : PacketWords::tr("%1, %2").arg(position->title, position->institution);
        now << PacketWords::tr("%1 (%2)").arg(fullName(row.who), where);
    }
    if (now.isEmpty()) return {};
    return PacketWords::tr("Where former mentees are now: %1.").arg(now.join(PacketWords::tr("; ")));
}

QString hoursSpent(const Record& record) {
    if (record.hours.isEmpty()) return {};
    int minutes = 0;
    for (const Record::Hours& one : record.hours.last().second) minutes += one.minutes;
    return PacketWords::tr("In the academic year %1 I spent %2 with mentees.")
        .arg(record.hours.last().first, hours(minutes));
}

QString awards(const Record& record) {
    QStringList names;
    for (const queries::OutcomeCard& one : record.awards)
        names << (one.year() ? PacketWords::tr("%1 (%2)").arg(one.outcome.title).arg(one.year()) : one.outcome.title);
    if (names.isEmpty()) return {};
    return PacketWords::tr("For mentoring I have received: %1.").arg(names.join(PacketWords::tr("; ")));
}

}  // namespace

QString draftOf(const Record& record, documents::DraftFact fact) {
    using enum documents::DraftFact;
    switch (fact) {
        case Mentees:
            return mentees(record);
        case Works:
            return works(record);
        case Honors:
            return honors(record);
        case Positions:
            return positions(record);
        case Hours:
            return hoursSpent(record);
        case Awards:
            return awards(record);
    }
    return {};
}

}  // namespace mb::words
