#include "ui/people/person_rows.h"

#include "core/documents/terms.h"
#include "core/domain/text.h"
#include "core/queries/mentorships.h"

#include <QCoreApplication>
#include <QSet>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PeopleWords {
    Q_DECLARE_TR_FUNCTIONS(people)
};

// For each person the sides they have in the owner's open mentorships.
QHash<PersonId, QList<Side>> sidesTowards(const Reader& reader, PersonId owner) {
    QSet<MentorshipId> open;
    for (const Mentorship& mentorship : queries::openMentorships(reader)) open << mentorship.id;
    const auto participants = reader.all<Participant>();
    QSet<MentorshipId> owners;
    for (const Participant& participant : participants)
        if (participant.personId == owner && open.contains(participant.mentorshipId))
            owners << participant.mentorshipId;
    QHash<PersonId, QList<Side>> sides;
    for (const Participant& participant : participants)
        if (participant.personId != owner && owners.contains(participant.mentorshipId) &&
            !sides[participant.personId].contains(participant.side))
            sides[participant.personId] << participant.side;
    return sides;
}

}  // namespace

QString sideText(const QList<Side>& sides) {
    QStringList words;
    for (const auto& [side, word] : {std::pair{Side::Mentor, PeopleWords::tr("mentor")},
                                     {Side::Mentee, PeopleWords::tr("mentee")},
                                     {Side::Peer, PeopleWords::tr("peer")}})
        if (sides.contains(side)) words << word;
    return words.join(u", ");
}

QHash<QString, QString> stageLabels(const Reader& reader) {
    QHash<QString, QString> labels;
    for (const Term& term : documents::shownTerms(reader, u"stage"_s)) labels.insert(term.key, term.label);
    return labels;
}

QString positionText(const Position& position, const QHash<QString, QString>& stageLabels) {
    QStringList parts;
    const QString title = position.title.trimmed().isEmpty() ? stageLabels.value(position.stage, position.stage)
                                                             : position.title.trimmed();
    for (const QString& part : {title, position.department.trimmed()})
        if (!part.isEmpty()) parts << part;
    QStringList sides{parts.join(u", ")};
    sides << position.institution.trimmed();
    sides.removeAll(QString());
    return sides.join(u" · ");
}

QList<PersonEntry> personEntries(const Reader& reader, PersonId owner, QDate today) {
    const auto sides = sidesTowards(reader, owner);
    const auto stages = stageLabels(reader);
    QList<PersonEntry> entries;
    for (const queries::PersonCard& card : queries::allPeople(reader)) {
        ListRow row;
        row.noun = Person::table;
        row.id = card.person.id.value;
        row.title = card.name();
        row.initials = initials(card.person);
        if (const auto position = positionOn(card.positions, today)) row.subtitle = positionText(*position, stages);
        if (row.subtitle.isEmpty()) row.subtitle = card.person.email;
        row.chip = card.person.id == owner ? PeopleWords::tr("you") : sideText(sides.value(card.person.id));
        row.tone = card.person.id == owner ? Tone::Plain : Tone::Calm;
        const QString all = QStringList{row.title, row.subtitle, card.person.email, row.chip}.join(u' ');
        entries.append({row, fold(all)});
    }
    return entries;
}

QList<ListRow> filteredRows(const QList<PersonEntry>& entries, const QString& filter) {
    const QStringList words = foldedWords(filter);
    QList<ListRow> rows;
    for (const PersonEntry& entry : entries)
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return entry.folded.contains(word); }))
            rows << entry.row;
    return rows;
}

}  // namespace mb::ui
