#pragma once
#include "core/methods/adaptation/GdaClipFindings.h"

namespace gleaner {

class StagedProgress;

/// The further experiments of the paper, each an artifact of its own. All use the largest number of shots.
struct GdaClipVariants {
    const FewShotTask &task;
    const GdaClipOptions &options;
    int shots;
    size_t seeds;

    /// The first half of the classes has shots, the second only its names.
    Artifact baseToNew(int neighbors, int textCopies, StagedProgress &progress) const;
    /// A mixture fitted to unlabeled training pictures from the zero-shot answers.
    Artifact unsupervised(int iterations, StagedProgress &progress) const;
    /// Shots that fall from `shots` to shots/imbalance along the classes.
    Artifact longTail(double imbalance, StagedProgress &progress) const;
};

} // namespace gleaner
