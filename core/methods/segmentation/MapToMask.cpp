#include "core/methods/segmentation/MapToMask.h"

#include <ATen/ATen.h>

namespace gleaner {

cv::Mat wordMap(const PictureReading &reading, int word, const FlowChoice &flow, bool choosingRow)
{
    const NamedObjects &named = reading.named;
    const at::Tensor row = reading.attention.flowRow(named.askingRows(word, choosingRow), flow);
    if (!row.defined())
        return {};
    const at::Tensor patches =
        row.narrow(0, named.firstPatch, int64_t(named.grid) * named.grid).to(at::kDouble).contiguous();
    return scaledMap(cv::Mat(named.grid, named.grid, CV_64F, patches.data_ptr<double>()));
}

SegmenterPrompt promptOf(const std::optional<PromptPoints> &placed, const HandPrompt &hand)
{
    SegmenterPrompt prompt;
    if (placed && hand.usesPositive)
        prompt.points.push_back({cv::Point2f(placed->positive), true});
    if (placed && placed->negative && hand.usesNegative)
        prompt.points.push_back({cv::Point2f(*placed->negative), false});
    prompt.points.insert(prompt.points.end(), hand.points.begin(), hand.points.end());
    prompt.box = hand.box;
    return prompt;
}

MapToMask mapToMask(const PictureReading *reading, int word, const MapRule &rule, const HandPrompt &hand,
                    const PromptableSegmenter &segmenter, const SegmenterImage &image)
{
    MapToMask steps;
    if (reading)
        steps.map = wordMap(*reading, word, rule.flow, rule.choosingRow);
    if (!steps.map.empty()) {
        Random random(1);
        steps.placed = promptPoints(mapOverPicture(steps.map, image.size()), rule.points, random);
        if (steps.placed && !rule.negativePoint)
            steps.placed->negative.reset();
    }
    SegmenterPrompt prompt = promptOf(steps.placed, hand);
    if (prompt.points.empty() && !prompt.box)
        return steps;
    SegmenterAnswer answer = segmenter.segment(image, prompt);
    if (rule.feedBack) {
        prompt.mask = answer.lowResolution;
        answer = segmenter.segment(image, prompt);
    }
    const at::Tensor logits = answer.logits[0].contiguous();
    steps.logits = cv::Mat(int(logits.size(0)), int(logits.size(1)), CV_32F, logits.data_ptr<float>()).clone();
    steps.quality = answer.quality.empty() ? 0 : double(answer.quality.front());
    return steps;
}

} // namespace gleaner
