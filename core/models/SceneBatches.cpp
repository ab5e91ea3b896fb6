#include "core/models/SceneBatches.h"

#include "core/models/ParallelChunks.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int samplesInChunk = 16;
constexpr double shortShare = 0.4;    ///< of the captions say no more than the class, as prompts do
constexpr double sharperShare = 0.25; ///< of the pictures are rendered larger and reduced, as a user's pictures are

} // namespace

SceneBatches::SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                           int context)
    : m_options(SceneOptions::parse(uri)), m_tokenizer(tokenizer), m_preprocessing(preprocessing), m_context(context)
{
}

SceneBatches::Sample SceneBatches::sample(int row) const
{
    Random random = Random::forItem(m_options.seed ^ 0x7261696eull, uint64_t(row));
    const Scene scene = describeScene(m_options, row);
    const int side = m_preprocessing.side;
    Sample sample;
    sample.pixels = m_preprocessing.apply(renderScene(scene, random.chance(sharperShare) ? 2 * side : side).rgb);
    sample.caption = scene.caption;
    if (random.chance(shortShare)) {
        const QStringList templates = scenePromptTemplates(scene.style);
        sample.caption = templates[random.below(int(templates.size()))];
        sample.caption.replace(QStringLiteral("{}"), scene.objects.front().kind.name());
    }
    sample.ids = m_tokenizer.encode(sample.caption, size_t(m_context));
    return sample;
}

SceneBatches::Batch SceneBatches::batch(int index, int size) const
{
    std::vector<Sample> samples(static_cast<size_t>(size));
    inParallelChunks((size + samplesInChunk - 1) / samplesInChunk, [&](int chunk) {
        for (int i = chunk * samplesInChunk; i < std::min(size, (chunk + 1) * samplesInChunk); ++i)
            samples[size_t(i)] = sample(index * size + i);
    });
    size_t longest = 0;
    for (const Sample &each : samples)
        longest = std::max(longest, each.ids.size());
    Batch batch;
    batch.ids = at::full({size, int64_t(longest)}, int64_t(m_tokenizer.endToken()), at::kLong);
    batch.same = at::empty({size, size}, at::kBool);
    std::vector<at::Tensor> pixels;
    for (size_t i = 0; i < samples.size(); ++i) {
        pixels.push_back(samples[i].pixels);
        std::copy(samples[i].ids.begin(), samples[i].ids.end(), batch.ids.data_ptr<int64_t>() + i * longest);
        for (size_t j = 0; j < samples.size(); ++j)
            batch.same.data_ptr<bool>()[i * samples.size() + j] = samples[i].caption == samples[j].caption;
    }
    batch.pixels = at::stack(pixels);
    return batch;
}

} // namespace gleaner
