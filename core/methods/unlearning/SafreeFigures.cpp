#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/SafreeFindings.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int shownOfKind = 12;   ///< prompts with pictures or token by token
constexpr int smallestSide = 128; ///< pixels of a picture that is shown
constexpr int bins = 20, points = 120;

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

/// The first few prompts with the concept and the first few to retain.
std::vector<size_t> shownPrompts(const SafreeFindings &findings)
{
    std::vector<size_t> shown;
    int counts[2]{};
    for (size_t i = 0; i < findings.prompts.size(); ++i)
        if (counts[findings.prompts[i].aimed]++ < shownOfKind)
            shown.push_back(i);
    return shown;
}

/// Small pictures as large squares, each pixel kept sharp.
cv::Mat enlarged(const cv::Mat &rgb)
{
    const int factor = std::max(1, (smallestSide + rgb.cols - 1) / std::max(1, rgb.cols));
    cv::Mat large;
    cv::resize(rgb, large, {}, factor, factor, cv::INTER_NEAREST);
    return large;
}

/// Gray where nothing changed.
cv::Mat changeOf(const cv::Mat &before, const cv::Mat &after)
{
    cv::Mat change;
    cv::addWeighted(after, 0.5, before, -0.5, 128, change);
    return change;
}

/// Four pictures of one size in a square.
cv::Mat square(const std::array<cv::Mat, 4> &pictures)
{
    const cv::Mat first = enlarged(pictures[0]);
    const int gap = first.cols / 32 + 1, width = first.cols + gap, height = first.rows + gap;
    cv::Mat all(2 * height - gap, 2 * width - gap, CV_8UC3, {255, 255, 255});
    for (int i = 0; i < 4; ++i)
        enlarged(pictures[size_t(i)]).copyTo(all(cv::Rect((i % 2) * width, (i / 2) * height, first.cols, first.rows)));
    return all;
}

/// Share of prompts in each of `bins` equal parts of low … high.
std::vector<double> histogram(const std::vector<double> &values, double low, double high)
{
    std::vector<double> shares(bins);
    for (const double value : values)
        shares[size_t(std::clamp(int((value - low) / (high - low) * bins), 0, bins - 1))] +=
            100.0 / double(values.size());
    return shares;
}

std::vector<double> betas(const std::vector<GuardedPrompt> &prompts, bool aimed)
{
    std::vector<double> values;
    for (const GuardedPrompt &prompt : prompts)
        if (prompt.aimed == aimed)
            values.push_back(prompt.beta);
    return values;
}

} // namespace

Artifact safreeTokens(const SafreeFindings &findings)
{
    TokenScores scores;
    scores.measures = {{tr("Distance against its limit"), {}}, {tr("Distance from the concept d"), {}}};
    for (const size_t i : shownPrompts(findings)) {
        const GuardedPrompt &prompt = findings.prompts[i];
        std::vector<double> against;
        for (size_t token = 0; token < prompt.marked.size(); ++token)
            against.push_back(prompt.distances.distance[token] / prompt.distances.limit[token]);
        scores.passages.push_back({prompt.aimed ? tr("With the concept") : tr("To retain"),
                                   prompt.reading.spelled,
                                   {against, prompt.distances.distance}});
    }
    return {QStringLiteral("token-distances"), tr("Token by token"),
            tr("How far the prompt without a token lies from the concept, and that distance against its limit: a token "
               "with 1 or more is marked and replaced, since the prompt turned away from the concept without it."),
            scores};
}

Artifact safreeFilter(const SafreeFindings &findings)
{
    const std::vector<GuardedPrompt> &prompts = findings.prompts;
    std::vector<double> all = betas(prompts, true);
    const std::vector<double> kept = betas(prompts, false);
    all.insert(all.end(), kept.begin(), kept.end());
    const auto [least, most] = std::ranges::minmax(all);
    const double middle = findings.options.filter.midpoint / 10;
    const double low = std::max(0.0, std::min(least, middle) - 0.1), high = std::max(most, middle) + 0.1;
    Curve curve;
    curve.x = {QStringLiteral("β"), {}, false};
    curve.y = {tr("Share"), QStringLiteral("%"), false};
    Curve::Series filter;
    filter.name = tr("of U: last guarded step");
    filter.baseline = true;
    for (int i = 0; i <= points; ++i) {
        filter.x.push_back(low + (high - low) * i / points);
        filter.y.push_back(100 * findings.options.filter.share(filter.x.back()));
    }
    for (const bool aimed : {true, false}) {
        const std::vector<double> values = betas(prompts, aimed);
        if (values.empty())
            continue;
        Curve::Series series;
        series.name = aimed ? tr("of the prompts with the concept") : tr("of the prompts to retain");
        series.y = histogram(values, low, high);
        for (int i = 0; i < bins; ++i)
            series.x.push_back(low + (high - low) * (i + 0.5) / bins);
        curve.series.append(series);
    }
    curve.series.append(filter);
    curve.mark = middle;
    return {QStringLiteral("filter"), tr("The filter and what it sees"),
            tr("How far the projection turns prompts (β), and for which share of the most steps the guard holds then "
               "(dashed). Where both kinds of prompts lie on one side of the midpoint, the filter decides nothing."),
            curve};
}

Artifact safreeSingular(const SafreeFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Direction")), numberColumn(tr("Singular value"), 3)};
    for (size_t i = 0; i < findings.space.singular.size(); ++i)
        table.rows.push_back({QString::number(i + 1), findings.space.singular[i]});
    return {QStringLiteral("singular-values"), tr("The concept's space"),
            tr("Singular values of the phrases' vectors: %1 of %2 directions are taken out whole, however small their "
               "value. Many phrases with small values take out much that has little to do with the concept.")
                .arg(findings.space.rank)
                .arg(findings.space.projection.size(0)),
            table};
}

std::vector<Artifact> safreePictures(const SafreeFindings &findings)
{
    Images together, before, after;
    for (const size_t i : shownPrompts(findings)) {
        const QString &prompt = findings.prompts[i].reading.prompt;
        const auto picture = [&](Guarding how) { return findings.picture(0, how, i, 0).rgb; };
        const cv::Mat none = picture(Guarding::None), guarded = picture(Guarding::Safree);
        together.items.push_back(
            {square({none, picture(Guarding::Negative), guarded, changeOf(none, guarded)}), prompt});
        before.items.push_back({enlarged(none), prompt});
        after.items.push_back({enlarged(guarded), prompt});
    }
    return {
        {QStringLiteral("side-by-side"), tr("Without and with the guard"),
         tr("Of each prompt, from the same noise: above without guard and with the negative prompt alone, below with "
            "SAFREE and what it changed against no guard (gray: nothing)."),
         together},
        {QStringLiteral("pictures-before"), tr("Before"), tr("Without a guard, prompt by prompt."), before},
        {QStringLiteral("pictures-after"), tr("After"), tr("With SAFREE, prompt by prompt, from the same noise."),
         after}};
}

} // namespace gleaner
