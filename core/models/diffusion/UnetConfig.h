#pragma once
#include "core/models/diffusion/ResidualBlock.h"

#include <QJsonObject>
#include <vector>

namespace gleaner {

class ConfigReader;

/// The sizes of one level of a conditional UNet, from the full picture (first) to the smallest (last).
struct UnetLevel {
    int channels = 0;
    int residuals = 2;    ///< on the way down; one more on the way up
    int heads = 8;        ///< of its attention, and of the middle's at the last level
    int transformers = 1; ///< blocks in each of its transformers
    bool attendsDown = true, attendsUp = true;
};

/// config.json of a UNet2DConditionModel: all sizes positive and bounded, channels divisible by groups and heads.
struct UnetConfig {
    std::vector<UnetLevel> levels;
    int in = 4, out = 4; ///< channels
    int side = 64;       ///< of the latents it was trained for
    int context = 1280;  ///< width of the text's tokens
    bool linearProjection = false;
    bool cosineFirst = true; ///< order of the time's waves
    double frequencyShift = 0;
    int downPadding = 1;
    bool centered = false; ///< inputs from 0 to 1 are spread to -1 to 1 first
    GroupNormOptions norm;

    int timeWidth() const { return 4 * levels.front().channels; }

    /// What the file leaves out has the library's defaults; what Gleaner cannot compute (class embeddings, added
    /// embeddings, other blocks) is refused by its name. Throws ProblemError (ModelRefused).
    static UnetConfig fromJson(const ConfigReader &reader);
    QJsonObject toJson() const;
};

} // namespace gleaner
