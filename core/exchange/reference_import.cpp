#include "core/exchange/reference_import.h"

#include "core/actions/outcomes.h"
#include "core/domain/identifiers.h"
#include "core/domain/text.h"
#include "core/queries/outcomes.h"

#include <QMap>

namespace mb::exchange {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype entriesAtOnce = 500;

struct KindOf {
    const char* kind;
    OutcomeKind outcome;
    std::optional<OutcomeForm> form;
};
constexpr KindOf outcomeKinds[] = {
    {"article", OutcomeKind::Publication, OutcomeForm::Article},
    {"preprint", OutcomeKind::Publication, OutcomeForm::Article},
    {"book", OutcomeKind::Publication, OutcomeForm::Book},
    {"chapter", OutcomeKind::Publication, OutcomeForm::Chapter},
    {"conference", OutcomeKind::Publication, OutcomeForm::Proceedings},
    {"thesis", OutcomeKind::Publication, OutcomeForm::Thesis},
    {"report", OutcomeKind::Publication, OutcomeForm::Report},
    {"dataset", OutcomeKind::Product, OutcomeForm::Dataset},
    {"software", OutcomeKind::Product, OutcomeForm::Software},
    {"patent", OutcomeKind::Product, OutcomeForm::Patent},
    {"presentation", OutcomeKind::Presentation, OutcomeForm::Talk},
    {"other", OutcomeKind::Publication, std::nullopt},
};

Contributor contributorOf(const AuthorName& name) {
    Contributor contributor;
    contributor.kind = name.group          ? Contribution::Group
                       : name.collaborator ? Contribution::Collaborator
                                           : Contribution::Author;
    contributor.family = name.family;
    contributor.given = name.given;
    contributor.particle = name.particle;
    contributor.suffix = name.suffix;
    return contributor;
}

OutcomeState stateOf(const Reference& reference, OutcomeKind kind) {
    if (const auto known = fromKey<OutcomeState>(reference.state); known && statesOf(kind).contains(*known))
        return *known;
    if (reference.kind == u"preprint") return OutcomeState::Preprint;
    if (kind == OutcomeKind::Product) return OutcomeState::Released;
    if (kind == OutcomeKind::Presentation) return OutcomeState::Given;
    // A year alone says that it appeared.
    return reference.date ? OutcomeState::InPrint : OutcomeState::InProgress;
}

// The identifiers of the works that the book has, and their titles.
struct KnownWorks {
    QMultiHash<QString, OutcomeId> byPmid, byPmcid, byDoi, byTitle;
    QHash<OutcomeId, queries::OutcomeCard> cards;

    explicit KnownWorks(const Reader& reader) {
        for (const queries::OutcomeCard& card : queries::allOutcomes(reader)) {
            const Outcome& outcome = card.outcome;
            const OutcomeId id = outcome.id;
            cards.insert(id, card);
            if (!outcome.pmid.isEmpty()) byPmid.insert(outcome.pmid, id);
            if (!outcome.pmcid.isEmpty()) byPmcid.insert(outcome.pmcid, id);
            if (!outcome.doi.isEmpty()) byDoi.insert(doiKey(outcome.doi), id);
            for (const OutcomeStatus& status : card.statuses)
                if (!status.doi.isEmpty()) byDoi.insert(doiKey(status.doi), id);
            if (const QString title = fold(outcome.title); !title.isEmpty()) byTitle.insert(title, id);
        }
    }

