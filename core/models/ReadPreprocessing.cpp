#include "core/models/ImagePreprocessing.h"
#include "core/models/checkpoint/ModelFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <optional>

namespace gleaner {

namespace {

constexpr double largestSide = 1 << 13;

QString tr(const char *text) { return QCoreApplication::translate("ImagePreprocessing", text); }

/// preprocessor_config.json, every value checked.
class Reader {
public:
    Reader(QJsonObject json, QString path) : m_json(std::move(json)), m_path(std::move(path)) {}

    [[noreturn]] void refuse(const char *key) const
    {
        throw ProblemError(
            {tr("The model's preprocessing cannot be used: “%1” has no sensible value").arg(QLatin1String(key)), m_path,
             tr("Copy preprocessor_config.json of this model again."), ExitCode::ModelRefused});
    }

    bool has(const char *key) const
    {
        const QJsonValue value = m_json.value(QLatin1String(key));
        return !value.isUndefined() && !value.isNull();
    }

    bool flag(const char *key, bool fallback) const { return m_json.value(QLatin1String(key)).toBool(fallback); }

    double number(const char *key, double lowest, double highest) const
    {
        return checked(key, m_json.value(QLatin1String(key)), lowest, highest);
    }

    /// Three numbers in [lowest, 10], or what was there before where the key is absent.
    void colors(const char *key, double lowest, std::array<double, 3> &into) const
    {
        if (m_json.value(QLatin1String(key)).isUndefined())
            return;
        const QJsonArray list = m_json.value(QLatin1String(key)).toArray();
        if (list.size() != 3)
            refuse(key);
        for (qsizetype i = 0; i < 3; ++i)
            into[size_t(i)] = checked(key, list[i], lowest, 10);
    }

    struct Size {
        int side;
        std::optional<ImagePreprocessing::Resize> resize; ///< nothing for a bare number
    };
    /// 224, {"shortest_edge": 224} or {"height": 224, "width": 224}; what has two sides must be a square.
    std::optional<Size> size(const char *key) const
    {
        if (!has(key))
            return {};
        const QJsonValue value = m_json.value(QLatin1String(key));
        if (!value.isObject())
            return Size{int(checked(key, value, 1, largestSide)), {}};
        const QJsonObject edges = value.toObject();
        if (edges.contains(QLatin1String("shortest_edge")))
            return Size{int(checked(key, edges.value(QLatin1String("shortest_edge")), 1, largestSide)),
                        ImagePreprocessing::Resize::ShortSide};
        const double height = checked(key, edges.value(QLatin1String("height")), 1, largestSide);
        const QJsonValue width = edges.value(QLatin1String("width"));
        if (!width.isUndefined() && int(checked(key, width, 1, largestSide)) != int(height))
            refuse(key);
        return Size{int(height), ImagePreprocessing::Resize::Square};
    }

    bool namesClass(const char *part) const
    {
        return m_json.value(QLatin1String("image_processor_type")).toString().contains(QLatin1String(part)) ||
               m_json.value(QLatin1String("feature_extractor_type")).toString().contains(QLatin1String(part));
    }

private:
    double checked(const char *key, const QJsonValue &value, double lowest, double highest) const
    {
        const double number = value.toDouble(NAN);
        if (!(number >= lowest && number <= highest))
            refuse(key);
        return number;
    }

    QJsonObject m_json;
    QString m_path;
};

void readColors(const Reader &reader, ImagePreprocessing &into)
{
    reader.colors("image_mean", -10, into.mean);
    reader.colors("image_std", 1e-6, into.deviation);
    if (!reader.flag("do_normalize", true)) {
        into.mean = {0, 0, 0};
        into.deviation = {1, 1, 1};
    }
    if (!reader.flag("do_rescale", true))
        into.levels = 1;
    else if (reader.has("rescale_factor")) {
        const double levels = 1 / reader.number("rescale_factor", 1e-6, 1e6);
        into.levels = std::abs(levels - 255) < 1e-6 ? 255 : levels; // written as 0.00392156862745098
    }
    if (reader.has("resample"))
        into.filter = ResampleFilter(int(reader.number("resample", 0, 5)));
}

/// The hub's class for ConvNeXt and ResNet resizes to more than it keeps, and pictures of 384 pixels and more whole.
void readShare(const Reader &reader, ImagePreprocessing &into)
{
    constexpr int largestCut = 384;
    const double share = reader.has("crop_pct") ? reader.number("crop_pct", 0.01, 1) : 224.0 / 256;
    const auto size = reader.size("size");
    into.side = size ? size->side : largestCut;
    into.resize = into.side < largestCut ? ImagePreprocessing::Resize::ShortSide : ImagePreprocessing::Resize::Square;
    into.resized = into.side < largestCut ? int(into.side / share) : into.side;
}

void readSizes(const Reader &reader, ImagePreprocessing &into)
{
    const auto size = reader.size("size"), cut = reader.size("crop_size");
    if (size) {
        into.resize = size->resize.value_or(into.resize);
        into.resized = size->side;
    }
    const bool cuts =
        reader.flag("do_center_crop", cut.has_value() || into.resize == ImagePreprocessing::Resize::ShortSide);
    if (!reader.flag("do_resize", true))
        into.resize = ImagePreprocessing::Resize::None;
    if (cut && cuts)
        into.side = cut->side;
    else if (size)
        into.side = size->side;
    else if (!cuts)
        into.side = into.resized;
}

} // namespace

ImagePreprocessing ImagePreprocessing::read(const QString &folder, int side)
{
    ImagePreprocessing preprocessing;
    preprocessing.side = preprocessing.resized = side;
    const QString path = folder + QStringLiteral("/preprocessor_config.json");
    if (!QFile::exists(path))
        return preprocessing;
    const Reader reader(readModelJson(path), path);
    readColors(reader, preprocessing);
    const auto size = reader.size("size");
    preprocessing.resized = std::max(side, size ? size->side : side);
    preprocessing.fromFile = true;
    return preprocessing;
}

ImagePreprocessing ImagePreprocessing::read(const QString &folder, const ImagePreprocessing &usual, int step)
{
    const QString path = folder + QStringLiteral("/preprocessor_config.json");
    if (!QFile::exists(path))
        return usual;
    const Reader reader(readModelJson(path), path);
    ImagePreprocessing preprocessing = usual;
    readColors(reader, preprocessing);
    if (reader.has("crop_pct") || reader.namesClass("ConvNext"))
        readShare(reader, preprocessing);
    else
        readSizes(reader, preprocessing);
    if (preprocessing.side % step != 0)
        reader.refuse(reader.has("crop_size") ? "crop_size" : "size");
    preprocessing.fromFile = true;
    return preprocessing;
}

} // namespace gleaner
