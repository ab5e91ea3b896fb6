#pragma once
#include "core/methods/detection/ColoLayout.h"
#include "core/methods/detection/ColoTraining.h"
#include "core/methods/detection/LocalizationMeasures.h"
#include "core/results/Artifact.h"
#include "core/results/WelchContrast.h"

namespace gleaner {

struct ColoModel {
    QString name; ///< "30k"
    DetectorConfig config;
    qint64 parameters = 0;
};

/// The grid of a study.
struct ColoPlan {
    ColoLayout layout;
    std::vector<ColoModel> models; ///< from small to large
    std::vector<int> counts;       ///< pictures drawn, ascending
    int repetitions = 3;
    bool fineTuning = true; ///< Within configurations from related weights too
    ColoBudget budget, generalBudget, relatedBudget;
    int generalPictures = 400; ///< of colored shapes
    ColoAugmentation augmentation;
    double LocalizationMeasures::*metric = &LocalizationMeasures::map50; ///< that verdicts are about
    double confidence = 0;                                               ///< fixed; 0: chosen by each training
};

/// One row of the table.
struct ColoRun {
    size_t config = 0, model = 0; ///< of the plan
    bool related = false;         ///< starts from related weights, else from general ones
    int count = 0, repetition = 0;
    bool done = false;
    LocalizationMeasures measures;
    int learned = 0, heldOut = 0, steps = 0, keptStep = 0;
};

/// A test picture, and what two models found in it.
struct ColoExample {
    size_t config = 0;
    int row = 0;
    cv::Mat rgb;
    BoxesOfPicture inDomain, shifted;
    double inDomainConfidence = 0, shiftedConfidence = 0;
};

using ColoMetric = double LocalizationMeasures::*;

struct ColoFindings {
    QString dataUri;
    ColoPlan plan;
    std::vector<ColoRun> runs; ///< by configuration, weights, model, number and repetition: all of the grid
    std::vector<ColoExample> examples;

    const std::vector<ColoConfig> &configs() const { return plan.layout.configs; }
    int mostDrawn() const { return plan.counts.back(); }
    size_t largest() const { return plan.models.size() - 1; }
    /// Over the repetitions that are done.
    std::vector<double> values(size_t config, bool related, size_t model, int count, ColoMetric metric) const;
    std::vector<size_t> configsOf(ColoShift shift) const;
    QString metricName() const; ///< of the plan's metric
};

QString coloMetricName(ColoMetric metric);
extern const std::vector<ColoMetric> coloMetrics; ///< the five shares

/// The empty rows of the grid.
std::vector<ColoRun> coloGrid(const ColoPlan &plan);

/// A figure of the grid with its weight in a sum.
struct ColoTerm {
    double weight = 1;
    size_t config = 0, model = 0;
    bool related = false;
};

/// The sum of the plan's metric over the terms at this number of pictures, with an interval. What was learned from the
/// same draw is summed for each repetition first: such figures rise and fall together.
Contrast coloContrast(const ColoFindings &findings, const std::vector<ColoTerm> &terms, int count);
Contrast coloContrast(const ColoFindings &findings, const std::vector<ColoTerm> &terms, int count, ColoMetric metric);

/// An answer with its effect, which the words agree with.
struct ColoVerdict {
    QString id;       ///< "H1"
    QString question; ///< the hypothesis
    QString answer;   ///< a sentence with the effect and its interval
    QString basis;    ///< what the effect is
    Contrast effect;  ///< points (100 times the metric)
};

/// H1, H2 and H3 where the grid can answer them; an answer that can't be given says why.
std::vector<ColoVerdict> coloVerdicts(const ColoFindings &findings);
/// H1 from what another view costs more than another light, points; the names are those of the columns.
ColoVerdict coloViewOrLight(const QString &view, const QString &light, const Contrast &effect, const QString &basis);
/// Mean gain of related over general weights at this number of pictures, points, over Within configurations.
Contrast coloGain(const ColoFindings &findings, const std::vector<size_t> &models, int count);
/// What light costs less than views, points.
Contrast coloViewOverLight(const ColoFindings &findings);
/// "−3.1 [−5.0, −1.2]"
QString intervalText(const Contrast &contrast);

Artifact coloMetricsArtifact(const ColoFindings &findings);
Artifact coloRuns(const ColoFindings &findings);
Artifact coloCells(const ColoFindings &findings);
Artifact coloGaps(const ColoFindings &findings);
Artifact coloGapMap(const ColoFindings &findings);
Artifact coloSavings(const ColoFindings &findings);
Artifact coloExpectations(const ColoFindings &findings);
/// `about` is what the verdicts' ids are, for the first heading; empty: hypotheses.
Artifact coloVerdictTable(const std::vector<ColoVerdict> &verdicts, const QString &about = {});
Artifact coloVerdictText(const std::vector<ColoVerdict> &verdicts);
Artifact coloSetup(const ColoFindings &findings);
std::vector<Artifact> coloCurves(const ColoFindings &findings);
Artifact coloSizes(const ColoFindings &findings);
Artifact coloFineTuning(const ColoFindings &findings);
Artifact coloExamples(const ColoFindings &findings);
/// The picture, at least 256 pixels long, once for each list of boxes, side by side.
cv::Mat coloPanels(const cv::Mat &rgb, const std::vector<std::vector<cv::Rect2d>> &boxes);
/// Detections that score at least this.
std::vector<cv::Rect2d> coloFound(const BoxesOfPicture &picture, double confidence);
std::vector<cv::Rect2d> coloTruth(const BoxesOfPicture &picture);

} // namespace gleaner
