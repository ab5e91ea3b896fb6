#include "core/methods/detection/Sensitivity.h"

#include "core/models/EncodingPrecision.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <cstring>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int versionsAtOnce = 32; ///< through the network together
constexpr double smallBlur = 1;    ///< pixels; what it takes away counts as high frequencies

/// What the network sees of a picture decides its noise, not its name or place.
uint64_t identityOf(const at::Tensor &pixels)
{
    const at::Tensor dense = pixels.contiguous();
    const auto *bytes = static_cast<const char *>(dense.data_ptr());
    uint64_t hash = 0xcbf29ce484222325ULL;
    for (size_t i = 0; i + sizeof(uint64_t) <= dense.nbytes(); i += sizeof(uint64_t)) {
        uint64_t word;
        std::memcpy(&word, bytes + i, sizeof word);
        hash = (hash ^ word) * 0x100000001b3ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

at::Tensor blurred(const at::Tensor &pixels, double deviation)
{
    at::Tensor result = pixels.contiguous().clone();
    for (int64_t channel = 0; channel < result.size(0); ++channel) {
        cv::Mat plane(int(result.size(1)), int(result.size(2)), CV_32F, result[channel].data_ptr());
        cv::GaussianBlur(plane, plane, {0, 0}, deviation, deviation, cv::BORDER_REFLECT_101);
    }
    return result;
}

/// (3, S, S) normalized numbers of one color everywhere.
at::Tensor plain(const ImageEncoder &encoder, uchar value)
{
    return encoder.preprocess(cv::Mat(encoder.imageSide(), encoder.imageSide(), CV_8UC3, cv::Scalar::all(value)));
}

at::Tensor channelOf(const at::Tensor &pixels) { return pixels.mean(at::IntArrayRef{1, 2}, true); }

/// Distances of versions to the first row's feature, one pass at a time; undefined versions are the picture itself.
std::vector<double> distances(const ImageEncoder &encoder, const at::Tensor &picture,
                              const std::vector<at::Tensor> &versions, bool half, std::vector<float> *feature)
{
    std::vector<at::Tensor> rows{picture};
    std::vector<size_t> owner;
    for (size_t i = 0; i < versions.size(); ++i)
        if (versions[i].defined()) {
            rows.push_back(versions[i]);
            owner.push_back(i);
        }
    std::vector<at::Tensor> features;
    for (size_t first = 0; first < rows.size(); first += versionsAtOnce) {
        const std::vector<at::Tensor> some(rows.begin() + int64_t(first),
                                           rows.begin() + int64_t(std::min(first + versionsAtOnce, rows.size())));
        const at::Tensor pixels = at::stack(some);
        features.push_back(encoder.encodeImages(half ? pixels.to(at::kBFloat16) : pixels).to(at::kFloat));
    }
    const at::Tensor all = at::cat(features).contiguous();
    const float *values = all.data_ptr<float>();
    const int64_t size = all.size(1);
    std::vector<double> found(versions.size(), 0.0);
    for (size_t i = 0; i < owner.size(); ++i)
        found[owner[i]] = featureDistance(values, values + int64_t(i + 1) * size, size);
    if (feature) {
        const at::Tensor own = (all[0] / all[0].norm().clamp_min(1e-12)).contiguous();
        feature->assign(own.data_ptr<float>(), own.data_ptr<float>() + size);
    }
    return found;
}

cv::Mat pictureOf(const at::Tensor &colors)
{
    const at::Tensor bytes = (colors.clamp(0, 1) * 255).round().to(at::kByte).permute({1, 2, 0}).contiguous();
    return cv::Mat(int(bytes.size(0)), int(bytes.size(1)), CV_8UC3, bytes.data_ptr()).clone();
}

} // namespace

double featureDistance(const float *one, const float *other, int64_t size)
{
    double a = 0, b = 0;
    for (int64_t i = 0; i < size; ++i) {
        a += double(one[i]) * one[i];
        b += double(other[i]) * other[i];
    }
    const double lengths[2] = {std::max(std::sqrt(a), 1e-12), std::max(std::sqrt(b), 1e-12)};
    double sum = 0;
    for (int64_t i = 0; i < size; ++i) {
        const double apart = one[i] / lengths[0] - other[i] / lengths[1];
        sum += apart * apart;
    }
    return sum / 2;
}

double Sensitivity::meanNoise(size_t level) const
{
    return std::accumulate(noise[level].begin(), noise[level].end(), 0.0) / double(noise[level].size());
}

SensitivityMeter::SensitivityMeter(const ImageEncoder &encoder, SensitivityOptions options)
    : m_encoder(encoder), m_options(std::move(options)), m_black(channelOf(plain(encoder, 0)))
{
    m_scale = channelOf(plain(encoder, 255)) - m_black;
    if (m_options.half)
        HalfWatch::note();
}

at::Tensor SensitivityMeter::noiseFor(const at::Tensor &pixels, int draw) const
{
    Random random = Random::forItem(Random::forItem(m_options.seed, uint64_t(draw)).next(), identityOf(pixels));
    at::Tensor noise = at::empty(pixels.sizes(), at::kFloat);
    float *values = noise.data_ptr<float>();
    for (int64_t i = 0; i < noise.numel(); ++i)
        values[i] = float(random.normal());
    return m_options.pixelUnits ? noise * m_scale : noise;
}

Sensitivity SensitivityMeter::measure(const cv::Mat &rgb) const
{
    const c10::AutoGradMode noGradients(false);
    const at::Tensor pixels = m_encoder.preprocess(rgb);
    std::vector<at::Tensor> versions;
    for (int draw = 0; draw < m_options.draws; ++draw) {
        const at::Tensor noise = noiseFor(pixels, draw);
        for (const double level : m_options.levels) // without noise it is the picture itself, exactly
            versions.push_back(level > 0 ? pixels + noise * level : at::Tensor());
    }
    versions.push_back(m_options.blur > 0 ? blurred(pixels, m_options.blur) : at::Tensor());
    Sensitivity result;
    const std::vector<double> found = distances(m_encoder, pixels, versions, m_options.half, &result.feature);
    const size_t levels = m_options.levels.size();
    result.noise.assign(levels, {});
    for (size_t i = 0; i + 1 < found.size(); ++i)
        result.noise[i % levels].push_back(found[i]);
    result.blur = found.back();
    result.highFrequency = ((pixels - blurred(pixels, smallBlur)) / m_scale).square().mean().item<double>();
    return result;
}

std::vector<double> SensitivityMeter::measureCells(const cv::Mat &rgb, int cells) const
{
    const c10::AutoGradMode noGradients(false);
    const at::Tensor pixels = m_encoder.preprocess(rgb);
    const at::Tensor noise = noiseFor(pixels, 0) * m_options.levels.front();
    const int64_t side = pixels.size(1);
    std::vector<at::Tensor> versions;
    for (int row = 0; row < cells; ++row)
        for (int column = 0; column < cells; ++column) {
            at::Tensor version = pixels.clone();
            const int64_t top = side * row / cells, left = side * column / cells,
                          height = side * (row + 1) / cells - top, width = side * (column + 1) / cells - left;
            version.narrow(1, top, height)
                .narrow(2, left, width)
                .add_(noise.narrow(1, top, height).narrow(2, left, width));
            versions.push_back(version);
        }
    return distances(m_encoder, pixels, versions, m_options.half, nullptr);
}

std::array<cv::Mat, 2> SensitivityMeter::preview(const cv::Mat &rgb, double level, double gain) const
{
    const at::Tensor pixels = m_encoder.preprocess(rgb);
    const at::Tensor noisy = pixels + noiseFor(pixels, 0) * (level * gain);
    return {pictureOf((pixels - m_black) / m_scale), pictureOf((noisy - m_black) / m_scale)};
}

} // namespace gleaner
