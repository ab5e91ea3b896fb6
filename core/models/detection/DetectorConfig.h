#pragma once
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace gleaner {

class ConfigReader;

/// The sizes of Gleaner's own detector: all positive and bounded.
struct DetectorConfig {
    int side = 256; ///< of the square a picture is put into, pixels
    std::vector<int> widths{32, 64, 96,
                            128};        ///< channels per stage; the first gives a quarter, each further half of it
    std::vector<int> depths{1, 1, 1, 1}; ///< residual blocks per stage
    int levels = 3;                      ///< so many of the last stages see objects
    int pyramidWidth = 64;               ///< channels of the pyramid and of the heads
    int headDepth = 1;                   ///< convolutions before the outputs
    bool centerness = true;
    QStringList categories;
    double doubleOverlap = 0.5; ///< above which the worse of two of a category is dropped
    int mostObjects = 100;      ///< per picture

    int stages() const { return int(widths.size()); }
    /// Pixels per cell of a level, the finest first.
    int stride(int level) const { return 4 << (stages() - levels + level); }
    int coarsestStride() const { return stride(levels - 1); }

    /// From config.json with "model_type": "gleaner-detector". Throws ProblemError (ModelRefused).
    static DetectorConfig fromJson(const ConfigReader &reader);
    QJsonObject toJson() const;
};

} // namespace gleaner
