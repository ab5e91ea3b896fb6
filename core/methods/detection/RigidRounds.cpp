#include "core/methods/detection/RigidRounds.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/detection/StandIns.h"
#include "core/methods/shared/FewShotTask.h"
#include "core/methods/shared/QuietContext.h"
#include "core/models/EncodingPrecision.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int previewPictures = 3;
constexpr double previewGain = 10;

QString tr(const char *text) { return QCoreApplication::translate("Rigid", text); }

cv::Mat middleSquare(const cv::Mat &rgb, int side)
{
    const int inner = std::min(rgb.cols, rgb.rows);
    cv::Mat square;
    cv::resize(rgb(cv::Rect((rgb.cols - inner) / 2, (rgb.rows - inner) / 2, inner, inner)), square, {side, side}, 0, 0,
               inner > side ? cv::INTER_AREA : cv::INTER_CUBIC);
    return square;
}

PictureSource ready(const QString &location, const cv::Mat &picture)
{
    return {location, [picture] { return picture; }};
}

/// What can be read of some pictures; what cannot is reported where the pictures are measured.
struct Readable {
    std::vector<cv::Mat> pictures;
    QStringList locations;
};

Readable readableOf(const std::vector<PictureSource> &sources)
{
    Readable all;
    for (const PictureSource &each : sources) {
        stopPoint();
        try {
            all.pictures.push_back(each.picture());
            all.locations.append(each.location);
        } catch (const ProblemError &) {
        }
    }
    return all;
}

/// Stand-ins for the test pictures; what has to be learned is learned from the reference pictures.
std::vector<RigidPictures::Group> standInGroups(const std::vector<PictureSource> &reference,
                                                const std::vector<PictureSource> &test, Random random)
{
    const Readable known = readableOf(reference), changed = readableOf(test);
    std::vector<RigidPictures::Group> groups;
    if (known.pictures.size() < 2 || changed.pictures.empty())
        return groups;
    for (const StandIn kind : allStandIns) {
        RigidPictures::Group &group = groups.emplace_back(RigidPictures::Group{standInName(kind), {}});
        const std::vector<cv::Mat> made =
            standIns(known.pictures, changed.pictures, kind, Random::forItem(random.next(), uint64_t(kind)));
        for (size_t i = 0; i < made.size(); ++i)
            group.pictures.push_back(
                ready(tr("%1, from %2").arg(group.name, changed.locations[qsizetype(i)]), made[i]));
    }
    return groups;
}

/// Rounds of one seed and what they consist of.
struct Divided {
    std::vector<PictureSource> reference, test;
    std::vector<RigidPictures::Group> generated;
};

Divided divided(const RigidPictures &pictures, bool standIns, Random random)
{
    Divided parts;
    const std::vector<PictureSource> &real = pictures.real().pictures;
    const std::vector<int> order = random.permutation(int(real.size()));
    for (size_t i = 0; i < order.size(); ++i)
        (i < order.size() / 2 ? parts.reference : parts.test).push_back(real[size_t(order[i])]);
    parts.generated = pictures.generated();
    if (parts.generated.empty() && standIns)
        parts.generated = standInGroups(parts.reference, parts.test, random);
    return parts;
}

RigidRound measureRound(const Divided &parts, const RigidPictures::Group &asked, const SensitivityMeter &meter,
                        StagedProgress &progress)
{
    const auto of = [&](const QString &name, const std::vector<PictureSource> &sources) {
        PictureGroup group;
        progress.stage(qint64(sources.size()),
                       [&](RunContext &context) { group = measured(meter, name, sources, context); });
        return group;
    };
    RigidRound round{of(tr("Real, reference"), parts.reference), of(tr("Real"), parts.test), {}, {}};
    for (const RigidPictures::Group &each : parts.generated)
        round.generated.push_back(of(each.name, each.pictures));
    round.asked = of(asked.name, asked.pictures);
    return round;
}

qint64 picturesIn(const RigidPictures &pictures, bool standIns)
{
    auto count = qint64(pictures.real().pictures.size() + pictures.asked().pictures.size());
    for (const RigidPictures::Group &each : pictures.generated())
        count += qint64(each.pictures.size());
    if (pictures.generated().empty() && standIns)
        count += qint64((pictures.real().pictures.size() + 1) / 2) * qint64(std::size(allStandIns));
    return count;
}

void measureSpoilt(const Divided &parts, const ImageEncoder &encoder, SensitivityOptions options, double level,
                   StagedProgress &progress, qint64 weight, RigidFindings &findings)
{
    options.levels = {level};
    options.blur = 0;
    const SensitivityMeter meter(encoder, options);
    std::vector<RigidPictures::Group> groups{{tr("Real"), parts.test}};
    groups.insert(groups.end(), parts.generated.begin(), parts.generated.end());
    for (const Spoiling &spoiling : spoilings()) {
        findings.spoilt.push_back(spoiling.name);
        std::vector<std::vector<double>> &scores = findings.spoiltScores.emplace_back(groups.size());
        for (size_t i = 0; i < groups.size(); ++i)
            progress.stage(weight, [&](RunContext &context) {
                RunContext quiet = silent(context); // what cannot be read was reported before
                for (const Sensitivity &one :
                     measured(meter, groups[i].name, groups[i].pictures, quiet, spoiling.change).measured)
                    scores[i].push_back(one.meanNoise(0));
            });
    }
}

} // namespace

std::vector<double> RigidOptions::allLevels() const
{
    std::vector<double> all = levels;
    all.push_back(level);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end(), [](double a, double b) { return std::abs(a - b) < 1e-9; }),
              all.end());
    return all;
}

