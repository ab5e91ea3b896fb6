#include "core/models/zoo/TrainSceneText.h"

#include "core/jobs/RunContext.h"
#include "core/models/FeatureRows.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/training/ContrastiveLoss.h"
#include "core/models/vision/ResNetWeights.h"
#include "core/models/zoo/SceneCaptions.h"

#include <ATen/ATen.h>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr double wordShare = 0.5;                    ///< of the words' loss
constexpr double hottest = 4.6052, coolest = 2.3026; // logarithms of 100 and of 10: the scale of the products

struct Towers {
    ClipTextWeights text;
    ResNetWeights picture;
    at::Tensor scale;
};

ResNetConfig pictureTower(int width)
{
    ResNetConfig config;
    config.layout = ResNetConfig::Layout::HuggingFace;
    config.stemWidth = 24;
    config.stemSize = 3;
    config.stages = {{1, 32, 32, 1, 2}, {1, 64, 64, 1, 2}};
    config.classes = width; // the head leads into the space of texts
    return config;
}

WeightSlots slotsOf(Towers &towers, const ClipTextConfig &text, const ResNetConfig &picture)
{
    WeightSlots slots = clipTextSlots(towers.text, text);
    slots.scope(QStringLiteral("picture."), [&] { slots.append(resNetSlots(towers.picture, picture)); });
    slots.fix(QStringLiteral(".running_mean"));
    slots.fix(QStringLiteral(".running_var"));
    slots.makeConvolutionsMatrices();
    slots.add(QStringLiteral("logit_scale"), towers.scale, {}, 0, coolest);
    return slots;
}

/// (N, width): the state of each caption's first end token.
at::Tensor endStates(const at::Tensor &states, const at::Tensor &ids)
{
    const at::Tensor first = ids.eq(ids.max()).to(at::kLong).argmax(1);
    return states.index({at::arange(ids.size(0), at::kLong), first});
}

/// How badly the states of words that say something, of the color (`what` 0) or the shape (1), match the pictures that
/// show it, any of them.
at::Tensor wordLoss(const at::Tensor &states, const at::Tensor &pictures, const at::Tensor &scale,
                    const CaptionedScenes &scenes, int64_t what)
{
    const at::Tensor positions = scenes.words.select(1, what), kinds = scenes.kinds.select(1, what),
                     said = positions.ge(0).nonzero().flatten();
    const at::Tensor words = unitRows(states.index({said, positions.index_select(0, said)}));
    const at::Tensor logits = at::matmul(words, pictures.t()) * scale;
    const at::Tensor others = kinds.index_select(0, said).unsqueeze(1).ne(kinds.unsqueeze(0));
    return (at::logsumexp(logits, 1) - at::logsumexp(logits.masked_fill(others, -INFINITY), 1)).mean();
}

at::Tensor lossOf(const Towers &towers, const ClipTextConfig &text, const ResNetConfig &picture,
                  const CaptionedScenes &scenes)
{
    const at::Tensor &ids = scenes.batch.ids, scale = towers.scale.clamp_max(hottest).exp();
    const at::Tensor states = clipTextStates(towers.text, text, ids);
    const at::Tensor seen =
        resNetFeatures(withoutRunningNorms(towers.picture), picture, scenes.batch.latents, BatchNorms::Batch);
    const at::Tensor pictures = unitRows(linear(seen, towers.picture.head));
    const at::Tensor alike = scenes.kinds.unsqueeze(0).eq(scenes.kinds.unsqueeze(1)).all(-1);
    return matchingLoss(pictures, unitRows(endStates(states, ids)), scale, alike) +
           wordShare * (wordLoss(states, pictures, scale, scenes, 0) + wordLoss(states, pictures, scale, scenes, 1));
}

/// Where one of these words stands in a caption, counted with the start token; -1 where none does.
int64_t positionOf(const QStringList &said, const QStringList &words)
{
    for (qsizetype i = 0; i < said.size(); ++i)
        if (words.contains(said[i]))
            return int64_t(i) + 1;
    return -1;
}

} // namespace

void SceneTextRecipe::describe(QJsonObject &recipe) const
{
    plan.describe(recipe);
    recipe[QStringLiteral("batch")] = batch;
    recipe[QStringLiteral("batches a step")] = parts;
    recipe[QStringLiteral("loss")] = QStringLiteral(
        "symmetric InfoNCE of the captions' end states and the pictures in a residual network; the words "
        "for color and shape match all pictures that show it");
}

at::Tensor paddedIds(const ClipTokenizer &tokenizer, const QString &text, int context)
{
    const std::vector<int64_t> found = tokenizer.encode(text, context);
    at::Tensor ids = at::full({context}, *tokenizer.paddingToken(), at::kLong);
    std::copy(found.begin(), found.end(), ids.data_ptr<int64_t>());
    return ids;
}

CaptionedScenes captionedScenes(const ScenePictures &pictures, const ClipTokenizer &tokenizer, int context, int side,
                                int index, int size)
{
    CaptionedScenes scenes{{at::empty({size, 3, side, side}), at::empty({size, context}, at::kLong)},
                           at::empty({size, 2}, at::kLong),
                           at::empty({size, 2}, at::kLong)};
    pictures.forEach(index * size, size, [&](int i, ScenePicture picture) {
        const SceneKind kind = picture.scene.objects.front().kind;
        cv::resize(picture.rgb, picture.rgb, cv::Size(side, side), 0, 0, cv::INTER_AREA);
        scenes.batch.latents[i].copy_(pixelsOf(picture.rgb));
        const QString caption = wordedSceneCaption(kind, picture.random);
        scenes.batch.ids[i].copy_(paddedIds(tokenizer, caption, context));
        const QStringList said = caption.split(QLatin1Char(' '));
        int64_t *kinds = scenes.kinds.data_ptr<int64_t>() + 2 * i, *words = scenes.words.data_ptr<int64_t>() + 2 * i;
        kinds[0] = int64_t(kind.color);
        kinds[1] = int64_t(kind.shape);
        words[0] = positionOf(said, colorSynonyms(kind.color) + QStringList{SceneWords::colors()[int(kind.color)]});
        words[1] = positionOf(said, {SceneWords::shapes()[int(kind.shape)]});
    });
    return scenes;
}

ClipTextWeights trainSceneText(const SceneTextRecipe &recipe, const ClipTextConfig &config,
                               const ClipTokenizer &tokenizer, const ScenePictures &pictures, int side, ZooJob job,
                               RunContext &context)
{
    job.name += QStringLiteral("-text");
    job.plan = recipe.plan;
    const ResNetConfig picture = pictureTower(config.tower.width);
    NetworkTrainer<Towers> trainer([&](Towers &towers) { return slotsOf(towers, config, picture); }, context.seed());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<CaptionedScenes> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(
                captionedScenes(pictures, tokenizer, config.context, side, step * recipe.parts + part, recipe.batch));
        return trainer.step(recipe.parts, rate, [&](const Towers &towers, int part) {
            return lossOf(towers, config, picture, batches[size_t(part)]);
        });
    });
    return trainer.averaged().text;
}

} // namespace gleaner
