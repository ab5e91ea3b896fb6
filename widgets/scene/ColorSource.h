#pragma once
#include "core/data/DataSet.h"
#include "core/results/Artifact.h"
#include "widgets/scene/PointValues.h"

namespace gleaner {

class PointScene;

/// What may color the points: the embedding's own classes, a column of its data set, or numbers somebody offers.
struct ColorSource {
    QString name;
    std::shared_ptr<const LabelColumn> labels;  ///< classes by row
    std::shared_ptr<const NumberColumn> numbers; ///< values by row
    PointValues values;                          ///< by point, where there is neither

    bool isOwn() const { return !labels && !numbers && values.values.empty(); }
    /// The same source, maybe of another copy of the data.
    bool sameAs(const ColorSource &other) const;
    /// Colors the scene by it; `own` holds the embedding's own classes.
    void applyTo(PointScene &scene, const Embedding &own) const;
};

/// "Class", then the label and number columns of the data set (null where it is not open).
std::vector<ColorSource> colorSources(const DataSet *dataSet);

} // namespace gleaner
