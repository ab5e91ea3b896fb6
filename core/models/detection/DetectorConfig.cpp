#include "core/models/detection/DetectorConfig.h"

#include "core/models/checkpoint/ConfigReader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gleaner {

namespace {

constexpr int widest = 1 << 12, deepest = 64, mostStages = 6, largestSide = 1 << 12, mostCategories = 1 << 14;

QString tr(const char *text) { return QCoreApplication::translate("DetectorConfig", text); }

QJsonArray numbers(const std::vector<int> &values)
{
    QJsonArray array;
    for (const int value : values)
        array.append(value);
    return array;
}

} // namespace

DetectorConfig DetectorConfig::fromJson(const ConfigReader &reader)
{
    DetectorConfig config;
    config.side = reader.whole("image_size", config.side, largestSide);
    config.widths = reader.wholes("widths", config.widths, widest);
    config.depths = reader.wholes("depths", config.depths, deepest);
    if (config.widths.empty() || config.widths.size() > mostStages || config.depths.size() != config.widths.size())
        reader.refuse(tr("“widths” and “depths” are no lists of 1 to %1 numbers each").arg(mostStages));
    config.levels = reader.whole("levels", config.levels, config.stages());
    config.pyramidWidth = reader.whole("pyramid_width", config.pyramidWidth, widest);
    config.headDepth = reader.whole("head_depth", config.headDepth, deepest, 0);
    config.centerness = reader.flag("centerness", true);
    config.categories = reader.texts("categories", {});
    if (config.categories.isEmpty() || config.categories.size() > mostCategories)
        reader.refuse(tr("it names no categories, or too many"));
    config.doubleOverlap = reader.epsilon("nms_threshold", config.doubleOverlap);
    config.mostObjects = reader.whole("max_detections", config.mostObjects, widest);
    reader.checkDivisible(config.side, config.coarsestStride(), tr("the picture's side by the coarsest cells"));
    return config;
}

QJsonObject DetectorConfig::toJson() const
{
    return {{QStringLiteral("model_type"), QStringLiteral("gleaner-detector")},
            {QStringLiteral("image_size"), side},
            {QStringLiteral("widths"), numbers(widths)},
            {QStringLiteral("depths"), numbers(depths)},
            {QStringLiteral("levels"), levels},
            {QStringLiteral("pyramid_width"), pyramidWidth},
            {QStringLiteral("head_depth"), headDepth},
            {QStringLiteral("centerness"), centerness},
            {QStringLiteral("categories"), QJsonArray::fromStringList(categories)},
            {QStringLiteral("nms_threshold"), doubleOverlap},
            {QStringLiteral("max_detections"), mostObjects}};
}

} // namespace gleaner
