#include "core/models/training/ScenePictureBatches.h"

#include "core/models/ParallelChunks.h"
#include "core/models/diffusion/Denoising.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int samplesInChunk = 16;
constexpr double longShare = 0.3; ///< of the captions begin as photo captions do

} // namespace

QString shortSceneCaption(SceneKind kind)
{
    const QString name = kind.name();
    return (QStringLiteral("aeiou").contains(name.front()) ? QStringLiteral("an ") : QStringLiteral("a ")) + name;
}

ScenePictureBatches::ScenePictureBatches(const QString &uri, const ClipTokenizer &tokenizer, int side, int context)
    : m_options(SceneOptions::parse(uri)), m_tokenizer(tokenizer), m_side(side), m_context(context)
{
}

at::Tensor ScenePictureBatches::idsOf(const QString &text) const
{
    const std::vector<int64_t> found = m_tokenizer.encode(text, size_t(m_context));
    at::Tensor ids = at::full({m_context}, int64_t(m_tokenizer.endToken()), at::kLong);
    std::copy(found.begin(), found.end(), ids.data_ptr<int64_t>());
    return ids;
}

DiffusionBatch ScenePictureBatches::batch(int index, int size) const
{
    std::vector<at::Tensor> pictures(static_cast<size_t>(size)), ids(static_cast<size_t>(size));
    inParallelChunks((size + samplesInChunk - 1) / samplesInChunk, [&](int chunk) {
        for (int i = chunk * samplesInChunk; i < std::min(size, (chunk + 1) * samplesInChunk); ++i) {
            const int row = index * size + i;
            Random random = Random::forItem(m_options.seed ^ 0x63617074ull, uint64_t(row));
            const Scene scene = describeScene(m_options, row);
            const SceneKind kind = scene.objects.front().kind;
            pictures[size_t(i)] = pixelsOf(renderScene(scene, m_side).rgb);
            ids[size_t(i)] =
                idsOf(random.chance(longShare) ? scenePrompt(scene.style, kind.name()) : shortSceneCaption(kind));
        }
    });
    return {at::stack(pictures), at::stack(ids)};
}

} // namespace gleaner