    static bool differs(const QString& one, const QString& other) {
        return !one.isEmpty() && !other.isEmpty() && one != other;
    }
    bool disagrees(const Reference& reference, const queries::OutcomeCard& card) const {
        const Outcome& outcome = card.outcome;
        if (differs(reference.pmid, outcome.pmid) || differs(reference.pmcid, outcome.pmcid)) return true;
        const QString doi = doiKey(reference.doi);
        if (!differs(doi, doiKey(outcome.doi))) return false;
        return std::none_of(card.statuses.begin(), card.statuses.end(),
                            [&](const OutcomeStatus& status) { return doiKey(status.doi) == doi; });
    }
    OutcomeId certain(const Reference& reference) const {
        if (!reference.pmid.isEmpty() && byPmid.contains(reference.pmid)) return byPmid.value(reference.pmid);
        if (!reference.pmcid.isEmpty() && byPmcid.contains(reference.pmcid)) return byPmcid.value(reference.pmcid);
        const QString doi = doiKey(reference.doi);
        return doi.isEmpty() ? OutcomeId() : byDoi.value(doi);
    }
    OutcomeId perhaps(const Reference& reference) const { return byTitle.value(fold(reference.title)); }
};

// What the file fills in where the book knows nothing, column by column; what the book knows stays.
QStringList fillIn(Outcome& outcome, const Reference& reference) {
    QStringList changes;
    for (const auto& [member, column, value] : {std::tuple{&Outcome::title, u"title"_s, reference.title},
                                                {&Outcome::venue, u"venue"_s, reference.venue},
                                                {&Outcome::publisher, u"publisher"_s, reference.publisher},
                                                {&Outcome::volume, u"volume"_s, reference.volume},
                                                {&Outcome::issue, u"issue"_s, reference.issue},
                                                {&Outcome::pages, u"pages"_s, reference.pages},
                                                {&Outcome::pmid, u"pmid"_s, reference.pmid},
                                                {&Outcome::pmcid, u"pmcid"_s, reference.pmcid},
                                                {&Outcome::doi, u"doi"_s, reference.doi},
                                                {&Outcome::url, u"url"_s, reference.url}})
        if ((outcome.*member).isEmpty() && !value.isEmpty()) {
            outcome.*member = value;
            changes << column;
        }
    return changes;
}

// The state that the file tells and the book does not know yet.
std::optional<OutcomeStatus> newStatus(const queries::OutcomeCard& known, const Reference& reference) {
    const queries::OutcomeCard told = outcomeOf(reference);
    if (told.statuses.isEmpty()) return std::nullopt;
    const OutcomeStatus status = told.present();
    const bool has = std::any_of(known.statuses.begin(), known.statuses.end(),
                                 [&](const OutcomeStatus& one) { return one.state == status.state; });
    if (has) return std::nullopt;
    return status;
}

QStringList changesOf(const queries::OutcomeCard& known, const Reference& reference) {
    Outcome outcome = known.outcome;
    QStringList changes = fillIn(outcome, reference);
    if (newStatus(known, reference)) changes << u"state"_s;
    if (known.contributors.isEmpty() && !reference.authors.isEmpty()) changes << u"authors"_s;
    return changes;
}

void classify(ReferencePlan& plan, const KnownWorks& works) {
    QList<Reference> references;
    for (const PlannedReference& entry : std::as_const(plan.entries)) references << entry.reference;
    QHash<qsizetype, qsizetype> earlier;
    for (const SameWork& same : sameWorks(references))
        if (same.how == Sameness::Certain)
            for (const qsizetype place : same.entries.mid(1)) earlier.insert(place, same.entries.first());
    for (qsizetype i = 0; i < plan.entries.size(); ++i) {
        PlannedReference& entry = plan.entries[i];
        if (earlier.contains(i)) {
            entry.standing = ReferenceStanding::Repeated;
            entry.sameAs = earlier[i];
            continue;
        }
        if (const OutcomeId id = works.certain(entry.reference)) {
            entry.known = id;
            const queries::OutcomeCard& card = works.cards[id];
            if (works.disagrees(entry.reference, card)) {
                entry.standing = ReferenceStanding::Disagrees;
                continue;
            }
            entry.changes = changesOf(card, entry.reference);
            entry.standing = entry.changes.isEmpty() ? ReferenceStanding::Known : ReferenceStanding::Changed;
            if (!entry.changes.isEmpty()) entry.choice = ReferenceChoice::Update;
            continue;
        }
        if (const OutcomeId id = works.perhaps(entry.reference)) {
            entry.known = id;
            entry.standing = ReferenceStanding::Perhaps;
            continue;
        }
        entry.choice = ReferenceChoice::Add;
    }
}

void nameAuthors(ReferencePlan& plan, const Reader& reader) {
    const queries::AuthorMatcher matcher(queries::knownAuthors(reader));
    QHash<QString, qsizetype> placeOf;
    for (PlannedReference& entry : plan.entries)
        for (const AuthorName& name : entry.reference.authors) {
            if (name.group) {
                entry.authors << -1;
                continue;
            }
            const QString key = shortName(name) + u'\n' + name.given + u'\n' + name.orcid;
            auto place = placeOf.find(key);
            if (place == placeOf.end()) {
                const queries::AuthorMatches matches = matcher.match(name);
                PlannedAuthor author{name, 0, matches.all, matches.certain.value_or(PersonId())};
                place = placeOf.insert(key, plan.authors.size());
                plan.authors << author;
            }
            ++plan.authors[*place].entries;
            entry.authors << *place;
        }
}

class Intake {
public:
    Intake(Writer& writer, const ReferencePlan& plan) : m_writer(writer), m_plan(plan) {}

