#include "core/models/checkpoint/Checkpoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

QString shapeText(const std::vector<qint64> &shape)
{
    QStringList sides;
    for (const qint64 side : shape)
        sides.append(QString::number(side));
    return QLatin1Char('(') + sides.join(QStringLiteral(", ")) + QLatin1Char(')');
}

Checkpoint Checkpoint::open(const QString &file)
{
    Checkpoint checkpoint;
    checkpoint.m_location = file;
    checkpoint.m_files.push_back(std::make_shared<const Safetensors>(Safetensors::open(file, ExitCode::ModelRefused)));
    for (const auto &each : checkpoint.m_files)
        for (const SafetensorsEntry &entry : each->entries())
            checkpoint.m_places[entry.name] = {each.get(), &entry};
    return checkpoint;
}

QStringList Checkpoint::files() const
{
    QStringList names;
    for (const auto &file : m_files)
        names.append(QFileInfo(file->path()).fileName());
    return names;
}

std::vector<TensorInfo> Checkpoint::tensors() const
{
    std::vector<TensorInfo> list;
    list.reserve(m_places.size());
    for (const auto &[name, place] : m_places)
        list.push_back(
            {name, dtypeName(place.entry->dtype), place.entry->shape, place.entry->end - place.entry->begin});
    return list;
}

at::Tensor Checkpoint::readFloat(const QString &name) const
{
    const auto place = m_places.find(name);
    if (place == m_places.end())
        throw ProblemError(
            {QCoreApplication::translate("Checkpoint", "The checkpoint lacks the tensor “%1”").arg(name), m_location,
             QCoreApplication::translate("Checkpoint", "Choose a complete checkpoint of this architecture."),
             ExitCode::ModelRefused});
    return place->second.file->tensor(*place->second.entry).to(at::kFloat);
}

} // namespace gleaner
