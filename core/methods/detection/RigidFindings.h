#pragma once
#include "core/data/DataSet.h"
#include "core/methods/detection/DetectionFigures.h"
#include "core/methods/detection/Sensitivity.h"
#include "core/support/Random.h"

#include <functional>

namespace gleaner {

class RunContext;

/// A picture that is made when asked for, 8-bit RGB, and where it comes from.
struct PictureSource {
    QString location;
    std::function<cv::Mat()> picture;
};

/// Pictures of one origin and what was measured of them, in the same order.
struct PictureGroup {
    QString name;
    QStringList locations;
    std::vector<Sensitivity> measured;
};

/// All pictures that can be read; others are reported and left out. `change` spoils each picture first, where given.
PictureGroup measured(const SensitivityMeter &meter, const QString &name, const std::vector<PictureSource> &sources,
                      RunContext &context, const std::function<cv::Mat(const cv::Mat &)> &change = {});

/// What is asked of a picture, in the order of every table. Higher speaks for generated.
enum class PictureScore { Noise, Blur, Minder, Neighbor, HighFrequency };
constexpr PictureScore allPictureScores[] = {PictureScore::Noise, PictureScore::Blur, PictureScore::Minder,
                                             PictureScore::Neighbor, PictureScore::HighFrequency};
QString pictureScoreName(PictureScore score);

/// How every picture is spoilt to see what is left of the scores.
struct Spoiling {
    QString name;
    std::function<cv::Mat(const cv::Mat &)> change;
};
std::vector<Spoiling> spoilings();

/// Of one seed.
struct RigidRound {
    PictureGroup reference; ///< real pictures that set the threshold and serve as neighbors
    PictureGroup real;      ///< real pictures that had no part in it
    std::vector<PictureGroup> generated;
    PictureGroup asked;     ///< pictures of unknown origin
};

struct RigidFindings {
    QString realUri, generatedUri, askedUri, model;
    std::vector<double> levels; ///< of the noise, rising
    size_t level = 0;           ///< position of the one that decides
    int draws = 1;
    double blur = 0;
    bool pixelUnits = false;
    double falsePositives = 0.05;
    bool standIns = false;
    std::vector<RigidRound> rounds;
    std::vector<QString> spoilt;                       ///< names of the spoilings that were tried
    std::vector<std::vector<std::vector<double>>> spoiltScores; ///< [spoiling][0 = real, then generators][picture]
    uint64_t seed = 1;

    double valueOf(size_t round, const Sensitivity &picture, PictureScore score) const;
    std::vector<double> values(size_t round, const PictureGroup &group, PictureScore score) const;
    /// All generated pictures, or those of one generator, against the real ones of the test.
    DetectorScores scores(size_t round, PictureScore score, int generator = -1) const;
    /// 1 − s that a share of the reference pictures exceeds.
    double threshold(size_t round, PictureScore score = PictureScore::Noise) const;
    QString measuredOn() const;
};

Artifact rigidMetrics(const RigidFindings &findings);
Artifact rigidDetectorTable(const RigidFindings &findings);
Artifact rigidLevelCurve(const RigidFindings &findings);
Artifact rigidDistanceCurve(const RigidFindings &findings);
Artifact rigidHistogram(const RigidFindings &findings);
Artifact rigidRoc(const RigidFindings &findings);
Artifact rigidCalibration(const RigidFindings &findings);
Artifact rigidControls(const RigidFindings &findings);
std::vector<Artifact> rigidRobustness(const RigidFindings &findings);
Artifact rigidScoreTable(const RigidFindings &findings);
Artifact rigidSetup(const RigidFindings &findings);

} // namespace gleaner
