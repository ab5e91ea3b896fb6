#include "core/methods/detection/DetectItem.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/detection/DetectionFigures.h"
#include "core/methods/detection/LastdeFindings.h"
#include "core/methods/detection/RigidFindings.h"
#include "core/methods/shared/ScoreHistogram.h"
#include "core/models/EncodingPrecision.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr const char *textIds[] = {"likelihood",   "log-rank",      "entropy", "lrr",
                                   "fast-sampled", "fast-analytic", "lastde",  "lastde-plus"};
constexpr int mapSide = 384; ///< pixels of a heat map

QString tr(const char *text) { return QCoreApplication::translate("DetectItem", text); }

/// Rows of a data set, at most so many, by the seed.
std::vector<int> someRows(const DataSet &data, int most, const RunContext &context)
{
    std::vector<int> rows = context.random(3).permutation(int(data.rows()));
    if (int(rows.size()) > most)
        rows.resize(size_t(most));
    std::ranges::sort(rows);
    return rows;
}

Artifact tokensOf(const TextScorer &scorer, const TextEvidence &evidence)
{
    TokenScores scores;
    scores.measures = {{tr("Log-probability"), tr("nats")}, {tr("Rank"), {}}, {tr("Entropy"), tr("nats")}};
    TokenScores::Passage passage{tr("The text"), scorer.spelled(evidence.tokens), {}};
    for (const std::vector<double> *values : {&evidence.logProbability, &evidence.rank, &evidence.entropy}) {
        passage.values.emplace_back(1, std::numeric_limits<double>::quiet_NaN());
        passage.values.back().insert(passage.values.back().end(), values->begin(), values->end());
    }
    scores.passages = {std::move(passage)};
    return {QStringLiteral("tokens"), tr("Token by token"),
            tr("How likely the scoring model held each token after those before it, its rank, and how open the choice "
               "was."),
            scores};
}

/// The picture under colors that fade where nothing moves.
cv::Mat heatOver(const cv::Mat &square, const std::vector<double> &cells, int count)
{
    cv::Mat values(count, count, CV_32F), large, levels, colors, picture;
    const double most = std::max(*std::ranges::max_element(cells), 1e-12);
    for (int i = 0; i < count * count; ++i)
        values.at<float>(i / count, i % count) = float(cells[size_t(i)] / most);
    cv::resize(values, large, {mapSide, mapSide}, 0, 0, cv::INTER_NEAREST);
    large.convertTo(levels, CV_8U, 255);
    cv::applyColorMap(levels, colors, cv::COLORMAP_VIRIDIS);
    cv::cvtColor(colors, colors, cv::COLOR_BGR2RGB);
    cv::resize(square, picture, {mapSide, mapSide}, 0, 0, cv::INTER_CUBIC);
    for (int y = 0; y < mapSide; ++y)
        for (int x = 0; x < mapSide; ++x)
            for (int c = 0; c < 3; ++c) {
                const float share = 0.75F * large.at<float>(y, x);
                uchar &pixel = picture.at<cv::Vec3b>(y, x)[c];
                pixel =
                    cv::saturate_cast<uchar>((1 - share) * float(pixel) + share * float(colors.at<cv::Vec3b>(y, x)[c]));
            }
    return picture;
}

Artifact cellTable(const std::vector<double> &cells, int count)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Row"))};
    for (int column = 0; column < count; ++column)
        table.headings.append(numberColumn(QString::number(column + 1), 7));
    for (int row = 0; row < count; ++row) {
        table.rows.emplace_back(1, QString::number(row + 1));
        for (int column = 0; column < count; ++column)
            table.rows.back().push_back(cells[size_t(row * count + column)]);
    }
    return {QStringLiteral("cells"), tr("Where the noise moves the feature"),
            tr("1 − s when the noise falls into one cell of the picture alone."), table};
}

std::vector<PictureSource> picturesOf(const DataSet &data, const std::vector<int> &rows, const ImageEncoder &encoder)
{
    const auto images = data.first<ImageColumn>();
    if (!images)
        throw ProblemError({tr("The data set has no pictures"), data.source().uri,
                            tr("Name real pictures to compare with."), ExitCode::InputUnreadable});
    std::vector<PictureSource> sources;
    for (const int row : rows)
        sources.push_back(
            {images->location(row), [images, row, &encoder] { return encoder.seenSquare(images->image(row)); }});
    return sources;
}

void addPictureAnswers(ItemDetection &detection, const Sensitivity &found, RigidFindings &calm)
{
    const auto add = [&](const char *id, PictureScore score, const QString &help) {
        detection.answers.push_back(
            {QString::fromLatin1(id), pictureScoreName(score), help, calm.valueOf(0, found, score), {}, {}});
        detection.negativeScores.push_back(calm.values(0, calm.rounds[0].reference, score));
    };
    add("rigid", PictureScore::Noise, tr("How far the feature moves under a whisper of noise."));
    add("blur", PictureScore::Blur, tr("How far it moves under a little blur."));
    add("minder", PictureScore::Minder, tr("The larger of both."));
    if (!calm.rounds[0].reference.measured.empty())
        add("neighbor", PictureScore::Neighbor, tr("Distance to the nearest real picture, a control."));
    add("high-frequency", PictureScore::HighFrequency, tr("Energy of fine detail, a control."));
}

} // namespace

