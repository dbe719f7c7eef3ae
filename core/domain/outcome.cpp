#include "core/domain/outcome.h"

#include "core/domain/text.h"
#include "core/domain/written_name.h"

#include <QRegularExpression>

namespace mb {

using namespace Qt::Literals::StringLiterals;

QList<OutcomeForm> formsOf(OutcomeKind kind) {
    using enum OutcomeForm;
    switch (kind) {
        case OutcomeKind::Publication:
            return {Article, ReviewArticle, CaseReport, Editorial, LetterToEditor, Book,
                    Chapter, Proceedings,   Abstract,   Thesis,    Report};
        case OutcomeKind::Grant:
            return {ResearchGrant, CareerAward, TrainingGrant, Fellowship, InternalFunding, Contract};
        case OutcomeKind::Presentation:
            return {Talk, Poster, Workshop, GrandRounds, Panel};
        case OutcomeKind::Award:
            return {TeachingAward, ResearchAward, MentoringAward, ClinicalAward, ServiceAward};
        case OutcomeKind::Product:
            return {Curriculum, Software, Dataset, Guideline, Patent, Media};
    }
    return {};
}

QList<OutcomeState> statesOf(OutcomeKind kind) {
    using enum OutcomeState;
    switch (kind) {
        case OutcomeKind::Publication:
            return {InProgress,   Preprint, Submitted,   InRevision, Accepted,
                    AheadOfPrint, InPrint,  NotAccepted, Withdrawn};
        case OutcomeKind::Grant:
            return {InProgress, Submitted, Awarded, NotAccepted, Withdrawn, Ended};
        case OutcomeKind::Presentation:
            return {InProgress, Submitted, Accepted, Given, NotAccepted, Withdrawn};
        case OutcomeKind::Award:
            return {Nominated, Awarded, NotAccepted};
        case OutcomeKind::Product:
            return {InProgress, Submitted, Released, Withdrawn};
    }
    return {};
}

bool isDone(OutcomeState state) {
    switch (state) {
        case OutcomeState::Accepted:
        case OutcomeState::AheadOfPrint:
        case OutcomeState::InPrint:
        case OutcomeState::Awarded:
        case OutcomeState::Given:
        case OutcomeState::Released:
        case OutcomeState::Ended:
            return true;
        default:
            return false;
    }
}

FieldErrors validate(const Outcome& outcome) {
    FieldErrors errors;
    if (outcome.title.trimmed().isEmpty() && outcome.doi.isEmpty() && outcome.pmid.isEmpty())
        errors.append({u"title"_s, ErrorKind::MissingValue, {}});
    if (outcome.form && !formsOf(outcome.kind).contains(*outcome.form))
        errors.append({u"form"_s, ErrorKind::BadValue, {keyOf(*outcome.form), u"form"_s}});
    if (!outcome.doi.isEmpty() && canonicalDoi(outcome.doi).isEmpty())
        errors.append({u"doi"_s, ErrorKind::BadValue, {outcome.doi, u"doi"_s}});
    static const QRegularExpression digits(u"^\\d{1,9}$"_s), pmc(u"^PMC\\d{1,9}$"_s);
    if (!outcome.pmid.isEmpty() && !digits.match(outcome.pmid).hasMatch())
        errors.append({u"pmid"_s, ErrorKind::BadValue, {outcome.pmid, u"pmid"_s}});
    if (!outcome.pmcid.isEmpty() && !pmc.match(outcome.pmcid).hasMatch())
        errors.append({u"pmcid"_s, ErrorKind::BadValue, {outcome.pmcid, u"pmcid"_s}});
    if (outcome.since && outcome.until && outcome.until->latest() < outcome.since->earliest())
        errors.append({u"until"_s, ErrorKind::DateOrder, {u"since"_s}});
    return errors;
}

FieldErrors validate(const OutcomeStatus& status) {
    FieldErrors errors;
    if (!status.doi.isEmpty() && canonicalDoi(status.doi).isEmpty())
        errors.append({u"doi"_s, ErrorKind::BadValue, {status.doi, u"doi"_s}});
    return errors;
}

FieldErrors validate(const Contributor& contributor) {
    FieldErrors errors;
    if (contributor.family.trimmed().isEmpty() && contributor.given.trimmed().isEmpty())
        errors.append({u"family"_s, ErrorKind::MissingValue, {}});
    return errors;
}

namespace {

bool endsIt(OutcomeState state) {
    return state == OutcomeState::NotAccepted || state == OutcomeState::Withdrawn || state == OutcomeState::Ended;
}

}  // namespace

OutcomeStatus presentStatus(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    const QList<OutcomeState> way = statesOf(outcome.kind);
    OutcomeStatus present;
    present.outcomeId = outcome.id;
    present.state = way.first();
    bool any = false;
    // What was not accepted in one place may have been submitted to another since.
    const auto rank = [&](const OutcomeStatus& status) {
        const QDate day = status.day ? status.day->earliest() : QDate();
        return std::tuple(endsIt(status.state) ? -1 : way.indexOf(status.state), day);
    };
    for (const OutcomeStatus& status : statuses) {
        if (endsIt(status.state)) continue;
        if (!any || rank(status) > rank(present)) present = status;
        any = true;
    }
    for (const OutcomeStatus& status : statuses) {
        if (!endsIt(status.state)) continue;
        const bool later = !status.day || !present.day || *status.day >= *present.day;
        if (!any || later) present = status;
        any = true;
    }
    return present;
}

std::optional<PartialDate> outcomeDay(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    if (const OutcomeStatus present = presentStatus(outcome, statuses); present.day && !endsIt(present.state))
        return present.day;
    std::optional<PartialDate> latest;
    for (const OutcomeStatus& status : statuses)
        if (status.day && !endsIt(status.state) && (!latest || *status.day > *latest)) latest = status.day;
    return latest ? latest : outcome.since;
}

AuthorName authorName(const Contributor& contributor) {
    AuthorName name;
    name.family = contributor.family;
    name.given = contributor.given;
    name.particle = contributor.particle;
    name.suffix = contributor.suffix;
    name.group = contributor.kind == Contribution::Group;
    name.collaborator = contributor.kind == Contribution::Collaborator;
    return name;
}

QString citedName(const Contributor& contributor) { return shortName(authorName(contributor)); }

QString printedName(const Contributor& contributor) {
    if (contributor.kind == Contribution::Group) return contributor.family;
    QStringList parts;
    for (const QString& part : {contributor.given, contributor.particle, contributor.family})
        if (!part.isEmpty()) parts << part;
    const QString name = parts.join(u' ');
    return contributor.suffix.isEmpty() ? name : QString(name + u", " + contributor.suffix);
}

namespace {

// "Hale Jr." → family "Hale", suffix "Jr."; "de la Cruz" → particle "de la". Particles are those that begin small.
void splitFamily(Contributor& contributor, const QString& family) {
    static const QRegularExpression suffix(u"^(.*\\S),?\\s+(Jr\\.?|Sr\\.?|II|III|IV|2nd|3rd)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QString rest = family.simplified();
    if (const auto match = suffix.match(rest); match.hasMatch()) {
        rest = match.captured(1);
        contributor.suffix = match.captured(2);
    }
    QStringList words = rest.split(u' ', Qt::SkipEmptyParts), particle;
    while (words.size() > 1 && words.first()[0].isLower()) particle << words.takeFirst();
    contributor.particle = particle.join(u' ');
    contributor.family = words.join(u' ');
}

}  // namespace

Contributor contributorNamed(const QString& written) {
    Contributor contributor;
    const QString text = written.simplified();
    if (text.startsWith(u'{') && text.endsWith(u'}')) {
        contributor.kind = Contribution::Group;
        contributor.family = text.mid(1, text.size() - 2).trimmed();
        return contributor;
    }
    // "Haddad L", "de la Cruz MJ", "King AL Jr": what a list of references has.
    static const QRegularExpression cited(u"^(\\S.*?)\\s+(\\p{Lu}{1,4})(?:\\s+(Jr\\.?|Sr\\.?|II|III|IV|2nd|3rd))?$"_s);
    if (const auto match = cited.match(text); match.hasMatch() && !text.contains(u',')) {
        splitFamily(contributor, match.captured(1));
        contributor.given = match.captured(2);
        contributor.suffix = match.captured(3);
        return contributor;
    }
    const NameParts parts = readName(text);
    contributor.given = parts.given;
    splitFamily(contributor, parts.family);
    if (contributor.family.isEmpty()) std::swap(contributor.family, contributor.given);
    return contributor;
}

}  // namespace mb
