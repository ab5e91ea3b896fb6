#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Segmentation.h"
#include "core/models/training/Clicks.h"
#include "core/models/zoo/TrainScenesSam.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int smallestShare = 500, corrections = 2;

/// Asks about one object of a picture.
class Questions {
public:
    Questions(const PromptableSegmenter &model, const SegmenterImage &image, const cv::Mat &truth, Random &random)
        : m_model(model), m_image(image), m_truth(truth), m_random(random)
    {
    }

    void addTo(PromptOverlaps &sums) const
    {
        sums.middle += overlapOf(answer(clickOn(*interiorPoint(m_truth))), 0);
        const SegmenterPrompt click = clickOn(*randomPoint(m_truth, m_random));
        const SegmenterAnswer several = m_model.segment(m_image, click, true);
        const auto best = std::ranges::max_element(several.quality) - several.quality.begin();
        sums.likeliest += overlapOf(several, int(best));
        const SegmenterAnswer first = answer(click);
        sums.anywhere += overlapOf(first, 0);
        sums.corrected += overlapOf(corrected(click, first), 0);
        SegmenterPrompt box;
        box.box = cv::Rect2f(cv::boundingRect(m_truth));
        sums.box += overlapOf(answer(box), 0);
        ++sums.objects;
    }

private:
    static SegmenterPrompt clickOn(const cv::Point &point)
    {
        SegmenterPrompt prompt;
        prompt.points.push_back({cv::Point2f(point), true});
        return prompt;
    }
    SegmenterAnswer answer(const SegmenterPrompt &prompt) const { return m_model.segment(m_image, prompt); }
    double overlapOf(const SegmenterAnswer &given, int index) const { return maskOverlap(given.mask(index), m_truth); }
    SegmenterAnswer corrected(SegmenterPrompt prompt, SegmenterAnswer given) const
    {
        for (int i = 0; i < corrections; ++i) {
            const auto found = correction(given.mask(0), m_truth, m_random);
            if (!found)
                break;
            prompt.points.push_back({cv::Point2f(found->at), found->positive});
            prompt.mask = given.lowResolution;
            given = answer(prompt);
        }
        return given;
    }

    const PromptableSegmenter &m_model;
    const SegmenterImage &m_image;
    const cv::Mat &m_truth;
    Random &m_random;
};

PromptOverlaps sumsOf(const PromptableSegmenter &model, const SceneOptions &options, int row)
{
    Random random = Random::forItem(options.seed, uint64_t(row));
    const Scene scene = describeScene(options, row);
    const RenderedScene picture = renderScene(scene, options.side);
    const SegmenterImagePtr image = model.see(picture.rgb);
    PromptOverlaps sums;
    for (size_t i = 0; i < scene.objects.size(); ++i) {
        const cv::Mat truth = picture.mask == int(i) + 1;
        if (cv::countNonZero(truth) * smallestShare >= options.side * options.side)
            Questions(model, *image, truth, random).addTo(sums);
    }
    return sums;
}

} // namespace

PromptOverlaps promptOverlaps(const Model &model, const QString &uri, RunContext &context)
{
    const SceneOptions options = SceneOptions::parse(uri);
    std::vector<PromptOverlaps> rows(size_t(options.count));
    inParallelChunks(options.count, [&](int row) {
        context.stopIfRequested();
        rows[size_t(row)] = sumsOf(*model.as<PromptableSegmenter>(), options, row);
    });
    PromptOverlaps mean;
    constexpr std::array values{&PromptOverlaps::middle, &PromptOverlaps::anywhere, &PromptOverlaps::likeliest,
                                &PromptOverlaps::corrected, &PromptOverlaps::box};
    for (const PromptOverlaps &row : rows) {
        mean.objects += row.objects;
        for (const auto value : values)
            mean.*value += row.*value;
    }
    for (const auto value : values)
        mean.*value /= std::max(1, mean.objects);
    return mean;
}

} // namespace gleaner
