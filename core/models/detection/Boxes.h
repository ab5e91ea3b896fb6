#pragma once
#include "core/models/capabilities/Segmentation.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// Area of the intersection by that of the union; 0 where both are empty.
double overlapOf(const cv::Rect2f &a, const cv::Rect2f &b);

/// Goes through the objects by falling score (the first given first among equals) and drops each that overlaps one of
/// its own category that was kept by more than `threshold`: torchvision's rule. Returns the kept by falling score.
std::vector<DetectedObject> withoutDoubles(std::vector<DetectedObject> objects, double threshold);

/// Boxes are tensors (…, 4): left, top, right, bottom in pixels.

/// Distances (…, 4) from `centers` (…, 2; x before y) to the four sides → boxes, and back.
at::Tensor boxesFromDistances(const at::Tensor &centers, const at::Tensor &distances);
at::Tensor distancesToBoxes(const at::Tensor &centers, const at::Tensor &boxes);
/// Generalized intersection over union of pairs (Rezatofighi et al. 2019), in (-1, 1]. Gradients flow.
at::Tensor generalizedOverlap(const at::Tensor &a, const at::Tensor &b);

} // namespace gleaner
