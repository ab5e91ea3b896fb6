#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Language.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/models/zoo/TrainScenesVlm.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <numeric>
#include <opencv2/core.hpp>

namespace gleaner {

namespace {

constexpr int smallestShare = 500, longestAnswer = 40;

QString tr(const char *text) { return QCoreApplication::translate("TrainScenesVlm", text); }

/// Indices of the objects of which enough is seen, from left to right.
std::vector<size_t> seenObjects(const Scene &scene, const cv::Mat &mask)
{
    std::vector<size_t> order(scene.objects.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::erase_if(
        order, [&](size_t i) { return cv::countNonZero(mask == int(i) + 1) * smallestShare < mask.rows * mask.cols; });
    std::ranges::sort(order, {}, [&](size_t i) { return scene.objects[i].x; });
    return order;
}

QStringList parts(const QString &listing)
{
    static const QRegularExpression between(QStringLiteral("[^a-z ]+"));
    QStringList names;
    for (const QString &part : listing.toLower().split(between, Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty())
            names.append(part.simplified());
    return names;
}

/// How many of `wanted` are in `given`, each as often as there.
int common(const QStringList &wanted, QStringList given)
{
    return int(std::ranges::count_if(wanted, [&](const QString &each) { return given.removeOne(each); }));
}

/// Sums over the objects of one picture or of many.
struct Counts {
    int objects = 0, words = 0, told = 0, rightWords = 0, rightObjects = 0, rightPictures = 0;

    void add(const QString &truth, const QString &answer)
    {
        const QStringList wanted = parts(truth), given = parts(answer);
        const QStringList wantedWords = wanted.join(QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                          givenWords = given.join(QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const int right = common(wanted, given);
        objects += int(wanted.size());
        words += int(wantedWords.size());
        told += int(givenWords.size());
        rightWords += common(wantedWords, givenWords);
        rightObjects += right;
        rightPictures += right == wanted.size() && right == given.size();
    }
    void add(const Counts &other)
    {
        for (int Counts::*each : {&Counts::objects, &Counts::words, &Counts::told, &Counts::rightWords,
                                  &Counts::rightObjects, &Counts::rightPictures})
            this->*each += other.*each;
    }
};

} // namespace

const QStringList &sceneQuestions()
{
    static const QStringList questions{QStringLiteral("Which objects are in the picture?"),
                                       QStringLiteral("List the objects."),
                                       QStringLiteral("What do you see?"),
                                       QStringLiteral("Name all objects."),
                                       QStringLiteral("What is in this image?"),
                                       QStringLiteral("Describe the picture."),
                                       QStringLiteral("What things are here?"),
                                       QStringLiteral("Tell me every object."),
                                       QStringLiteral("What does the image show?"),
                                       QStringLiteral("List everything you see.")};
    return questions;
}

QString sceneListing(const Scene &scene, const cv::Mat &mask)
{
    QStringList names;
    for (const size_t i : seenObjects(scene, mask))
        names.append(QLatin1Char(' ') + scene.objects[i].kind.name());
    return names.join(QLatin1Char(',')) + QLatin1Char('.');
}

const VisionLanguageModel &speakerOf(const Model &model)
{
    const auto *language = model.as<VisionLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("The model is no vision–language model with a vocabulary"), model.info().uri,
                            tr("Choose one."), ExitCode::ModelRefused});
    return *language;
}

QString spokenAnswer(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &prompt, int longest)
{
    GenerateOptions options;
    options.maxTokens = longest;
    if (const auto end = model.tokenizer()->endToken())
        options.stopTokens.push_back(*end);
    at::Tensor logits;
    const auto state = model.start(rgb, prompt, logits);
    return model.tokenizer()->decode(generate(*state, logits, {}, options).front().tokens);
}

ListedObjects listedObjects(const Model &model, const QString &uri, RunContext &context)
{
    const VisionLanguageModel &language = speakerOf(model);
    const SceneOptions options = SceneOptions::parse(uri);
    std::vector<Counts> rows(size_t(options.count));
    inParallelChunks(options.count, [&](int row) {
        context.stopIfRequested();
        const Scene scene = describeScene(options, row);
        const RenderedScene picture = renderScene(scene, options.side);
        rows[size_t(row)].add(sceneListing(scene, picture.mask),
                              spokenAnswer(language, picture.rgb, sceneQuestions().front(), longestAnswer));
    });
    Counts all;
    for (const Counts &row : rows)
        all.add(row);
    const auto share = [](int part, int whole) { return whole > 0 ? double(part) / whole : 0; };
    return {share(all.rightWords, all.words), share(all.rightWords, all.told), share(all.rightObjects, all.objects),
            share(all.rightPictures, options.count), all.objects};
}

} // namespace gleaner
