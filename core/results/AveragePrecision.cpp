#include "core/results/AveragePrecision.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace gleaner {

namespace {

constexpr int recalls = 101;

/// A detection after matching: it counts as right or wrong unless it is left out.
struct Judged {
    double score;
    bool right, leftOut;
};

double overlapOf(const cv::Rect2d &found, const AnnotatedBox &truth)
{
    const double common = (found & truth.box).area();
    const double all = truth.crowd ? found.area() : found.area() + truth.box.area() - common;
    return all > 0 ? common / all : 0;
}

/// One category in one picture, at one overlap.
class Matching {
public:
    Matching(const BoxesOfPicture &picture, int category, const AveragePrecisionRules &rules) : m_rules(rules)
    {
        for (const AnnotatedBox &each : picture.truth)
            if (each.category == category)
                m_truth.push_back(each);
        // What is left out comes last: it is matched only by what fits nothing else.
        std::ranges::stable_partition(m_truth, [this](const AnnotatedBox &each) { return counts(each); });
        for (const ScoredBox &each : picture.found)
            if (each.category == category)
                m_found.push_back(each);
        std::ranges::stable_sort(m_found, std::greater(), &ScoredBox::score);
        if (m_found.size() > size_t(rules.mostFound))
            m_found.resize(size_t(rules.mostFound));
    }

    int annotated() const
    {
        return int(std::ranges::count_if(m_truth, [&](const auto &each) { return counts(each); }));
    }

    void judge(double overlap, std::vector<Judged> &judged) const
    {
        std::vector<bool> taken(m_truth.size());
        for (const ScoredBox &found : m_found) {
            const int match = bestFor(found, overlap, taken);
            if (match >= 0)
                taken[size_t(match)] = true;
            judged.push_back(
                {found.score, match >= 0, match >= 0 ? !counts(m_truth[size_t(match)]) : !inRange(found.box.area())});
        }
    }

private:
    bool inRange(double area) const { return area >= m_rules.smallestArea && area <= m_rules.largestArea; }
    bool counts(const AnnotatedBox &truth) const { return !truth.crowd && inRange(truth.area); }

    int bestFor(const ScoredBox &found, double overlap, const std::vector<bool> &taken) const
    {
        int match = -1;
        double best = std::min(overlap, 1 - 1e-10);
        for (size_t i = 0; i < m_truth.size(); ++i) {
            if (taken[i] && !m_truth[i].crowd)
                continue;
            if (match >= 0 && counts(m_truth[size_t(match)]) && !counts(m_truth[i]))
                break;
            if (const double here = overlapOf(found.box, m_truth[i]); here >= best) {
                best = here;
                match = int(i);
            }
        }
        return match;
    }

    const AveragePrecisionRules &m_rules;
    std::vector<AnnotatedBox> m_truth;
    std::vector<ScoredBox> m_found;
};

struct Curve {
    double precision, recall;
};

/// Mean over the recalls 0, 0.01, … 1 of the best precision there or beyond; both by falling score.
double meanOverRecalls(std::vector<double> precision, const std::vector<double> &recall)
{
    for (size_t i = precision.size(); i-- > 1;)
        precision[i - 1] = std::max(precision[i - 1], precision[i]);
    double sum = 0;
    for (int i = 0; i < recalls; ++i) {
        const auto place = std::ranges::lower_bound(recall, i / double(recalls - 1)) - recall.begin();
        sum += size_t(place) < precision.size() ? precision[size_t(place)] : 0;
    }
    return sum / recalls;
}

/// The mean precision, and the highest recall.
Curve curveOf(std::vector<Judged> judged, int annotated)
{
    std::erase_if(judged, [](const Judged &each) { return each.leftOut; });
    std::ranges::stable_sort(judged, std::greater(), &Judged::score);
    std::vector<double> precision, recall;
    int right = 0;
    for (const Judged &each : judged) {
        right += each.right;
        precision.push_back(double(right) / double(precision.size() + 1));
        recall.push_back(double(right) / annotated);
    }
    const double mean = meanOverRecalls(precision, recall);
    return {mean, recall.empty() ? 0 : recall.back()};
}

double mean(const std::vector<double> &values)
{
    double sum = 0;
    int count = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            ++count;
        }
    return count == 0 ? NAN : sum / count;
}

} // namespace

