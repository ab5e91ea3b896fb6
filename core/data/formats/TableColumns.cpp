#include "core/data/formats/TableColumns.h"

#include "core/data/formats/JsonItems.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gleaner {

namespace {

constexpr double mostPixels = 200e6;

QString tr(const char *text) { return QCoreApplication::translate("Formats", text); }

/// What a cell holds, also where a CSV file keeps it as text.
QJsonValue nestedCell(const RecordSource &source, qsizetype row, int column)
{
    const QJsonValue value = source.cell(row, column);
    QString fault;
    return value.isString() ? JsonItems::parse(value.toString().toUtf8(), fault) : value;
}

/// `Base` read through a RecordSource.
template <typename Base> class Lazy : public Base {
public:
    Lazy(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source)
        : Base(name), m_rows(rows), m_column(column), m_source(std::move(source))
    {
    }
    qsizetype rows() const override { return m_rows; }

protected:
    QJsonValue plain(qsizetype row) const { return m_source->cell(row, m_column); }
    QJsonValue nested(qsizetype row) const { return nestedCell(*m_source, row, m_column); }

private:
    qsizetype m_rows;
    int m_column;
    std::shared_ptr<const RecordSource> m_source;
};

class Texts final : public Lazy<TextColumn> {
public:
    using Lazy::Lazy;
    QString text(qsizetype row) const override { return cellText(plain(row)); }
};

class Boxes final : public Lazy<BoxesColumn> {
public:
    using Lazy::Lazy;
    std::vector<Box> boxes(qsizetype row) const override { return boxesFromJson(nested(row).toArray()); }
};

std::vector<uint32_t> runsFrom(const QJsonValue &counts)
{
    if (counts.isString())
        return unpackRuns(counts.toString().toLatin1()).value_or(std::vector<uint32_t>{0});
    std::vector<uint32_t> runs;
    for (const QJsonValue &each : counts.toArray())
        runs.push_back(uint32_t(std::clamp(each.toDouble(), 0.0, double(UINT32_MAX))));
    return runs;
}

Region regionFrom(const QJsonValue &value)
{
    Region region;
    if (!value["counts"].isUndefined())
        region.runs = runsFrom(value["counts"]);
    for (const QJsonValue &polygon : value["polygons"].toArray()) {
        region.polygons.emplace_back();
        for (const QJsonValue &each : polygon.toArray())
            region.polygons.back().push_back(each.toDouble());
    }
    return region;
}

class Masks final : public Lazy<MaskColumn> {
public:
    Masks(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source, QString path,
          QStringList classes)
        : Lazy(name, rows, column, std::move(source)), m_path(std::move(path)), m_classes(std::move(classes))
    {
    }
    QStringList classes() const override { return m_classes; }
    cv::Mat mask(qsizetype row) const override
    {
        const QJsonValue value = nested(row);
        const double height = value["size"].toArray().at(0).toDouble(),
                     width = value["size"].toArray().at(1).toDouble();
        if (!(height >= 1 && width >= 1 && height <= 65535 && width <= 65535 && height * width <= mostPixels))
            refuse(row, tr("The size of this mask is out of range"));
        cv::Mat mask(int(height), int(width), CV_8U, cv::Scalar(0));
        const std::vector<Region> all = regions(row);
        for (size_t i = 0; i < std::min<size_t>(all.size(), 255); ++i)
            if (!paintRegion(all[i], mask, uchar(i + 1)))
                refuse(row, tr("The runs of object %1 do not fit the size of the mask").arg(i + 1));
        return mask;
    }
    std::vector<Region> regions(qsizetype row) const override
    {
        std::vector<Region> all;
        for (const QJsonValue &each : nested(row)["regions"].toArray())
            all.push_back(regionFrom(each));
        return all;
    }

private:
    [[noreturn]] void refuse(qsizetype row, const QString &what) const
    {
        refuseFile(QStringLiteral("%1 (%2 #%3)").arg(m_path, name()).arg(row), what, tr("Repair this record."));
    }
    QString m_path;
    QStringList m_classes;
};

} // namespace

ColumnPtr lazyTexts(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source)
{
    return std::make_shared<Texts>(name, rows, column, std::move(source));
}

ColumnPtr lazyBoxes(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source)
{
    return std::make_shared<Boxes>(name, rows, column, std::move(source));
}

ColumnPtr lazyMasks(const QString &name, qsizetype rows, int column, std::shared_ptr<const RecordSource> source,
                    const QString &path, const QStringList &classes)
{
    return std::make_shared<Masks>(name, rows, column, std::move(source), path, classes);
}

QJsonArray boxesToJson(const std::vector<Box> &boxes)
{
    QJsonArray list;
    for (const Box &box : boxes) {
        QJsonObject object{{"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}};
        if (!box.label.isEmpty())
            object.insert("label", box.label);
        if (box.score)
            object.insert("score", *box.score);
        if (box.crowd)
            object.insert("crowd", true);
        list.append(object);
    }
    return list;
}

std::vector<Box> boxesFromJson(const QJsonArray &list)
{
    std::vector<Box> boxes;
    for (const QJsonValue &each : list) {
        Box box{each["x"].toDouble(), each["y"].toDouble(), each["width"].toDouble(), each["height"].toDouble(),
                each["label"].toString()};
        if (each["score"].isDouble())
            box.score = each["score"].toDouble();
        box.crowd = each["crowd"].toBool();
        boxes.push_back(box);
    }
    return boxes;
}

QJsonObject maskToJson(const std::vector<Region> &regions, const cv::Size &size)
{
    QJsonArray list;
    for (const Region &region : regions) {
        QJsonObject object;
        if (!region.runs.empty())
            object.insert("counts", QString::fromLatin1(packRuns(region.runs)));
        QJsonArray polygons;
        for (const std::vector<double> &polygon : region.polygons) {
            QJsonArray points;
            for (const double each : polygon)
                points.append(each);
            polygons.append(points);
        }
        if (!polygons.isEmpty())
            object.insert("polygons", polygons);
        list.append(object);
    }
    return {{"size", QJsonArray{size.height, size.width}}, {"regions", list}};
}

} // namespace gleaner
