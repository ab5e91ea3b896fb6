#pragma once
#include "core/data/DataSet.h"
#include "core/methods/detection/Sensitivity.h"
#include "core/methods/detection/TextDetectors.h"
#include "core/results/Artifact.h"

#include <QJsonObject>

namespace gleaner {

class RunContext;

/// What one detector says of one text or picture.
struct DetectorAnswer {
    QString id;    ///< "lastde-plus", for scripts
    QString name, help;
    double score = 0; ///< higher speaks for generated; NaN where there is no answer
    /// From the negatives, where there are any: what flags the chosen share of them, and which share of them scores as
    /// high as the item or higher, the item counted among them.
    std::optional<double> threshold, likewise;

    bool flagged() const { return threshold && score > *threshold; }
};

/// One text or one picture under every detector that knows its kind, with the evidence.
struct ItemDetection {
    QString item;      ///< what was asked about
    bool text = false; ///< else a picture
    QString model, modelHash, reference, negativesUri;
    int negatives = 0; ///< items that set the thresholds
    double falsePositives = 0.05;
    std::vector<DetectorAnswer> answers;
    std::vector<std::vector<double>> negativeScores; ///< finite ones, by answer
    std::vector<Artifact> evidence;
};

struct DetectOptions {
    double falsePositives = 0.05; ///< share of the negatives
    int mostNegatives = 200;      ///< chosen at random among more
    TextDetectorOptions text;
    double noise = 0.05, blur = 0.8; ///< of pictures
    int draws = 4, cells = 8;        ///< of the picture's noise; cells on a side of its map
};

/// `negatives` (null: none) are texts by persons. Throws ProblemError (InputUnreadable) where the text is too short, or
/// (ModelRefused); negatives that cannot be read are reported to the context and left out.
ItemDetection detectText(const QString &text, const Model &scorer, const Model *reference, const DataSet *negatives,
                         const DetectOptions &options, RunContext &context);
/// `rgb` 8-bit RGB of any size; `negatives` are real pictures.
ItemDetection detectPicture(const cv::Mat &rgb, const Model &encoder, const DataSet *negatives,
                            const DetectOptions &options, RunContext &context);

/// Sets thresholds and shares from what the negatives scored.
void calibrate(ItemDetection &detection, double falsePositives);
/// Where the item stands among the negatives.
Artifact answerHistogram(const ItemDetection &detection, size_t answer);

/// As `gleaner detect --json` prints it, evidence included.
QJsonObject detectionJson(const ItemDetection &detection);
/// One row per detector.
Table detectionTable(const ItemDetection &detection);

} // namespace gleaner
