#include "ui/mentorships/mentorship_words.h"

#include "core/words/format.h"
#include "core/words/phrases.h"

#include <QCoreApplication>

namespace mb::ui::mentorships {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Mentorships)
};

QString mentorWords(const Participant& mentor, const Labels& functions) {
    if (mentor.functions.isEmpty()) return Say::tr("mentor");
    const QString label = functions.value(mentor.functions.first(), mentor.functions.first());
    // A single function stands before the noun ("research mentor"); several would read oddly.
    return label.contains(u' ') ? Say::tr("mentor for %1").arg(label) : Say::tr("%1 mentor").arg(label);
}

}  // namespace

QList<Term> visibleTerms(const Reader& reader, const QString& list) {
    QList<Term> terms = documents::shownTerms(reader, list);
    terms.removeIf([](const Term& term) { return term.hidden; });
    return terms;
}

Labels labelsOf(const Reader& reader, const QString& list) {
    Labels labels;
    for (const Term& term : documents::shownTerms(reader, list)) labels.insert(term.key, term.label);
    return labels;
}

QList<std::pair<QString, QString>> choicesOf(const Reader& reader, const QString& list, const QString& none) {
    QList<std::pair<QString, QString>> choices{{QString(), none}};
    for (const Term& term : visibleTerms(reader, list)) choices.append({term.key, term.label});
    return choices;
}

QString stageLabel(Stage stage) {
    switch (stage) {
        case Stage::Exploring:
            return Say::tr("Exploring");
        case Stage::Agreed:
            return Say::tr("Agreed");
        case Stage::Active:
            return Say::tr("Active");
        case Stage::InReview:
            return Say::tr("In review");
        case Stage::Concluded:
            return Say::tr("Concluded");
        case Stage::Declined:
            return Say::tr("Declined");
    }
    return {};
}

QString stageWithin(Stage stage) {
    switch (stage) {
        case Stage::Exploring:
            return Say::tr("exploring");
        case Stage::Agreed:
            return Say::tr("agreed");
        case Stage::Active:
            return Say::tr("active");
        case Stage::InReview:
            return Say::tr("in review");
        case Stage::Concluded:
            return Say::tr("concluded");
        case Stage::Declined:
            return Say::tr("declined");
    }
    return {};
}

QString stageExplained(Stage stage) {
    switch (stage) {
        case Stage::Exploring:
            return Say::tr("You are finding out whether you suit each other. Nothing is promised yet.");
        case Stage::Agreed:
            return Say::tr("You have decided to work together and are about to begin.");
        case Stage::Active:
            return Say::tr("You meet, and work on what you have agreed.");
        case Stage::InReview:
            return Say::tr(
                "You are looking back together to decide whether to continue, change something or conclude.");
        case Stage::Concluded:
            return Say::tr("The regular work has come to its end. The record stays as it is.");
        case Stage::Declined:
            return Say::tr("The answer was no. That is on record, with whoever was suggested instead.");
    }
    return {};
}

QString stageNext(Stage stage, MentorshipKind kind) {
    if (kind == MentorshipKind::ShortTerm && (stage == Stage::Active || stage == Stage::InReview))
        return Say::tr("Next: conclude it once the question is answered.");
    switch (stage) {
        case Stage::Exploring:
            return Say::tr("Next: say yes, or part on good terms.");
        case Stage::Agreed:
            return Say::tr("Next: the first meeting.");
        case Stage::Active:
            return Say::tr("Next: a look back together, at least once a year.");
        case Stage::InReview:
            return Say::tr("Next: active again, or concluded.");
        case Stage::Concluded:
        case Stage::Declined:
            return {};
    }
    return {};
}

QString kindExplained(MentorshipKind kind) {
    switch (kind) {
        case MentorshipKind::OneToOne:
            return Say::tr("One mentor and one mentee who meet again and again.");
        case MentorshipKind::Team:
            return Say::tr("Two to five mentors who sit down together with one mentee; one of them leads.");
        case MentorshipKind::PeerGroup:
            return Say::tr("Two or more peers who help one another on equal terms and take turns hosting.");
        case MentorshipKind::Student:
            return Say::tr("A student, resident or other trainee and whoever looks after them for a time.");
        case MentorshipKind::ShortTerm:
            return Say::tr("One question, a few sessions, an answer; then it is done.");
    }
    return {};
}

namespace {

QString leadWords(const queries::MentorshipCard& card, PersonId owner, const QHash<PersonId, QString>& names) {
    for (const Participant& one : card.participants)
        if (one.lead && one.side == Side::Mentor && takesPart(one, card.day))
            return one.personId == owner ? Say::tr("led by you") : Say::tr("led by %1").arg(names.value(one.personId));
    return {};
}

QString peerWords(const queries::MentorshipCard& card, PersonId owner, const QHash<PersonId, QString>& names) {
    int peers = 0;
    QString facilitator;
    for (const Participant& one : card.participants) {
        if (!takesPart(one, card.day)) continue;
        ++peers;
        if (one.lead)
            facilitator = one.personId == owner ? Say::tr("you facilitate")
                                                : Say::tr("%1 facilitates").arg(names.value(one.personId));
    }
    return dotted({Say::tr("%n people", nullptr, peers), facilitator});
}

QString adviceWords(const queries::MentorshipCard& card) {
    const Mentorship& mentorship = card.mentorship;
    QStringList parts;
    if (mentorship.sessions)
        parts << Say::tr("%1 of %n sessions", nullptr, *mentorship.sessions).arg(card.sessionsHeld);
    if (mentorship.endsOn && !isOver(mentorship.stage))
        parts << Say::tr("until %1").arg(words::shortDay(*mentorship.endsOn, card.day));
    return parts.join(u", ");
}

}  // namespace

