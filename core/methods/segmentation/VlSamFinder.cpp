#include "core/methods/segmentation/VlSamFinder.h"

#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

std::vector<int64_t> answerTo(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &question, int tokens)
{
    GenerateOptions options;
    options.maxTokens = tokens;
    if (const auto end = model.tokenizer()->endToken())
        options.stopTokens = {*end};
    at::Tensor logits;
    const auto state = model.start(rgb, question, logits);
    return generate(*state, logits, {}, options).front().tokens;
}

/// The tokens of an answer that a stretch of its text is made of.
std::vector<int64_t> tokensIn(const Tokenizer &tokenizer, const std::vector<int64_t> &answer, const WordPlace &place)
{
    std::vector<int64_t> found;
    qsizetype before = 0;
    for (size_t i = 0; i < answer.size() && place.at >= 0; ++i) {
        const qsizetype after = tokenizer.decode({answer.begin(), answer.begin() + int64_t(i) + 1}).size();
        if (after > place.at && before < place.at + place.length)
            found.push_back(int64_t(i));
        before = after;
    }
    return found;
}

/// The square in the middle, which is what the model sees of a picture.
cv::Rect middleSquare(const cv::Size &size)
{
    const int side = std::min(size.width, size.height);
    return {(size.width - side) / 2, (size.height - side) / 2, side, side};
}

/// The map of the patches over the square that the model saw; 0 outside of it.
cv::Mat overPicture(const cv::Mat &weights, const cv::Size &size)
{
    cv::Mat whole(size, CV_32F, cv::Scalar(0));
    const cv::Rect square = middleSquare(size);
    cv::Mat large;
    cv::resize(scaledMap(weights), large, square.size(), 0, 0, cv::INTER_LINEAR);
    large.copyTo(whole(square));
    return whole;
}

std::array<cv::Rect, 4> quarters(const cv::Size &size)
{
    const int width = size.width / 2, height = size.height / 2;
    return {cv::Rect(0, 0, width, height), cv::Rect(size.width - width, 0, width, height),
            cv::Rect(0, size.height - height, width, height),
            cv::Rect(size.width - width, size.height - height, width, height)};
}

FoundObject moved(const FoundObject &object, const cv::Rect &part, const cv::Size &whole)
{
    FoundObject placed = object;
    placed.mask = cv::Mat::zeros(whole, CV_8U);
    object.mask.copyTo(placed.mask(part));
    placed.box = object.box + part.tl();
    return placed;
}

/// The mean of some rows of (N, grid²) as a picture of float64.
cv::Mat meanMap(const at::Tensor &patches, const std::vector<int64_t> &rows, int grid)
{
    const at::Tensor mean = patches.index_select(0, at::tensor(rows, at::kLong)).mean(at::IntArrayRef{0}).contiguous();
    return cv::Mat(grid, grid, CV_64F, mean.data_ptr<double>()).clone();
}

} // namespace

VlSamFinder::VlSamFinder(const VisionLanguageModel &model, const PromptableSegmenter &segmenter, VlSamOptions options)
    : m_model(model), m_segmenter(segmenter), m_options(std::move(options))
{
    if (!model.tokenizer())
        throw ProblemError({tr("The vision–language model has no vocabulary"),
                            {},
                            tr("Choose a checkpoint folder with its tokenizer."),
                            ExitCode::ModelRefused});
}

