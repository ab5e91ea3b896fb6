#pragma once
#include <QRgb>

namespace gleaner {

/// How one point is drawn.
struct PointLook {
    QRgb color = 0;
    float size = 0;      ///< diameter in logical pixels at the center's depth; 0 = not drawn
    int shape = 0;       ///< 0 disc, 1 square, 2 diamond, 3 triangle; 4 = disc within a ring
    bool raised = false; ///< drawn before every point that is not, whatever its depth
    bool plain = false;  ///< without a rim
};

} // namespace gleaner
