#include "core/models/zoo/TrainScenesVlm.h"

#include "core/jobs/RunContext.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/language/Decoder.h"
#include "core/models/language/LlavaWeights.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/training/Training.h"
#include "core/models/zoo/Zoo.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

constexpr int photoShare = 4, notAsked = -1;
constexpr std::array stages{SceneStage{0.05, "objects=1"}, SceneStage{1.00, "objects=1-3"}};
const QString endToken = QStringLiteral("<|endoftext|>"), imageToken = QStringLiteral("<image>");

QString towerWeights() { return zooFolder(QStringLiteral("scenes-clip")) + QStringLiteral("/model.safetensors"); }

/// Questions and names of all kinds: every word of the answers becomes one symbol.
QByteArray learnVocabulary()
{
    ByteLevelLearner learner;
    for (const QString &color : SceneWords::colors())
        for (const QString &shape : SceneWords::shapes())
            learner.add(QStringLiteral(" %1 %2, %1 %2.").arg(color, shape));
    for (const QString &question : sceneQuestions())
        for (int twice = 0; twice < 2; ++twice) // pairs that occur once are not merged
            learner.add(question);
    ByteLevelLearner::Recipe options;
    options.vocabularySize = 1000;
    options.specialTokens.append(imageToken);
    return learner.tokenizerJson(options);
}

/// The network and what is thrown away after training: the tower is asked what its patches show.
struct Trained {
    LlavaWeights llava;
    LinearWeights patchHead;
};

WeightSlots slotsOf(Trained &trained, const LlavaConfig &config)
{
    WeightSlots slots = llavaSlots(trained.llava, config);
    slots.linear(QStringLiteral("patch_head"), trained.patchHead,
                 SceneWords::colors().size() + SceneWords::shapes().size(), config.clip.image.width);
    return slots;
}

/// The weights of zoo:scenes-clip's image tower under the names that they have here.
std::map<QString, at::Tensor> towerOfClip()
{
    const Checkpoint checkpoint = Checkpoint::open(towerWeights());
    std::map<QString, at::Tensor> weights;
    for (const TensorInfo &tensor : checkpoint.tensors())
        if (tensor.name.startsWith(QLatin1String("vision_model.")))
            weights[QStringLiteral("vision_tower.") + tensor.name] = checkpoint.readFloat(tensor.name);
    return weights;
}

struct Batch {
    at::Tensor pixels;         ///< (N, 3, side, side)
    at::Tensor ids;            ///< (N, question + answer), filled up with the end token
    int64_t question = 0;      ///< tokens of it, the same for all
    at::Tensor counted;        ///< (N, answer) bool: what is not filled up
    at::Tensor colors, shapes; ///< (N, patches) int64, or notAsked
};

/// Rows of different lengths as a tensor, and where it holds what they hold.
void writeTexts(Batch &batch, const std::vector<int64_t> &question, const std::vector<std::vector<int64_t>> &answers,
                int64_t end)
{
    const auto rows = int64_t(answers.size()), asked = int64_t(question.size());
    const auto longest = int64_t(std::ranges::max_element(answers, {}, &std::vector<int64_t>::size)->size()) + 1;
    batch.question = asked;
    batch.ids = at::full({rows, asked + longest}, end, at::kLong);
    batch.counted = at::zeros({rows, longest}, at::kBool);
    for (int64_t row = 0; row < rows; ++row) {
        const std::vector<int64_t> &answer = answers[size_t(row)];
        int64_t *ids = batch.ids.data_ptr<int64_t>() + row * (asked + longest);
        std::ranges::copy(answer, std::ranges::copy(question, ids).out);
        std::fill_n(batch.counted.data_ptr<bool>() + row * longest, answer.size() + 1, true);
    }
}

