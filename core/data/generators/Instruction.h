#pragma once
#include "core/data/SceneDescription.h"

#include <QStringList>
#include <array>

namespace gleaner {

/// Questions about scenes, with answers of planted quality: the pool of a curation whose truth is known.
struct Instruction {
    enum Topic { Count, Color, Shape, Relation, Comparison, Digit };
    enum Style { OneWord, YesNo, Choices, Explanation };
    /// Trivial: the question tells the answer. Wrong: the answer does not fit the picture.
    enum Quality { Clean, Trivial, Wrong };
    static const QStringList &topics();
    static const QStringList &styles();
    static const QStringList &qualities();

    Topic topic;
    Style style;
    Quality quality;
    Scene scene;    ///< objects from left to right
    int digit = -1; ///< on a tile in the free half of the picture; −1: there is none
    QString prompt, response;
    QString caption; ///< all that is there to see, as a sentence

    /// Side × side, 8-bit RGB.
    cv::Mat picture(int side) const;
    /// How much the item helps to learn each topic, from 0 to 5: what a perfect judge would say.
    std::array<int, 6> helpfulness() const;
};

struct InstructionOptions {
    uint64_t seed = 1;
    std::array<int, 3> shares{35, 35, 30}; ///< of the qualities, in their order
};

/// A function of the options and the row alone. Topics take turns, and within a topic the styles do.
Instruction instructionOf(const InstructionOptions &options, int row);

} // namespace gleaner
