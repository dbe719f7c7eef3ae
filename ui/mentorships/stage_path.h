// The stages of a mentorship as a path from left to right: where it has been and since when, where it is, what lies
// ahead (LI2).
#pragma once

#include "core/domain/mentorship.h"
#include "ui/widgets/rail.h"

namespace mb::ui {

class StagePath : public Rail {
    Q_OBJECT
public:
    explicit StagePath(Theme& theme, QWidget* parent = nullptr);
    // `changes` in the order of their days; the latest of a stage is shown. `began` is the day of the present stage if
    // no change is recorded.
    void show(Stage present, const QList<StageChange>& changes, std::optional<PartialDate> began, QDate today);
};

}  // namespace mb::ui
