#include "core/models/zoo/TrainScenesVqa.h"

#include "core/jobs/RunContext.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/language/Decoder.h"
#include "core/models/language/LlavaWeights.h"
#include "core/models/tokenizers/LearnByteLevel.h"
#include "core/models/zoo/SceneLesson.h"
#include "core/models/zoo/Zoo.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

const QString endToken = QStringLiteral("<|endoftext|>"), imageToken = QStringLiteral("<image>"),
              tokenWeights = QStringLiteral("language_model.model.embed_tokens.weight");
constexpr int64_t unasked = -1;

QString beginning() { return zooFolder(QStringLiteral("scenes-vlm")); }

InstructionOptions picturesOf(uint64_t seed) { return {seed, {100, 0, 0}}; }

/// Lessons and captions of many pictures: every word of them becomes one symbol.
QByteArray learnVocabulary()
{
    constexpr int pictures = 2000;
    const InstructionOptions options = picturesOf(1);
    ByteLevelLearner learner;
    Random random(1);
    for (int row = 0; row < pictures; ++row) {
        const Instruction picture = instructionOf(options, row);
        const SceneLesson lesson = sceneLesson(picture, sceneLike(options, row), random);
        learner.add(lesson.asked + lesson.answer + fitQuestion() + fitAnswer(lesson.right));
        learner.add(captionQuestion() + QLatin1Char(' ') + picture.caption);
    }
    ByteLevelLearner::Recipe recipe;
    recipe.vocabularySize = 1000;
    recipe.specialTokens.append(imageToken);
    return learner.tokenizerJson(recipe);
}

/// All that zoo:scenes-vlm knows; of its symbols those that this vocabulary has too, beside drawn ones.
std::map<QString, at::Tensor> knownWeights(const Tokenizer &tokenizer)
{
    const Checkpoint checkpoint = Checkpoint::open(beginning() + QStringLiteral("/model.safetensors"));
    const TokenizerPtr before = Tokenizer::open(beginning());
    std::map<QString, at::Tensor> weights;
    for (const TensorInfo &tensor : checkpoint.tensors())
        weights[tensor.name] = checkpoint.readFloat(tensor.name);
    at::Tensor &tokens = weights.at(tokenWeights);
    at::Tensor own = drawnRows(tokenizer.size(), tokens, 17);
    for (int64_t id = 0; id < tokenizer.size(); ++id)
        if (const auto known = before->idOf(tokenizer.textOf(id)))
            own[id].copy_(tokens[*known]);
    tokens = own;
    return weights;
}

/// What is read after a picture, and which symbol should come after each of it.
struct Text {
    int picture = 0;
    std::vector<int64_t> ids, targets; ///< of the same length; unasked: anything may come
    int fits = -1;                     ///< after this one comes whether the answer fits
};

struct Batch {
    at::Tensor pixels;       ///< (N, 3, side, side)
    std::vector<Text> texts; ///< the short ones first
};

class Teacher {
public:
    Teacher(const Tokenizer &tokenizer, const ScenesVqaRecipe &recipe, const LlavaConfig &config, uint64_t seed)
        : m_tokenizer(tokenizer), m_recipe(recipe), m_options(picturesOf(seed)),
          m_preprocessing(llavaPreprocessing(config)), m_end(*tokenizer.idOf(endToken))
    {
    }

    Batch batch(int index) const
    {
        std::vector<at::Tensor> pixels;
        Batch batch;
        for (int i = 0; i < m_recipe.batch; ++i) {
            const int row = index * m_recipe.batch + i;
            const Instruction picture = instructionOf(m_options, row);
            pixels.push_back(m_preprocessing.apply(picture.picture(m_preprocessing.side)));
            teach(batch.texts, i, picture, sceneLike(m_options, row), Random::forItem(m_options.seed + 1, row));
        }
        batch.pixels = at::stack(pixels);
        std::ranges::stable_sort(batch.texts, {}, [](const Text &text) { return text.ids.size(); });
        return batch;
    }

private:
    void teach(std::vector<Text> &texts, int at, const Instruction &picture, const Scene &another, Random random) const
    {
        texts.push_back(answer(at, captionQuestion(), QLatin1Char(' ') + picture.caption));
        for (int i = 0; i < m_recipe.lessons; ++i)
            texts.push_back(lesson(at, sceneLesson(picture, another, random)));
    }

