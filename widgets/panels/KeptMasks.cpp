#include "widgets/panels/KeptMasks.h"

#include "core/data/ImageFile.h"
#include "core/data/generators/Made.h"
#include "core/support/Hash.h"
#include "widgets/panels/Workspace.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

/// A picture with what was cut out of it.
struct CutPicture {
    KeptMasks::Place place;
    std::shared_ptr<const ImageColumn> pictures; ///< null for a file
    std::vector<KeptMasks::Mask> masks;
};
using CutPictures = std::shared_ptr<const std::vector<CutPicture>>;

class CutImages final : public ImageColumn {
public:
    explicit CutImages(CutPictures cut) : ImageColumn(QStringLiteral("image")), m_cut(std::move(cut)) {}
    qsizetype rows() const override { return qsizetype(m_cut->size()); }
    cv::Mat image(qsizetype row) const override
    {
        const CutPicture &each = (*m_cut)[size_t(row)];
        return each.pictures ? each.pictures->image(each.place.row) : readImage(each.place.file);
    }
    QString location(qsizetype row) const override
    {
        const CutPicture &each = (*m_cut)[size_t(row)];
        return each.pictures ? each.pictures->location(each.place.row) : each.place.file;
    }

private:
    CutPictures m_cut;
};

class CutRegions final : public MaskColumn {
public:
    explicit CutRegions(CutPictures cut) : MaskColumn(QStringLiteral("mask")), m_cut(std::move(cut)) {}
    qsizetype rows() const override { return qsizetype(m_cut->size()); }
    cv::Mat mask(qsizetype row) const override
    {
        const std::vector<KeptMasks::Mask> &masks = (*m_cut)[size_t(row)].masks;
        cv::Mat map(masks.front().size, CV_8U, cv::Scalar(0));
        for (size_t i = 0; i < std::min<size_t>(masks.size(), 255); ++i)
            paintRegion(masks[i].region, map, uchar(i + 1));
        return map;
    }
    std::vector<Region> regions(qsizetype row) const override
    {
        std::vector<Region> all;
        for (const KeptMasks::Mask &each : (*m_cut)[size_t(row)].masks)
            all.push_back(each.region);
        return all;
    }

private:
    CutPictures m_cut;
};

std::vector<Box> boxesOf(const CutPicture &cut)
{
    std::vector<Box> boxes;
    for (const KeptMasks::Mask &each : cut.masks) {
        const cv::Rect around = cv::boundingRect(paintedMask(each));
        boxes.push_back({double(around.x), double(around.y), double(around.width), double(around.height), each.label,
                         each.quality});
    }
    return boxes;
}

/// Null for a file, and for a data set that is closed.
std::shared_ptr<const ImageColumn> picturesOf(const KeptMasks::Place &place, const Workspace &workspace)
{
    const Workspace::Data *open = place.file.isEmpty() ? workspace.data(place.data) : nullptr;
    return open ? open->dataSet->first<ImageColumn>() : nullptr;
}

bool isThere(const KeptMasks::Place &place, const Workspace &workspace)
{
    const auto pictures = picturesOf(place, workspace);
    return !place.file.isEmpty() || (pictures && place.row >= 0 && place.row < pictures->rows());
}

bool fits(const KeptMasks::Mask &mask)
{
    constexpr int longest = 1 << 16; // a side; a project may come from a stranger
    if (mask.size.width < 1 || mask.size.height < 1 || mask.size.width > longest || mask.size.height > longest)
        return false;
    uint64_t pixels = 0;
    for (const uint32_t each : mask.region.runs)
        pixels += each;
    return pixels == uint64_t(mask.size.width) * uint64_t(mask.size.height) && mask.region.runs.size() > 1;
}

} // namespace

cv::Mat paintedMask(const KeptMasks::Mask &mask)
{
    cv::Mat painted(mask.size, CV_8U, cv::Scalar(0));
    paintRegion(mask.region, painted, 255);
    return painted;
}

bool KeptMasks::add(const Place &place, const QString &label, const cv::Mat &inside, double quality)
{
    const Mask mask{place, label, inside.size(), regionsOfMask(inside / 255).front(), quality};
    if (std::ranges::any_of(m_masks, [&](const Mask &each) {
            return each.place == place && each.label == label && each.region == mask.region;
        }))
        return false;
    m_masks.push_back(mask);
    return true;
}

std::vector<KeptMasks::Mask> KeptMasks::of(const Place &place) const
{
    std::vector<Mask> found;
    std::ranges::copy_if(m_masks, std::back_inserter(found), [&](const Mask &each) { return each.place == place; });
    return found;
}

QJsonArray KeptMasks::toJson() const
{
    QJsonArray array;
    for (const Mask &each : m_masks)
        array.append(QJsonObject{{"file", each.place.file},
                                 {"data", each.place.data},
                                 {"row", each.place.row},
                                 {"label", each.label},
                                 {"width", each.size.width},
                                 {"height", each.size.height},
                                 {"runs", QString::fromLatin1(packRuns(each.region.runs))},
                                 {"quality", each.quality}});
    return array;
}

KeptMasks KeptMasks::fromJson(const QJsonArray &array)
{
    KeptMasks kept;
    for (const QJsonValue &each : array) {
        const auto runs = unpackRuns(each["runs"].toString().toLatin1());
        Mask mask{{each["file"].toString(), each["data"].toString(), each["row"].toInt(-1)},
                  each["label"].toString(),
                  {each["width"].toInt(), each["height"].toInt()},
                  {{}, runs.value_or(std::vector<uint32_t>())},
                  each["quality"].toDouble()};
        if (fits(mask))
            kept.m_masks.push_back(std::move(mask));
    }
    return kept;
}

qsizetype KeptMasks::outOfReach(const Workspace &workspace) const
{
    return std::ranges::count_if(m_masks, [&](const Mask &each) { return !isThere(each.place, workspace); });
}

DataSetPtr KeptMasks::dataSet(const Workspace &workspace) const
{
    const auto cut = std::make_shared<std::vector<CutPicture>>();
    for (const Mask &each : m_masks) {
        auto known = std::ranges::find(*cut, each.place, &CutPicture::place);
        if (known == cut->end()) {
            if (!isThere(each.place, workspace))
                continue;
            known = cut->insert(cut->end(), {each.place, picturesOf(each.place, workspace), {}});
        }
        known->masks.push_back(each);
    }
    if (cut->empty())
        return nullptr;
    const QByteArray content = QJsonDocument(toJson()).toJson();
    return std::make_shared<DataSet>(
        DataSet::Source{QStringLiteral("cut-out"), {}, {}, {}, [content] { return hashOfBytes(content); }},
        std::vector<ColumnPtr>{std::make_shared<CutImages>(cut),
                               generators::boxes("boxes", qsizetype(cut->size()),
                                                 [cut](qsizetype row) { return boxesOf((*cut)[size_t(row)]); }),
                               std::make_shared<CutRegions>(cut)});
}

} // namespace gleaner
