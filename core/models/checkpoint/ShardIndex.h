#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>

namespace gleaner {

/// model.safetensors.index.json and its like: which file holds which tensor of a checkpoint in several files.
struct ShardIndex {
    std::map<QString, QString> fileOf; ///< by the name of the tensor
    std::optional<qint64> totalSize;   ///< bytes of all tensors, as the index says

    /// File names, each once, in ascending order.
    QStringList files() const;

    /// Throws ProblemError (ModelRefused; `path` is only named in it) where the text is no such index, names a tensor
    /// twice, or names a file by anything but a plain name: no folder, no "..".
    static ShardIndex parse(const QByteArray &json, const QString &path);
    /// The index at `path`. Also refuses a shard that is missing, or a link that leads out of the folder; only the
    /// cache of the Hugging Face hub (snapshots/REVISION/ beside blobs/) may keep its files elsewhere.
    static ShardIndex read(const QString &path);
};

} // namespace gleaner
