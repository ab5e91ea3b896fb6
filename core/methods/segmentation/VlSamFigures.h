#pragma once
#include "core/methods/segmentation/ClassMapping.h"
#include "core/methods/segmentation/OwnQuestions.h"
#include "core/methods/segmentation/VlSamLadder.h"
#include "core/results/Artifact.h"

namespace gleaner {

/// All that the figures of a run show.
struct VlSamFindings {
    QString dataUri, modelUri, segmenterUri;
    VlSamOptions options;
    QStringList classes; ///< labels of the annotations; empty where there are none
    std::vector<VlSamStep> steps;
    std::vector<std::vector<VlSamPicture>> rounds; ///< for each seed; empty without annotations
    int shownRow = 0;
    cv::Mat shown;        ///< 8-bit RGB
    VlSamReading reading; ///< of it, by the first question
    std::vector<VlSamStages> stages;
    std::vector<FoundObject> found;       ///< in it, by the whole method
    OwnQuestions own = {};                ///< part of the options' questions already
    QString encoderUri = {};              ///< of the text encoder; empty where words are not mapped
    QStringList mappedTo = {};            ///< the classes
    std::vector<MappedWord> mapping = {}; ///< of every word that was found by the whole method
};

/// "60 pictures, 3 seeds"; there are rounds.
QString vlSamMeasuredOn(const VlSamFindings &findings);
/// The last step of the method itself that was measured.
VlSamStep wholeMethod(const VlSamFindings &findings);
/// Words of all that the whole method found, each once, by name.
QStringList foundWords(const VlSamFindings &findings);

Artifact vlSamMetrics(const VlSamFindings &findings);
/// What each step adds, as a table and as bars.
Artifact vlSamLadderTable(const VlSamFindings &findings);
Artifact vlSamLadderBars(const VlSamFindings &findings);
/// The shown picture: what was found, and every word's way from map to mask.
Artifact vlSamPictures(const VlSamFindings &findings);
Artifact vlSamObjects(const VlSamFindings &findings);
/// Which class each word became, how near it is, and how often it was found.
Artifact vlSamClasses(const VlSamFindings &findings);
Artifact vlSamHeads(const VlSamFindings &findings);
Artifact vlSamSetup(const VlSamFindings &findings);

} // namespace gleaner
