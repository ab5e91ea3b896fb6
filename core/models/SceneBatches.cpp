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
    sample.kind = scene.objects.front().kind;
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

ClipBatch SceneBatches::batch(int index, int size) const
{
    std::vector<Sample> samples(static_cast<size_t>(size));
    inParallelChunks((size + samplesInChunk - 1) / samplesInChunk, [&](int chunk) {
        for (int i = chunk * samplesInChunk; i < std::min(size, (chunk + 1) * samplesInChunk); ++i)
            samples[size_t(i)] = sample(index * size + i);
    });
    size_t longest = 0;
    for (const Sample &each : samples)
        longest = std::max(longest, each.ids.size());
    ClipBatch batch;
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
    // Closed questions about the main object: which color and shape, which shape, which color. Only what training may
    // see is among the answers, so that withheld pairs are not learned to be wrong.
    const QStringList templates = scenePromptTemplates(SceneStyle::Photo);
    const QString prompt = templates[Random::forItem(m_options.seed, uint64_t(index)).below(int(templates.size()))];
    QStringList pairs, colors;
    for (const SceneKind &kind : m_options.kinds)
        pairs.append(kind.name());
    for (const QString &color : SceneWords::colors())
        colors.append(color + QStringLiteral(" shape"));
    std::vector<int> pairAnswers, shapeAnswers, colorAnswers;
    for (const Sample &each : samples) {
        pairAnswers.push_back(int(pairs.indexOf(each.kind.name())));
        shapeAnswers.push_back(int(each.kind.shape));
        colorAnswers.push_back(int(each.kind.color));
    }
    batch.questions = {question(prompt, pairs, pairAnswers), question(prompt, SceneWords::shapes(), shapeAnswers),
                       question(prompt, colors, colorAnswers)};
    return batch;
}

at::Tensor SceneBatches::idsOf(const QStringList &texts) const
{
    std::vector<std::vector<int64_t>> all;
    size_t longest = 0;
    for (const QString &text : texts) {
        all.push_back(m_tokenizer.encode(text, size_t(m_context)));
        longest = std::max(longest, all.back().size());
    }
    at::Tensor ids = at::full({int64_t(all.size()), int64_t(longest)}, int64_t(m_tokenizer.endToken()), at::kLong);
    for (size_t i = 0; i < all.size(); ++i)
        std::copy(all[i].begin(), all[i].end(), ids.data_ptr<int64_t>() + i * longest);
    return ids;
}

ClipBatch::Question SceneBatches::question(const QString &prompt, const QStringList &names,
                                           const std::vector<int> &answers) const
{
    QStringList texts;
    for (const QString &name : names)
        texts.append(QString(prompt).replace(QStringLiteral("{}"), name));
    return {idsOf(texts), at::tensor(at::ArrayRef<int>(answers), at::kInt).to(at::kLong)};
}

} // namespace gleaner
