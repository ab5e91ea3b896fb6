#include "core/methods/segmentation/MatteGround.h"

#include "core/data/ImageFile.h"
#include "core/models/Resample.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

} // namespace

cv::Mat matteGround(const QString &chosen, int side)
{
    constexpr int digits = 6, byte = 255;
    bool isColor = chosen.size() == digits + 1 && chosen.startsWith(QLatin1Char('#'));
    const uint color = isColor ? chosen.mid(1).toUInt(&isColor, 16) : 0;
    if (isColor)
        return {side, side, CV_8UC3, cv::Scalar((color >> 16) & byte, (color >> 8) & byte, color & byte)};
    if (!QFileInfo(chosen).isFile())
        throw ProblemError({tr("“%1” is neither a color nor the file of a picture").arg(chosen),
                            QStringLiteral("--background"), tr("Write a color as #3B6EA5, or the name of a file."),
                            ExitCode::Invalid});
    const cv::Mat rgb = readImage(chosen);
    const double part = std::min(rgb.cols, rgb.rows);
    return resampled(rgb, {(rgb.cols - part) / 2, (rgb.rows - part) / 2, part, part}, {side, side},
                     ResampleFilter::Bilinear);
}

} // namespace gleaner
