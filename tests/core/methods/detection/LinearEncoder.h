#pragma once
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/Images.h"

#include <ATen/ATen.h>
#include <opencv2/imgproc.hpp>

namespace gleaner::tests {

/// f(x) = A x + b of the pixels, colors from 0 to 1; without A the pixels themselves.
class LinearEncoder final : public Model, public ImageEncoder {
public:
    LinearEncoder(int side, at::Tensor matrix, at::Tensor bias)
        : m_side(side), m_matrix(std::move(matrix)), m_bias(std::move(bias))
    {
    }
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return QStringLiteral("linear"); }
    NamedTensors forward(const NamedTensors &) const override { return {}; }
    int imageDimension() const override { return m_matrix.defined() ? int(m_matrix.size(0)) : 3 * m_side * m_side; }
    int imageSide() const override { return m_side; }
    at::Tensor preprocess(const cv::Mat &rgb) const override
    {
        cv::Mat numbers;
        seenSquare(rgb).convertTo(numbers, CV_32FC3, 1 / 255.0);
        return at::from_blob(numbers.data, {m_side, m_side, 3}, at::kFloat).permute({2, 0, 1}).contiguous().clone();
    }
    cv::Mat seenSquare(const cv::Mat &rgb) const override
    {
        cv::Mat square;
        cv::resize(rgb, square, {m_side, m_side}, 0, 0, cv::INTER_AREA);
        return square;
    }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *) const override
    {
        at::Tensor features = pixels.flatten(1);
        if (m_matrix.defined())
            features = at::mm(features, m_matrix.t());
        return m_bias.defined() ? features + m_bias : features;
    }
    int prefixTokens() const override { return 0; }
    int patchesPerSide() const override { return 1; }
    int imageLayers() const override { return 0; }
    int imageHeads() const override { return 0; }

private:
    int m_side;
    at::Tensor m_matrix, m_bias;
    ModelInfo m_info;
};

/// A picture of random colors.
inline cv::Mat randomPicture(int side, uint64_t seed)
{
    Random random(seed);
    cv::Mat picture(side, side, CV_8UC3);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (int c = 0; c < 3; ++c)
                picture.at<cv::Vec3b>(y, x)[c] = uchar(random.below(256));
    return picture;
}

} // namespace gleaner::tests
