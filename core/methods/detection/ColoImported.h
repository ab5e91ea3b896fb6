#pragma once
#include "core/methods/Method.h"
#include "core/methods/detection/ColoLayout.h"

namespace gleaner {

/// Predictions of detectors that were trained elsewhere.
struct ColoImport {
    const DataSet &data;
    QString dataUri;
    /// Boxes with scores, such as COCO results; rows are found by "id", and in a column "detector" stands whose they
    /// are.
    const DataSet &predictions;
    ColoRequest request;
    QStringList learned; ///< values of the view and of the light that it was trained on; empty: the first of each
    QString category;    ///< empty: all boxes as one kind
    double confidence = 0;
};

/// Measures the predictions on the test pictures of every condition, and what each shift away from what the detector
/// learned costs, with intervals by drawing pictures again; of several detectors one beside the other. Throws
/// ProblemError (Invalid) where predictions and data do not belong together, or a condition has too few pictures.
Outputs runColoImported(const ColoImport &import, RunContext &context);

} // namespace gleaner
