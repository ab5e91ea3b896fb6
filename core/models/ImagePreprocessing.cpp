#include "core/models/ImagePreprocessing.h"

#include "core/models/Resample.h"
#include "core/models/checkpoint/ModelFiles.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double largestSide = 1 << 13;

QString tr(const char *text) { return QCoreApplication::translate("ImagePreprocessing", text); }

[[noreturn]] void refuse(const QString &path, const QString &key)
{
    throw ProblemError({tr("The model's preprocessing cannot be used: “%1” has no sensible value").arg(key), path,
                        tr("Copy preprocessor_config.json of this model again."), ExitCode::ModelRefused});
}

/// Three numbers in [lowest, 10], or what was there before where the key is absent.
void readColors(const QJsonObject &json, const char *key, double lowest, std::array<double, 3> &colors,
                const QString &path)
{
    const QJsonValue value = json.value(QLatin1String(key));
    if (value.isUndefined())
        return;
    const QJsonArray list = value.toArray();
    if (list.size() != 3)
        refuse(path, QLatin1String(key));
    for (qsizetype i = 0; i < 3; ++i) {
        const double color = list[i].toDouble(-1e9);
        if (!(color >= lowest && color <= 10))
            refuse(path, QLatin1String(key));
        colors[size_t(i)] = color;
    }
}

/// "size": 224, {"shortest_edge": 224} or {"height": 224, "width": 224}.
int readShortSide(const QJsonObject &json, int fallback, const QString &path)
{
    const QJsonValue value = json.value(QLatin1String("size"));
    if (value.isUndefined())
        return fallback;
    const QJsonObject edges = value.toObject();
    double side = value.toDouble(0);
    if (value.isObject())
        side = edges.value(QLatin1String(edges.contains(QLatin1String("height")) ? "height" : "shortest_edge"))
                   .toDouble(0);
    if (!(side >= 1 && side <= largestSide))
        refuse(path, QStringLiteral("size"));
    return int(side);
}

} // namespace

ImagePreprocessing ImagePreprocessing::read(const QString &folder, int side)
{
    ImagePreprocessing preprocessing;
    preprocessing.side = preprocessing.shortSide = side;
    const QString path = folder + QStringLiteral("/preprocessor_config.json");
    if (!QFile::exists(path))
        return preprocessing;
    const QJsonObject json = readModelJson(path);
    readColors(json, "image_mean", -10, preprocessing.mean, path);
    readColors(json, "image_std", 1e-6, preprocessing.deviation, path);
    preprocessing.shortSide = std::max(side, readShortSide(json, side, path));
    preprocessing.fromFile = true;
    return preprocessing;
}

cv::Mat ImagePreprocessing::square(const cv::Mat &rgb) const
{
    // The sides after resizing are whole numbers, so a picture's two scales may differ by a hair. Only the middle
    // square is computed, in the same place as if all had been resized.
    const int shorter = std::min(rgb.cols, rgb.rows);
    const double width = std::floor(double(shortSide) * rgb.cols / shorter);
    const double height = std::floor(double(shortSide) * rgb.rows / shorter);
    const double scaleX = rgb.cols / width, scaleY = rgb.rows / height;
    const double left = std::floor((width - side) / 2), top = std::floor((height - side) / 2);
    return resampledBicubic(rgb, {left * scaleX, top * scaleY, side * scaleX, side * scaleY}, {side, side});
}

at::Tensor ImagePreprocessing::apply(const cv::Mat &rgb) const
{
    const cv::Mat picture = square(rgb);
    at::Tensor pixels = at::empty({3, side, side}, at::kFloat);
    const int64_t area = int64_t(side) * side;
    auto *out = pixels.data_ptr<float>();
    std::array<float, 3> factor{}, offset{};
    for (size_t channel = 0; channel < 3; ++channel) {
        factor[channel] = float(1 / (255 * deviation[channel]));
        offset[channel] = float(-mean[channel] / deviation[channel]);
    }
    for (int y = 0; y < side; ++y) {
        const auto *row = picture.ptr<uchar>(y);
        for (int x = 0; x < side; ++x, row += 3, ++out)
            for (int64_t channel = 0; channel < 3; ++channel)
                out[channel * area] = float(row[channel]) * factor[size_t(channel)] + offset[size_t(channel)];
    }
    return pixels;
}

} // namespace gleaner