Batch batchOf(const ScenePictures &pictures, const Tokenizer &tokenizer, const LlavaConfig &config, int index, int size)
{
    const int side = config.clip.side, grid = config.clip.patchesPerSide();
    const ImagePreprocessing preprocessing = llavaPreprocessing(config);
    std::vector<std::vector<int64_t>> answers(static_cast<size_t>(size));
    Batch batch{at::empty({size, 3, side, side}),
                {},
                0,
                {},
                at::full({size, grid * grid}, notAsked, at::kLong),
                at::full({size, grid * grid}, notAsked, at::kLong)};
    pictures.forEach(index * size, size, [&](int i, const ScenePicture &picture) {
        batch.pixels[i].copy_(preprocessing.apply(picture.rgb));
        answers[size_t(i)] = tokenizer.encode(sceneListing(picture.scene, picture.mask));
        const std::vector<int> shown = objectsInPatches(picture, grid);
        for (size_t patch = 0; patch < shown.size(); ++patch)
            if (shown[patch] >= 0) {
                const SceneKind kind = picture.scene.objects[size_t(shown[patch])].kind;
                batch.colors[i].data_ptr<int64_t>()[patch] = int64_t(kind.color);
                batch.shapes[i].data_ptr<int64_t>()[patch] = int64_t(kind.shape);
            }
    });
    const QStringList &questions = sceneQuestions();
    const int asked = Random::forItem(pictures.options().seed, uint64_t(index)).below(int(questions.size()));
    writeTexts(batch, tokenizer.encode(questions[asked]), answers, *tokenizer.idOf(endToken));
    return batch;
}

/// −log p of the answers' tokens.
at::Tensor answerLoss(const LlavaWeights &weights, const LlavaConfig &config, const Batch &batch,
                      const at::Tensor &tower)
{
    const at::Tensor patches = llavaProjected(weights, config, tower);
    const at::Tensor read = at::cat({patches, embedTokens(weights.text, batch.ids)}, 1);
    const at::Tensor tokens = decodeTokens(weights.text, config.text, read);
    const int64_t last = batch.question - 1, told = batch.ids.size(1) - last; // the last of the question foretells
    const at::Tensor logits = headLogits(weights.text, tokens.narrow(1, patches.size(1) + last, told));
    return nextTokenLoss(logits, batch.ids.narrow(1, last, told), batch.counted);
}

at::Tensor patchLoss(const LinearWeights &head, const Batch &batch, const at::Tensor &tower)
{
    const at::Tensor told = linear(at::layer_norm(tower, {tower.size(-1)}), head).flatten(0, 1);
    const int64_t colors = SceneWords::colors().size();
    const auto missed = [&](const at::Tensor &logits, const at::Tensor &answers) {
        return at::cross_entropy_loss(logits, answers.flatten(), {}, at::Reduction::Mean, notAsked);
    };
    return missed(told.narrow(1, 0, colors), batch.colors) +
           missed(told.narrow(1, colors, told.size(1) - colors), batch.shapes);
}

TrainedFiles train(const ScenesVlmRecipe &recipe, const LlavaConfig &config, const QByteArray &vocabulary,
                   const SceneCourse &course, const ZooJob &job, RunContext &context)
{
    const TokenizerPtr tokenizer = learnedTokenizer(vocabulary);
    NetworkTrainer<Trained> trainer([&](Trained &trained) { return slotsOf(trained, config); }, context.seed());
    trainer.begin(towerOfClip());
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        std::vector<Batch> batches;
        for (int part = 0; part < recipe.parts; ++part)
            batches.push_back(batchOf(course.at(recipe.plan.done(step)), *tokenizer, config, step * recipe.parts + part,
                                      recipe.batch));
        return trainer.step(recipe.parts, rate, [&](Trained trained, int part) {
            joinLlavaWeights(trained.llava);
            const Batch &batch = batches[size_t(part)];
            const at::Tensor tower = llavaTowerTokens(trained.llava, config, batch.pixels);
            return answerLoss(trained.llava, config, batch, tower) +
                   recipe.patchShare * patchLoss(trained.patchHead, batch, tower);
        });
    });
    return llavaFiles(trainer.averaged().llava, config, vocabulary);
}