    QList<OutcomeId> run() {
        QList<OutcomeId> touched;
        QSet<qsizetype> printed;  // authors of what came in
        for (const PlannedReference& entry : m_plan.entries) {
            if (entry.choice == ReferenceChoice::Leave) continue;
            touched << (entry.choice == ReferenceChoice::Add ? add(entry) : update(entry));
            for (const qsizetype author : entry.authors) printed << author;
        }
        for (qsizetype i = 0; i < m_plan.authors.size() && m_plan.remember; ++i)
            if (const PlannedAuthor& author = m_plan.authors[i]; author.chosen && printed.contains(i))
                actions::outcomes::rememberForm(m_writer, author.chosen, shortName(author.name));
        return touched;
    }

private:
    QList<Contributor> contributorsOf(const PlannedReference& entry) const {
        QList<Contributor> contributors;
        for (qsizetype i = 0; i < entry.reference.authors.size(); ++i) {
            Contributor contributor = contributorOf(entry.reference.authors[i]);
            if (entry.authors[i] >= 0) contributor.personId = m_plan.authors[entry.authors[i]].chosen;
            contributors << contributor;
        }
        return contributors;
    }

    OutcomeId add(const PlannedReference& entry) {
        const queries::OutcomeCard card = outcomeOf(entry.reference);
        return actions::outcomes::insert(m_writer, {card.outcome, contributorsOf(entry), card.statuses, {}, {}});
    }

    OutcomeId update(const PlannedReference& entry) {
        const queries::OutcomeCard known = queries::outcomeCard(m_writer, entry.known);
        Outcome outcome = known.outcome;
        Reference reference = entry.reference;
        // The preprint's own server and DOI stay with its state; the paper gets its own.
        if (entry.choice == ReferenceChoice::NextState) keepAsPreprint(known, outcome);
        fillIn(outcome, reference);
        throwFirst(validate(outcome));
        m_writer.update(outcome);
        if (auto status = newStatus(known, reference)) {
            status->outcomeId = entry.known;
            if (status->state == OutcomeState::Preprint) {
                status->venue = reference.venue;
                status->doi = reference.doi;
            }
            m_writer.insert(*status);
        }
        if (known.contributors.isEmpty()) {
            int place = 0;
            for (Contributor contributor : contributorsOf(entry)) {
                contributor.outcomeId = entry.known;
                contributor.place = ++place;
                m_writer.insert(contributor);
            }
        }
        return entry.known;
    }

    void keepAsPreprint(const queries::OutcomeCard& known, Outcome& outcome) {
        for (OutcomeStatus status : known.statuses) {
            if (status.state != OutcomeState::Preprint) continue;
            if (status.venue.isEmpty()) status.venue = outcome.venue;
            if (status.doi.isEmpty()) status.doi = outcome.doi;
            m_writer.update(status);
            if (outcome.venue == status.venue) outcome.venue.clear();
            if (outcome.doi == status.doi) outcome.doi.clear();
        }
    }

    Writer& m_writer;
    const ReferencePlan& m_plan;
};

}  // namespace

int ReferencePlan::count(ReferenceStanding standing) const {
    return int(std::count_if(entries.begin(), entries.end(),
                             [&](const PlannedReference& entry) { return entry.standing == standing; }));
}

