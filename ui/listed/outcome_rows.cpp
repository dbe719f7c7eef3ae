#include "ui/listed/outcome_rows.h"

#include "core/domain/text.h"
#include "core/queries/mentorships.h"
#include "core/words/format.h"
#include "core/words/outcomes.h"

#include <QCoreApplication>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(outcomes)
};

// Who stands first, as far as it matters to the owner.
QString leadOf(const queries::OutcomeCard& card, PersonId owner) {
    const QList<Contributor> authors = card.authors();
    if (authors.isEmpty()) return {};
    if (authors.first().personId == owner) return authors.size() > 1 ? OutcomeWords::tr("you first") : QString();
    const QString name = citedName(authors.first());
    return authors.size() > 1 ? OutcomeWords::tr("%1 first").arg(name) : name;
}

QString detailOf(const queries::OutcomeCard& card) {
    const Outcome& outcome = card.outcome;
    if (outcome.kind == OutcomeKind::Grant) {
        if (outcome.amount) return words::money({*outcome.amount, outcome.currency});
        return outcome.funder;
    }
    if (const OutcomeStatus present = card.present();
        present.state == OutcomeState::Preprint && !present.venue.isEmpty())
        return present.venue;
    return outcome.venue;
}

}  // namespace

QString outcomeTitle(const Outcome& outcome) {
    if (!outcome.title.trimmed().isEmpty()) return outcome.title.simplified();
    if (!outcome.pmid.isEmpty()) return u"PMID %1"_s.arg(outcome.pmid);
    return outcome.doi;
}

Tone stateTone(OutcomeState state) {
    if (isDone(state)) return state == OutcomeState::Ended ? Tone::Plain : Tone::Ok;
    switch (state) {
        case OutcomeState::InProgress:
            return Tone::Warn;
        case OutcomeState::NotAccepted:
        case OutcomeState::Withdrawn:
            return Tone::Plain;
        default:
            return Tone::Calm;
    }
}

ListRow outcomeRow(const queries::OutcomeCard& card, PersonId owner) {
    ListRow row;
    row.noun = Outcome::table;
    row.id = card.outcome.id.value;
    row.title = outcomeTitle(card.outcome);
    QStringList parts{words::outcomeLabel(card.outcome)};
    for (const QString& part : {detailOf(card), leadOf(card, owner)})
        if (!part.isEmpty()) parts << part;
    row.subtitle = parts.join(u" · ");
    const OutcomeState state = card.present().state;
    row.chip = words::stateLabel(state);
    row.tone = stateTone(state);
    return row;
}

ListPlan outcomesPlan(const QString& key) {
    const QString kind = OutcomeWords::tr("Kind"), state = OutcomeWords::tr("State"),
                  person = OutcomeWords::tr("Person"), mentorship = OutcomeWords::tr("Mentorship"),
                  year = OutcomeWords::tr("Year");
    return {key,
            OutcomeWords::tr("All outcomes"),
            {OutcomeWords::tr("Newest first"), OutcomeWords::tr("By title"), OutcomeWords::tr("By kind")},
            {{}, kind, state, person, mentorship, year},
            {kind, OutcomeWords::tr("Title"), OutcomeWords::tr("Authors"), OutcomeWords::tr("Where"), state,
             OutcomeWords::tr("Date"), u"PMID"_s, u"DOI"_s}};
}

