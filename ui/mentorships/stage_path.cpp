#include "ui/mentorships/stage_path.h"

#include "core/words/format.h"
#include "ui/mentorships/mentorship_words.h"

#include <span>

namespace mb::ui {

using namespace Qt::Literals::StringLiterals;
using namespace mentorships;

namespace {

constexpr std::array pathStages{Stage::Exploring, Stage::Agreed, Stage::Active, Stage::InReview, Stage::Concluded};
constexpr std::array declinedStages{Stage::Exploring, Stage::Declined};

std::span<const Stage> stagesTowards(Stage present) {
    if (present == Stage::Declined) return declinedStages;
    return pathStages;
}

}  // namespace

StagePath::StagePath(Theme& theme, QWidget* parent) : Rail(theme, parent) {
    setObjectName(u"mentorshipStagePath"_s);
    setAccessibleName(tr("Stages"));
}

void StagePath::show(Stage present, const QList<StageChange>& changes, std::optional<PartialDate> began, QDate today) {
    QHash<Stage, PartialDate> days;
    if (began) days.insert(present, *began);
    for (const StageChange& change : changes) days.insert(change.stage, change.day);
    QList<Station> stations;
    Stop stop = Stop::Passed;
    for (const Stage stage : stagesTowards(present)) {
        Station station{stageLabel(stage), {}, {}, stop};
        if (days.contains(stage)) {
            const PartialDate since = days[stage];
            station.day = words::shortDay(since, today);
            station.shortDay = since.isDay() ? words::shortMonth(since.day()) : station.day;
            if (stop == Stop::Passed) station.stop = Stop::Recorded;
        }
        if (stage == present) station.stop = Stop::Now;
        if (stage == present) stop = Stop::Ahead;
        stations << station;
    }
    setStations(stations);
}

}  // namespace mb::ui
