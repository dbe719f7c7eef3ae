#include "core/queries/coverage.h"

#include "core/domain/book.h"

namespace mb::queries {

using namespace Qt::Literals::StringLiterals;

namespace {
// A mentor in any of these can judge the work itself.
const QStringList& functionsInTheField() {
    static const QStringList keys{u"research"_s, u"clinical"_s, u"educator"_s};
    return keys;
}
}  // namespace

Coverage coverageOf(const Reader& reader, const QList<MentorshipCard>& cards, PersonId owner, QDate today) {
    Coverage coverage;
    QSet<QString> covered;
    bool inside = false, unknown = false;
    for (const MentorshipCard& card : cards) {
        if (isOver(card.mentorship.stage) || card.sideOf(owner) != Side::Mentee) continue;
        for (const Participant& participant : card.participants) {
            if (participant.side != Side::Mentor || participant.personId == owner) continue;
            if (!takesPart(participant, today)) continue;
            ++coverage.mentors;
            for (const QString& function : participant.functions) covered << function;
            inside |= participant.insideDepartment.value_or(false);
            unknown |= !participant.insideDepartment.has_value();
        }
    }
    for (const Term& term : reader.select<Term>().where(&Term::list, u"function"_s).orderBy(&Term::place).list())
        if (!term.hidden && !covered.contains(term.key)) coverage.uncovered << term.key;
    if (coverage.mentors == 0) return coverage;
    if (!inside) coverage.advice << (unknown ? TeamAdvice::InsideUnknown : TeamAdvice::NoneInside);
    const QStringList& field = functionsInTheField();
    if (std::all_of(field.begin(), field.end(), [&](const QString& key) { return coverage.uncovered.contains(key); }))
        coverage.advice << TeamAdvice::NoneInField;
    return coverage;
}

}  // namespace mb::queries
