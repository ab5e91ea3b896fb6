#include "core/methods/segmentation/VlSamFinder.h"

#include "core/methods/segmentation/NamedObjects.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

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
    requireVocabulary(model);
}

VlSamReading VlSamFinder::read(const cv::Mat &rgb, const QString &question,
                               const std::vector<PromptFlowRule> &rules) const
{
    PromptFlowProbe probe(rules);
    const NamedObjects named = nameObjects(m_model, rgb, question, m_options.answerTokens, probe);
    VlSamReading reading{named.answer, named.words, {}, probe.certainties()};
    for (size_t rule = 0; rule < rules.size(); ++rule) {
        const at::Tensor patches = probe.flow(rule).narrow(1, named.firstPatch, int64_t(named.grid) * named.grid);
        VlSamReading::Maps &maps = reading.maps.emplace_back();
        for (int word = 0; word < int(named.words.size()); ++word) {
            const std::vector<int64_t> rows = named.askingRows(word, m_options.choosingRow);
            maps.push_back(rows.empty() ? cv::Mat() : meanMap(patches, rows, named.grid));
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
    stages.map = mapOverPicture(scaledMap(weights), image.size());
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
    const SegmenterImagePtr image = m_segmenter.see(rgb, m_options.half);
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
