#include "core/methods/adaptation/ComClipViews.h"

#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PatchFeatures.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

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

int64_t PictureViews::view(const std::vector<Box> &region, const SubImageLook &look)
{
    const auto same = [&](const View &each) {
        return each.look.crop == look.crop && std::ranges::equal(each.region, region, [](const Box &a, const Box &b) {
                   return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
               });
    };
    if (region.empty())
        return 0;
    const auto known = std::ranges::find_if(m_views, same);
    if (known != m_views.end())
        return known - m_views.begin();
    m_views.push_back({region, look});
    m_pictures.push_back(subImage(m_pictures.front(), region, look));
    return int64_t(m_views.size()) - 1;
}

std::vector<int64_t> PictureViews::viewsOf(const ComClipCaption &caption, const std::vector<Box> &boxes,
                                           const SubImageLook &look)
{
    std::vector<int64_t> views;
    for (const ComClipPart &part : caption.parts)
        views.push_back(view(regionOf(part, boxes), look));
    return views;
}

void PictureViews::encode(const ImageTextMatcher &model, bool sets)
{
    std::vector<at::Tensor> pixels;
    for (const cv::Mat &each : m_pictures)
        pixels.push_back(model.preprocess(each));
    const at::Tensor batch = at::stack(pixels);
    m_features = (sets ? dynamic_cast<const PatchFeatures &>(model).encodePatches(batch) : model.encodeImages(batch))
                     .to(at::kDouble);
}

at::Tensor PictureViews::parts(const std::vector<int64_t> &views) const
{
    return views.empty() ? m_features.narrow(0, 0, 0) : m_features.index_select(0, at::tensor(views, at::kLong));
}

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

CompositionRule ruleFor(ComClipApproach approach, CompositionRule rule)
{
    if (approach == ComClipApproach::Uniform)
        rule.weights = CompositionRule::Weights::Uniform;
    if (approach == ComClipApproach::PartsOnly)
        rule.whole = 0;
    return rule;
}

at::Tensor encodedTexts(const ImageTextMatcher &model, const std::vector<ComClipCaption> &captions,
                        const QString &partTemplate)
{
    QStringList texts;
    for (const ComClipCaption &caption : captions)
        texts.append(caption.text);
    for (const ComClipCaption &caption : captions)
        for (const ComClipPart &part : caption.parts)
            texts.append(QString(partTemplate).replace(QLatin1String("{}"), part.words));
    return model.encodeTexts(texts).to(at::kDouble);
}

} // namespace gleaner
