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
    const OutcomeStatus* ending = nullptr;
    for (const OutcomeStatus& status : statuses)
        if (endsIt(status.state) && (!ending || !status.day || (ending->day && *status.day >= *ending->day)))
            ending = &status;
    // What was not accepted in one place may have been submitted to another since; what was there before is past then.
    const auto isPast = [&](const OutcomeStatus& status) {
        return ending && (!ending->day || !status.day || *status.day <= *ending->day);
    };
    const auto rank = [&](const OutcomeStatus& status) {
        return std::tuple(way.indexOf(status.state), status.day ? status.day->earliest() : QDate());
    };
    const OutcomeStatus* furthest = nullptr;
    for (const OutcomeStatus& status : statuses)
        if (!endsIt(status.state) && !isPast(status) && (!furthest || rank(status) > rank(*furthest)))
            furthest = &status;
    if (furthest) return *furthest;
    if (ending) return *ending;
    OutcomeStatus none;
    none.outcomeId = outcome.id;
    none.state = way.first();
    return none;
}

std::optional<PartialDate> outcomeDay(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    if (const OutcomeStatus present = presentStatus(outcome, statuses); present.day && !endsIt(present.state))
        return present.day;
    std::optional<PartialDate> latest;
    for (const OutcomeStatus& status : statuses)
        if (status.day && !endsIt(status.state) && (!latest || *status.day > *latest)) latest = status.day;
    return latest ? latest : outcome.since;
}

int outcomeYear(const Outcome& outcome, const QList<OutcomeStatus>& statuses) {
    const OutcomeStatus present = presentStatus(outcome, statuses);
    std::optional<PartialDate> day = present.day;
    if (!day && outcome.kind == OutcomeKind::Grant) day = outcome.since;
    if (endsIt(present.state) || (!day && !isDone(present.state))) day = outcomeDay(outcome, statuses);
    return day ? day->year() : 0;
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
    QStringList words = family.simplified().split(u' ', Qt::SkipEmptyParts), particle;
    if (words.size() > 1 && isNameSuffix(words.last())) contributor.suffix = words.takeLast();
    if (!words.isEmpty() && words.last().endsWith(u',')) words.last().chop(1);
    while (words.size() > 1 && words.first()[0].isLower()) particle << words.takeFirst();
    contributor.particle = particle.join(u' ');
    contributor.family = words.join(u' ');
}

// "II" and "IV" are initials behind a family name alone ("Petrov IV") and a suffix behind a whole name; "JR" in
// capitals is initials in every list of references.
QString takeSuffix(QStringList& words) {
    if (words.size() < 2 || !isNameSuffix(words.last())) return {};
    const QString& last = words.last();
    const bool mayBeInitials =
        last == u"JR" || last == u"SR" || ((last == u"II" || last == u"IV") && words.size() == 2);
    return mayBeInitials ? QString() : words.takeLast();
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
    // "Haddad L", "de la Cruz MJ", "Sartre J-P", "King AL Jr": what a list of references has.
    static const QRegularExpression cited(u"^(\\S.*?)\\s+((?:\\p{Lu}(?:\\.\\s|[.\\-]|\\x{2010}|\\.-)?){1,4})$"_s);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const QString suffix = takeSuffix(words);
    if (const auto match = cited.match(words.join(u' ')); match.hasMatch() && !text.contains(u',')) {
        splitFamily(contributor, match.captured(1));
        contributor.given = match.captured(2);
        if (!suffix.isEmpty()) contributor.suffix = suffix;
        return contributor;
    }
    const NameParts parts = readName(text);
    contributor.given = parts.given;
    splitFamily(contributor, parts.family);
    if (contributor.family.isEmpty()) splitFamily(contributor, std::exchange(contributor.given, {}));
    return contributor;
}

}  // namespace mb
