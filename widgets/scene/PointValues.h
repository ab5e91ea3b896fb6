#pragma once
#include <QString>
#include <vector>

namespace gleaner {

/// Numbers that color the points instead of their classes.
struct PointValues {
    QString name;
    std::vector<float> values; ///< one a point, NaN = none; empty = colored by class
    double low = 0, high = 1;  ///< ends of the scale; what lies beyond them takes the color of the end

    /// With a scale that reaches over the values, without the half percent at either end where there are many.
    static PointValues of(const QString &name, std::vector<float> values);
    bool operator==(const PointValues &) const = default;
};

} // namespace gleaner
