#include "core/models/training/SceneBatches.h"

#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int notAsked = -1;
constexpr double shortShare = 0.4; ///< of the captions say no more than the class, as prompts do

QString nameOf(int color, int shape)
{
    const QString noun = shape < 0 ? QStringLiteral("shape") : SceneWords::shapes()[shape];
    return color < 0 ? noun : SceneWords::colors()[color] + QLatin1Char(' ') + noun;
}

at::Tensor longTensor(const std::vector<int> &values)
{
    return at::tensor(at::ArrayRef<int>(values), at::kInt).to(at::kLong);
}

} // namespace

SceneBatches::SceneBatches(const QString &uri, const ClipTokenizer &tokenizer, const ImagePreprocessing &preprocessing,
                           const ClipConfig &config, double cutOuts)
    : m_pictures(uri, preprocessing.side), m_options(m_pictures.options()), m_tokenizer(tokenizer),
      m_preprocessing(preprocessing), m_config(config), m_cutOuts(cutOuts),
      m_appears(size_t(SceneWords::colors().size()), std::vector<bool>(size_t(SceneWords::shapes().size())))
{
    for (const SceneKind &kind : m_options.kinds)
        m_appears[size_t(kind.color)][size_t(kind.shape)] = true;
}

std::vector<int> SceneBatches::patchChoices()
{
    return {int(SceneWords::colors().size()), int(SceneWords::shapes().size()), 2};
}

SceneBatches::Choice SceneBatches::choiceOf(SceneKind kind) { return {int(kind.color), int(kind.shape)}; }

bool SceneBatches::says(Choice choice, SceneKind kind)
{
    return (choice.color < 0 || choice.color == int(kind.color)) &&
           (choice.shape < 0 || choice.shape == int(kind.shape));
}

std::vector<SceneBatches::Choice> SceneBatches::colorChoices()
{
    std::vector<Choice> choices;
    for (int color = 0; color < SceneWords::colors().size(); ++color)
        choices.push_back({color, -1});
    return choices;
}

std::vector<SceneBatches::Choice> SceneBatches::shapeChoices()
{
    std::vector<Choice> choices;
    for (int shape = 0; shape < SceneWords::shapes().size(); ++shape)
        choices.push_back({-1, shape});
    return choices;
}

QString SceneBatches::promptOf(const ScenePicture &picture, SceneKind kind, Random &random) const
{
    const QStringList templates = scenePromptTemplates(picture.scene.style);
    return QString(templates[random.below(int(templates.size()))]).replace(QStringLiteral("{}"), kind.name());
}

/// As a method that looks at parts of a picture shows them.
SceneBatches::Sample SceneBatches::cutOutOf(ScenePicture picture) const
{
    int kept = picture.random.below(int(picture.scene.objects.size()));
    if (cv::countNonZero(picture.mask == kept + 1) == 0)
        kept = 0; // others may be hidden, the main object is not
    const cv::Rect box = cv::boundingRect(objectMask(picture, kept, picture.rgb.rows));
    cv::Mat alone(picture.rgb.size(), picture.rgb.type(), cv::Scalar::all(0));
    picture.rgb(box).copyTo(alone(box));
    Sample sample;
    sample.kind = picture.scene.objects[size_t(kept)].kind;
    sample.kinds = {sample.kind};
    sample.pixels = m_preprocessing.apply(alone);
    sample.objects = objectsInPatches(picture, m_config.patchesPerSide());
    for (int &object : sample.objects)
        object = object == kept ? 0 : -1;
    sample.caption = promptOf(picture, sample.kind, picture.random);
    sample.ids = m_tokenizer.encode(sample.caption, size_t(m_config.context));
    return sample;
}

SceneBatches::Sample SceneBatches::sampleOf(ScenePicture picture) const
{
    if (m_cutOuts > 0 && picture.random.chance(m_cutOuts))
        return cutOutOf(std::move(picture));
    Sample sample;
    const Scene &scene = picture.scene;
    sample.kind = scene.objects.front().kind;
    sample.pixels = m_preprocessing.apply(picture.rgb);
    sample.objects = objectsInPatches(picture, m_config.patchesPerSide());
    for (const SceneObject &object : scene.objects)
        sample.kinds.push_back(object.kind);
    sample.caption = scene.caption;
    if (picture.random.chance(shortShare))
        sample.caption = promptOf(picture, sample.kind, picture.random);
    sample.ids = m_tokenizer.encode(sample.caption, size_t(m_config.context));
    return sample;
}

