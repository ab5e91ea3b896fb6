#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/Safetensors.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// The named tensors of a network on disk, whatever the number of files; refusals carry ExitCode::ModelRefused.
class Checkpoint {
public:
    /// One safetensors file, on disk or embedded.
    static Checkpoint open(const QString &file);

    /// What messages name: the file.
    const QString &location() const { return m_location; }
    /// File names, relative to the folder of location(): what content hashes cover.
    QStringList files() const;
    /// By name; reads nothing.
    std::vector<TensorInfo> tensors() const;
    bool has(const QString &name) const { return m_places.contains(name); }
    /// Shape of a tensor that is there.
    const std::vector<qint64> &shape(const QString &name) const { return m_places.at(name).entry->shape; }
    /// One tensor as float32, whatever its number format. Throws ProblemError where it is not there.
    at::Tensor readFloat(const QString &name) const;

private:
    struct Place {
        const Safetensors *file;
        const SafetensorsEntry *entry;
    };

    QString m_location;
    std::vector<std::shared_ptr<const Safetensors>> m_files;
    std::map<QString, Place> m_places;
};

/// "(24, 4)", "()" for a scalar: how messages and tables write shapes.
QString shapeText(const std::vector<qint64> &shape);

} // namespace gleaner