qint64 RigidOptions::encodings(qint64 real, qint64 generated, qint64 asked) const
{
    const qint64 used = limit > 0 ? std::min<qint64>(limit, real) : real;
    const qint64 made = generated == 0 && standIns ? (used + 1) / 2 * qint64(std::size(allStandIns)) : generated;
    const qint64 each = 1 + qint64(allLevels().size()) * draws + (blur > 0);
    const qint64 again = robustness ? qint64(spoilings().size()) * (used / 2 + made) * (1 + draws) : 0;
    return qint64(seeds.size()) * (used + made + asked) * each + again;
}

RigidPictures::RigidPictures(const ImageEncoder &encoder, const RigidOptions &options, Random random)
    : m_encoder(encoder), m_limit(options.limit), m_commonSide(options.commonSide), m_random(random)
{
}

std::vector<int> RigidPictures::chosen(std::vector<int> rows)
{
    if (m_limit == 0 || int(rows.size()) <= m_limit)
        return rows;
    std::vector<int> some;
    for (const int at : m_random.permutation(int(rows.size())))
        if (int(some.size()) < m_limit)
            some.push_back(rows[size_t(at)]);
    std::ranges::sort(some);
    return some;
}

std::vector<PictureSource> RigidPictures::sourcesOf(const DataSet &data, const std::vector<int> &rows) const
{
    const auto images = data.first<ImageColumn>();
    std::vector<PictureSource> sources;
    for (const int row : rows)
        sources.push_back({images->location(row), [images, row, encoder = &m_encoder, side = m_commonSide] {
                               const cv::Mat rgb = images->image(row);
                               return encoder->seenSquare(side > 0 ? middleSquare(rgb, side) : rgb);
                           }});
    return sources;
}

void RigidPictures::takeReal(const DataSet &data)
{
    std::vector<int> rows(size_t(data.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    m_real = {tr("Real"), sourcesOf(data, chosen(std::move(rows)))};
}

void RigidPictures::takeGenerated(const DataSet &data)
{
    const auto labels = classLabels(data);
    std::map<int, std::vector<int>> rows;
    for (int row = 0; row < int(data.rows()); ++row)
        rows[labels ? labels->code(row) : -1].push_back(row);
    for (const auto &[code, each] : rows)
        m_generated.push_back({code < 0 ? tr("Generated") : labels->classes()[code], sourcesOf(data, chosen(each))});
}

void RigidPictures::takeAsked(const DataSet &data)
{
    std::vector<int> rows(size_t(data.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    m_asked = {tr("In question"), sourcesOf(data, rows)};
}

RigidFindings measureRounds(const RigidPictures &pictures, const ImageEncoder &encoder, const RigidOptions &options,
                            RunContext &context)
{
    RigidFindings findings;
    findings.levels = options.allLevels();
    findings.level = size_t(
        std::ranges::min_element(findings.levels, {}, [&](double each) { return std::abs(each - options.level); }) -
        findings.levels.begin());
    findings.draws = options.draws;
    findings.blur = options.blur;
    findings.pixelUnits = options.pixelUnits;
    findings.falsePositives = options.falsePositives;
    findings.standIns = pictures.generated().empty() && options.standIns;
    findings.seed = context.seed();
    const qint64 count = picturesIn(pictures, options.standIns);
    const size_t generators = findings.standIns ? std::size(allStandIns) : pictures.generated().size();
    const bool spoils = options.robustness && generators > 0;
    const qint64 spoiltWeight = std::max<qint64>(1, count / 20);
    const qint64 spoiltStages = spoils ? qint64(spoilings().size() * (generators + 1)) : 0;
    StagedProgress progress(context, count * qint64(options.seeds.size()) + spoiltWeight * spoiltStages);
    for (const int seed : options.seeds) {
        const uint64_t drawn = Random::forItem(context.seed(), uint64_t(seed)).next();
        const Divided parts = divided(pictures, options.standIns, Random(drawn));
        const SensitivityOptions asked{findings.levels,    options.draws, options.blur,
                                       options.pixelUnits, drawn,         encodesInHalf(encoder, context.precision())};
        findings.rounds.push_back(measureRound(parts, pictures.asked(), SensitivityMeter(encoder, asked), progress));
        const RigidRound &round = findings.rounds.back();
        if (round.reference.measured.size() < 2 || round.real.measured.size() < 2)
            throw ProblemError({tr("Hardly one of the real pictures could be read"),
                                {},
                                tr("Check that the files are there and are pictures."),
                                ExitCode::InputUnreadable});
        if (spoils && findings.rounds.size() == 1)
            measureSpoilt(parts, encoder, asked, options.level, progress, spoiltWeight, findings);
    }
    return findings;
}

Artifact noisePreview(const RigidPictures &pictures, const ImageEncoder &encoder, const RigidOptions &options,
                      uint64_t seed)
{
    const SensitivityMeter meter(encoder, {{options.level}, 1, 0, options.pixelUnits, seed});
    Images images;
    for (const PictureSource &each : pictures.real().pictures) {
        if (images.items.size() >= 3 * previewPictures)
            break;
        try {
            const cv::Mat picture = each.picture();
            const auto plain = meter.preview(picture, options.level, 1),
                       strong = meter.preview(picture, options.level, previewGain);
            images.items.push_back({plain[0], each.location});
            images.items.push_back({plain[1], tr("with the noise")});
            images.items.push_back({strong[1], tr("with %1 times the noise").arg(previewGain)});
        } catch (const ProblemError &) { // reported where it was measured
        }
    }
    return {
        QStringLiteral("preview"), tr("What the encoder sees"),
        tr("Real pictures as the encoder sees them, with the noise that decides, and with ten times as much so that "
           "it can be seen."),
        images};
}

} // namespace gleaner