QString kindDetail(const queries::MentorshipCard& card, PersonId owner, const QHash<PersonId, QString>& names) {
    switch (card.mentorship.kind) {
        case MentorshipKind::Team:
            return leadWords(card, owner, names);
        case MentorshipKind::PeerGroup:
            return card.others(owner).size() > 1 ? peerWords(card, owner, names) : QString();
        case MentorshipKind::ShortTerm:
            return adviceWords(card);
        default:
            return {};
    }
}

QString kindLabel(MentorshipKind kind) {
    switch (kind) {
        case MentorshipKind::OneToOne:
            return Say::tr("one to one");
        case MentorshipKind::Team:
            return Say::tr("team");
        case MentorshipKind::PeerGroup:
            return Say::tr("peer group");
        case MentorshipKind::Student:
            return Say::tr("student or trainee");
        case MentorshipKind::ShortTerm:
            return Say::tr("short-term advice");
    }
    return {};
}

QString sideLabel(Side side) {
    switch (side) {
        case Side::Mentee:
            return Say::tr("mentee");
        case Side::Mentor:
            return Say::tr("mentor");
        case Side::Peer:
            return Say::tr("peer");
    }
    return {};
}

QString goalStatusLabel(GoalStatus status) {
    documents::Text text;
    text.phrase = u"goal.status."_s + keyOf(status);
    return words::toText(text);
}

Tone goalTone(GoalStatus status) {
    switch (status) {
        case GoalStatus::OnTrack:
        case GoalStatus::Achieved:
            return Tone::Ok;
        case GoalStatus::AtRisk:
            return Tone::Warn;
        default:
            return Tone::Calm;
    }
}

QString roleWords(const queries::MentorshipCard& card, PersonId owner, const Labels& functions) {
    if (card.mentorship.kind == MentorshipKind::PeerGroup)
        return card.mentorship.title.isEmpty() && card.others(owner).size() == 1 ? Say::tr("peer")
                                                                                 : Say::tr("peer group");
    if (card.mentorship.kind == MentorshipKind::Team)
        return card.sideOf(owner) == Side::Mentor && card.mentorship.title.isEmpty() ? Say::tr("mentee of a team")
                                                                                     : Say::tr("team");
    const std::optional<Side> mine = card.sideOf(owner);
    QList<Participant> others = card.participants;
    const QList<PersonId> present = card.others(owner);
    others.removeIf([&](const Participant& participant) { return !present.contains(participant.personId); });
    if (others.isEmpty()) return mine ? Say::tr("no one else yet") : QString();
    if (mine == Side::Mentee)
        for (const Participant& other : others)
            if (other.side == Side::Mentor) return mentorWords(other, functions);
    return sideLabel(others.first().side);
}

std::optional<PartialDate> beganOn(const queries::MentorshipCard& card) {
    std::optional<PartialDate> first = card.mentorship.startsOn;
    for (const Participant& participant : card.participants)
        if (participant.since && (!first || *participant.since < *first)) first = participant.since;
    return first;
}

QString headLine(const queries::MentorshipCard& card, const Labels& cadences, PersonId owner,
                 const QHash<PersonId, QString>& names) {
    const Mentorship& mentorship = card.mentorship;
    const std::optional<PartialDate> began = beganOn(card);
    QString since;
    switch (mentorship.stage) {
        case Stage::Active:
            since = began ? Say::tr("Active since %1").arg(words::longDate(*began)) : Say::tr("Active");
            break;
        case Stage::Concluded:
            since = !mentorship.endsOn           ? Say::tr("Concluded")
                    : mentorship.endsOn->isDay() ? Say::tr("Concluded on %1").arg(words::longDate(*mentorship.endsOn))
                                                 : Say::tr("Concluded in %1").arg(words::longDate(*mentorship.endsOn));
            break;
        case Stage::Declined:
            since = !mentorship.endsOn           ? Say::tr("Declined")
                    : mentorship.endsOn->isDay() ? Say::tr("Declined on %1").arg(words::longDate(*mentorship.endsOn))
                                                 : Say::tr("Declined in %1").arg(words::longDate(*mentorship.endsOn));
            break;
        default:
            since =
                mentorship.startsOn
                    ? Say::tr("%1, start %2").arg(stageLabel(mentorship.stage), words::longDate(*mentorship.startsOn))
                    : stageLabel(mentorship.stage);
    }
    if (card.pause)
        since = card.pause->until ? Say::tr("Paused until %1").arg(words::longDate(*card.pause->until))
                                  : Say::tr("Paused since %1").arg(words::longDate(card.pause->since));
    QStringList agreed;
    if (!mentorship.cadence.isEmpty()) agreed << cadences.value(mentorship.cadence, mentorship.cadence);
    if (mentorship.minutes) agreed << Say::tr("%n minutes", nullptr, *mentorship.minutes);
    return dotted({since,
                   mentorship.atDistance ? Say::tr("%1, at a distance").arg(kindLabel(mentorship.kind))
                                         : kindLabel(mentorship.kind),
                   kindDetail(card, owner, names),
                   agreed.isEmpty() ? QString() : Say::tr("agreed: %1").arg(agreed.join(u", "))});
}

QString groupInitials(const QString& name) {
    QString letters;
    for (const QString& part : name.split(u' ', Qt::SkipEmptyParts).mid(0, 2)) {
        // The first character may need two code units.
        const bool pair = part.size() > 1 && part[0].isHighSurrogate();
        letters += part.left(pair ? 2 : 1).toUpper();
    }
    return letters;
}

}  // namespace mb::ui::mentorships