QList<ListEntry> outcomeEntries(const Reader& reader, PersonId owner, const QList<queries::OutcomeCard>& cards,
                                QDate today) {
    const ListPlan plan = outcomesPlan({});
    const auto names = queries::names(reader);
    const QSet<PersonId> mentees = queries::menteesOf(reader, owner);
    QHash<MentorshipId, QString> mentorships;
    for (const queries::OutcomeCard& card : cards)
        for (const OutcomeMentorship& part : card.mentorships)
            if (!mentorships.contains(part.mentorshipId))
                mentorships.insert(part.mentorshipId,
                                   queries::mentorshipCard(reader, part.mentorshipId, today).nameFor(owner, names));
    QList<ListEntry> entries;
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const queries::OutcomeCard& card = cards[i];
        const Outcome& outcome = card.outcome;
        ListEntry entry;
        entry.row = outcomeRow(card, owner);
        const auto day = card.day();
        const QString yearText = day ? QString::number(day->year()) : OutcomeWords::tr("No date yet");
        const QString kind = words::kindLabel(outcome.kind), state = entry.row.chip;
        entry.order = {u"%1"_s.arg(i, 8, 10, QChar(u'0')), fold(entry.row.title),
                       u"%1 %2"_s.arg(int(outcome.kind)).arg(i, 8, 10, QChar(u'0'))};
        entry.headers = {yearText, {}, kind};
        entry.facets = {{plan.headings[1], kind}, {plan.headings[2], state}, {plan.headings[5], yearText}};
        bool withMentee = false, mine = false;
        for (const Contributor& one : card.contributors) {
            if (!one.personId) continue;
            withMentee |= mentees.contains(one.personId);
            mine |= one.personId == owner;
            const Facet facet{plan.headings[3], names.value(one.personId)};
            if (!entry.facets.contains(facet)) entry.facets << facet;
        }
        if (withMentee) entry.facets << Facet{{}, OutcomeWords::tr("With a mentee")};
        if (mine) entry.facets << Facet{{}, OutcomeWords::tr("With me")};
        for (const OutcomeMentorship& part : card.mentorships)
            entry.facets << Facet{plan.headings[4], mentorships.value(part.mentorshipId)};
        const QString authors = queries::authorLine(card);
        entry.folded = fold(QStringList{entry.row.title, entry.row.subtitle, authors, outcome.funder, outcome.number,
                                        outcome.pmid, outcome.doi, outcome.place, state, yearText}
                                .join(u' '));
        entry.cells = {words::outcomeLabel(outcome),
                       entry.row.title,
                       authors,
                       whereLine(card),
                       state,
                       day ? words::partialDate(*day) : QString(),
                       outcome.pmid,
                       outcome.doi};
        entries << entry;
    }
    return entries;
}

QString outcomesLine(const QList<queries::OutcomeCard>& cards, const QSet<PersonId>& mentees) {
    int papers = 0, grants = 0, talks = 0, others = 0, shared = 0;
    for (const queries::OutcomeCard& card : cards) {
        const bool paper = card.outcome.kind == OutcomeKind::Publication;
        papers += paper;
        grants += card.outcome.kind == OutcomeKind::Grant;
        talks += card.outcome.kind == OutcomeKind::Presentation;
        others += card.outcome.kind == OutcomeKind::Award || card.outcome.kind == OutcomeKind::Product;
        shared += paper && std::any_of(card.contributors.begin(), card.contributors.end(),
                                       [&](const Contributor& one) { return mentees.contains(one.personId); });
    }
    QStringList kinds;
    if (papers) kinds << OutcomeWords::tr("%n papers", nullptr, papers);
    if (grants) kinds << OutcomeWords::tr("%n grants", nullptr, grants);
    if (talks) kinds << OutcomeWords::tr("%n talks", nullptr, talks);
    if (others) kinds << OutcomeWords::tr("%n others", nullptr, others);
    QStringList parts{kinds.join(u", ")};
    if (shared) parts << OutcomeWords::tr("%n papers with a mentee", nullptr, shared);
    return parts.join(u" · ");
}

QString whereLine(const queries::OutcomeCard& card) {
    const Outcome& outcome = card.outcome;
    QString where = detailOf(card);
    if (outcome.kind == OutcomeKind::Grant && outcome.amount && !outcome.funder.isEmpty())
        where = QString(outcome.funder + u", " + where);
    QString volume = outcome.volume;
    if (!outcome.issue.isEmpty()) volume += u'(' + outcome.issue + u')';
    if (!outcome.pages.isEmpty()) volume += (volume.isEmpty() ? u""_s : u":"_s) + outcome.pages;
    if (!volume.isEmpty()) where += (where.isEmpty() ? u""_s : u" "_s) + volume;
    if (!outcome.place.isEmpty()) where += (where.isEmpty() ? u""_s : u", "_s) + outcome.place;
    return where;
}

}  // namespace mb::ui
