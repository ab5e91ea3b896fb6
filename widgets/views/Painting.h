#pragma once
#include "widgets/theme/Theme.h"

#include <QFont>
#include <QImage>
#include <QRectF>
#include <QString>
#include <opencv2/core.hpp>

class QPainter;

namespace gleaner {

/// Small things that all painted views share. Coordinates are logical pixels.

/// Text on one line inside `rect`, elided at its end; digits of equal width where the text is a number.
void drawLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
              const QColor &color);
qreal lineWidth(const QString &text, const QFont &font);
/// As lineWidth, for text that drawLine will set with digits of equal width.
bool isNumberLike(const QString &text);

/// 8-bit RGB (or one channel) as a picture of its own; a null image for anything else.
QImage toImage(const cv::Mat &rgb);
/// The largest rectangle of `size`'s proportions in `area`, centered.
QRectF fitted(const QSizeF &size, const QRectF &area);
/// A line one device pixel wide.
QPen hairline(const QColor &color);
/// `color`, mixed with the text color until it reads on the surface (contrast 4.5 : 1).
QColor readable(const QColor &color, const Tokens &tokens);

} // namespace gleaner
