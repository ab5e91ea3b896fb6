#pragma once
#include "core/data/SceneDescription.h"

#include <opencv2/core.hpp>

namespace gleaner::scenes {

/// Closed outlines, filled by the even-odd rule.
using Contours = std::vector<std::vector<cv::Point2d>>;

/// The outline of an object in units of the picture. `wobble` (0…0.05, in radii) makes it look drawn by hand.
Contours outlineOf(const SceneObject &object, double wobble);

/// One object's place in a raster of `side` pixels: everything in a rectangle that may reach out of the picture.
struct Layer {
    cv::Rect area;          ///< in pixels of the picture
    cv::Mat_<uchar> alpha;  ///< how much of a pixel the object covers
    cv::Mat_<float> relief; ///< softened alpha, 0…1: the height of a cushion of this outline
    cv::Mat_<uchar> line;   ///< the drawn outline, empty where the style has none
};

/// Coverage, antialiased.
Layer coverageOf(const Contours &contours, double radius, int side);
/// Adds the relief, softened by `softness` radii.
void addRelief(Layer &layer, double radius, double softness, int side);
/// Adds a line along the outline, `width` in units of the picture but at least `atLeast` pixels.
void addLine(Layer &layer, const Contours &contours, double width, double atLeast, int side);

} // namespace gleaner::scenes
