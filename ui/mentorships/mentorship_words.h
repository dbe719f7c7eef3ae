// How a mentorship is spoken of on screen: roles, stages, heads, days.
#pragma once

#include "core/documents/terms.h"
#include "core/domain/goal.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "ui/style/tokens.h"

namespace mb::ui::mentorships {

// The visible entries of a user list, in its order.
QList<Term> visibleTerms(const Reader& reader, const QString& list);
// Keys to labels, hidden entries included.
using Labels = QHash<QString, QString>;
Labels labelsOf(const Reader& reader, const QString& list);
// As they stand within a line: "research".
using documents::labelsWithin;
using words::dotted;
// The keys with their labels, after a first entry for "not said".
QList<std::pair<QString, QString>> choicesOf(const Reader& reader, const QString& list, const QString& none);

QString stageLabel(Stage stage);
QString stageWithin(Stage stage);                     // on a chip: "in review"
QString stageExplained(Stage stage);                  // LI2: explained, not merely shown
QString stageNext(Stage stage, MentorshipKind kind);  // what usually follows; empty at the end
QString kindLabel(MentorshipKind kind);
QString kindExplained(MentorshipKind kind);  // in words for somebody who never heard of it
// What makes a kind what it is: "led by Lin Chen", "5 peers", "2 of 3 sessions, until 14 May".
QString kindDetail(const queries::MentorshipCard& card, PersonId owner, const QHash<PersonId, QString>& names);
QString sideLabel(Side side);
QString goalStatusLabel(GoalStatus status);
Tone goalTone(GoalStatus status);

// What the others are to the owner: "research mentor", "mentee", "peer group".
QString roleWords(const queries::MentorshipCard& card, PersonId owner, const Labels& functions);
// The first day on record, or the month or year of it. Participants may have begun before the present term.
std::optional<PartialDate> beganOn(const queries::MentorshipCard& card);
// "Active since 3 September 2024 · one to one · agreed: monthly, 45 minutes"
QString headLine(const queries::MentorshipCard& card, const Labels& cadences, PersonId owner,
                 const QHash<PersonId, QString>& names);
// The letters for the round mark of a group: of the first two words of its name.
QString groupInitials(const QString& name);

}  // namespace mb::ui::mentorships
