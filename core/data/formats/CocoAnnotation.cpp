#include "core/data/formats/CocoAnnotation.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr double farthest = 1e7; // pixels from the corner of a picture

QString tr(const char *text) { return QCoreApplication::translate("Coco", text); }

/// All numbers, finite and near a picture; empty where one is not.
std::vector<double> numbers(const QJsonArray &list)
{
    std::vector<double> values;
    for (const QJsonValue &each : list) {
        if (!each.isDouble() || !(std::abs(each.toDouble()) <= farthest))
            return {};
        values.push_back(each.toDouble());
    }
    return values;
}

std::vector<uint32_t> runsOf(const QJsonValue &counts, bool &valid)
{
    if (counts.isString()) {
        const auto runs = unpackRuns(counts.toString().toLatin1());
        valid = runs.has_value();
        return runs.value_or(std::vector<uint32_t>());
    }
    std::vector<uint32_t> runs;
    valid = counts.isArray();
    for (const QJsonValue &each : counts.toArray()) {
        const double run = each.toDouble(-1);
        valid = valid && run >= 0 && run <= UINT32_MAX && run == std::floor(run);
        runs.push_back(valid ? uint32_t(run) : 0);
    }
    return runs;
}

/// Runs must fill the size that they state themselves.
QString readRuns(const QJsonValue &value, Region &region)
{
    bool valid = false;
    std::vector<uint32_t> runs = runsOf(value["counts"], valid);
    const double height = value["size"].toArray().at(0).toDouble(), width = value["size"].toArray().at(1).toDouble();
    double sum = 0;
    for (const uint32_t run : runs)
        sum += run;
    if (!valid || runs.empty())
        return tr("its runs cannot be read");
    if (sum != height * width)
        return tr("its runs cover %1 pixels, but its size is %2 × %3").arg(sum).arg(width).arg(height);
    region.runs = std::move(runs);
    return {};
}

QString readPolygons(QJsonArray list, Region &region)
{
    if (!list.isEmpty() && list[0].isDouble())
        list = {list}; // one polygon without a list around it
    QString fault;
    for (const QJsonValue &each : list) {
        std::vector<double> points = numbers(each.toArray());
        if (points.size() < 6 || points.size() % 2 != 0)
            fault = tr("a polygon has fewer than three points, or a number that is none");
        else
            region.polygons.push_back(std::move(points));
    }
    return fault;
}

/// The box around runs.
Box boundsOfRuns(const std::vector<uint32_t> &runs, int height)
{
    uint64_t position = 0, left = UINT64_MAX, right = 0, top = UINT64_MAX, bottom = 0;
    for (size_t i = 0; i < runs.size(); position += runs[i++]) {
        if (i % 2 == 0 || runs[i] == 0 || height == 0)
            continue;
        const uint64_t last = position + runs[i] - 1, h = uint64_t(height);
        const bool wraps = position / h != last / h;
        left = std::min(left, position / h);
        right = std::max(right, last / h);
        top = std::min(top, wraps ? 0 : position % h);
        bottom = std::max(bottom, wraps ? h - 1 : last % h);
    }
    return left == UINT64_MAX ? Box()
                              : Box{double(left), double(top), double(right - left + 1), double(bottom - top + 1), {}};
}

/// A box around the segmentation where the file gives none.
void deriveBox(CocoData::Annotation &annotation, int height)
{
    if (const auto bounds = polygonBounds(annotation.region)) {
        annotation.box.x = bounds->x;
        annotation.box.y = bounds->y;
        annotation.box.width = bounds->width;
        annotation.box.height = bounds->height;
        annotation.hasBox = true;
    } else if (!annotation.region.runs.empty()) {
        const Box around = boundsOfRuns(annotation.region.runs, height);
        annotation.box.x = around.x;
        annotation.box.y = around.y;
        annotation.box.width = around.width;
        annotation.box.height = around.height;
        annotation.hasBox = true;
    }
}

} // namespace

QString cocoId(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble())
        return {};
    const qint64 whole = value.toInteger(std::numeric_limits<qint64>::min());
    return whole == std::numeric_limits<qint64>::min() ? QString::number(value.toDouble(), 'g', 17)
                                                       : QString::number(whole);
}

QString readCocoShape(const QJsonObject &object, CocoData::Annotation &annotation, QString &note)
{
    const QJsonValue segmentation = object["segmentation"];
    if (segmentation.isObject())
        note = readRuns(segmentation, annotation.region);
    else if (segmentation.isArray())
        note = readPolygons(segmentation.toArray(), annotation.region);
    annotation.box.crowd = object["iscrowd"].toInt() != 0 || object["iscrowd"].toBool();
    if (object["score"].isDouble())
        annotation.box.score = object["score"].toDouble();
    if (!object["bbox"].isArray() || object["bbox"].toArray().isEmpty()) {
        deriveBox(annotation, segmentation["size"].toArray().at(0).toInt());
        return annotation.hasBox ? QString() : tr("it has neither a box nor a segmentation");
    }
    const std::vector<double> sides = numbers(object["bbox"].toArray());
    if (sides.size() != 4)
        return tr("its box is not four numbers in reach of a picture");
    if (sides[2] < 0 || sides[3] < 0)
        return tr("its box has a negative side");
    annotation.box.x = sides[0];
    annotation.box.y = sides[1];
    annotation.box.width = sides[2];
    annotation.box.height = sides[3];
    annotation.hasBox = true;
    return {};
}

QString readCocoKeypoints(const QJsonArray &list, CocoData::Annotation &annotation)
{
    std::vector<double> points = numbers(list);
    if (points.size() != size_t(list.size()) || points.size() % 3 != 0)
        return tr("they are not three numbers each, in reach of a picture");
    annotation.points = std::move(points);
    return {};
}

QString checkCocoShape(CocoData::Annotation &annotation, int width, int height, QString &note)
{
    if (width <= 0 || height <= 0)
        return {};
    const Box &box = annotation.box;
    if (box.x >= width || box.y >= height || box.x + box.width < 0 || box.y + box.height < 0)
        return tr("its box lies outside the picture of %1 × %2 pixels").arg(width).arg(height);
    uint64_t covered = 0;
    for (const uint32_t run : annotation.region.runs)
        covered += run;
    if (!annotation.region.runs.empty() && covered != uint64_t(width) * uint64_t(height)) {
        note = tr("its runs do not fit the picture of %1 × %2 pixels").arg(width).arg(height);
        annotation.region = {};
    }
    return {};
}

} // namespace gleaner