VlSamReading VlSamFinder::read(const cv::Mat &rgb, const QString &question,
                               const std::vector<PromptFlowRule> &rules) const
{
    const Tokenizer &tokenizer = *m_model.tokenizer();
    const std::vector<int64_t> ids = answerTo(m_model, rgb, question, m_options.answerTokens);
    VlSamReading reading;
    reading.answer = tokenizer.decode(ids);
    reading.words = listedWords(reading.answer);
    // Once more as a whole, since a row of the flow needs the attention of all rows before it.
    PromptFlowProbe probe(rules);
    at::Tensor logits;
    const auto state = m_model.start(rgb, question + reading.answer, logits, &probe);
    reading.certainties = probe.certainties();
    const int64_t count = probe.flow(0).size(0), first = count - int64_t(ids.size()), grid = m_model.patchesPerSide();
    for (size_t rule = 0; rule < rules.size(); ++rule) {
        const at::Tensor patches = probe.flow(rule).narrow(1, m_model.firstPatch(question), grid * grid);
        VlSamReading::Maps &maps = reading.maps.emplace_back();
        for (const WordPlace &place : placesOf(reading.words, reading.answer)) {
            std::vector<int64_t> rows = tokensIn(tokenizer, ids, place);
            for (int64_t &row : rows)
                row = std::clamp<int64_t>(first + row - m_options.choosingRow, 0, count - 1);
            maps.push_back(rows.empty() ? cv::Mat() : meanMap(patches, rows, int(grid)));
        }
    }
    return reading;
}

FoundObject VlSamFinder::answered(const QString &word, const SegmenterAnswer &answer) const
{
    FoundObject object{word, answer.quality.empty() ? 0.0 : double(answer.quality.front()), {}, answer.mask(0)};
    object.box = cv::boundingRect(object.mask);
    return object;
}

VlSamStages VlSamFinder::stages(const SegmenterImage &image, const QString &word, const cv::Mat &weights,
                                Random &random) const
{
    VlSamStages stages{word, {}, {}, {}};
    if (weights.empty())
        return stages;
    stages.map = overPicture(weights, image.size());
    stages.points = promptPoints(stages.map, m_options.points, random);
    if (!stages.points)
        return stages;
    const auto promptOf = [&](const PromptPoints &points) {
        SegmenterPrompt prompt;
        prompt.points.push_back({cv::Point2f(points.positive), true});
        if (m_options.negativePoint && points.negative)
            prompt.points.push_back({cv::Point2f(*points.negative), false});
        return prompt;
    };
    SegmenterPrompt prompt = promptOf(*stages.points);
    SegmenterAnswer answer = m_segmenter.segment(image, prompt);
    stages.masks.push_back(answered(word, answer));
    if (m_options.refinements > 0) { // the mask is a prompt beside the points
        prompt.mask = answer.lowResolution;
        answer = m_segmenter.segment(image, prompt);
        stages.masks.push_back(answered(word, answer));
    }
    if (m_options.refinements > 1) { // new points where the map lies inside the mask
        cv::Mat inside;
        stages.map.copyTo(inside, stages.masks.back().mask);
        if (const auto points = promptPoints(inside, m_options.points, random))
            stages.masks.push_back(answered(word, m_segmenter.segment(image, promptOf(*points))));
    }
    return stages;
}

std::vector<FoundObject> VlSamFinder::findIn(const cv::Mat &rgb, uint64_t seed) const
{
    Random random(seed);
    const SegmenterImagePtr image = m_segmenter.see(rgb);
    std::vector<FoundObject> found;
    for (const QString &question : m_options.questions) {
        stopPoint();
        const VlSamReading reading = read(rgb, question, {m_options.flow});
        for (qsizetype word = 0; word < reading.words.size(); ++word)
            for (FoundObject &each : stages(*image, reading.words[word], reading.maps[0][size_t(word)], random).masks)
                if (!each.box.empty())
                    found.push_back(std::move(each));
    }
    return found;
}

std::vector<FoundObject> VlSamFinder::find(const cv::Mat &rgb, uint64_t seed) const
{
    std::vector<FoundObject> found = findIn(rgb, seed);
    constexpr int smallest = 16; // pixels of a quarter's side
    if (m_options.corners && std::min(rgb.cols, rgb.rows) >= 2 * smallest)
        for (const cv::Rect &part : quarters(rgb.size()))
            for (const FoundObject &each : findIn(rgb(part).clone(), seed))
                found.push_back(moved(each, part, rgb.size()));
    return withoutDoubles(std::move(found), m_options.doubles);
}

} // namespace gleaner
