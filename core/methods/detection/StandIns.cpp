#include "core/methods/detection/StandIns.h"

#include "core/methods/shared/SmallMatrices.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int linearSide = 64;        ///< pixels, at most, of the linear models
constexpr double keptVariance = 0.95; ///< of the linear autoencoder

QString tr(const char *text) { return QCoreApplication::translate("StandIns", text); }

std::vector<cv::Mat> resampled(const std::vector<cv::Mat> &real, int interpolation)
{
    std::vector<cv::Mat> made;
    for (const cv::Mat &each : real) {
        cv::Mat half, whole;
        cv::resize(each, half, {std::max(1, each.cols / 2), std::max(1, each.rows / 2)}, 0, 0, cv::INTER_AREA);
        cv::resize(half, whole, each.size(), 0, 0, interpolation);
        made.push_back(whole);
    }
    return made;
}

/// (N, pixels) in double precision, and back.
at::Tensor rowsOf(const std::vector<cv::Mat> &pictures, int side)
{
    at::Tensor rows = at::empty({int64_t(pictures.size()), int64_t(side) * side * 3}, at::kFloat);
    for (size_t i = 0; i < pictures.size(); ++i) {
        cv::Mat small, numbers(side, side, CV_32FC3, rows[int64_t(i)].data_ptr());
        cv::resize(pictures[i], small, {side, side}, 0, 0, cv::INTER_AREA);
        small.convertTo(numbers, CV_32FC3);
    }
    return rows;
}

std::vector<cv::Mat> picturesOf(const at::Tensor &rows, int side, cv::Size size)
{
    const at::Tensor bytes = rows.clamp(0, 255).round().to(at::kByte).contiguous();
    std::vector<cv::Mat> pictures;
    for (int64_t i = 0; i < bytes.size(0); ++i) {
        cv::Mat whole;
        cv::resize(cv::Mat(side, side, CV_8UC3, bytes[i].data_ptr()), whole, size, 0, 0, cv::INTER_CUBIC);
        pictures.push_back(whole);
    }
    return pictures;
}

/// Projects pictures on the leading components of the known ones, found through their Gram matrix.
at::Tensor reconstructed(const at::Tensor &known, const at::Tensor &pictures)
{
    const at::Tensor gram = at::mm(known, known.t()).to(at::kDouble);
    const SmallMatrices oneThread(gram.size(0));
    const auto [values, vectors] = at::linalg_eigh(gram);
    const at::Tensor falling = values.flip(0).clamp_min(0), sums = falling.cumsum(0) / falling.sum();
    const int64_t kept = std::min<int64_t>(falling.size(0), sums.lt(keptVariance).sum().item<int64_t>() + 1);
    const at::Tensor leading = vectors.flip(1).narrow(1, 0, kept) / falling.narrow(0, 0, kept).clamp_min(1e-9).sqrt();
    const at::Tensor components = at::mm(known.t(), leading.to(at::kFloat)); // (pixels, kept)
    return at::mm(at::mm(pictures, components), components.t());
}

/// Random sums of the centered pictures: normal, with exactly their covariance.
at::Tensor sampled(const at::Tensor &known, int64_t count, Random &random)
{
    at::Tensor weights = at::empty({count, known.size(0)}, at::kFloat);
    for (int64_t i = 0; i < weights.numel(); ++i)
        weights.data_ptr<float>()[i] = float(random.normal() / std::sqrt(double(known.size(0) - 1)));
    return at::mm(weights, known);
}

} // namespace

QString standInName(StandIn kind)
{
    switch (kind) {
    case StandIn::Blocks:
        return tr("Enlarged by repeating pixels");
    case StandIn::Enlarged:
        return tr("Enlarged smoothly");
    case StandIn::Reconstructed:
        return tr("Linear autoencoder");
    case StandIn::Sampled:
        break;
    }
    return tr("Normal distribution");
}

std::vector<cv::Mat> standIns(const std::vector<cv::Mat> &known, const std::vector<cv::Mat> &changed, StandIn kind,
                              Random random)
{
    if (kind == StandIn::Blocks || kind == StandIn::Enlarged)
        return resampled(changed, kind == StandIn::Blocks ? cv::INTER_NEAREST : cv::INTER_CUBIC);
    const c10::AutoGradMode noGradients(false);
    const int side = std::min(known.front().cols, linearSide);
    const at::Tensor rows = rowsOf(known, side), mean = rows.mean(at::IntArrayRef{0}, true), centered = rows - mean;
    const at::Tensor made = kind == StandIn::Reconstructed ? reconstructed(centered, rowsOf(changed, side) - mean)
                                                           : sampled(centered, int64_t(changed.size()), random);
    return picturesOf(made + mean, side, known.front().size());
}

} // namespace gleaner
