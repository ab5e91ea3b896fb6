#include "core/methods/segmentation/MatteSampler.h"

#include "core/models/training/ColorJitter.h"

#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr ColorJitter jitter{0.12, 0.2, 0.3, 0.03, 0.05};
constexpr double ownGround = 0.25; ///< share of samples that keep the ground they came with
constexpr int multiple = 8;        ///< sides that the network takes
constexpr int layerReach = 8;      ///< times fewer pixels than the side

int below(int count, Random &random) { return random.below(std::max(1, count)); }

/// A flat color, rough by up to a quarter in one sample of two.
cv::Mat plainGround(const cv::Size &size, Random &random)
{
    const cv::Scalar color(random.uniform(20, 245), random.uniform(20, 245), random.uniform(20, 245));
    cv::Mat ground(size, CV_8UC3, color);
    if (!random.chance(0.5))
        return ground;
    const int cells = 4 + random.below(size.width / 4 + 1);
    cv::Mat small(cells, cells, CV_32F), rough, three, colored;
    for (int i = 0; i < cells * cells; ++i)
        small.at<float>(i / cells, i % cells) = float(random.uniform(0.75, 1.25));
    cv::resize(small, rough, size, 0, 0, cv::INTER_LINEAR);
    cv::merge(std::vector<cv::Mat>(3, rough), three);
    ground.convertTo(colored, CV_32F);
    cv::Mat(colored.mul(three)).convertTo(ground, CV_8U);
    return ground;
}

} // namespace

MatteSample augmented(const MatteSample &sample, Random &random)
{
    const int side = sample.image.cols;
    const int cut = side >= 8 * multiple ? side * 7 / 8 / multiple * multiple : side;
    const cv::Rect place(below(side - cut + 1, random), below(sample.image.rows - cut + 1, random), cut, cut);
    const bool mirrored = random.chance(0.5);
    const auto part = [&](const cv::Mat &map) {
        cv::Mat result = map(place).clone();
        if (mirrored)
            cv::flip(result, result, 1);
        return result;
    };
    return {jittered(part(sample.image), jitter, random), part(sample.matte), part(sample.boundary)};
}

PastedSampler::PastedSampler(const MatteSamples &mattes, std::vector<cv::Mat> grounds, double low)
    : m_mattes(mattes), m_grounds(std::move(grounds)), m_low(low)
{
    for (size_t i = 0; i < mattes.count(); ++i)
        m_layers.push_back(
            estimatedLayers(mattes.images[i], mattes.mattes[i], std::max(2, mattes.images[i].cols / layerReach)));
}

cv::Mat PastedSampler::groundFor(const cv::Size &size, Random &random) const
{
    if (m_grounds.empty())
        return plainGround(size, random);
    return m_grounds[size_t(random.below(int(m_grounds.size())))];
}

MatteSample PastedSampler::pasted(Random &random) const
{
    const auto i = size_t(random.below(int(m_mattes.count())));
    const cv::Mat &matte = m_mattes.mattes[i];
    const cv::Mat image = random.chance(ownGround)
                              ? m_mattes.images[i]
                              : composite(m_layers[i].figure, groundFor(matte.size(), random), matte);
    return {image, matte, boundaryOf(matte, m_low)};
}

MatteSample PastedSampler::sample(Random &random) const { return augmented(pasted(random), random); }

MatteSample LabeledSampler::sample(Random &random) const
{
    const auto i = size_t(random.below(int(m_photos.count())));
    return augmented({m_photos.images[i], m_labels[i].matte, m_labels[i].boundary}, random);
}

} // namespace gleaner
