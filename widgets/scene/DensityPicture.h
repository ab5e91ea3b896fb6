#pragma once
#include <QImage>

namespace gleaner {

class PointScene;

/// How many points lie where, smoothed over a few pixels: the logarithm of the number as a color of Viridis, fading out
/// where there are none. While points are chosen, all are gray and the chosen ones in color. Cheaper than the points
/// themselves and the same from a thousand to millions.
QImage densityPicture(const PointScene &scene, const QSize &picture);

} // namespace gleaner
