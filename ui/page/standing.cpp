#include "ui/page/standing.h"

#include "core/documents/terms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

QString Standing::line() const {
    QStringList parts{title.isEmpty() ? rank : title, department};
    parts.removeAll(QString());
    return parts.join(u", ");
}

QHash<PersonId, Standing> standings(const Reader& reader, const QList<queries::PersonCard>& people, QDate day) {
    const auto stages = documents::shownTerms(reader, u"stage"_s);
    QHash<PersonId, Standing> found;
    for (const queries::PersonCard& card : people) {
        const auto position = positionOn(card.positions, day);
        if (!position) continue;
        Standing& standing = found[card.person.id];
        standing.title = position->title.simplified();
        standing.department = position->department.simplified();
        standing.institution = position->institution.simplified();
        const auto stage =
            std::find_if(stages.begin(), stages.end(), [&](const Term& one) { return one.key == position->stage; });
        standing.rank = stage == stages.end() ? standing.title : stage->label;
        standing.rankOrder = u"%1"_s.arg(stage - stages.begin(), 4, 10, QChar(u'0'));
    }
    return found;
}

}  // namespace mb::ui
