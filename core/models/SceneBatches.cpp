#include "core/models/SceneBatches.h"

#include "core/models/ParallelChunks.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <opencv2/core.hpp>

namespace gleaner {

namespace {

constexpr int samplesInChunk = 16;
constexpr int notAsked = -1;
constexpr double shortShare = 0.4;    ///< of the captions say no more than the class, as prompts do
constexpr double sharperShare = 0.25; ///< of the pictures are rendered larger and reduced, as a user's pictures are
constexpr double coveredShare = 0.2;  ///< of a patch an object must cover to be asked about

constexpr double recoloredShare = 0.3; ///< of the pictures have their color channels exchanged

/// Exchanges red, green and blue in one of the five other orders: shapes stay, colors become others or none of ours.
cv::Mat recolored(const cv::Mat &rgb, int order)
{
    static constexpr std::array<std::array<int, 6>, 5> orders{
        {{0, 0, 1, 2, 2, 1}, {0, 1, 1, 0, 2, 2}, {0, 1, 1, 2, 2, 0}, {0, 2, 1, 0, 2, 1}, {0, 2, 1, 1, 2, 0}}};
    cv::Mat exchanged(rgb.size(), rgb.type());
    cv::mixChannels(&rgb, 1, &exchanged, 1, orders[size_t(order)].data(), 3);
    return exchanged;
}

/// The object that covers most of each patch, or -1.
std::vector<int> objectsInPatches(const cv::Mat &mask, int objects, int patchesPerSide)
{
    const int cell = mask.rows / patchesPerSide;
    std::vector<int> found;
    for (int row = 0; row < patchesPerSide; ++row)
        for (int column = 0; column < patchesPerSide; ++column) {
            const cv::Mat patch = mask(cv::Rect(column * cell, row * cell, cell, cell));
            int best = -1, most = int(coveredShare * cell * cell);
            for (int object = 0; object < objects; ++object)
                if (const int covered = cv::countNonZero(patch == object + 1); covered > most) {
                    best = object;
                    most = covered;
                }
            found.push_back(best);
        }
    return found;
}

at::Tensor longTensor(const std::vector<int> &values)
{
    return at::tensor(at::ArrayRef<int>(values), at::kInt).to(at::kLong);
}

} // namespace

SceneBatches::SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                           const ClipConfig &config)
    : m_options(SceneOptions::parse(uri)), m_tokenizer(tokenizer), m_preprocessing(preprocessing), m_config(config)
{
}

std::vector<int> SceneBatches::patchChoices()
{
    return {int(SceneWords::colors().size()), int(SceneWords::shapes().size()), 2};
}

SceneBatches::Sample SceneBatches::sample(int row) const
{
    Random random = Random::forItem(m_options.seed ^ 0x7261696eull, uint64_t(row));
    const Scene scene = describeScene(m_options, row);
    const int side = m_preprocessing.side;
    Sample sample;
    sample.kind = scene.objects.front().kind;
    const RenderedScene rendered = renderScene(scene, random.chance(sharperShare) ? 2 * side : side);
    sample.recolored = random.chance(recoloredShare);
    sample.pixels = m_preprocessing.apply(sample.recolored ? recolored(rendered.rgb, random.below(5)) : rendered.rgb);
    sample.objects = objectsInPatches(rendered.mask, int(scene.objects.size()), m_config.patchesPerSide());
    for (const SceneObject &object : scene.objects)
        sample.kinds.push_back(object.kind);
    sample.caption = scene.caption;
    if (random.chance(shortShare) || sample.recolored) {
        const QStringList templates = scenePromptTemplates(scene.style);
        sample.caption = templates[random.below(int(templates.size()))];
        sample.caption.replace(QStringLiteral("{}"),
                               sample.recolored ? SceneWords::shapes()[int(sample.kind.shape)] : sample.kind.name());
    }
    sample.ids = m_tokenizer.encode(sample.caption, size_t(m_config.context));
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
    askAboutPictures(batch, samples, index);
    askAboutPatches(batch, samples);
    return batch;
}

/// Closed questions about the main object: which color and shape, which shape, which color. Only what training may see
/// is among the answers, so that withheld pairs are not learned to be wrong.
void SceneBatches::askAboutPictures(ClipBatch &batch, const std::vector<Sample> &samples, int index) const
{
    const QStringList templates = scenePromptTemplates(SceneStyle::Photo);
    const QString prompt = templates[Random::forItem(m_options.seed, uint64_t(index)).below(int(templates.size()))];
    QStringList pairs, colors;
    std::vector<int> colorsOfPairs, shapesOfPairs;
    for (const SceneKind &kind : m_options.kinds) {
        pairs.append(kind.name());
        colorsOfPairs.push_back(int(kind.color));
        shapesOfPairs.push_back(int(kind.shape));
    }
    for (const QString &color : SceneWords::colors())
        colors.append(color + QStringLiteral(" shape"));
    std::vector<int> pairAnswers, shapeAnswers, colorAnswers;
    for (const Sample &each : samples) {
        pairAnswers.push_back(each.recolored ? notAsked : int(pairs.indexOf(each.kind.name())));
        shapeAnswers.push_back(int(each.kind.shape));
        colorAnswers.push_back(each.recolored ? notAsked : int(each.kind.color));
    }
    batch.questions = {question(prompt, pairs, pairAnswers), question(prompt, SceneWords::shapes(), shapeAnswers),
                       question(prompt, colors, colorAnswers)};
    batch.compound = ClipBatch::Compound{0, 1, 2, longTensor(shapesOfPairs), longTensor(colorsOfPairs)};
}

void SceneBatches::askAboutPatches(ClipBatch &batch, const std::vector<Sample> &samples) const
{
    std::vector<int> colors, shapes, mains;
    for (const Sample &each : samples)
        for (const int object : each.objects) {
            colors.push_back(object < 0 || each.recolored ? notAsked : int(each.kinds[size_t(object)].color));
            shapes.push_back(object < 0 ? notAsked : int(each.kinds[size_t(object)].shape));
            mains.push_back(object == 0);
        }
    for (const std::vector<int> &answers : {colors, shapes, mains})
        batch.patches.push_back(longTensor(answers).view({int64_t(samples.size()), -1}));
}

at::Tensor SceneBatches::idsOf(const QStringList &texts) const
{
    std::vector<std::vector<int64_t>> all;
    size_t longest = 0;
    for (const QString &text : texts) {
        all.push_back(m_tokenizer.encode(text, size_t(m_config.context)));
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
    return {idsOf(texts), longTensor(answers)};
}

} // namespace gleaner
