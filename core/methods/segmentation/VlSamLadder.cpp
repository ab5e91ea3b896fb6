#include "core/methods/segmentation/VlSamLadder.h"

#include "core/models/training/Clicks.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

/// Rules of the flow in the order in which they are asked for.
enum Rule { Whole, LastLayer, Unregularized, EqualHeads };

std::vector<PromptFlowRule> rulesOf(const PromptFlowRule &whole)
{
    return {whole,
            {.weighHeads = false, .regularize = false, .lastLayerOnly = true},
            {.weighHeads = whole.weighHeads, .regularize = false},
            {.weighHeads = false, .regularize = whole.regularize}};
}

/// Every word gets the map of the next one.
VlSamReading::Maps exchanged(VlSamReading::Maps maps)
{
    if (maps.size() > 1)
        std::ranges::rotate(maps, maps.begin() + 1);
    return maps;
}

} // namespace

QString stepName(VlSamStep step)
{
    switch (step) {
    case VlSamStep::LastLayer:
        return tr("Last layer's attention");
    case VlSamStep::Flow:
        return tr("+ attention flow");
    case VlSamStep::NegativePoint:
        return tr("+ negative point");
    case VlSamStep::Refinement:
        return tr("+ refinement");
    case VlSamStep::Quarters:
        return tr("+ quarters");
    case VlSamStep::Questions:
        return tr("+ questions");
    case VlSamStep::NoRegularization:
        return tr("Refinement without regularization");
    case VlSamStep::NoHeadWeights:
        return tr("Refinement without head weights");
    case VlSamStep::Exchanged:
        return tr("Words exchanged (control)");
    case VlSamStep::TrueBoxes:
        return tr("True boxes as prompts");
    }
    return {};
}

/// The annotated objects of a picture.
struct VlSamLadder::Truth {
    std::vector<Box> boxes;
    std::vector<cv::Mat> masks;

    Truth(const std::vector<Box> &given, const cv::Mat &numbers, const cv::Size &size) : boxes(given)
    {
        for (size_t i = 0; i < given.size(); ++i) {
            cv::Mat mask = cv::Mat::zeros(size, CV_8U);
            if (!numbers.empty())
                mask = numbers == int(i) + 1;
            else
                mask(cv::Rect(cv::Rect2d(given[i].x, given[i].y, given[i].width, given[i].height)) & cv::Rect({}, size))
                    .setTo(255);
            masks.push_back(mask);
        }
    }
    bool has(const QString &word) const { return std::ranges::find(boxes, word, &Box::label) != boxes.end(); }
    bool isHit(const QString &word, const cv::Point &at) const
    {
        for (size_t i = 0; i < boxes.size(); ++i)
            if (boxes[i].label == word && masks[i].at<uchar>(at) != 0)
                return true;
        return false;
    }
    double bestOverlaps(const std::vector<FoundObject> &found) const
    {
        double sum = 0;
        for (const cv::Mat &mask : masks) {
            double best = 0;
            for (const FoundObject &each : found)
                best = std::max(best, maskOverlap(each.mask, mask));
            sum += best;
        }
        return sum;
    }
};

VlSamLadder::VlSamLadder(const VisionLanguageModel &model, const PromptableSegmenter &segmenter, VlSamOptions options)
    : m_model(model), m_segmenter(segmenter), m_options(std::move(options))
{
}

std::vector<VlSamStep> VlSamLadder::steps() const
{
    using enum VlSamStep;
    std::vector<VlSamStep> all{LastLayer, Flow, NegativePoint, Refinement};
    if (m_options.corners)
        all.push_back(Quarters);
    if (m_options.questions.size() > 1)
        all.push_back(Questions);
    all.insert(all.end(), {NoRegularization, NoHeadWeights, Exchanged, TrueBoxes});
    return all;
}

