#pragma once
#include "core/data/Column.h"

namespace gleaner {

enum class BarnView { Top, Side, External };
enum class BarnLight { Day, Indoor, Infrared };

struct BarnScene {
    cv::Mat rgb, mask;      ///< side × side; the mask holds k + 1 where cow k is seen
    std::vector<Box> boxes; ///< exactly around what is seen of each cow
};

/// `cows` at most 20; one that the others hide for the most part is left out. `side` from 32 to 1024 pixels; depends
/// on the arguments alone.
BarnScene renderBarn(BarnView view, BarnLight light, int cows, int side, uint64_t seed, uint64_t index);

} // namespace gleaner
