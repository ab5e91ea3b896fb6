#include "core/models/segmentation/SamModel.h"

#include "core/models/EncodingPrecision.h"
#include "core/models/segmentation/SamImageEncoder.h"
#include "core/models/segmentation/SamPicture.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SamModel", text); }

[[noreturn]] void refuse(const QString &what, const QString &remedy)
{
    throw ProblemError({what, {}, remedy, ExitCode::Invalid});
}

class SamImage final : public SegmenterImage {
public:
    SamImage(cv::Size picture, at::Tensor embedded, SamImageSide decoded, bool halved)
        : embedding(std::move(embedded)), side(std::move(decoded)), half(halved), m_size(picture)
    {
    }
    cv::Size size() const override { return m_size; }
    qint64 bytes() const { return qint64(embedding.nbytes()) + side.bytes(); }

    const at::Tensor embedding; ///< (1, channels, grid, grid)
    const SamImageSide side;    ///< without a mask as prompt
    const bool half;            ///< asked for as bfloat16

private:
    cv::Size m_size;
};

} // namespace

const SamEncoderWeights &SamModel::halfEncoder() const
{
    std::call_once(m_halved, [this] {
        m_halfEncoder = m_weights.encoder;
        samEncoderSlots(m_halfEncoder, m_config).convert(at::kBFloat16);
    });
    return m_halfEncoder;
}

at::Tensor SamModel::embed(const at::Tensor &pixels) const
{
    const bool half = pixels.scalar_type() == at::kBFloat16;
    return samImageEmbedding(half ? halfEncoder() : m_weights.encoder, m_config, pixels).to(at::kFloat);
}

SamImageSide SamModel::sideOf(const at::Tensor &embedding, const at::Tensor &masks, bool half) const
{
    const at::Tensor tokens = embedding.flatten(2).transpose(1, 2);
    const at::Tensor seen = (tokens + samDensePrompt(m_weights.prompts, m_config, masks)).contiguous();
    return masks.defined() ? m_decoder->once(seen, half) : m_decoder->prepare(seen, half);
}

SegmenterImagePtr SamModel::see(const cv::Mat &rgb, bool half) const
{
    const c10::AutoGradMode noGradients(false);
    if (rgb.empty() || rgb.type() != CV_8UC3)
        refuse(tr("There is no picture to look at"), tr("Give an 8-bit RGB picture."));
    const QString key = SegmenterCache::key(rgb, half);
    if (half)
        HalfWatch::note();
    if (SegmenterImagePtr seen = m_seen.find(key))
        return seen;
    const at::Tensor pixels = pixelsOf(rgb);
    const at::Tensor embedding = embed(half ? pixels.to(at::kBFloat16) : pixels);
    const auto image = std::make_shared<const SamImage>(rgb.size(), embedding, sideOf(embedding, {}, half), half);
    m_seen.put(key, image, image->bytes());
    return image;
}

at::Tensor SamModel::pixelsOf(const cv::Mat &rgb) const
{
    return normalizedSquare(resizedToLongSide(rgb, m_config.side), m_config.side);
}

cv::Mat SamModel::towerSquare(const cv::Mat &rgb) const
{
    const cv::Size resized = longSideSize(rgb.size(), m_config.side);
    cv::Mat square(m_config.side, m_config.side, CV_8UC3, cv::Scalar::all(0));
    cv::Mat part = square(cv::Rect({}, resized));
    cv::resize(rgb, part, resized, 0, 0, cv::INTER_AREA);
    return square;
}

void SamModel::readTower(const cv::Mat &rgb, Probe &probe) const
{
    const c10::AutoGradMode noGradients(false);
    samImageEmbedding(m_weights.encoder, m_config, pixelsOf(rgb), &probe);
}

SamPrompts SamModel::promptsOf(const SegmenterPrompt &prompt, const cv::Size &picture) const
{
    const cv::Size resized = longSideSize(picture, m_config.side);
    const double x = double(resized.width) / picture.width, y = double(resized.height) / picture.height;
    SamPrompts prompts;
    if (!prompt.points.empty()) {
        const auto count = int64_t(prompt.points.size());
        prompts.points = at::empty({1, count, 2});
        prompts.labels = at::empty({1, count}, at::kLong);
        for (int64_t i = 0; i < count; ++i) {
            const SegmenterPrompt::Point &point = prompt.points[size_t(i)];
            prompts.points.data_ptr<float>()[2 * i] = float(point.at.x * x);
            prompts.points.data_ptr<float>()[2 * i + 1] = float(point.at.y * y);
            prompts.labels.data_ptr<int64_t>()[i] = point.positive;
        }
    }
    if (prompt.box)
        prompts.boxes = at::tensor({float(prompt.box->x * x), float(prompt.box->y * y),
                                    float((prompt.box->x + prompt.box->width) * x),
                                    float((prompt.box->y + prompt.box->height) * y)})
                            .unsqueeze(0);
    const int64_t low = m_config.lowSide();
    if (prompt.mask.defined()) {
        if (prompt.mask.numel() != low * low)
            refuse(tr("The mask to start from has another size"), tr("Give the low-resolution mask of an answer."));
        prompts.masks = prompt.mask.to(at::kFloat).reshape({1, 1, low, low});
    }
    if (!prompts.points.defined() && !prompts.boxes.defined() && !prompts.masks.defined())
        refuse(tr("The prompt is empty"), tr("Give a point, a box or a mask."));
    return prompts;
}

SegmenterAnswer SamModel::segment(const SegmenterImage &image, const SegmenterPrompt &prompt, bool several) const
{
    const c10::AutoGradMode noGradients(false);
    const auto *seen = dynamic_cast<const SamImage *>(&image);
    if (!seen || seen->embedding.size(1) != m_config.channels || seen->embedding.size(2) != m_config.grid())
        refuse(tr("This picture was seen by another model"), tr("Let this model see the picture first."));
    const SamPrompts prompts = promptsOf(prompt, image.size());
    const at::Tensor sparse = samSparsePrompts(m_weights.prompts, m_config, prompts);
    const SamMasks masks = prompts.masks.defined()
                               ? m_decoder->decode(sideOf(seen->embedding, prompts.masks, seen->half), sparse, several)
                               : m_decoder->decode(seen->side, sparse, several);
    SegmenterAnswer answer;
    answer.lowResolution = masks.logits.squeeze(0);
    answer.logits =
        samFullMasks(masks.logits, m_config.side, longSideSize(image.size(), m_config.side), image.size()).squeeze(0);
    const at::Tensor quality = masks.quality.contiguous();
    answer.quality.assign(quality.data_ptr<float>(), quality.data_ptr<float>() + quality.numel());
    return answer;
}

} // namespace gleaner
