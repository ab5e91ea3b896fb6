#include "widgets/scene/ColorSource.h"

#include "widgets/scene/PointScene.h"

#include <QCoreApplication>
#include <limits>

namespace gleaner {

bool ColorSource::sameAs(const ColorSource &other) const
{
    return name == other.name && bool(labels) == bool(other.labels) && bool(numbers) == bool(other.numbers) &&
           values.values.empty() == other.values.values.empty();
}

void ColorSource::applyTo(PointScene &scene, const Embedding &own) const
{
    const PointCloud &cloud = scene.cloud();
    if (isOwn()) {
        scene.setClasses(own.labels, own.classes);
        scene.setValues({});
    } else if (labels) {
        std::vector<int> codes(size_t(cloud.count()), -1);
        for (int i = 0; i < cloud.count(); ++i)
            if (cloud.row(i) >= 0 && cloud.row(i) < labels->rows())
                codes[size_t(i)] = labels->code(cloud.row(i));
        scene.setClasses(codes, labels->classes());
        scene.setValues({});
    } else if (numbers) {
        std::vector<float> each(size_t(cloud.count()), std::numeric_limits<float>::quiet_NaN());
        for (int i = 0; i < cloud.count(); ++i)
            if (cloud.row(i) >= 0 && cloud.row(i) < numbers->rows())
                each[size_t(i)] = float(numbers->value(cloud.row(i)));
        scene.setValues(PointValues::of(name, std::move(each)));
    } else {
        scene.setValues(values);
    }
}

std::vector<ColorSource> colorSources(const DataSet *dataSet)
{
    std::vector<ColorSource> sources{{QCoreApplication::translate("ColorSource", "Class"), {}, {}, {}}};
    if (!dataSet)
        return sources;
    for (const ColumnPtr &column : dataSet->columns()) {
        if (column->kind() == Column::Kind::Label)
            sources.push_back({column->name(), std::static_pointer_cast<const LabelColumn>(column), {}, {}});
        else if (column->kind() == Column::Kind::Number)
            sources.push_back({column->name(), {}, std::static_pointer_cast<const NumberColumn>(column), {}});
    }
    return sources;
}

} // namespace gleaner
