#pragma once
#include "core/data/generators/Instruction.h"

#include <optional>

namespace gleaner {

class Random;

/// One thing that can be seen in a picture of instructions:, which a question asks for and a statement claims.
struct SceneFact {
    Instruction::Topic topic;
    QString about;      ///< the shape whose color, the color whose shape, the object whose place or size is asked for
    QString beside;     ///< the object that it is compared with
    QString answer;     ///< "three", "red", "star", "left", "4"; of two objects the shape of the larger one
    QStringList others; ///< wrong answers, at least one
};

/// Of a drawn object, or of two; nothing where the scene has no such thing.
std::optional<SceneFact> sceneFact(Instruction::Topic topic, const Scene &scene, int digit, Random &random);

/// "one" to "four": as many objects as a picture can have.
const QStringList &numbersInWords();
/// "a red circle, a small blue star and a green ring", with or without sizes.
QString objectListing(const Scene &scene, bool sizes);

} // namespace gleaner
