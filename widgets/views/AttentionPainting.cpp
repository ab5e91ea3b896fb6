#include "widgets/views/AttentionPainting.h"

#include "widgets/theme/Theme.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

/// Color and opacity for 256 shares of the largest value, premultiplied.
const std::array<QRgb, 256> &heatColors()
{
    static const std::array<QRgb, 256> colors = [] {
        constexpr float strongest = 0.8f; // opacity of the largest value
        std::array<QRgb, 256> made;
        for (size_t step = 0; step < made.size(); ++step) {
            const float share = float(step) / 255;
            QColor color = Theme::viridis(share);
            color.setAlphaF(strongest * share);
            made[step] = qPremultiply(color.rgba());
        }
        return made;
    }();
    return colors;
}

} // namespace

QImage heatPicture(const std::vector<float> &weights, int rows, int columns, int detail)
{
    if (rows < 1 || columns < 1 || weights.size() != size_t(rows) * size_t(columns))
        return {};
    cv::Mat shares = cv::Mat(weights, true).reshape(1, rows);
    cv::patchNaNs(shares); // from a file anyone may have written
    double top = 0;
    cv::minMaxLoc(shares, nullptr, &top);
    shares /= std::clamp(top, 1e-12, double(std::numeric_limits<float>::max()));
    cv::min(shares, 1, shares);
    cv::max(shares, 0, shares);
    // The shares are smoothed and not the colors, so that the scale stays true: the curve goes through the middles of
    // the patches, and where it rises above their values between them it is cut off below.
    if (detail > 1)
        cv::resize(shares, shares, {}, detail, detail, cv::INTER_CUBIC);
    QImage heat(shares.cols, shares.rows, QImage::Format_ARGB32_Premultiplied);
    for (int row = 0; row < shares.rows; ++row) {
        auto *line = reinterpret_cast<QRgb *>(heat.scanLine(row));
        for (int column = 0; column < shares.cols; ++column) {
            const float share = std::clamp(shares.at<float>(row, column), 0.0f, 1.0f);
            line[column] = heatColors()[size_t(std::lround(share * 255))];
        }
    }
    return heat;
}

void paintHeat(QPainter &painter, const QRectF &area, const QImage &picture, const QImage &heat)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!picture.isNull())
        painter.drawImage(area, picture);
    if (!heat.isNull())
        painter.drawImage(area, heat);
    painter.restore();
}

void outlinePatch(QPainter &painter, const QRectF &patch, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(patch);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(patch);
    painter.restore();
}

QRectF patchIn(const QRectF &area, int patch, const AttentionMap &map)
{
    const qreal width = area.width() / map.gridColumns, height = area.height() / map.gridRows;
    return {area.left() + patch % map.gridColumns * width, area.top() + patch / map.gridColumns * height, width,
            height};
}

} // namespace gleaner
