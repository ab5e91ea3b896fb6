#pragma once
#include "core/results/Artifact.h"
#include "core/support/Random.h"

#include <QColor>
#include <QMetaType>

namespace gleaner::clouds {

/// Points given one by one; labels and rows count up unless set afterwards.
inline Embedding of(const std::vector<std::vector<float>> &places)
{
    const qint64 width = places.empty() ? 2 : qint64(places.front().size());
    auto points = std::make_shared<FloatArray>(std::vector<qint64>{qint64(places.size()), width});
    Embedding embedding;
    for (size_t i = 0; i < places.size(); ++i) {
        std::copy(places[i].begin(), places[i].end(), points->row(qint64(i)));
        embedding.labels.push_back(int(i));
        embedding.rows.push_back(int(i));
    }
    embedding.points = points;
    return embedding;
}

/// Normal clouds about random centers, rows in order, class i % classes; then one mean per class if `means`.
inline Embedding clusters(int count, int width, int classes, bool means = false, uint64_t seed = 3)
{
    Random random(seed);
    std::vector<std::vector<float>> centers(static_cast<size_t>(classes)), places;
    for (auto &center : centers)
        for (int axis = 0; axis < width; ++axis)
            center.push_back(float(random.normal() * 3.2));
    for (int i = 0; i < count; ++i) {
        places.push_back(centers[size_t(i % classes)]);
        for (float &value : places.back())
            value += float(random.normal() * 0.8);
    }
    if (means)
        places.insert(places.end(), centers.begin(), centers.end());
    Embedding embedding = of(places);
    for (size_t i = 0; i < places.size(); ++i) {
        embedding.labels[i] = int(i) % classes;
        embedding.rows[i] = int(i) < count ? int(i) : -1;
    }
    if (means)
        for (int each = 0; each < classes; ++each)
            embedding.labels[size_t(count + each)] = each;
    const QStringList names{"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"};
    for (int each = 0; each < classes; ++each)
        embedding.classes << (each < names.size() ? names[each] : QStringLiteral("class %1").arg(each));
    embedding.quality = QStringLiteral("first %1 components: 71 % of the variance").arg(width);
    return embedding;
}

/// Largest difference of the three channels.
inline int difference(const QColor &a, const QColor &b)
{
    return std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
}

} // namespace gleaner::clouds

Q_DECLARE_METATYPE(gleaner::Embedding)
