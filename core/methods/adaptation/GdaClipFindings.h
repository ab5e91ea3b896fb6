#pragma once
#include "core/methods/adaptation/GdaClipFit.h"
#include "core/results/Artifact.h"

namespace gleaner {

class RunContext;

/// What the sweep over shots and seeds found; the figures are made of it. Accuracies in percent.
struct GdaClipFindings {
    QStringList classes;
    std::vector<Approach> approaches;
    std::vector<int> shots; ///< rising
    size_t seeds = 0;
    int testPictures = 0;
    /// accuracies[approach][shot position][seed]; a shot position not reached yet is empty.
    std::array<std::vector<std::vector<double>>, approachCount> accuracies;
    std::vector<std::vector<double>> chosenWeights; ///< [shot position][seed]

    // At the largest number of shots:
    std::vector<int> truth;                                             ///< class of each test picture
    std::array<std::vector<std::vector<int>>, approachCount> predicted; ///< [approach][seed][test picture]
    std::vector<std::vector<double>> validationByWeight, testByWeight;  ///< [seed][weight]
    GdaClipFit::Spectrum spectrum;                                      ///< of the first seed
    bool ridge = true;
    FloatArray features, means; ///< test pictures and class means, first seed
    std::vector<int> rows;      ///< data set row of each test picture
    QString dataUri;
    bool ownSplit = false;
    int leftOutClasses = 0;

    int largest() const { return shots.back(); }
    /// "test, 16 shots, 3 seeds"
    QString measuredOn() const;
};

// Every result is an artifact with a caption that says what to see.
/// What was measured on what, in words.
Artifact gdaSetup(const GdaClipFindings &findings);
Artifact gdaMetrics(const GdaClipFindings &findings);
Artifact gdaAccuracyTable(const GdaClipFindings &findings);
Artifact gdaAccuracyCurve(const GdaClipFindings &findings); ///< also of a sweep that is under way
Artifact gdaBars(const GdaClipFindings &findings);
Artifact gdaWeightCurve(const GdaClipFindings &findings);
Artifact gdaSpectrumCurve(const GdaClipFindings &findings);
/// Zero-shot, GDA-CLIP and their difference. Of many classes, those that changed most are shown.
std::vector<Artifact> gdaConfusions(const GdaClipFindings &findings);
Artifact gdaClassTable(const GdaClipFindings &findings);
/// Test pictures by class with the class means, and by what zero-shot and GDA-CLIP call them.
std::vector<Artifact> gdaEmbeddings(const GdaClipFindings &findings);

} // namespace gleaner
