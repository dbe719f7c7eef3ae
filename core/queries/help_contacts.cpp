#include "core/queries/help_contacts.h"

#include "core/domain/text.h"

#include <QSet>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whether a title is that of an office that people turn to.
bool isOffice(const QString& title) {
    const QStringList parts = foldedWords(title);
    for (const QString& word : {u"chair"_s, u"dean"_s, u"ombudsperson"_s, u"ombuds"_s, u"ombudsman"_s})
        if (parts.contains(word)) return true;
    return parts.contains(u"faculty"_s) && parts.contains(u"affairs"_s);
}

QList<Participant> participantsOf(const Reader& reader, const Mentorship& mentorship) {
    return reader.select<Participant>().where(&Participant::mentorshipId, mentorship.id).list();
}

QSet<PersonId> evaluatorsOf(const Reader& reader, const QList<Participant>& participants) {
    QSet<PersonId> evaluators;
    for (const Participant& mentee : participants) {
        if (mentee.side != Side::Mentee) continue;
        for (const Participant& same :
             reader.select<Participant>().where(&Participant::personId, mentee.personId).list()) {
            const Mentorship mentorship = reader.get(same.mentorshipId);
            if (same.side == Side::Mentee && mentorship.helpEvaluates) evaluators << mentorship.helpContactId;
        }
    }
    return evaluators;
}

}  // namespace

QList<HelpProposal> helpProposals(const Reader& reader, const Mentorship& mentorship, PersonId owner, QDate day) {
    const QList<Participant> participants = participantsOf(reader, mentorship);
    QSet<PersonId> leftOut = evaluatorsOf(reader, participants);
    leftOut << owner;
    for (const Participant& participant : participants) leftOut << participant.personId;
    QList<HelpProposal> offices, others;
    for (const PersonCard& card : allPeople(reader)) {
        if (leftOut.contains(card.person.id)) continue;
        const auto position = positionOn(card.positions, day);
        const bool office = position && isOffice(position->title);
        (office ? offices : others).append({card.person.id, card.name(), office ? position->title : QString()});
    }
    return offices + others;
}

HelpDoubt helpDoubt(const Reader& reader, const Mentorship& mentorship) {
    if (!mentorship.helpContactId) return HelpDoubt::None;
    const QList<Participant> participants = participantsOf(reader, mentorship);
    HelpDoubt doubt = HelpDoubt::None;
    for (const Participant& participant : participants) {
        if (participant.personId != mentorship.helpContactId) continue;
        doubt = participant.side == Side::Mentor ? HelpDoubt::Mentor : HelpDoubt::Participant;
    }
    if (doubt != HelpDoubt::None) return doubt;
    const bool evaluates =
        mentorship.helpEvaluates || evaluatorsOf(reader, participants).contains(mentorship.helpContactId);
    return evaluates ? HelpDoubt::Evaluator : HelpDoubt::None;
}

}  // namespace mb::queries
