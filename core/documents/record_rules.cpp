// What holds for the rows of a record, whatever they were gathered from.
#include "core/documents/record.h"
#include "core/domain/error.h"

namespace mb::documents {

using namespace Qt::Literals::StringLiterals;

QList<RecordColumn> columnsOf(MissingFact::What what) {
    using enum RecordColumn;
    using What = MissingFact::What;
    switch (what) {
        case What::Dates:
            return {Dates, Start};
        case What::Level:
            return {Level};
        case What::Project:
            return {Project};
        case What::Position:
        case What::PositionOld:
            return {Position, CurrentPosition, PositionOrSupport};
        case What::Activity:
            return {CurrentPosition, InitialPosition};
        case What::Topic:
            return {Topic};
        case What::Support:
            return {Support};
        case What::Degree:
            return {PriorDegrees, DoctoralDegrees, TerminalDegrees, ResultingDegrees};
        case What::DegreeYear:
            return {PriorDegreeYears, DoctoralDegrees, TerminalDegrees, ResultingDegrees};
        case What::NoPublication:
            return {Publications};
        case What::Year:
            break;
    }
    return {};
}

void checkPeriod(const RecordWish& wish) {
    if (wish.from && wish.to && wish.to->latest() < wish.from->earliest())
        throw Error(ErrorKind::DateOrder, {u"period_to"_s, u"period_from"_s});
}

bool isInTraining(const QString& levelKey) {
    return levelKey == u"student" || levelKey == u"resident" || levelKey == u"fellow" || levelKey == u"postdoc";
}

CountUnder usuallyUnder(const QString& levelKey) {
    return levelKey.isEmpty() || isInTraining(levelKey) ? CountUnder::Teaching : CountUnder::Service;
}

bool hasPublication(const Record& record, const RecordRow& row) {
    return std::any_of(row.works.begin(), row.works.end(), [&](int number) {
        const queries::OutcomeCard& work = record.works[number - 1];
        return work.outcome.kind == OutcomeKind::Publication && isDone(work.present().state);
    });
}

bool isNewEntrant(const Record& record, const RecordRow& row) {
    return row.current && row.since && row.since->latest() > record.wish.today.addYears(-1);
}

}  // namespace mb::documents
