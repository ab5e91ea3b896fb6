#include "core/jobs/RunContext.h"
#include "core/models/zoo/SceneLesson.h"
#include "core/models/zoo/TrainScenesVqa.h"
#include "core/support/Random.h"

#include <algorithm>

namespace gleaner {

namespace {

constexpr uint64_t heldOutSeed = 990'011;
constexpr int longestAnswer = 32, topicCount = 6, styleCount = 4;

/// What was right about one lesson.
struct Told {
    int topic = -1; ///< −1: the picture has no such thing
    bool answered = false, checked = false;
};

/// Row after row another topic and style; every other answer that is to be checked is wrong.
Told told(const VisionLanguageModel &model, int row, int lesson)
{
    const InstructionOptions options{heldOutSeed, {100, 0, 0}};
    const Instruction picture = instructionOf(options, row);
    const Scene another = sceneLike(options, row);
    const auto topic = Instruction::Topic(lesson % topicCount);
    const auto style = Instruction::Style(row / topicCount % styleCount);
    Random random = Random::forItem(heldOutSeed + 1, uint64_t(row) * topicCount + uint64_t(topic));
    const SceneLesson right = sceneLesson(topic, style, true, picture, another, random);
    if (right.asked.isEmpty())
        return {};
    const SceneLesson checked = sceneLesson(topic, style, random.chance(0.5), picture, another, random);
    const cv::Mat rgb = picture.picture(64);
    const auto answered = [&](const QString &prompt) { return spokenAnswer(model, rgb, prompt, longestAnswer); };
    const QString fits = answered(checked.asked + checked.answer + fitQuestion());
    return {topic, answered(right.asked) == right.answer, fits == fitAnswer(checked.right)};
}

} // namespace

LessonScores lessonScores(const Model &model, int first, int pictures, RunContext &context)
{
    const VisionLanguageModel &language = speakerOf(model);
    std::vector<Told> all(size_t(pictures) * topicCount);
    inParallelChunks(int(all.size()), [&](int i) {
        context.stopIfRequested();
        all[size_t(i)] = told(language, first + i / topicCount, i % topicCount);
    });
    LessonScores scores;
    for (const Told &each : all)
        if (each.topic >= 0) {
            ++scores.asked[size_t(each.topic)];
            scores.answers[size_t(each.topic)] += each.answered;
            scores.checks[size_t(each.topic)] += each.checked;
        }
    for (size_t topic = 0; topic < topicCount; ++topic)
        for (auto *shares : {&scores.answers, &scores.checks})
            (*shares)[topic] /= std::max(1, scores.asked[topic]);
    return scores;
}

} // namespace gleaner
