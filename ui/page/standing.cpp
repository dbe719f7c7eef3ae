#include "ui/page/standing.h"

#include "core/documents/terms.h"

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;

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

QHash<PersonId, Standing> standings(const Reader& reader, const QList<queries::PersonCard>& people, QDate day) {
    const auto stages = documents::shownTerms(reader, u"stage"_s);
    const auto labels = stageLabels(reader);
    QHash<PersonId, Standing> found;
    for (const queries::PersonCard& card : people) {
        const auto position = positionOn(card.positions, day);
        if (!position) continue;
        Standing& standing = found[card.person.id];
        standing.department = position->department.simplified();
        standing.institution = position->institution.simplified();
        const auto stage =
            std::find_if(stages.begin(), stages.end(), [&](const Term& one) { return one.key == position->stage; });
        standing.rank = stage == stages.end() ? position->title.simplified() : stage->label;
        standing.text = positionText(*position, labels);
        Position within = *position;
        within.institution.clear();
        standing.brief = positionText(within, labels);
        standing.rankOrder = u"%1"_s.arg(stage - stages.begin(), 4, 10, QChar(u'0'));
    }
    return found;
}

}  // namespace mb::ui