AveragePrecision averagePrecision(const std::vector<BoxesOfPicture> &pictures, int categories,
                                  const AveragePrecisionRules &rules)
{
    std::vector<std::vector<double>> perOverlap(rules.overlaps.size());
    std::vector<double> recalled;
    AveragePrecision result;
    for (int category = 0; category < categories; ++category) {
        std::vector<Matching> matchings;
        int annotated = 0;
        for (const BoxesOfPicture &picture : pictures) {
            matchings.emplace_back(picture, category, rules);
            annotated += matchings.back().annotated();
        }
        std::vector<double> own;
        for (size_t i = 0; i < rules.overlaps.size() && annotated > 0; ++i) {
            std::vector<Judged> judged;
            for (const Matching &matching : matchings)
                matching.judge(rules.overlaps[i], judged);
            const Curve curve = curveOf(std::move(judged), annotated);
            own.push_back(curve.precision);
            perOverlap[i].push_back(curve.precision);
            recalled.push_back(curve.recall);
        }
        result.precisionPerCategory.push_back(mean(own));
    }
    for (const std::vector<double> &each : perOverlap)
        result.precisionPerOverlap.push_back(mean(each));
    result.precision = mean(result.precisionPerCategory);
    result.recall = mean(recalled);
    return result;
}

JudgedPictures::JudgedPictures(const std::vector<BoxesOfPicture> &pictures, const AveragePrecisionRules &rules)
    : m_verdicts(rules.overlaps.size())
{
    std::vector<std::vector<Judged>> judged(rules.overlaps.size());
    std::vector<int> pictureOf;
    for (size_t picture = 0; picture < pictures.size(); ++picture) {
        const Matching matching(pictures[picture], 0, rules);
        m_annotated.push_back(matching.annotated());
        for (size_t i = 0; i < judged.size(); ++i)
            matching.judge(rules.overlaps[i], judged[i]);
        pictureOf.resize(judged.front().size(), int(picture));
    }
    std::vector<size_t> order(pictureOf.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&](size_t k) { return judged.front()[k].score; });
    for (const size_t k : order) {
        m_pictures.push_back(pictureOf[k]);
        for (size_t i = 0; i < judged.size(); ++i)
            m_verdicts[i].push_back(judged[i][k].leftOut ? Verdict::LeftOut
                                    : judged[i][k].right ? Verdict::Right
                                                         : Verdict::Wrong);
    }
}

std::vector<double> JudgedPictures::precisionPerOverlap(const std::vector<int> &times) const
{
    double annotated = 0;
    for (size_t i = 0; i < times.size(); ++i)
        annotated += double(times[i]) * m_annotated[i];
    if (annotated == 0)
        return std::vector<double>(m_verdicts.size(), NAN);
    std::vector<double> all, precision, recall;
    for (const std::vector<Verdict> &verdicts : m_verdicts) {
        precision.clear();
        recall.clear();
        double right = 0, counted = 0;
        for (size_t k = 0; k < verdicts.size(); ++k) {
            const int copies = times[size_t(m_pictures[k])];
            if (copies == 0 || verdicts[k] == Verdict::LeftOut)
                continue;
            right += verdicts[k] == Verdict::Right ? copies : 0;
            counted += copies;
            precision.push_back(right / counted);
            recall.push_back(right / annotated);
        }
        all.push_back(meanOverRecalls(precision, recall));
    }
    return all;
}

OperatingPoint OperatingPoints::from(double score) const
{
    const auto past = std::ranges::find_if(points, [&](const OperatingPoint &each) { return each.score < score; });
    return past == points.begin() ? OperatingPoint{score, 0, 0} : *(past - 1);
}

OperatingPoints operatingPoints(const std::vector<BoxesOfPicture> &pictures, int categories, double overlap,
                                const AveragePrecisionRules &rules)
{
    OperatingPoints result;
    std::vector<Judged> judged;
    for (int category = 0; category < categories; ++category)
        for (const BoxesOfPicture &picture : pictures) {
            const Matching matching(picture, category, rules);
            result.annotated += matching.annotated();
            matching.judge(overlap, judged);
        }
    std::erase_if(judged, [](const Judged &each) { return each.leftOut; });
    std::ranges::stable_sort(judged, std::greater(), &Judged::score);
    OperatingPoint sum;
    for (const Judged &each : judged) {
        if (!result.points.empty() && result.points.back().score == each.score)
            result.points.pop_back();
        sum.score = each.score;
        (each.right ? sum.right : sum.wrong) += 1;
        result.points.push_back(sum);
    }
    return result;
}

} // namespace gleaner
