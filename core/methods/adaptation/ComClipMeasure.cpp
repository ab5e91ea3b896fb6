#include "core/methods/adaptation/ComClipMeasure.h"

#include "core/methods/shared/AttemptRows.h"
#include "core/models/capabilities/Capabilities.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

/// The boxes that show a part: of each of its nouns. Empty, which stands for the whole picture, where one has none.
std::vector<Box> regionOf(const ComClipPart &part, std::span<const Box> boxes)
{
    std::vector<Box> region;
    for (const CaptionNoun &noun : part.nouns) {
        const std::vector<int> named = boxesNamed(noun, boxes);
        if (named.empty())
            return {};
        for (const int i : named)
            region.push_back(boxes[size_t(i)]);
    }
    return region;
}

CompositionRule ruleFor(ComClipApproach approach, CompositionRule rule)
{
    if (approach == ComClipApproach::Uniform)
        rule.weights = CompositionRule::Weights::Uniform;
    if (approach == ComClipApproach::PartsOnly)
        rule.whole = 0;
    return rule;
}

/// A row's boxes as an approach sees them.
std::vector<Box> boxesFor(ComClipApproach approach, const std::vector<Box> &given, const std::vector<Box> &detected,
                          Random random)
{
    switch (approach) {
    case ComClipApproach::Permuted:
        return permutedLabels(given, random);
    case ComClipApproach::Disturbed:
        return disturbedBoxes(given, random);
    case ComClipApproach::Detected:
        return detected;
    case ComClipApproach::WholeParts:
        return {};
    default:
        return given;
    }
}

} // namespace

QString approachName(ComClipApproach approach)
{
    switch (approach) {
    case ComClipApproach::Clip:
        return QStringLiteral("CLIP");
    case ComClipApproach::ComClip:
        return QStringLiteral("ComCLIP");
    case ComClipApproach::Uniform:
        return tr("Uniform weights");
    case ComClipApproach::PartsOnly:
        return tr("Parts only");
    case ComClipApproach::WholeParts:
        return tr("Whole picture for every part (control)");
    case ComClipApproach::Crop:
        return tr("Parts cut out");
    case ComClipApproach::Permuted:
        return tr("Boxes exchanged (control)");
    case ComClipApproach::Disturbed:
        return tr("Boxes disturbed");
    case ComClipApproach::Detected:
        return tr("Boxes of the detector");
    }
    return {};
}

/// One picture and all pictures of its parts that are asked for, encoded together.
class ComClipMeasure::Picture {
public:
    explicit Picture(const cv::Mat &whole) : m_pictures{whole}, m_views{{}} {}

    /// Number of the picture of this region.
    int64_t view(const std::vector<Box> &region, const SubImageLook &look)
    {
        const auto same = [&](const View &each) {
            return each.look.crop == look.crop &&
                   std::ranges::equal(each.region, region, [](const Box &a, const Box &b) {
                       return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
                   });
        };
        if (region.empty())
            return 0;
        const auto known = std::ranges::find_if(m_views, same);
        if (known == m_views.end()) {
            m_views.push_back({region, look});
            m_pictures.push_back(subImage(m_pictures.front(), region, look));
            return int64_t(m_views.size()) - 1;
        }
        return known - m_views.begin();
    }
    void encode(const ImageTextMatcher &model)
    {
        std::vector<at::Tensor> pixels;
        for (const cv::Mat &each : m_pictures)
            pixels.push_back(model.preprocess(each));
        m_features = model.encodeImages(at::stack(pixels)).to(at::kDouble);
    }
    at::Tensor whole() const { return m_features[0]; }
    at::Tensor parts(const std::vector<int64_t> &views) const
    {
        return views.empty() ? m_features.narrow(0, 0, 0) : m_features.index_select(0, at::tensor(views, at::kLong));
    }
    const cv::Mat &image(int64_t view) const { return m_pictures[size_t(view)]; }

private:
    struct View {
        std::vector<Box> region;
        SubImageLook look;
    };
    std::vector<cv::Mat> m_pictures;
    std::vector<View> m_views; ///< the first is the whole
    at::Tensor m_features;
};

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

at::Tensor ComClipMeasure::textsOf(const ComClipRow &row) const
{
    QStringList texts;
    for (const ComClipCaption &caption : row.captions)
        texts.append(caption.text);
    for (const ComClipCaption &caption : row.captions)
        for (const ComClipPart &part : caption.parts)
            texts.append(QString(m_options.partTemplate).replace(QLatin1String("{}"), part.words));
    return m_model.encodeTexts(texts).to(at::kDouble);
}

std::vector<int64_t> ComClipMeasure::viewsOf(const ComClipCaption &caption, const std::vector<Box> &boxes,
                                             const SubImageLook &look, Picture &picture)
{
    std::vector<int64_t> views;
    for (const ComClipPart &part : caption.parts)
        views.push_back(picture.view(regionOf(part, boxes), look));
    return views;
}

void ComClipMeasure::measureSide(int side, const at::Tensor &texts, ComClipRowFindings &found) const
{
    const int row = found.row.row;
    const cv::Mat rgb = m_data.picture(row, side);
    const std::vector<Box> detected = m_detector ? detectedBoxes(*m_detector, rgb) : std::vector<Box>();
    const std::vector<Box> given = m_data.hasBoxes() ? m_data.boxes(row, side) : detected;
    const std::vector<ComClipCaption> &captions = found.row.captions;
    Picture picture(rgb);
    std::map<std::pair<ComClipApproach, size_t>, std::vector<int64_t>> views;
    for (const ComClipApproach approach : approaches()) {
        const Random random = Random::forItem(m_seed, uint64_t(row) * 2 + uint64_t(side));
        const std::vector<Box> boxes = boxesFor(approach, given, detected, random);
        SubImageLook look = m_options.look;
        look.crop = look.crop || approach == ComClipApproach::Crop;
        for (size_t c = 0; c < captions.size() && approach != ComClipApproach::Clip; ++c)
            views[{approach, c}] = viewsOf(captions[c], boxes, look, picture);
    }
    picture.encode(m_model);
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
    const at::Tensor texts = textsOf(found.row);
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
    const at::Tensor texts = textsOf(read);
    std::vector<ComClipShown> both;
    for (int side = 0; side < 2; ++side) {
        const cv::Mat rgb = m_data.picture(row, side);
        const std::vector<Box> boxes = m_data.hasBoxes() ? m_data.boxes(row, side) : detectedBoxes(*m_detector, rgb);
        Picture picture(rgb);
        const std::vector<int64_t> views = viewsOf(caption, boxes, m_options.look, picture);
        ComClipShown shown{rgb, caption.text, {}, 0, 0};
        for (size_t k = 0; k < views.size(); ++k) {
            QStringList labels;
            for (const Box &box : regionOf(caption.parts[k], boxes))
                labels.append(box.label);
            shown.parts.push_back({caption.parts[k].words, labels.join(QStringLiteral(", ")), picture.image(views[k])});
        }
        picture.encode(m_model);
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
