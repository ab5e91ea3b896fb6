#pragma once
#include "core/methods/detection/ColoFindings.h"

namespace gleaner {

class StagedProgress;

/// Trains and tests the whole grid. The draw of a repetition depends on the seed, the training condition, the number of
/// pictures and the repetition alone: it is the same for all models and weights, and another configuration in the plan
/// changes nothing. `pictures` holds all rows of the plan. `progress` has `weight` left.
void runColoStudy(ColoFindings &findings, const ColoPictures &pictures, StagedProgress &progress, qint64 weight);

/// Rows of all configurations, for training, test and related weights; ascending.
std::vector<int> coloRows(const ColoLayout &layout);
/// How many pictures all trainings together go through, times what one costs: the parameters, and something besides.
double coloWork(const ColoPlan &plan);

} // namespace gleaner
