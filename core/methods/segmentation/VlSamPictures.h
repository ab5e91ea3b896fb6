#pragma once
#include "core/methods/segmentation/VlSamFigures.h"

namespace gleaner {

class DataSet;
class RunContext;
class TextEncoder;

/// Pictures with what is known of their objects.
struct VlSamPictures {
    std::shared_ptr<const ImageColumn> images;
    std::shared_ptr<const BoxesColumn> boxes; ///< null: nothing is measured
    std::shared_ptr<const MaskColumn> masks;  ///< of the same objects, or null

    explicit VlSamPictures(const DataSet &data);
    /// Names of the objects of all rows, each once, by name; rows that cannot be read are stepped over.
    QStringList labels() const;
    /// The ladder on the pictures of one seed; what cannot be read is reported and left out, as are pictures without
    /// objects.
    std::vector<VlSamPicture> measured(const VlSamLadder &ladder, const std::vector<int> &rows, uint64_t seed,
                                       RunContext &context) const;
};

/// Roughly, of one picture through all that is measured.
double vlSamSeconds(const Model &model, const Model &segmenter, const VlSamOptions &options);
/// Fills in what the figures show of findings.shown.
void explainPicture(VlSamFindings &findings, const VlSamFinder &finder, const PromptableSegmenter &segmenter,
                    uint64_t seed);
/// Names in the annotations of what was measured, by name.
QStringList namesIn(const std::vector<std::vector<VlSamPicture>> &rounds);

} // namespace gleaner
