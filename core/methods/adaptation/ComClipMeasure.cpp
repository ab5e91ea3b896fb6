#include "core/methods/adaptation/ComClipMeasure.h"

#include "core/methods/shared/AttemptRows.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

} // namespace

ComClipMeasure::ComClipMeasure(const ImageTextMatcher &model, const Detector *detector, const ComClipData &data,
                               ComClipOptions options, uint64_t seed)
    : m_model(model), m_detector(detector), m_data(data), m_options(std::move(options)), m_seed(seed)
{
}

std::vector<ComClipApproach> ComClipMeasure::approaches() const
{
    using enum ComClipApproach;
    std::vector<ComClipApproach> all{Clip, ComClip};
    if (m_options.controls)
        all.insert(all.end(), {Uniform, PartsOnly, WholeParts, Crop, Permuted, Disturbed});
    if (m_detector && m_data.hasBoxes())
        all.push_back(Detected);
    return all;
}

void ComClipMeasure::measureSide(int side, const at::Tensor &texts, ComClipRowFindings &found) const
{
    const int row = found.row.row;
    const cv::Mat rgb = m_data.picture(row, side);
    const std::vector<Box> detected = m_detector ? detectedBoxes(*m_detector, rgb) : std::vector<Box>();
    const std::vector<Box> given = m_data.hasBoxes() ? m_data.boxes(row, side) : detected;
    const std::vector<ComClipCaption> &captions = found.row.captions;
    PictureViews picture(rgb);
    std::map<std::pair<ComClipApproach, size_t>, std::vector<int64_t>> views;
    for (const ComClipApproach approach : approaches()) {
        const Random random = Random::forItem(m_seed, uint64_t(row) * 2 + uint64_t(side));
        const std::vector<Box> boxes = boxesFor(approach, given, detected, random);
        SubImageLook look = m_options.look;
        look.crop = look.crop || approach == ComClipApproach::Crop;
        for (size_t c = 0; c < captions.size() && approach != ComClipApproach::Clip; ++c)
            views[{approach, c}] = picture.viewsOf(captions[c], boxes, look);
    }
    picture.encode(m_model, m_options.sets);
    for (const ComClipApproach approach : approaches()) {
        const CompositionRule rule = ruleFor(approach, m_options.rule);
        int64_t words = int64_t(captions.size());
        for (size_t c = 0; c < captions.size(); ++c) {
            const std::vector<int64_t> &parts = views[{approach, c}]; // none for CLIP
            const Composition whole =
                composed(picture.whole(), picture.parts(parts), texts.narrow(0, words, int64_t(parts.size())), rule);
            found.scores[approach].of[c][side] = cosineOf(texts[int64_t(c)], whole.embedding);
            words += int64_t(captions[c].parts.size());
            if (approach != ComClipApproach::ComClip)
                continue;
            found.unsound = found.unsound || whole.unsound;
            found.parts += int(parts.size());
            found.unfound += int(std::ranges::count(parts, 0));
        }
    }
}

ComClipRowFindings ComClipMeasure::measureRow(int row) const
{
    ComClipRowFindings found{m_data.row(row), {}, 0, 0, false};
    const at::Tensor texts = encodedTexts(m_model, found.row.captions, m_options.partTemplate);
    for (int side = 0; side < 2; ++side)
        measureSide(side, texts, found);
    return found;
}

std::vector<ComClipRowFindings> ComClipMeasure::measure(const std::vector<int> &rows, RunContext &context) const
{
    std::vector<ComClipRowFindings> all = attemptRows<ComClipRowFindings>(
        rows, tr("Matching captions and pictures"), context, [this](int row) { return measureRow(row); });
    if (all.empty())
        throw ProblemError({tr("No row could be read"), m_data.location(rows.front(), 0),
                            tr("See the problems of the single rows."), ExitCode::InputUnreadable});
    return all;
}

std::vector<ComClipShown> ComClipMeasure::shown(int row) const
{
    const ComClipRow read = m_data.row(row);
    const ComClipCaption &caption = read.captions.front();
    const at::Tensor texts = encodedTexts(m_model, read.captions, m_options.partTemplate);
    std::vector<ComClipShown> both;
    for (int side = 0; side < m_data.sides(); ++side) {
        const cv::Mat rgb = m_data.picture(row, side);
        const std::vector<Box> boxes = m_data.hasBoxes() ? m_data.boxes(row, side) : detectedBoxes(*m_detector, rgb);
        PictureViews picture(rgb);
        const std::vector<int64_t> views = picture.viewsOf(caption, boxes, m_options.look);
        ComClipShown shown{rgb, caption.text, {}, 0, 0};
        for (size_t k = 0; k < views.size(); ++k) {
            QStringList labels;
            for (const Box &box : regionOf(caption.parts[k], boxes))
                labels.append(box.label);
            shown.parts.push_back({caption.parts[k].words, labels.join(QStringLiteral(", ")), picture.image(views[k])});
        }
        picture.encode(m_model, m_options.sets);
        const Composition whole =
            composed(picture.whole(), picture.parts(views),
                     texts.narrow(0, int64_t(read.captions.size()), int64_t(views.size())), m_options.rule);
        for (size_t k = 0; k < shown.parts.size(); ++k) {
            shown.parts[k].similarity = whole.similarities[k];
            shown.parts[k].weight = whole.weights[k];
        }
        shown.clip = cosineOf(texts[0], picture.whole());
        shown.comClip = cosineOf(texts[0], whole.embedding);
        both.push_back(std::move(shown));
    }
    return both;
}

} // namespace gleaner
