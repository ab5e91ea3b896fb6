#include "core/methods/adaptation/ComClipSearch.h"

#include "core/methods/shared/AttemptRows.h"
#include "core/models/FeatureRows.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

} // namespace

ComClipSearch::ComClipSearch(const ImageTextMatcher &model, const Detector *detector, const ComClipData &data,
                             const ComClipOptions &options, int candidates, const std::vector<int> &rows,
                             RunContext &context)
    : m_model(model), m_detector(detector), m_data(data), m_options(options), m_candidates(candidates)
{
    struct Read {
        Picture picture;
        at::Tensor feature;
    };
    std::vector<int> places(rows.size() * size_t(data.sides()));
    std::iota(places.begin(), places.end(), 0);
    const std::vector<Read> all = attemptRows<Read>(places, tr("Looking at the pictures"), context, [&](int place) {
        const int row = rows[size_t(place / data.sides())], side = place % data.sides();
        PictureViews views(data.picture(row, side));
        views.encode(model, options.sets);
        const std::vector<ComClipCaption> captions = data.row(row).captions;
        const at::Tensor whole = views.whole();
        return Read{{row, side, size_t(side) < captions.size() ? captions[size_t(side)].text : QString()},
                    unitRows(whole)};
    });
    if (all.empty())
        throw ProblemError({tr("No picture could be read"), data.location(rows.front(), 0),
                            tr("See the problems of the single rows."), ExitCode::InputUnreadable});
    std::vector<at::Tensor> features;
    for (const Read &each : all) {
        m_pictures.push_back(each.picture);
        features.push_back(each.feature);
    }
    m_features = at::stack(features);
}

std::vector<ComClipApproach> ComClipSearch::approaches() const
{
    using enum ComClipApproach;
    return m_options.controls ? std::vector{Clip, ComClip, Permuted} : std::vector{Clip, ComClip};
}

/// One of CLIP's hits once more, with its parts.
void ComClipSearch::score(ComClipHit &hit, const ComClipCaption &caption, const at::Tensor &texts, uint64_t seed,
                          ComClipAnswer &answer) const
{
    const cv::Mat rgb = m_data.picture(hit.row, hit.side);
    const std::vector<Box> boxes =
        m_data.hasBoxes() ? m_data.boxes(hit.row, hit.side) : detectedBoxes(*m_detector, rgb);
    const Random random = Random::forItem(seed, uint64_t(hit.row) * 2 + uint64_t(hit.side));
    PictureViews picture(rgb);
    std::map<ComClipApproach, std::vector<int64_t>> views;
    for (const ComClipApproach approach : approaches())
        if (approach != ComClipApproach::Clip)
            views[approach] = picture.viewsOf(caption, boxesFor(approach, boxes, boxes, random), m_options.look);
    picture.encode(m_model, m_options.sets);
    const at::Tensor words = texts.narrow(0, 1, int64_t(caption.parts.size()));
    for (const auto &[approach, parts] : views) {
        const Composition whole =
            composed(picture.whole(), picture.parts(parts), words, ruleFor(approach, m_options.rule));
        hit.scores[approach] = cosineOf(texts[0], whole.embedding);
        if (approach != ComClipApproach::ComClip)
            continue;
        answer.unsound = answer.unsound || whole.unsound;
        answer.parts += int(parts.size());
        answer.unfound += int(std::ranges::count(parts, 0));
    }
}

std::vector<size_t> rankedHits(const ComClipAnswer &answer, ComClipApproach approach)
{
    std::vector<size_t> order(answer.hits.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&](size_t i) { return answer.hits[i].scores.at(approach); });
    return order;
}

ComClipAnswer ComClipSearch::answer(const Picture &asked, const ComClipCaption &caption, uint64_t seed) const
{
    ComClipAnswer answer{asked.row, asked.side, caption.text, {}, {}, 0, 0, false};
    const at::Tensor texts = encodedTexts(m_model, {caption}, m_options.partTemplate);
    const at::Tensor all = at::matmul(m_features, texts[0] / texts[0].norm().clamp_min(1e-12)),
                     cosines = (m_options.sets ? all.amax(1) : all).contiguous();
    const double *clip = cosines.data_ptr<double>();
    std::vector<size_t> order(m_pictures.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, std::greater(), [&](size_t i) { return clip[i]; });
    const auto isRight = [&](size_t i) {
        const Picture &each = m_pictures[i];
        return (each.row == asked.row && each.side == asked.side) || each.caption == caption.text;
    };
    const int first = int(std::ranges::find_if(order, isRight) - order.begin());
    order.resize(std::min(order.size(), size_t(m_candidates)));
    for (const size_t i : order) {
        answer.hits.push_back({m_pictures[i].row, m_pictures[i].side, {{ComClipApproach::Clip, clip[i]}}, isRight(i)});
        score(answer.hits.back(), caption, texts, seed, answer);
    }
    for (const ComClipApproach approach : approaches()) {
        const std::vector<size_t> ranked = rankedHits(answer, approach);
        const auto right = std::ranges::find_if(ranked, [&](size_t i) { return answer.hits[i].right; });
        answer.rank[approach] = right == ranked.end() ? first : int(right - ranked.begin());
    }
    return answer;
}

std::vector<ComClipAnswer> ComClipSearch::answers(const std::vector<int> &rows, int most, uint64_t seed,
                                                  RunContext &context) const
{
    std::vector<int> asked; // places in m_pictures
    for (const int row : rows)
        for (size_t i = 0; i < m_pictures.size(); ++i)
            if (m_pictures[i].row == row && !m_pictures[i].caption.isEmpty() && (most == 0 || int(asked.size()) < most))
                asked.push_back(int(i));
    return attemptRows<ComClipAnswer>(asked, tr("Searching by captions"), context, [&](int place) {
        const Picture &picture = m_pictures[size_t(place)];
        return answer(picture, m_data.row(picture.row).captions[size_t(picture.side)], seed);
    });
}

} // namespace gleaner
