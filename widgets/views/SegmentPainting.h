#pragma once
#include <QPainterPath>
#include <opencv2/core.hpp>

class QPainter;

namespace gleaner {

/// Where `field` (float32) lies above `level`, as an outline in pixels of the field (pixel i covers i … i + 1), smooth
/// also where pixels are large on the screen. Safe in any thread.
QPainterPath outlineOf(const cv::Mat &field, float level);

/// Filled at 35 % with a contour that shows on any picture. `toScreen` leads from pixels of the picture to the paint
/// device.
void paintMask(QPainter &painter, const QPainterPath &mask, const QTransform &toScreen);
/// A mask that was accepted: its contour alone.
void paintKept(QPainter &painter, const QPainterPath &mask, const QTransform &toScreen);
/// The edge of an area, dashed.
void paintArea(QPainter &painter, const QPainterPath &area, const QTransform &toScreen);
/// A positive (green, +) or negative (vermilion, −) prompt with a white halo; `chosen` has a ring around it.
constexpr double promptRadius = 8; ///< logical pixels
void paintPrompt(QPainter &painter, const QPointF &at, bool positive, bool chosen);
void paintPromptBox(QPainter &painter, const QRectF &box, bool chosen);
/// A short text that reads on any picture, its lower left corner at `at` and moved into `inside`.
void paintTag(QPainter &painter, const QPointF &at, const QString &text, const QRectF &inside);

} // namespace gleaner
