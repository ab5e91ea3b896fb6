#pragma once
#include "core/data/Column.h"
#include "core/data/SceneDescription.h"

namespace gleaner {

/// Exactly around what is seen of each object at this side, labeled "red circle"; empty boxes around what is hidden.
std::vector<Box> sceneBoxes(const Scene &scene, int side);

} // namespace gleaner