std::vector<ZooFigure> measure(const Model &model, int pictures, RunContext &context)
{
    constexpr double asked = 90;
    std::vector<ZooFigure> figures;
    const auto add = [&](const QString &styles, const QString &name, std::optional<double> atLeast) {
        const ListedObjects found =
            listedObjects(model, heldOutScenes(pictures, QStringLiteral("objects=1-3,styles=") + styles), context);
        const auto figure = [&](const char *what, double value, const char *unit, std::optional<double> least = {}) {
            figures.push_back(
                {QStringLiteral("%1, %2").arg(name, QLatin1String(what)), percent(value), QLatin1String(unit),
                 QStringLiteral("%1 objects in %2 held-out pictures").arg(found.count).arg(pictures), least});
        };
        figure("words of the objects", found.words, "% recall of colors and shapes", atLeast);
        figure("words of the answers", found.right, "% that are right");
        figure("objects", found.objects, "% named with their color");
        figure("pictures", found.pictures, "% with all objects and no other");
    };
    add(QStringLiteral("photo"), QStringLiteral("photo"), asked);
    add(SceneWords::styles().join(QLatin1Char('+')), QStringLiteral("all styles"), {});
    return figures;
}

} // namespace

ImagePreprocessing llavaPreprocessing(const LlavaConfig &config)
{
    ImagePreprocessing preprocessing;
    preprocessing.side = preprocessing.resized = config.clip.side;
    return preprocessing;
}

TrainedFiles llavaFiles(LlavaWeights weights, const LlavaConfig &config, const QByteArray &vocabulary)
{
    TrainedFiles files = TrainedNetwork{llavaSlots(weights, config).tensors(), config.toJson(),
                                        squarePreprocessor(llavaPreprocessing(config))};
    // Part of the layout, though only CLIP's own feature needs it.
    const QString norm = QStringLiteral("vision_tower.vision_model.post_layernorm.");
    auto &tensors = files.weights[QStringLiteral("model.safetensors")];
    tensors[norm + QStringLiteral("weight")] = at::ones({config.clip.image.width});
    tensors[norm + QStringLiteral("bias")] = at::zeros({config.clip.image.width});
    files.others[QStringLiteral("tokenizer.json")] = vocabulary;
    return files;
}

LlavaConfig ScenesVlmRecipe::smallLlava()
{
    LlavaConfig config;
    config.clip.image = {128, 384, 3, 4, Activation::Gelu}; // the first layers of zoo:scenes-clip
    config.clip.side = 64;
    config.clip.patch = 8;
    config.towerLayers = config.clip.image.layers;
    DecoderConfig &text = config.text;
    text.llama = true;
    text.width = 128;
    text.inner = 256;
    text.layers = 4;
    text.heads = text.keyHeads = 4;
    text.headWidth = text.width / text.heads;
    text.context = text.rotary.trainedContext = 128;
    text.epsilon = 1e-6;
    text.activation = Activation::Silu;
    text.queryBias = text.outputBias = text.innerBias = false;
    text.rotary.dimensions = text.headWidth;
    text.windows.assign(size_t(text.layers), 0);
    return config;
}

void trainScenesVlm(const QString &outDir, RunContext &context, const ScenesVlmRecipe &recipe)
{
    const QByteArray vocabulary = learnVocabulary();
    const TokenizerPtr tokenizer = learnedTokenizer(vocabulary);
    LlavaConfig config = recipe.network;
    config.text.vocabulary = tokenizer->size();
    config.imageToken = int(*tokenizer->idOf(imageToken));
    const SceneCourse course(stages, context.seed(), photoShare, config.clip.side);
    ZooJob job{QStringLiteral("scenes-vlm"), QStringLiteral("LLaVA"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("image tower begins as")] =
        QJsonObject{{QStringLiteral("model"), QStringLiteral("zoo:scenes-clip")},
                    {QStringLiteral("sha256"), hashOfFile(towerWeights())}};
    job.recipe[QStringLiteral("loss")] =
        QStringLiteral("cross-entropy of the answer, which lists the objects from left to right; color and shape of "
                       "every patch, from the masks, through a linear head on the tower that is thrown away");
    job.recipe[QStringLiteral("weight of the patches")] = recipe.patchShare;
    job.recipe[QStringLiteral("questions")] = QJsonArray::fromStringList(sceneQuestions());
    job.recipe[QStringLiteral("stages")] = course.toJson();
    job.recipe[QStringLiteral("model")] = config.toJson();
    job.train = [&] { return train(recipe, config, vocabulary, course, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe.testPictures, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