    Text answer(int at, const QString &asked, const QString &told) const
    {
        const std::vector<int64_t> question = m_tokenizer.encode(asked, false), words = m_tokenizer.encode(told, false);
        Text text{at, question, std::vector<int64_t>(question.size() - 1, unasked)};
        text.ids.insert(text.ids.end(), words.begin(), words.end());
        text.targets.insert(text.targets.end(), words.begin(), words.end());
        text.targets.push_back(m_end);
        return text;
    }

    /// Only right answers are to be given; whether one fits is asked of all.
    Text lesson(int at, const SceneLesson &lesson) const
    {
        Text text = answer(at, lesson.asked, lesson.answer);
        if (!lesson.right)
            std::ranges::fill(text.targets, unasked);
        const Text fit = answer(at, fitQuestion(), fitAnswer(lesson.right));
        text.fits = int(text.ids.size() + fit.ids.size()) - int(m_tokenizer.encode(fitAnswer(true), false).size()) - 1;
        text.ids.insert(text.ids.end(), fit.ids.begin(), fit.ids.end());
        text.targets.insert(text.targets.end(), fit.targets.begin(), fit.targets.end());
        return text;
    }

    const Tokenizer &m_tokenizer;
    const ScenesVqaRecipe &m_recipe;
    InstructionOptions m_options;
    ImagePreprocessing m_preprocessing;
    int64_t m_end;
};

/// Sums of −log p of what was asked, weighted, and of the weights.
struct Losses {
    at::Tensor sum;
    double weight = 0;
};

class Lesson {
public:
    Lesson(const LlavaWeights &weights, const LlavaConfig &config, double fitWeight)
        : m_weights(weights), m_config(config), m_fitWeight(fitWeight)
    {
    }

    /// Each picture is read once, and its texts after it, none of which sees another.
    at::Tensor loss(const Batch &batch) const
    {
        const at::Tensor tower = llavaTowerTokens(m_weights, m_config, batch.pixels);
        KeyValueCache pictures(m_config.text.layers);
        decodeTokens(m_weights.text, m_config.text, llavaProjected(m_weights, m_config, tower), &pictures);
        const auto half = batch.texts.begin() + qsizetype(batch.texts.size() / 2); // short ones need little filling up
        const Losses shorter = read({batch.texts.begin(), half}, pictures),
                     longer = read({half, batch.texts.end()}, pictures);
        return (shorter.sum + longer.sum) / (shorter.weight + longer.weight);
    }

private:
    Losses read(std::span<const Text> texts, KeyValueCache pictures) const
    {
        const size_t longest =
            std::ranges::max_element(texts, {}, [](const Text &text) { return text.ids.size(); })->ids.size();
        at::Tensor ids = at::zeros({int64_t(texts.size()), int64_t(longest)}, at::kLong);
        std::vector<int64_t> owners, places, wanted;
        std::vector<float> weights;
        for (size_t row = 0; row < texts.size(); ++row) {
            const Text &text = texts[row];
            owners.push_back(text.picture);
            std::ranges::copy(text.ids, ids.data_ptr<int64_t>() + row * longest);
            for (size_t i = 0; i < text.targets.size(); ++i)
                if (text.targets[i] != unasked) {
                    places.push_back(int64_t(row * longest + i));
                    wanted.push_back(text.targets[i]);
                    weights.push_back(int(i) == text.fits ? float(m_fitWeight) : 1);
                }
        }
        pictures.reorder(at::tensor(owners));
        const at::Tensor tokens =
            decodeTokens(m_weights.text, m_config.text, embedTokens(m_weights.text, ids), &pictures);
        const at::Tensor logits = headLogits(m_weights.text, tokens.flatten(0, 1).index_select(0, at::tensor(places)));
        const at::Tensor missed = at::cross_entropy_loss(logits, at::tensor(wanted), {}, at::Reduction::None),
                         given = at::tensor(weights);
        return {(missed * given).sum(), given.sum().item<double>()};
    }

