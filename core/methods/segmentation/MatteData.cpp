#include "core/methods/segmentation/MatteData.h"

#include "core/methods/shared/AttemptRows.h"
#include "core/models/Resample.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int white = 128; ///< and above: inside

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

/// One row, as read and resized.
struct Sample {
    int row = 0;
    cv::Mat image, mask, matte;
};

cv::Mat atSide(const cv::Mat &rgb, int side)
{
    if (rgb.cols == side && rgb.rows == side)
        return rgb;
    return resampled(rgb, {0, 0, double(rgb.cols), double(rgb.rows)}, {side, side}, ResampleFilter::Bilinear);
}

cv::Mat firstChannel(const cv::Mat &rgb)
{
    cv::Mat one;
    cv::extractChannel(rgb, one, 0);
    return one;
}

void checkSize(const cv::Mat &map, const cv::Mat &image, const QString &where)
{
    if (map.size() != image.size())
        throw ProblemError({tr("A mask or matte does not have the size of its picture"), where,
                            tr("Save both in the same size."), ExitCode::SomeSamplesFailed});
}

cv::Mat maskOf(const MatteColumns &columns, int row)
{
    if (!columns.masks)
        return firstChannel(columns.maskPictures->image(row)) >= white;
    const cv::Mat mask = columns.masks->mask(row);
    return (mask != 0) & (mask != MaskColumn::ignored);
}

Sample readRow(const MatteColumns &columns, int row, int side)
{
    const cv::Mat image = columns.images->image(row);
    const QString where = columns.images->location(row);
    Sample sample{row, atSide(image, side), {}, {}};
    if (columns.haveMasks()) {
        const cv::Mat mask = maskOf(columns, row);
        checkSize(mask, image, where);
        cv::resize(mask, sample.mask, {side, side}, 0, 0, cv::INTER_NEAREST);
        sample.mask = cv::min(sample.mask, 1);
    }
    if (columns.mattes) {
        const cv::Mat matte = columns.mattes->image(row);
        checkSize(matte, image, where);
        firstChannel(atSide(matte, side)).convertTo(sample.matte, CV_32F, 1.0 / 255);
    }
    return sample;
}

} // namespace

MatteColumns::MatteColumns(const DataSet &data)
{
    images = data.column<ImageColumn>(QStringLiteral("image"));
    if (!images)
        images = data.first<ImageColumn>();
    maskPictures = data.column<ImageColumn>(QStringLiteral("mask"));
    masks = data.first<MaskColumn>();
    for (const char *name : {"alpha", "matte", "mattes"})
        if (const auto named = data.column<ImageColumn>(QLatin1String(name)); named && !mattes)
            mattes = named;
}

MatteSamples readMatteSamples(const DataSet &data, const QString &uri, const std::vector<int> &rows, int side,
                              const QString &what, RunContext &context)
{
    const MatteColumns columns(data);
    MatteSamples samples;
    samples.uri = uri;
    for (Sample &each :
         attemptRows<Sample>(rows, what, context, [&](int row) { return readRow(columns, row, side); })) {
        samples.rows.push_back(each.row);
        samples.images.push_back(each.image);
        if (!each.mask.empty())
            samples.masks.push_back(each.mask);
        if (!each.matte.empty())
            samples.mattes.push_back(each.matte);
    }
    return samples;
}

at::Tensor picturesTensor(const std::vector<cv::Mat> &images)
{
    at::Tensor all = at::empty({int64_t(images.size()), images.front().rows, images.front().cols, 3}, at::kByte);
    for (size_t i = 0; i < images.size(); ++i) {
        const cv::Mat whole = images[i].isContinuous() ? images[i] : images[i].clone();
        std::memcpy(all[int64_t(i)].data_ptr(), whole.data, whole.total() * whole.elemSize());
    }
    return all.permute({0, 3, 1, 2}).to(at::kFloat).contiguous() / 255;
}

at::Tensor mapsTensor(const std::vector<cv::Mat> &maps)
{
    at::Tensor all = at::empty({int64_t(maps.size()), 1, maps.front().rows, maps.front().cols}, at::kFloat);
    for (size_t i = 0; i < maps.size(); ++i) {
        const cv::Mat whole = maps[i].isContinuous() ? maps[i] : maps[i].clone();
        std::memcpy(all[int64_t(i)].data_ptr(), whole.data, whole.total() * whole.elemSize());
    }
    return all;
}

} // namespace gleaner
