#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/Checkpoint.h"

#include <QJsonObject>
#include <optional>

namespace gleaner {

class ConfigReader;

/// An opened checkpoint whose architecture is not known yet.
struct ModelSource {
    QString uri;    ///< as the user named it
    QString folder; ///< of the weights and of the files beside them
    QString file;   ///< the weights, or the index of their shards, below `folder`
    Checkpoint checkpoint;
    std::optional<QJsonObject> json; ///< config.json, where there is one

    QString pathOf(const QString &name) const { return folder + QLatin1Char('/') + name; }
    bool has(const QString &name) const; ///< a file beside the weights
    /// "model_type" of config.json, or empty.
    QString modelType() const;
    /// Throws ProblemError (ModelRefused) where config.json is missing.
    ConfigReader config() const;
};

/// The weights `file` of a folder, with its config.json where there is one. Throws ProblemError (ModelRefused).
ModelSource openSource(const QString &uri, const QString &folder, const QString &file);

/// One kind of model that lies in several folders below one; the table of all stands in OpenModel.cpp.
struct FolderArchitecture {
    bool (*recognizes)(const QString &folder);
    ModelPtr (*open)(const QString &uri, const QString &folder);
};

/// One kind of network. The table of all stands in OpenModel.cpp; the first that recognizes a source opens it.
struct Architecture {
    bool (*recognizes)(const ModelSource &source);
    ModelPtr (*open)(const ModelSource &source);
};

} // namespace gleaner
