#include "core/domain/drawing.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace mb {

using namespace Qt::Literals::StringLiterals;

namespace {

double rounded(double value) { return std::round(value * 10000) / 10000; }

std::optional<QPointF> pointFrom(const QJsonValue& json) {
    const QJsonArray pair = json.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble()) return std::nullopt;
    const QPointF point(pair[0].toDouble(), pair[1].toDouble());
    const auto inside = [](double v) { return v >= 0 && v <= 1; };
    return inside(point.x()) && inside(point.y()) ? std::optional(point) : std::nullopt;
}

}  // namespace

QJsonValue toJson(const Drawing& drawing) {
    QJsonArray strokes;
    for (const Drawing::Stroke& stroke : drawing.strokes) {
        QJsonArray points;
        for (const QPointF& point : stroke) points << QJsonArray{rounded(point.x()), rounded(point.y())};
        strokes << points;
    }
    return QJsonObject{{u"aspect"_s, rounded(drawing.aspect)}, {u"strokes"_s, strokes}};
}

std::optional<Drawing> drawingFrom(const QJsonValue& json) {
    Drawing drawing;
    drawing.aspect = json[u"aspect"].toDouble();
    if (!(drawing.aspect >= 0.1 && drawing.aspect <= 50)) return std::nullopt;
    const QJsonArray strokes = json[u"strokes"].toArray();
    if (strokes.isEmpty() || strokes.size() > Drawing::mostStrokes) return std::nullopt;
    qsizetype points = 0;
    for (const QJsonValue& value : strokes) {
        const QJsonArray list = value.toArray();
        points += list.size();
        if (list.isEmpty() || points > Drawing::mostPoints) return std::nullopt;
        Drawing::Stroke stroke;
        for (const QJsonValue& item : list) {
            const auto point = pointFrom(item);
            if (!point) return std::nullopt;
            stroke << *point;
        }
        drawing.strokes << stroke;
    }
    return drawing;
}

}  // namespace mb
