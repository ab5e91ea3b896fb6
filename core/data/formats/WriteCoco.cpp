#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

/// The lists of one annotation file while they grow.
struct Lists {
    QByteArray images, annotations, captions;
    qint64 annotationCount = 0, captionCount = 0;
};

void append(QByteArray &list, const QJsonObject &object)
{
    list += (list.isEmpty() ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

double areaOf(const Region &region, const Box &box)
{
    double area = 0;
    for (size_t i = 1; i < region.runs.size(); i += 2)
        area += region.runs[i];
    for (const std::vector<double> &points : region.polygons) {
        double twice = 0;
        for (size_t i = 0; i < points.size(); i += 2) {
            const size_t next = (i + 2) % points.size();
            twice += points[i] * points[next + 1] - points[next] * points[i + 1];
        }
        area += std::abs(twice) / 2;
    }
    return region.isEmpty() ? box.width * box.height : area;
}

QJsonValue segmentationOf(const Region &region, cv::Size size)
{
    if (!region.runs.empty())
        return QJsonObject{{"size", QJsonArray{size.height, size.width}},
                           {"counts", QString::fromLatin1(packRuns(region.runs))}};
    QJsonArray polygons;
    for (const std::vector<double> &points : region.polygons) {
        QJsonArray list;
        for (const double each : points)
            list.append(each);
        polygons.append(list);
    }
    return polygons;
}

Box boxAround(const Region &region, cv::Size size)
{
    cv::Mat mask(size, CV_8U, cv::Scalar(0));
    paintRegion(region, mask, 1);
    const cv::Rect seen = cv::boundingRect(mask);
    return {double(seen.x), double(seen.y), double(seen.width), double(seen.height), {}};
}

/// Key points in a text column, as our reader of COCO makes it; null where one of the texts is something else.
std::shared_ptr<const TextColumn> keypointsOf(const DataSet &data)
{
    const auto texts = data.column<TextColumn>(QStringLiteral("keypoints"));
    for (qsizetype row = 0; texts && row < texts->rows(); ++row)
        if (!QJsonDocument::fromJson(texts->text(row).toUtf8()).isArray())
            return {};
    return texts;
}

class CocoWriter {
public:
    CocoWriter(const DataSet &data, const QString &path, RunContext &context)
        : m_data(data), m_context(context), m_images(data.first<ImageColumn>()), m_boxes(data.first<BoxesColumn>()),
          m_masks(data.objectMasks()), m_keypoints(keypointsOf(data)),
          m_captions(data.column<TextColumn>(QStringLiteral("caption"))),
          m_isFile(path.endsWith(QLatin1String(".json"))), m_path(path),
          m_folder(m_isFile ? path + QStringLiteral(".images") : path, dataMarker())
    {
        readIds();
    }
    QStringList write();

private:
    void readIds();
    void writeRow(qsizetype row, const PictureFiles *pictures);
    QJsonObject pictureEntry(qsizetype row, cv::Size size, const QString &name) const;
    void addObjects(qsizetype row, cv::Size size, Lists &lists);
    void addKeypoints(const QJsonObject &found, const QString &label, QJsonObject &entry);
    void addCaptions(qsizetype row, QJsonObject &picture, Lists &lists) const;
    cv::Size sizeOf(qsizetype row) const;
    QByteArray document(const QByteArray &images, const QByteArray &annotations, bool categories) const;
    void writeDocuments();

    const DataSet &m_data;
    RunContext &m_context;
    std::shared_ptr<const ImageColumn> m_images;
    std::shared_ptr<const BoxesColumn> m_boxes;
    std::shared_ptr<const MaskColumn> m_masks;
    std::shared_ptr<const TextColumn> m_keypoints, m_captions;
    bool m_isFile;
    QString m_path;
    AtomicFolder m_folder;
    std::vector<qint64> m_ids;
    bool m_ownIds = false;
    QStringList m_classes;
    std::map<QString, QJsonObject> m_skeletons; ///< what their categories say of key points, by class
    std::map<QString, Lists> m_lists;           ///< by split
};

/// Ids of the data set's own, where they are whole numbers and all differ; else row numbers from 1 on.
void CocoWriter::readIds()
{
    const auto texts = m_data.column<TextColumn>(QStringLiteral("id"));
    QSet<qint64> seen;
    m_ownIds = texts != nullptr;
    for (qsizetype row = 0; row < m_data.rows() && m_ownIds; ++row) {
        m_ids.push_back(texts->text(row).toLongLong(&m_ownIds));
        m_ownIds = m_ownIds && QString::number(m_ids.back()) == texts->text(row) && !seen.contains(m_ids.back());
        seen.insert(m_ids.back());
    }
    if (m_ownIds)
        return;
    m_ids.clear();
    for (qsizetype row = 0; row < m_data.rows(); ++row)
        m_ids.push_back(row + 1);
}

cv::Size CocoWriter::sizeOf(qsizetype row) const
{
    if (m_images)
        return m_images->image(row).size();
    return m_masks ? m_masks->mask(row).size() : cv::Size();
}

QJsonObject CocoWriter::pictureEntry(qsizetype row, cv::Size size, const QString &name) const
{
    QJsonObject entry{{"id", m_ids[size_t(row)]}, {"file_name", name}};
    if (!size.empty()) {
        entry.insert("width", size.width);
        entry.insert("height", size.height);
    }
    const QString split = splitOf(m_data, row);
    if (m_isFile && !split.isEmpty())
        entry.insert("split", split);
    return entry;
}

void CocoWriter::addObjects(qsizetype row, cv::Size size, Lists &lists)
{
    const std::vector<Region> regions = m_masks ? m_masks->regions(row) : std::vector<Region>();
    std::vector<Box> boxes = m_boxes ? m_boxes->boxes(row) : std::vector<Box>();
    const QJsonArray points =
        m_keypoints ? QJsonDocument::fromJson(m_keypoints->text(row).toUtf8()).array() : QJsonArray();
    for (size_t i = boxes.size(); i < regions.size(); ++i) // objects that only the mask knows
        boxes.push_back(boxAround(regions[i], size));
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Box &box = boxes[i];
        const Region region = i < regions.size() ? regions[i] : Region();
        if (!m_classes.contains(box.label)) // objects that only the mask knows have none
            m_classes.append(box.label);
        QJsonObject entry{{"id", ++lists.annotationCount},
                          {"image_id", m_ids[size_t(row)]},
                          {"category_id", m_classes.indexOf(box.label) + 1},
                          {"bbox", QJsonArray{box.x, box.y, box.width, box.height}},
                          {"area", areaOf(region, box)},
                          {"iscrowd", box.crowd ? 1 : 0},
                          {"segmentation", segmentationOf(region, size)}};
        if (box.score)
            entry.insert("score", *box.score);
        addKeypoints(points.at(qsizetype(i)).toObject(), box.label, entry);
        append(lists.annotations, entry);
    }
}

void CocoWriter::addKeypoints(const QJsonObject &found, const QString &label, QJsonObject &entry)
{
    const QJsonArray points = found["points"].toArray();
    if (points.isEmpty())
        return;
    int labelled = 0;
    for (qsizetype i = 2; i < points.size(); i += 3)
        labelled += points[i].toDouble() > 0;
    entry.insert("keypoints", points);
    entry.insert("num_keypoints", labelled);
    QJsonObject &skeleton = m_skeletons[label];
    if (found["names"].isArray())
        skeleton.insert("keypoints", found["names"]);
    if (found["skeleton"].isArray())
        skeleton.insert("skeleton", found["skeleton"]);
}

/// One caption a line. Beside objects in one file they stand with the picture, since readers of objects stumble over
/// annotations without a category.
void CocoWriter::addCaptions(qsizetype row, QJsonObject &picture, Lists &lists) const
{
    const QStringList lines = m_captions->text(row).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (m_isFile && (m_boxes || m_masks)) {
        picture.insert("captions", QJsonArray::fromStringList(lines));
        return;
    }
    for (const QString &line : lines)
        append(lists.captions, {{"id", ++lists.captionCount}, {"image_id", m_ids[size_t(row)]}, {"caption", line}});
}

void CocoWriter::writeRow(qsizetype row, const PictureFiles *pictures)
{
    const QString split = m_isFile ? QString() : splitOf(m_data, row);
    const QString folder =
        m_isFile ? QString() : QStringLiteral("images/") + (split.isEmpty() ? QString() : split + QLatin1Char('/'));
    const QString name = pictures ? pictures->name(row) : QStringLiteral("%1").arg(row, 6, 10, QLatin1Char('0'));
    const cv::Size size = sizeOf(row);
    Lists &lists = m_lists[split];
    if (pictures)
        pictures->write(row, m_folder.filePath(folder + name));
    QJsonObject entry = pictureEntry(row, size, name);
    addObjects(row, size, lists); // first, since a mask that cannot be read ends the row
    if (m_captions)
        addCaptions(row, entry, lists);
    append(lists.images, entry);
}

QByteArray CocoWriter::document(const QByteArray &images, const QByteArray &annotations, bool categories) const
{
    const QJsonObject info{{"description", m_data.name()}};
    QByteArray text = "{\"info\":" + QJsonDocument(info).toJson(QJsonDocument::Compact) + ",\n\"images\":[" + images +
                      "],\n\"annotations\":[" + annotations + "]";
    QByteArray list;
    for (int i = 0; i < m_classes.size(); ++i) {
        const auto skeleton = m_skeletons.find(m_classes[i]);
        QJsonObject category = skeleton == m_skeletons.end() ? QJsonObject() : skeleton->second;
        category.insert("id", i + 1);
        category.insert("name", m_classes[i]);
        append(list, category);
    }
    return text + (categories ? ",\n\"categories\":[" + list + "]}\n" : QByteArray("}\n"));
}

void CocoWriter::writeDocuments()
{
    const bool objects = m_boxes || m_masks;
    for (const auto &[split, lists] : m_lists) {
        const QString ending = split.isEmpty() ? QStringLiteral("all") : split;
        if (m_isFile || objects || !m_captions) {
            const QByteArray text =
                document(lists.images, objects ? lists.annotations : lists.captions, objects || !m_captions);
            if (m_isFile)
                return writeFileAtomically(m_path, text);
            m_folder.write(QStringLiteral("annotations/instances_%1.json").arg(ending), text);
        }
        if (m_captions)
            m_folder.write(QStringLiteral("annotations/captions_%1.json").arg(ending),
                           document(lists.images, lists.captions, false));
    }
}

QStringList CocoWriter::write()
{
    if (m_boxes)
        m_classes = boxClasses(*m_boxes, m_context);
    const std::optional<PictureFiles> pictures = m_images ? std::optional<PictureFiles>(m_images) : std::nullopt;
    writeEachRow(m_data, m_context, tr("Writing pictures"),
                 [&](qsizetype row) { writeRow(row, pictures ? &*pictures : nullptr); });
    m_folder.write(dataMarker(), markerJson(m_data, QStringLiteral("COCO")));
    if (m_isFile)
        m_folder.commit(); // the pictures stand before the file that names them
    writeDocuments();
    if (!m_isFile)
        m_folder.commit();
    QStringList written{QStringLiteral("split"), QStringLiteral("caption")};
    if (m_ownIds)
        written.append(QStringLiteral("id"));
    if (m_keypoints && (m_boxes || m_masks))
        written.append(QStringLiteral("keypoints"));
    for (const ColumnPtr &column : {ColumnPtr(m_images), ColumnPtr(m_boxes), ColumnPtr(m_masks)})
        if (column)
            written.append(column->name());
    return columnsBut(m_data, written);
}

} // namespace

QStringList writeCoco(const DataSet &data, const QString &path, RunContext &context)
{
    if (!data.first<ImageColumn>() && !data.first<BoxesColumn>() && !data.column<TextColumn>(QStringLiteral("caption")))
        refuseData(data, tr("COCO needs pictures, boxes or captions"),
                   tr("Choose another format, such as JSON Lines."));
    return CocoWriter(data, path, context).write();
}

} // namespace gleaner
