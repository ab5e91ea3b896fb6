#include "core/data/formats/CocoData.h"

#include "core/data/formats/Reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace gleaner {

namespace {

class CocoBoxes final : public BoxesColumn {
public:
    explicit CocoBoxes(CocoDataPtr data) : BoxesColumn(QStringLiteral("boxes")), m_data(std::move(data)) {}
    qsizetype rows() const override { return qsizetype(m_data->pictures.size()); }
    QStringList classes() const override { return m_data->categories; }
    std::vector<Box> boxes(qsizetype row) const override
    {
        std::vector<Box> found;
        for (size_t i = m_data->begins[size_t(row)]; i < m_data->begins[size_t(row) + 1]; ++i) {
            found.push_back(m_data->annotations[i].box);
            const int category = m_data->annotations[i].category;
            found.back().label = category < 0 ? QString() : m_data->categories[category];
        }
        return found;
    }

private:
    CocoDataPtr m_data;
};

class CocoMasks final : public MaskColumn {
public:
    explicit CocoMasks(CocoDataPtr data) : MaskColumn(QStringLiteral("mask")), m_data(std::move(data)) {}
    qsizetype rows() const override { return qsizetype(m_data->pictures.size()); }
    cv::Mat mask(qsizetype row) const override
    {
        const CocoData::Picture &picture = m_data->pictures[size_t(row)];
        const QSize size = picture.width > 0 ? QSize(picture.width, picture.height) : pictureSize(picture.path);
        if (size.isEmpty())
            refuseFile(QStringLiteral("%1 (%2)").arg(picture.file, picture.fileName),
                       QCoreApplication::translate("Formats", "The size of this picture is not known"),
                       QCoreApplication::translate("Formats", "Give its width and height in the file."));
        cv::Mat mask(size.height(), size.width(), CV_8U, cv::Scalar(0));
        const size_t first = m_data->begins[size_t(row)];
        const size_t count = std::min<size_t>(m_data->begins[size_t(row) + 1] - first, 255);
        for (size_t i = 0; i < count; ++i)
            paintRegion(m_data->annotations[first + i].region, mask, uchar(i + 1));
        return mask;
    }
    std::vector<Region> regions(qsizetype row) const override
    {
        std::vector<Region> all;
        for (size_t i = m_data->begins[size_t(row)]; i < m_data->begins[size_t(row) + 1]; ++i)
            all.push_back(m_data->annotations[i].region);
        return all;
    }

private:
    CocoDataPtr m_data;
};

class CocoKeypoints final : public TextColumn {
public:
    explicit CocoKeypoints(CocoDataPtr data) : TextColumn(QStringLiteral("keypoints")), m_data(std::move(data)) {}
    qsizetype rows() const override { return qsizetype(m_data->pictures.size()); }
    QString text(qsizetype row) const override
    {
        QJsonArray all;
        for (size_t i = m_data->begins[size_t(row)]; i < m_data->begins[size_t(row) + 1]; ++i)
            all.append(valueOf(m_data->annotations[i]));
        return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
    }

private:
    QJsonValue valueOf(const CocoData::Annotation &annotation) const
    {
        if (annotation.points.empty())
            return QJsonValue::Null;
        QJsonArray points;
        for (const double each : annotation.points)
            points.append(each);
        QJsonObject object = m_data->skeletons.value(annotation.category);
        object.insert(QStringLiteral("points"), points);
        return object;
    }

    CocoDataPtr m_data;
};

} // namespace

void CocoData::sort()
{
    std::stable_sort(annotations.begin(), annotations.end(),
                     [](const Annotation &a, const Annotation &b) { return a.picture < b.picture; });
    begins.assign(pictures.size() + 1, annotations.size());
    for (size_t i = annotations.size(); i-- > 0;)
        begins[size_t(annotations[i].picture)] = i;
    for (size_t i = pictures.size(); i-- > 0;)
        begins[i] = std::min(begins[i], begins[i + 1]);
}

ColumnPtr cocoBoxes(CocoDataPtr data) { return std::make_shared<CocoBoxes>(std::move(data)); }

ColumnPtr cocoKeypoints(CocoDataPtr data) { return std::make_shared<CocoKeypoints>(std::move(data)); }

ColumnPtr cocoMasks(CocoDataPtr data) { return std::make_shared<CocoMasks>(std::move(data)); }

} // namespace gleaner
