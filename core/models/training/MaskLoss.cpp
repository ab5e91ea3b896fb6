#include "core/models/training/MaskLoss.h"

#include "core/support/Exponential.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr float focalShare = 20;
constexpr int lanes = 16; // partial sums, so that the order of addition is the same in every register width

/// Of one mask: what its losses are made of.
struct MaskSums {
    float focal = 0, common = 0, inside = 0, wanted = 0; ///< common and inside of probabilities
    float overlap = 0, above = 0;                        ///< the same of whole pixels
};

/// A pixel's probability p, and what the focal loss makes of it: miss = |w - p|, entropy = -log p or -log(1 - p).
struct Pixel {
    float probability, miss, entropy;
};

/// log(1 + z) = 2 artanh(z / (2 + z)), whose series ends below float32's precision for z in [0, 1].
GLEANER_BODY float logOfOnePlus(float z)
{
    const float t = z / (2 + z), s = t * t;
    return 2 * t * (1 + s * (0.33333333f + s * (0.2f + s * (0.14285714f + s * (0.11111111f + s * 0.09090909f)))));
}

GLEANER_BODY Pixel pixelOf(float logit, float wanted)
{
    const float size = logit < 0 ? -logit : logit, small = exponential(-size), larger = 1 / (1 + small);
    const float probability = logit < 0 ? 1 - larger : larger;
    const float softplus = (logit > 0 ? logit : 0) + logOfOnePlus(small);
    return {probability, wanted + probability - 2 * wanted * probability, softplus - wanted * logit};
}

GLEANER_BODY void addPixels(const float *logits, const float *truth, int64_t count, float (&parts)[6][lanes])
{
    for (int64_t j = 0; j < count; ++j) {
        const float wanted = truth[j], logit = logits[j], above = logit > 0 ? 1.f : 0.f;
        const Pixel pixel = pixelOf(logit, wanted);
        parts[0][j] += pixel.miss * pixel.miss * pixel.entropy;
        parts[1][j] += pixel.probability * wanted;
        parts[2][j] += pixel.probability;
        parts[3][j] += wanted;
        parts[4][j] += above * wanted;
        parts[5][j] += above;
    }
}

GLEANER_BODY void maskSumsBody(const float *logits, const float *truth, int64_t count, MaskSums *sums)
{
    float parts[6][lanes] = {};
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes)
        addPixels(logits + i, truth + i, lanes, parts);
    addPixels(logits + i, truth + i, count - i, parts);
    float totals[6] = {};
    for (int k = 0; k < 6; ++k)
        for (int j = 0; j < lanes; ++j)
            totals[k] += parts[k][j];
    *sums = {totals[0], totals[1], totals[2], totals[3], totals[4], totals[5]};
}

/// With m = |w - p| and H the entropy, the focal loss m² H falls off as 2 m m' H + m² (p - w), m' = (1 - 2w) p (1 - p);
/// the dice loss 1 - (2c + 1) / (b + 1) as -(2w (b + 1) - (2c + 1)) / (b + 1)² · p (1 - p).
GLEANER_BODY void maskGradientBody(const float *logits, const float *truth, int64_t count, const MaskSums &sums,
                                   float share, float *gradient)
{
    const float both = sums.inside + sums.wanted + 1, once = share / both,
                twice = share * (2 * sums.common + 1) / (both * both), focal = share * focalShare / float(count);
    for (int64_t i = 0; i < count; ++i) {
        const float wanted = truth[i];
        const Pixel pixel = pixelOf(logits[i], wanted);
        const float slope = pixel.probability * (1 - pixel.probability);
        const float bend = 2 * (1 - 2 * wanted) * slope * pixel.entropy + pixel.miss * (pixel.probability - wanted);
        gradient[i] = focal * pixel.miss * bend + (twice - 2 * wanted * once) * slope;
    }
}

GLEANER_KERNEL(void, maskSums, (const float *logits, const float *truth, int64_t count, MaskSums *sums),
               (logits, truth, count, sums))
GLEANER_KERNEL(void, maskGradient,
               (const float *logits, const float *truth, int64_t count, const MaskSums &sums, float share,
                float *gradient),
               (logits, truth, count, sums, share, gradient))

/// The masks' numbers where they lie.
struct Masks {
    at::Tensor logits, truth;
    int64_t several, size;

    Masks(const at::Tensor &allLogits, const at::Tensor &allTruth)
        : logits(allLogits.detach().contiguous()), truth(allTruth.contiguous()), several(logits.size(1)),
          size(logits.size(2) * logits.size(3))
    {
    }
    const float *of(int64_t row, int64_t mask) const
    {
        return logits.data_ptr<float>() + (row * several + mask) * size;
    }
    const float *wanted(int64_t row) const { return truth.data_ptr<float>() + row * size; }
    MaskSums sums(int64_t row, int64_t mask) const
    {
        MaskSums found;
        maskSums(of(row, mask), wanted(row), size, &found);
        return found;
    }
};

} // namespace

MaskVerdict judgeMasks(const at::Tensor &logits, const at::Tensor &truth)
{
    const Masks masks(logits, truth);
    MaskVerdict verdict{at::empty({logits.size(0), masks.several}), at::empty({logits.size(0), masks.several})};
    float *loss = verdict.losses.data_ptr<float>(), *overlap = verdict.overlaps.data_ptr<float>();
    for (int64_t row = 0; row < logits.size(0); ++row)
        for (int64_t mask = 0; mask < masks.several; ++mask) {
            const MaskSums sums = masks.sums(row, mask);
            *loss++ = focalShare * sums.focal / float(masks.size) + 1 -
                      (2 * sums.common + 1) / (sums.inside + sums.wanted + 1);
            *overlap++ = sums.overlap / std::max(1.f, sums.above + sums.wanted - sums.overlap);
        }
    return verdict;
}

at::Tensor maskLoss(const at::Tensor &logits, const at::Tensor &truth, const MaskVerdict &verdict)
{
    const Masks masks(logits, truth);
    const auto [least, place] = verdict.losses.narrow(1, 1, masks.several - 1).min(1);
    at::Tensor gradient = at::zeros(logits.sizes());
    const float share = 1 / float(logits.size(0));
    for (int64_t row = 0; row < logits.size(0); ++row)
        for (const int64_t mask : {int64_t(0), 1 + place.data_ptr<int64_t>()[row]})
            maskGradient(masks.of(row, mask), masks.wanted(row), masks.size, masks.sums(row, mask), share,
                         gradient.data_ptr<float>() + (row * masks.several + mask) * masks.size);
    // A sum that has this gradient, moved to the loss's value.
    const at::Tensor carrier = (logits * gradient).sum();
    return carrier + (verdict.losses.select(1, 0).mean() + least.mean() - carrier.detach());
}

} // namespace gleaner