VlSamPictureScore VlSamLadder::ofMaps(const VlSamOptions &options, const VlSamReading &reading,
                                      const VlSamReading::Maps &maps, const SegmenterImage &image, const Truth &truth,
                                      uint64_t seed) const
{
    const VlSamFinder finder(m_model, m_segmenter, options);
    Random random(seed);
    VlSamPictureScore score;
    for (qsizetype word = 0; word < reading.words.size(); ++word) {
        const VlSamStages stages = finder.stages(image, reading.words[word], maps[size_t(word)], random);
        if (stages.points && truth.has(stages.word)) {
            ++score.points;
            score.hits += truth.isHit(stages.word, stages.points->positive);
        }
        for (const FoundObject &each : stages.masks)
            if (!each.box.empty())
                score.found.push_back(each);
    }
    score.found = withoutDoubles(std::move(score.found), options.doubles);
    score.overlap = truth.bestOverlaps(score.found);
    return score;
}

std::vector<FoundObject> VlSamLadder::ofTrueBoxes(const SegmenterImage &image, const Truth &truth) const
{
    std::vector<FoundObject> found;
    for (const Box &box : truth.boxes) {
        SegmenterPrompt prompt;
        prompt.box = cv::Rect2f(float(box.x), float(box.y), float(box.width), float(box.height));
        const SegmenterAnswer answer = m_segmenter.segment(image, prompt);
        FoundObject object{box.label, double(answer.quality.front()), {}, answer.mask(0)};
        object.box = cv::boundingRect(object.mask);
        if (!object.box.empty())
            found.push_back(std::move(object));
    }
    return found;
}

VlSamPicture VlSamLadder::measure(const cv::Mat &rgb, const std::vector<Box> &boxes, const cv::Mat &masks,
                                  uint64_t seed) const
{
    using enum VlSamStep;
    const Truth truth(boxes, masks, rgb.size());
    VlSamPicture picture{boxes, {}, {}, 0};
    VlSamOptions alone = m_options; // one question about the whole picture
    alone.corners = false;
    alone.questions = {m_options.questions.front()};
    const SegmenterImagePtr image = m_segmenter.see(rgb, m_options.half);
    const VlSamReading reading =
        VlSamFinder(m_model, m_segmenter, alone).read(rgb, alone.questions.front(), rulesOf(m_options.flow));
    picture.answer = reading.answer;
    picture.named =
        int(std::ranges::count_if(boxes, [&](const Box &box) { return reading.words.contains(box.label); }));
    const auto measured = [&](VlSamStep step, const VlSamOptions &options, const VlSamReading::Maps &maps) {
        picture.steps[step] = ofMaps(options, reading, maps, *image, truth, seed);
    };
    VlSamOptions bare = alone;
    bare.negativePoint = false;
    bare.refinements = 0;
    measured(LastLayer, bare, reading.maps[Rule::LastLayer]);
    measured(Flow, bare, reading.maps[Whole]);
    bare.negativePoint = m_options.negativePoint;
    measured(NegativePoint, bare, reading.maps[Whole]);
    measured(Refinement, alone, reading.maps[Whole]);
    measured(NoRegularization, alone, reading.maps[Unregularized]);
    measured(NoHeadWeights, alone, reading.maps[EqualHeads]);
    measured(Exchanged, alone, exchanged(reading.maps[Whole]));
    const auto search = [&](VlSamStep step, const VlSamOptions &options) {
        VlSamPictureScore &score = picture.steps[step];
        score.found = VlSamFinder(m_model, m_segmenter, options).find(rgb, seed);
        score.overlap = truth.bestOverlaps(score.found);
    };
    VlSamOptions whole = alone;
    whole.corners = m_options.corners;
    if (m_options.corners)
        search(Quarters, whole);
    if (m_options.questions.size() > 1)
        search(Questions, m_options);
    picture.steps[TrueBoxes].found = ofTrueBoxes(*image, truth);
    picture.steps[TrueBoxes].overlap = truth.bestOverlaps(picture.steps[TrueBoxes].found);
    return picture;
}

} // namespace gleaner
