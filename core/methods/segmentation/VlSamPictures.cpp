#include "core/methods/segmentation/VlSamPictures.h"

#include "core/methods/shared/AttemptRows.h"
#include "core/methods/shared/Costs.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

void addNames(QStringList &names, const std::vector<Box> &boxes)
{
    for (const Box &box : boxes)
        if (!box.label.isEmpty() && !names.contains(box.label))
            names.append(box.label);
}

} // namespace

VlSamPictures::VlSamPictures(const DataSet &data)
    : images(data.first<ImageColumn>()), boxes(data.first<BoxesColumn>()), masks(data.objectMasks())
{
}

QStringList VlSamPictures::labels() const
{
    QStringList names;
    for (qsizetype row = 0; boxes && row < boxes->rows(); ++row) {
        try {
            addNames(names, boxes->boxes(row));
        } catch (const ProblemError &) { // told where the row is measured
            continue;
        }
    }
    names.sort();
    return names;
}

std::vector<VlSamPicture> VlSamPictures::measured(const VlSamLadder &ladder, const std::vector<int> &rows,
                                                  uint64_t seed, RunContext &context) const
{
    std::vector<VlSamPicture> all = attemptRows<VlSamPicture>(rows, tr("Looking for objects"), context, [&](int row) {
        const cv::Mat rgb = images->image(row), known = masks ? masks->mask(row) : cv::Mat();
        return ladder.measure(rgb, boxes->boxes(row), known.size() == rgb.size() ? known : cv::Mat(),
                              seed + uint64_t(row));
    });
    std::erase_if(all, [](const VlSamPicture &each) { return each.truth.empty(); });
    return all;
}

double vlSamSeconds(const Model &model, const Model &segmenter, const VlSamOptions &options)
{
    constexpr double words = 3, wordTokens = 5, questionTokens = 12, stepsOfOneReading = 7;
    constexpr double large = 2e7; // weights: a segmenter for pictures of 1024 pixels, or a small one
    const double side = model.as<VisionLanguageModel>()->patchesPerSide(), answer = words * wordTokens,
                 reading =
                     2 * tokenSeconds(model, side * side + questionTokens + answer) + writingSeconds(model, answer),
                 seeing = tokenSeconds(segmenter, double(segmenter.info().parameters) > large ? 4096 : 256);
    const double parts = options.corners ? 5 : 1, questions = double(options.questions.size()),
                 searches = (options.corners ? parts : 0) + (questions > 1 ? questions * parts : 0),
                 masks = words * (options.refinements + 1) * (stepsOfOneReading + searches);
    constexpr double aMask = 0.1; // as a share of seeing
    return (1 + searches) * reading + (1 + (options.corners ? 2 * parts : 1) + aMask * masks) * seeing;
}

void explainPicture(VlSamFindings &findings, const VlSamFinder &finder, const PromptableSegmenter &segmenter,
                    uint64_t seed)
{
    Random random(seed);
    const SegmenterImagePtr image = segmenter.see(findings.shown, findings.options.half);
    findings.reading = finder.read(findings.shown, findings.options.questions.front(), {findings.options.flow});
    for (qsizetype word = 0; word < findings.reading.words.size(); ++word)
        findings.stages.push_back(
            finder.stages(*image, findings.reading.words[word], findings.reading.maps[0][size_t(word)], random));
    findings.found = finder.find(findings.shown, seed);
}

QStringList namesIn(const std::vector<std::vector<VlSamPicture>> &rounds)
{
    QStringList names;
    for (const auto &round : rounds)
        for (const VlSamPicture &picture : round)
            addNames(names, picture.truth);
    names.sort();
    return names;
}

} // namespace gleaner
