#pragma once
#include "core/methods/Method.h"
#include "core/methods/detection/ColoLayout.h"

namespace gleaner {

/// Predictions of one detector that was trained elsewhere.
struct ColoImport {
    const DataSet &data;
    QString dataUri;
    const DataSet &predictions; ///< boxes with scores, such as COCO results; rows are found by "id"
    ColoRequest request;
    QStringList learned; ///< values of the view and of the light that it was trained on; empty: the first of each
    QString category;    ///< empty: all boxes as one kind
    double confidence = 0;
};

/// Measures the predictions on the test pictures of every condition, and what each shift away from what the detector
/// learned costs, with intervals by drawing pictures again. Throws ProblemError (Invalid) where predictions and data do
/// not belong together, or a condition has too few pictures.
Outputs runColoImported(const ColoImport &import, RunContext &context);

} // namespace gleaner