void calibrate(ItemDetection &detection, double falsePositives)
{
    detection.falsePositives = falsePositives;
    for (size_t i = 0; i < detection.answers.size(); ++i) {
        DetectorAnswer &answer = detection.answers[i];
        std::vector<double> &scores = detection.negativeScores[i];
        std::erase_if(scores, [](double each) { return !std::isfinite(each); });
        if (scores.empty() || !std::isfinite(answer.score))
            continue;
        answer.threshold = quantile(scores, 1 - falsePositives);
        const auto above = std::ranges::count_if(scores, [&](double each) { return each >= answer.score; });
        answer.likewise = double(above + 1) / double(scores.size() + 1);
    }
}

ItemDetection detectText(const QString &text, const Model &scorer, const Model *reference, const DataSet *negatives,
                         const DetectOptions &options, RunContext &context)
{
    const TextScorer reader(scorer, reference, options.text);
    const QString excerpt = text.simplified().left(80);
    StagedProgress progress(context, negatives ? 10 : 1);
    TextRound own, others;
    progress.stage(1, [&](RunContext &inner) {
        own = readTexts(reader, {{0, text, Origin::Unknown}}, excerpt, context.seed(), inner);
        if (own.evidence.empty())
            throw ProblemError(inner.failures().front());
    });
    const TextEvidence &evidence = own.evidence.front();
    if (negatives) {
        const auto all = textsOf(*negatives->taking(someRows(*negatives, options.mostNegatives, context), {}), {}, 0,
                                 context.random(4));
        progress.stage(9, [&](RunContext &inner) {
            others = readTexts(reader, all, negatives->source().uri, context.seed(), inner);
        });
    }
    ItemDetection detection{excerpt,
                            true,
                            scorer.info().uri,
                            scorer.contentHash(),
                            reference ? reference->info().uri : QString(),
                            negatives ? negatives->source().uri : QString(),
                            int(others.evidence.size()),
                            options.falsePositives,
                            {},
                            {},
                            {}};
    for (const TextDetector each : allTextDetectors()) {
        detection.answers.push_back({QString::fromLatin1(textIds[size_t(each)]),
                                     textDetectorName(each),
                                     textDetectorHelp(each),
                                     evidence.scores[size_t(each)],
                                     {},
                                     {}});
        std::vector<double> &scores = detection.negativeScores.emplace_back();
        for (const TextEvidence &other : others.evidence)
            scores.push_back(other.scores[size_t(each)]);
    }
    calibrate(detection, options.falsePositives);
    LastdeFindings findings;
    findings.options = options.text;
    findings.rounds = {own};
    detection.evidence = {tokensOf(reader, evidence), lastdeSeries(findings), lastdeCosines(findings),
                          lastdeDiversity(findings)};
    return detection;
}

ItemDetection detectPicture(const cv::Mat &rgb, const Model &model, const DataSet *negatives,
                            const DetectOptions &options, RunContext &context)
{
    const auto *encoder = model.as<ImageEncoder>();
    if (!encoder)
        throw ProblemError({tr("The model cannot encode pictures"), model.info().uri,
                            tr("Choose a model with an image encoder, such as CLIP."), ExitCode::ModelRefused});
    const SensitivityMeter meter(*encoder, {{options.noise},
                                            options.draws,
                                            options.blur,
                                            false,
                                            context.seed(),
                                            encodesInHalf(*encoder, context.precision())});
    const cv::Mat square = encoder->seenSquare(rgb);
    StagedProgress progress(context, negatives ? 10 : 1);
    RigidFindings calm;
    calm.rounds.resize(1);
    if (negatives)
        progress.stage(9, [&](RunContext &inner) {
            calm.rounds[0].reference =
                measured(meter, tr("Real"),
                         picturesOf(*negatives, someRows(*negatives, options.mostNegatives, context), *encoder), inner);
        });
    const Sensitivity found = meter.measure(square);
    const std::vector<double> cells = meter.measureCells(square, options.cells);
    progress.step(1, tr("Looking at the picture"));
    ItemDetection detection{{},
                            false,
                            model.info().uri,
                            model.contentHash(),
                            {},
                            negatives ? negatives->source().uri : QString(),
                            int(calm.rounds[0].reference.measured.size()),
                            options.falsePositives,
                            {},
                            {},
                            {}};
    addPictureAnswers(detection, found, calm);
    calibrate(detection, options.falsePositives);
    detection.evidence = {
        {QStringLiteral("map"), tr("Where the noise moves the feature"),
         tr("The picture as the encoder sees it, and under it how far the feature moves when the noise "
            "falls into one cell alone: bright cells move it most."),
         Images{{{square, tr("as the encoder sees it")},
                 {heatOver(square, cells, options.cells), tr("cells that move the feature")}}}},
        cellTable(cells, options.cells)};
    return detection;
}

Artifact answerHistogram(const ItemDetection &detection, size_t answer)
{
    const DetectorAnswer &asked = detection.answers[answer];
    Curve curve =
        scoreHistogram({{tr("Not generated"), detection.negativeScores[answer]}}, asked.name, asked.threshold);
    Curve::Series item;
    item.name = tr("This item");
    item.baseline = true;
    double highest = 0;
    for (const Curve::Series &each : curve.series)
        highest = std::max(highest, *std::ranges::max_element(each.y));
    if (std::isfinite(asked.score)) {
        item.x = {asked.score, asked.score};
        item.y = {0, std::max(highest, 1.0)};
        curve.series.append(item);
    }
    return {
        QStringLiteral("score"), asked.name,
        tr("Scores of items that are not generated, the score of this one as a dashed line, and the threshold that %1 "
           "% of them exceed.")
            .arg(100 * detection.falsePositives),
        curve};
}

} // namespace gleaner
