#include "core/models/Encode.h"

#include "core/data/cache/FeatureCache.h"
#include "core/jobs/RunContext.h"
#include "core/models/Augment.h"
#include "core/models/EncodingPrecision.h"
#include "core/models/FeatureKey.h"
#include "core/models/FeatureRows.h"
#include "core/models/ParallelChunks.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int picturesAtOnce = 64; // between reports of progress
constexpr int featuresInChunk = 16;

QString tr(const char *text) { return QCoreApplication::translate("Encode", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

template <typename C> const C &capabilityOf(const Model &model, Capability capability)
{
    const C *offered = model.as<C>();
    if (!offered)
        refuse(model.info().uri, tr("This model is no %1").arg(capabilityName(capability)),
               tr("Choose a model that offers it, such as zoo:scenes-clip."));
    return *offered;
}

/// What became of one chunk of pictures: features in order, with their rows, and what could not be read.
struct Chunk {
    at::Tensor features;
    std::vector<int> rows;
    Problems failures;
};

class Encoder {
public:
    Encoder(const ImageEncoder &encoder, const ImageColumn &pictures, const RunContext &context,
            const Augmentation &augmentation)
        : m_encoder(encoder), m_pictures(pictures), m_augmentation(augmentation), m_seed(context.seed()),
          m_half(encodesInHalf(encoder, context.precision())), m_key(encoderKey(encoder, m_seed, augmentation, m_half))
    {
    }

    bool isHalf() const { return m_half; }
    int picturesInChunk() const { return std::max(1, featuresInChunk / std::max(1, m_augmentation.passes)); }

    /// From the cache, or computed and put there. The cache holds whole chunks, since the last bits of a feature may
    /// depend on which pictures go through the network together.
    Chunk encode(std::span<const int> rows) const
    {
        std::vector<cv::Mat> decoded(rows.size());
        const QString key = keyOf(rows, decoded);
        if (!key.isEmpty())
            if (const auto kept = FeatureCache::shared().find(key))
                return {tensorOf(*kept), eachPass(rows), {}};
        Chunk chunk = compute(rows, decoded);
        // Asked again, since a file may have changed between its hash and its decoding; so may the weights.
        if (const auto *model = dynamic_cast<const Model *>(&m_encoder))
            model->verifyUnchanged();
        if (!key.isEmpty() && chunk.failures.isEmpty() && keyOf(rows, decoded) == key)
            FeatureCache::shared().put(key, arrayOf(chunk.features));
        return chunk;
    }

private:
    /// Empty where there is no cache, or a picture cannot be read.
    QString keyOf(std::span<const int> rows, std::vector<cv::Mat> &decoded) const
    {
        if (m_key.isEmpty())
            return {};
        QList<QByteArray> parts{m_key};
        try {
            for (size_t i = 0; i < rows.size(); ++i) {
                stopPoint();
                parts.append(pictureKey(m_pictures, rows[i], decoded[i]));
                if (m_augmentation.passes > 0) // the random numbers are those of the row
                    parts.append(QByteArray::number(rows[i]));
            }
        } catch (const ProblemError &) {
            return {};
        }
        return DiskCache::key(parts);
    }

    std::vector<int> eachPass(std::span<const int> rows) const
    {
        std::vector<int> each;
        for (const int row : rows)
            each.insert(each.end(), size_t(std::max(1, m_augmentation.passes)), row);
        return each;
    }

    Chunk compute(std::span<const int> rows, const std::vector<cv::Mat> &decoded) const
    {
        Chunk chunk;
        std::vector<int> readable;
        std::vector<at::Tensor> pixels;
        for (size_t i = 0; i < rows.size(); ++i) {
            try {
                appendPixels(decoded[i].empty() ? m_pictures.image(rows[i]) : decoded[i], rows[i], pixels);
                readable.push_back(rows[i]);
            } catch (const Stopped &) {
                throw;
            } catch (...) {
                chunk.failures.append(currentProblem(m_pictures.location(rows[i])));
            }
        }
        chunk.rows = eachPass(readable);
        if (!pixels.empty())
            chunk.features =
                unitRows(m_encoder.encodeImages(at::stack(pixels).to(m_half ? at::kBFloat16 : at::kFloat)));
        return chunk;
    }

    void appendPixels(const cv::Mat &rgb, int row, std::vector<at::Tensor> &pixels) const
    {
        if (m_augmentation.passes == 0)
            return pixels.push_back(m_encoder.preprocess(rgb));
        for (int pass = 0; pass < m_augmentation.passes; ++pass) {
            Random random = Random::forItem(m_seed, uint64_t(row) * uint64_t(m_augmentation.passes) + uint64_t(pass));
            pixels.push_back(m_encoder.preprocess(augmented(rgb, m_encoder.imageSide(), m_augmentation, random)));
        }
    }

    const ImageEncoder &m_encoder;
    const ImageColumn &m_pictures;
    const Augmentation &m_augmentation;
    uint64_t m_seed;
    bool m_half;
    QByteArray m_key;
};

} // namespace

EncodedImages encodeImages(const ImageEncoder &encoder, const ImageColumn &pictures, std::span<const int> rows,
                           RunContext &context, const Augmentation &augmentation)
{
    const Encoder work(encoder, pictures, context, augmentation);
    const size_t inChunk = size_t(work.picturesInChunk());
    // Chunks are cut at the same places whatever the number of threads, and each is computed by one thread alone.
    const size_t chunksAtOnce = std::max<size_t>(1, picturesAtOnce / inChunk);
    if (work.isHalf())
        HalfWatch::note();
    const QString what = work.isHalf() ? tr("Encoding pictures in bfloat16") : tr("Encoding pictures");
    std::vector<at::Tensor> features{at::empty({0, encoder.imageDimension()})};
    EncodedImages encoded;
    for (size_t begin = 0; begin < rows.size(); begin += chunksAtOnce * inChunk) {
        context.progress(qint64(begin), qint64(rows.size()), what);
        const auto block = rows.subspan(begin, std::min(chunksAtOnce * inChunk, rows.size() - begin));
        std::vector<Chunk> chunks((block.size() + inChunk - 1) / inChunk);
        inParallelChunks(int(chunks.size()), [&](int index) {
            const size_t first = size_t(index) * inChunk;
            chunks[size_t(index)] = work.encode(block.subspan(first, std::min(inChunk, block.size() - first)));
        });
        for (const Chunk &chunk : chunks) {
            if (chunk.features.defined())
                features.push_back(chunk.features);
            encoded.rows.insert(encoded.rows.end(), chunk.rows.begin(), chunk.rows.end());
            for (const Problem &failure : chunk.failures)
                context.sampleFailed(failure);
        }
    }
    context.progress(qint64(rows.size()), qint64(rows.size()), what);
    encoded.features = arrayOf(at::cat(features));
    return encoded;
}

EncodedImages encodeImages(const Model &model, const DataSet &data, RunContext &context)
{
    const auto &encoder = capabilityOf<ImageEncoder>(model, Capability::ImageEncoder);
    const auto pictures = data.first<ImageColumn>();
    if (!pictures)
        refuse(data.source().uri, tr("This data set has no pictures"), tr("Choose a data set with an image column."));
    std::vector<int> rows(static_cast<size_t>(data.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    return encodeImages(encoder, *pictures, rows, context);
}

FloatArray encodeClasses(const Model &model, const QStringList &classes, const QStringList &templates)
{
    const auto &encoder = capabilityOf<TextEncoder>(model, Capability::TextEncoder);
    const QStringList patterns = templates.isEmpty() ? QStringList{QStringLiteral("{}")} : templates;
    at::Tensor all = at::empty({classes.size(), encoder.textDimension()});
    inParallelChunks(int(classes.size()), [&](int index) {
        QStringList prompts;
        for (QString pattern : patterns)
            prompts.append(pattern.replace(QStringLiteral("{}"), classes[index]));
        const at::Tensor mean = unitRows(encoder.encodeTexts(prompts)).mean(at::IntArrayRef{0});
        all.select(0, index).copy_(unitRows(mean));
    });
    model.verifyUnchanged();
    return arrayOf(all);
}

} // namespace gleaner
