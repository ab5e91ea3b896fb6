#include "core/data/formats/WriterSupport.h"
#include "core/data/formats/Writers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <yaml-cpp/yaml.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("WriteDataSet", text); }

class YoloWriter {
public:
    YoloWriter(const DataSet &data, const QString &path, RunContext &context)
        : m_data(data), m_context(context), m_images(data.first<ImageColumn>()), m_boxes(data.first<BoxesColumn>()),
          m_masks(data.objectMasks()), m_folder(path, dataMarker())
    {
    }
    QStringList write();

private:
    void writeRow(qsizetype row, const PictureFiles &pictures);
    QByteArray labelLines(qsizetype row, cv::Size size);
    bool isPolygon(const Region &region, const Box &box) const;
    QByteArray yaml() const;

    const DataSet &m_data;
    RunContext &m_context;
    std::shared_ptr<const ImageColumn> m_images;
    std::shared_ptr<const BoxesColumn> m_boxes;
    std::shared_ptr<const MaskColumn> m_masks;
    AtomicFolder m_folder;
    QStringList m_classes, m_splits;
    bool m_anyPolygon = false, m_regionsLost = false, m_anyCrowd = false;
};

/// Whether the line of a polygon says all there is to say of an object.
bool YoloWriter::isPolygon(const Region &region, const Box &box) const
{
    const auto bounds = region.runs.empty() && region.polygons.size() == 1 ? polygonBounds(region) : std::nullopt;
    const auto same = [](double a, double b) { return std::abs(a - b) < 1e-4; };
    return bounds && !box.score && same(bounds->x, box.x) && same(bounds->y, box.y) && same(bounds->width, box.width) &&
           same(bounds->height, box.height);
}

QByteArray YoloWriter::labelLines(qsizetype row, cv::Size size)
{
    QByteArray lines;
    const std::vector<Box> boxes = m_boxes->boxes(row);
    const std::vector<Region> regions = m_masks ? m_masks->regions(row) : std::vector<Region>();
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Box &box = boxes[i];
        std::vector<double> parts{(box.x + box.width / 2) / size.width, (box.y + box.height / 2) / size.height,
                                  box.width / size.width, box.height / size.height};
        const bool polygon = i < regions.size() && isPolygon(regions[i], box);
        m_anyPolygon = m_anyPolygon || polygon;
        m_anyCrowd = m_anyCrowd || box.crowd;
        m_regionsLost = m_regionsLost || (!polygon && i < regions.size() && !regions[i].isEmpty());
        if (polygon) {
            parts = regions[i].polygons[0];
            for (size_t k = 0; k < parts.size(); ++k)
                parts[k] /= k % 2 ? size.height : size.width;
        } else if (box.score) {
            parts.push_back(*box.score);
        }
        lines += QByteArray::number(m_classes.indexOf(box.label));
        for (const double part : parts)
            lines += ' ' + numberText(part);
        lines += '\n';
    }
    return lines;
}

void YoloWriter::writeRow(qsizetype row, const PictureFiles &pictures)
{
    const QString split = m_data.column<LabelColumn>(QStringLiteral("split")) ? splitOf(m_data, row) : QString();
    const QString folder = split.isEmpty() ? QString() : QLatin1Char('/') + split;
    const auto annotated = m_data.column<LabelColumn>(QStringLiteral("annotated"));
    const QString name = pictures.name(row);
    QByteArray lines;
    const cv::Mat picture = m_images->image(row); // also proves that the picture can be read
    lines = labelLines(row, picture.size());
    pictures.write(row, m_folder.filePath(QStringLiteral("images%1/%2").arg(folder, name)));
    if (!annotated || annotated->text(row) != QLatin1String("no"))
        m_folder.write(QStringLiteral("labels%1/%2.txt").arg(folder, QFileInfo(name).completeBaseName()), lines);
    if (!m_splits.contains(split))
        m_splits.append(split);
}

QByteArray YoloWriter::yaml() const
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "path" << YAML::Value << ".";
    for (const char *split : {"train", "val", "test"})
        if (m_splits.contains(QLatin1String(split)))
            out << YAML::Key << split << YAML::Value << "images/" + std::string(split);
    if (m_splits == QStringList{QString()})
        out << YAML::Key << "train" << YAML::Value << "images" << YAML::Key << "val" << YAML::Value << "images";
    out << YAML::Key << "nc" << YAML::Value << int(m_classes.size()) << YAML::Key << "names" << YAML::Value
        << YAML::BeginMap;
    for (int i = 0; i < m_classes.size(); ++i)
        out << YAML::Key << i << YAML::Value << YAML::DoubleQuoted << m_classes[i].toStdString();
    out << YAML::EndMap << YAML::EndMap;
    return QByteArray(out.c_str()) + '\n';
}

QStringList YoloWriter::write()
{
    m_classes = boxClasses(*m_boxes, m_context);
    const PictureFiles pictures(m_images);
    writeEachRow(m_data, m_context, tr("Writing pictures"), [&](qsizetype row) { writeRow(row, pictures); });
    m_folder.write(QStringLiteral("data.yaml"), yaml());
    m_folder.write(dataMarker(), markerJson(m_data, QStringLiteral("YOLO")));
    m_folder.commit();
    QStringList written{m_images->name(), m_boxes->name(), QStringLiteral("split"), QStringLiteral("annotated")};
    if (m_masks && m_anyPolygon && !m_regionsLost)
        written.append(m_masks->name());
    QStringList leftOut = columnsBut(m_data, written);
    if (m_anyCrowd)
        leftOut.append(tr("which boxes of “%1” surround crowds").arg(m_boxes->name()));
    return leftOut;
}

} // namespace

QStringList writeYolo(const DataSet &data, const QString &path, RunContext &context)
{
    static const QStringList splits{"train", "val", "test"};
    if (!data.first<ImageColumn>() || !data.first<BoxesColumn>())
        refuseData(data, tr("YOLO needs pictures and boxes"), tr("Choose another format, such as JSON Lines."));
    if (const auto split = data.column<LabelColumn>(QStringLiteral("split")))
        for (qsizetype row = 0; row < data.rows(); ++row)
            if (!splits.contains(split->text(row)))
                refuseData(data, tr("YOLO has no place for the split “%1”").arg(split->text(row)),
                           tr("Use train, val and test."));
    return YoloWriter(data, path, context).write();
}

} // namespace gleaner
