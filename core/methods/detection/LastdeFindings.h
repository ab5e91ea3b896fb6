#pragma once
#include "core/data/DataSet.h"
#include "core/methods/detection/DetectionFigures.h"
#include "core/methods/detection/TextDetectors.h"
#include "core/methods/detection/WrittenTexts.h"
#include "core/support/Random.h"

namespace gleaner {

class RunContext;
class StagedProgress;

enum class Origin { Unknown, Human, Machine };
QString originName(Origin origin);

struct OriginText {
    int row = -1; ///< of the data set that it comes from
    QString text;
    Origin origin = Origin::Unknown;
};

/// Texts and what was read of them, in the same order.
struct TextRound {
    std::vector<OriginText> texts;
    std::vector<TextEvidence> evidence;
};

/// Texts of a data set, at most `limit` of each origin (0 = all), chosen at random. A class of this name (in any case)
/// makes its rows the machine's and all others a person's; without one nothing is known of any.
std::vector<OriginText> textsOf(const DataSet &data, const QString &machineClass, int limit, Random random);
/// Each text, taken for a person's, with what the generator makes of its beginning; both equally long.
std::vector<OriginText> withMachineTexts(const std::vector<OriginText> &texts, const Model &generator,
                                         const WritingOptions &options, RunContext &context);
/// Reads every text; those that are too short or broken are reported and left out.
TextRound readTexts(const TextScorer &scorer, const std::vector<OriginText> &texts, const QString &dataUri,
                    uint64_t seed, RunContext &context);

/// Roughly, of one text: read, and where there is a generator continued by it and the other text read as well.
double textSeconds(const Model &scorer, const Model *reference, const Model *generator,
                   const TextDetectorOptions &options);

/// What a run of Lastde found; the figures are made of it.
struct LastdeFindings {
    QString dataUri, scorer, reference, generator; ///< URIs; reference and generator may be empty
    TextDetectorOptions options;
    double falsePositives = 0.05;  ///< share, for rates at a fixed threshold
    std::vector<TextRound> rounds; ///< by seed
    int shownRow = 0;              ///< row of the text that is shown in detail
    uint64_t seed = 1;

    bool compares() const; ///< there are texts of both origins
    std::vector<double> scores(size_t round, TextDetector detector, Origin origin) const; ///< finite ones
    std::vector<DetectorScores> detectors(size_t round) const;
    /// Position in the first round of the text that is shown in detail.
    size_t shown() const;
    QString measuredOn() const;
};

Artifact lastdeMetrics(const LastdeFindings &findings);
Artifact lastdeDetectorTable(const LastdeFindings &findings);
Artifact lastdeControls(const LastdeFindings &findings);
Artifact lastdeScoreTable(const LastdeFindings &findings);
Artifact lastdeTokens(const LastdeFindings &findings, const TextScorer &scorer);
Artifact lastdeSeries(const LastdeFindings &findings);
Artifact lastdeCosines(const LastdeFindings &findings);
Artifact lastdeDiversity(const LastdeFindings &findings);
Artifact lastdeDiversityByOrigin(const LastdeFindings &findings);
Artifact lastdeHistogram(const LastdeFindings &findings, TextDetector detector, const char *name);
Artifact lastdeSetup(const LastdeFindings &findings);

} // namespace gleaner