    const LlavaWeights &m_weights;
    const LlavaConfig &m_config;
    double m_fitWeight;
};

TrainedFiles train(const ScenesVqaRecipe &recipe, const LlavaConfig &config, const QByteArray &vocabulary,
                   const ZooJob &job, RunContext &context)
{
    const TokenizerPtr tokenizer = learnedTokenizer(vocabulary);
    const Teacher teacher(*tokenizer, recipe, config, context.seed());
    NetworkTrainer<LlavaWeights> trainer([&](LlavaWeights &weights) { return llavaSlots(weights, config); },
                                         context.seed());
    trainer.begin(knownWeights(*tokenizer));
    trainSteps(trainer.flat(), job, context, [&](int step, double rate) {
        return trainer.step(recipe.parts, rate, [&](LlavaWeights weights, int part) {
            joinLlavaWeights(weights);
            return Lesson(weights, config, recipe.fitWeight).loss(teacher.batch(step * recipe.parts + part));
        });
    });
    return llavaFiles(trainer.averaged(), config, vocabulary);
}

std::vector<ZooFigure> measure(const Model &model, int pictures, RunContext &context)
{
    constexpr double asked = 90;
    const LessonScores scores = lessonScores(model, 0, pictures, context);
    std::vector<ZooFigure> figures;
    for (qsizetype topic = 0; topic < Instruction::topics().size(); ++topic) {
        const QString on =
            QStringLiteral("%1 questions about %2 held-out pictures").arg(scores.asked[size_t(topic)]).arg(pictures);
        figures.push_back({Instruction::topics()[topic] + QStringLiteral(", answers"),
                           percent(scores.answers[size_t(topic)]),
                           QStringLiteral("% right, word for word"),
                           on,
                           {}});
        figures.push_back({Instruction::topics()[topic] + QStringLiteral(", checks"),
                           percent(scores.checks[size_t(topic)]),
                           QStringLiteral("% of answers that are told right or wrong"), on, asked});
    }
    return figures;
}

} // namespace

void trainScenesVqa(const QString &outDir, RunContext &context, const ScenesVqaRecipe &recipe)
{
    const QByteArray vocabulary = learnVocabulary();
    const TokenizerPtr tokenizer = learnedTokenizer(vocabulary);
    LlavaConfig config = recipe.network;
    config.text.vocabulary = tokenizer->size();
    config.imageToken = int(*tokenizer->idOf(imageToken));
    ZooJob job{QStringLiteral("scenes-vqa"), QStringLiteral("LLaVA"), {}, recipe.plan, {}, {}};
    recipe.plan.describe(job.recipe);
    job.recipe[QStringLiteral("batch")] = recipe.batch;
    job.recipe[QStringLiteral("batches a step")] = recipe.parts;
    job.recipe[QStringLiteral("lessons about a picture")] = recipe.lessons;
    job.recipe[QStringLiteral("begins as")] =
        QJsonObject{{QStringLiteral("model"), QStringLiteral("zoo:scenes-vlm")},
                    {QStringLiteral("sha256"), hashOfFile(beginning() + QStringLiteral("/model.safetensors"))}};
    job.recipe[QStringLiteral("data")] =
        QStringLiteral("pictures of instructions: with seed %1, a caption and questions in other words than theirs, "
                       "half of them with a wrong answer")
            .arg(context.seed());
    job.recipe[QStringLiteral("loss")] = QStringLiteral("cross-entropy of the caption, of right answers, and of “yes” "
                                                        "or “no” where it is asked whether an answer fits");
    job.recipe[QStringLiteral("weight of whether it fits")] = recipe.fitWeight;
    job.recipe[QStringLiteral("model")] = config.toJson();
    job.train = [&] { return train(recipe, config, vocabulary, job, context); };
    job.measure = [&](const Model &model) { return measure(model, recipe.testPictures, context); };
    makeZooModel(outDir, job, context);
}

} // namespace gleaner
