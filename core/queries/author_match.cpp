#include "core/queries/author_match.h"

#include "core/domain/text.h"

#include <algorithm>

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {

// Hyphens, apostrophes and spaces part no family name: "de la Cruz", "De-La-Cruz".
QString familyKey(const QString& name) { return fold(name).remove(u' '); }

// "MJ" and "M.J." are two initials, "LEILA" in a list of capitals is a name.
QStringList givenWords(const QString& given, const QString& family) {
    const auto capitals = [](const QString& word) {
        return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper() || !c.isLetter(); });
    };
    QStringList words;
    const QStringList folded = foldedWords(given);
    const bool initials = capitals(given) && !(capitals(family) && family.size() > 2 && given.size() > 2);
    for (const QString& word : folded)
        if (initials && word.size() <= 4) {
            for (const QChar letter : word) words << QString(letter);
        } else {
            words << word;
        }
    return words;
}

// All ways in which a name may be written on one line. A given name that is written out is not cut to its initials
// here: "Haddad L" may be somebody else.
QStringList formsOf(const AuthorName& name) {
    const QString family = QString(name.particle + u' ' + name.family);
    QStringList givens{name.given};
    const QStringList words = givenWords(name.given, name.family);
    if (std::all_of(words.begin(), words.end(), [](const QString& word) { return word.size() == 1; }))
        givens << words.join(u' ') << words.join(QString());
    QStringList forms;
    for (const QString& given : std::as_const(givens))
        for (const QString& suffix : {QString(), name.suffix})
            forms << fold(QString(family + u' ' + given + u' ' + suffix))
                  << fold(QString(given + u' ' + family + u' ' + suffix));
    forms.removeDuplicates();
    return forms;
}

AuthorName authorNameOf(const KnownAuthor& author) {
    AuthorName name{author.family, author.given};
    QStringList words = name.family.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && isNameSuffix(words.last())) {
        name.suffix = words.takeLast();
        name.family = words.join(u' ');
        if (name.family.endsWith(u',')) name.family.chop(1);
    }
    return name;
}

}  // namespace

AuthorMatcher::Parts AuthorMatcher::partsOf(const AuthorName& name) {
    return {familyKey(QString(name.particle + u' ' + name.family)), fold(name.suffix),
            givenWords(name.given, name.family)};
}

// How two given names of one family name go together.
std::optional<AuthorReason> AuthorMatcher::likeness(const Parts& printed, const Parts& known) {
    if (!printed.suffix.isEmpty() && !known.suffix.isEmpty() && printed.suffix != known.suffix) return std::nullopt;
    const QStringList &a = printed.given, &b = known.given;
    if (a.isEmpty() || b.isEmpty()) return std::nullopt;
    // "Xiao-Ming" and "Xiaoming".
    if (a.join(QString()) == b.join(QString()) && a.join(QString()).size() > qMax(a.size(), b.size()))
        return AuthorReason::FullName;
    const qsizetype both = qMin(a.size(), b.size());
    for (qsizetype i = 0; i < both; ++i) {
        const bool initial = a[i].size() == 1 || b[i].size() == 1;
        if (initial ? a[i][0] != b[i][0] : a[i] != b[i]) return std::nullopt;
    }
    if (a[0].size() > 1 && b[0].size() > 1) return AuthorReason::FullName;
    return a.size() == b.size() ? AuthorReason::Initials : AuthorReason::FirstInitial;
}

AuthorMatcher::AuthorMatcher(const QList<KnownAuthor>& people) {
    for (const KnownAuthor& author : people) {
        const qsizetype place = m_people.size();
        const AuthorName name = authorNameOf(author);
        m_people.append({author, partsOf(name)});
        const Parts& parts = m_people.last().parts;
        if (!author.orcid.isEmpty()) m_byOrcid.insert(author.orcid, place);
        if (!parts.family.isEmpty()) m_byFamily.insert(parts.family, place);
        if (!name.given.isEmpty()) m_bySwapped.insert(familyKey(name.given) + u'/' + parts.family, place);
        for (const QString& form : author.otherForms) m_byForm.insert(fold(form), place);
    }
}

AuthorMatches AuthorMatcher::match(const AuthorName& name) const {
    AuthorMatches found;
    if (name.group || name.family.isEmpty()) return found;
    QHash<qsizetype, AuthorReason> reasons;
    const auto fits = [&](qsizetype place, AuthorReason reason) {
        const QString& known = m_people[place].author.orcid;
        if (!known.isEmpty() && !name.orcid.isEmpty() && known != name.orcid) return;
        const auto there = reasons.constFind(place);
        if (there == reasons.cend() || reason < *there) reasons.insert(place, reason);
    };
    const auto all = [](const QMultiHash<QString, qsizetype>& index, const QString& key) { return index.values(key); };
    if (!name.orcid.isEmpty())
        for (const qsizetype place : all(m_byOrcid, name.orcid)) fits(place, AuthorReason::Orcid);
    for (const QString& form : formsOf(name))
        for (const qsizetype place : all(m_byForm, form)) fits(place, AuthorReason::WrittenBefore);
    const Parts printed = partsOf(name);
    for (const qsizetype place : all(m_byFamily, printed.family))
        if (const auto reason = likeness(printed, m_people[place].parts)) fits(place, *reason);
    if (const QString given = familyKey(name.given); given.size() > 1)
        for (const qsizetype place : all(m_bySwapped, QString(printed.family + u'/' + given)))
            fits(place, AuthorReason::Swapped);

    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
        found.all.append({m_people[it.key()].author.id, it.value()});
    std::sort(found.all.begin(), found.all.end(), [](const AuthorMatch& a, const AuthorMatch& b) {
        return std::pair(a.reason, a.id.value) < std::pair(b.reason, b.id.value);
    });
    if (found.all.isEmpty() || isSuggestion(found.all.first().reason)) return found;
    const AuthorReason surest = found.all.first().reason;
    const bool told = surest == AuthorReason::Orcid || surest == AuthorReason::WrittenBefore;
    const auto rivals = std::count_if(found.all.begin(), found.all.end(), [&](const AuthorMatch& one) {
        return told ? one.reason == surest : one.reason != AuthorReason::Swapped;
    });
    if (rivals == 1) found.certain = found.all.first().id;
    return found;
}

}  // namespace mb::queries
