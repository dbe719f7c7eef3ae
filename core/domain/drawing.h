// A signature drawn with mouse, pen or finger: strokes as vectors, so that it prints crisp at any size (AG5). Points
// lie in 0..1 × 0..1 of the area drawn on, y downwards; `aspect` is that area's width divided by its height.
#pragma once

#include <QJsonValue>
#include <QList>
#include <QPointF>

#include <optional>

namespace mb {

struct Drawing {
    using Stroke = QList<QPointF>;
    static constexpr int mostStrokes = 200, mostPoints = 5000;

    double aspect = 3;
    QList<Stroke> strokes;
    bool isEmpty() const { return strokes.isEmpty(); }
    bool operator==(const Drawing&) const = default;
};

// {"aspect": 3.2, "strokes": [[[0.1, 0.5], …], …]}, rounded to four decimals.
QJsonValue toJson(const Drawing& drawing);
// Nothing where the value is no drawing, holds no stroke, too many, or points outside the area.
std::optional<Drawing> drawingFrom(const QJsonValue& json);

}  // namespace mb
