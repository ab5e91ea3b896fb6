#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/TensorFile.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// The named tensors of a network on disk, whatever the number of files; refusals carry ExitCode::ModelRefused.
/// Copies share the files.
class Checkpoint {
public:
    /// A file that TensorFile reads, or the index of several (….index.json), on disk or embedded. Of several files, the
    /// index must tell the truth: each tensor is in the file it names, and in no other.
    static Checkpoint open(const QString &file);

    /// What messages name: the file.
    const QString &location() const { return m_location; }
    /// File names, relative to the folder of location(): what content hashes cover.
    QStringList files() const { return m_names; }
    /// By name; reads nothing.
    std::vector<TensorInfo> tensors() const;
    bool has(const QString &name) const { return m_places.contains(name); }
    /// Shape of a tensor that is there.
    const std::vector<qint64> &shape(const QString &name) const { return entry(m_places.at(name)).shape; }
    /// One tensor as float32, whatever its number format. Throws ProblemError where it is not there. F32 tensors may
    /// share the file's pages, so results computed from them are only good if verifyUnchanged() says so afterwards.
    at::Tensor readFloat(const QString &name) const;
    /// As readFloat(), in the tensor's own format.
    at::Tensor read(const QString &name) const;
    /// Throws ProblemError where one of the files changed after it was opened.
    void verifyUnchanged() const;
    /// Whether a file holds a program beside the tensors, which was not run.
    bool isProgram() const;
    /// What the readers stepped over, in sentences.
    const QStringList &notes() const { return m_notes; }

private:
    struct Place {
        const TensorFile *file;
        size_t index;
    };
    static const TensorEntry &entry(const Place &place) { return place.file->entries()[place.index]; }
    void add(const QString &path, const QString &shard);
    void openShards(const QString &indexPath);
    [[noreturn]] void refuse(const QString &what, const QString &remedy) const;

    QString m_location;
    QStringList m_names, m_notes;
    std::vector<std::shared_ptr<const TensorFile>> m_files;
    std::map<QString, Place> m_places;
};

/// "(24, 4)", "()" for a scalar: how messages and tables write shapes.
QString shapeText(const std::vector<qint64> &shape);

} // namespace gleaner
