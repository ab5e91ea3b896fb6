#include "core/data/formats/YoloLabels.h"

#include "core/data/formats/ColumnGuess.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr qint64 mostBytes = 16 << 20;
constexpr double slack = 1e-6; // rounding of the writers

QString tr(const char *text) { return QCoreApplication::translate("Yolo", text); }

/// Pixels, rounded to a millionth: whole pixels come out whole again.
double pixels(double value) { return std::round(value * 1e6) / 1e6; }

QSize sizeOf(const YoloData &data, qsizetype row)
{
    const QSize size = pictureSize(data.paths[row]);
    if (size.isEmpty())
        refuseFile(data.paths[row], tr("The size of this picture cannot be read"), tr("Replace the picture."));
    return size;
}

Region regionOf(const YoloObject &object, QSize size)
{
    Region region;
    if (object.isPolygon()) {
        region.polygons.emplace_back();
        for (size_t i = 0; i < object.numbers.size(); ++i)
            region.polygons[0].push_back(pixels(object.numbers[i] * (i % 2 ? size.height() : size.width())));
    }
    return region;
}

Box boxOf(const YoloObject &object, QSize size, const QStringList &names)
{
    Box box;
    if (const auto bounds = polygonBounds(regionOf(object, size))) {
        box = {bounds->x, bounds->y, pixels(bounds->width), pixels(bounds->height), {}};
    } else {
        const std::vector<double> &n = object.numbers;
        box = {pixels((n[0] - n[2] / 2) * size.width()),
               pixels((n[1] - n[3] / 2) * size.height()),
               pixels(n[2] * size.width()),
               pixels(n[3] * size.height()),
               {}};
    }
    box.label = object.label < names.size() ? names[object.label] : QString::number(object.label);
    box.score = object.score;
    return box;
}

class YoloBoxes final : public BoxesColumn {
public:
    explicit YoloBoxes(std::shared_ptr<const YoloData> data)
        : BoxesColumn(QStringLiteral("boxes")), m_data(std::move(data))
    {
    }
    qsizetype rows() const override { return m_data->paths.size(); }
    QStringList classes() const override { return m_data->names; }
    std::vector<Box> boxes(qsizetype row) const override
    {
        std::vector<Box> found;
        const auto &objects = m_data->objects[size_t(row)];
        const QSize size = objects.empty() ? QSize() : sizeOf(*m_data, row);
        for (const YoloObject &object : objects)
            found.push_back(boxOf(object, size, m_data->names));
        return found;
    }

private:
    std::shared_ptr<const YoloData> m_data;
};

class YoloMasks final : public MaskColumn {
public:
    explicit YoloMasks(std::shared_ptr<const YoloData> data)
        : MaskColumn(QStringLiteral("mask")), m_data(std::move(data))
    {
    }
    qsizetype rows() const override { return m_data->paths.size(); }
    cv::Mat mask(qsizetype row) const override
    {
        const QSize size = sizeOf(*m_data, row);
        cv::Mat mask(size.height(), size.width(), CV_8U, cv::Scalar(0));
        const std::vector<Region> all = regions(row);
        for (size_t i = 0; i < std::min<size_t>(all.size(), 255); ++i)
            paintRegion(all[i], mask, uchar(i + 1));
        return mask;
    }
    std::vector<Region> regions(qsizetype row) const override
    {
        const QSize size = sizeOf(*m_data, row);
        std::vector<Region> all;
        for (const YoloObject &object : m_data->objects[size_t(row)])
            all.push_back(regionOf(object, size));
        return all;
    }

private:
    std::shared_ptr<const YoloData> m_data;
};

/// Reads one line; returns why it cannot be used, or nothing.
QString readLine(const QByteArray &line, qsizetype classes, YoloObject &object)
{
    std::vector<double> values;
    for (const QByteArray &word : line.simplified().split(' ')) {
        double value = 0;
        if (!ColumnGuess::readNumber(word, false, value) || !std::isfinite(value))
            return word.contains(',') ? tr("“%1” has a decimal comma").arg(QString::fromUtf8(word.left(40)))
                                      : tr("“%1” is no number").arg(QString::fromUtf8(word.left(40)));
        values.push_back(value);
    }
    if (values[0] != std::floor(values[0]) || values[0] < 0 || values[0] > 1e6)
        return tr("its class is no whole number from 0 on");
    if (classes > 0 && values[0] >= double(classes))
        return tr("its class is %1, the number of names %2").arg(values[0]).arg(classes);
    const bool scored = values.size() == 6;
    if (values.size() != 5 && !scored && !(values.size() >= 7 && values.size() % 2 == 1))
        return tr("its number of values is %1, which makes neither a box nor a polygon").arg(values.size());
    for (size_t i = 1; i < values.size(); ++i)
        if (values[i] < -slack || values[i] > 1 + slack)
            return tr("the value %1 lies outside 0 … 1").arg(values[i]);
    object.label = int(values[0]);
    if (scored)
        object.score = values[5];
    object.numbers.assign(values.begin() + 1, scored ? values.begin() + 5 : values.end());
    return {};
}

} // namespace

std::vector<YoloObject> readYoloLabels(const QString &path, qsizetype classes, Findings &findings)
{
    std::vector<YoloObject> objects;
    const QByteArray text = readWhole(path, mostBytes);
    qsizetype number = 0;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf('\n', start);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.mid(start, end - start).trimmed();
        start = end + 1;
        ++number;
        if (line.isEmpty())
            continue;
        YoloObject object;
        const QString fault = line.size() > (1 << 20) ? tr("it is longer than 1 MiB") : readLine(line, classes, object);
        if (fault.isEmpty())
            objects.push_back(std::move(object));
        else
            findings.skip(tr("This line cannot be used: %1").arg(fault), tr("%1, line %2").arg(path).arg(number),
                          tr("Repair it; it was left out."));
    }
    return objects;
}

ColumnPtr yoloBoxes(std::shared_ptr<const YoloData> data) { return std::make_shared<YoloBoxes>(std::move(data)); }

ColumnPtr yoloMasks(std::shared_ptr<const YoloData> data) { return std::make_shared<YoloMasks>(std::move(data)); }

} // namespace gleaner