int ReferencePlan::wanted() const {
    return int(std::count_if(entries.begin(), entries.end(),
                             [](const PlannedReference& entry) { return entry.choice != ReferenceChoice::Leave; }));
}

queries::OutcomeCard outcomeOf(const Reference& reference) {
    queries::OutcomeCard card;
    Outcome& outcome = card.outcome;
    for (const KindOf& kind : outcomeKinds)
        if (reference.kind == QLatin1String(kind.kind)) {
            outcome.kind = kind.outcome;
            outcome.form = kind.form;
        }
    fillIn(outcome, reference);
    outcome.place = reference.place;
    outcome.others = reference.others;
    for (const AuthorName& name : reference.authors) card.contributors << contributorOf(name);
    OutcomeStatus status;
    status.state = stateOf(reference, outcome.kind);
    status.day = reference.date;
    if (status.state == OutcomeState::AheadOfPrint && reference.onlineOn) status.day = reference.onlineOn;
    if (status.state == OutcomeState::Preprint) status.venue = outcome.venue;
    card.statuses << status;
    if (status.state == OutcomeState::InPrint && reference.onlineOn && reference.date &&
        *reference.onlineOn < *reference.date) {
        OutcomeStatus online;
        online.state = OutcomeState::AheadOfPrint;
        online.day = reference.onlineOn;
        card.statuses.prepend(online);
    }
    return card;
}

ReferencePlan planReferences(const Reader& reader, const ReferenceList& found, const QString& name,
                             LongWork* progress) {
    ReferencePlan plan;
    plan.format = found.format;
    plan.encoding = found.encoding;
    plan.name = name;
    plan.refused = found.refused;
    plan.entries.reserve(found.entries.size());
    for (const Reference& reference : found.entries) {
        plan.entries.emplaceBack().reference = reference;
        if (progress && plan.entries.size() % entriesAtOnce == 0)
            progress->reach(0, 100, plan.entries.size(), found.entries.size());
    }
    classify(plan, KnownWorks(reader));
    nameAuthors(plan, reader);
    return plan;
}

QList<OutcomeId> takeIn(Workspace& workspace, const ReferencePlan& plan) {
    QList<OutcomeId> touched;
    workspace.perform(
        {StepKind::Import, {plan.name}}, [&](Writer& writer) { touched = Intake(writer, plan).run(); },
        plan.wanted() > entriesAtOnce ? Scale::Large : Scale::Usual);
    return touched;
}

QList<Reference> referencesOf(const QList<queries::OutcomeCard>& cards) {
    QList<Reference> references;
    for (const queries::OutcomeCard& card : cards) {
        const Outcome& outcome = card.outcome;
        Reference reference;
        for (const KindOf& kind : outcomeKinds)
            if (reference.kind.isEmpty() && kind.outcome == outcome.kind && kind.form == outcome.form)
                reference.kind = QString::fromLatin1(kind.kind);
        if (outcome.kind == OutcomeKind::Grant || outcome.kind == OutcomeKind::Award) continue;
        if (reference.kind.isEmpty())
            reference.kind = outcome.kind == OutcomeKind::Publication    ? u"article"_s
                             : outcome.kind == OutcomeKind::Presentation ? u"presentation"_s
                                                                         : u"other"_s;
        const OutcomeStatus present = card.present();
        if (present.state == OutcomeState::Preprint) reference.kind = u"preprint"_s;
        reference.title = outcome.title;
        reference.venue =
            present.state == OutcomeState::Preprint && !present.venue.isEmpty() ? present.venue : outcome.venue;
        reference.publisher = outcome.publisher;
        reference.volume = outcome.volume;
        reference.issue = outcome.issue;
        reference.pages = outcome.pages;
        reference.place = outcome.place;
        reference.url = outcome.url;
        reference.pmid = outcome.pmid;
        reference.pmcid = outcome.pmcid;
        reference.doi = outcome.doi;
        reference.state = keyOf(present.state);
        reference.date = card.day();
        reference.others = outcome.others;
        for (const Contributor& contributor : card.contributors) reference.authors << authorName(contributor);
        references << reference;
    }
    return references;
}

}  // namespace mb::exchange
