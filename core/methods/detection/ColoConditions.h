#pragma once
#include "core/methods/detection/ColoFindings.h"

namespace gleaner {

class RunContext;

/// Test pictures that share something, annotated and with imported predictions.
struct ColoCondition {
    QString name;
    std::vector<int> rows;
    std::vector<BoxesOfPicture> pictures = {};
    LocalizationMeasures measures = {};
    std::vector<double> redrawn = {};     ///< map50 of as many pictures drawn again, with repeats
    std::vector<double> redrawn5095 = {}; ///< map5095 of the same
};

/// What a detector that was trained elsewhere does under every condition.
struct ColoImportFindings {
    QString dataUri, predictionsUri;
    QString detector; ///< its name
    ColoLayout layout;
    QStringList learned;                   ///< values it was trained on
    std::vector<ColoCondition> conditions; ///< as trained, the shifts from that, then every value
    size_t shifts = 0;                     ///< so many of them come before the values
    double confidence = 0;
    int tested = 0, named = 0; ///< pictures, and those of them that have predictions

    const ColoCondition *shift(const QString &name) const; ///< null where too few pictures show it
};

QString coloOther(const QString &column); ///< "another view"
/// What the second loses against the first, points of map50, over pictures drawn again.
Contrast coloDifference(const ColoCondition &first, const ColoCondition &second);

Artifact coloImportMetrics(const ColoImportFindings &findings);
Artifact coloConditions(const ColoImportFindings &findings);
Artifact coloConditionBars(const ColoImportFindings &findings);
Artifact coloImportExamples(const ColoImportFindings &findings, const DataSet &data, RunContext &context);
Artifact coloImportSetup(const ColoImportFindings &findings);
std::vector<ColoVerdict> coloImportVerdicts(const ColoImportFindings &findings);

/// Several detectors on the same pictures, beside each other.
std::vector<Artifact> coloDetectors(const std::vector<ColoImportFindings> &all, const DataSet &data,
                                    RunContext &context);
/// Which of the single shifts costs this detector most, where that can be told.
ColoVerdict coloCostliest(const ColoImportFindings &findings);

} // namespace gleaner
