// Whom to turn to when a mentorship does not work well (PE8): who is proposed, and who is advised against.
#pragma once

#include "core/queries/people.h"

namespace mb::queries {

struct HelpProposal {
    PersonId person;
    QString name;
    QString office;  // their title where it is an office that people turn to; empty for others
};

// Everybody but the owner, those who take part, and whoever is known to evaluate the mentee; offices (vice chair,
// chair, faculty affairs, dean, ombudsperson) first, then by family name.
QList<HelpProposal> helpProposals(const Reader& reader, const Mentorship& mentorship, PersonId owner, QDate day);

// Why somebody is not the best one to turn to. Advice: it may be recorded all the same.
enum class HelpDoubt { None, Mentor, Participant, Evaluator };
HelpDoubt helpDoubt(const Reader& reader, const Mentorship& mentorship);

}  // namespace mb::queries
