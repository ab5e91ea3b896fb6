#pragma once
#include <QString>
#include <opencv2/core.hpp>

namespace gleaner {

/// A ground of side × side to set figures on: a color as #3B6EA5, or the file of a picture, of which the middle square
/// is taken. Throws ProblemError (Invalid) where it is neither.
cv::Mat matteGround(const QString &chosen, int side);

} // namespace gleaner