ClipBatch SceneBatches::batch(int index, int size) const
{
    std::vector<Sample> samples(static_cast<size_t>(size));
    m_pictures.forEach(index * size, size,
                       [&](int i, ScenePicture picture) { samples[size_t(i)] = sampleOf(std::move(picture)); });
    size_t longest = 0;
    for (const Sample &each : samples)
        longest = std::max(longest, each.ids.size());
    ClipBatch batch;
    batch.ids = at::full({size, int64_t(longest)}, *m_tokenizer.endToken(), at::kLong);
    batch.excluded = at::empty({size, size}, at::kBool);
    std::vector<at::Tensor> pixels;
    for (size_t i = 0; i < samples.size(); ++i) {
        pixels.push_back(samples[i].pixels);
        std::copy(samples[i].ids.begin(), samples[i].ids.end(), batch.ids.data_ptr<int64_t>() + i * longest);
        for (size_t j = 0; j < samples.size(); ++j)
            batch.excluded.data_ptr<bool>()[i * samples.size() + j] =
                samples[i].caption == samples[j].caption || !speaksAgainst(samples[i].kind, choiceOf(samples[j].kind));
    }
    batch.pixels = at::stack(pixels);
    askAboutPictures(batch, samples, index);
    askAboutPatches(batch, samples);
    return batch;
}

/// Closed questions about the main object: which color and shape, which shape, which color. Only what training may see
/// is among the answers.
void SceneBatches::askAboutPictures(ClipBatch &batch, const std::vector<Sample> &samples, int index) const
{
    const QStringList templates = scenePromptTemplates(SceneStyle::Photo);
    const QString prompt = templates[Random::forItem(m_options.seed, uint64_t(index)).below(int(templates.size()))];
    const auto ask = [&](const std::vector<Choice> &choices) {
        QStringList prompts;
        for (const Choice &choice : choices)
            prompts.append(QString(prompt).replace(QStringLiteral("{}"), nameOf(choice.color, choice.shape)));
        return question(prompts, samples, choices);
    };
    std::vector<Choice> pairs;
    std::vector<int> colorsOfPairs, shapesOfPairs;
    for (const SceneKind &kind : m_options.kinds) {
        pairs.push_back(choiceOf(kind));
        colorsOfPairs.push_back(int(kind.color));
        shapesOfPairs.push_back(int(kind.shape));
    }
    batch.questions = {ask(pairs), ask(shapeChoices()), ask(colorChoices())};
    batch.compound = ClipBatch::Compound{0, 1, 2, longTensor(shapesOfPairs), longTensor(colorsOfPairs)};
}

void SceneBatches::askAboutPatches(ClipBatch &batch, const std::vector<Sample> &samples) const
{
    std::vector<std::optional<SceneKind>> kinds;
    std::vector<int> colors, shapes, mains;
    for (const Sample &each : samples)
        for (const int object : each.objects) {
            kinds.push_back(object < 0 ? std::nullopt : std::optional(each.kinds[size_t(object)]));
            colors.push_back(kinds.back() ? int(kinds.back()->color) : notAsked);
            shapes.push_back(kinds.back() ? int(kinds.back()->shape) : notAsked);
            mains.push_back(object == 0);
        }
    const auto perPicture = [&](const std::vector<int> &answers) {
        return longTensor(answers).view({int64_t(samples.size()), -1});
    };
    batch.patches = {{perPicture(colors), excluded(kinds, colorChoices())},
                     {perPicture(shapes), excluded(kinds, shapeChoices())},
                     {perPicture(mains), {}}};
}

bool SceneBatches::speaksAgainst(SceneKind kind, Choice choice) const
{
    return (choice.shape < 0 || m_appears[size_t(kind.color)][size_t(choice.shape)]) &&
           (choice.color < 0 || m_appears[size_t(choice.color)][size_t(kind.shape)]);
}

at::Tensor SceneBatches::excluded(const std::vector<std::optional<SceneKind>> &kinds,
                                  const std::vector<Choice> &choices) const
{
    at::Tensor mask = at::zeros({int64_t(kinds.size()), int64_t(choices.size())}, at::kBool);
    for (size_t i = 0; i < kinds.size(); ++i)
        for (size_t k = 0; k < choices.size() && kinds[i]; ++k)
            mask.data_ptr<bool>()[i * choices.size() + k] = !speaksAgainst(*kinds[i], choices[k]);
    return mask;
}

at::Tensor SceneBatches::idsOf(const QStringList &texts) const
{
    std::vector<std::vector<int64_t>> all;
    size_t longest = 0;
    for (const QString &text : texts) {
        all.push_back(m_tokenizer.encode(text, size_t(m_config.context)));
        longest = std::max(longest, all.back().size());
    }
    at::Tensor ids = at::full({int64_t(all.size()), int64_t(longest)}, *m_tokenizer.endToken(), at::kLong);
    for (size_t i = 0; i < all.size(); ++i)
        std::copy(all[i].begin(), all[i].end(), ids.data_ptr<int64_t>() + i * longest);
    return ids;
}

ClipBatch::Question SceneBatches::question(const QStringList &prompts, const std::vector<Sample> &samples,
                                           const std::vector<Choice> &choices) const
{
    std::vector<std::optional<SceneKind>> kinds;
    std::vector<int> answers;
    for (const Sample &each : samples) {
        kinds.push_back(each.kind);
        answers.push_back(int(std::ranges::find_if(choices, [&](Choice choice) { return says(choice, each.kind); }) -
                              choices.begin()));
    }
    return {idsOf(prompts), longTensor(answers), excluded(kinds, choices)};
}

} // namespace gleaner
